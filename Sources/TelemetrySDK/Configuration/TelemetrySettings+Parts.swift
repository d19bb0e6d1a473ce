//  Settings in the terms of the parts that they are for.

package import Telemetry

extension TelemetrySettings.Batch {
    package var settings: BatchSettings {
        BatchSettings(
            queueSize: queue, batchSize: size, delay: delay,
            exportTimeout: timeout.asTimeout)
    }
}

extension Duration {
    /// A timeout of zero means that there is none; a year is as good.
    fileprivate var asTimeout: Duration { self == .zero ? .seconds(31_536_000) : self }
}

extension TelemetrySettings {
    package var exportSchedule: ExportSchedule {
        ExportSchedule(interval: metricInterval, timeout: metricTimeout.asTimeout)
    }

    /// Temporality and the form of histograms are variables of OTLP: whoever reads the console or
    /// scrapes sees totals in buckets, whatever the receiver wants.
    package func readerSettings(for exporter: Exporter) -> ReaderSettings {
        guard exporter == .otlp || exporter == .otlpLines else { return ReaderSettings() }
        var reader = ReaderSettings()
        switch temporality {
        case .cumulative: break
        case .delta: reader.temporality = ReaderSettings.deltaPreferred
        case .lowMemory: reader.temporality = ReaderSettings.lowMemory
        }
        if histogramAggregation == .exponential {
            reader.aggregation = { $0 == .histogram ? .exponentialHistogram() : .standard }
        }
        return reader
    }
}

extension TelemetrySettings.ExemplarFilter {
    package var filter: ExemplarFilter {
        switch self {
        case .alwaysOn: .alwaysOn
        case .alwaysOff: .alwaysOff
        case .traceBased: .traceBased
        }
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
