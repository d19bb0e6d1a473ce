import HTTP
import JSON
import Platform
import TestSupport
import Testing

@testable import LLMSimulator

@Suite struct OpenAIClientTests {
    private func ask(
        _ questions: [OpenAIClient.Question], key: String = "k-1",
        settings: SimulatorSettings = SimulatorSettings(key: "k-1")
    ) async throws -> (answers: [JSONValue], bill: Bill) {
        let service = SimulatorService(settings)
        let server = try HTTPServer { service.answer($0) }
        do {
            let answers = try await OpenAIClient.ask(questions, at: server.url, key: key)
            await server.stop(within: .seconds(60))
            return (answers, service.bill)
        } catch {
            await server.stop(within: .zero)
            throw error
        }
    }

    @Test(
        .enabled(if: OpenAIClient.isExpected, Comment(rawValue: OpenAIClient.absence)))
    func `the openai client reads chat, streams, usage and the list of models`() async throws {
        let input = Given.nuanceInput()
        let (answers, bill) = try await ask([
            .init(text: input, wish: "none"), .init(text: input, wish: "none", streams: true),
            .init(text: input, wish: "refusal"), .init(text: input, wish: "length"),
        ])
        try #require(answers.count == 5)
        let reply = try Given.known(input).reply.text
        #expect(answers[0]["text"]?.asString == reply)
        #expect(answers[0]["finish"] == "stop")
        #expect(answers[0]["cost"]?.asNumber ?? 0 > 0)
        #expect(answers[1]["text"]?.asString == reply)
        #expect(answers[2]["refusal"]?.asString == SpoiledReply.refusal)
        #expect(answers[3]["finish"] == "length")
        #expect(answers[4]["models"]?.asArray?.contains("simulator/free") == true)
        #expect(bill.outcomes == [.answered: 5])
    }

    private static let errors: [(wish: String, error: String, status: Int?)] = [
        ("401", "AuthenticationError", 401), ("402", "APIStatusError", 402),
        ("404", "NotFoundError", 404), ("context-length", "BadRequestError", 400),
        ("429-date", "RateLimitError", 429), ("quota", "RateLimitError", 429),
        ("500", "InternalServerError", 500), ("502", "InternalServerError", 502),
        ("503", "InternalServerError", 503), ("504", "InternalServerError", 504),
        ("529", "InternalServerError", 529), ("reset", "APIConnectionError", nil),
        ("truncated", "APIConnectionError", nil), ("broken-json", "JSONDecodeError", nil),
    ]

    /// All in one go: to start the client takes longer than all its questions.
    @Test(.enabled(if: OpenAIClient.isExpected, Comment(rawValue: OpenAIClient.absence)))
    func `the openai client takes each error for what it is`() async throws {
        let (answers, bill) = try await ask(
            Self.errors.map { .init(text: "hi", wish: $0.wish) })
        try #require(answers.count == Self.errors.count + 1)
        for (answer, expected) in zip(answers, Self.errors) {
            #expect(answer["error"]?.asString == expected.error, "\(expected.wish)")
            #expect(answer["status"]?.asInteger == expected.status, "\(expected.wish)")
        }
        #expect(bill.cost == 0)
        #expect(bill.misbehaviours.count == Self.errors.count)
    }

    @Test(.enabled(if: OpenAIClient.isExpected, Comment(rawValue: OpenAIClient.absence)))
    func `the openai client’s own retries come through`() async throws {
        let wishes = [
            "429-ms;wait=1ms;times=2", "500;times=1", "503;wait=0;times=1", "reset;times=1",
        ]
        let (answers, bill) = try await ask(
            wishes.map { .init(text: "again: \($0)", wish: $0, retries: 3) })
        #expect(answers.dropLast().allSatisfy { $0["finish"] == "stop" }, "\(answers)")
        #expect(
            bill.misbehaviours == [
                .limitMilliseconds: 2, .serverError: 1, .unavailable: 1, .reset: 1,
            ])
        #expect(bill.outcomes[.answered] == wishes.count + 1)
    }

    @Test(.enabled(if: OpenAIClient.isExpected, Comment(rawValue: OpenAIClient.absence)))
    func `the openai client with another key is refused by name`() async throws {
        // The list of models is for everybody.
        let (answers, _) = try await ask([.init(text: "hi", wish: "none")], key: "k-2")
        #expect(answers.first?["error"] == "AuthenticationError")
        #expect(answers.first?["code"] == "invalid_api_key")
    }
}
