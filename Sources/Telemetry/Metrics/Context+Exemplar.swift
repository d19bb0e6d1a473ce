//  What the SDK asks at every measurement when exemplars are taken: whether the work that runs now
//  is part of a sampled trace. It stands here, because only this module knows whether any span was
//  ever made; until then there is nothing to look for.

extension Context {
    /// The active span, if it is sampled.
    package static var sampledSpan: SpanContext? {
        guard Span.mayExist else { return nil }
        guard let span = Context.current.span, span.context.isSampled, span.context.isValid else {
            return nil
        }
        return span.context
    }
}
