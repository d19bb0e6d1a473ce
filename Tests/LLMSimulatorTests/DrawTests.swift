import Platform
import TestSupport
import Testing

@testable import LLMSimulator

@Suite struct DrawTests {
    @Test func `the same seed, word and try draw the same, and any other draws something else`() {
        let draw = Draw(seed: 1, key: 2, attempt: 3)
        #expect(draw.unit(.kind) == Draw(seed: 1, key: 2, attempt: 3).unit(.kind))
        for other in [
            Draw(seed: 2, key: 2, attempt: 3), Draw(seed: 1, key: 3, attempt: 3),
            Draw(seed: 1, key: 2, attempt: 4),
        ] {
            #expect(other.unit(.kind) != draw.unit(.kind))
        }
        #expect(draw.unit(.kind) != draw.unit(.misbehaviour))
        #expect(draw.unit(.kind) != draw.unit(.kind, 1))
    }

    @Test func `draws are even over words and over tries`() {
        func share(_ draws: [Draw]) -> Double {
            Double(draws.count { $0.unit(.misbehaviour) < 0.25 }) / Double(draws.count)
        }
        #expect(abs(share((0..<20_000).map { Draw(seed: 7, key: $0, attempt: 0) }) - 0.25) < 0.02)
        #expect(abs(share((0..<20_000).map { Draw(seed: 7, key: 9, attempt: $0) }) - 0.25) < 0.02)
    }

    @Test func `a hash hangs on every byte`() {
        var random = SeededRandom(4)
        for length in 1..<70 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            for place in bytes.indices {
                var other = bytes
                other[place] ^= 1
                #expect(Draw.hash(other) != Draw.hash(bytes))
            }
            #expect(Draw.hash(bytes + [0]) != Draw.hash(bytes))
        }
        #expect(Draw.hash("사과") == Draw.hash(Array("사과".utf8)))
    }

    @Test(arguments: [
        ("0", Spread.fixed(0)), ("250ms", .fixed(0.25)), ("100ms-2s", .even(0.1, 2)),
        ("800ms/4s", .logNormal(median: 0.8, p99: 4)),
    ])
    func `latencies are read in three forms`(text: String, spread: Spread) {
        #expect(Pace.firstByte(text) == spread)
    }

    @Test(arguments: ["", "fast", "2s-1s", "1s/", "-1s", "1s-2s-3s", "0/1s"])
    func `what is no latency is none`(text: String) {
        #expect(Pace.firstByte(text) == nil)
    }

    @Test(arguments: ["0", "-1", "x", "inf", "20-10"])
    func `what is no speed is none`(text: String) {
        #expect(Pace.speed(text) == nil)
    }

    @Test func `a log-normal latency has its median and its 99th percentile`() {
        let spread = Spread.logNormal(median: 0.8, p99: 4)
        let values = (0..<20_000).map { (key: UInt64) in
            let draw = Draw(seed: 3, key: key, attempt: 0)
            return spread.value { draw.unit(.firstByte, $0) }
        }.sorted()
        #expect(abs(values[10_000] - 0.8) < 0.03)
        #expect(abs(values[19_800] - 4) < 0.5)
        #expect(values[0] > 0)
    }

    @Test(arguments: [
        (2.0, 10.0, 1024.0), (2, -1, 0.5), (5, 0, 1), (9, 0.5, 3), (2, 1.5, 2.828_427),
    ])
    func `a power is the power`(base: Double, exponent: Double, power: Double) {
        #expect(abs(Spread.power(base, exponent) - power) < 1e-5)
    }

    @Test func `tokens take their time after the first byte`() {
        let pace = Pace(firstByte: .fixed(0.5), speed: .fixed(100))
        #expect(pace.duration(tokens: 250, Draw(seed: 1, key: 1, attempt: 0)) == .seconds(3))
        #expect(Pace.immediate.duration(tokens: 250, Draw(seed: 1, key: 1, attempt: 0)) == .zero)
    }
}
