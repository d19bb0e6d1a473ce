import Flashcards
import Testing

@Suite struct CSVReaderTests {
    private func rows(_ text: String, _ delimiter: Character = ",") -> [[String]] {
        records(Array(text.utf8), delimiter: delimiter.asciiValue ?? 0)[.record] ?? []
    }

    @Test func `a plain record is split at its delimiter`() {
        #expect(rows("a,b,c\n") == [["a", "b", "c"]])
    }

    @Test func `a quoted field may hold a newline`() {
        #expect(rows("a,\"b\nc\",d\n") == [["a", "b\nc", "d"]])
    }
}
