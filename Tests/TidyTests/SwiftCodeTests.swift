import Testing

@Suite struct SwiftCodeTests {
    @Test(arguments: [
        ("let a = 1 // b\nc", "let a = 1     \nc"),
        ("a /* b /* c */ d */ e", "a                   e"),
        (#"f("a // b") // c"#, #"f("      ")     "#),
        (#"f("a\"b", c)"#, #"f("    ", c)"#),
        (#"f("a\(b("c"))d")"#, #"f("  (b(" ")) ")"#),
        (##"f(#"a"b\n"#, c)"##, ##"f(#"     "#, c)"##),
        (##"f(#"a\#(b)c"#)"##, ##"f(#"   (b) "#)"##),
        ("f(\"\"\"\n a \"b\" c\n \"\"\")", "f(\"\"\"\n        \n \"\"\")"),
        ("func `a \"b\" (c`() {}", "func `        `() {}"),
        ("\"never closed\nlet a", "\"            \nlet a"),
        ("#if canImport(A)\n#endif", "#if canImport(A)\n#endif"),
        ("/* never closed", "               "),
        ("\"\\", "\" "), ("a / b", "a / b"), ("", ""),
    ])
    func `what is not code becomes blank and keeps its place`(source: String, code: String) {
        let blanked = SwiftCode.blanking(Array(source.utf8))
        #expect(String(decoding: blanked, as: UTF8.self) == code)
        #expect(blanked.count == source.utf8.count)
    }
}
