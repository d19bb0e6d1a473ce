//  How a flush or a shutdown of everything ended: for each signal whether it was done by the
//  deadline, and how many items were lost by it.

package struct Outcome: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        package var isDone: Bool
        package var lost: Int

        package init(isDone: Bool = true, lost: Int = 0) {
            self.isDone = isDone
            self.lost = lost
        }
    }

    package var spans: Part
    package var logs: Part
    package var metrics: Part

    package init(spans: Part = Part(), logs: Part = Part(), metrics: Part = Part()) {
        self.spans = spans
        self.logs = logs
        self.metrics = metrics
    }

    package var isDone: Bool { spans.isDone && logs.isDone && metrics.isDone }
    package var lost: Int { spans.lost + logs.lost + metrics.lost }
}
