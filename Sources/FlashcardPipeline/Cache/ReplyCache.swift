//  The replies of all models on their way into the store and out of it. Replies are written in
//  groups, by the callers themselves; there is no task beside them.
//
//      put, to be durable ──▶ group ──▶ the first of it writes all; each waits for the write
//      put, by the way ─────▶ group     whoever makes the group full writes it; the others go on
//      hits ────────────────▶ notes     go along with the next group
//
//  While one group is being written the next one gathers. What gathers is found by lookups. A group
//  that the store refuses is dropped, counted and told once: the reply itself has been given to
//  whoever asked, and a full disk is no reason to keep ever more in memory.

package import FlashcardStore
import LanguageModels
package import Platform
import Problems
package import Telemetry

package final class ReplyCache: Sendable {
    package struct Settings: Sendable, Hashable {
        package var bytes = 256 << 20
        package var entries = 1_000_000
        package var level = 6
        /// How many gather at the most where nobody waits for them.
        package var group = 128
        /// A reply that took longer than this to make, or cost anything, is stored before it is
        /// given; it would take as long to store others as to make them again.
        package var worthWaiting = Duration.milliseconds(10)

        package init() {}
    }

    private enum Word: Sendable { case lead, written, failed }

    private struct State {
        var gathering: [ReplyKey: KeptReply] = [:]
        var writing: [ReplyKey: KeptReply] = [:]
        /// What was paid for what gathers, and whose it is.
        var charges: [(charges: TurnCharges, turn: Turn)] = []
        var isWriting = false
        var waiting: [CheckedContinuation<Word, Never>] = []
        var uses: [ReplyKey: ReplyUse] = [:]
        var books = CacheBooks()
        var told: Set<String> = []
        /// What there was at the last write.
        var room = ReplyRoom()
        /// Which keys are not in the store; nothing while that is not known.
        var filter: KeyFilter?
        /// The filter of which the store's keys are being read.
        var loading: KeyFilter?
        var absent = 0
    }

    package let settings: Settings
    private let store: SQLiteCardStore
    private let time: TimeSource
    private let policy: CachePolicy
    private let signals: CacheSignals
    private let logger: Logger
    private let state = Locked(State())

    package init(
        _ store: SQLiteCardStore, settings: Settings = Settings(),
        policy: CachePolicy = CachePolicy(), time: TimeSource,
        signals: CacheSignals = CacheSignals(ReplyCache.name),
        logger: Logger = Logger(scope: Signals.scope.name)
    ) {
        self.store = store
        self.settings = settings
        self.policy = policy
        self.time = time
        self.signals = signals
        self.logger = logger
    }

    /// As the metrics call it.
    package static let name = "replies"
    /// Hits that are noted before they are written along with nothing else.
    private static let mostUses = 1024

    package var books: CacheBooks { state.withLock { $0.books } }
    /// What there was when something was last written.
    package var room: ReplyRoom { state.withLock { $0.room } }

    /// Reads how much there is, so that it is told before anything is written.
    package func begin() async {
        do throws(StoreError) {
            let room = try await store.replyRoom()
            state.withLock { state in
                state.room = room
                if room.entries == 0 { state.filter = KeyFilter() }
            }
            signals.room(entries: room.entries, size: room.size)
        } catch { refused(error) }
    }

    // MARK: Lookups

    /// The reply under a key with its text, whatever its age. A row that is no reply is taken away.
    func reply(_ key: ReplyKey) async -> (kept: KeptReply, text: String)? {
        let (gathered, isAbsent) = state.withLock { state in
            (
                state.gathering[key] ?? state.writing[key],
                state.filter.map { !$0.mayContain(key) } ?? false
            )
        }
        var found = gathered
        if found == nil {
            guard !isAbsent else { return nil }
            do throws(StoreError) { found = try await store.reply(key) } catch {
                refused(error)
                return nil
            }
        }
        guard let found else {
            await missed()
            return nil
        }
        do throws(ReplyCodecError) {
            return (found, try ReplyCodec.decode(found.body, key: key))
        } catch {
            await remove(found, because: error.reason)
            return nil
        }
    }

    /// Where the store is asked in vain again and again, its keys are read once, so that it need
    /// not be asked any more for what it does not have.
    private func missed() async {
        let loads = state.withLock { state in
            state.absent += 1
            guard state.filter == nil, state.loading == nil, state.absent >= Self.inVain,
                state.room.entries <= Self.mostLoaded
            else { return false }
            // What is on its way may come into the store behind the reader's back, and so may what
            // is put there from now on.
            var onTheWay = KeyFilter()
            for key in state.gathering.keys { onTheWay.insert(key) }
            for key in state.writing.keys { onTheWay.insert(key) }
            state.loading = onTheWay
            return true
        }
        guard loads else { return }
        var stored = KeyFilter()
        var last: ReplyKey?
        do throws(StoreError) {
            while true {
                let keys = try await store.replyKeys(after: last, limit: Self.page)
                guard let next = keys.last else { break }
                for key in keys { stored.insert(key) }
                last = next
            }
        } catch { return refused(error) }
        let whole = stored
        state.withLock { state in
            state.filter = state.loading?.union(whole)
            state.loading = nil
        }
    }

    private static let inVain = 64
    private static let page = 4096
    /// The keys of more take longer to read than they save in most runs.
    private static let mostLoaded = 200_000

    /// Takes a reply away that nobody could read.
    func forget(_ key: ReplyKey) async {
        while true {
            let isBeingWritten = state.withLock { state in
                if state.gathering.removeValue(forKey: key) != nil, state.writing[key] == nil {
                    return false
                }
                return state.writing[key] != nil
            }
            guard isBeingWritten else { break }
            // Whoever writes it is done before the next group is.
            await flush()
        }
        do throws(StoreError) {
            guard let kept = try await store.reply(key) else { return }
            await remove(kept, because: nil)
        } catch { refused(error) }
    }

    private func remove(_ kept: KeptReply, because reason: String?) async {
        do throws(StoreError) {
            guard try await store.remove(kept) else { return }
            state.withLock { $0.books.damaged += 1 }
            signals.gone(.damaged)
            if let reason { tell("a kept reply is damaged and was thrown away: \(reason)", reason) }
        } catch { refused(error) }
    }

    func began() { state.withLock { $0.books.lookups += 1 } }

    /// A lookup has ended; what it saved, if anything.
    func ended(_ outcome: CacheBooks.Outcome, saving worth: Worth? = nil) {
        signals.looked(outcome)
        state.withLock { state in
            state.books.outcomes[outcome, default: 0] += 1
            guard let worth else { return }
            state.books.saved.calls += worth.usage.calls
            state.books.saved.tokens += worth.usage.tokens ?? 0
            state.books.saved.cost += worth.usage.cost
            state.books.saved.time += worth.took
        }
    }

    /// Notes a hit, to be written with the next group.
    func used(_ key: ReplyKey, at now: WallTime) async {
        let isMany = state.withLock { state in
            state.uses[key, default: ReplyUse(key: key, count: 0, last: now)].count += 1
            state.uses[key]?.last = now
            return state.uses.count >= Self.mostUses && !state.isWriting
        }
        if isMany { await flush() }
    }

    // MARK: Writing

    /// Keeps a reply; returns when it is stored where somebody would have to pay for it again. What
    /// its turn has noted of the stage is written with it or not at all: where the store refuses
    /// both, the turn has it back before this returns.
    func put(
        _ reply: KeptReply, durably isDurable: Bool, paidIn turn: (Turn, StageRequest.Stage)? = nil
    ) async {
        signals.compressed(Double(reply.raw) / Double(max(1, reply.body.count)))
        let most = settings.group
        let charges = turn.flatMap { turn, stage in
            turn.handOver(stage, reply: reply.key.bytes).map { (charges: $0, turn: turn) }
        }
        let writes = state.withLock { state in
            state.gathering[reply.key] = reply
            if let charges { state.charges.append(charges) }
            state.filter?.insert(reply.key)
            state.loading?.insert(reply.key)
            return isDurable || state.gathering.count >= most
        }
        if writes { await written() }
    }

    /// A reply that nobody will keep.
    func tooLong() {
        signals.put(.tooLong)
        state.withLock { $0.books.tooLong += 1 }
    }

    /// Writes everything that has gathered, hits too.
    package func flush() async { await written() }

    /// Returns when all that had gathered before is written, or has failed to be.
    private func written() async {
        let word = await withCheckedContinuation { continuation in
            let isFirst = state.withLock { state in
                if state.isWriting {
                    state.waiting.append(continuation)
                    return false
                }
                state.isWriting = true
                return true
            }
            if isFirst { continuation.resume(returning: .lead) }
        }
        if word == .lead { await lead() }
    }

    private func lead() async {
        let (replies, uses, charges, mine) = state.withLock { state in
            let mine = state.waiting
            state.waiting = []
            state.writing = state.gathering
            state.gathering = [:]
            let uses = Array(state.uses.values)
            state.uses.removeAll(keepingCapacity: true)
            defer { state.charges = [] }
            return (
                state.writing.values.sorted { $0.storedAt < $1.storedAt }, uses, state.charges,
                mine
            )
        }
        let isWritten = await write(replies, uses, charges.map(\.charges))
        // Before anybody goes on: whoever ends a word's turn writes what it has back.
        if !isWritten { for (charges, turn) in charges { turn.giveBack(charges) } }
        // Those who came meanwhile have their own group, and the first of them leads it.
        let next = state.withLock { state in
            state.writing = [:]
            guard !state.waiting.isEmpty else {
                state.isWriting = false
                return CheckedContinuation<Word, Never>?.none
            }
            return state.waiting.removeFirst()
        }
        next?.resume(returning: .lead)
        for waiter in mine { waiter.resume(returning: isWritten ? .written : .failed) }
    }

    private func write(
        _ replies: [KeptReply], _ uses: [ReplyUse], _ charges: [TurnCharges]
    ) async -> Bool {
        guard !replies.isEmpty || !uses.isEmpty || !charges.isEmpty else { return true }
        do throws(StoreError) {
            let room = try await store.keep(
                replies, uses: uses, charges: charges,
                within: ReplyBounds(
                    bytes: settings.bytes, entries: settings.entries,
                    expiredBefore: policy.uselessSince(time.wallNow)))
            state.withLock { state in
                state.room = room
                state.books.stored += replies.count
                state.books.evicted += room.evicted
                state.books.expired += room.expired
            }
            signals.put(.stored, replies.count)
            signals.gone(.size, room.evicted)
            signals.gone(.expired, room.expired)
            signals.room(entries: room.entries, size: room.size)
            return true
        } catch {
            state.withLock { $0.books.failed += replies.count }
            signals.put(.failed, replies.count)
            let problem = error.problem
            tell("replies could not be kept: \(problem.message)", problem.code, problem)
            return false
        }
    }

    private func refused(_ error: StoreError) {
        state.withLock { $0.books.refused += 1 }
        let problem = error.problem
        tell("the cache could not be asked: \(problem.message)", problem.code, problem)
    }

    /// Once for each reason: what fails for one reply mostly fails for all.
    private func tell(_ message: String, _ reason: String, _ problem: Problem? = nil) {
        let isNew = state.withLock { state in
            state.told.count < 64 && state.told.insert(reason).inserted
        }
        guard isNew else { return }
        logger.log(.warning, message, problem: problem)
    }
}

/// What a reply cost when it was made.
struct Worth: Sendable {
    var usage: ModelUsage
    var took: Duration
}
