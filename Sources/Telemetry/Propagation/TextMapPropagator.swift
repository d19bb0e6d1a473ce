//  How a context crosses a border between processes: it is written into a carrier of names and
//  texts (headers of a request, a row of a queue, the environment of a program) and read again on
//  the other side. The carrier is the caller's own type; two small values tell how to write into it
//  and how to read from it, so that nothing is copied into a dictionary first.
//
//  Reading never fails: what cannot be understood leaves the context as it was.

public protocol TextMapPropagator: Sendable {
    /// The names that `inject` may write; a carrier that is used again is cleared of these first.
    var fields: [String] { get }

    func inject<Carrier>(
        _ context: Context, into carrier: inout Carrier, using setter: TextMapSetter<Carrier>)

    func extract<Carrier>(
        from carrier: Carrier, using getter: TextMapGetter<Carrier>, into context: Context
    ) -> Context
}

/// How a propagator writes one pair; one that is there already is replaced.
public struct TextMapSetter<Carrier>: Sendable {
    public let set: @Sendable (inout Carrier, _ name: String, _ value: String) -> Void

    public init(_ set: @escaping @Sendable (inout Carrier, String, String) -> Void) {
        self.set = set
    }
}

/// How a propagator reads. A name may stand in a carrier several times, as a header may.
public struct TextMapGetter<Carrier>: Sendable {
    public let keys: @Sendable (Carrier) -> [String]
    public let all: @Sendable (Carrier, _ name: String) -> [String]

    public init(
        keys: @escaping @Sendable (Carrier) -> [String],
        all: @escaping @Sendable (Carrier, String) -> [String]
    ) {
        self.keys = keys
        self.all = all
    }

    /// The first value under a name.
    public func first(_ carrier: Carrier, _ name: String) -> String? { all(carrier, name).first }
}

extension TextMapSetter<[String: String]> {
    public static var dictionary: Self { Self { carrier, name, value in carrier[name] = value } }
}

extension TextMapGetter<[String: String]> {
    /// Reads names in any case, as HTTP wants it.
    public static var dictionary: Self {
        Self(
            keys: { Array($0.keys) },
            all: { carrier, name in
                if let exact = carrier[name] { return [exact] }
                let lowered = name.lowercased()
                return carrier.filter { $0.key.lowercased() == lowered }
                    .sorted { $0.key < $1.key }.map(\.value)
            })
    }
}

/// Headers as a request has them: in order, and a name perhaps more than once.
public typealias HeaderPair = (name: String, value: String)

extension TextMapSetter<[HeaderPair]> {
    public static var headers: Self {
        Self { carrier, name, value in
            let lowered = name.lowercased()
            carrier.removeAll { $0.name.lowercased() == lowered }
            carrier.append((name: name, value: value))
        }
    }
}

extension TextMapGetter<[HeaderPair]> {
    public static var headers: Self {
        Self(
            keys: { $0.map(\.name) },
            all: { carrier, name in
                let lowered = name.lowercased()
                return carrier.filter { $0.name.lowercased() == lowered }.map(\.value)
            })
    }
}
