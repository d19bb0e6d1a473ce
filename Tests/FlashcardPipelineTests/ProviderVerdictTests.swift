import LanguageModels
import Platform
import Resilience
import Testing

@testable import FlashcardPipeline

/// What each kind of trouble with a provider means for the next call.
@Suite struct ProviderVerdictTests {
    @Test(
        arguments: [
            (.unauthorised, .permanent, .neutral), (.noCredit, .permanent, .neutral),
            (.notFound, .permanent, .neutral), (.wrongAddress, .permanent, .neutral),
            (.rejected, .permanent, .neutral), (.tooLong, .permanent, .neutral),
            (.filtered, .permanent, .neutral), (.declined, .permanent, .neutral),
            (.cut, .permanent, .neutral), (.throttled, .retry(.throttled), .overload),
            (.overloaded, .retry(.transient), .overload),
            (.unavailable, .retry(.transient), .neutral),
            (.unreadable, .retry(.transient), .neutral), (.unanswered, .unknownOutcome, .overload),
        ] as [(ProviderFailure.Kind, Verdict, ConcurrencyLimit.Outcome)])
    func `each kind has its verdict and its load`(
        kind: ProviderFailure.Kind, verdict: Verdict, load: ConcurrencyLimit.Outcome
    ) {
        let failure = ModelFailure.provider(ProviderFailure(kind, provider: "P", model: "m"))
        #expect(failure.verdict == verdict)
        #expect(failure.load == load)
    }

    @Test
    func `what a provider says of when to come back is followed, and where it throttles, by all`() {
        func failure(_ kind: ProviderFailure.Kind) -> ModelFailure {
            var failure = ProviderFailure(kind, provider: "P", model: "m")
            failure.retryAfter = .seconds(7)
            return .provider(failure)
        }
        #expect(failure(.throttled).verdict == .retryAfter(.seconds(7), .throttled))
        #expect(failure(.throttled).closedFor == .seconds(7))
        #expect(failure(.overloaded).verdict == .retryAfter(.seconds(7), .transient))
        #expect(failure(.overloaded).closedFor == nil)
        #expect(failure(.noCredit).verdict == .permanent)
    }
}
