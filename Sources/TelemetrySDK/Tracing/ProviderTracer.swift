//  Starts spans of one scope for one provider. The order is: who the parent is, what the ids are,
//  what the sampler says, and only then what the span would hold. Samplers that decide by the
//  parent alone are asked first, so that a span they refuse costs neither its attributes nor the
//  clock.

import Telemetry

final class ProviderTracer: SpanStarting {
    let scope: InstrumentationScope
    let provider: TracerProvider

    init(scope: InstrumentationScope, provider: TracerProvider) {
        self.scope = scope
        self.provider = provider
    }

    var isEnabled: Bool { !provider.isShutDown && !Context.current.isSuppressed }

    func start(
        _ name: String, kind: SpanKind, parent: Context?, startTime: UInt64?,
        attributes: () -> [Attribute], links: () -> [Link]
    ) -> Span {
        let parent = parent ?? .current
        let above = parent.span?.context ?? .invalid
        guard !provider.isShutDown, !parent.isSuppressed else {
            return Span(context: above, recorder: nil)
        }
        var context = identity(below: above)
        let origin = above.origin
        guard let result = provider.byParent.result(origin, isSampled: above.isSampled) else {
            return decide(
                name, kind, context, parent, above, startTime, attributes(), links())
        }
        provider.counters.started(origin, result)
        guard result != .drop else { return Span(context: context, recorder: nil) }
        if result == .recordAndSample { context.flags.insert(.sampled) }
        return record(name, kind, context, parent, above, startTime, attributes(), links())
    }

    /// A new span's ids; it is not sampled yet.
    @inline(__always)
    private func identity(below above: SpanContext) -> SpanContext {
        if above.isValid {
            return SpanContext(
                traceID: above.traceID, spanID: provider.ids.child(),
                flags: above.flags.intersection(.random), state: above.state)
        }
        let (trace, span) = provider.ids.root()
        return SpanContext(
            traceID: trace, spanID: span, flags: provider.ids.isRandom ? .random : [])
    }

    /// Asks a sampler that wants to know everything.
    @inline(never)
    private func decide(
        _ name: String, _ kind: SpanKind, _ identity: SpanContext, _ parent: Context,
        _ above: SpanContext, _ startTime: UInt64?, _ attributes: [Attribute], _ links: [Link]
    ) -> Span {
        var context = identity
        let decision = provider.sampler.decide(
            SamplingRequest(
                parent: parent, traceID: context.traceID, name: name, kind: kind,
                attributes: attributes, links: links))
        if let state = decision.traceState { context.state = state }
        provider.counters.started(above.origin, decision.result)
        guard decision.result != .drop else { return Span(context: context, recorder: nil) }
        if decision.result == .recordAndSample { context.flags.insert(.sampled) }
        let all = decision.attributes.isEmpty ? attributes : attributes + decision.attributes
        return record(name, kind, context, parent, above, startTime, all, links)
    }

    private func record(
        _ name: String, _ kind: SpanKind, _ context: SpanContext, _ parent: Context,
        _ above: SpanContext, _ startTime: UInt64?, _ attributes: [Attribute], _ links: [Link]
    ) -> Span {
        let now: SpanClock.Reading
        if let startTime {
            now = SpanClock.Reading(time: startTime, lead: provider.clock.currentLead)
        } else {
            now = provider.clock.start()
        }
        let span = RecordedSpan(
            name, kind: kind, context: context, parent: above, startTime: now.time,
            lead: now.lead, attributes: attributes, links: links, tracer: self)
        provider.started(span, parent: parent)
        return Span(context: context, recorder: span)
    }
}

extension SpanContext {
    @inline(__always)
    fileprivate var origin: ParentOrigin { isValid ? (isRemote ? .remote : .local) : .none }
}
