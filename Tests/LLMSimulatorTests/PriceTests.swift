import JSON
import Problems
import Testing

@testable import LLMSimulator

@Suite struct PriceTests {
    @Test func `prices are taken over to the last digit`() throws {
        var table = SimulatedPrices()
        try table.set("gpt-4o-mini=0.15/0.60, big=3/15/0.300001,*=1/2")
        #expect(
            table["gpt-4o-mini"] == SimulatedPrice(input: 150_000, output: 600_000, cached: 75_000))
        #expect(table["big"].cached == 300_001)
        #expect(table["unheard-of"] == SimulatedPrice(input: 1_000_000, output: 2_000_000))
        #expect(table["simulator/free"] == SimulatedPrice(input: 0, output: 0))
    }

    @Test(arguments: [
        "m", "m=1", "=1/2", "m=a/b", "m=1/2/3/4", "m=-1/2", "m=1./2", "m=0.1234567/2",
    ])
    func `what is no price is refused`(text: String) {
        var table = SimulatedPrices()
        #expect(throws: SimulatorSettingsError.badPrice(text)) { try table.set(text) }
        #expect(table == SimulatedPrices())
    }

    @Test(arguments: [
        (0, "0"), (1, "0.000000000001"), (1_500_000_000_000, "1.5"),
        (12_300_000, "0.0000123"), (2_000_000_000_000, "2"), (-5_000_000_000, "-0.005"),
    ])
    func `dollars are exact`(cost: Int, text: String) throws {
        #expect(Dollars.text(cost) == text)
        #expect(try JSONValue.parse(text).asNumber == Double(cost) / 1e12)
    }
}
