//  One thing that the doctor looked at: how it stands, and what to do about it.

struct Finding: Sendable, Equatable {
    enum State: String, Sendable, CaseIterable {
        case ok
        /// It works, and somebody should know.
        case warning
        /// It does not work, and something that was asked for needs it.
        case failed
        /// It is not there, and nothing needs it.
        case absent
    }

    /// Where a thing belongs, in the order in which the page shows them.
    enum Area: String, Sendable, CaseIterable {
        case machine
        case settings
        case provider
        case store
        case journal
        case collector
        case prometheus
        case tempo
        case loki
        case grafana
    }

    let area: Area
    let state: State
    /// One sentence without a full stop.
    let text: String
    /// What to do; nothing where nothing is to be done.
    var advice: String?

    init(_ area: Area, _ state: State, _ text: String, advice: String? = nil) {
        self.area = area
        self.state = state
        self.text = text
        self.advice = advice
    }
}
