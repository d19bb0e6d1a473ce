//  The characters of a settings file one by one, with the place of each.

struct TOMLScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private(set) var position = TextPosition(line: 1, column: 1)

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        // A byte order mark is no character of the text.
        if scalars.first == "\u{FEFF}" { index = 1 }
    }

    var isAtEnd: Bool { index >= scalars.count }
    var next: Unicode.Scalar? { peek(0) }

    /// A line feed, or one behind a carriage return.
    var isAtLineEnd: Bool { next == "\n" || (next == "\r" && peek(1) == "\n") }

    func peek(_ ahead: Int) -> Unicode.Scalar? {
        index + ahead < scalars.count ? scalars[index + ahead] : nil
    }

    func starts(with text: String) -> Bool {
        for (ahead, scalar) in text.unicodeScalars.enumerated() where peek(ahead) != scalar {
            return false
        }
        return true
    }

    @discardableResult
    mutating func advance(_ count: Int = 1) -> Unicode.Scalar? {
        var last: Unicode.Scalar?
        for _ in 0..<count {
            guard index < scalars.count else { return last }
            let scalar = scalars[index]
            index += 1
            position =
                scalar == "\n"
                ? TextPosition(line: position.line + 1, column: 1)
                : TextPosition(line: position.line, column: position.column + 1)
            last = scalar
        }
        return last
    }

    mutating func take(while accepts: (Unicode.Scalar) -> Bool) -> String {
        var taken = String.UnicodeScalarView()
        while let scalar = next, accepts(scalar) {
            taken.append(scalar)
            advance()
        }
        return String(taken)
    }

    mutating func skipBlanks() { while next == " " || next == "\t" { advance() } }

    func fault(_ message: String) -> TOMLFault { TOMLFault(position: position, message: message) }
}
