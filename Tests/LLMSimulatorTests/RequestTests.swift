import HTTP
import JSON
import Testing

@testable import LLMSimulator

@Suite struct RequestTests {
    struct Refused: Sendable, CustomTestStringConvertible {
        let body: String
        let message: String
        let param: String?
        let code: String?

        init(_ body: String, _ message: String, _ param: String? = nil, _ code: String? = nil) {
            (self.body, self.message, self.param, self.code) = (body, message, param, code)
        }

        var testDescription: String { body }
    }

    private static let user = #"[{"role":"user","content":"hi"}]"#

    @Test(arguments: [
        Refused("{", "We could not parse the JSON body"),
        Refused("[]", "has to be a JSON object"),
        Refused(#"{"messages":\#(user)}"#, "you must provide a model parameter"),
        Refused(#"{"model":7,"messages":\#(user)}"#, "expected a string", "model", "invalid_type"),
        Refused(
            #"{"model":"m"}"#, "Missing required parameter: 'messages'.", "messages",
            "missing_required_parameter"),
        Refused(#"{"model":"m","messages":"hi"}"#, "array of objects", "messages", "invalid_type"),
        Refused(#"{"model":"m","messages":[]}"#, "empty array", "messages", "empty_array"),
        Refused(
            #"{"model":"m","messages":[{"content":"x"}]}"#, "'messages[0].role'",
            "messages[0].role", "missing_required_parameter"),
        Refused(
            #"{"model":"m","messages":[{"role":"boss","content":"x"}]}"#, "Invalid value: 'boss'",
            "messages[0].role", "invalid_value"),
        Refused(
            #"{"model":"m","messages":[{"role":"user"}]}"#, "'messages[0].content'",
            "messages[0].content", "missing_required_parameter"),
        Refused(
            #"{"model":"m","messages":[{"role":"user","content":5}]}"#, "got an integer instead",
            "messages[0].content", "invalid_type"),
        Refused(
            #"{"model":"m","messages":\#(user),"temperature":3}"#, "above maximum", "temperature",
            "decimal_above_max_value"),
        Refused(
            #"{"model":"m","messages":\#(user),"max_tokens":0}"#, "below minimum", "max_tokens",
            "integer_below_min_value"),
        Refused(
            #"{"model":"m","messages":\#(user),"stream":"yes"}"#, "a boolean", "stream",
            "invalid_type"),
        Refused(
            #"{"model":"m","messages":\#(user),"stream_options":{}}"#, "only allowed",
            "stream_options"),
        Refused(
            #"{"model":"m","messages":\#(user),"response_format":{"type":"json_object"}}"#,
            "must contain the word 'json'", "messages"),
        Refused(
            #"{"model":"m","messages":\#(user),"response_format":{"type":"json_schema"}}"#,
            "json_schema.name", "response_format.json_schema.name", "missing_required_parameter"),
        Refused(
            #"{"model":"m","messages":\#(user),"response_format":{"type":"xml"}}"#,
            "Supported values", "response_format.type", "invalid_value"),
        Refused(#"{"model":"m","messages":\#(user),"n":2}"#, "one choice", "n"),
    ])
    func `a bad request is refused in the words of real servers`(refused: Refused) throws {
        let answer = SimulatorService(SimulatorSettings())
            .answer(Given.post("/v1/chat/completions", Array(refused.body.utf8)))
        #expect(answer.status == 400)
        let error = try answer.json["error"]
        #expect(error?["message"]?.asString?.contains(refused.message) == true)
        #expect(error?["type"] == "invalid_request_error")
        #expect(error?["param"]?.asString == refused.param)
        #expect(error?["code"]?.asString == refused.code)
    }

    @Test(arguments: [
        (#"{"max_tokens":9,"messages":[]}"#, "model: Field required"),
        (#"{"model":"m","messages":[]}"#, "max_tokens: Field required"),
        (#"{"model":"m","max_tokens":9}"#, "messages: Field required"),
        (#"{"model":"m","max_tokens":9,"messages":[]}"#, "at least one message"),
        (
            #"{"model":"m","max_tokens":9,"messages":[{"role":"assistant","content":"x"}]}"#,
            "first message must use"
        ),
        (#"{"model":"m","max_tokens":9,"messages":[{"role":"user"}]}"#, "messages.0.content"),
        (
            #"{"model":"m","max_tokens":9,"stream":true,"#
                + #""messages":[{"role":"user","content":"x"}]}"#,
            "does not stream"
        ),
    ])
    func `the other dialect has its own words and its own form`(
        body: String, message: String
    ) throws {
        let answer = SimulatorService(SimulatorSettings()).answer(
            Given.post(
                "/v1/messages", Array(body.utf8), headers: ["anthropic-version": "2023-06-01"]))
        #expect(answer.status == 400)
        #expect(try answer.json["type"] == "error")
        #expect(try answer.json["error"]?["type"] == "invalid_request_error")
        #expect(try answer.json["error"]?["message"]?.asString?.contains(message) == true)
    }

    @Test func `a word is found alone, in a prompt, in parts, and behind a history`() throws {
        let input = Given.nuanceInput()
        for text in [input, "The word:\n\(input)\nAnswer in JSON.", "<word>\(input)</word>"] {
            let known = try Given.known(text)
            #expect(known.word == "사과")
            #expect(known.stage == .nuance)
        }
        #expect(try Given.known(Given.cardInput).stage == .card)
        let messages: JSONValue = [
            ["role": "user", "content": [["type": "text", "text": .string(input)]]],
            ["role": "assistant", "content": "no"],
            ["role": "user", "content": "That was {no} JSON."],
        ]
        let body = Given.body([("model", "m"), ("messages", messages)])
        #expect(KnownRequest(try RequestReader.read(.chat, body)).word == "사과")
    }

    @Test func `a request that has none of our words is somebody else’s`() throws {
        for text in ["Say hello", "{\"a\":1}", "{{{{{{{{{{ }", "", "{\"term\":\"\"}"] {
            let known = try Given.known(text)
            #expect(known.stage == .talk)
            #expect(known.word == nil)
            #expect(!known.reply.text.isEmpty)
        }
    }

    @Test func `what is drawn hangs on the word and its stage, not on the words around it`() throws
    {
        let plain = try Given.known().key
        #expect(try Given.known("Once more:\n" + Given.nuanceInput()).key == plain)
        #expect(try Given.known(model: "other").key == plain)
        #expect(try Given.known(Given.cardInput).key != plain)
        #expect(try Given.known(Given.nuanceInput("배")).key != plain)
    }

    @Test(arguments: [
        ("GET", "/v1/chat/completions", 405), ("POST", "/healthz", 405), ("GET", "/v2", 404),
        ("POST", "/", 404), ("GET", "/healthz", 200), ("GET", "/v1/models", 200),
        ("GET", "/simulator/bill", 200), ("POST", "/simulator/reset", 200),
        ("POST", "/chat/completions", 200), ("POST", "/api/v1/chat/completions", 200),
    ])
    func `each path has its method`(method: String, path: String, status: Int) {
        let service = SimulatorService(SimulatorSettings())
        let answer = service.answer(
            HTTPServerRequest(
                HTTPMethod(method), path, body: Given.chat(Given.nuanceInput())))
        #expect(answer.status == status)
        #expect((answer.header("Allow") != nil) == (status == 405))
    }

    @Test func `another key is refused where one is set, in either form`() throws {
        let service = SimulatorService(SimulatorSettings(key: "k-1"))
        func status(_ path: String, _ headers: HTTPHeaders) -> Int {
            service.answer(Given.post(path, headers: headers)).status
        }
        let path = "/v1/chat/completions"
        #expect(status(path, [:]) == 401)
        #expect(status(path, ["Authorization": "Bearer k-2"]) == 401)
        #expect(status(path, ["Authorization": "Basic k-1"]) == 401)
        #expect(status(path, ["Authorization": "bearer k-1"]) == 200)
        #expect(status("/v1/messages", ["x-api-key": "k-2"]) == 401)
        let refused = service.answer(Given.post(headers: ["Authorization": "Bearer k-2"]))
        #expect(try refused.json["error"]?["code"] == "invalid_api_key")
        #expect(!String(decoding: refused.body, as: UTF8.self).contains("k-1"))
    }

    @Test func `an unknown wish is refused with the place to look`() throws {
        let answer = SimulatorService(SimulatorSettings())
            .answer(Given.post(headers: ["x-simulate": "grumpy"]))
        #expect(answer.status == 400)
        #expect(try answer.json["error"]?["message"]?.asString?.contains("--list") == true)
    }
}
