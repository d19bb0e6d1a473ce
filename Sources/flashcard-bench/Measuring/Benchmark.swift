//  A case is a value: what it is called, what it is held against, and how to prepare the work that
//  is timed. The work itself loops, so that a case of two nanoseconds is not measured through a
//  closure called for each of them.

struct Benchmark: Sendable {
    enum Group: String, Sendable, CaseIterable {
        case floor, json, digest, deflate, list, model, store, http, log, telemetry, otlp, viewer,
            fault, resilience, storage, korean, anki, server, simulator, models

        /// What its cases' names begin with.
        var families: [String] {
            switch self {
            case .storage: ["pool", "sqlite", "cache"]
            case .korean: ["korean-sound", "korean-forms"]
            default: [rawValue]
            }
        }
    }

    /// What a figure should come to.
    enum Goal: Sendable, Hashable {
        /// Nanoseconds for one operation.
        case atMost(Double)
        /// The rate of all threads together, as a multiple of what one thread reaches in the case
        /// that this one is compared with.
        case totalRate(Double)
        /// As many times as long as the case that this one is compared with.
        case atMostTimes(Double)
    }

    let name: String
    let group: Group
    /// What one operation is.
    let summary: String
    var goal: Goal?
    /// The case measured beside this one in the same run, by name.
    var comparedWith: String?
    var threads = 1
    /// How many bytes one operation goes through, where a rate says more than a time.
    /// A function, so that the list of cases costs nothing before one of them runs.
    var bytes: (@Sendable () -> Int)?
    /// The most operations of one repetition, where something fills up.
    var most = Int.max
    /// The fewest, where fewer would be about something else, such as the flush at the end.
    var least = 1
    /// How often the work runs under valgrind; nil for a case whose allocations say nothing.
    var allocationCount: Int?
    /// Whether it is measured before the others are prepared: it is about a process in which
    /// nothing of theirs has happened.
    var isFirst = false
    let prepare: @Sendable () async throws -> Workload
}

/// A prepared case.
struct Workload {
    enum Work {
        case plain((Int) -> UInt64)
        case awaiting((Int) async throws -> UInt64)
        /// Gives the nanoseconds itself: for a case that is not about time passed.
        case metered((Int) async throws -> (hash: UInt64, nanoseconds: Double))
        /// Run by each of the case's threads at once.
        case shared(@Sendable (Int) -> UInt64)
    }

    /// Does the operation so many times and gives a number that depends on all of them, without
    /// which the optimiser could leave them out.
    let work: Work
    /// Called before each timed run, and not timed: fills what the run will empty, empties what it
    /// will fill.
    var ready: (Int) async throws -> Void = { _ in }
    /// Called once, at the end. Throws when the work turns out not to have been done.
    var close: () async throws -> Void = {}
}
