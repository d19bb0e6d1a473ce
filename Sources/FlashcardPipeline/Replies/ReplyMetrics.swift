//  What became of replies: those that had to be put right, those that could not be read, and how
//  often a model was asked once more for it; and where rules did not agree with a model. Every
//  reason has a name in the program, so that no reply can make series without end, and every series
//  is bound at the start.

import Flashcards
import LanguageModels
import Problems
import Telemetry

struct ReplyMetrics: Sendable {
    private struct Series<Reason: Hashable & Sendable>: Hashable, Sendable {
        let stage: StageRequest.Stage
        let reason: Reason
    }

    let books = ReplyBooks()
    private let repairs: [Series<Repair>: BoundCounter<Int64>]
    private let rejections: [Series<String>: BoundCounter<Int64>]
    private let reasks: [Series<String>: BoundCounter<Int64>]
    private let disagreements: [Disagreement: BoundCounter<Int64>]

    init(_ meter: Meter) {
        let repaired: Counter<Int64> = meter.counter(
            Signals.MetricName.replyRepaired, unit: "{reply}",
            description: "Replies that could be read once something was put right.")
        let rejected: Counter<Int64> = meter.counter(
            Signals.MetricName.replyRejected, unit: "{reply}",
            description: "Replies that could not be read.")
        let reasked: Counter<Int64> = meter.counter(
            Signals.MetricName.replyReasked, unit: "{reply}",
            description: "Replies for which the model was asked once more.")
        let disagreed: Counter<Int64> = meter.counter(
            Signals.MetricName.disagreements, unit: "{field}",
            description: "Fields in which a rule and a model differ.")
        func bound(
            _ counter: Counter<Int64>, _ stage: StageRequest.Stage, _ reason: String
        ) -> BoundCounter<Int64> {
            counter.bind([
                .string(Signals.Key.stage, stage.rawValue),
                .string(Signals.Key.reason, reason),
            ])
        }
        let reasons = Set(ReplyShapeError.examples.map(\.reason))
        let wrong = StageRequest.Stage.allCases.flatMap { stage in
            reasons.map { Series(stage: stage, reason: $0) }
        }
        let put = StageRequest.Stage.allCases.flatMap { stage in
            Repair.allCases.map { Series(stage: stage, reason: $0) }
        }
        repairs = .each(of: put) { bound(repaired, $0.stage, $0.reason.rawValue) }
        rejections = .each(of: wrong) { bound(rejected, $0.stage, $0.reason) }
        reasks = .each(of: wrong) { bound(reasked, $0.stage, $0.reason) }
        disagreements = .each(of: Disagreement.all) {
            disagreed.bind([
                .string(Signals.Key.field, $0.field.rawValue),
                .string(Signals.Key.resolution, $0.resolution.rawValue),
            ])
        }
    }

    /// Tells what a reply came to on its span, and counts it.
    func tell(
        _ read: ReadReply<Void>, _ stage: StageRequest.Stage, on span: Span, counts: Bool
    ) {
        span.set(.string(Signals.Key.outcome, read.repairs.isEmpty ? "read" : "repaired"))
        if !read.repairs.isEmpty {
            span.set(.string(Signals.Key.repairs, Self.list(read.repairs.map(\.rawValue))))
        }
        if !read.disagreements.isEmpty {
            let names = read.disagreements.map { "\($0.field.rawValue) \($0.resolution.rawValue)" }
            span.set(.string(Signals.Key.differences, Self.list(names)))
        }
        guard counts else { return }
        if !read.repairs.isEmpty { books.change { $0.repaired += 1 } }
        books.add(read.disagreements)
        for repair in read.repairs { repairs[Series(stage: stage, reason: repair)]?.add(1) }
        for disagreement in read.disagreements { disagreements[disagreement]?.add(1) }
    }

    /// The same of one that could not be read.
    func tell(_ error: ReplyShapeError, _ stage: StageRequest.Stage, on span: Span) {
        span.set(.string(Signals.Key.outcome, "rejected"))
        span.set(.string(Signals.Key.errorType, error.problem.code))
        books.change { $0.rejected += 1 }
        rejections[Series(stage: stage, reason: error.reason)]?.add(1)
    }

    func asksAgain(_ stage: StageRequest.Stage, _ error: ReplyShapeError) {
        books.change { $0.reasked += 1 }
        reasks[Series(stage: stage, reason: error.reason)]?.add(1)
    }

    /// Each once.
    private static func list(_ names: [String]) -> String {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.joined(separator: ",")
    }
}
