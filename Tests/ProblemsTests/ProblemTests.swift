//  The form of a problem, and what becomes of errors that explain themselves and of those that do
//  not.

import Problems
import Testing

@Suite struct ProblemTests {
    @Test func `a problem holds what it was given`() {
        let cause = Problem("http.status", .externalService, "The provider answered 429.")
        let problem = Problem(
            "model.rate_limited", .rateLimit, "The provider asks to wait.", advice: "Wait.",
            retryAfter: .seconds(2), details: [.text("url", "x"), .integer("status", 429)],
            cause: cause)
        #expect(problem.code == "model.rate_limited" && problem.category == .rateLimit)
        #expect(problem.message == "The provider asks to wait." && problem.advice == "Wait.")
        #expect(problem.retryAfter == .seconds(2))
        #expect(problem.details.map(\.name) == ["url", "status"])
        #expect(problem.details.map(\.value) == [.text("x"), .integer(429)])
        #expect(problem.cause?.problem == cause && problem.cause?.problem.cause == nil)
    }

    @Test func `two problems are equal when all of them is, down to the causes`() {
        func made(_ code: String, cause: String) -> Problem {
            Problem(code, .cache, "m", cause: Problem(cause, .cache, "c"))
        }
        #expect(made("a.b", cause: "c.d") == made("a.b", cause: "c.d"))
        #expect(made("a.b", cause: "c.d") != made("a.b", cause: "c.e"))
        #expect(made("a.b", cause: "c.d") != Problem("a.b", .cache, "m"))
        #expect(Set([made("a.b", cause: "c.d"), made("a.b", cause: "c.d")]).count == 1)
        #expect(Set([made("a.b", cause: "c.d"), made("a.b", cause: "c.e")]).count == 2)
    }

    @Test func `the categories are the nine that scripts know`() {
        #expect(
            Problem.Category.allCases.map(\.rawValue) == [
                "validation", "authentication", "rate_limit", "circuit_breaker", "external_service",
                "database", "cache", "internal", "unknown_outcome",
            ])
    }

    @Test func `the description is the message, and the advice on a line below`() {
        #expect(Problem("a.b", .internal, "It broke.").description == "It broke.")
        let advised = Problem("a.b", .internal, "It broke.", advice: "Mend it.")
        #expect("\(advised)" == "It broke.\nMend it.")
    }
}

@Suite struct ExplainingTests {
    private enum Known: Explained {
        case full(line: Int)

        var problem: Problem {
            switch self {
            case .full(let line):
                Problem(
                    "disk.full", .database, "Full at \(line).", details: [.integer("line", line)])
            }
        }
    }

    private struct Unknown: Error {
        let secret: String
    }

    @Test func `an error that explains itself is told as it explains`() {
        let problem = Problem.explaining(Known.full(line: 7))
        #expect(problem.code == "disk.full" && problem.details == [.integer("line", 7)])
    }

    @Test func `a problem explains itself as itself`() {
        let problem = Problem("a.b", .cache, "m", advice: "x")
        #expect(Problem.explaining(problem) == problem)
        #expect(problem.problem == problem)
    }

    @Test func `a stopped task is told as stopped, not as a fault`() {
        let problem = Problem.explaining(CancellationError())
        #expect(problem.code == "stopped" && problem.advice == nil)
    }

    @Test func `any other error is told as ours, by its type and without its contents`() {
        let problem = Problem.explaining(Unknown(secret: "sk-abc"))
        #expect(problem.code == "internal.unexpected" && problem.category == .internal)
        #expect(problem.message.contains("Unknown") && !problem.description.contains("sk-abc"))
        #expect(problem.advice?.contains("report") == true)
    }
}
