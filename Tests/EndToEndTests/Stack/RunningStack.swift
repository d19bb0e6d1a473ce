//  The shipped configurations in a real collector and a real Prometheus. Only addresses differ: the
//  names that Compose gives become free ports of 127.0.0.1. In the place of Tempo and Loki stands a
//  second collector that prints what it was handed, since neither can be had here.

import Foundation
import JSON
import TestSupport

struct RunningStack {
    let ports: Ports
    /// Where spans and log records end.
    let sink: RealServer
    /// The one that takes everything in. A test may stop it, and begin another at its place.
    let collector: RealServer
    let collectorConfiguration: String

    struct Ports {
        let collector: Int
        let ownMetrics: Int
        let prometheus: Int
        let tempo: Int
        let loki: Int

        init() throws {
            collector = try Port.free()
            ownMetrics = try Port.free()
            prometheus = try Port.free()
            tempo = try Port.free()
            loki = try Port.free()
        }
    }

    /// In a hurry, Prometheus scrapes and evaluates every second what ships with half a minute;
    /// with rules that are so many times faster, windows and waits are shorter, too. By default a
    /// point counts for five minutes, and for so many times less with faster rules; where that
    /// would be less than they are asked for, it has to be said.
    static func lend(
        inAHurry: Bool = false, rules faster: ScaledRules = ScaledRules(divisor: 1),
        lookback: Duration? = nil, _ body: (RunningStack) async throws -> Void
    ) async throws {
        let folder = TemporaryFolder()
        let ports = try Ports()
        let files = try Files(in: folder, ports)
        for (path, text) in try faster.shipped() { try folder.write(path, text) }
        if inAHurry { try Self.hurry(files.prometheus, folder) }
        let lookback = lookback ?? .seconds(300) / faster.divisor
        try await RealServer.lend(
            .prometheus,
            try prometheusArguments(files.prometheus, folder, ports)
                + ["--query.lookback-delta=\(Int(lookback / .milliseconds(1)))ms"],
            ready: "Server is ready to receive web requests"
        ) { _ in
            try await lendCollector(files.sink) { sink in
                try await lendCollector(files.collector) { collector in
                    try await body(
                        RunningStack(
                            ports: ports, sink: sink, collector: collector,
                            collectorConfiguration: files.collector))
                }
            }
        }
    }

    static func lendCollector(
        _ configuration: String, _ body: (RealServer) async throws -> Void
    ) async throws {
        try await RealServer.lend(
            .otelcol, ["--config", configuration], ready: "Everything is ready", body)
    }

    private struct Files {
        let collector: String
        let prometheus: String
        let sink: String

        init(in folder: TemporaryFolder, _ ports: Ports) throws {
            collector = try folder.write(
                "collector.yaml",
                ShippedStack.configuration("collector").replacing(all: [
                    "endpoint: 0.0.0.0:4318": "endpoint: 127.0.0.1:\(ports.collector)",
                    "http://prometheus:9090": "http://127.0.0.1:\(ports.prometheus)",
                    "http://tempo:4318": "http://127.0.0.1:\(ports.tempo)",
                    "http://loki:3100": "http://127.0.0.1:\(ports.loki)",
                    "host: 0.0.0.0, port: 8888": "host: 127.0.0.1, port: \(ports.ownMetrics)",
                ]))
            prometheus = try folder.write(
                "prometheus.yml",
                ShippedStack.text("prometheus/prometheus.yml").replacing(all: [
                    "localhost:9090": "127.0.0.1:\(ports.prometheus)",
                    "collector:8888": "127.0.0.1:\(ports.ownMetrics)",
                    "tempo:3200": "127.0.0.1:\(ports.tempo)",
                    "loki:3100": "127.0.0.1:\(ports.loki)",
                    // Nobody is told of what fires in a test.
                    "alertmanager:9093": "127.0.0.1:9",
                    "grafana:3000": "127.0.0.1:9",
                ]))
            for part in ["rules", "alerts"] {
                try FileManager.default.createDirectory(
                    atPath: folder.path(part), withIntermediateDirectories: true)
            }
            sink = try folder.write(
                "sink.yaml",
                """
                receivers:
                  otlp/tempo: {protocols: {http: {endpoint: "127.0.0.1:\(ports.tempo)"}}}
                  otlp/loki:
                    protocols:
                      http:
                        endpoint: "127.0.0.1:\(ports.loki)"
                        logs_url_path: /otlp/v1/logs
                exporters: {debug: {verbosity: detailed, use_internal_logger: false}}
                service:
                  telemetry: {metrics: {level: none}}
                  pipelines:
                    traces: {receivers: [otlp/tempo], exporters: [debug]}
                    logs: {receivers: [otlp/loki], exporters: [debug]}
                """)
        }
    }

