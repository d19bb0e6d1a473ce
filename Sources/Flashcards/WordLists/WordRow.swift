//  A record as a word: each field cleaned, checked against its limit and put where its column says.
//  What makes the word useless sets the row aside; a number in a column that nothing depends on is
//  only left out, since a frequency of "rare" is no reason to lose a word.

import Korean

struct WordRow {
    let layout: ColumnLayout
    /// Columns with something that should have been a number or a yes or no, in order of
    /// appearance.
    private(set) var unreadColumns: [WordColumn] = []

    /// Kinds by the texts that named them: a list has few, and each of its rows has one.
    private var kinds: [String: WordKind] = [:]
    private static let mostKinds = 64

    init(layout: ColumnLayout) { self.layout = layout }

    mutating func word(from record: CSVRecord) throws(RowFault) -> Word {
        try checkShape(record)
        var word = Word(term: "")
        for (index, column) in layout.columns.enumerated() where index < record.count {
            guard let column, let text = record.text(index), !text.isEmpty else { continue }
            try set(column, of: &word, to: text, record, index)
        }
        guard !word.term.isEmpty else {
            throw .noTerm(record.place(ofField: layout.term), column: layout.names[layout.term])
        }
        guard Hangul.containsHangul(word.term) else {
            throw .noHangul(record.place(ofField: layout.term), term: word.term)
        }
        return word
    }

    /// Fields may be missing at the end, and empty ones may be too many: spreadsheets do both.
    private func checkShape(_ record: CSVRecord) throws(RowFault) {
        let expected = layout.columns.count
        if record.count > expected {
            let isFilled = (expected..<record.count).contains { index in
                record.text(index).map { !TextCleaning.trimmed($0).isEmpty } ?? true
            }
            if isFilled {
                throw .tooManyFields(
                    record.place(ofField: expected), found: record.count, expected: expected)
            }
        }
        guard record.count > layout.term else {
            throw .tooFewFields(
                record.place(ofField: record.count), found: record.count, needed: layout.term + 1)
        }
    }

    private mutating func set(
        _ column: WordColumn, of word: inout Word, to raw: String, _ record: CSVRecord, _ index: Int
    ) throws(RowFault) {
        let text = column == .term ? TextCleaning.term(raw) : TextCleaning.cleaned(raw)
        guard !text.isEmpty else { return }
        try checkLength(text, column, record, index)
        switch column {
        case .term: word.term = text
        case .kind: word.kind = kind(text)
        case .meaning: word.meaning = text
        case .notes: word.notes = text
        case .example: word.example = text
        case .exampleIPA: word.exampleIPA = text
        case .exampleTranslation: word.exampleTranslation = text
        case .ipa: word.ipa = text
        case .level: word.level = WordRow.level(text)
        case .usageHint: word.usageHint = text
        case .position:
            guard let number = WordRow.number(text) else {
                throw .notANumber(
                    record.place(ofField: index), column: layout.names[index], found: text)
            }
            word.position = number
        case .frequencyRank: word.frequencyRank = read(text, column, WordRow.number)
        case .frequencyCount: word.frequencyCount = read(text, column, WordRow.number)
        case .verified: word.isVerified = read(text, column, WordRow.flag)
        case .ignored: break
        }
    }

    private func checkLength(
        _ text: String, _ column: WordColumn, _ record: CSVRecord, _ index: Int
    ) throws(RowFault) {
        let limit = column == .term ? Word.longestTerm : Word.longestText
        // A character has at least one byte, so most texts need no counting.
        guard text.utf8.count > limit else { return }
        let count = text.count
        guard count > limit else { return }
        throw .textTooLong(
            record.place(ofField: index), column: layout.names[index], found: count, limit: limit)
    }

    private mutating func read<Value>(
        _ text: String, _ column: WordColumn, _ parse: (String) -> Value?
    ) -> Value? {
        if let value = parse(text) { return value }
        if !unreadColumns.contains(column) { unreadColumns.append(column) }
        return nil
    }

    private mutating func kind(_ text: String) -> WordKind? {
        if let kind = kinds[text] { return kind }
        let kind = WordKind(named: text)
        if kinds.count < WordRow.mostKinds { kinds[text] = kind }
        return kind
    }

    /// Digits only: a sign, a point or a separator would mean something that is not known here.
    private static func number(_ text: String) -> Int? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "y", "1", "x", "o", "예", "네": true
        case "false", "no", "n", "0", "아니오", "아니요": false
        default: nil
        }
    }

    /// `3` for `TOPIK 3`, `level 3` and `3급`; anything else as it stands.
    private static func level(_ text: String) -> String {
        if text.utf8.count == 1 { return text }
        let folded = WordColumn.folded(text)
        return levels[folded] ?? text
    }

    private static let levels: [String: String] = {
        var levels: [String: String] = [:]
        for digit in "123456" {
            for form in ["\(digit)급", "topik\(digit)", "level\(digit)", "토픽\(digit)급"] {
                levels[form] = String(digit)
            }
        }
        return levels
    }()
}
