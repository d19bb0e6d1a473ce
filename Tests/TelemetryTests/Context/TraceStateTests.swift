import Telemetry
import TestSupport
import Testing

@Suite struct TraceStateTests {
    @Test func `a header is read in its order and written back`() throws {
        let state = try #require(TraceState(header: "rojo=00f067aa0ba902b7 ,\tcongo=t61 rcWkgMzE,"))
        #expect(state.members.map(\.key) == ["rojo", "congo"])
        #expect(state["congo"] == "t61 rcWkgMzE")
        #expect(state["absent"] == nil)
        #expect(state.header == "rojo=00f067aa0ba902b7,congo=t61 rcWkgMzE")
        #expect(TraceState(header: "") == .empty)
        #expect(TraceState.empty.header == "")
    }

    @Test func `a member that is set stands first, once`() {
        let state = TraceState.empty.setting("a", "1").setting("b", "2").setting("a", "3")
        #expect(state.header == "a=3,b=2")
        #expect(state.removing("a").header == "b=2")
        #expect(state.removing("z") == state)
    }

    @Test(arguments: [
        "a", "=1", "A=1", "a=1,a=2", "a b=1", "a=b=c", "a=\u{7f}", "a=é", "-a=1", "a=",
        "a=" + String(repeating: "x", count: 257), String(repeating: "k", count: 257) + "=1",
    ])
    func `a header with a fault anywhere counts for nothing`(header: String) {
        #expect(TraceState(header: "ok=1," + header) == nil)
    }

    @Test func `what the format forbids is not set`() {
        let state = TraceState.empty.setting("a", "1")
        #expect(state.setting("", "1") == state)
        #expect(state.setting("B", "1") == state)
        #expect(state.setting("b", "1,2") == state)
        #expect(state.setting("b", "1 ") == state)
        #expect(state.setting("0tenant@system", "x").members.count == 2)
    }

    @Test func `there are at most 32 members, and the oldest leaves`() {
        var state = TraceState.empty
        for number in 0..<40 { state = state.setting("k\(number)", "v") }
        #expect(state.members.count == 32)
        #expect(state.members.first?.key == "k39")
        #expect(state.members.last?.key == "k8")
        let many = (0..<33).map { "k\($0)=v" }.joined(separator: ",")
        #expect(TraceState(header: many) == nil)
    }

    @Test func `a header has at most 512 bytes, long members leave first`() {
        let long = String(repeating: "x", count: 200)
        var state = TraceState.empty.setting("short", "1").setting("b", long).setting("c", long)
        #expect(state.header.utf8.count == 7 + 203 + 203)
        state = state.setting("d", long)
        #expect(state.header == "d=\(long),c=\(long),short=1")
        for number in 10..<40 {
            state = state.removing("d").setting("k\(number)", String(repeating: "y", count: 20))
        }
        #expect(state.header.utf8.count <= 512)
        #expect(state.header.hasPrefix("k39="))
    }

    @Test(arguments: 0..<30)
    func `whatever is set can be read from the header again`(seed: UInt64) {
        var random = SeededRandom(seed)
        var state = TraceState.empty
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            let key = "k\(Int.random(in: 0...9, using: &random))"
            let value = String(Int.random(in: 0...99999, using: &random), radix: 36)
            state = state.setting(key, value)
        }
        #expect(TraceState(header: state.header) == state)
    }
}
