import HTTP
import JSON
import Platform
import Problems
import Resilience
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@testable import LanguageModels

/// Models of a provider on a real socket: what is sent, what is learned, what is told.
@Suite struct ProviderModelTests {
    typealias Answer = ScriptedProvider.Answer

    @Test
    func `a chat completion is asked with instruction, input, form and length`() async throws {
        let server = try ScriptedProvider([.ok(Said.openAI)])
        var settings = ProviderSettings.test(.openai, at: server.url)
        settings.temperature = 0.2
        settings.seed = 7
        settings.headers = ["X-Team": "words"]
        let reply = try await ProviderModel.test(settings).ask("{\"term\":\"말\\\"\"}").get()
        #expect(reply.text == #"{"gloss":"apple"}"#)
        #expect(reply.usage.calls == 1)
        let request = try #require(server.posted.first)
        #expect(request.line == "POST /v1/chat/completions HTTP/1.1")
        #expect(request["Authorization"] == "Bearer \(plantedKey)")
        #expect(request["Content-Type"] == "application/json")
        #expect(request["X-Team"] == "words")
        let body = try #require(request.json)
        #expect(body["model"]?.asString == "gpt-6-luna")
        let messages = try #require(body["messages"]?.asArray)
        #expect(messages.map { $0["role"]?.asString } == ["system", "user"])
        #expect(messages[0]["content"]?.asString == PromptSet.test.nuance.instruction)
        // What rules know of the word stands beside it.
        let asked = StageRequest(stage: .nuance, input: "{\"term\":\"말\\\"\"}")
        #expect(messages[1]["content"]?.asString == asked.grounded.input)
        #expect(asked.grounded.input.hasPrefix("{\"term\":\"말\\\"\",\"facts\":{"))
        let form = try #require(body["response_format"])
        #expect(form["type"]?.asString == "json_schema")
        #expect(form["json_schema"]?["name"]?.asString == "nuance")
        #expect(form["json_schema"]?["strict"]?.asBool == true)
        #expect(form["json_schema"]?["schema"]?["type"]?.asString == "object")
        #expect(body["max_completion_tokens"]?.asInteger == 900)
        #expect(body["temperature"]?.asNumber == 0.2)
        #expect(body["seed"]?.asInteger == 7)
        #expect(body["stream"] == nil)
    }

