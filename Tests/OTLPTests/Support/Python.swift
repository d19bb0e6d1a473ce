//  A Python that has the published descriptors of OTLP (`opentelemetry-proto` from PyPI), and the
//  OpenTelemetry Collector: software that is not ours, to judge what is. Where they are missing the
//  tests that want them are skipped, and fail where FLASHCARD_REQUIRE_SERVERS asks for them.

import Foundation
import TestSupport

enum Judges {
    /// FLASHCARD_PYTHON, or the first python3 on PATH; nil where it lacks the descriptors.
    static let python: Tool? = {
        let named = ProcessInfo.processInfo.environment["FLASHCARD_PYTHON"]
        guard let tool = named.map({ Tool(path: $0) }) ?? Tool.find("python3") else { return nil }
        let script = "import google.protobuf, opentelemetry.proto.trace.v1.trace_pb2"
        // What it prints about a missing module is the reason for skipping, not of interest.
        return
            (try? tool.run(["-W", "ignore", "-c", "try:\n \(script)\nexcept ImportError: exit(1)"]))
            .map { _ in tool }
    }()

    /// FLASHCARD_OTELCOL, or `otelcol` on PATH.
    static let collector: String? =
        ProcessInfo.processInfo.environment["FLASHCARD_OTELCOL"] ?? Requirements.find("otelcol")

    static var needsPython: String {
        "no Python with opentelemetry-proto: set FLASHCARD_PYTHON to one that has it"
    }

    static var needsCollector: String {
        "no otelcol on PATH and none in FLASHCARD_OTELCOL, or no Python with opentelemetry-proto"
    }

    /// Runs a script over lines of JSON and gives what it found, one finding a line.
    static func findings(
        of script: String, about lines: [UInt8], _ arguments: [String] = []
    ) throws -> [String] {
        guard let python else { return [needsPython] }
        let folder = TemporaryFolder()
        let path = try folder.write("judge.py", script)
        let answer = try python.run([path, folder.path] + arguments, input: Data(lines))
        return String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
