//  One invocation over one list, as the store keeps it: what was asked, with what, and what came of
//  it.

package import JSON
package import Platform

/// What a run is about, known before the first row is read.
package struct RunStart: Sendable {
    package var id: String
    package var source: String
    package var output: String
    package var provider: String
    package var model: String
    package var prompts: String
    package var program: String
    package var seed: UInt64
    /// JSON without secrets, so that a run can be understood and repeated later.
    package var settings: String
    /// The command that goes on where this run stops, as it is typed.
    package var resume: String
    package var startedAt: WallTime

    package init(
        id: String, source: String, output: String, provider: String, model: String,
        prompts: String, program: String, seed: UInt64, settings: String, startedAt: WallTime,
        resume: String = ""
    ) {
        self.id = id
        self.source = source
        self.output = output
        self.provider = provider
        self.model = model
        self.prompts = prompts
        self.program = program
        self.seed = seed
        self.settings = settings
        self.startedAt = startedAt
        self.resume = resume
    }
}

extension RunStart {
    /// An id that sorts by time and that a person can tell apart: `20261121T093012-4f2a`.
    package static func identifier(at time: WallTime, _ random: RandomSource) -> String {
        let stamp = time.text.prefix(19).filter { $0 != "-" && $0 != ":" }
        let tail = String(random.below(0x10000), radix: 16)
        return "\(stamp)-\(String(repeating: "0", count: 4 - tail.count))\(tail)"
    }
}

package enum RunState: String, Sendable, CaseIterable {
    /// The list is being read into the store.
    case reading
    /// Words are being made.
    case working
    /// Every word of the list has its cards.
    case done
    /// The run came to its end, and some words or rows were set aside.
    case partial
    /// Asked to stop (a signal, a budget, a sample); the same command goes on.
    case stopped
    /// An error ended it; the same command goes on once the cause is mended.
    case failed
    /// The process was gone before it could say how it ended.
    case interrupted
}

/// Words and rows of a run, by what became of them.
package struct RunCounts: Sendable, Equatable {
    /// Rows of the list that hold a word, duplicates included.
    package var rows = 0
    /// Rows that were no word and stand in the set-aside file.
    package var rejected = 0
    /// Rows merged into an earlier row of the same word.
    package var merged = 0
    /// Distinct words.
    package var words = 0
    /// Words that had their cards from an earlier run.
    package var reused = 0
    package var created = 0
    package var failed = 0
    /// Words that failed in an earlier run and were not tried again.
    package var leftAside = 0
    package var cards = 0
    /// Of the created ones those of which neither list nor model knows a meaning.
    package var unexplained = 0

    package init() {}

    /// Words neither made nor set aside yet.
    package var remaining: Int { max(0, words - reused - created - failed - leftAside) }
}

extension RunCounts {
    /// The names under which the counts stand in JSON, here and in every `--json`.
    private static let names: [(StaticString, any WritableKeyPath<RunCounts, Int> & Sendable)] = [
        ("rows", \.rows), ("rejected", \.rejected), ("merged", \.merged), ("words", \.words),
        ("reused", \.reused), ("created", \.created), ("failed", \.failed),
        ("left_aside", \.leftAside), ("cards", \.cards), ("unexplained", \.unexplained),
    ]

    package func write(to json: inout JSONWriter) {
        json.beginObject()
        for (name, path) in Self.names {
            json.name(name)
            json.integer(self[keyPath: path])
        }
        json.name("remaining")
        json.integer(remaining)
        json.endObject()
    }

    /// As one line.
    var json: String {
        var json = JSONWriter()
        write(to: &json)
        return json.text
    }

    package init(json: JSONValue) {
        for (name, path) in Self.names {
            self[keyPath: path] = json.asObject?["\(name)"]?.asInteger.map { Int($0) } ?? 0
        }
    }
}

/// A run as it is read back.
package struct RunRecord: Sendable {
    package let number: Int
    package let id: String
    package let state: RunState
    package let source: String
    package let output: String
    package let inputHash: String?
    package let provider: String
    package let model: String
    package let prompts: String
    package let program: String
    package let seed: String
    /// JSON, as the run kept it.
    package let settings: String
    package let resume: String
    package let startedAt: WallTime
    package let endedAt: WallTime?
    package let counts: RunCounts
    /// In millionths of a dollar, as the ledger has it.
    package let cost: Int
}

extension RunRecord {
    /// Its state, as far as it can be known: a run that nobody has in hand any more and that has
    /// not said how it ended was interrupted.
    package func state(owner: Int32?) -> RunState {
        owner == nil && (state == .reading || state == .working) ? .interrupted : state
    }

    /// From its beginning to its end, or until now; nil where its end is not known.
    package func duration(owner: Int32?, now: WallTime) -> Duration? {
        let end = endedAt ?? (state(owner: owner) == .interrupted ? nil : now)
        return end.map { .nanoseconds($0.nanoseconds - startedAt.nanoseconds) }
    }
}
