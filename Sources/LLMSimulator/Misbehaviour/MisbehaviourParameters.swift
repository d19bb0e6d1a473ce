//  What stands behind a misbehaviour's name: `503=0.01;wait=2s`, `x-simulate: stall;after=10`.

import Platform
import Resilience

package struct MisbehaviourParameters: Sendable, Hashable {
    /// How long to wait, or to tell others to wait.
    package var wait: Duration?
    /// After so many bytes of the body.
    package var after: Int?
    /// Only for so many tries of one request; for headers, which come again with every try.
    package var times: Int?

    package init(wait: Duration? = nil, after: Int? = nil, times: Int? = nil) {
        self.wait = wait
        self.after = after
        self.times = times
    }

    static let longestWait = Duration.seconds(3600)

    mutating func read(_ text: some StringProtocol) throws(SimulatorSettingsError) {
        let parts = text.split(separator: "=", maxSplits: 1).map(\.trimmed)
        guard parts.count == 2 else { throw .badParameter(String(text)) }
        switch parts[0] {
        case "wait":
            wait = parts[1] == "0" ? .zero : RateLimitReset.duration(Substring(parts[1]))
            guard let wait, wait <= Self.longestWait else { throw .badParameter(String(text)) }
        case "after":
            after = Int(parts[1])
            guard let after, (0...1_000_000).contains(after) else {
                throw .badParameter(String(text))
            }
        case "times":
            times = Int(parts[1])
            guard let times, (1...1_000_000).contains(times) else {
                throw .badParameter(String(text))
            }
        default: throw .badParameter(String(text))
        }
    }
}

/// A misbehaviour with all that it needs to be carried out.
package struct Misdeed: Sendable, Hashable {
    package let misbehaviour: Misbehaviour
    package var parameters: MisbehaviourParameters

    package init(
        _ misbehaviour: Misbehaviour, _ parameters: MisbehaviourParameters = .init()
    ) {
        self.misbehaviour = misbehaviour
        self.parameters = parameters
    }

    /// Whether this try of the request, from 0, is among those that misbehave.
    func isDue(_ attempt: Int) -> Bool { attempt < parameters.times ?? .max }
}
