//  Everything this module says about itself, by the names of the database conventions where they
//  have one. The page docs/telemetry.md tells what each means, and a test holds the two together.

package import Telemetry

package enum Signals {
    package static let scope = InstrumentationScope(
        "flashcard.sqlite", schemaURL: "https://opentelemetry.io/schemas/1.44.0")

    enum Metric {
        static let duration = "db.client.operation.duration"
        static let slowStatements = "flashcard.db.statements.slow"
        static let works = "flashcard.db.works"
        static let delayedWorks = "flashcard.db.works.delayed"
        static let workWait = "flashcard.db.works.wait"
        static let groupSize = "flashcard.db.group.works"
        static let checkpoints = "flashcard.db.checkpoints"
        static let logSize = "flashcard.db.log.size"
    }

    enum Event {
        /// A statement took longer than a reader of the logs should have to find out by himself.
        static let slowStatement = "flashcard.db.statement.slow"
        /// Nothing of a group of works was written.
        static let groupFailed = "flashcard.db.group.failed"
    }

    enum Key {
        static let system = "db.system.name"
        static let namespace = "db.namespace"
        static let operation = "db.operation.name"
        static let collection = "db.collection.name"
        static let batchSize = "db.operation.batch.size"
        static let summary = "db.query.summary"
        static let text = "db.query.text"
        static let errorType = "error.type"
        /// How SQLite means to find the rows.
        static let plan = "flashcard.db.query.plan"
        /// Seconds that a statement took.
        static let time = "flashcard.db.statement.time"
        /// Full or normal.
        static let durability = "flashcard.db.durability"
        static let outcome = "flashcard.outcome"
    }
}
