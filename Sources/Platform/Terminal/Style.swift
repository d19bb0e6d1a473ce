//  Colour as a value: text goes in, text with or without escape sequences comes out. The sixteen
//  colours of the terminal's own palette, so that they suit its background, and never colour alone:
//  what red says is also said in words.

package struct Style: Sendable, Equatable {
    package let isOn: Bool

    package init(isOn: Bool) { self.isOn = isOn }

    package static let plain = Style(isOn: false)
    package static let coloured = Style(isOn: true)

    package func heading(_ text: String) -> String { wrap(text, "1") }
    package func strong(_ text: String) -> String { wrap(text, "1") }
    package func name(_ text: String) -> String { wrap(text, "36") }
    package func dim(_ text: String) -> String { wrap(text, "2") }
    package func good(_ text: String) -> String { wrap(text, "32") }
    package func warning(_ text: String) -> String { wrap(text, "33") }
    package func bad(_ text: String) -> String { wrap(text, "31") }

    private func wrap(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
