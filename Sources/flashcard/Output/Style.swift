//  Colour as a value: text goes in, text with or without escape sequences comes out. The sixteen
//  colours of the terminal's own palette, so that they suit its background, and never colour alone:
//  what red says is also said in words.

struct Style: Sendable, Equatable {
    let isOn: Bool

    static let plain = Style(isOn: false)
    static let coloured = Style(isOn: true)

    func heading(_ text: String) -> String { wrap(text, "1") }
    func strong(_ text: String) -> String { wrap(text, "1") }
    func name(_ text: String) -> String { wrap(text, "36") }
    func dim(_ text: String) -> String { wrap(text, "2") }
    func good(_ text: String) -> String { wrap(text, "32") }
    func warning(_ text: String) -> String { wrap(text, "33") }
    func bad(_ text: String) -> String { wrap(text, "31") }

    private func wrap(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
