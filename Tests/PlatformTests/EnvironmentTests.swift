import Platform
import Testing

@Suite struct EnvironmentTests {
    @Test func `an empty variable counts as unset`() {
        let environment = Environment(["A": "x", "B": ""])
        #expect(environment["A"] == "x")
        #expect(environment["B"] == nil)
        #expect(environment["C"] == nil)
    }

    @Test(arguments: [("1", true), ("yes", true), ("0", false), ("False", false), ("", false)])
    func `a switch is on unless it says no`(value: String, on: Bool) {
        #expect(Environment(["A": value]).isOn("A") == on)
    }

    @Test func `the process has a path`() {
        #expect(Environment.ofProcess()["PATH"]?.contains("/") == true)
    }
}
