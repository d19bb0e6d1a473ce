//  What the mapping lets a writer do, and what it forbids.

import JSON
import OTLP
import Problems
import Telemetry
import TestSupport
import Testing

@Suite struct OTLPDocumentTests {
    private static func span(_ members: String) throws(OTLPFault) -> OTLPSpan {
        let line = #"{"resourceSpans":[{"scopeSpans":[{"spans":[{"# + members + "}]}]}]}"
        guard case .traces(let spans) = try OTLPDocument(line: Array(line.utf8), number: 7) else {
            preconditionFailure("no traces")
        }
        return spans[0]
    }

    private static let ids =
        #""traceId":"0123456789ABCDEFfedcba9876543210","spanId":"00000000000000aA""#

    @Test func `what is absent, null or unknown changes nothing`() throws {
        let plain = try Self.span(Self.ids)
        #expect(plain.traceID.text == "0123456789abcdeffedcba9876543210")
        #expect(plain.spanID == SpanID(0xAA))
        #expect(plain.parentSpanID == nil)
        #expect(plain.kind == nil)
        #expect(plain.status == .unset)
        for members in [
            #""name":null,"kind":null,"attributes":null,"events":null,"status":null,"flags":null"#,
            #""parentSpanId":"","traceState":"","links":[],"startTimeUnixNano":"0","kind":0"#,
            #""trace_state":"x","start_time_unix_nano":5,"new":{"a":[1,{}]}"#, #""kind":99"#,
            #""parentSpanId":"0000000000000000","status":{"code":0,"message":"x"}"#,
        ] {
            #expect(try Self.span("\(Self.ids),\(members)") == plain)
        }
    }

    @Test(
        arguments: [
            (#""5""#, 5), ("5", 5), (#""18446744073709551615""#, .max), ("5.0", 5), ("5e2", 500),
            ("9007199254740992.0", 9_007_199_254_740_992),
            ("9223372036854775807", UInt64(Int64.max)),
        ] as [(String, UInt64)])
    func `an integer of 64 bits is a string or a number`(json: String, number: UInt64) throws {
        #expect(try Self.span(#"\#(Self.ids),"endTimeUnixNano":\#(json)"#).endTime == number)
    }

    @Test(arguments: [
        #""endTimeUnixNano":"-1""#, #""endTimeUnixNano":-1"#, #""endTimeUnixNano":1.5"#,
        #""endTimeUnixNano":"1.5e18""#, #""endTimeUnixNano":"18446744073709551616""#,
        #""endTimeUnixNano":18446744073709551615"#, #""endTimeUnixNano":"""#,
        #""endTimeUnixNano":"+5""#, #""endTimeUnixNano":true"#, #""flags":4294967296"#,
        #""droppedEventsCount":-1"#, #""kind":"SPAN_KIND_CLIENT""#, #""kind":"3""#,
        #""kind":3.5"#, #""name":5"#, #""attributes":{}"#, #""attributes":[null]"#,
        #""attributes":["a"]"#, #""events":[5]"#, #""status":2"#, #""parentSpanId":"abc""#,
        #""parentSpanId":"AQIDBAUGBwg=""#, #""links":[{"traceId":"00","spanId":"00"}]"#,
        #""attributes":[{"key":"a","value":"b"}]"#,
        #""attributes":[{"key":"a","value":{"intValue":"x"}}]"#,
        #""attributes":[{"key":"a","value":{"intValue":"1","stringValue":""}}]"#,
        #""attributes":[{"key":"a","value":{"doubleValue":"nan"}}]"#,
        #""attributes":[{"key":"a","value":{"doubleValue":"0x1p3"}}]"#,
        #""attributes":[{"key":"a","value":{"bytesValue":"a"}}]"#,
        #""attributes":[{"key":"a","value":{"bytesValue":"YQ="}}]"#,
        #""attributes":[{"key":"a","value":{"bytesValue":"Y%=="}}]"#,
        #""attributes":[{"key":"a","value":{"boolValue":1}}]"#,
        #""attributes":[{"key":"a","value":{"arrayValue":[]}}]"#,
    ])
    func `what the mapping forbids is refused with the path to it`(members: String) throws {
        let error = #expect(throws: OTLPFault.self) {
            try Self.span("\(Self.ids),\(members)")
        }
        guard case .unreadable(let path, _, _, line: 7) = error else {
            return fail("\(String(describing: error))")
        }
        let name = members.split(separator: "\"")[0]
        #expect(path.hasPrefix("resourceSpans[0].scopeSpans[0].spans[0].\(name)"))
    }