    private static func hurry(_ configuration: String, _ folder: TemporaryFolder) throws {
        func rewrite(_ path: String, _ change: (String) -> String) throws {
            try change(String(contentsOfFile: path, encoding: .utf8))
                .write(toFile: path, atomically: true, encoding: .utf8)
        }
        try rewrite(configuration) { text in
            text.replacing(/(scrape|evaluation)_interval: \w+/) { "\($0.output.1)_interval: 1s" }
        }
        for part in ["rules", "alerts"] {
            for name in try ShippedStack.names(in: "prometheus/\(part)") {
                try rewrite(folder.path("\(part)/\(name)")) {
                    $0.replacing(/\n    interval: \w+/, with: "\n    interval: 1s")
                }
            }
        }
    }

    /// The flags that ship, with the files and the address of the test.
    private static func prometheusArguments(
        _ configuration: String, _ folder: TemporaryFolder, _ ports: Ports
    ) throws -> [String] {
        let service = try ShippedStack.services().first { $0.name == "prometheus" }?.value
        let flags = (service?["command"]?.asArray ?? []).compactMap(\.asString)
        return flags.filter {
            !$0.hasPrefix("--config.file=") && !$0.hasPrefix("--storage.tsdb.path=")
        } + [
            "--config.file=\(configuration)", "--storage.tsdb.path=\(folder.path("data"))",
            "--web.listen-address=127.0.0.1:\(ports.prometheus)",
        ]
    }

    func post(_ signal: String, _ json: String) async throws -> Call {
        try await Call.post("http://127.0.0.1:\(ports.collector)/v1/\(signal)", json: json)
    }

    /// The series that an expression gives, now or at another time.
    func query(_ expression: String, at nanoseconds: Int64? = nil) async throws -> [JSONValue] {
        // To the millisecond, as Prometheus keeps it.
        var time: [(String, String)] = []
        if let nanoseconds {
            let rest = String(nanoseconds / 1_000_000 % 1000)
            let padding = String(repeating: "0", count: 3 - rest.count)
            time = [("time", "\(nanoseconds / 1_000_000_000).\(padding)\(rest)")]
        }
        return try await answer("query", [("query", expression)] + time)["result"]?.asArray ?? []
    }

    func exemplars(_ name: String, _ window: ClosedRange<Int64>) async throws -> [JSONValue] {
        let ends = [window.lowerBound, window.upperBound].map { String($0 / 1_000_000_000) }
        return try await answer(
            "query_exemplars", [("query", name), ("start", ends[0]), ("end", ends[1])]
        ).asArray ?? []
    }

    /// The groups of rules as Prometheus understands them, with what became of each.
    func rules() async throws -> [JSONValue] {
        try await answer("rules", [])["groups"]?.asArray ?? []
    }

    func answer(_ path: String, _ query: [(String, String)]) async throws -> JSONValue {
        let call = try await Call.get(
            "http://127.0.0.1:\(ports.prometheus)/api/v1/\(path)", query)
        let value = try JSONValue.parse(call.body)
        guard value["status"] == "success" else { throw Refused(text: call.body) }
        return value["data"] ?? .null
    }

    struct Refused: Error { let text: String }
}

extension String {
    struct NotInIt: Error { let text: String }

    /// Replaces each, and does not go on where one is not there: the file has changed then.
    fileprivate func replacing(all pairs: [String: String]) throws -> String {
        try pairs.reduce(self) { text, pair in
            guard text.contains(pair.key) else { throw NotInIt(text: pair.key) }
            return text.replacing(pair.key, with: pair.value)
        }
    }
}
