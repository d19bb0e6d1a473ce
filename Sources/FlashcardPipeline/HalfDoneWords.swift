//  Words of whose turn something is to be written before its end: a first stage that is answered
//  while the second is under way, and calls that cost and gave nothing. Both may have been paid
//  for, so that they are written with the next group, or, where none comes, with one of their own.
//  With a fast model the turn is over long before, and nothing is written twice.

import FlashcardStore
import LanguageModels
import Platform

final class HalfDoneWords: Sendable {
    private struct Half {
        let pending: PendingWord
        var nuance: String?
        let turn: Turn
    }

    private let halves = Locked<[Int: Half]>([:])
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    init() { (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    func add(_ pending: PendingWord, nuance: String?, _ turn: Turn) {
        let isFirst = halves.withLock { halves in
            let known = halves[pending.ordinal]?.nuance
            halves[pending.ordinal] = Half(pending: pending, nuance: nuance ?? known, turn: turn)
            return halves.count == 1
        }
        if isFirst { arrival.yield() }
    }

    /// The word's turn is over, and whoever ends it has what it left.
    func remove(_ pending: PendingWord) {
        halves.withLock { _ = $0.removeValue(forKey: pending.ordinal) }
    }

    /// What is half done now; each word is handed over once.
    func take() -> [HalfDone] {
        let taken = halves.withLock { halves in
            defer { halves.removeAll(keepingCapacity: true) }
            return halves.values.map(\.self)
        }
        return taken.sorted { $0.pending.ordinal < $1.pending.ordinal }.map {
            HalfDone(
                pending: $0.pending, nuance: $0.nuance,
                attempts: $0.turn.take(withAnswersOf: $0.nuance == nil ? nil : .nuance))
        }
    }

    /// Returns once a word is half done, or the task is cancelled. For one waiter at a time.
    func untilSome() async {
        for await _ in arrivals { return }
    }
}
