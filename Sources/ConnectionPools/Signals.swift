//  Everything this module says about itself, by name. The page docs/telemetry.md tells what each
//  means, and a test holds the two together.

public import Telemetry

public enum Signals {
    public static let scope: InstrumentationScope = "flashcard.connection_pools"

    enum MetricName {
        static let count = "db.client.connection.count"
        static let most = "db.client.connection.max"
        static let mostIdle = "db.client.connection.idle.max"
        static let leastIdle = "db.client.connection.idle.min"
        static let pending = "db.client.connection.pending_requests"
        static let timeouts = "db.client.connection.timeouts"
        static let createTime = "db.client.connection.create_time"
        static let waitTime = "db.client.connection.wait_time"
        static let useTime = "db.client.connection.use_time"
        static let age = "flashcard.db.connection.age"
        static let checkouts = "flashcard.db.connection.checkouts"
        static let checkins = "flashcard.db.connection.checkins"
    }

    enum Event {
        /// A lease lasts longer than leases should.
        static let overdue = "flashcard.db.connection.overdue"
        /// A lease was let go without being given back.
        static let lost = "flashcard.db.connection.lost"
        /// A pool was closed while some of its connections were lent.
        static let undrained = "flashcard.db.connection.undrained"
    }

    enum Key {
        static let pool = "db.client.connection.pool.name"
        /// Idle or used.
        static let state = "db.client.connection.state"
        /// The line of the source that took the connection.
        static let site = "flashcard.db.connection.site"
        /// Seconds that the lease has lasted.
        static let lasted = "flashcard.db.connection.lasted"
        /// How many.
        static let lent = "flashcard.db.connection.lent"
        static let errorType = "error.type"
    }
}
