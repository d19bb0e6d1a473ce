import JSON
import Platform
import Testing

@testable import FlashcardPipeline

@Suite struct NamedOnceTests {
    @Test func `names stay in their order, and a second value of one is refused`() {
        var read = NamedOnce<String, Int>()
        // The third is the first once more, which says nothing else.
        let taken = [("b", 1), ("a", 2), ("b", 1), ("a", 3)].map { read.add($0.0, $0.1) }
        #expect(taken == [true, true, true, false])
        #expect(read.members.map(\.name) == ["b", "a"] && read.members.map(\.value) == [1, 2])
    }

    @Test func `ten thousand names are compared with few others each`() {
        let work = Locked(0)
        var read = NamedOnce<CountedName, Int>()
        let names = (0..<10_000).map { CountedName(number: $0, work: work) }
        let first = names.count { read.add($0, $0.number) }
        let second = names.count { read.add($0, -1) }
        #expect(first == 10_000 && second == 0)
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
