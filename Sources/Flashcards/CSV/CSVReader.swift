//  A streaming CSV reader: RFC 4180 and what people really have. It asks a source for chunks of
//  UTF-8, walks them byte by byte and fills one record at a time, so memory does not grow with the
//  file. Where RFC 4180 is silent it does what Python's `csv` does, so that two tools count the
//  same rows:
//
//      recordStart ──▶ fieldStart ──"──▶ quoted ◀──"──▶ quoteInQuoted
//           ▲             │  ▲             (newlines belong to the field)
//           │             ▼  │ delimiter         │ any other byte: kept
//           └──newline── plain ◀─────────────────┘ (a quote here is an ordinary byte)
//
//  A record that cannot be trusted is answered as a fault, and reading goes on after it. One that
//  is beyond a limit is dropped to the end of its line: so long a field is nearly always a stray
//  quote, and following it would swallow the rows behind it.

package import Problems

/// Replaces the bytes by the next ones and answers true; answers false at the end.
package typealias ByteSource = (inout [UInt8]) throws(Problem) -> Bool

package struct CSVReader {
    package static let quote = UInt8(ascii: "\"")
    package static let lineFeed = UInt8(ascii: "\n")
    package static let carriageReturn = UInt8(ascii: "\r")

    package enum Outcome: Sendable, Hashable {
        case record
        /// A line with nothing on it.
        case blank
        case broken(CSVFault)
        case end
    }

    private let source: ByteSource
    private var chunk: [UInt8] = []
    private var position = 0
    private var bytesBefore = 0
    private var scanner: CSVScanner

    package init(
        delimiter: UInt8, limits: CSVLimits = .standard, source: @escaping ByteSource
    ) {
        self.source = source
        scanner = CSVScanner(delimiter: delimiter, limits: limits)
    }

    /// Fills the record with the next one; what is in it after a fault is what could be read.
    package mutating func next(into record: inout CSVRecord) throws(Problem) -> Outcome {
        guard try skipLineFeedOfPair() else { return .end }
        record.begin(line: scanner.line, offset: bytesBefore + position)
        scanner.begin()
        var ended = false
        while !ended {
            if position == chunk.count, !(try refill()) {
                scanner.finish(&record)
                break
            }
            // A second reference, since `self` cannot lend its chunk and be changed at once.
            let bytes = chunk
            ended = scanner.scan(bytes.span, from: &position, into: &record)
        }
        return judge(record, isLast: !ended)
    }

    /// Moves to the first byte of the next record; false when there is none.
    private mutating func skipLineFeedOfPair() throws(Problem) -> Bool {
        if position == chunk.count, !(try refill()) { return false }
        guard scanner.endedWithCarriageReturn else { return true }
        scanner.endedWithCarriageReturn = false
        guard chunk[position] == CSVReader.lineFeed else { return true }
        position += 1
        return position < chunk.count ? true : try refill()
    }

    private mutating func refill() throws(Problem) -> Bool {
        bytesBefore += chunk.count
        position = 0
        repeat {
            guard try source(&chunk) else {
                chunk.removeAll()
                return false
            }
        } while chunk.isEmpty
        return true
    }

    private func judge(_ record: CSVRecord, isLast: Bool) -> Outcome {
        if let excess = scanner.excess {
            let start = record.place(at: scanner.fieldStart)
            return .broken(
                excess == .field
                    ? .fieldTooLong(start, limit: scanner.limits.field)
                    : .recordTooLong(limit: scanner.limits.record))
        }
        if isLast, scanner.state == .quoted {
            return .broken(.unclosedQuote(record.place(at: scanner.fieldStart)))
        }
        if record.raw.isEmpty { return .blank }
        if let nul = scanner.firstNUL { return .broken(.nul(record.place(at: nul))) }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: record.raw.span)
            return .record
        } catch {
            let start = error.byteOffsets.lowerBound
            return .broken(
                .invalidText(
                    record.place(at: start), byte: record.raw[start],
                    offset: record.offset + start))
        }
    }
}

/// What bounds the memory that one record can take.
package struct CSVLimits: Sendable, Hashable {
    /// Bytes of a field, and of a record.
    package var field: Int
    package var record: Int
    /// Fields of a record that are kept; further ones are counted.
    package var fields: Int

    package init(field: Int = 1 << 20, record: Int = 4 << 20, fields: Int = 1024) {
        self.field = field
        self.record = record
        self.fields = fields
    }

    package static let standard = CSVLimits()
}

/// Why a record cannot be trusted.
package enum CSVFault: Error, Sendable, Hashable {
    /// The file ended inside a quoted field, which began here.
    case unclosedQuote(CSVPlace)
    case nul(CSVPlace)
    /// Bytes that are no character; `offset` counts bytes of decoded text before it.
    case invalidText(CSVPlace, byte: UInt8, offset: Int)
    case fieldTooLong(CSVPlace, limit: Int)
    case recordTooLong(limit: Int)
}
