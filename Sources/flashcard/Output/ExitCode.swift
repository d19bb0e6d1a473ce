//  How the program ends, for scripts. The numbers are part of the interface and never change
//  meaning.

enum ExitCode: Int32, Sendable, CaseIterable {
    case ok = 0
    case failed = 1
    case usage = 2
    case partial = 3
    case configuration = 4
    case budgetReached = 5
    case providerDown = 6
    case interrupted = 130
    case terminated = 143

    /// One sentence for the reference and the manual.
    var meaning: String {
        switch self {
        case .ok: "Everything that was asked for is done."
        case .failed: "It failed; the message says why."
        case .usage: "The command line was wrong; nothing was done."
        case .partial: "The run ended, but some rows or words were set aside; the rest is made."
        case .configuration:
            "A setting or a credential is wrong or missing; nothing was done."
        case .budgetReached: "The budget was reached; what was made until then is kept."
        case .providerDown: "The provider could not be reached; what was made until then is kept."
        case .interrupted: "Stopped by Ctrl-C (SIGINT); the message says how to go on."
        case .terminated: "Stopped by SIGTERM; the message says how to go on."
        }
    }
}
