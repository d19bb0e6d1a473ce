import Problems
import Resilience
import Testing

@Suite struct RecoveryTests {
    @Test(arguments: Problem.Category.allCases)
    func `for every category something can be done that ends`(category: Problem.Category) {
        let problem = Problem("test.x", category, "It is so.")
        let last = Recovery.of(problem, canWait: false, canFallBack: false)
        #expect(last == .setAside || last == .stop)
        let steps = Recovery.steps(for: category)
        #expect(!steps.isEmpty && Set(steps).count == steps.count)
        #expect(steps.last == last)
    }

    @Test(arguments: [
        (Problem.Category.validation, Recovery.setAside), (.authentication, .stop),
        (.rateLimit, .wait), (.circuitBreaker, .fallBack), (.externalService, .wait),
        (.database, .wait), (.cache, .fallBack), (.internal, .setAside),
        (.unknownOutcome, .setAside),
    ])
    func `each category has its first step`(category: Problem.Category, first: Recovery) {
        let problem = Problem("test.x", category, "It is so.")
        #expect(Recovery.of(problem, canWait: true, canFallBack: true) == first)
    }

    @Test func `what cannot be done here is left out`() {
        let throttled = Problem("test.x", .rateLimit, "It is so.")
        #expect(Recovery.of(throttled, canWait: false, canFallBack: true) == .fallBack)
        let open = Problem("test.x", .circuitBreaker, "It is so.")
        #expect(Recovery.of(open, canWait: true, canFallBack: false) == .wait)
        let store = Problem("test.x", .database, "It is so.")
        #expect(Recovery.of(store, canWait: false, canFallBack: true) == .stop)
    }
}
