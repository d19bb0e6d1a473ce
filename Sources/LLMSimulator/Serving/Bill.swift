//  What was served and what it costs, by the simulator's own count. Charged is every reply that was
//  delivered whole and says what it took; nothing else is: not what was refused, broken off, or
//  left by its client before the last byte.

package import JSON

package struct Bill: Sendable, Hashable {
    /// How a request ended.
    package enum Outcome: String, Sendable, CaseIterable, Hashable {
        /// An answer of status 200 whose last byte was taken.
        case answered
        /// Any other status.
        case refused
        /// The connection ended before the last byte.
        case broken
    }

    package struct Line: Sendable, Hashable {
        package var requests = 0
        package var usage = SimulatedUsage()
        /// In 10⁻¹² dollars.
        package var cost = 0
    }

    package private(set) var outcomes: [Outcome: Int] = [:]
    package private(set) var misbehaviours: [Misbehaviour: Int] = [:]
    package private(set) var models: [String: Line] = [:]
    /// Requests that were taken on; those under way have no outcome yet.
    package var requests = 0

    package init() {}

    /// More models than this share a line.
    static let mostModels = 200
    static let otherModels = "(others)"

    package var cost: Int { models.values.reduce(0) { $0 + $1.cost } }

    package mutating func began() { requests += 1 }

    package mutating func ended(_ record: ServedRecord, _ outcome: Outcome) {
        outcomes[outcome, default: 0] += 1
        if let misbehaviour = record.misbehaviour { misbehaviours[misbehaviour, default: 0] += 1 }
        guard outcome == .answered, record.isCharged, let model = record.model else { return }
        let isKnown = models[model] != nil || models.count < Self.mostModels
        models[isKnown ? model : Self.otherModels, default: Line()].add(record)
    }

    /// All of it, sorted by name.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("schema", "flashcard.simulator.bill/1")
        json.member("requests", requests)
        json.name("outcomes")
        json.beginObject()
        for outcome in Outcome.allCases {
            json.name(outcome.rawValue)
            json.integer(outcomes[outcome] ?? 0)
        }
        json.endObject()
        json.name("misbehaviours")
        json.beginObject()
        for misbehaviour in Misbehaviour.allCases where misbehaviours[misbehaviour] != nil {
            json.name(misbehaviour.rawValue)
            json.integer(misbehaviours[misbehaviour] ?? 0)
        }
        json.endObject()
        json.name("models")
        json.beginObject()
        for (model, line) in models.sorted(by: { $0.key < $1.key }) {
            json.name(model)
            line.write(to: &json)
        }
        json.endObject()
        json.name("cost")
        json.raw(Array(Dollars.text(cost).utf8))
        json.endObject()
    }
}

extension Bill.Line {
    fileprivate mutating func add(_ record: ServedRecord) {
        requests += 1
        usage += record.usage
        cost += record.cost
    }

    fileprivate func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("requests", requests)
        json.member("prompt_tokens", usage.prompt)
        json.member("cached_tokens", usage.cached)
        json.member("completion_tokens", usage.completion)
        json.member("reasoning_tokens", usage.reasoning)
        json.name("cost")
        json.raw(Array(Dollars.text(cost).utf8))
        json.endObject()
    }
}
