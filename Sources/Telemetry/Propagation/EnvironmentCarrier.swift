//  The environment of a process as the carrier: a program hands its trace to one that it starts as
//  TRACEPARENT, TRACESTATE and BAGGAGE. A name is written in capitals; whatever is neither letter,
//  digit nor underscore becomes an underscore, and one is put before a leading digit.

public enum EnvironmentCarrier {
    public static func variable(_ name: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count + 1)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte & 0xDF)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if bytes.isEmpty { bytes.append(UInt8(ascii: "_")) }
                bytes.append(byte)
            default: bytes.append(UInt8(ascii: "_"))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension TextMapSetter<[String: String]> {
    public static var environment: Self {
        Self { carrier, name, value in carrier[EnvironmentCarrier.variable(name)] = value }
    }
}

extension TextMapGetter<[String: String]> {
    /// An empty variable counts as unset.
    public static var environment: Self {
        Self(
            keys: { Array($0.keys) },
            all: { carrier, name in
                guard let value = carrier[EnvironmentCarrier.variable(name)], !value.isEmpty
                else { return [] }
                return [value]
            })
    }
}
