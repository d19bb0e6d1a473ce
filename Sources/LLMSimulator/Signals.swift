//  What the simulator says about itself, as a service of its own: spans of the requests it served.
//  docs/telemetry.md tells what each name means, and a test holds the two together.

package import Telemetry

package enum Signals {
    package static let scope: InstrumentationScope = "flashcard.simulator"

    /// As the semantic conventions have them.
    enum Key {
        static let method = "http.request.method"
        static let route = "http.route"
        static let path = "url.path"
        static let scheme = "url.scheme"
        static let status = "http.response.status_code"
        static let protocolVersion = "network.protocol.version"
        static let errorType = "error.type"
        static let operation = "gen_ai.operation.name"
        static let model = "gen_ai.request.model"
        static let inputTokens = "gen_ai.usage.input_tokens"
        static let outputTokens = "gen_ai.usage.output_tokens"
        static let term = "flashcard.term"
        static let stage = "flashcard.stage"
        static let misbehaviour = "flashcard.simulator.misbehaviour"
        /// How often the same was asked before.
        static let attempt = "flashcard.simulator.attempt"
        /// Whether all of the answer was taken by the connection.
        static let isDelivered = "flashcard.simulator.delivered"
        /// In dollars, of what is charged for.
        static let cost = "flashcard.simulator.cost"
    }
}
