//  The simulator without a socket: from the seed, the script, a request, its number and the time,
//  all of them values, to what is to be answered. The same values give the same plan.

import HTTP
import JSON
package import Platform

package struct Simulator: Sendable {
    package let settings: SimulatorSettings

    package init(_ settings: SimulatorSettings) { self.settings = settings }

    /// What is not a matter of the request.
    package struct Moment: Sendable, Hashable {
        /// Of the request among all, from 1.
        package var number: Int
        /// How often the same word was asked for in the same stage before.
        package var attempt: Int
        /// Since the simulator began.
        package var elapsed: Duration
        package var wall: WallTime
        package var standing: LimitStanding?

        package init(
            number: Int = 1, attempt: Int = 0, elapsed: Duration = .zero,
            wall: WallTime = WallTime(nanoseconds: 0), standing: LimitStanding? = nil
        ) {
            self.number = number
            self.attempt = attempt
            self.elapsed = elapsed
            self.wall = wall
            self.standing = standing
        }
    }

    /// The misbehaviour that the request itself asks for, in its header `x-simulate`: that of the
    /// script where there is no header, none for `none`.
    package enum Wish: Sendable, Hashable {
        case script
        case nothing
        case misdeed(Misdeed)
        /// Of a group, by draw.
        case oneOf([Misbehaviour], MisbehaviourParameters)

        package init(_ header: String?) throws(SimulatorSettingsError) {
            guard let header else {
                self = .script
                return
            }
            let parts = header.split(separator: ";").map(\.trimmed)
            let name = parts.first ?? ""
            guard name != "none" else {
                self = .nothing
                return
            }
            guard let members = MisbehaviourGroup.members(name) else {
                throw .unknownMisbehaviour(name)
            }
            var parameters = MisbehaviourParameters()
            for part in parts.dropFirst() { try parameters.read(part) }
            self =
                members.count == 1
                ? .misdeed(Misdeed(members[0], parameters)) : .oneOf(members, parameters)
        }
    }

    /// Answers a good request.
    package func plan(
        _ request: KnownRequest, path: String, wish: Wish = .script, at moment: Moment
    ) -> Plan {
        let draw = Draw(seed: settings.seed, key: request.key, attempt: moment.attempt)
        var planning = Planning(settings: settings, request: request, draw: draw, moment: moment)
        planning.record = record(request, path, moment)
        if let wait = moment.standing?.wait { return planning.limited(wait) }
        return planning.plan(misdeed(wish, draw, moment))
    }

    private func record(
        _ request: KnownRequest, _ path: String, _ moment: Moment
    ) -> ServedRecord {
        var record = ServedRecord(path: path)
        record.dialect = request.asked.dialect
        record.stage = request.stage
        record.word = request.word
        record.model = request.asked.model
        record.attempt = moment.attempt
        return record
    }

    private func misdeed(_ wish: Wish, _ draw: Draw, _ moment: Moment) -> Misdeed? {
        switch wish {
        case .nothing: return nil
        case .script:
            let misdeed = settings.script.misdeed(
                draw, number: moment.number, since: moment.elapsed)
            return misdeed.flatMap { $0.isDue(moment.attempt) ? $0 : nil }
        case .misdeed(let misdeed): return misdeed.isDue(moment.attempt) ? misdeed : nil
        case .oneOf(let members, let parameters):
            let misdeed = Misdeed(draw.choice(of: members, .kind), parameters)
            return misdeed.isDue(moment.attempt) ? misdeed : nil
        }
    }

    /// Refuses what is no good request.
    package func refusal(
        _ fault: RequestFault, _ dialect: Dialect?, path: String, at moment: Moment
    ) -> Plan {
        let draw = Draw(seed: settings.seed, key: 0, attempt: moment.number)
        var record = ServedRecord(path: path)
        record.dialect = dialect
        record.status = fault.status
        return Plan(
            answer: HTTPServerAnswer(
                fault.status, "application/json",
                fault.body(dialect ?? .chat, identity: draw.number(.identity))),
            record: record)
    }
}
