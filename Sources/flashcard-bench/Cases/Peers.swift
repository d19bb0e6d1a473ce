//  What other SDKs take for the same operation: medians in nanoseconds of each thread, measured on
//  a machine of the kind that docs/benchmarks.md describes, by the method told there. They are
//  constants, since the peers are not built here; a run prints them beside its own figures and
//  calculates nothing with them.

enum Peers {
    static let source = """
        Peers: measured earlier on a machine of this kind (docs/benchmarks.md), not in this run. \
        Python 1.45.1, C++ 1.19.0, Go 1.46.0,
        opentelemetry-swift 2.5.x (os), swift-otel 1.5.0 (so); \
        Rust's figures are of another machine. \
        libcurl's and URLSession's are of another server, and of a plain C and Swift client.

        """

    static func text(_ name: String) -> String { table[name] ?? "" }

    private static let table: [String: String] = [
        "http/call-50": "libcurl 15,200 · URLSession 244,000",
        "http/call-50-cpu": "libcurl 15,000 · URLSession 260,000",
        "telemetry/span": "Go 966 · C++ 1,357 · os 3,106 · so 7,229 · Python 10,532",
        "telemetry/span-2-threads": "Go 1,454 · C++ 1,953 · os 4,734 · so 12,552 · Python 23,934",
        "telemetry/child-span": "Go 997 · C++ 1,105 · os 2,696 · so 6,336 · Python 14,592",
        "telemetry/child-span-async": "os 2,088 · so 6,615",
        "telemetry/span-not-sampled": "Go 142 · C++ 155 · so 364 · os 1,852 · Python 2,266",
        "telemetry/counter-bound": "so 5.4 · Go 98.8 (stored set)",
        "telemetry/counter-2-attributes": "C++ 109 · Go 272 · so 555 · os 937 · Python 4,485",
        "telemetry/counter-bound-2-threads": "so 21.8 · Go 132 (stored set)",
        "telemetry/histogram-bound": "so 31.1 · Go 118 (stored set)",
        "telemetry/histogram-2-attributes": "C++ 96 · Go 292 · os 567 · so 584 · Python 4,711",
        "telemetry/histogram-bound-2-threads": "so 195 · Go 173 (stored set)",
        "telemetry/log-queued": "Rust 87–134",
        "telemetry/log-disabled": "Rust 5",
        "otlp/encode-span": "C++ 9,400 · so 9,400 · Go 10,200 · os 12,000",
    ]
}
