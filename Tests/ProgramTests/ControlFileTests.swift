import Platform
import Problems
import TestSupport
import Testing

@testable import flashcard

@Suite struct ControlFileTests {
    private let folder = TemporaryFolder()
    private let noon = WallTime(nanoseconds: 1_767_323_045_000_000_000)

    @Test func `orders come back as they were given`() throws {
        var control = ControlFile()
        control.give(.isolate, to: "p/one", reason: "it \"lies\"", at: noon)
        control.give(.reset, to: "p/two", at: noon)
        try control.write(folder.path("control.json"))
        #expect(try ControlFile(reading: folder.path("control.json")) == control)
        #expect(control.order(for: "p/one")?.reason == "it \"lies\"")
        #expect(control.order(for: "p/three") == nil)
    }

    @Test func `a file that is not there has no orders`() throws {
        #expect(try ControlFile(reading: folder.path("nothing")).orders.isEmpty)
    }

    @Test func `the last order for a breaker takes the place of the one before`() {
        var control = ControlFile()
        control.give(.isolate, to: "p/one", at: noon)
        control.give(.reset, to: "p/one", at: noon)
        #expect(control.orders.map(\.action) == [.reset])
    }

    @Test func `numbers rise, also where the clock goes back or the file was taken away`() {
        var control = ControlFile()
        let first = control.give(.isolate, to: "p/one", at: noon)
        let back = WallTime(nanoseconds: noon.nanoseconds - 3_600_000_000_000)
        let second = control.give(.reset, to: "p/one", at: back)
        #expect(second.number > first.number)
        var anew = ControlFile()
        let later = WallTime(nanoseconds: noon.nanoseconds + 1_000_000)
        #expect(anew.give(.isolate, to: "p/one", at: later).number > second.number)
    }

    @Test func `of very many orders the oldest go`() {
        var control = ControlFile()
        for index in 0..<(ControlFile.mostOrders + 5) {
            control.give(.reset, to: "p/\(index)", at: noon)
        }
        #expect(control.orders.count == ControlFile.mostOrders)
        #expect(control.order(for: "p/4") == nil)
        #expect(control.order(for: "p/5") != nil)
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"schema":"flashcard.control/2","orders":[]}"#,
        #"{"schema":"flashcard.control/1","orders":[{"number":0,"breaker":"b","do":"reset"}]}"#,
        #"{"schema":"flashcard.control/1","orders":[{"number":1,"breaker":"b","do":"burn"}]}"#,
        #"{"schema":"flashcard.control/1","orders":[{"number":1,"do":"reset"}]}"#,
        #"{"schema":"flashcard.control/1","orders":"#,
    ])
    func `what is no control file is refused by its path, with what to do`(text: String) throws {
        let path = folder.path("control.json")
        try folder.write("control.json", text)
        let problem = #expect(throws: Problem.self) { try ControlFile(reading: path) }
        #expect(problem?.code == "control.unreadable")
        #expect(problem?.message.contains(path) == true)
        #expect(problem?.advice?.contains("flashcard breaker") == true)
    }
}
