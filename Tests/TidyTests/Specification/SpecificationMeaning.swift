//  What rows mean whose names are too short to tell, in our own words.

enum SpecificationMeaning {
    static func of(_ row: String) -> String? { sentences[row] }

    static let sentences: [String: String] = [
        "Traces: Associate Tracer with InstrumentationScope":
            "name, version, schema URL and attributes of a tracer reach each of its spans",
        "Traces: Safe for concurrent calls (provider)": "calls to a tracer provider",
        "Traces: Safe for concurrent calls (tracer)": "calls to a tracer",
        "Traces: Safe for concurrent calls (span)": "calls to a span",
        "Traces: Safe for concurrent calls (events)": "events added to one span",
        "Traces: Get active Span (context)": "read from a context",
        "Traces: Set active Span": "put into a context",
        "Traces: Get active Span (tracer)": "the one that is current where a tracer is used",
        "Traces: Mark Span active": "spans that start meanwhile are its children",
        "Traces: docs prefer attributes at creation":
            "the documentation says why: only then a sampler sees them",
        "Traces: No explicit parent Span/SpanContext allowed":
            "a parent is given as a context, not as a bare span",
        "Traces: W3C Level 2 randomness": "a flag says that a trace id is random",
        "Traces: SpanProcessor.OnEnding": "sees an ending span while it can still be changed",
        "Traces: TraceIdRatioBased writes tracestate th":
            "the threshold of the decision travels along, so that others can extrapolate",
        "Traces: CompositeSampler and built-in ComposableSamplers":
            "samplers put together from parts that agree on one threshold",
        "Traces: Sampler: AlwaysRecord":
            "processors see also the spans that its inner sampler drops; exporters do not",
        "Traces: Fetch InstrumentationScope from ReadableSpan": "in what processors see",
        "Metrics: …and keeps the invalid name": "the name of such a meter",
        "Metrics: duplicate name conflict: first-seen wins":
            "names that differ in case are one; the stream bears the first",
        "Metrics: stored as InstrumentationLibrary": "the former name of the scope",
        "Metrics: config owned by the provider": "meters have none of their own",
        "Metrics: config updatable later": "optional",
        "Metrics: …update reaches existing Meters": "if it is updatable at all",
        "Metrics: view_matching_mode (composable)":
            "views that match one instrument become one stream",
        "Metrics: Exporter sees aggregated points": "never single measurements",
        "Metrics: bound instruments (bind)": "a handle for one set of attributes",
        "Metrics: Producer takes metric Filter":
            "a filter keeps or drops series before they are collected",
        "Metrics: SDK producer uses Filter": "for the SDK's own metrics too",
        "Metrics: per-series start timestamps (cumulative)":
            "each series starts when it was first seen, not when the program started",
        "Metrics: periodic reader maxExportBatchSize": "large collections go out in parts",
        "Logs: Ergonomic API": "calls by severity, beside the one that emits a record",
        "Logs: Trace Context Injection": "a record carries the ids of the span around it",
        "Logs: LogRecordProcessor.Enabled": "a processor is asked before a record is made",
        "Resource: Merge (v2)":
            "the updating side wins, even with an empty value; schema URLs must not conflict",
        "Context Propagation: Attach Context": "makes it the current one",
        "Context Propagation: Detach Context": "brings back the one before",
        "Context Propagation: Fields": "the names that a propagator writes",
        "Context Propagation: Setter argument": "the caller says how to write into a carrier",
        "Context Propagation: Getter argument": "the caller says how to read from a carrier",
        "Context Propagation: Getter argument returning Keys": "and which names it has",
        "Context Propagation: env vars as propagation carrier": "from one process to the next",
        "Exporters: Multi-destination spec compliance":
            "each destination has its own queue, retries and losses",
        "Exporters: schemaUrl on spans": "sent with the resource and with each scope",
        "Exporters: schemaUrl on metrics": "sent with the resource and with each scope",
        "Exporters: schemaUrl on logs": "sent with the resource and with each scope",
        "Exporters: Honors throttling response": "waits as long as the server asks",
    ]
}
