//  Several propagators as one, asked in their order: each writes its own fields, each reads into
//  what the one before it read.

public struct CompositePropagator: TextMapPropagator {
    private let parts: [any TextMapPropagator]

    public init(_ parts: [any TextMapPropagator]) { self.parts = parts }

    /// Trace context and baggage, both as the W3C writes them.
    public static let standard = CompositePropagator([
        W3CTraceContextPropagator(), W3CBaggagePropagator(),
    ])

    public var fields: [String] {
        var seen: Set<String> = []
        return parts.flatMap(\.fields).filter { seen.insert($0).inserted }
    }

    public func inject<Carrier>(
        _ context: Context, into carrier: inout Carrier, using setter: TextMapSetter<Carrier>
    ) {
        for part in parts { part.inject(context, into: &carrier, using: setter) }
    }

    public func extract<Carrier>(
        from carrier: Carrier, using getter: TextMapGetter<Carrier>, into context: Context
    ) -> Context {
        parts.reduce(context) { $1.extract(from: carrier, using: getter, into: $0) }
    }
}
