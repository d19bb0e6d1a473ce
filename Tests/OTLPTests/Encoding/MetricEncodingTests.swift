//  Metrics as OTLP JSON, byte by byte.

import OTLP
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct MetricEncodingTests {
    static func metric(_ points: MetricData.Points) -> MetricData {
        MetricData(
            resource: Resource([.string("service.name", "t")], schemaURL: "https://example.org/1"),
            scope: InstrumentationScope("s", schemaURL: "https://example.org/2"), name: "m",
            description: "what it is", unit: "{word}", points: points)
    }

    private func text(_ points: MetricData.Points) -> String {
        encoded { $0.write([Self.metric(points)]) }
    }

    @Test(.proves("Exporters: schemaUrl on metrics"))
    func `a sum has its temporality, its points and their exemplars`() {
        let exemplar = Exemplar(
            value: .double(0), time: 4, traceID: TraceID(high: 1, low: 2), spanID: SpanID(3),
            filteredAttributes: [.string("f", "g")])
        let points = [
            NumberPoint(
                attributes: [.string("a", "b")], startTime: 1, time: 5, value: .int(0),
                exemplars: [exemplar]),
            NumberPoint(
                attributes: [], startTime: 0, time: 5, value: .double(.nan), exemplars: []),
        ]
        #expect(
            text(.sum(points, .cumulative, isMonotonic: true))
                == #"{"resourceMetrics":[{"resource":{"attributes":["#
                + #"{"key":"service.name","value":{"stringValue":"t"}}]},"scopeMetrics":[{"#
                + #""scope":{"name":"s"},"metrics":[{"name":"m","description":"what it is","#
                + #""unit":"{word}","sum":{"dataPoints":[{"timeUnixNano":"5","#
                + #""startTimeUnixNano":"1","asInt":"0","attributes":["#
                + #"{"key":"a","value":{"stringValue":"b"}}],"exemplars":[{"timeUnixNano":"4","#
                + #""asDouble":0.0,"filteredAttributes":[{"key":"f","value":{"stringValue":"g"}}],"#
                + #""traceId":"00000000000000010000000000000002","spanId":"0000000000000003"}]},"#
                + #"{"timeUnixNano":"5","asDouble":"NaN"}],"aggregationTemporality":2,"#
                + #""isMonotonic":true}}],"schemaUrl":"https://example.org/2"}],"#
                + #""schemaUrl":"https://example.org/1"}]}"#)
    }

    @Test func `a gauge has points and nothing else`() {
        let point = NumberPoint(
            attributes: [], startTime: 0, time: 5, value: .int(.min), exemplars: [])
        #expect(
            text(.gauge([point])).contains(
                #""gauge":{"dataPoints":[{"timeUnixNano":"5","asInt":"-9223372036854775808"}]}}]"#))
    }

    private func histogram(_ bounds: [Double], _ counts: [UInt64]) -> String {
        text(
            .histogram(
                [
                    HistogramPoint(
                        attributes: [], startTime: 1, time: 5, count: counts.reduce(0, +), sum: 0,
                        min: nil, max: -1.5, bounds: bounds, bucketCounts: counts, exemplars: [])
                ], .delta))
    }

    @Test func `a histogram tells a sum of zero, and no least that there is not`() {
        #expect(
            histogram([0, 2.5], [1, 0, 18_446_744_073_709_551_614]).contains(
                #""histogram":{"dataPoints":[{"timeUnixNano":"5","startTimeUnixNano":"1","#
                    + #""count":"18446744073709551615","sum":0.0,"max":-1.5,"#
                    + #""bucketCounts":["1","0","18446744073709551614"],"#
                    + #""explicitBounds":[0.0,2.5]}],"aggregationTemporality":1}}]"#))
    }

    @Test(
        arguments: [
            ([1, .infinity], [1, 2, 3], #""bucketCounts":["1","5"],"explicitBounds":[1.0]"#),
            ([-.infinity, 1], [1, 2, 3], #""bucketCounts":["3","3"],"explicitBounds":[1.0]"#),
            ([.infinity], [4, 0], #""bucketCounts":["4"]}"#),
            ([], [4], #""bucketCounts":["4"]}"#),
            (
                [-.infinity, 1, 2, .infinity, .nan], [1, 2, 3, 4, 5, 6],
                #""bucketCounts":["3","3","15"],"explicitBounds":[1.0,2.0]"#
            ),
        ] as [([Double], [UInt64], String)])
    func `no bound is infinite, and every count stays in its place`(
        bounds: [Double], counts: [UInt64], json: String
    ) {
        #expect(histogram(bounds, counts).contains(json))
    }

    @Test func `a histogram without buckets sends no empty lists`() {
        let text = histogram([], [])
        #expect(!text.contains("bucketCounts") && !text.contains("explicitBounds"))
        #expect(!text.contains("[]"))
    }

    @Test func `an exponential histogram has its scale and the buckets that it has`() {
        let point = ExponentialHistogramPoint(
            attributes: [], startTime: 1, time: 5, count: 6, sum: 12, min: 0, max: 9, scale: -10,
            zeroCount: 1, positive: .init(offset: -3, counts: [2, 0, 3]),
            negative: .init(offset: 7, counts: []), exemplars: [])
        #expect(
            text(.exponentialHistogram([point], .cumulative)).contains(
                #""exponentialHistogram":{"dataPoints":[{"timeUnixNano":"5","#
                    + #""startTimeUnixNano":"1","count":"6","sum":12.0,"min":0.0,"max":9.0,"#
                    + #""scale":-10,"zeroCount":"1","positive":{"offset":-3,"#
                    + #""bucketCounts":["2","0","3"]}}],"aggregationTemporality":2}}]"#))
    }

    @Test func `a metric without points is not sent`() {
        #expect(text(.gauge([])) == "")
        let point = NumberPoint(
            attributes: [], startTime: 0, time: 5, value: .int(1), exemplars: [])
        let both = encoded { encoder in
            encoder.write([Self.metric(.gauge([])), Self.metric(.gauge([point]))])
        }
        #expect(both == text(.gauge([point])))
    }
}
