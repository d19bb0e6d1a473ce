//  When what goes wrong. A script is a list between commas or on lines; `#` begins a remark:
//
//      429=0.02                 one request in fifty, by draw, in one of the forms of 429
//      503=1%;wait=2s           one in a hundred, with a parameter
//      stall=every-500          each 500th request, by its number
//      outage=20s@60s           the last 20 s of every 60 s
//
//  Shares are of all requests that are good in themselves, and together at most one. An outage goes
//  before what comes by number, and that before what is drawn.

import Platform
import Resilience

package struct MisbehaviourScript: Sendable, Hashable {
    package struct Rule: Sendable, Hashable {
        package enum Frequency: Sendable, Hashable {
            case share(Double)
            case every(Int)
        }

        let members: [Misbehaviour]
        let frequency: Frequency
        let parameters: MisbehaviourParameters
    }

    package struct Outage: Sendable, Hashable {
        let length: Duration
        let period: Duration
        let parameters: MisbehaviourParameters
    }

    package private(set) var rules: [Rule] = []
    package private(set) var outages: [Outage] = []

    package init() {}

    package init(_ text: String) throws(SimulatorSettingsError) { try add(text) }

    /// More entries than this are a mistake.
    private static let most = 1000

    package mutating func add(_ text: String) throws(SimulatorSettingsError) {
        for line in text.split(whereSeparator: \.isNewline) {
            for entry in line.prefix(while: { $0 != "#" }).split(separator: ",") {
                let entry = entry.trimmed
                if !entry.isEmpty { try add(entry: entry) }
            }
        }
        let total = rules.reduce(0.0) { sum, rule in
            if case .share(let share) = rule.frequency { sum + share } else { sum }
        }
        guard total <= 1.000_001 else { throw .sharesAboveOne(total) }
        guard rules.count + outages.count <= Self.most else { throw .tooManyRules(Self.most) }
    }

    private mutating func add(entry: String) throws(SimulatorSettingsError) {
        let parts = entry.split(separator: ";")
        let head = parts[0].split(separator: "=", maxSplits: 1).map(\.trimmed)
        guard head.count == 2 else { throw .badRule(entry) }
        guard let members = MisbehaviourGroup.members(head[0]) else {
            throw .unknownMisbehaviour(head[0])
        }
        var parameters = MisbehaviourParameters()
        for part in parts.dropFirst() { try parameters.read(part) }
        if members == [.outage] {
            outages.append(try Self.outage(head[1], entry, parameters))
        } else {
            rules.append(
                Rule(
                    members: members, frequency: try Self.frequency(head[1], entry),
                    parameters: parameters))
        }
    }

    private static func frequency(
        _ text: String, _ entry: String
    ) throws(SimulatorSettingsError) -> Rule.Frequency {
        if text.hasPrefix("every-") {
            guard let number = Int(text.dropFirst(6)), number > 0 else { throw .badRule(entry) }
            return .every(number)
        }
        let isPercent = text.hasSuffix("%")
        guard let number = Double(isPercent ? text.dropLast() : text[...]), number.isFinite else {
            throw .badRule(entry)
        }
        let share = isPercent ? number / 100 : number
        guard (0...1).contains(share) else { throw .badRule(entry) }
        return .share(share)
    }

    private static func outage(
        _ text: String, _ entry: String, _ parameters: MisbehaviourParameters
    ) throws(SimulatorSettingsError) -> Outage {
        let times = text.split(separator: "@").compactMap { RateLimitReset.duration($0) }
        guard times.count == 2, times[0] > .zero, times[0] <= times[1] else {
            throw .badRule(entry)
        }
        return Outage(length: times[0], period: times[1], parameters: parameters)
    }

    /// What goes wrong with this try, if anything does.
    func misdeed(_ draw: Draw, number: Int, since begin: Duration) -> Misdeed? {
        for outage in outages {
            let place = begin.wholeNanoseconds % outage.period.wholeNanoseconds
            if place >= (outage.period - outage.length).wholeNanoseconds {
                var parameters = outage.parameters
                let left = Duration.nanoseconds(outage.period.wholeNanoseconds - place)
                parameters.wait = parameters.wait ?? left
                return Misdeed(.outage, parameters)
            }
        }
        for case (let rule, .every(let count)) in rules.map({ ($0, $0.frequency) })
        where number.isMultiple(of: count) {
            let member = rule.members[number / count % rule.members.count]
            return Misdeed(member, rule.parameters)
        }
        var unit = draw.unit(.misbehaviour)
        for rule in rules {
            guard case .share(let share) = rule.frequency else { continue }
            if unit < share {
                return Misdeed(draw.choice(of: rule.members, .kind), rule.parameters)
            }
            unit -= share
        }
        return nil
    }
}
