//  `flashcard breaker`: how the circuit breakers stand, as the run that goes on last wrote it, and
//  orders to it. An order is left in the control file, where running processes look twice a second;
//  it holds for later runs, too.

import FlashcardPipeline
import FlashcardStore
import Platform
import Problems
import Resilience

struct BreakerCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings

    /// How long a run that goes on is given to follow an order before the answer says that none
    /// did.
    private static let patience = Duration.seconds(3)
    private static let pace = Duration.milliseconds(100)

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
    }

    func run(_ name: CommandName) async throws -> (text: String, code: ExitCode) {
        let store = try SQLiteCardStore(reading: settings.storePath, time: program.time)
        let memories = try await store?.breakers().compactMap { BreakerMemory($0) } ?? []
        let control = try ControlFile(reading: path)
        switch name {
        case .breakerIsolate: return try await give(.isolate, control, memories, store)
        case .breakerReset: return try await give(.reset, control, memories, store)
        default:
            let page = BreakerPage(
                memories, control, settings.storePath, now: program.time.wall())
            let style = settings.style(
                environment: program.environment, isTerminal: StandardStream.output.isTerminal)
            return (
                invocation.isOn(.json)
                    ? page.json() : page.text(width: StandardStream.output.width, style: style),
                .ok
            )
        }
    }

    private var path: String { ControlFile.path(beside: settings.storePath) }

    private func give(
        _ action: ControlFile.Action, _ control: ControlFile, _ memories: [BreakerMemory],
        _ store: SQLiteCardStore?
    ) async throws -> (text: String, code: ExitCode) {
        let name = invocation.arguments.first ?? ""
        let known = memories.map(\.snapshot.breaker)
        guard known.contains(name) else { throw Self.unknown(name, known) }
        // Two terminals at once would else forget one of two orders.
        let lock = try FileLock(path + ".lock")
        defer { withExtendedLifetime(lock) {} }
        var control = control
        let order = control.give(
            action, to: name, reason: invocation.text(.reason), at: program.time.wall())
        try control.write(path)
        let isFollowed = try await isFollowed(order, store)
        return (Self.answer(order, isFollowed: isFollowed), .ok)
    }

    /// Whether a run has followed the order before the patience is over. Where no run is going on
    /// there is nothing to wait for.
    private func isFollowed(
        _ order: ControlFile.Order, _ store: SQLiteCardStore?
    ) async throws -> Bool {
        guard let store, let last = try await store.runs(before: nil, limit: 1).first,
            last.state == .working || last.state == .reading
        else { return false }
        let end = program.time.monotonic() + Self.patience
        repeat {
            let memory = try await store.breakers().compactMap { BreakerMemory($0) }
                .first { $0.snapshot.breaker == order.breaker }
            if let memory, memory.order >= order.number { return true }
            try await program.time.sleep(Self.pace)
        } while program.time.monotonic() < end
        return false
    }

    private static func answer(_ order: ControlFile.Order, isFollowed: Bool) -> String {
        let (done, later) =
            switch order.action {
            case .isolate: ("is isolated", "is isolated from the next run on")
            case .reset: ("is reset", "is reset when the next run begins")
            }
        return isFollowed
            ? "\(order.breaker) \(done).\n" : "\(order.breaker) \(later); no run is going on.\n"
    }

    private static func unknown(_ name: String, _ known: [String]) -> Problem {
        let nearest = NearestName.of(name, among: known)
        return Problem(
            "breaker.unknown", .validation, "There is no circuit breaker “\(name)”.",
            advice: known.isEmpty
                ? "A breaker is known once a run has used it: flashcard process LIST."
                : nearest.map { "Did you mean \($0)?" }
                    ?? "There are: \(known.joined(separator: ", ")).",
            details: [.text("breaker", name)])
    }
}
