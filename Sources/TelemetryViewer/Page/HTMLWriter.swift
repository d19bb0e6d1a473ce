//  HTML that is XML, too. Markup is what the code holds as constants; whatever comes from a trace
//  can only go through `text` and attributes, where it is escaped. So a name that holds a tag is
//  read as a name, and the compiler refuses to forget it.

struct HTMLWriter {
    private(set) var text: String

    init(reserving capacity: Int) {
        text = ""
        text.reserveCapacity(capacity)
    }

    mutating func constant(_ markup: StaticString) { text += "\(markup)" }

    /// An element with what the body writes into it.
    mutating func element(
        _ name: StaticString, _ attributes: [(StaticString, String)] = [],
        _ body: (inout HTMLWriter) -> Void
    ) {
        begin(name, attributes)
        text += ">"
        body(&self)
        text += "</\(name)>"
    }

    mutating func element(
        _ name: StaticString, _ attributes: [(StaticString, String)] = [], text: String
    ) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element without content.
    mutating func void(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        begin(name, attributes)
        text += "/>"
    }

    /// What is read as text, whatever it holds.
    mutating func text(_ text: String) { self.text += Self.escaped(text) }

    private mutating func begin(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        text += "<\(name)"
        for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
    }

    /// What is markup becomes its name. What no page may hold, and what could turn the order of the
    /// letters around, becomes the sign for a letter that is not known.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            default: escaped.append(isShown(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return String(escaped)
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
        // Halves of nothing: no letters, in any version of Unicode.
        case 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}
