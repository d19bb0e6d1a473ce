//  What a demo cannot rightly show, and why: a closed list. Whatever asks Prometheus and does not
//  stand here has to show something after a demo, and what stands here has to show nothing. What it
//  would look like is seen with generated telemetry (PanelDataTests). The page of the dashboards
//  has the same list.

struct NotShown: Sendable {
    /// A panel or rule, by its place; or a metric that all it asks for.
    let what: String
    /// Of the panel's targets only those that contain this.
    var part: String?
    let why: String
    /// A short moment that an export, once a second, seldom meets, and may.
    var isMoment = false

    func covers(_ question: PanelQuestion) -> Bool {
        let isMeant = question.place == what || question.metrics == [what]
        return isMeant && (part.map { question.expression.contains($0) } ?? true)
    }

    /// As the page has it.
    var row: String {
        let name = what.contains(" ") ? what : "`\(what)`"
        return name + (part.map { ", `\($0)`" } ?? "") + " | " + why
    }

    /// Whether it must not show anything: what is set always does, and a moment may.
    var isHeldSilent: Bool { why != Self.isSet && !isMoment }

    private static let isSet = "a number that somebody has set, and no telemetry"
    private static let nothingIsLost = "a demo loses nothing of what it tells"
    private static let readersAreQuick =
        "a reader is lent for a fraction of a millisecond, and an export seldom meets that"
    private static let collectorTakesAll = "a collector that is well takes everything in"

    static let all: [NotShown] = [
        NotShown(what: "flashcard:card_success:objective", why: isSet),
        NotShown(what: "flashcard:model_call_seconds:objective", why: isSet),
        NotShown(what: "flashcard:cost_usd_per_day:plan", why: isSet),
        NotShown(what: "telemetry: Lost", why: nothingIsLost),
        NotShown(what: "telemetry: Lost on the way", why: nothingIsLost),
        NotShown(what: "telemetry: Gone from the journal", why: nothingIsLost),
        NotShown(what: "flashcard:telemetry_dropped:increase10m", why: nothingIsLost),
        NotShown(what: "telemetry: The collector did not take in", why: collectorTakesAll),
        NotShown(
            what: "storage: Slow and failed", part: "error_type",
            why: "no statement fails in a store that is well"),
        NotShown(
            what: "storage: Works a second", part: "delayed",
            why: "six words at once cannot fill the writer's queue"),
        NotShown(
            what: "storage: Loans and returns", part: "pending",
            why: "six words at once seldom wait for four readers", isMoment: true),
        NotShown(
            what: "storage: Loans and returns", part: "timeouts",
            why: "nobody waits half a minute for a reader"),
        NotShown(
            what: "flashcard:pool_saturation:ratio", why: readersAreQuick, isMoment: true),
        NotShown(
            what: "quality: Fields that were marked",
            why: "the rules are sure of every common word, and put it right"),
    ]
}
