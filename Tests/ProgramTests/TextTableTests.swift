import Platform
import Testing

@testable import flashcard

@Suite struct TextTableTests {
    var table: TextTable {
        var table = TextTable([
            .init("WORD"), .init("N", .trailing), .init("REASON", isFlexible: true),
        ])
        table.add(["사과", "7", "made"])
        table.add(["사랑하다", "1,234", "the provider refused the request twice"])
        table.add(["x"])
        return table
    }

    @Test func `columns are aligned by cells, not by characters`() {
        #expect(
            table.text(width: nil, style: .plain) == """
                WORD          N  REASON
                사과          7  made
                사랑하다  1,234  the provider refused the request twice
                x

                """)
    }

    @Test func `the flexible column gives way on a narrow terminal`() {
        let text = table.text(width: 35, style: .plain)
        #expect(text.contains("사랑하다  1,234  the provider refu…\n"))
        for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 35) }
    }

    @Test func `no column is cut to nothing`() {
        #expect(table.text(width: 5, style: .plain).contains("사랑하다  1,234  the pro…\n"))
    }

    @Test func `two flexible columns share what is missing`() {
        var table = TextTable([.init("A", isFlexible: true), .init("B", isFlexible: true)])
        table.add([String(repeating: "a", count: 40), String(repeating: "b", count: 30)])
        let line = table.text(width: 42, style: .plain).split(separator: "\n")[1]
        #expect(line == "aaaaaaaaaaaaaaaaaaa…  bbbbbbbbbbbbbbbbbbb…")
    }

    @Test func `the head alone is coloured`() {
        let text = table.text(width: nil, style: .coloured)
        #expect(text.hasPrefix("\u{1B}[1mWORD          N  REASON\u{1B}[0m\n사과"))
    }

    @Test func `a cell cannot steer the terminal or break the line`() {
        var table = TextTable([.init("A")])
        table.add(["\u{1B}[2Ja\nb"])
        #expect(table.text(width: nil, style: .plain) == "A\n\u{FFFD}[2Ja b\n")
    }
}
