//  What the SDK asks at every measurement when exemplars are taken: whether the work that runs now
//  is part of a sampled trace. It stands here, because only this module knows whether any span was
//  ever made; until then there is nothing to look for.

extension Context {
    /// The active span, if it is sampled.
    @inline(__always)
    public static var sampledSpan: SpanContext? {
        guard Span.mayExist, isTraced else { return nil }
        return sampledSpanOfTrace
    }

    @inline(never)
    private static var sampledSpanOfTrace: SpanContext? {
        guard let span = current.spanContext, span.isSampled, span.isValid else { return nil }
        return span
    }
}
