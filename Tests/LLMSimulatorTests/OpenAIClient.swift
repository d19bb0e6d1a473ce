//  The third-party client (`openai` from the Python index) asks the simulator, and says in JSON
//  what it made of each answer: the model's text, or the kind of its exception. Its own retries are
//  on.

import Foundation
import JSON
import Platform
import TestSupport

enum OpenAIClient {
    struct Question: Sendable {
        var text: String
        /// For the header x-simulate.
        var wish: String
        var retries = 0
        var streams = false
    }

    /// FLASHCARD_PYTHON, or the first python3 on PATH; nil where it has no `openai`.
    static let python: Tool? = {
        let named = ProcessInfo.processInfo.environment["FLASHCARD_PYTHON"]
        guard let tool = named.map({ Tool(path: $0) }) ?? Tool.find("python3") else { return nil }
        let probe = "try:\n import openai\nexcept ImportError: exit(1)"
        return (try? tool.run(["-W", "ignore", "-c", probe])).map { _ in tool }
    }()

    static var isExpected: Bool { python != nil || Requirements.areDemanded }

    static let absence = "no Python with openai: set FLASHCARD_PYTHON to one that has it"

    struct Missing: Error, CustomStringConvertible {
        var description: String { absence }
    }

    /// Asks one after the other, from a thread that may block.
    static func ask(_ questions: [Question], at url: String, key: String) async throws
        -> [JSONValue]
    {
        guard let python else { throw Missing() }
        let list = JSONValue.array(
            questions.map {
                [
                    "text": .string($0.text), "wish": .string($0.wish),
                    "retries": .integer(Int64($0.retries)), "streams": .bool($0.streams),
                ]
            })
        let input = Data(list.text.utf8)
        let printed: Result<Data, any Error> = await withCheckedContinuation { continuation in
            DetachedThread.start {
                continuation.resume(
                    returning: Result {
                        try python.run(["-W", "ignore", "-c", script, url, key], input: input)
                    })
            }
        }
        return try JSONValue.parse(Array(printed.get())).asArray ?? []
    }

    private static let script = #"""
        import json, sys, openai
        client = openai.OpenAI(base_url=sys.argv[1] + "/v1", api_key=sys.argv[2], timeout=120)
        answers = []
        for question in json.load(sys.stdin):
            try:
                made = client.with_options(max_retries=question["retries"]).chat.completions.create(
                    model="simulator/small", stream=question["streams"],
                    messages=[{"role": "system", "content": "Answer in JSON."},
                              {"role": "user", "content": question["text"]}],
                    extra_headers={"x-simulate": question["wish"]})
                if question["streams"]:
                    text = "".join(part.choices[0].delta.content or "" for part in made)
                    answers.append({"text": text})
                    continue
                choice = made.choices[0]
                answers.append({
                    "text": choice.message.content, "refusal": choice.message.refusal,
                    "finish": choice.finish_reason, "prompt": made.usage.prompt_tokens,
                    "cached": made.usage.prompt_tokens_details.cached_tokens,
                    "completion": made.usage.completion_tokens, "cost": made.usage.cost})
            except openai.APIStatusError as error:
                answers.append({"error": type(error).__name__, "status": error.status_code,
                                "code": str(error.code)})
            except Exception as error:
                answers.append({"error": type(error).__name__})
        models = [model.id for model in client.models.list()]
        print(json.dumps(answers + [{"models": models}]))
        """#
}