    @Test func `a fault tells line, path, what is there and what belongs there`() throws {
        let members =
            #"\#(Self.ids),"attributes":[{"key":"a"},{"key":"b","value":{"arrayValue":"#
            + #"{"values":[{"intValue":[]}]}}}]"#
        let error = #expect(throws: OTLPFault.self) { try Self.span(members) }
        #expect(
            error?.problem.message
                == "Line 7: resourceSpans[0].scopeSpans[0].spans[0].attributes[1].value.arrayValue"
                + ".values[0].intValue is an array, expected a whole number of 64 bits.")
        #expect(error?.problem.code == "otlp.unreadable")
    }

    @Test(arguments: [
        #""spanId":"00000000000000aa""#, #""traceId":"0123456789abcdef0123456789abcdef""#,
        #""traceId":"00000000000000000000000000000000","spanId":"00000000000000aa""#,
        #""traceId":"","spanId":"00000000000000aa""#,
    ])
    func `a span without its ids is refused`(members: String) {
        #expect(throws: OTLPFault.self) { try Self.span(members) }
    }

    @Test func `a line that breaks off is no JSON, with its place`() throws {
        let error = #expect(throws: OTLPFault.self) {
            try OTLPDocument(line: Array(#"{"resourceSpans":[{"sco"#.utf8), number: 12)
        }
        #expect(error?.problem.code == "otlp.not_json")
        #expect(error?.problem.message == "Line 12, column 24 is not JSON.")
    }

    @Test(arguments: [
        "{}", "[]", "5", #"{"spans":[]}"#, #"{"resourceSpans":[],"resourceLogs":[]}"#,
    ])
    func `a line of no kind, or of two, is refused`(line: String) {
        #expect(throws: OTLPFault.self) { try OTLPDocument(line: Array(line.utf8)) }
    }

    @Test(
        arguments: [
            ("{}", .empty), (#"{"stringValue":null}"#, .empty), (#"{"unknown":1}"#, .empty),
            (#"{"doubleValue":5}"#, .double(5)), (#"{"doubleValue":"1e3"}"#, .double(1000)),
            (#"{"doubleValue":"-Infinity"}"#, .double(-.infinity)),
            (#"{"intValue":-5}"#, .int(-5)), (#"{"arrayValue":{}}"#, .array([])),
            (#"{"bytesValue":""}"#, .bytes([])), (#"{"bytesValue":"AP8="}"#, .bytes([0, 255])),
            (#"{"bytesValue":"AP_-"}"#, .bytes([0, 255, 254])),
            (#"{"bytesValue":"+/8"}"#, .bytes([251, 255])),
            (
                #"{"kvlistValue":{"values":[{"key":"a","value":{"kvlistValue":"#
                    + #"{"values":[{"key":"b"}]}}}]}}"#,
                .object([OTLPAttribute("a", .object([OTLPAttribute("b", .empty)]))])
            ),
            (
                #"{"arrayValue":{"values":[{},{"arrayValue":{"values":[{"boolValue":false}]}}]}}"#,
                .array([.empty, .array([.bool(false)])])
            ),
        ] as [(String, OTLPValue)])
    func `values of every kind are read, also those that this program does not write`(
        json: String, value: OTLPValue
    ) throws {
        let span = try Self.span(#"\#(Self.ids),"attributes":[{"key":"k","value":\#(json)}]"#)
        #expect(span.attributes == [OTLPAttribute("k", value)])
    }

    @Test func `summaries and thresholds of other programs are read`() throws {
        let line =
            #"{"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"s","#
            + #""summary":{"dataPoints":[{"count":"2","sum":1.5,"quantileValues":["#
            + #"{"quantile":0.5,"value":1}]}]}},"#
            + #"{"name":"e","exponentialHistogram":{"aggregationTemporality":2,"dataPoints":["#
            + #"{"zeroThreshold":0.25,"flags":1}]}},{"name":"n"},"#
            + #"{"name":"g","gauge":{"dataPoints":[{"flags":1}]}}]}]}]}"#
        guard case .metrics(let metrics) = try OTLPDocument(line: Array(line.utf8)) else {
            return fail("no metrics")
        }
        guard case .summary(let summaries) = metrics[0].points,
            case .exponentialHistogram(let exponentials, 2) = metrics[1].points,
            case .gauge(let gauges) = metrics[3].points
        else { return fail("other forms") }
        #expect(summaries[0].count == 2 && summaries[0].sum == 1.5)
        #expect(summaries[0].quantiles.map(\.value) == [1])
        #expect(exponentials[0].zeroThreshold == 0.25)
        #expect(metrics[2].points == nil)
        #expect(gauges[0].value == nil && gauges[0].series.flags == 1)
    }

    @Test func `two forms of one metric are refused, and so are two values of one point`() {
        for metric in [
            #""gauge":{},"sum":{}"#, #""gauge":{"dataPoints":[{"asInt":"1","asDouble":1}]}"#,
            #""histogram":{"dataPoints":[{"bucketCounts":[1.5]}]}"#,
        ] {
            let line =
                #"{"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"m",\#(metric)}]}]}]}"#
            #expect(throws: OTLPFault.self) { try OTLPDocument(line: Array(line.utf8)) }
        }
    }
}
