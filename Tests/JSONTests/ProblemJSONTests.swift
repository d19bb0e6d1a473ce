//  The JSON form of a problem, which scripts read.

import JSON
import Problems
import Testing

@Suite struct ProblemJSONTests {
    @Test func `a bare problem has its three members`() {
        let problem = Problem("csv.empty", .validation, "words.csv is empty.")
        #expect(
            problem.json()
                == #"{"code":"csv.empty","category":"validation","message":"words.csv is empty."}"#)
    }

    @Test func `a full problem has them all, in order`() {
        let problem = Problem(
            "model.rate_limited", .rateLimit, "The provider asks to wait.", advice: "Wait.",
            retryAfter: .milliseconds(1500),
            details: [.text("url", "http://x/\n"), .integer("status", 429)],
            cause: Problem("http.status", .externalService, "429", retryAfter: .seconds(2)))
        let lines = [
            #"{"code":"model.rate_limited","category":"rate_limit","message":"The provider asks to wait.","#,
            #""advice":"Wait.","retry_after":1.5,"details":{"url":"http://x/\n","status":429},"#,
            #""cause":{"code":"http.status","category":"external_service","message":"429","#,
            #""retry_after":2},"timestamp":"2026-11-21T09:30:05.123456Z"}"#,
        ]
        #expect(problem.json(at: "2026-11-21T09:30:05.123456Z") == lines.joined())
    }

    @Test func `a detail told twice keeps its first value`() throws {
        let problem = Problem(
            "a.b", .internal, "x",
            details: [.integer("line", 1), .text("line", "2"), .integer("x", 3)])
        #expect(try JSONValue.parse(problem.json())["details"] == ["line": 1, "x": 3])
    }

    @Test(arguments: [8, 9, 30, 500])
    func `causes end at the eighth, and the rest is counted`(count: Int) throws {
        var problem = Problem("p.0", .internal, "the first")
        for index in 1...count {
            problem = Problem("p.\(index)", .internal, "after", cause: problem)
        }
        var value = try JSONValue.parse(problem.json())
        for _ in 0..<8 { value = try #require(value["cause"]) }
        #expect(value["cause"] == nil)
        #expect(value["code"]?.asString == "p.\(count - 8)")
        #expect(value["causes_left_out"]?.asInteger == (count > 8 ? count - 8 : nil))
    }
}
