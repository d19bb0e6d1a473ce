//  Decides which spans are recorded. The set is closed, but for `custom`, which is a function. Most
//  of it decides by the parent alone; what needs more is asked with everything that is known when
//  the span starts: the parent's whole context, name, kind, attributes, links.
//
//  A decision may change the trace state that goes on to others.

package import Telemetry

/// What a sampler sees.
package struct SamplingRequest: Sendable {
    package let parent: Context
    package let traceID: TraceID
    package let name: String
    package let kind: SpanKind
    package let attributes: [Attribute]
    package let links: [Link]

    package init(
        parent: Context = .root, traceID: TraceID, name: String, kind: SpanKind = .internal,
        attributes: [Attribute] = [], links: [Link] = []
    ) {
        self.parent = parent
        self.traceID = traceID
        self.name = name
        self.kind = kind
        self.attributes = attributes
        self.links = links
    }

    /// Invalid where the span begins a trace.
    package var parentSpan: SpanContext { parent.spanContext ?? .invalid }
}

package struct SamplingDecision: Sendable, Hashable {
    package var result: SamplingResult
    /// Added to the span's own.
    package var attributes: [Attribute]
    /// In place of the parent's; nil leaves that.
    package var traceState: TraceState?

    package init(
        _ result: SamplingResult, attributes: [Attribute] = [], traceState: TraceState? = nil
    ) {
        self.result = result
        self.attributes = attributes
        self.traceState = traceState
    }
}

package indirect enum Sampler: Sendable {
    case alwaysOn
    case alwaysOff
    /// As the parent, by where it is and what it says; without a parent as `root`.
    case parentBased(
        root: Sampler, remoteSampled: Sampler = .alwaysOn, remoteNotSampled: Sampler = .alwaysOff,
        localSampled: Sampler = .alwaysOn, localNotSampled: Sampler = .alwaysOff)
    /// A share of all traces, the same in every process that asks for this share or more.
    case traceIDRatio(SamplingThreshold)
    /// The same by the trace's explicit randomness, where it has one; tells others its threshold.
    case probability(SamplingThreshold)
    /// Records what the other drops, for the processors alone.
    case alwaysRecord(Sampler)
    /// Several rules that agree on one threshold.
    case composite(ComposableSampler)
    case custom(String, @Sendable (SamplingRequest) -> SamplingDecision)

    package static let standard = Sampler.parentBased(root: .alwaysOn)

    /// The decision where the parent alone decides; nil where more must be known.
    fileprivate func result(parent: SpanContext) -> SamplingResult? {
        switch self {
        case .alwaysOn: .recordAndSample
        case .alwaysOff: .drop
        case .parentBased: delegate(for: parent).result(parent: parent)
        case .alwaysRecord(let other):
            other.result(parent: parent).map { $0 == .drop ? .recordOnly : $0 }
        case .traceIDRatio, .probability, .composite, .custom: nil
        }
    }

    package func decide(_ request: SamplingRequest) -> SamplingDecision {
        switch self {
        case .alwaysOn: return SamplingDecision(.recordAndSample)
        case .alwaysOff: return SamplingDecision(.drop)
        case .parentBased: return delegate(for: request.parentSpan).decide(request)
        case .traceIDRatio(let threshold):
            return threshold.decide(request, randomness: request.traceID.randomness)
        case .probability(let threshold):
            let state = OpenTelemetryState(request.parentSpan.state)
            return threshold.decide(
                request, randomness: state.randomness ?? request.traceID.randomness)
        case .alwaysRecord(let other):
            var decision = other.decide(request)
            if decision.result == .drop { decision.result = .recordOnly }
            return decision
        case .composite(let sampler): return sampler.decide(request)
        case .custom(_, let decide): return decide(request)
        }
    }

    /// Only of one that is based on the parent.
    private func delegate(for parent: SpanContext) -> Sampler {
        guard
            case .parentBased(
                let root, let remoteSampled, let remoteNotSampled, let localSampled,
                let localNotSampled) = self
        else { return self }
        guard parent.isValid else { return root }
        if parent.isRemote { return parent.isSampled ? remoteSampled : remoteNotSampled }
        return parent.isSampled ? localSampled : localNotSampled
    }
}

extension Sampler: CustomStringConvertible {
    package var description: String {
        switch self {
        case .alwaysOn: "AlwaysOnSampler"
        case .alwaysOff: "AlwaysOffSampler"
        case .parentBased(
            let root, let remoteSampled, let remoteNotSampled, let localSampled,
            let localNotSampled):
            "ParentBased{root:\(root),remoteParentSampled:\(remoteSampled),"
                + "remoteParentNotSampled:\(remoteNotSampled),"
                + "localParentSampled:\(localSampled),localParentNotSampled:\(localNotSampled)}"
        case .traceIDRatio(let threshold): "TraceIdRatioBased{\(threshold.probability)}"
        case .probability(let threshold): "ProbabilitySampler{\(threshold.probability)}"
        case .alwaysRecord(let other): "AlwaysRecord{\(other)}"
        case .composite(let sampler): "CompositeSampler{\(sampler)}"
        case .custom(let name, _): name
        }
    }
}

/// What a sampler answers by the parent alone, worked out once: five small values in place of a
/// tree of samplers that every span would have to walk.
struct ParentSampling: Sendable {
    private let root: SamplingResult?
    private let remoteSampled: SamplingResult?
    private let remoteNotSampled: SamplingResult?
    private let localSampled: SamplingResult?
    private let localNotSampled: SamplingResult?

    init(_ sampler: Sampler) {
        func result(isRemote: Bool, _ flags: TraceFlags) -> SamplingResult? {
            sampler.result(
                parent: SpanContext(
                    traceID: TraceID(high: 1, low: 1), spanID: SpanID(1), flags: flags,
                    isRemote: isRemote))
        }
        root = sampler.result(parent: .invalid)
        remoteSampled = result(isRemote: true, .sampled)
        remoteNotSampled = result(isRemote: true, [])
        localSampled = result(isRemote: false, .sampled)
        localNotSampled = result(isRemote: false, [])
    }

    @inline(__always)
    func result(_ origin: ParentOrigin, isSampled: Bool) -> SamplingResult? {
        switch origin {
        case .none: root
        case .remote: isSampled ? remoteSampled : remoteNotSampled
        case .local: isSampled ? localSampled : localNotSampled
        }
    }
}
