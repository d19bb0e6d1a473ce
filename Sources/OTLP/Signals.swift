//  Everything this module says about itself, by name. The page docs/telemetry.md tells what each
//  means, and a test holds the two together.

import Telemetry

enum Signals {
    static let scope: InstrumentationScope = "flashcard.telemetry"

    enum MetricName {
        /// Of the folder that this process writes.
        static let journalSize = "flashcard.telemetry.journal.size"
        /// What waits there for a receiver.
        static let undelivered = "flashcard.telemetry.journal.undelivered"
        /// What went before any receiver had it.
        static let dropped = "flashcard.telemetry.journal.dropped"
    }

    enum Key {
        /// Whose journal it is: traces, metrics, logs.
        static let signal = "signal"
    }
}
