//  How a provider is spoken to: where requests go, what stands in them, and what an answer says.
//  Two dialects are in use; neither of them is sent or judged here.

import HTTP
import JSON

protocol Dialect: Sendable {
    /// Behind the address at which the provider's paths begin.
    var path: String { get }

    /// What says who asks, and what else the dialect wants in the headers.
    func headers(_ key: ProviderKey?) -> HTTPHeaders

    /// The text of a request, up to what is asked and from there on.
    func body(of order: Order) -> BodyTemplate

    /// An answer with a status of success.
    func read(_ value: JSONValue) -> Answer

    /// The next best form where the provider does not take this one.
    func form(after form: StructuredOutput) -> StructuredOutput?
}

/// What is asked of a model beside the input: all that is the same for many requests.
struct Order: Sendable, Hashable {
    let model: String
    let prompt: StagePrompt
    let mostOutputTokens: Int
    var terms: Terms
}

/// What a provider or a model may not take; see `Concessions`.
struct Terms: Sendable, Hashable {
    var form: StructuredOutput
    var limitName: ProviderKind.LimitName
    var temperature: Double?
    var seed: Int?
    var seedName = ProviderKind.SeedName.seed

    /// What the model is told beside its instruction where no form holds it.
    func instruction(_ prompt: StagePrompt) -> String {
        switch form {
        case .jsonSchema, .tool: prompt.instruction
        case .jsonObject, .prompt:
            prompt.instruction
                + "\n\nAnswer with one JSON object and nothing else. It follows this JSON Schema:\n"
                + prompt.schema
        }
    }
}

/// The text of a request without what is asked. It is written once for many requests.
struct BodyTemplate: Sendable {
    /// Up to the opening quote of the input.
    let head: [UInt8]
    /// Between the input and a correction.
    let between: [UInt8]
    let tail: [UInt8]

    /// `write` writes `mark` where the input stands.
    init(between: StaticString, _ write: (inout JSONWriter) -> Void) {
        var json = JSONWriter(reserving: 8192)
        write(&json)
        let bytes = json.bytes
        let place = Self.place(of: Array(Self.mark), in: bytes)
        head = place.map { Array(bytes[..<$0]) } ?? bytes
        tail = place.map { Array(bytes[($0 + Self.mark.count)...]) } ?? []
        self.between = between.withUTF8Buffer { Array($0) }
    }

    /// Stands for the input. The writer escapes the control character wherever a prompt has one,
    /// so that nothing else looks like this.
    static let mark: [UInt8] = Array("\"".utf8) + [0x01] + Array("\"".utf8)

    private static func place(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        return (0...(bytes.count - mark.count)).first { start in
            bytes[start..<(start + mark.count)].elementsEqual(mark)
        }
    }

    func body(_ input: String, _ correction: String?) -> [UInt8] {
        let size = head.count + tail.count + input.utf8.count + (correction?.utf8.count ?? 0)
        var bytes = JSONBytes(reserving: size + size / 8 + 64)
        bytes.raw(head)
        bytes.quoted(input)
        if let correction {
            bytes.raw(between)
            bytes.quoted(correction)
        }
        bytes.raw(tail)
        return bytes.array
    }
}

/// What an answer says, whatever the dialect.
struct Answer: Sendable, Hashable {
    enum End: Sendable, Hashable {
        case done
        /// At its longest length.
        case cut
        case filtered
        case declined
        /// The provider broke off.
        case broken
    }

    var text: String?
    /// Why the model does not answer, in its words.
    var refusal: String?
    var end = End.done
    /// The provider's own word for the end.
    var reason: String?
    var id: String?
    /// Which model it was, where the name asked for stands for several.
    var model: String?
    /// Nil where the provider told none.
    var usage: ModelUsage?
    /// In millionths of a dollar, where the provider told it.
    var cost: Int?
    /// In the place of an answer.
    var error: ErrorBody?
}
