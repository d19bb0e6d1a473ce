//  What the program itself says: log events and metrics of the process by name. docs/telemetry.md
//  tells what each means, and a test holds the two together.

import Telemetry

enum Signals {
    static let scope: InstrumentationScope = "flashcard"

    /// As the semantic conventions have them.
    enum ProcessMetricName {
        static let cpuTime = "process.cpu.time"
        static let memoryUsage = "process.memory.usage"
        static let threadCount = "process.thread.count"
        static let descriptors = "process.unix.file_descriptor.count"
        static let uptime = "process.uptime"
    }

    enum Event {
        /// How far a run is.
        static let progress = "flashcard.run.progress"
        /// A first signal: no further word begins.
        static let draining = "flashcard.run.draining"
        /// A second signal: the program ends at once.
        static let killed = "flashcard.run.killed"
        /// More rows were set aside than are told one by one.
        static let rowsUntold = "flashcard.rows.untold"
        static let simulatorListens = "flashcard.simulator.listens"
        static let simulatorEnded = "flashcard.simulator.ended"
        static let demoBegins = "flashcard.demo.begins"
        static let demoEnded = "flashcard.demo.ended"
        /// Where probes are answered.
        static let healthListens = "flashcard.health.listens"
    }

    enum Key {
        static let term = "flashcard.term"
        static let url = "url.full"
        static let cpuMode = "cpu.mode"
    }
}
