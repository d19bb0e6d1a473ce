//  What a script may name: one misbehaviour, or several at once, of which the draw takes one.

package struct MisbehaviourGroup: Sendable, Hashable {
    package let name: String
    package let summary: String
    package let members: [Misbehaviour]

    /// Beside the single ones.
    package static let all: [MisbehaviourGroup] =
        [
            MisbehaviourGroup(
                name: "all", summary: "each of them, but those that end runs, and outages",
                members: Misbehaviour.allCases.filter { $0 != .outage && !$0.endsRuns }),
            MisbehaviourGroup(
                name: "429", summary: "each form of 429 that passes",
                members: [
                    .limitSeconds, .limitDate, .limitMilliseconds, .limitReset, .limitText,
                ]),
        ]
        + Misbehaviour.Family.allCases.filter { $0 != .limits }.map { family in
            MisbehaviourGroup(
                name: family.rawValue,
                summary: "those below “\(family.heading.prefix(while: { $0 != ":" }))”",
                members: Misbehaviour.allCases.filter {
                    $0.family == family && $0 != .outage && !$0.endsRuns
                })
        }

    /// The misbehaviours of this name.
    package static func members(_ name: String) -> [Misbehaviour]? {
        if let one = Misbehaviour(rawValue: name) { return [one] }
        return all.first { $0.name == name }?.members
    }
}
