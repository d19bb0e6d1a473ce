//  For how long a reply holds, as numbers: no store, no clock, every draw from a seed.

import FlashcardPipeline
import FlashcardStore
import Foundation
import Platform
import TestSupport
import Testing

@Suite struct CachePolicyTests {
    private let day = Duration.seconds(86_400)
    private let stored = WallTime(nanoseconds: 1_767_323_045_000_000_000)

    private func after(_ duration: Duration) -> WallTime {
        WallTime(nanoseconds: stored.nanoseconds + duration.wholeNanoseconds)
    }

    private func kept(
        _ state: KeptReply.State = .answer, expires: WallTime?, took: Duration = .zero
    ) -> KeptReply {
        KeptReply(
            key: ReplyKeys(provider: "p", model: "m", prompts: "1").key(shape: "s", request: "r"),
            provider: "p", model: "m", prompts: "1", stage: "card", state: state, storedAt: stored,
            expiresAt: expires, took: took, effort: Effort(), raw: 0, body: [])
    }

    @Test func `expiries are spread evenly by a tenth, both ways`() throws {
        let policy = CachePolicy()
        var random = SeededRandom(1)
        var sum = 0.0
        for _ in 0..<10_000 {
            let draw = Double.random(in: 0..<1, using: &random)
            let expiry = try #require(policy.expiry(of: .answer, storedAt: stored, draw: draw))
            let life = Double(expiry.nanoseconds - stored.nanoseconds) / 1e9
            #expect(life >= 0.9 * day.seconds - 1 && life <= 1.1 * day.seconds + 1)
            sum += life
        }
        #expect(abs(sum / 10_000 / day.seconds - 1) < 0.005)
        #expect(policy.expiry(of: .answer, storedAt: stored, draw: 0) == after(day * 0.9))
    }

    @Test func `without a time to live a reply is for ever, and a refusal is not`() {
        var policy = CachePolicy()
        policy.timeToLive = nil
        #expect(policy.expiry(of: .answer, storedAt: stored, draw: 0.5) == nil)
        let years = after(day * 10_000)
        #expect(policy.standing(of: kept(expires: nil, took: day), at: years, draw: 0.99) == .fresh)
        #expect(
            policy.expiry(of: .negative, storedAt: stored, draw: 0.5) == after(.seconds(60)))
    }

    @Test func `a reply is fresh up to its expiry, stale for a while, and then gone`() {
        let policy = CachePolicy()
        let reply = kept(expires: after(day))
        func standing(_ age: Duration) -> CachePolicy.Standing {
            policy.standing(of: reply, at: after(age), draw: 0)
        }
        #expect(standing(.zero) == .fresh)
        #expect(standing(.seconds(-100)) == .fresh)
        #expect(standing(day - .nanoseconds(1)) == .fresh)
        #expect(standing(day) == .stale)
        #expect(standing(day + policy.staleFor - .nanoseconds(1)) == .stale)
        #expect(standing(day + policy.staleFor) == .gone)
        #expect(policy.uselessSince(after(day + policy.staleFor)) == after(day))
    }

    @Test func `a refusal is never stale and never early`() {
        let policy = CachePolicy()
        let reply = kept(.negative, expires: after(.seconds(60)), took: day)
        #expect(policy.standing(of: reply, at: after(.seconds(59)), draw: 0.999) == .fresh)
        #expect(policy.standing(of: reply, at: after(.seconds(60)), draw: 0) == .gone)
    }

    /// XFetch: with `gap` seconds left the chance is e^(−gap / (Δ·β)).
    @Test(arguments: [(0.5, 1.0), (2.0, 1.0), (10.0, 1.0), (5.0, 3.0)])
    func `the chance to be made anew early is that of XFetch`(gap: Double, beta: Double) {
        var policy = CachePolicy()
        policy.beta = beta
        let reply = kept(expires: after(day), took: .seconds(2))
        var random = SeededRandom(2)
        let draws = 40_000
        let now = after(day - .seconds(gap))
        let early = (0..<draws).count { _ in
            let draw = Double.random(in: 0..<1, using: &random)
            return policy.standing(of: reply, at: now, draw: draw) == .early
        }
        let expected = exp(-gap / (2 * beta))
        let deviation = (expected * (1 - expected) / Double(draws)).squareRoot()
        #expect(abs(Double(early) / Double(draws) - expected) < 5 * deviation)
    }

    @Test func `what took no time is never made anew before its expiry`() {
        let policy = CachePolicy()
        let reply = kept(expires: after(day))
        #expect(
            policy.standing(of: reply, at: after(day - .nanoseconds(1)), draw: 0.999_999_999)
                == .fresh)
    }

    @Test func `asked for anew is what was stored before, and nothing that came since`() {
        var policy = CachePolicy()
        policy.replacesBefore = stored
        #expect(policy.standing(of: kept(expires: nil), at: stored, draw: 0) == .fresh)
        policy.replacesBefore = after(.nanoseconds(1))
        #expect(policy.standing(of: kept(expires: nil), at: stored, draw: 0) == .gone)
    }
}
