//  What signals mean to a run: the first one drains (nothing new begins, what is under way may
//  end), the second one stops at once. Either way everything committed stays, and the line that
//  goes on is told.

import FlashcardPipeline
import Platform
import Telemetry

final class StopSignals: Sendable {
    private let first = Locked<Interrupts.Signal?>(nil)
    private let interrupts: Interrupts

    /// The signal that asked the run to stop, if one did.
    var signal: Interrupts.Signal? { first.withLock { $0 } }

    init(_ stop: StopRequest, console: Console, resume: String) {
        let first = first
        interrupts = Interrupts { signal, count in
            guard count == 1 else {
                console.draw("")
                console.note(
                    "Stopped at once. To go on: \(resume)", event: Signals.Event.killed)
                Installation.flush()
                ThisProcess.endNow(signal.exitCode)
            }
            first.withLock { $0 = signal }
            console.note(
                "\(signal.name): finishing the words under way; once more stops at once.",
                event: Signals.Event.draining, [.string("signal", signal.name)])
            stop.request(signal.name)
        }
    }
}
