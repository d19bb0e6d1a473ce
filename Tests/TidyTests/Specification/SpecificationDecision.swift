//  Why rows have no test. A row that is neither proven nor named here is simply not done yet. A
//  reason must not outlive its truth: a row that has a test must not stand here.

struct SpecificationDecision: Sendable {
    enum Kind: String, Sendable {
        case leftOut = "left out"
        case notApplicable = "not applicable"
        case notYet = "not yet"
    }

    let kind: Kind
    let reason: String
    let rows: [String]

    static let all: [SpecificationDecision] = [
        SpecificationDecision(
            kind: .leftOut,
            reason: "telemetry leaves as JSON over HTTP; gRPC would need a package",
            rows: [
                "Logs: OTLP/gRPC exporter", "Exporters: OTLP/gRPC",
                "Exporters: partial success handled, gRPC",
            ]),
        SpecificationDecision(
            kind: .leftOut,
            reason: "JSON says the same and needs no second encoder",
            rows: ["Exporters: OTLP/HTTP protobuf"]),
        SpecificationDecision(
            kind: .leftOut,
            reason: "an older format; W3C trace context takes its place",
            rows: [
                "Context Propagation: B3 Propagator", "Context Propagation: Jaeger Propagator",
                "Context Propagation: OT Propagator",
                "Context Propagation: OpenCensus Binary Propagator",
            ]),
        SpecificationDecision(
            kind: .leftOut,
            reason: "the ratio is a setting; no server is asked for it",
            rows: ["Traces: Sampler: JaegerRemoteSampler"]),
        SpecificationDecision(
            kind: .leftOut,
            reason: "no Zipkin exporter",
            rows: ["Environment Variables: OTEL_EXPORTER_ZIPKIN_*"]),
        SpecificationDecision(
            kind: .leftOut,
            reason: "settings come from options, variables and flashcard.toml; no YAML is read",
            rows: ["Environment Variables: OTEL_CONFIG_FILE"]),
        SpecificationDecision(
            kind: .notYet,
            reason: "no test of the OTLP exporter names it",
            rows: [
                "Exporters: Enforces request size limit",
                "Exporters: Enforces response size limit", "Exporters: Concurrent sending",
                "Exporters: Multi-destination spec compliance",
            ]),
    ]

    static func of(_ row: String) -> SpecificationDecision? {
        all.first { $0.rows.contains(row) }
    }
}
