//  Which column of a list holds what. The header decides; a list without one, whose first row is a
//  word already, is read as one term a line with at most a number before and a meaning and notes
//  behind it.

import Problems

struct ColumnLayout: Sendable, Hashable {
    /// What each column holds; nil for one that is not read.
    let columns: [WordColumn?]
    /// The names of the columns, for messages.
    let names: [String]
    let hasHeader: Bool
    /// Where the term stands.
    let term: Int

    /// What the list's user should hear about its columns, each once.
    enum Remark: Sendable, Hashable {
        case noHeader(columns: [WordColumn])
        case unknown([String])
        case renamed(WordColumn.Renamed)
    }
    let remarks: [Remark]

    /// Recognises the first row of a list as its header, or as its first word.
    init(firstRow record: CSVRecord, list: String) throws(WordListError) {
        let texts = record.texts.map(TextCleaning.cleaned)
        let columns = texts.map(ColumnLayout.column)
        if columns.contains(where: { $0 != nil }) {
            self = try ColumnLayout(header: texts, columns, record, list)
        } else if let layout = ColumnLayout(firstWord: texts) {
            self = layout
        } else {
            throw ColumnLayout.noTerm(texts, record, list)
        }
    }

    private static func column(_ name: String) -> WordColumn? {
        WordColumn(named: name) ?? WordColumn.renamed(name)?.column
    }

    private init(
        header: [String], _ columns: [WordColumn?], _ record: CSVRecord, _ list: String
    ) throws(WordListError) {
        for (index, column) in columns.enumerated() {
            guard let column, column != .ignored else { continue }
            guard let first = columns.firstIndex(of: column), first < index else { continue }
            let place = record.place(ofField: index)
            throw .duplicateColumn(
                list: list, line: place.line, column: place.column,
                names: [header[first], header[index]])
        }
        guard let term = columns.firstIndex(of: .term) else {
            throw ColumnLayout.noTerm(header, record, list)
        }
        self.columns = columns.map { $0 == .ignored ? nil : $0 }
        self.names = header
        self.hasHeader = true
        self.term = term
        let unknown = zip(header, columns).filter { $1 == nil && !$0.isEmpty }.map(\.0)
        let renamed = header.filter { WordColumn(named: $0) == nil }
            .compactMap(WordColumn.renamed)
        remarks =
            renamed.map(Remark.renamed) + (unknown.isEmpty ? [] : [.unknown(unknown)])
    }

    /// A first row with Hangul in its first field, or behind a number.
    private init?(firstWord texts: [String]) {
        func hasHangul(_ index: Int) -> Bool {
            index < texts.count && texts[index].unicodeScalars.contains(where: \.isHangul)
        }
        let isNumbered = hasHangul(1) && Int(texts[0]) != nil
        guard hasHangul(0) || isNumbered else { return nil }
        let all: [WordColumn] =
            isNumbered ? [.position, .term, .meaning, .notes] : [.term, .meaning, .notes]
        guard texts.count <= all.count else { return nil }
        let used = Array(all.prefix(texts.count))
        columns = used
        names = used.map(\.rawValue)
        hasHeader = false
        term = isNumbered ? 1 : 0
        remarks = [.noHeader(columns: used)]
    }

    /// The error that names the header's likeliest slip.
    private static func noTerm(
        _ header: [String], _ record: CSVRecord, _ list: String
    ) -> WordListError {
        var nearest: (found: String, known: String, distance: Int)?
        for name in header where column(name) == nil {
            guard let known = WordColumn.nearest(to: name, of: .term) else { continue }
            if known.distance < nearest?.distance ?? .max {
                nearest = (name, known.name, known.distance)
            }
        }
        return .noTermColumn(
            list: list, line: record.line, found: header.filter { !$0.isEmpty },
            nearest: nearest.map { WordListError.NearestColumn(found: $0.found, known: $0.known) })
    }
}
