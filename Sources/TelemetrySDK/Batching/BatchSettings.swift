//  How a batch processor works: `OTEL_BSP_*` and `OTEL_BLRP_*`. Values that cannot be meant are
//  brought within bounds, so that no setting can stop the export or take the memory.

package struct BatchSettings: Sendable, Hashable {
    /// How many may wait; one more is dropped.
    package let queueSize: Int
    package let batchSize: Int
    /// How long something waits at most while no batch is full.
    package let delay: Duration
    /// How long one export may take.
    package let exportTimeout: Duration

    /// A million items of a few hundred bytes are all the memory that telemetry may ever ask for.
    package static let largestQueue = 1 << 20

    package init(
        queueSize: Int = 2048, batchSize: Int = 512, delay: Duration = .seconds(5),
        exportTimeout: Duration = .seconds(30)
    ) {
        self.queueSize = min(max(1, queueSize), Self.largestQueue)
        self.batchSize = min(max(1, batchSize), self.queueSize)
        self.delay = max(delay, .zero)
        self.exportTimeout = max(exportTimeout, .zero)
    }

    package static let spans = BatchSettings()
    package static let logs = BatchSettings(delay: .seconds(1))
}
