//  Reads metrics and their points.

import JSON
import Telemetry

extension OTLPMetric {
    private static let forms = [
        "gauge", "sum", "histogram", "exponentialHistogram", "summary",
    ]

    init(_ message: Message, _ resource: OTLPResource, _ scope: OTLPScope) throws(Misfit) {
        self.resource = resource
        self.scope = scope
        name = try message.text("name")
        description = try message.text("description")
        unit = try message.text("unit")
        guard let (form, value) = try message.oneOf(Self.forms) else { return }
        do throws(Misfit) { points = try Points(form, try Message(value)) } catch {
            throw error.below(form)
        }
    }
}

extension OTLPMetric.Points {
    fileprivate init(_ form: String, _ data: Message) throws(Misfit) {
        func points<Point>(
            _ read: (Message) throws(Misfit) -> Point
        ) throws(Misfit) -> [Point] {
            try data.list("dataPoints") { (value) throws(Misfit) in try read(try Message(value)) }
        }
        let temporality = try data.choice("aggregationTemporality")
        switch form {
        case "gauge": self = .gauge(try points(OTLPMetric.Number.init))
        case "sum":
            self = .sum(
                try points(OTLPMetric.Number.init), temporality: temporality,
                isMonotonic: try data.bool("isMonotonic"))
        case "histogram":
            self = .histogram(try points(OTLPMetric.Histogram.init), temporality: temporality)
        case "exponentialHistogram":
            self = .exponentialHistogram(
                try points(OTLPMetric.Exponential.init), temporality: temporality)
        default: self = .summary(try points(OTLPMetric.Summary.init))
        }
    }
}

extension OTLPMetric.Series {
    fileprivate init(_ point: Message) throws(Misfit) {
        attributes = try point.attributes()
        startTime = try point.unsigned("startTimeUnixNano")
        time = try point.unsigned("timeUnixNano")
        flags = try point.small("flags")
    }
}

extension OTLPMetric.Number {
    fileprivate init(_ point: Message) throws(Misfit) {
        series = try OTLPMetric.Series(point)
        value = try point.number()
        exemplars = try point.exemplars()
    }
}

extension OTLPMetric.Histogram {
    fileprivate init(_ point: Message) throws(Misfit) {
        series = try OTLPMetric.Series(point)
        count = try point.unsigned("count")
        sum = try point.double("sum")
        min = try point.double("min")
        max = try point.double("max")
        bounds = try point.list("explicitBounds") { (value) throws(Misfit) in try value.double() }
        bucketCounts = try point.counts()
        exemplars = try point.exemplars()
    }
}

extension OTLPMetric.Exponential {
    fileprivate init(_ point: Message) throws(Misfit) {
        series = try OTLPMetric.Series(point)
        count = try point.unsigned("count")
        sum = try point.double("sum")
        min = try point.double("min")
        max = try point.double("max")
        scale = try point.small("scale")
        zeroCount = try point.unsigned("zeroCount")
        zeroThreshold = try point.double("zeroThreshold") ?? 0
        positive = try point.buckets("positive")
        negative = try point.buckets("negative")
        exemplars = try point.exemplars()
    }
}

extension OTLPMetric.Summary {
    fileprivate init(_ point: Message) throws(Misfit) {
        series = try OTLPMetric.Series(point)
        count = try point.unsigned("count")
        sum = try point.double("sum") ?? 0
        quantiles = try point.list("quantileValues") { (value) throws(Misfit) in
            let quantile = try Message(value)
            return Quantile(
                quantile: try quantile.double("quantile") ?? 0,
                value: try quantile.double("value") ?? 0)
        }
    }
}

extension Message {
    fileprivate func number() throws(Misfit) -> MetricNumber? {
        guard let (name, value) = try oneOf(["asInt", "asDouble"]) else { return nil }
        do throws(Misfit) {
            return name == "asInt"
                ? .int(try value.integer(Int64.self)) : .double(try value.double())
        } catch { throw error.below(name) }
    }

    fileprivate func counts() throws(Misfit) -> [UInt64] {
        try list("bucketCounts") { (value) throws(Misfit) in try value.integer(UInt64.self) }
    }

    fileprivate func buckets(_ name: String) throws(Misfit) -> OTLPMetric.Exponential.Buckets {
        try read(name) { (value) throws(Misfit) in
            let buckets = try Message(value)
            return OTLPMetric.Exponential.Buckets(
                offset: try buckets.small("offset"), counts: try buckets.counts())
        } ?? OTLPMetric.Exponential.Buckets()
    }

    fileprivate func exemplars() throws(Misfit) -> [OTLPMetric.Exemplar] {
        try list("exemplars") { (value) throws(Misfit) in
            let exemplar = try Message(value)
            return OTLPMetric.Exemplar(
                time: try exemplar.unsigned("timeUnixNano"), value: try exemplar.number(),
                traceID: try exemplar.trace("traceId"), spanID: try exemplar.span("spanId"),
                filteredAttributes: try exemplar.attributes("filteredAttributes"))
        }
    }
}
