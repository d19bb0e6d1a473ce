//  Settings in the terms of the parts that they are for.

package import Telemetry

extension TelemetrySettings.Batch {
    package var settings: BatchSettings {
        // A timeout of zero means that there is none.
        BatchSettings(
            queueSize: queue, batchSize: size, delay: delay,
            exportTimeout: timeout == .zero ? .seconds(31_536_000) : timeout)
    }
}

extension TelemetrySettings.AttributeLimits {
    package var limits: AttributeLimits {
        AttributeLimits(count: count, valueLength: valueLength)
    }
}

extension TelemetrySettings.SpanLimits {
    package var limits: SpanLimits {
        var ofEvent = attributes.limits
        ofEvent.count = attributesOfEvent
        var ofLink = attributes.limits
        ofLink.count = attributesOfLink
        return SpanLimits(
            attributes: attributes.limits, events: events, links: links, eventAttributes: ofEvent,
            linkAttributes: ofLink)
    }
}

extension TelemetrySettings.Sampler {
    package var sampler: Sampler {
        switch self {
        case .alwaysOn: .alwaysOn
        case .alwaysOff: .alwaysOff
        case .parentBasedAlwaysOn: .parentBased(root: .alwaysOn)
        case .parentBasedAlwaysOff: .parentBased(root: .alwaysOff)
        case .traceIDRatio(let ratio): .traceIDRatio(SamplingThreshold(probability: ratio))
        case .parentBasedTraceIDRatio(let ratio):
            .parentBased(root: .traceIDRatio(SamplingThreshold(probability: ratio)))
        }
    }
}

extension TelemetrySettings {
    /// The chosen propagators as one.
    package var propagator: any TextMapPropagator {
        CompositePropagator(
            propagators.map { name in
                switch name {
                case .traceContext: W3CTraceContextPropagator() as any TextMapPropagator
                case .baggage: W3CBaggagePropagator()
                }
            })
    }
}
