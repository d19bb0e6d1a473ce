//  What other SDKs take for the same operation, as measured on a machine of the kind that
//  docs/benchmarks.md describes, by its method: medians in nanoseconds, one thread unless said
//  otherwise. The figures are constants: the peers are not built here, and a figure of another
//  machine is no measurement of this run.

enum Peers {
    static let source = """
        Peers, measured on a machine of the kind in docs/benchmarks.md, not in this run: \
        OpenTelemetry for Go 1.46.0, C++ 1.19.0,
        Python 1.45.1, opentelemetry-swift 2.5.x, swift-otel 1.5.0. \
        Rust's figures are of another machine.

        """

    static func text(_ name: String) -> String { table[name] ?? "" }

    private static let table: [String: String] = [:]
}
