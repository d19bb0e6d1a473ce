import HTTP
import Platform
import Problems
import TestSupport
import Testing

@testable import HTTP
@testable import LanguageModels

/// What providers say when they do not answer: their own words, form by form.
@Suite struct RefusalTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: ProviderKind
        let status: Int
        var headers: HTTPHeaders = [:]
        let body: String
        let becomes: ProviderFailure.Kind
        var code: String?
        var wait: Duration?

        var testDescription: String { "\(kind.name) \(status) → \(becomes)" }
    }

    static let rows: [Row] = [
        // OpenAI
        Row(
            kind: .openai, status: 401,
            body: #"""
                {"error":{"message":"Incorrect API key provided: \#(plantedKey).",
                "type":"invalid_request_error","param":null,"code":"invalid_api_key"}}
                """#,
            becomes: .unauthorised, code: "invalid_api_key"),
        Row(
            kind: .openai, status: 429,
            body: #"""
                {"error":{"message":"Rate limit reached for gpt-6-luna in organization org-x on \#
                tokens per min (TPM): Limit 200000, Used 199000, Requested 3000. Please try again \#
                in 634ms. Visit https://platform.openai.com/account/rate-limits to learn more.",
                "type":"tokens","param":null,"code":"rate_limit_exceeded"}}
                """#,
            becomes: .throttled, code: "rate_limit_exceeded", wait: .milliseconds(634)),
        Row(
            kind: .openai, status: 429, headers: ["retry-after-ms": "1500", "retry-after": "9"],
            body: #"{"error":{"message":"slow down","type":"requests","code":null}}"#,
            becomes: .throttled, code: "requests", wait: .milliseconds(1500)),
        Row(
            kind: .openai, status: 429,
            body: #"""
                {"error":{"message":"You exceeded your current quota, please check your plan and \#
                billing details.","type":"insufficient_quota","param":null,
                "code":"insufficient_quota"}}
                """#,
            becomes: .noCredit, code: "insufficient_quota"),
        Row(
            kind: .openai, status: 404,
            body: #"""
                {"error":{"message":"The model `gpt-9` does not exist or you do not have access \#
                to it.","type":"invalid_request_error","param":null,"code":"model_not_found"}}
                """#,
            becomes: .notFound, code: "model_not_found"),
        Row(
            kind: .openai, status: 400,
            body: #"""
                {"error":{"message":"This model's maximum context length is 128000 tokens.",
                "type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}
                """#,
            becomes: .tooLong, code: "context_length_exceeded"),
        Row(
            kind: .openai, status: 400,
            body: #"""
                {"error":{"message":"Missing required parameter: 'messages'.",
                "type":"invalid_request_error","param":"messages","code":null}}
                """#,
            becomes: .rejected, code: "invalid_request_error"),
        Row(
            kind: .openai, status: 403,
            body: #"""
                {"error":{"code":"unsupported_country_region_territory",
                "message":"Country, region, or territory not supported","type":"request_forbidden"}}
                """#,
            becomes: .unauthorised, code: "unsupported_country_region_territory"),
        Row(
            kind: .openai, status: 500,
            body: #"{"error":{"message":"The server had an error","type":"server_error"}}"#,
            becomes: .unavailable, code: "server_error"),
        Row(
            kind: .openai, status: 503, headers: ["Retry-After": "2"],
            body:
                #"{"error":{"message":"The engine is overloaded","type":"server_error"}}"#,
            becomes: .overloaded, code: "server_error", wait: .seconds(2)),
        // OpenRouter
        Row(
            kind: .openrouter, status: 402,
            body: #"{"error":{"message":"Insufficient credits","code":402},"user_id":"u"}"#,
            becomes: .noCredit),
        Row(
            kind: .openrouter, status: 402, headers: ["Retry-After": "3"],
            body: #"""
                {"error":{"message":"In flight budget reached","code":402,
                "metadata":{"limit_source":"openrouter_in_flight_budget"}}}
                """#,
            becomes: .throttled, wait: .seconds(3)),
        Row(
            kind: .openrouter, status: 403,
            body: #"""
                {"error":{"message":"Input was flagged","code":403,"metadata":{
                "reasons":["violence"],"flagged_input":"…","provider_name":"OpenAI"}}}
                """#,
            becomes: .filtered),
        Row(
            kind: .openrouter, status: 400,
            body: #"{"error":{"message":"foo/bar is not a valid model ID","code":400}}"#,
            becomes: .notFound),
        Row(
            kind: .openrouter, status: 429,
            body: #"""
                {"error":{"message":"Rate limit exceeded: free-models-per-min.","code":429,
                "metadata":{"headers":{"X-RateLimit-Limit":"16","X-RateLimit-Remaining":"0",
                "X-RateLimit-Reset":"1767323065000"}}}}
                """#,
            becomes: .throttled, wait: .seconds(20)),
        Row(
            kind: .openrouter, status: 200,
            body: #"""
                {"error":{"message":"Provider returned error","code":502,"metadata":{
                "raw":"upstream is gone","provider_name":"X"}}}
                """#,
            becomes: .unavailable),
        Row(
            kind: .openrouter, status: 200,
            body: #"""
                {"id":"gen-1","choices":[{"message":{"content":""},"finish_reason":"error",
                "error":{"code":429,"message":"upstream throttles, retry after 7 seconds"}}]}
                """#,
            becomes: .throttled, wait: .seconds(7)),
        // Mistral
        Row(
            kind: .mistral, status: 401, body: #"{"detail":"Unauthorized"}"#,
            becomes: .unauthorised),
        Row(
            kind: .mistral, status: 400,
            body: #"""
                {"object":"error","message":"Invalid model: mistral-huge","type":"invalid_model",
                "param":null,"code":"1500"}
                """#,
            becomes: .notFound, code: "invalid_model"),
        Row(
            kind: .mistral, status: 422,
            body: #"""
                {"object":"error","message":{"detail":[{"type":"greater_than_equal",
                "loc":["body","max_tokens"],"msg":"Input should be greater than 0","input":-1}]},
                "type":"invalid_request_error","param":null,"code":null}
                """#,
            becomes: .rejected, code: "invalid_request_error"),
        Row(
            kind: .mistral, status: 429,
            headers: [
                "x-ratelimitbysize-remaining-minute": "0",
                "x-ratelimitbysize-limit-minute": "500000", "ratelimitbysize-reset": "33",
            ],
            body: #"{"object":"error","message":"Requests rate limit exceeded","code":"1300"}"#,
            becomes: .throttled, wait: .seconds(33)),
        // Anthropic
        Row(
            kind: .anthropic, status: 401,
            body: #"""
                {"type":"error","error":{"type":"authentication_error",
                "message":"invalid x-api-key"},"request_id":"req_1"}
                """#,
            becomes: .unauthorised, code: "authentication_error"),
        Row(
            kind: .anthropic, status: 400,
            body: #"""
                {"type":"error","error":{"type":"invalid_request_error","message":"Your credit \#
                balance is too low to access the Anthropic API."}}
                """#,
            becomes: .noCredit, code: "invalid_request_error"),
        Row(
            kind: .anthropic, status: 404,
            body: #"""
                {"type":"error","error":{"type":"not_found_error","message":"model: claude-x"}}
                """#,
            becomes: .notFound, code: "not_found_error"),
        Row(
            kind: .anthropic, status: 413,
            body: #"""
                {"type":"error","error":{"type":"request_too_large",
                "message":"Request exceeds the maximum size"}}
                """#,
            becomes: .tooLong, code: "request_too_large"),
        Row(
            kind: .anthropic, status: 429, headers: ["retry-after": "12"],
            body: #"""
                {"type":"error","error":{"type":"rate_limit_error","message":"too many tokens \#
                a minute"}}
                """#,
            becomes: .throttled, code: "rate_limit_error", wait: .seconds(12)),
        Row(
            kind: .anthropic, status: 529,
            body: #"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#,
            becomes: .overloaded, code: "overloaded_error"),
        // Servers of one's own
        Row(
            kind: .ollama, status: 404,
            body: #"""
                {"error":{"message":"model \"qwen9\" not found, try pulling it first",
                "type":"api_error","param":null,"code":null}}
                """#,
            becomes: .notFound, code: "api_error"),
        Row(
            kind: .ollama, status: 404, body: "404 page not found", becomes: .wrongAddress),
        Row(
            kind: .vllm, status: 400,
            body: #"""
                {"object":"error","message":"This model's maximum context length is 4096 tokens. \#
                However, you requested 5000","type":"BadRequestError","param":null,"code":400}
                """#,
            becomes: .tooLong, code: "BadRequestError"),
        Row(
            kind: .llamacpp, status: 503,
            body: #"{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}"#,
            becomes: .unavailable, code: "unavailable_error"),
        Row(
            kind: .llamacpp, status: 400,
            body: #"""
                {"error":{"code":400,"message":"the request exceeds the available context size",
                "type":"exceed_context_size_error","n_prompt_tokens":9000,"n_ctx":4096}}
                """#,
            becomes: .tooLong, code: "exceed_context_size_error"),
        Row(
            kind: .litellm, status: 400,
            body: #"""
                {"error":{"message":"litellm.ContextWindowExceededError: too long",
                "type":null,"param":null,"code":"400"}}
                """#,
            becomes: .tooLong),
        // Anybody
        Row(kind: .custom, status: 502, body: "<html>Bad Gateway</html>", becomes: .unavailable),
        Row(kind: .custom, status: 408, body: "", becomes: .unanswered),
        Row(kind: .custom, status: 504, body: "<html>Timeout</html>", becomes: .unanswered),
        Row(kind: .custom, status: 524, body: "", becomes: .unanswered),
        Row(kind: .custom, status: 301, body: "", becomes: .wrongAddress),
        Row(kind: .custom, status: 200, body: "<html>Sign in</html>", becomes: .unreadable),
        Row(kind: .custom, status: 200, body: "{}", becomes: .unreadable),
        Row(kind: .custom, status: 200, body: #"{"choices":[]}"#, becomes: .unreadable),
        Row(
            kind: .custom, status: 200,
            body: #"{"choices":[{"message":{"content":""},"finish_reason":"stop"}]}"#,
            becomes: .unreadable),
    ]

    @Test(arguments: rows)
    func `a refusal is told by its kind, its code and its time`(row: Row) throws {
        let time = ManualTime()
        let model = try ProviderModel.test(.test(row.kind, model: "m"), time: time.source)
        guard case .failed(let failure, _, _) = model.judge(row.status, row.headers, row.body)
        else {
            Issue.record("answered")
            return
        }
        #expect(failure.kind == row.becomes)
        #expect(failure.code == row.code)
        #expect(failure.retryAfter == row.wait)
        let problem = failure.problem
        #expect(problem.code == "model.\(row.becomes.rawValue)")
        #expect(problem.advice?.isEmpty == false)
        #expect(problem.retryAfter == row.wait)
        #expect(!"\(failure)".contains(plantedKey))
    }

    @Test(arguments: [
        ("length", ProviderFailure.Kind.cut), ("content_filter", .filtered),
        ("error", .unavailable),
    ])
    func `an end that is no answer is told with what was billed for it`(
        reason: String, kind: ProviderFailure.Kind
    ) throws {
        let model = try ProviderModel.test()
        let body = Said.openAI.replacing("\"stop\"", with: "\"\(reason)\"")
        guard case .failed(let failure, _, _) = model.judge(200, [:], body) else {
            Issue.record("answered")
            return
        }
        #expect(failure.kind == kind)
        #expect(failure.usage?.cost == 180)
        #expect(ModelFailure.provider(failure).usage?.outputTokens == 300)
        #expect(failure.raw?.contains("apple") == true)
    }

    @Test
    func `a model that declines is told in its own words, and what it took`() throws {
        let model = try ProviderModel.test()
        let body = Said.openAI.replacing("\"refusal\":null", with: "\"refusal\":\"I cannot\"")
        guard case .failed(let failure, _, _) = model.judge(200, [:], body) else {
            Issue.record("answered")
            return
        }
        #expect(failure.kind == .declined)
        #expect(
            failure.problem.message == "gpt-6-luna declines to answer (status 200): I cannot")
        #expect(failure.usage?.cost == 180)
    }

    @Test
    func `Anthropic's ends: cut at the length, and declined`() throws {
        let model = try ProviderModel.test(.test(.anthropic, model: "claude-haiku-5-5"))
        for (reason, kind) in [
            ("max_tokens", ProviderFailure.Kind.cut), ("refusal", .declined),
            ("model_context_window_exceeded", .cut),
        ] {
            let body = Said.anthropic.replacing("end_turn", with: reason)
            guard case .failed(let failure, _, _) = model.judge(200, [:], body) else {
                Issue.record("answered")
                return
            }
            #expect(failure.kind == kind)
            #expect(failure.usage?.cost == 193)
        }
    }

    @Test(arguments: ProviderFailure.Kind.allCases)
    func `which failures end the run, and which only the word`(kind: ProviderFailure.Kind) {
        let failure = ModelFailure.provider(ProviderFailure(kind, provider: "P", model: "m"))
        let ends: Set<ProviderFailure.Kind> = [
            .unauthorised, .noCredit, .notFound, .wrongAddress, .throttled, .overloaded,
            .unavailable,
        ]
        #expect(failure.endsTheRun == ends.contains(kind))
        #expect(
            (failure.refusal != nil) == [.tooLong, .filtered, .declined].contains(kind))
        #expect(failure.calls == 1)
    }
}
