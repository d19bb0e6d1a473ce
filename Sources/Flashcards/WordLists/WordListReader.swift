//  A word list as a stream of words and of rows that are set aside. The beginning of the bytes says
//  how they are encoded, the first row what separates the columns and what they hold; from then on
//  one record at a time is read, so that memory does not grow with the list.
//
//      bytes ─▶ DecodedBytes ─▶ CSVReader ─▶ WordRow ─▶ Row
//               UTF-8           records      words
//
//  Words and rows set aside together are the records below the header, and with the blank ones they
//  are what Python's `csv` counts in the same text.

package import Problems

package struct WordListReader {
    package enum Row: Sendable, Hashable {
        case word(Word, line: Int)
        case rejected(RowProblem)
    }

    /// What has been read so far.
    package struct Counters: Sendable, Hashable {
        /// Words and rows set aside.
        package fileprivate(set) var records = 0
        package fileprivate(set) var rejected = 0
        /// Lines with nothing on them, and rows with nothing in their fields.
        package fileprivate(set) var blank = 0
        package var words: Int { records - rejected }
    }

    /// What the list turned out to be.
    package struct Form: Sendable, Hashable {
        package let encoding: TextEncoding
        package let delimiter: UInt8
        package let hasHeader: Bool
        /// What each column holds; nil for one that is not read.
        package let columns: [WordColumn?]
        /// Whether the first line did nothing but name the separator.
        package let namesDelimiter: Bool
    }

    /// The list's name in messages: its path, or what standard input is called.
    package let list: String
    package private(set) var counters = Counters()
    /// Known as soon as the first row was asked for.
    package private(set) var form: Form?

    private let limits: CSVLimits
    private let transcoder: CodePageTranscoder?
    private let source: ByteSource
    private var isOpen = false
    /// Nil before the beginning and after the end.
    private var reader: CSVReader?
    private var words: WordRow?
    private var record = CSVRecord()
    /// The first row of a list without a header, which is read to find that out.
    private var firstRow: Row?
    private var notices: [Problem] = []
    private var markLength = 0

    /// `transcoder` converts CP949; without one such a list is refused by name.
    package init(
        list: String, limits: CSVLimits = .standard, transcoder: CodePageTranscoder? = nil,
        source: @escaping ByteSource
    ) {
        self.list = list
        self.limits = limits
        self.transcoder = transcoder
        self.source = source
    }

    /// The next row; nil at the end. After an error there is nothing more.
    package mutating func next() throws(WordListError) -> Row? {
        do throws(WordListError) {
            if !isOpen { try open() }
            if let row = try nextRow() { return row }
            reader = nil
            return nil
        } catch {
            reader = nil
            throw error
        }
    }

    /// What the list's user should hear, each thing once; taking them empties the list.
    package mutating func takeNotices() -> [Problem] {
        defer { notices = [] }
        return notices
    }
}

extension WordListReader {
    private mutating func nextRow() throws(WordListError) -> Row? {
        if let row = firstRow {
            firstRow = nil
            return row
        }
        guard reader != nil else { return nil }
        while let outcome = try advance() {
            if let row = row(outcome) { return row }
        }
        guard counters.records > 0 else { throw .noRows(list: list) }
        return nil
    }

    /// A record as a row; nil for a blank one.
    private mutating func row(_ outcome: CSVReader.Outcome) -> Row? {
        if case .broken(let fault) = outcome { return rejected(rowFault(fault)) }
        if outcome == .blank || record.isBlank {
            counters.blank += 1
            return nil
        }
        let unread = words?.unreadColumns.count ?? 0
        do throws(RowFault) {
            guard let word = try words?.word(from: record) else { return nil }
            counters.records += 1
            for column in words?.unreadColumns.dropFirst(unread) ?? [] {
                notices.append(WordListNotice.unread(column, list: list, line: record.line))
            }
            return .word(word, line: record.line)
        } catch {
            return rejected(error)
        }
    }

    private mutating func rejected(_ fault: RowFault) -> Row {
        counters.records += 1
        counters.rejected += 1
        return .rejected(RowProblem(fault, list: list, record: record))
    }

    /// The next outcome; nil at the end.
    private mutating func advance() throws(WordListError) -> CSVReader.Outcome? {
        do throws(Problem) {
            let outcome = try reader?.next(into: &record)
            return outcome == .end ? nil : outcome
        } catch {
            throw .unreadable(list: list, error)
        }
    }

    private func rowFault(_ fault: CSVFault) -> RowFault {
        switch fault {
        case .unclosedQuote(let place): .unclosedQuote(place)
        case .nul(let place): .nul(place)
        case .fieldTooLong(let place, let limit): .fieldTooLong(place, limit: limit)
        case .recordTooLong(let limit):
            .rowTooLong(CSVPlace(line: record.line, column: 1), limit: limit)
        case .invalidText(let place, let byte, let offset):
            .invalidText(
                place, encoding: form?.encoding ?? .utf8, byte: byte,
                offset: form?.encoding == .utf8 ? offset + markLength : nil)
        }
    }
}

/// Opening a list: its encoding, its delimiter, its header.
extension WordListReader {
    private mutating func open() throws(WordListError) {
        isOpen = true
        var bytes = DecodedBytes(source: source)
        do throws(Problem) {
            try bytes.readSample()
        } catch {
            throw .unreadable(list: list, error)
        }
        guard !bytes.sample.isEmpty else { throw .empty(list: list) }
        guard case .text(let encoding, let mark) = bytes.guess else {
            throw .encoding(list: list, bytes.guess)
        }
        if encoding == .cp949 {
            guard transcoder != nil else { throw .cannotConvert(list: list) }
            notices.append(WordListNotice.codePage(list: list))
        }
        markLength = mark
        bytes.begin(encoding, mark: mark, transcoder: transcoder)
        let declared = DelimiterGuess.declared(in: bytes.head)
        let delimiter = declared ?? DelimiterGuess.of(bytes.head)
        reader = CSVReader(delimiter: delimiter, limits: limits) {
            (chunk: inout [UInt8]) throws(Problem) -> Bool in try bytes.next(&chunk)
        }
        if declared != nil { _ = try advance() }
        form = Form(
            encoding: encoding, delimiter: delimiter, hasHeader: true, columns: [],
            namesDelimiter: declared != nil)
        try readFirstRow()
    }

    private mutating func readFirstRow() throws(WordListError) {
        while let outcome = try advance() {
            if case .broken(let fault) = outcome { throw .header(list: list, rowFault(fault)) }
            if outcome == .blank || record.isBlank {
                counters.blank += 1
                continue
            }
            let layout = try ColumnLayout(firstRow: record, list: list)
            notices += layout.remarks.map { remark in
                WordListNotice.layout(remark, list: list, line: record.line)
            }
            form = form.map { form in
                Form(
                    encoding: form.encoding, delimiter: form.delimiter,
                    hasHeader: layout.hasHeader, columns: layout.columns,
                    namesDelimiter: form.namesDelimiter)
            }
            words = WordRow(layout: layout)
            if !layout.hasHeader { firstRow = row(.record) }
            return
        }
        throw .empty(list: list)
    }
}
