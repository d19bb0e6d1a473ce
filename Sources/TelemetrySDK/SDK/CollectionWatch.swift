//  How long the collections of one reader take, for the SDK's metrics about itself. What a
//  collection took is seen by the next one.

import Platform
import Telemetry

final class CollectionWatch: Sendable {
    let name: ComponentName
    private let durations = MeasuredDurations()

    init(_ name: ComponentName) { self.name = name }

    /// From now on each collection is measured.
    func measure(with histogram: Histogram<Double>) {
        durations.measure(with: histogram, name.attributes)
    }

    func collected(_ took: Duration) { durations.record(max(0, took.seconds)) }
}
