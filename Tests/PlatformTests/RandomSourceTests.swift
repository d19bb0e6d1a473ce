import Platform
import Testing

@Suite struct RandomSourceTests {
    @Test func `the same seed gives the same numbers, as published for SplitMix64`() {
        let random = RandomSource(seed: 1_234_567)
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
        #expect(random.next() == 9_817_491_932_198_370_423)
    }

    @Test func `two system seeds differ`() {
        #expect(RandomSource.seededBySystem().next() != RandomSource.seededBySystem().next())
    }

    @Test(arguments: [1, 2, 3, 10, 1000, UInt64.max] as [UInt64])
    func `numbers below a bound stay below it`(bound: UInt64) {
        let random = RandomSource(seed: bound)
        for _ in 0..<500 { #expect(random.below(bound) < bound) }
    }

    @Test func `draws from a small range are even and unit draws lie in the unit`() {
        let random = RandomSource(seed: 7)
        var counts = [Int](repeating: 0, count: 10)
        var sum = 0.0
        for _ in 0..<20_000 {
            counts[Int(random.below(10))] += 1
            let unit = random.unit()
            #expect((0..<1).contains(unit))
            sum += unit
        }
        #expect(counts.allSatisfy { (1800...2200).contains($0) })
        #expect(abs(sum / 20_000 - 0.5) < 0.01)
    }
}
