//  What the connections of one loop have in common: limits, counts, and the date. It belongs to the
//  loop's thread.

import Platform

final class ServerSurroundings {
    let limits: HTTPServerLimits
    let guardsBrowsers: Bool
    let tally: ServerTally
    private var date = HTTPDate()
    /// No answer is followed by another request any more.
    var isStopping = false

    init(_ settings: HTTPServerSettings, shown: Locked<HTTPServerCounts>) {
        limits = settings.limits
        guardsBrowsers = settings.guardsBrowsers
        tally = ServerTally(shown: shown)
    }

    func refreshDate(at time: WallTime) { date.refresh(at: time) }

    var head: AnswerHead { AnswerHead(date: date.line, guardsBrowsers: guardsBrowsers) }
}
