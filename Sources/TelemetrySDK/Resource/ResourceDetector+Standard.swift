//  The detectors that every SDK asks. Nothing here tells who the user is: no command line, no owner
//  of the process, no machine id.

import Platform
import Telemetry

extension ResourceDetector {
    static let sdk = ResourceDetector("sdk") { _ in
        [
            .string("telemetry.sdk.name", "flashcard"), .string("telemetry.sdk.language", "swift"),
            .string("telemetry.sdk.version", "0.1.0"),
        ]
    }

    /// Without a name of its own a service is called unknown, with the program's name behind it.
    static let service = ResourceDetector("service") { world in
        let service = world.service
        let program = executableName(world).map { ":" + $0 } ?? ""
        return texts(
            ("service.name", service.name ?? "unknown_service" + program),
            ("service.namespace", service.namespace), ("service.version", service.version),
            ("service.instance.id", service.instance))
    }

    static let host = ResourceDetector("host") { world in
        texts(("host.name", world.host.name), ("host.arch", architecture(world.host.machine)))
    }

    static let system = ResourceDetector("os") { world in
        let release = world.read("/etc/os-release").map(OSRelease.init)
        return texts(
            ("os.type", world.host.system.lowercased()), ("os.name", release?["NAME"]),
            ("os.version", release?["VERSION_ID"] ?? world.host.release),
            ("os.description", release?["PRETTY_NAME"]))
    }

    static let process = ResourceDetector("process") { world in
        [.int("process.pid", world.host.process)]
            + texts(
                ("process.executable.name", executableName(world)),
                ("process.executable.path", world.host.executablePath),
                ("process.runtime.name", "swift"), ("process.runtime.version", compiler))
    }

    static let container = ResourceDetector("container") { world in
        texts(("container.id", ContainerID.find(read: world.read)))
    }

    static let deployment = ResourceDetector("deployment") { world in
        texts(("deployment.environment.name", world.environment["ENVIRONMENT"]))
    }

    private static func texts(_ pairs: (String, String?)...) -> [Attribute] {
        pairs.compactMap { name, value in
            guard let value, !value.isEmpty else { return nil }
            return .string(name, value)
        }
    }

    private static func executableName(_ world: World) -> String? {
        world.host.executablePath?.split(separator: "/").last.map(String.init)
    }

    /// The conventions' names of the architectures.
    private static func architecture(_ machine: String) -> String {
        switch machine {
        case "x86_64": "amd64"
        case "aarch64": "arm64"
        case "armv6l", "armv7l", "armv8l": "arm32"
        case "i386", "i486", "i586", "i686": "x86"
        case "ppc64le": "ppc64"
        default: machine
        }
    }

    /// The runtime has no version to ask for; the compiler that built the program knows its own.
    private static var compiler: String {
        #if compiler(>=6.4)
            "6.4"
        #elseif compiler(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }
}

/// The names and values of `/etc/os-release`, with or without quotes.
struct OSRelease {
    private var values: [String: String] = [:]

    init(_ bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard let equals = line.firstIndex(of: "="), line.first != "#" else { continue }
            var value = line[line.index(after: equals)...]
            if let quote = value.first, quote == "\"" || quote == "'", value.count > 1,
                value.last == quote
            {
                value = value.dropFirst().dropLast()
            }
            values[String(line[..<equals])] = String(value)
        }
    }

    subscript(_ name: String) -> String? { values[name] }
}