    @Test
    func `what was wrong is one more message, and the history does not grow`() async throws {
        for kind in [ProviderKind.mistral, .anthropic] {
            let said = kind == .anthropic ? Said.anthropic : Said.mistral
            let server = try ScriptedProvider([.ok(said)])
            let model = try ProviderModel.test(.test(kind, at: server.url))
            _ = try await model.ask(correction: "“gloss” is missing").get()
            let messages = try #require(server.posted.first?.json?["messages"]?.asArray)
            let users = messages.filter { $0["role"]?.asString == "user" }
            let asked = StageRequest(stage: .nuance, input: #"{"term":"사과"}"#).grounded.input
            #expect(users.map { $0["content"]?.asString } == [asked, "“gloss” is missing"])
        }
    }

    @Test
    func `Anthropic is asked in its own dialect`() async throws {
        let server = try ScriptedProvider([.ok(Said.anthropicTool)])
        var settings = ProviderSettings.test(.anthropic, model: "claude-haiku-4-5", at: server.url)
        settings.structuredOutput = .tool
        settings.mostOutputTokens = 77
        let reply = try await ProviderModel.test(settings).ask().get()
        #expect(reply.text == #"{"gloss":"apple"}"#)
        let request = try #require(server.posted.first)
        #expect(request.line == "POST /v1/messages HTTP/1.1")
        #expect(request["x-api-key"] == plantedKey)
        #expect(request["anthropic-version"] == "2023-06-01")
        #expect(request["Authorization"] == nil)
        let body = try #require(request.json)
        #expect(body["system"]?.asString == PromptSet.test.nuance.instruction)
        #expect(body["max_tokens"]?.asInteger == 77)
        #expect(body["tool_choice"]?["name"]?.asString == "nuance")
        #expect(body["tools"]?.asArray?.first?["input_schema"]?["type"]?.asString == "object")
    }

    @Test
    func `OpenRouter is told which program asks, and a header of the user's own wins`() async throws
    {
        let server = try ScriptedProvider([.ok(Said.openRouter)])
        var settings = ProviderSettings.test(.openrouter, at: server.url)
        _ = try await ProviderModel.test(settings).ask().get()
        settings.headers = ["x-title": "mine", "HTTP-Referer": "https://example.org"]
        _ = try await ProviderModel.test(settings).ask().get()
        #expect(server.posted.map { $0["X-Title"] } == ["flashcard", "mine"])
        #expect(server.posted[1]["HTTP-Referer"] == "https://example.org")
    }

    @Test
    func `one request has one name over all attempts, and another request another`() async throws {
        let server = try ScriptedProvider([.ok(Said.openAI)])
        let settings = ProviderSettings.test(at: server.url)
        _ = await (try ProviderModel.test(settings)).ask("a")
        _ = await (try ProviderModel.test(settings)).ask("a")
        _ = await (try ProviderModel.test(settings)).ask("b")
        _ = await (try ProviderModel.test(settings)).ask("a", correction: "wrong")
        let keys = server.posted.map { $0["Idempotency-Key"] }
        #expect(keys[0] != nil)
        #expect(keys[0] == keys[1])
        #expect(Set(keys).count == 3)
    }

    @Test
    func `a form that is refused is left for the next one, told once, and not asked for again`()
        async throws
    {
        let refusal = Answer.status(
            400, [],
            #"""
            {"error":{"message":"Invalid parameter: 'response_format' of type 'json_schema' is \#
            not supported with this model.","type":"invalid_request_error","param":
            "response_format","code":null}}
            """#)
        let server = try ScriptedProvider([refusal, refusal, .ok(Said.openAI)])
        let logs = CapturedLogs()
        let model = try ProviderModel.test(.test(at: server.url), logger: logs.logger)
        _ = try await model.ask().get()
        _ = try await model.ask().get()
        let forms = server.posted.map { $0.json?["response_format"]?["type"]?.asString }
        #expect(forms == ["json_schema", "json_object", nil, nil])
        let system = server.posted.last?.json?["messages"]?.asArray?.first?["content"]?.asString
        #expect(system?.contains(PromptSet.test.nuance.schema) == true)
        #expect(logs.events("flashcard.model.conceded").count == 2)
        #expect(Set(server.posted.map { $0["Idempotency-Key"] }).count == 3)
    }

    @Test
    func `a model that wants the length by its other name, and no temperature, is asked so`()
        async throws
    {
        func refusal(_ message: String, _ parameter: String) -> Answer {
            .status(
                400, [],
                #"{"error":{"message":"\#(message)","param":"\#(parameter)","code":"x"}}"#)
        }
        let server = try ScriptedProvider([
            refusal(
                "Unsupported parameter: 'max_tokens' is not supported with this model. Use "
                    + "'max_completion_tokens' instead.", "max_tokens"),
            refusal("Unsupported value: 'temperature' does not support 0.2", "temperature"),
            refusal("Unsupported parameter: 'seed'", "seed"), .ok(Said.openAI),
        ])
        var settings = ProviderSettings.test(.custom, at: server.url)
        settings.temperature = 0.2
        settings.seed = 1
        let model = try ProviderModel.test(settings)
        _ = try await model.ask().get()
        let last = try #require(server.posted.last?.json)
        #expect(server.posted.count == 4)
        #expect(last["max_completion_tokens"]?.asInteger == 900)
        #expect(last["max_tokens"] == nil)
        #expect(last["temperature"] == nil)
        #expect(last["seed"] == nil)
        #expect(last["response_format"] != nil)
    }

    @Test
    func `what cannot be conceded is a rejection, and several of them at first end the run`()
        async throws
    {
        let server = try ScriptedProvider([.status(400, [], #"{"error":{"message":"no"}}"#)])
        let model = try ProviderModel.test(.test(at: server.url))
        var ends: [Bool?] = []
        for _ in 0..<6 { ends.append(await model.failure()?.endsTheRun) }
        #expect(ends == [false, false, false, false, true, true])
        #expect(server.posted.count == 6)
    }

    @Test
    func `after an answer, a rejection concerns its own word`() async throws {
        let server = try ScriptedProvider([
            .ok(Said.openAI), .status(400, [], #"{"error":{"message":"no"}}"#),
        ])
        let model = try ProviderModel.test(.test(at: server.url))
        _ = await model.ask()
        for _ in 0..<8 { #expect(await model.failure()?.endsTheRun == false) }
    }

    @Test
    func `a model that is not there is told with those that are, the nearest first`() async throws {
        let server = try ScriptedProvider([
            .status(404, [], #"{"error":{"message":"no such model","code":"model_not_found"}}"#)
        ])
        server.lists(
            #"""
            {"object":"list","data":[{"id":"whisper-1"},{"id":"gpt-6-sol"},{"id":"tts-1"},
            {"id":"gpt-6-luna"},{"id":"dall-e-3"},{"id":"gpt-6-astra"},{"id":"embed-3"}]}
            """#)
        let model = try ProviderModel.test(.test(model: "gpt6-luna", at: server.url))
        let problem = try #require(await model.failure()).problem
        #expect(problem.code == "model.not_found")
        let advice = try #require(problem.advice)
        #expect(advice.hasPrefix("Of the 7 models that it has, these are nearest: gpt-6-luna, "))
        #expect(server.requests.last?.line == "GET /v1/models HTTP/1.1")
    }

    @Test
    func `a list of models brings the prices that stand in it`() async throws {
        let server = try ScriptedProvider([.nothing])
        server.lists(
            #"""
            {"data":[{"id":"a/b","pricing":{"prompt":"0.0000015","completion":"0.0000075",
            "input_cache_read":"0.00000015"}},{"id":"c","pricing":{"prompt":"-1"}}]}
            """#)
        let model = try ProviderModel.test(.test(.openrouter, model: "a/b", at: server.url))
        let served = try await model.served(by: patience)
        #expect(
            served == [
                ServedModel(
                    name: "a/b",
                    price: ModelPrice(input: 1_500_000, cachedInput: 150_000, output: 7_500_000)),
                ServedModel(name: "c", price: nil),
            ])
        let request = StageRequest(stage: .nuance, input: "{}")
        #expect(model.worstCost(request) == 0)
        #expect(try await model.learnPrice(by: patience))
        #expect(model.priceProblem == nil)
        #expect(model.worstCost(request) > 900 * 7)
        let other = try ProviderModel.test(.test(.openrouter, model: "c", at: server.url))
        #expect(try await !other.learnPrice(by: patience))
        #expect(other.priceProblem != nil)
    }

    @Test
    func `Mistral is given a seed by its own name`() async throws {
        let server = try ScriptedProvider([.ok(Said.mistral)])
        var settings = ProviderSettings.test(.mistral, at: server.url)
        settings.seed = 5
        _ = await (try ProviderModel.test(settings)).ask()
        #expect(server.posted.first?.json?["random_seed"]?.asInteger == 5)
        #expect(server.posted.first?.json?["seed"] == nil)
    }

    @Test
    func `a lost connection may have been billed, one that never was is not`() async throws {
        let server = try ScriptedProvider([.nothing])
        let lost = await (try ProviderModel.test(.test(at: server.url))).failure()
        #expect(lost?.kind == .unanswered)
        let cut = try ScriptedProvider([Answer.ok(Said.openAI).cut(after: 200)])
        let broken = await (try ProviderModel.test(.test(at: cut.url))).failure()
        #expect(broken?.kind == .unanswered)
        let away = await (try ProviderModel.test(.test())).failure()
        #expect(away?.kind == .unavailable)
        #expect(away?.code == "http.not_connected")
    }

    @Test
    func `a caller that gives up is no failure of the provider`() async throws {
        let server = try ScriptedProvider([.ok(Said.openAI)])
        let model = try ProviderModel.test(.test(at: server.url))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await model.ask()
        }
        #expect(await task.value == .failure(.cancelled))
    }

    @Test
    func `limits are handed on from every answer that tells them`() async throws {
        let headers = [
            ("x-ratelimit-limit-requests", "500"), ("x-ratelimit-remaining-requests", "499"),
            ("x-ratelimit-reset-requests", "120ms"),
        ]
        let server = try ScriptedProvider([
            .status(200, headers, Said.openAI), .ok(Said.openAI),
            .status(429, headers, #"{"error":{"message":"no"}}"#),
        ])
        let ear = Ear()
        let model = try ProviderModel.test(.test(at: server.url), learned: ear.learned)
        for _ in 0..<3 { _ = await model.ask() }
        #expect(ear.reports.count == 2)
        #expect(ear.reports.first?.report(.requests)?.remaining == 499)
    }

    @Test
    func `a request costs at most what all its bytes and its longest reply cost`() throws {
        let model = try ProviderModel.test()
        let request = StageRequest(stage: .nuance, input: String(repeating: "가", count: 100))
        let prompt = PromptSet.test.nuance
        let tokens =
            StageRequest.mostFacts + 200 + prompt.instruction.utf8.count + prompt.schema.utf8.count
            + 300
        // The price of stored input, which is the dearest kind: 0.125 dollars a million.
        let cost = (Double(tokens) * 0.125 + 900 * 0.5).rounded(.up)
        #expect(model.worstCost(request) == Int(cost))
        #expect(try ProviderModel.test(.test(.ollama)).worstCost(request) == 0)
    }

    @Test
    func `settings that cannot work are told before anything is sent`() {
        func problem(_ settings: ProviderSettings) -> Problem? {
            do throws(Problem) {
                _ = try ProviderModel(settings, prompts: .test, client: .direct())
                return nil
            } catch { return error }
        }
        var settings = ProviderSettings(.custom, model: "m")
        #expect(problem(settings)?.code == "provider.no_address")
        settings.baseURL = "ftp://x"
        #expect(problem(settings)?.code == "provider.bad_address")
        settings.baseURL = "http://127.0.0.1:9/v1/"
        settings.structuredOutput = .tool
        #expect(problem(settings)?.code == "provider.unknown_form")
        #expect(problem(settings)?.advice?.contains("json_schema, json_object, prompt") == true)
        settings.structuredOutput = nil
        #expect(problem(settings) == nil)
    }

    @Test
    func `an address is taken with its end, without it, and as the whole of a call`() throws {
        for base in ["", "/", "/chat/completions"] {
            let model = try ProviderModel.test(.test(at: "http://127.0.0.1:9/v1" + base))
            #expect(model.url.text == "http://127.0.0.1:9/v1/chat/completions")
        }
    }

    @Test
    func `a price that nobody knows is told where a budget needs it`() throws {
        #expect(try ProviderModel.test(.test(.openai)).priceProblem == nil)
        #expect(try ProviderModel.test(.test(.ollama, model: "any")).priceProblem == nil)
        let problem = try ProviderModel.test(.test(.openai, model: "gpt-99")).priceProblem
        #expect(problem?.code == "provider.unknown_price")
        #expect(problem?.advice?.contains("provider.prices") == true)
    }
}
