//  `flashcard simulate`, built as this program is and run beside it: it answers at once, and what
//  it takes of the processors is in no figure of this process.

import JSON
import Platform

final class SimulatorProcess: Sendable {
    private static let patience = 1000

    let url: String
    private let child: ChildProcess
    private let output: ScratchFile

    init(_ benchmark: String, _ arguments: [String] = []) throws {
        output = ScratchFile("simulator")
        child = try ChildProcess(
            try ProgramRuns.program(for: benchmark),
            ["simulate", "--port", "0", "--log", "/dev/null"] + arguments,
            environment: [
                "OTEL_SDK_DISABLED": "true", "LOG_LEVEL": "info", "FLASHCARD_LOG_FORMAT": "json",
            ],
            output: output.path)
        let bell = Doorbell()
        var found: String?
        for _ in 0..<Self.patience where found == nil {
            _ = bell.wait(atMost: .milliseconds(10))
            let text = (try? FileReader.contents(of: output.path, limit: 1 << 20)) ?? []
            found = Self.address(String(decoding: text, as: UTF8.self))
        }
        guard let found else {
            child.terminate()
            throw BenchError.workUndone(
                benchmark: benchmark, reason: "flashcard simulate does not say where it listens")
        }
        url = found
    }

    private static func address(_ text: String) -> String? {
        guard let begin = text.firstRange(of: "http://127.0.0.1:") else { return nil }
        let port = text[begin.upperBound...].prefix { $0.isNumber }
        // A port whose digits are followed by nothing may be cut.
        guard port.endIndex < text.endIndex, !port.isEmpty else { return nil }
        return "http://127.0.0.1:\(port)"
    }

    func stop() {
        child.terminate()
        _ = try? child.wait()
        output.remove()
    }
}
