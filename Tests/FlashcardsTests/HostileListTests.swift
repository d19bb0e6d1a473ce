//  Every list of the hostile table against its transcript, whole and in pieces.

import Flashcards
import Testing

@Suite struct HostileListTests {
    @Test(arguments: HostileList.all)
    func `every hostile list is answered as its table says`(list: HostileList) {
        #expect(Reading(list.bytes).transcript == list.transcript)
    }

    @Test(arguments: HostileList.all)
    func `where a chunk ends changes nothing`(list: HostileList) {
        let whole = Reading(list.bytes)
        for size in [1, 2, 3, 7] { #expect(Reading(list.bytes, chunk: size) == whole) }
    }

    @Test(arguments: HostileList.all)
    func `what is read and what is set aside are the records`(list: HostileList) throws {
        let reading = Reading(list.bytes)
        let counters = try #require(reading.counters)
        #expect(counters.words == reading.words.count)
        #expect(counters.rejected == reading.rejected.count)
        #expect(counters.records == reading.words.count + reading.rejected.count)
    }

    @Test func `the table has what it takes`() {
        #expect(HostileList.all.count >= 40)
        #expect(Set(HostileList.all.map(\.name)).count == HostileList.all.count)
    }
}
