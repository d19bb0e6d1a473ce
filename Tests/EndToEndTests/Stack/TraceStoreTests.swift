//  A trace store that is not ours, MLflow, takes what the program sends as JSON over HTTP and gives
//  a word's trace back whole. The truth is the run's journal, read as plain JSON.

import Foundation
import JSON
import TestSupport
import Testing

@Suite(.needs(.mlflow), .timeLimit(.minutes(10)))
struct TraceStoreTests {
    /// A fresh store with a database of its own. Where traces go is an experiment, 0 at first.
    private func lendStore(_ body: (_ address: String) async throws -> Void) async throws {
        let folder = TemporaryFolder()
        let port = try Port.free()
        try await RealServer.lend(
            .mlflow,
            [
                "server", "--host", "127.0.0.1", "--port", String(port), "--workers", "1",
                "--backend-store-uri", "sqlite:///\(folder.path("store.db"))",
                "--default-artifact-root", folder.path("artifacts"),
            ],
            environment: [
                "MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true",
                "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false", "HOME": folder.path,
            ],
            ready: "Application startup complete"
        ) { _ in try await body("http://127.0.0.1:\(port)") }
    }

    /// What is compared of a span.
    private struct Facts: Equatable {
        let span: [UInt8]
        let parent: [UInt8]?
        let name: String
        let times: [Int64]
        let attributes: [String: String]
        let isError: Bool
    }

    @Test(.proves("Environment Variables: OTEL_EXPORTER_OTLP_*", "Exporters: HTTP gzip"))
    func `a word's trace comes back whole from a store that is not ours`() async throws {
        try await lendStore { address in
            for compression in ["none", "gzip"] {
                let desk = Desk()
                let id = try await makeAWord(desk, compression, tracesTo: address)
                let sent = try desk.spans.filter { $0["traceId"]?.asString == id }.map(Self.sent)
                #expect(sent.count >= 5)
                #expect(sent.contains { $0.attributes["flashcard.term"] == "사과" })
                let answer = try await Call.get(
                    "\(address)/api/3.0/mlflow/traces/get", [("trace_id", "tr-\(id)")])
                #expect(answer.status == 200, "\(answer.body)")
                let trace = try JSONValue.parse(answer.body)["trace"]
                let kept = try (trace?["spans"]?.asArray ?? []).map { try Self.kept($0, in: id) }
                #expect(Self.sorted(kept) == Self.sorted(sent), "\(compression)")
                let tags = trace?["trace_info"]?["tags"]
                #expect(tags?["service.name"] == "flashcard-pipeline")
            }
        }
    }

    /// Gives the id of the word's trace, when all is delivered.
    private func makeAWord(
        _ desk: Desk, _ compression: String, tracesTo address: String
    ) async throws -> String {
        var program = desk.program
        program.environment.merge([
            "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "\(address)/v1/traces",
            "OTEL_EXPORTER_OTLP_TRACES_HEADERS": "x-mlflow-experiment-id=0",
            "OTEL_EXPORTER_OTLP_TRACES_COMPRESSION": compression,
            "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT": "60000",
        ]) { $1 }
        try desk.folder.write("list.csv", Desk.list(5) + "6,사과,noun,apple,,,\n")
        #expect(try await program.run(["process", "list.csv"]).code == 0)
        let push = try await program.run(["telemetry", "push"])
        #expect(push.code == 0, "\(push.errors)")
        let books = try await desk.books()
        #expect(books.number("traces", "delivered") == books.number("traces", "journalled"))
        let drawn = try desk.object(try await program.run(["trace", "사과", "--json"]).output)
        return try #require(drawn["trace_id"]?.asString)
    }

    private static func sorted(_ facts: [Facts]) -> [Facts] {
        facts.sorted { $0.span.lexicographicallyPrecedes($1.span) }
    }

    /// As the journal has it, by the names of OTLP JSON.
    private static func sent(_ span: JSONValue) throws -> Facts {
        let times = ["startTimeUnixNano", "endTimeUnixNano"].compactMap {
            span[$0]?.asString.flatMap { Int64($0) }
        }
        return Facts(
            span: bytes(try #require(span["spanId"]?.asString)),
            parent: span["parentSpanId"]?.asString.map(bytes),
            name: try #require(span["name"]?.asString), times: times,
            attributes: attributes(span), isError: span["status"]?["code"] == 2)
    }

    /// As the store gives it: ids in base 64, numbers as numbers, and attributes of its own.
    private static func kept(_ span: JSONValue, in trace: String) throws -> Facts {
        func id(_ name: String) -> [UInt8]? {
            span[name]?.asString.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
        }
        #expect(id("trace_id") == bytes(trace))
        var attributes = attributes(span)
        #expect(attributes.removeValue(forKey: "mlflow.traceRequestId") == "tr-\(trace)")
        // What it makes of a question to a model, by the convention that ours keeps to.
        if attributes["gen_ai.operation.name"] == "chat" {
            #expect(attributes["mlflow.spanType"] == "CHAT_MODEL")
        }
        attributes = attributes.filter { !$0.key.hasPrefix("mlflow.") }
        let times = ["start_time_unix_nano", "end_time_unix_nano"].compactMap {
            span[$0]?.asInteger.map(Int64.init)
        }
        return Facts(
            span: try #require(id("span_id")), parent: id("parent_span_id"),
            name: try #require(span["name"]?.asString), times: times, attributes: attributes,
            isError: span["status"]?["code"] != nil)
    }

    /// Each value as its text, with which of the kinds it is.
    private static func attributes(_ span: JSONValue) -> [String: String] {
        Dictionary(
            (span["attributes"]?.asArray ?? []).map { attribute in
                let value = attribute["value"]?.asObject?.members.first
                let kind = value?.name.prefix { $0.isLowercase } ?? ""
                let text = value?.value.asString ?? value?.value.text ?? ""
                return (
                    attribute["key"]?.asString ?? "", kind == "string" ? text : "\(kind) \(text)"
                )
            }, uniquingKeysWith: { one, _ in one })
    }

    private static func bytes(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.count, by: 2).compactMap { place in
            UInt8(hex.dropFirst(place).prefix(2), radix: 16)
        }
    }
}
