//  How far a run is, as text. On a terminal the parts that matter less give way to a narrow width;
//  the line never wraps, since a wrapped line cannot be drawn over.

import FlashcardPipeline
import FlashcardStore
import Platform
import Telemetry

struct ProgressLine: Sendable {
    private let reading: RunProgress.Reading
    private let wordsPerSecond: Double
    private let elapsed: Duration

    init(_ reading: RunProgress.Reading, wordsPerSecond: Double, elapsed: Duration) {
        self.reading = reading
        self.wordsPerSecond = wordsPerSecond
        self.elapsed = elapsed
    }

    private var counts: RunCounts { reading.counts }
    private var done: Int { counts.words - counts.remaining }

    /// What a terminal of this width shows.
    func live(width: Int) -> String {
        var text = ""
        for part in parts {
            let longer = text.isEmpty ? part : "\(text)  \(part)"
            guard DisplayWidth.of(longer) < width else { break }
            text = longer
        }
        return text
    }

    /// The whole, for a log that a person reads.
    var plain: String { parts.joined(separator: ", ") }

    /// The parts, the most important first.
    private var parts: [String] {
        switch reading.phase {
        case .reading:
            return ["reading the list: \(Count.of(counts.rows, "row"))"]
                + (counts.rejected > 0 ? ["set aside \(Count.grouped(counts.rejected))"] : [])
        case .writing: return ["writing the deck of \(Count.of(done, "word"))"]
        case .making:
            let share = counts.words > 0 ? Double(done) / Double(counts.words) * 100 : 100
            return [
                "\(Count.grouped(done))/\(Count.of(counts.words, "word"))",
                "\(Count.decimal(share, digits: 1)) %",
                "\(Count.grouped(Int(wordsPerSecond.rounded()))) words/s",
                remaining.map { "eta \($0)" } ?? "eta –",
                "made \(Count.grouped(counts.created))",
                "there already \(Count.grouped(counts.reused))",
                "set aside \(Count.grouped(counts.failed + counts.leftAside))",
                "under way \(reading.active)",
            ]
        }
    }

    /// The time that is left at this rate; nil while there is no rate.
    private var remaining: String? {
        guard wordsPerSecond > 0 else { return nil }
        let seconds = Double(counts.remaining) / wordsPerSecond
        guard seconds < 360_000 else { return "over 100 h" }
        return Self.clock(Int(seconds.rounded(.up)))
    }

    /// `0:07`, `12:00`, `1:02:03`.
    static func clock(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        return hours > 0
            ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
    }

    /// The same for a machine.
    var attributes: [Attribute] {
        [
            .int("words", counts.words), .int("remaining", counts.remaining),
            .int("created", counts.created), .int("reused", counts.reused),
            .int("failed", counts.failed), .int("rejected", counts.rejected),
            .int("active", reading.active), .double("words_per_second", wordsPerSecond),
            .double("elapsed_seconds", elapsed.seconds),
        ]
    }
}
