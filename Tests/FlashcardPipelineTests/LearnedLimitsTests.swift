//  What a provider publishes of its limits is kept to before it has to refuse.

import Platform
import Resilience
import TestSupport
import Testing

@testable import FlashcardPipeline

@Suite struct LearnedLimitsTests {
    private let time = ManualTime()

    private func headers(_ fields: [String: String]) -> RateLimitHeaders {
        RateLimitHeaders { fields[$0] }
    }

    private func limiter(
        requests: RateLimit? = nil, tokens: RateLimit? = nil
    ) -> RateLimiter {
        RateLimiter(
            "m", requests: requests, tokens: tokens, time: time.source,
            random: RandomSource(seed: 1))
    }

    @Test func `the first answer that names a limit makes one, of nine tenths`() {
        let limiter = limiter()
        let learned = LearnedLimits(limiter, time: time.source)
        #expect(limiter.limit(.requests) == nil)
        learned.learn(headers([:]))
        #expect(limiter.limit(.requests) == nil)
        learned.learn(
            headers([
                "x-ratelimit-limit-requests": "500", "x-ratelimit-remaining-requests": "499",
                "x-ratelimit-reset-requests": "120ms", "x-ratelimit-limit-tokens": "200000",
                "x-ratelimit-remaining-tokens": "100000", "x-ratelimit-reset-tokens": "30s",
            ]))
        #expect(limiter.limit(.requests) == .perMinute(450))
        #expect(limiter.limit(.tokens) == .perMinute(180_000))
        // What is left over there is what is left here, too.
        #expect(limiter.available(.tokens) == 90_000)
    }

    @Test func `a limit that a person has set stays, unless the published one is lower`() {
        let low = limiter(requests: .perMinute(60, burst: 1))
        LearnedLimits(low, time: time.source).learn(
            headers(["x-ratelimit-limit-requests": "500"]))
        #expect(low.limit(.requests) == .perMinute(60, burst: 1))
        let high = limiter(requests: .perMinute(600, burst: 10))
        LearnedLimits(high, time: time.source).learn(
            headers(["x-ratelimit-limit-requests": "500"]))
        #expect(high.limit(.requests)?.permits == 450)
    }

    @Test func `a limit that is raised over there is raised here`() {
        let limiter = limiter()
        let learned = LearnedLimits(limiter, time: time.source)
        for published in ["100", "100", "1000"] {
            learned.learn(headers(["x-ratelimit-limit-requests": published]))
        }
        #expect(limiter.limit(.requests)?.permits == 900)
    }

    @Test func `of several limits of one kind the lowest has to do for all`() {
        let limiter = limiter()
        LearnedLimits(limiter, time: time.source).learn(
            headers([
                "anthropic-ratelimit-input-tokens-limit": "50000",
                "anthropic-ratelimit-output-tokens-limit": "10000",
            ]))
        #expect(limiter.limit(.tokens)?.permits == 9000)
    }

    @Test func `a window that is used up freezes until it ends`() async {
        let limiter = limiter()
        LearnedLimits(limiter, time: time.source).learn(
            headers([
                "x-ratelimit-limit": "20", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "40",
            ]))
        #expect(limiter.available(.requests) == 0)
        time.advance(by: .seconds(39))
        #expect(!limiter.tryAcquire().isGranted)
        time.advance(by: .seconds(30))
        #expect(limiter.tryAcquire().isGranted)
    }

    @Test func `a limiter without a limit can be told to wait, too`() {
        let limiter = limiter()
        #expect(limiter.tryAcquire().isGranted)
        limiter.freeze(for: .seconds(7))
        #expect(!limiter.tryAcquire().isGranted)
        time.advance(by: .seconds(7))
        #expect(limiter.tryAcquire().isGranted)
    }

    @Test(arguments: [
        // A bucket of which a few are missing tells how fast it refills.
        ("10000", "9990", "86s", 86_400), ("60", "30", "30s", 60), ("10", "9", "100ms", 1),
        ("1000", "500", "30m0s", 3600), ("500", "500", "0s", 60), ("500", "", "", 60),
    ]) func `the time of a bucket follows from what is missing`(
        limit: String, remaining: String, reset: String, seconds: Int
    ) throws {
        let report = try #require(
            headers([
                "x-ratelimit-limit-requests": limit,
                "x-ratelimit-remaining-requests": remaining, "x-ratelimit-reset-requests": reset,
            ]).report(.requests))
        let published = RateLimit(published: report, wall: time.source.wall())
        #expect(published?.window == .seconds(seconds))
    }

    @Test(arguments: [("5", 60), ("60", 60), ("61", 3600), ("4000", 86_400), ("", 60)])
    func `a window is not shorter than what is left of it`(reset: String, seconds: Int) throws {
        let report = try #require(
            headers(["ratelimit-limit": "100", "ratelimit-reset": reset]).report(.requests))
        let published = RateLimit(published: report, wall: time.source.wall())
        #expect(published?.window == .seconds(seconds))
    }
}
