import Platform
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("사랑", 4), ("사\u{301}", 2), ("사과", 4), ("사랑", 4),
        ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("😀", 2), ("👨‍👩‍👧", 2), ("🇰🇷", 2),
        ("☺\u{FE0F}", 2), ("☺", 1), ("a\u{200B}b", 2), ("\u{7}", 0), ("…", 1), ("ㄱ", 2), ("、", 2),
        ("가나다abc", 9),
    ]) func `cells are counted as a terminal draws them`(text: String, cells: Int) {
        #expect(DisplayWidth.of(text) == cells)
    }

    @Test func `decomposed Hangul is as wide as composed`() {
        let decomposed = "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"
        #expect(DisplayWidth.of(decomposed) == 4)
        #expect(DisplayWidth.of("\u{1112}\u{1161}\u{11AB}") == 2)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("사랑해요", 8, "사랑해요"),
        ("사랑해요", 7, "사랑해…"), ("사랑해요", 6, "사랑…"), ("abc", 1, "…"), ("abc", 0, ""),
    ]) func `what does not fit is cut between characters`(text: String, width: Int, cut: String) {
        #expect(DisplayWidth.fitting(text, in: width) == cut)
        #expect(DisplayWidth.of(cut) <= width)
    }

    @Test func `what steers a terminal is made visible`() {
        #expect(
            DisplayWidth.printable("a\u{1B}[31mb\nc\td\u{9B}e\u{202E}")
                == "a\u{FFFD}[31mb c d\u{FFFD}e\u{FFFD}")
        #expect(DisplayWidth.printable("사랑") == "사랑")
    }
}
