//  Samplers that can be put together without losing what their thresholds mean. Each says what it
//  intends, a threshold or nothing; the one around all of them compares it once with the trace's
//  randomness and tells it to others, if it can be relied upon.

package import Telemetry

package struct SamplingIntent: Sendable, Hashable {
    /// Nil keeps nothing.
    package var threshold: SamplingThreshold?
    /// Whether the threshold tells how many spans a kept one stands for.
    package var isReliable: Bool
    package var attributes: [Attribute]
    package var traceState: TraceState

    package init(
        _ threshold: SamplingThreshold?, isReliable: Bool, attributes: [Attribute] = [],
        traceState: TraceState = .empty
    ) {
        self.threshold = threshold
        self.isReliable = isReliable
        self.attributes = attributes
        self.traceState = traceState
    }
}

package indirect enum ComposableSampler: Sendable {
    /// What a rule is about, and who decides then.
    package struct Rule: Sendable {
        package let applies: @Sendable (SamplingRequest) -> Bool
        package let sampler: ComposableSampler

        package init(
            _ sampler: ComposableSampler,
            when applies: @escaping @Sendable (SamplingRequest) -> Bool
        ) {
            self.sampler = sampler
            self.applies = applies
        }
    }

    case alwaysOn
    case alwaysOff
    case probability(SamplingThreshold)
    /// As the parent decided; without a parent as the root.
    case parentThreshold(root: ComposableSampler)
    /// The first rule that applies; none keeps nothing.
    case ruleBased([Rule])
    /// Adds attributes to what the other keeps.
    case annotating(ComposableSampler, [Attribute])
    case custom(String, @Sendable (SamplingRequest) -> SamplingIntent)

    package func intent(_ request: SamplingRequest) -> SamplingIntent {
        let parent = request.parentSpan
        let state = parent.isValid ? parent.state : .empty
        switch self {
        case .alwaysOn: return SamplingIntent(.everything, isReliable: true, traceState: state)
        case .alwaysOff: return SamplingIntent(nil, isReliable: false, traceState: state)
        case .probability(let threshold):
            return SamplingIntent(
                threshold == .nothing ? nil : threshold, isReliable: threshold != .nothing,
                traceState: state)
        case .parentThreshold(let root):
            guard parent.isValid else { return root.intent(request) }
            if let threshold = OpenTelemetryState(state).threshold {
                return SamplingIntent(threshold, isReliable: true, traceState: state)
            }
            // Kept by somebody who does not say how: keep it too, and do not count by it.
            return SamplingIntent(
                parent.isSampled ? .everything : nil, isReliable: false, traceState: state)
        case .ruleBased(let rules):
            guard let rule = rules.first(where: { $0.applies(request) }) else {
                return SamplingIntent(nil, isReliable: false, traceState: state)
            }
            return rule.sampler.intent(request)
        case .annotating(let sampler, let attributes):
            var intent = sampler.intent(request)
            intent.attributes += attributes
            return intent
        case .custom(_, let intent): return intent(request)
        }
    }

    func decide(_ request: SamplingRequest) -> SamplingDecision {
        let intent = intent(request)
        var state = OpenTelemetryState(intent.traceState)
        let randomness = state.randomness ?? request.traceID.randomness
        let isKept = intent.threshold?.keeps(randomness) ?? false
        state.threshold = isKept && intent.isReliable ? intent.threshold : nil
        return SamplingDecision(
            isKept ? .recordAndSample : .drop, attributes: isKept ? intent.attributes : [],
            traceState: state.written(into: intent.traceState))
    }
}

extension ComposableSampler: CustomStringConvertible {
    package var description: String {
        switch self {
        case .alwaysOn: "ComposableAlwaysOn"
        case .alwaysOff: "ComposableAlwaysOff"
        case .probability(let threshold): "ComposableProbability{\(threshold.probability)}"
        case .parentThreshold(let root): "ComposableParentThreshold{root:\(root)}"
        case .ruleBased(let rules):
            "ComposableRuleBased{\(rules.map { "\($0.sampler)" }.joined(separator: ","))}"
        case .annotating(let sampler, _): "ComposableAnnotating{\(sampler)}"
        case .custom(let name, _): name
        }
    }
}
