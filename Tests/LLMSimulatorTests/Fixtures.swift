//  Requests as clients send them, and what the simulator makes of them without a socket.

import Flashcards
import HTTP
import JSON
import Platform
import Testing

@testable import LLMSimulator

enum Given {
    static let word: JSONValue = [
        "term": "사과", "kind": "noun", "meaning": "apple; apology", "example": "사과를 먹어요.",
        "example_translation": "I eat an apple.",
    ]

    static let nuance: JSONValue = ["term": "사과", "primary_meaning": "apple"]

    static func nuanceInput(_ term: String = "사과") -> String {
        guard case .object(var word) = word else { return "" }
        word.members[0] = .init(name: "term", value: .string(term))
        return JSONValue.object(word).text
    }

    static var cardInput: String { (["word": word, "nuance": nuance] as JSONValue).text }

    static func chat(
        _ user: String, model: String = "simulator/small", _ more: [(String, JSONValue)] = []
    ) -> [UInt8] {
        let messages: JSONValue = [
            ["role": "system", "content": "You make flashcards. Answer in JSON."],
            ["role": "user", "content": .string(user)],
        ]
        return body([("model", .string(model)), ("messages", messages)] + more)
    }

    static func body(_ members: [(String, JSONValue)]) -> [UInt8] {
        let object = JSONObject(members.map { .init(name: $0.0, value: $0.1) })
        return Array(JSONValue.object(object).text.utf8)
    }

    static func asked() throws -> AskedRequest {
        try RequestReader.read(.chat, chat(nuanceInput()))
    }

    static func known(
        _ user: String = nuanceInput(), model: String = "simulator/small",
        _ more: [(String, JSONValue)] = []
    ) throws -> KnownRequest {
        KnownRequest(try RequestReader.read(.chat, chat(user, model: model, more)))
    }

    static func post(
        _ path: String = "/v1/chat/completions", _ body: [UInt8] = chat(nuanceInput()),
        headers: HTTPHeaders = [:]
    ) -> HTTPServerRequest {
        HTTPServerRequest(.post, path, headers: headers, body: body)
    }
}

extension HTTPServerAnswer {
    var json: JSONValue {
        get throws { try JSONValue.parse(body) }
    }

    /// What the model says, in the form of chat completions.
    var content: String? {
        get throws { try json["choices"]?.asArray?.first?["message"]?["content"]?.asString }
    }

    func header(_ name: String) -> String? { headers[name] }
}

extension Simulator {
    /// The plan for a misdeed on a request that is good otherwise.
    static func plan(
        _ misbehaviour: Misbehaviour?, _ parameters: MisbehaviourParameters = .init(),
        _ request: KnownRequest? = nil, settings: SimulatorSettings = SimulatorSettings(),
        at moment: Moment = Moment(wall: WallTime(nanoseconds: 1_795_300_000_250_000_000))
    ) throws -> Plan {
        let request = try request ?? Given.known()
        return Simulator(settings).plan(
            request, path: "/v1/chat/completions",
            wish: misbehaviour.map { .misdeed(Misdeed($0, parameters)) } ?? .nothing, at: moment)
    }
}
