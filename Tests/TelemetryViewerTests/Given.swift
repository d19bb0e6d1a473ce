//  Traces that a test says span by span, with times in milliseconds.

import Telemetry

@testable import OTLP

enum Given {
    static let trace = TraceID(high: 0x0AF7_6519_16CD_43DD, low: 0x8448_EB21_1C80_319C)
    /// 2026-11-21T09:30:12Z
    static let begin: UInt64 = 1_795_253_412_000_000_000

    static func time(_ milliseconds: Double) -> UInt64 {
        begin + UInt64((milliseconds * 1e6).rounded())
    }

    static func span(
        _ id: UInt64, in parent: UInt64? = nil, _ name: String, _ start: Double, _ end: Double,
        _ attributes: [OTLPAttribute] = [], kind: SpanKind = .internal,
        events: [OTLPSpan.Event] = [],
        links: [OTLPSpan.Link] = [], status: SpanStatus = .unset, flags: UInt32 = 0x101,
        service: String = "flashcard-pipeline"
    ) -> OTLPSpan {
        OTLPSpan(
            resource: OTLPResource(
                attributes: [OTLPAttribute("service.name", .string(service))]),
            scope: OTLPScope(name: "tests"), traceID: trace, spanID: SpanID(id), traceState: "",
            parentSpanID: parent.map { SpanID($0) }, flags: flags, name: name, kind: kind,
            startTime: time(start), endTime: time(end), attributes: attributes,
            droppedAttributes: 0, events: events, droppedEvents: 0, links: links, droppedLinks: 0,
            status: status)
    }

    static func event(
        _ name: String, _ milliseconds: Double, _ attributes: [OTLPAttribute] = []
    ) -> OTLPSpan.Event {
        OTLPSpan.Event(
            time: time(milliseconds), name: name, attributes: attributes, droppedAttributes: 0)
    }

    static let runLink = OTLPSpan.Link(
        traceID: TraceID(high: 0x4BF9_2F35_77B3_4DA6, low: 0xA3CE_929D_0E0E_4736),
        spanID: SpanID(0x00F0_67AA_0BA9_02B7), traceState: "", attributes: [],
        droppedAttributes: 0, flags: 0x101)

    static func text(_ key: String, _ value: String) -> OTLPAttribute {
        OTLPAttribute(key, .string(value))
    }

    /// A word that waited, whose first call failed and was tried again, and whose second stage was
    /// asked twice and failed at last.
    static let word: [OTLPSpan] = [
        span(
            1, "flashcard.word", 0, 1_000,
            [
                text("flashcard.term", "사과"), text("flashcard.run.id", "20261121T093000-4f2a"),
                text("flashcard.outcome", "failed"), text("error.type", "reply.no_cards"),
            ], links: [runLink],
            status: .error("In the card stage: the reply has no cards.")),
        span(2, in: 1, "flashcard.stage nuance", 10, 500),
        span(3, in: 2, "wait limiter", 10, 60),
        span(
            4, in: 2, "chat small", 60, 480, [text("gen_ai.operation.name", "chat")],
            kind: .client,
            events: [
                event(
                    "flashcard.retry.scheduled", 200,
                    [
                        text("error.type", "http.timed_out"),
                        OTLPAttribute("flashcard.retry.wait", .double(0.1)),
                    ])
            ]),
        span(5, in: 4, "POST", 60, 200, kind: .client, status: .error()),
        span(
            6, in: 4, "POST", 300, 480, [OTLPAttribute("http.request.resend_count", .int(1))],
            kind: .client),
        span(7, in: 1, "flashcard.stage card", 510, 990, status: .error("no cards")),
        span(8, in: 7, "chat small", 510, 700, kind: .client),
        span(9, in: 7, "chat small", 720, 980, kind: .client),
    ]

    /// What a killed process left: its word and its stage had not ended, another program's span
    /// has none, and two spans are each other's parents.
    static let broken: [OTLPSpan] = [
        span(3, in: 2, "chat 작은모델", 60, 200, kind: .client),
        span(4, in: 0xFFFF, "GET /v1", 70, 190, kind: .server, flags: 0x301, service: "simulator"),
        span(5, in: 3, "read reply", 210, 0),
        span(6, in: 7, "one", 20, 30), span(7, in: 6, "other", 22, 28),
    ]
}
