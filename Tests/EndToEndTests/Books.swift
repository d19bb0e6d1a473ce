//  The journal's books, as a person reads them: `flashcard telemetry status --json`.

import JSON
import TestSupport
import Testing

struct Books {
    static let signals = ["traces", "metrics", "logs"]

    private let journals: [String: JSONObject]

    /// Of the first slot.
    init(_ answer: JSONObject) {
        let objects = (answer["journals"]?.asArray ?? []).compactMap(\.asObject)
        let first = objects.filter { $0["slot"]?.asInteger == 0 }
        journals = Dictionary(
            first.map { ($0["signal"]?.asString ?? "", $0) }, uniquingKeysWith: { one, _ in one })
    }

    /// -1 for what is not in them.
    func number(_ signal: String, _ name: String) -> Int {
        journals[signal]?[name]?.asInteger ?? -1
    }

    func lastFailure(_ signal: String) -> String? { journals[signal]?["last_failure"]?.asString }

    /// What went in is what became of it, for each signal.
    var isBalanced: Bool {
        Self.signals.allSatisfy { signal in
            let ends = ["delivered", "rejected", "undelivered", "expired"]
            return number(signal, "journalled") == ends.reduce(0) { $0 + number(signal, $1) }
        }
    }
}

extension Desk {
    func books() async throws -> Books {
        let answer = try await program.run(["telemetry", "status", "--json"])
        #expect(answer.code == 0)
        return Books(try object(answer.output))
    }

    /// Delivers what is left.
    func push(to endpoint: String) async throws -> BuiltProgram.Result {
        try await program.run(["telemetry", "push", "--endpoint", endpoint])
    }
}
