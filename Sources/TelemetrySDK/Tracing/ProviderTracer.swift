//  Starts spans of one scope for one provider. The order is: who the parent is, what the ids are,
//  what the sampler says, and only then what the span would hold. Samplers that decide by the
//  parent alone are asked first, so that a span they refuse costs neither its attributes nor the
//  clock.

import Telemetry

final class ProviderTracer: SpanStarting {
    let scope: InstrumentationScope
    let provider: TracerProvider
    let attributeLimits: AttributeLimits
    /// The provider once more, for calls that need not count how many look at it.
    let hot: Unmanaged<TracerProvider>

    init(scope: InstrumentationScope, provider: TracerProvider) {
        self.scope = scope
        self.provider = provider
        attributeLimits = provider.limits.attributes
        hot = .passUnretained(provider)
    }

    /// A span that no processor sees is recorded nowhere.
    var isEnabled: Bool {
        !provider.isShutDown && provider.hasProcessors && !Context.current.isSuppressed
    }

    func start(
        _ name: String, kind: SpanKind, parent: Context?, startTime: UInt64?,
        attributes: () -> [Attribute], links: () -> [Link]
    ) -> Span {
        hot._withUnsafeGuaranteedRef {
            $0.start(name, kind, parent, startTime, attributes, links, self)
        }
    }
}

extension TracerProvider {
    @inline(__always)
    fileprivate func start(
        _ name: String, _ kind: SpanKind, _ parent: Context?, _ startTime: UInt64?,
        _ attributes: () -> [Attribute], _ links: () -> [Link], _ tracer: ProviderTracer
    ) -> Span {
        let parent = parent ?? .current
        guard !isShutDown, !parent.isSuppressed else { return parent.span?.identity ?? .none }
        let above = parent.spanContext ?? .invalid
        var context = identity(below: above)
        let origin = above.origin
        guard let result = byParent.result(origin, isSampled: above.isSampled) else {
            return decide(
                name, kind, context, parent, above, startTime, attributes(), links(), tracer)
        }
        counters.started(origin, result)
        guard result != .drop else { return Span(context: context, recorder: nil) }
        if result == .recordAndSample { context.flags.insert(.sampled) }
        return record(
            name, kind, context, parent, above, startTime, attributes(), links(), tracer)
    }

    /// A new span's ids; it is not sampled yet.
    @inline(__always)
    private func identity(below above: SpanContext) -> SpanContext {
        if above.isValid {
            return SpanContext(
                traceID: above.traceID, spanID: childID(),
                flags: above.flags.intersection(.random), state: above.state)
        }
        let (trace, span) = rootIDs()
        return SpanContext(
            traceID: trace, spanID: span, flags: areIDsRandom ? .random : [])
    }

    /// Asks a sampler that wants to know everything.
    @inline(never)
    private func decide(
        _ name: String, _ kind: SpanKind, _ identity: SpanContext, _ parent: Context,
        _ above: SpanContext, _ startTime: UInt64?, _ attributes: [Attribute], _ links: [Link],
        _ tracer: ProviderTracer
    ) -> Span {
        var context = identity
        let decision = sampler.decide(
            SamplingRequest(
                parent: parent, traceID: context.traceID, name: name, kind: kind,
                attributes: attributes, links: links))
        if let state = decision.traceState { context.state = state }
        counters.started(above.origin, decision.result)
        guard decision.result != .drop else { return Span(context: context, recorder: nil) }
        if decision.result == .recordAndSample { context.flags.insert(.sampled) }
        let all = decision.attributes.isEmpty ? attributes : attributes + decision.attributes
        return record(name, kind, context, parent, above, startTime, all, links, tracer)
    }

    @inline(__always)
    private func record(
        _ name: String, _ kind: SpanKind, _ context: SpanContext, _ parent: Context,
        _ above: SpanContext, _ startTime: UInt64?, _ attributes: [Attribute], _ links: [Link],
        _ tracer: ProviderTracer
    ) -> Span {
        let now: SpanClock.Reading
        if let startTime {
            now = SpanClock.Reading(time: startTime, lead: clock.currentLead)
        } else {
            now = clock.start()
        }
        let fixed = RecordedSpan.Fixed(
            context: context, parent: above.isValid ? above.spanID : .invalid,
            isParentRemote: above.isRemote, kind: kind, start: now)
        let span = made(name, fixed, tracer)
        if !attributes.isEmpty || !links.isEmpty { span.add(attributes, links) }
        if hasStartProcessors { started(span, parent: parent) }
        return Span(context: context, recorder: span)
    }

    /// In the memory of one that is done, where there is one.
    @inline(__always)
    private func made(
        _ name: String, _ fixed: RecordedSpan.Fixed, _ tracer: ProviderTracer
    ) -> RecordedSpan {
        guard let span = usedSpan() else { return RecordedSpan(name, fixed, tracer: tracer) }
        span.begin(name, fixed, tracer: tracer)
        return span
    }
}

extension SpanContext {
    @inline(__always)
    fileprivate var origin: ParentOrigin { isValid ? (isRemote ? .remote : .local) : .none }
}
