//  Lines of a settings file: tables, keys, comments. What a key may repeat is decided here, by the
//  rules of TOML: a value once, a table in brackets once, and no name both.

struct TOMLReader {
    private var scanner: TOMLScanner
    private var entries: [TOMLDocument.Entry] = []
    private var tables: [TOMLDocument.Table] = []
    /// The table that lines belong to.
    private var table: [String] = []
    private var seen: [[String]: Kind] = [:]

    private static let mostParts = 8

    private enum Kind {
        case value
        /// Named in brackets.
        case table
        /// There only because something below it is named in brackets.
        case above
        /// There because of dotted keys; brackets may not add to it.
        case dotted
    }

    init(_ text: String) { scanner = TOMLScanner(text) }

    mutating func document() throws(TOMLFault) -> TOMLDocument {
        while true {
            scanner.skipBlanks()
            guard let next = scanner.next else { break }
            if next == "[" {
                try readTable()
            } else if next != "#", !scanner.isAtLineEnd {
                try readEntry()
            }
            try endLine()
        }
        return TOMLDocument(entries: entries, tables: tables)
    }

    private mutating func endLine() throws(TOMLFault) {
        scanner.skipBlanks()
        try TOMLValueReader.skipComment(&scanner)
        guard !scanner.isAtEnd else { return }
        guard scanner.isAtLineEnd else {
            throw scanner.fault("Expected the end of the line.")
        }
        if scanner.next == "\r" { scanner.advance() }
        scanner.advance()
    }

    private mutating func readTable() throws(TOMLFault) {
        let position = scanner.position
        guard !scanner.starts(with: "[[") else {
            throw scanner.fault("Arrays of tables ([[…]]) are not read here.")
        }
        scanner.advance()
        let path = try readPath()
        scanner.skipBlanks()
        guard scanner.next == "]" else {
            throw scanner.fault("Expected ] at the end of the table.")
        }
        scanner.advance()
        for count in 1..<max(path.count, 1) {
            let above = Array(path.prefix(count))
            if seen[above] == .value { throw taken(above, at: position) }
            if seen[above] == nil { seen[above] = .above }
        }
        guard seen[path] == nil || seen[path] == .above else { throw taken(path, at: position) }
        seen[path] = .table
        table = path
        tables.append(TOMLDocument.Table(key: Self.joined(path), position: position))
    }

    private mutating func readEntry() throws(TOMLFault) {
        let position = scanner.position
        let path = try readPath()
        scanner.skipBlanks()
        guard scanner.next == "=" else { throw scanner.fault("Expected = behind the key.") }
        scanner.advance()
        scanner.skipBlanks()
        let valuePosition = scanner.position
        let whole = table + path
        for count in (table.count + 1)..<max(whole.count, table.count + 1) {
            let above = Array(whole.prefix(count))
            // Dotted keys may add to what dotted keys made, not to what brackets or values did.
            guard seen[above] == nil || seen[above] == .dotted else {
                throw taken(above, at: position)
            }
            seen[above] = .dotted
        }
        guard seen[whole] == nil else { throw taken(whole, at: position) }
        seen[whole] = .value
        let value = try TOMLValueReader.read(&scanner)
        guard entries.count < TOMLDocument.mostEntries else {
            throw TOMLFault(
                position: position,
                message: "A settings file may hold at most \(TOMLDocument.mostEntries) keys.")
        }
        entries.append(
            TOMLDocument.Entry(
                key: Self.joined(whole), value: value, keyPosition: position,
                valuePosition: valuePosition))
    }

    /// `a.b."c d"`, up to what follows it.
    private mutating func readPath() throws(TOMLFault) -> [String] {
        var path: [String] = []
        while true {
            scanner.skipBlanks()
            guard table.count + path.count < Self.mostParts else {
                throw scanner.fault("A key may have at most \(Self.mostParts) parts.")
            }
            path.append(try readKey())
            scanner.skipBlanks()
            guard scanner.next == "." else { return path }
            scanner.advance()
        }
    }

    private mutating func readKey() throws(TOMLFault) -> String {
        if scanner.next == "\"" || scanner.next == "'" {
            return try TOMLValueReader.readString(&scanner)
        }
        let bare = scanner.take { scalar in
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-"
        }
        guard !bare.isEmpty else {
            throw scanner.fault("Expected a key: letters, digits, _ or -, or a quoted one.")
        }
        return bare
    }

    private func taken(_ path: [String], at position: TextPosition) -> TOMLFault {
        let key = Self.joined(path)
        let message =
            seen[path] == .value
            ? "\(key) is set twice in this file." : "\(key) is already a table of this file."
        return TOMLFault(position: position, message: message)
    }

    /// A part that holds more than a bare word keeps quotes, so that two keys never look the same.
    private static func joined(_ path: [String]) -> String {
        path.map { part in
            let isBare =
                !part.isEmpty
                && part.allSatisfy {
                    $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")
                }
            return isBare ? part : "\"\(part)\""
        }.joined(separator: ".")
    }
}
