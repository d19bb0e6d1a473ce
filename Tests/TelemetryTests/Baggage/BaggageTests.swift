import Telemetry
import TestSupport
import Testing

@Suite struct BaggageTests {
    @Test(.proves("Baggage: Basic support"))
    func `entries are set, replaced and removed by name, and the old value stays as it was`() {
        let empty = Baggage.empty
        let one = empty.setting("run", "7", metadata: "private")
        let two = one.setting("단어", "사과").setting("run", "8")
        #expect(empty.isEmpty)
        #expect(one["run"] == "7")
        #expect(one.entry("run")?.metadata == "private")
        #expect(two["run"] == "8")
        #expect(two.entry("run")?.metadata == nil)
        #expect(two.entries.map(\.name) == ["run", "단어"])
        #expect(two.removing("run").entries.map(\.name) == ["단어"])
        #expect(two.removing("other") == two)
        #expect(two["RUN"] == nil)
    }

    @Test func `an empty name is refused`() {
        let baggage = Baggage.empty.setting("a", "1")
        #expect(baggage.setting("", "2") == baggage)
    }

    @Test func `baggage travels with the context into child tasks`() async {
        var context = Context()
        context.baggage = Baggage.empty.setting("run", "7")
        await context.run {
            await withTaskGroup(of: String?.self) { group in
                group.addTask { Context.current.baggage["run"] }
                for await found in group { #expect(found == "7") }
            }
        }
        #expect(Context.current.baggage.isEmpty)
    }
}
