//  What a good request comes to: everything that an answer depends on, and nothing of its bytes.

package struct AskedRequest: Sendable, Hashable {
    package struct Message: Sendable, Hashable {
        package let role: String
        package let text: String

        package init(role: String, text: String) {
            self.role = role
            self.text = text
        }
    }

    package var dialect: Dialect
    package var model: String
    package var messages: [Message]
    /// The most tokens that the completion may have.
    package var mostTokens: Int?
    /// Whether the answer has to be a JSON object.
    package var wantsJSON = false
    package var streams = false
    /// Whether the last piece of a stream tells what it took.
    package var streamsUsage = false
    /// Whether the model thinks before it speaks.
    package var thinks = false

    /// The tool that has to be called, in the dialect that has its JSON this way.
    package var tool: String?

    package init(dialect: Dialect, model: String, messages: [Message]) {
        self.dialect = dialect
        self.model = model
        self.messages = messages
    }

    var promptTokens: Int {
        messages.reduce(TokenCount.perRequest) {
            $0 + TokenCount.perMessage + TokenCount.of($1.text)
        }
    }

    /// Of what comes before the first word of a user: the part that providers keep.
    var prefixTokens: Int {
        messages.prefix { $0.role == "system" || $0.role == "developer" }
            .reduce(0) { $0 + TokenCount.perMessage + TokenCount.of($1.text) }
    }

    var lastOfUser: String { messages.last { $0.role == "user" }?.text ?? "" }
}
