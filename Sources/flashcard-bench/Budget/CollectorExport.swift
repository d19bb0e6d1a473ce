//  Spans delivered to a real collector, as the program does it: through the journal, by its
//  deliverer, compressed. The collector is a process of its own that throws away what it takes, so
//  that the processor time of this process is all ours.

import HTTP
import OTLP
import Platform
import TelemetrySDK

/// `otelcol` on a free port of this machine.
final class Collector {
    let endpoint: String
    private let process: ChildProcess
    private let scratch = ScratchFolder("collector")

    /// The one that FLASHCARD_OTELCOL names, or else the one on PATH.
    static var path: String? {
        if let named = Environment.ofProcess()["FLASHCARD_OTELCOL"] { return named }
        guard let answer = try? CommandAnswer.of("command -v otelcol") else { return nil }
        return String(decoding: answer.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    init(_ path: String) async throws {
        let port = try LoopbackSocket.listening(backlog: 1).port
        endpoint = "http://127.0.0.1:\(port)"
        let configuration = Path.join(scratch.path, "collector.yml")
        try FileAppender(configuration).append(Array(Self.configuration(port).utf8))
        process = try ChildProcess(
            path, ["--config", configuration], output: Path.join(scratch.path, "output"))
        let time = TimeSource.system
        let deadline = time.monotonic() + .seconds(60)
        while (try? LoopbackSocket.connected(to: port)) == nil {
            guard time.monotonic() < deadline else {
                close()
                throw BenchError.workUndone(
                    benchmark: "collector", reason: "\(path) does not listen")
            }
            try await time.sleep(.milliseconds(50))
        }
    }

    func close() {
        process.terminate()
        _ = try? process.wait()
        scratch.remove()
    }

    private static func configuration(_ port: UInt16) -> String {
        """
        receivers: {otlp: {protocols: {http: {endpoint: "127.0.0.1:\(port)"}}}}
        exporters: {nop: {}}
        service:
          telemetry: {metrics: {level: none}}
          pipelines: {traces: {receivers: [otlp], exporters: [nop]}}

        """
    }
}

/// What one delivered span costs this process.
struct CollectorExport: Sendable, Equatable {
    /// Nanoseconds of processor time from the journal to the collector.
    let delivery: Double
    /// From the start of the span on.
    let all: Double
    /// Delivered in a second, while they are made as fast as they can be.
    let rate: Double

    static func measured(
        _ spans: Int, to endpoint: String, time: TimeSource
    ) throws -> CollectorExport {
        let (delivery, _) = try delivered(spans, to: endpoint, time, startsFirst: false)
        let (all, seconds) = try delivered(spans, to: endpoint, time, startsFirst: true)
        return CollectorExport(delivery: delivery, all: all, rate: Double(spans) / seconds)
    }

    /// Processor time of a span, with its making or without, and the time that all took.
    private static func delivered(
        _ count: Int, to endpoint: String, _ time: TimeSource, startsFirst: Bool
    ) throws -> (nanoseconds: Double, seconds: Double) {
        let scratch = ScratchFolder("export")
        defer { scratch.remove() }
        var destination = TelemetrySettings.Destination()
        destination.endpoint = TelemetrySettings.Endpoint(endpoint + "/v1/traces")
        destination.compression = .gzip
        guard let sender = try OTLPSender(.traces, destination, userAgent: "flashcard-bench")
        else {
            throw BenchError.workUndone(benchmark: "export", reason: "\(endpoint) is no endpoint")
        }
        let journal = try Journal(in: scratch.path)
        let delivery = JournalDelivery(journal, senders: [sender])
        let spans = JournalledSpans(journal, batches: .bench, wake: { delivery.wake() })
        if !startsFirst { _ = try spans.intoJournal(count) }
        let (begun, before) = (time.monotonic(), ProcessorTime.ofProcess)
        delivery.start()
        if startsFirst { _ = try spans.intoJournal(count) }
        guard delivery.finish(by: time.monotonic() + .seconds(60)),
            journal[.traces].status.books.delivered == count
        else {
            throw BenchError.workUndone(
                benchmark: "export", reason: "not all of \(count) spans were delivered")
        }
        let worked = ProcessorTime.ofProcess - before
        let seconds = (time.monotonic() - begun).seconds
        spans.close()
        return (Double(worked.wholeNanoseconds) / Double(count), seconds)
    }
}
