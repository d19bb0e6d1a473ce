//  Each detector answers one question about who speaks, from what it is handed; none asks the
//  system by itself. They are asked in order, and a later answer wins:
//
//      sdk ─▶ service ─▶ host ─▶ system ─▶ process ─▶ container ─▶ deployment ─▶ environment
//
//  so that whatever OTEL_RESOURCE_ATTRIBUTES and OTEL_SERVICE_NAME say stands last.

package import Platform
package import Problems
import Telemetry

package struct ResourceDetector: Sendable {
    /// What a detector may look at.
    package struct World: Sendable {
        package var environment: Environment
        package var host: Host
        package var service: ServiceIdentity
        /// The bytes of a small file; nil where there is none.
        package var read: @Sendable (_ path: String) -> [UInt8]?

        package init(
            environment: Environment, host: Host, service: ServiceIdentity,
            read: @escaping @Sendable (_ path: String) -> [UInt8]?
        ) {
            self.environment = environment
            self.host = host
            self.service = service
            self.read = read
        }

        /// This machine and process.
        package static func ofProcess(
            environment: Environment, service: ServiceIdentity
        ) -> World {
            World(environment: environment, host: .ofProcess(), service: service) { path in
                do { return try FileReader.contents(of: path, limit: 1 << 20) } catch { return nil }
            }
        }
    }

    package let name: String
    package let detect: @Sendable (World, inout [Problem]) -> Resource

    package init(
        _ name: String, _ detect: @escaping @Sendable (World, inout [Problem]) -> Resource
    ) {
        self.name = name
        self.detect = detect
    }

    /// A detector whose names follow the conventions, and which has nothing to warn of.
    init(_ name: String, attributes: @escaping @Sendable (World) -> [Attribute]) {
        self.init(name) { world, _ in
            let attributes = attributes(world)
            return attributes.isEmpty
                ? .empty : Resource(attributes, schemaURL: Resource.conventions)
        }
    }

    package static let standard: [ResourceDetector] = [
        .sdk, .service, .host, .system, .process, .container, .deployment, .environment,
    ]
}

extension Resource {
    /// What all detectors found, with what they could not use.
    package static func detected(
        in world: ResourceDetector.World,
        by detectors: [ResourceDetector] = ResourceDetector.standard
    ) -> (resource: Resource, warnings: [Problem]) {
        var warnings: [Problem] = []
        var resource = Resource.empty
        for detector in detectors {
            let (merged, conflict) = resource.merging(detector.detect(world, &warnings))
            resource = merged
            if let conflict { warnings.append(conflict) }
        }
        return (resource, warnings)
    }
}
