//  Resources and scopes as they stand before their items, each with the comma behind it. They are
//  the same in every batch, so a few are remembered; a program with more of them than that encodes
//  the others again and again, and is none the wiser.

import JSON
import Telemetry
import TelemetrySDK

struct EncodedIdentities: Sendable {
    private static let mostResources = 4
    private static let mostScopes = 64

    private var resources: [(resource: Resource, bytes: [UInt8])] = []
    private var scopes: [(scope: InstrumentationScope, bytes: [UInt8])] = []

    mutating func bytes(of resource: Resource) -> [UInt8] {
        if let known = resources.first(where: { $0.resource == resource }) { return known.bytes }
        var encoder = OTLPEncoder(reserving: 1024)
        if !resource.attributes.isEmpty {
            encoder.output.constant(#""resource":{"#)
            encoder.attributes(resource.attributes, after: #""attributes":["#)
            encoder.output.constant("},")
        }
        if resources.count >= Self.mostResources { resources.removeFirst() }
        resources.append((resource, encoder.bytes))
        return encoder.bytes
    }

    mutating func bytes(of scope: InstrumentationScope) -> [UInt8] {
        if let known = scopes.first(where: { $0.scope == scope }) { return known.bytes }
        var encoder = OTLPEncoder(reserving: 256)
        let attributes = scope.attributes.distinct
        let version = scope.version ?? ""
        if !(scope.name.isEmpty && version.isEmpty && attributes.isEmpty) {
            encoder.output.quoted(scope.name, after: #""scope":{"name":"#)
            if !version.isEmpty { encoder.output.quoted(version, after: #","version":"#) }
            encoder.attributes(attributes)
            encoder.output.constant("},")
        }
        if scopes.count >= Self.mostScopes { scopes.removeFirst() }
        scopes.append((scope, encoder.bytes))
        return encoder.bytes
    }
}

extension [Attribute] {
    /// Those whose names no limit has looked at: each name once, the later value winning.
    var distinct: [Attribute] { Resource(self).attributes }
}
