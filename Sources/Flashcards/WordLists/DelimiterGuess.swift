//  What separates the columns: the sign with which the first row has the most columns that we know;
//  for a list without a header the one with which its rows have the same number of fields. A sign
//  inside quotes separates nothing, so the reader itself tries each.

import Problems

enum DelimiterGuess {
    /// The signs tried, the likelier first.
    static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    /// How much of a list is looked at, in bytes and in rows.
    static let sampleSize = 16_384
    static let sampleRows = 20

    static func of(_ head: [UInt8]) -> UInt8 {
        let sample = Array(head.prefix(sampleSize))
        let isCut = sample.count < head.count
        var best = (delimiter: candidates[0], score: (0, 0, 0))
        for delimiter in candidates {
            let score = score(sample, delimiter, isCut)
            if score > best.score { best = (delimiter, score) }
        }
        return best.delimiter
    }

    /// Some spreadsheets begin a list with a line that names the separator: `sep=;`.
    static func declared(in head: [UInt8]) -> UInt8? {
        guard head.count > 4, head.prefix(4).elementsEqual("sep=".utf8),
            candidates.contains(head[4])
        else { return nil }
        let isAlone =
            head.count == 5 || head[5] == CSVReader.lineFeed || head[5] == CSVReader.carriageReturn
        return isAlone ? head[4] : nil
    }

    /// Known columns in the first row; rows with as many fields as it, if those are several;
    /// fields.
    private static func score(
        _ sample: [UInt8], _ delimiter: UInt8, _ isCut: Bool
    ) -> (Int, Int, Int) {
        var isRead = false
        var reader = CSVReader(delimiter: delimiter) { (chunk: inout [UInt8]) throws(Problem) in
            guard !isRead else { return false }
            isRead = true
            chunk = sample
            return true
        }
        var record = CSVRecord()
        var rows: [Int] = []
        var known = 0
        // A source made of memory cannot fail.
        while rows.count < sampleRows, let outcome = try? reader.next(into: &record) {
            if outcome == .end { break }
            if outcome == .blank || record.isBlank { continue }
            if rows.isEmpty {
                known =
                    record.texts.filter { text in
                        WordColumn(named: text) != nil || WordColumn.renamed(text) != nil
                    }.count
            }
            rows.append(record.count)
        }
        // The last row may be cut off in the middle.
        if isCut, rows.count > 1, rows.count < sampleRows { rows.removeLast() }
        guard let first = rows.first, first > 1 else { return (known > 0 ? 1 : 0, 0, 0) }
        return (known, rows.filter { $0 == first }.count, first)
    }
}
