//  What is read back: plain values without behaviour, wider than what the SDK makes, since files of
//  other programs are read too. A value may nest; whoever reads has a limit on depth.

package indirect enum OTLPValue: Sendable, Hashable {
    /// A value with no member, OTLP's null.
    case empty
    case string(String)
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case bytes([UInt8])
    case array([OTLPValue])
    case object([OTLPAttribute])
}

package struct OTLPAttribute: Sendable, Hashable {
    package var key: String
    package var value: OTLPValue

    package init(_ key: String, _ value: OTLPValue) {
        self.key = key
        self.value = value
    }
}

extension [OTLPAttribute] {
    package subscript(_ key: String) -> OTLPValue? { first { $0.key == key }?.value }
}

package struct OTLPResource: Sendable, Hashable {
    package var attributes: [OTLPAttribute] = []
    package var droppedAttributes: UInt32 = 0
    package var schemaURL = ""
}

package struct OTLPScope: Sendable, Hashable {
    package var name = ""
    package var version = ""
    package var attributes: [OTLPAttribute] = []
    package var droppedAttributes: UInt32 = 0
    package var schemaURL = ""
}
