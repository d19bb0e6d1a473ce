import Platform
import Testing

@testable import FlashcardPipeline

@Suite struct NamedOnceTests {
    @Test func `names stay in their order, and a second value of one is refused`() {
        var read = NamedOnce<String, Int>()
        #expect(read.add("b", 1) && read.add("a", 2))
        #expect(read.add("b", 1), "the same once more says nothing else")
        #expect(!read.add("a", 3))
        #expect(read.members.map(\.name) == ["b", "a"] && read.members.map(\.value) == [1, 2])
    }

    @Test func `ten thousand names are compared with few others each`() {
        let work = Locked(0)
        var read = NamedOnce<CountedName, Int>()
        for number in 0..<10_000 {
            #expect(read.add(CountedName(number: number, work: work), number))
        }
        for number in 0..<10_000 {
            #expect(!read.add(CountedName(number: number, work: work), -1))
        }
        #expect(read.members.count == 10_000)
        // Fifty million where each is compared with all before it.
        let compared = work.withLock { $0 }
        #expect(compared >= 10_000 && compared < 400_000, "\(compared)")
    }

    @Test func `a hostile reply of many names is read, and its second value is refused`() throws {
        let names = (0..<5_000).map { "'n\($0)': \($0)" }.joined(separator: ", ")
        let (value, repairs) = try MendingParser.parse("{\(names)}")
        #expect(value.asObject?.members.count == 5_000 && repairs == [.quotes])
        #expect(value.asObject?.members.last?.value == 4_999)
        #expect(throws: (any Error).self) { try MendingParser.parse("{\(names), 'n7': 8}") }
    }
}

/// A name that counts how often it is compared.
private struct CountedName: Hashable {
    let number: Int
    let work: Locked<Int>

    static func == (one: Self, other: Self) -> Bool {
        one.work.withLock { $0 += 1 }
        return one.number == other.number
    }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
