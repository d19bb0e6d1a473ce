//  Progress as text:
//
//      123/1,000 words  12.3 %  41 words/s  eta 0:21  made 120  set aside 3
//      123/1,000 words  4.1 words/s  eta 3:34  $0.12 of ~$0.98  45k tok  12 % hits
//
//  The second is one of a run that costs money; what there is nothing to tell of is not there.
//  On a narrow terminal the parts that matter least are left off, from the right of the order
//  below, rather than cut: half a number is worse than none.

import Platform

enum ProgressLine {
    /// One line for a terminal, at most `width - 1` cells, so that the cursor never wraps.
    static func live(
        _ progress: Headway, _ figures: RunFigures = RunFigures(), at time: MonotonicTime,
        width: Int?, style: Style
    ) -> String {
        let limit = max(10, (width ?? 80) - 1)
        var parts = parts(progress, figures, at: time)
        for kind in droppedFirst where cells(parts) > limit {
            parts.removeAll { $0.kind == kind }
        }
        guard parts.count > 1 else { return DisplayWidth.fitting(parts[0].text, in: limit) }
        return parts.map { part in
            part.kind == .setAside || part.kind == .breaker
                ? style.warning(part.text) : part.text
        }.joined(separator: "  ")
    }

    /// What draws a live line over the one before.
    static func redrawn(_ line: String) -> String { "\r\(line)\u{1B}[K" }

    /// What takes the live line away again.
    static let erased = "\r\u{1B}[K"

    /// One line for a log, with the time that has passed.
    static func plain(
        _ progress: Headway, _ figures: RunFigures = RunFigures(), at time: MonotonicTime
    ) -> String {
        parts(progress, figures, at: time).map(\.text).joined(separator: ", ")
            + ", \(clock(progress.elapsed(at: time))) elapsed"
    }

    // MARK: - Parts

    private enum Kind {
        case count, percent, rate, left, cost, made, kept, setAside, tokens, hits, breaker, waits
    }

    private struct Part {
        let kind: Kind
        let text: String
    }

    /// The last of these is the dearest.
    private static let droppedFirst: [Kind] = [
        .kept, .made, .percent, .waits, .tokens, .hits, .rate, .setAside, .left, .cost, .breaker,
    ]

    private static func cells(_ parts: [Part]) -> Int {
        parts.map { DisplayWidth.of($0.text) }.reduce(0, +) + 2 * (parts.count - 1)
    }

    private static func parts(
        _ progress: Headway, _ figures: RunFigures, at time: MonotonicTime
    ) -> [Part] {
        let counts = progress.counts
        var parts: [Part] = []
        if let total = progress.total {
            let whole = total.grouped
            let done = DisplayWidth.padded(counts.done.grouped, to: whole.count, trailing: true)
            parts.append(Part(kind: .count, text: "\(done)/\(whole) words"))
        } else {
            parts.append(Part(kind: .count, text: "\(counts.done.grouped) words"))
        }
        if let fraction = progress.fraction {
            // Rounded down, so that 100 % is not said before the end.
            let tenths = Int(fraction * 1000)
            parts.append(Part(kind: .percent, text: "\(tenths / 10).\(tenths % 10) %"))
        }
        if let rate = progress.rate(at: time) {
            parts.append(Part(kind: .rate, text: "\(short(rate)) words/s"))
        }
        if let left = progress.left(at: time) {
            parts.append(Part(kind: .left, text: "eta \(clock(left))"))
        }
        func add(_ kind: Kind, _ text: String?) {
            if let text { parts.append(Part(kind: kind, text: text)) }
        }
        add(.cost, figures.money)
        parts.append(Part(kind: .made, text: "made \(counts.made.grouped)"))
        if counts.kept > 0 {
            parts.append(Part(kind: .kept, text: "there already \(counts.kept.grouped)"))
        }
        if counts.setAside > 0 {
            parts.append(Part(kind: .setAside, text: "set aside \(counts.setAside.grouped)"))
        }
        add(.tokens, figures.tokenText)
        add(.hits, figures.keptText)
        add(.breaker, figures.breakerText)
        add(.waits, figures.waitText)
        return parts
    }

    /// Two or three digits, whatever the size: `0.42`, `4.1`, `41`, `4,100`.
    private static func short(_ rate: Double) -> String {
        guard rate < 9.95 else { return Int(min(rate, 1e9).rounded()).grouped }
        let hundredths = Int((rate * 100).rounded())
        if rate >= 0.995 { return "\((hundredths + 5) / 100).\((hundredths + 5) / 10 % 10)" }
        return "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }

    /// `0:21`, `12:05`, `1:02:03`; beyond a thousand hours only that.
    static func clock(_ duration: Duration) -> String {
        let seconds = Int(max(0, duration.seconds).rounded(.up))
        guard seconds < 3_600_000 else { return "over 1,000 h" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        let tail = two(seconds % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(tail)" : "\(minutes):\(tail)"
    }
}
