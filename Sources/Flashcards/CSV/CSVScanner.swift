//  The state machine of `CSVReader`: takes a span of bytes, moves on until a record ends or the
//  span does, and remembers where it stood. Ordinary bytes are passed in tight loops of two
//  comparisons; limits are looked at only at bytes that mean something and at the end of a span,
//  which finds them at the same place whatever the size of the chunks.

struct CSVScanner {
    enum State {
        case recordStart
        case fieldStart
        case plain
        case quoted
        case quoteInQuoted
        /// Beyond a limit: everything is dropped up to the line end.
        case dropping
    }

    enum Excess {
        case field
        case record
    }

    let delimiter: UInt8
    let limits: CSVLimits
    private(set) var state = State.recordStart
    /// The line of the next byte.
    private(set) var line = 1
    /// Where the current field begins in the record's bytes.
    private(set) var fieldStart = 0
    private(set) var excess: Excess?
    private(set) var firstNUL: Int?
    /// The last record ended with a carriage return, to which a line feed may still belong.
    var endedWithCarriageReturn = false
    private var shape = CSVRecord.Shape.plain
    private var lastCarriageReturn = -2

    init(delimiter: UInt8, limits: CSVLimits) {
        self.delimiter = delimiter
        self.limits = limits
    }

    mutating func begin() {
        state = .recordStart
        fieldStart = 0
        excess = nil
        firstNUL = nil
        lastCarriageReturn = -2
    }

    /// Reads on from `position`; true when the record ended, with `position` behind its line end.
    mutating func scan(
        _ bytes: Span<UInt8>, from position: inout Int, into record: inout CSVRecord
    ) -> Bool {
        let start = position
        // What turns an index into the span into one into the record's bytes.
        let shift = record.raw.count - start
        var ended = false
        if state != .dropping {
            while position < bytes.count, !ended, state != .dropping {
                ended = step(bytes, &position, shift, &record)
            }
            record.append(bytes, start, ended ? position - 1 : position)
            // Between the two bytes of a line end nothing may stop, or the line would count twice.
            if !ended, record.raw.count - 1 != lastCarriageReturn { checkLimits(record.raw.count) }
            if let excess {
                let kept = excess == .field ? fieldStart + limits.field : limits.record
                record.raw.removeLast(record.raw.count - kept)
            }
        }
        if state == .dropping { ended = drop(bytes, &position) }
        return ended
    }

    /// The file ended: what was open is closed.
    mutating func finish(_ record: inout CSVRecord) {
        if excess == nil { checkLimits(record.raw.count) }
        switch state {
        case .recordStart, .dropping: break
        case .fieldStart:
            shape = .plain
            closeField(record.raw.count, &record)
        case .quoted:
            // Told as a fault; its text is all that follows the quote.
            shape = .escaped
            closeField(record.raw.count, &record)
        case .plain, .quoteInQuoted: closeField(record.raw.count, &record)
        }
    }

    /// One run of ordinary bytes and the byte that ends it; true when that byte ends the record.
    private mutating func step(
        _ bytes: Span<UInt8>, _ index: inout Int, _ shift: Int, _ record: inout CSVRecord
    ) -> Bool {
        switch state {
        case .recordStart:
            let byte = bytes[index]
            if byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
                return endRecord(byte, &index)
            }
            state = .fieldStart
        case .fieldStart:
            let isQuoted = bytes[index] == CSVReader.quote
            (state, shape) = isQuoted ? (.quoted, .quoted) : (.plain, .plain)
            if isQuoted { index += 1 }
        case .plain: return plain(bytes, &index, shift, &record)
        case .quoted: quoted(bytes, &index, shift)
        case .quoteInQuoted:
            let byte = bytes[index]
            if byte == CSVReader.quote {
                (state, shape) = (.quoted, .escaped)
                index += 1
            } else if byte == delimiter || byte == CSVReader.lineFeed
                || byte == CSVReader.carriageReturn
            {
                return plain(bytes, &index, shift, &record)
            } else {
                (state, shape) = (.plain, .escaped)
            }
        case .dropping: break
        }
        return false
    }

    private mutating func plain(
        _ bytes: Span<UInt8>, _ index: inout Int, _ shift: Int, _ record: inout CSVRecord
    ) -> Bool {
        let count = bytes.count
        var here = index
        while here < count, bytes[here] > CSVReader.carriageReturn, bytes[here] != delimiter {
            here += 1
        }
        index = here
        guard here < count else { return false }
        let byte = bytes[here]
        if byte == delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
            checkLimits(here + shift)
            guard state != .dropping else { return false }
            closeField(here + shift, &record)
            (state, fieldStart) = (.fieldStart, here + shift + 1)
            if byte != delimiter { return endRecord(byte, &index) }
        } else if byte == 0 {
            firstNUL = firstNUL ?? here + shift
        }
        index += 1
        return false
    }

    private mutating func quoted(_ bytes: Span<UInt8>, _ index: inout Int, _ shift: Int) {
        let count = bytes.count
        var here = index
        while here < count, bytes[here] > CSVReader.carriageReturn, bytes[here] != CSVReader.quote {
            here += 1
        }
        index = here
        guard here < count else { return }
        switch bytes[here] {
        case CSVReader.quote:
            checkLimits(here + shift)
            guard state != .dropping else { return }
            state = .quoteInQuoted
        case CSVReader.lineFeed where lastCarriageReturn == here + shift - 1:
            break  // The second byte of a line end that is already counted.
        case CSVReader.carriageReturn, CSVReader.lineFeed:
            checkLimits(here + shift)
            guard state != .dropping else { return }
            if bytes[here] == CSVReader.carriageReturn { lastCarriageReturn = here + shift }
            line += 1
        case 0: firstNUL = firstNUL ?? here + shift
        default: break
        }
        index += 1
    }

    /// Passes bytes up to the line end; true when it was reached.
    private mutating func drop(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
                return endRecord(byte, &index)
            }
            index += 1
        }
        return false
    }

    private mutating func endRecord(_ byte: UInt8, _ index: inout Int) -> Bool {
        endedWithCarriageReturn = byte == CSVReader.carriageReturn
        line += 1
        index += 1
        return true
    }

    private mutating func closeField(_ end: Int, _ record: inout CSVRecord) {
        record.count += 1
        guard record.count <= limits.fields else { return }
        record.fields.append(CSVRecord.Field(start: fieldStart, end: end, shape: shape))
    }

    /// `end` is how many bytes the record has so far.
    private mutating func checkLimits(_ end: Int) {
        // Whichever limit comes first gives the name, so that chunk sizes cannot change it.
        let fieldEnd = fieldStart + limits.field
        if fieldEnd <= limits.record {
            if end > fieldEnd { (state, excess) = (.dropping, .field) }
        } else if end > limits.record {
            (state, excess) = (.dropping, .record)
        }
    }
}

extension CSVRecord {
    fileprivate mutating func append(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        guard start < end else { return }
        bytes.extracting(start..<end).withUnsafeBufferPointer { raw.append(contentsOf: $0) }
    }
}
