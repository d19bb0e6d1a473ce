//  Cards as tab-separated lines under the nine column names of the original. Fields are HTML, where
//  a line break is `<br>` and any other blank is a space, so that is how they are kept on one line:
//
//      CR LF, CR, LF   ->  <br>     and read back as a newline
//      tab             ->  space    (the one loss; a browser shows both alike)
//      a first quote   ->  the field in quotes, those inside doubled, as Anki reads it
//
//  What has been written once is the same when it is read and written again.

package struct CardTSV: Sendable {
    package static let columns = [
        "position", "term", "term_number", "tab_name", "primer", "front", "back", "tags",
        "honorific_level",
    ]

    package init() {}

    /// Appends the line that names the columns.
    package func appendHeader(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: CardTSV.columns.joined(separator: "\t").utf8)
        bytes.append(CardTSV.lineFeed)
    }

    /// Appends one card as one line.
    package func append(_ card: Card, to bytes: inout [UInt8]) {
        if let position = card.position { bytes.append(contentsOf: String(position).utf8) }
        CardTSV.appendField(card.term, to: &bytes)
        bytes.append(CardTSV.tab)
        bytes.append(contentsOf: String(card.termNumber).utf8)
        CardTSV.appendField(card.tabName, to: &bytes)
        CardTSV.appendField(card.primer, to: &bytes)
        CardTSV.appendField(card.front, to: &bytes)
        CardTSV.appendField(card.back, to: &bytes)
        CardTSV.appendField(card.tags, to: &bytes)
        CardTSV.appendField(card.honorificLevel, to: &bytes)
        bytes.append(CardTSV.lineFeed)
    }

    private static let tab = UInt8(ascii: "\t")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let quote = UInt8(ascii: "\"")

    private static func appendField(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(tab)
        let isQuoted = text.utf8.first == quote
        if isQuoted { bytes.append(quote) }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case lineFeed where previous == carriageReturn: break
            case lineFeed, carriageReturn: bytes.append(contentsOf: "<br>".utf8)
            case tab: bytes.append(UInt8(ascii: " "))
            case quote where isQuoted:
                bytes.append(quote)
                bytes.append(quote)
            default: bytes.append(byte)
            }
            previous = byte
        }
        if isQuoted { bytes.append(quote) }
    }
}

/// Reads the lines of such a file back, one by one.
package struct CardTSVReader: Sendable {
    private var line = 0
    private var lastWord: (position: Int?, term: String)?
    private var ordinal = 0

    package init() {}

    /// The card of a line without its line end; nil for the header and for empty lines.
    package mutating func read(_ text: String) throws(FlashcardFormatError) -> Card? {
        line += 1
        let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
        if line == 1 {
            guard fields.elementsEqual(CardTSV.columns, by: { $0 == $1 }) else {
                throw .header(found: text)
            }
            return nil
        }
        guard !text.isEmpty else { return nil }
        guard fields.count == CardTSV.columns.count else {
            throw .columnCount(line: line, found: fields.count)
        }
        let values = fields.map(CardTSVReader.value)
        let position = values[0].isEmpty ? nil : try number(values[0], "position")
        let termNumber = try number(values[2], "term_number")
        // The ordinal is not a column: cards of one word follow one another.
        let isSame = lastWord.map { $0.position == position && $0.term == values[1] } ?? false
        ordinal = isSame ? ordinal + 1 : 1
        lastWord = (position, values[1])
        return Card(
            position: position, term: values[1], termNumber: termNumber, tabName: values[3],
            primer: values[4], front: values[5], back: values[6], tags: values[7],
            honorificLevel: values[8], kind: CardKind(tabName: values[3]), ordinal: ordinal)
    }

    private func number(_ text: String, _ column: String) throws(FlashcardFormatError) -> Int {
        guard let number = Int(text) else {
            throw .notANumber(line: line, column: column, found: text)
        }
        return number
    }

    /// A field without its quotes, with newlines where breaks stand.
    private static func value(_ field: Substring) -> String {
        let bytes = Array(field.utf8)
        let isQuoted = bytes.count > 1 && bytes.first == quote && bytes.last == quote
        let end = isQuoted ? bytes.count - 1 : bytes.count
        var index = isQuoted ? 1 : 0
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        while index < end {
            if bytes[index...].starts(with: lineBreak) {
                text.append(UInt8(ascii: "\n"))
                index += lineBreak.count
                continue
            }
            text.append(bytes[index])
            // Of a doubled quote the second one goes.
            index += isQuoted && bytes[index] == quote ? 2 : 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineBreak = Array("<br>".utf8)
}
