//  What one signal's journal is at this moment: finished segments, the one that grows, the books.
//  The lock around it is `JournalChannel`'s.

import Platform
import Telemetry
import TelemetrySDK

struct JournalState {
    struct Finished {
        let segment: Segment
        let lines: [SegmentPlaces.Line]
        /// Of its lines.
        let bytes: Int
        let begun: WallTime
    }

    struct Open {
        let segment: Segment
        let file: FileAppender
        var places: SegmentPlaces
    }

    struct Place {
        let segment: Segment
        let line: SegmentPlaces.Line
        let cursor: JournalBooks.Cursor
    }

    struct Oldest {
        let segment: Segment
        /// When its first line was written.
        let begun: WallTime
        /// One whose lines are all delivered goes before one that is not.
        let isDelivered: Bool
    }

    private let signal: Segment.Signal
    private let folder: String
    private let write: FileAppender.Write
    private(set) var finished: [Finished] = []
    private(set) var open: Open?
    private(set) var books = JournalBooks()
    private(set) var journalled = 0
    private(set) var undelivered = 0
    /// What had expired when the journal was opened.
    let expiredBefore: Int
    var dropped: [String: Int] = [:]
    private var nextNumber = 1

    /// Finds what is there and puts right what a kill left behind; whoever only reads puts nothing
    /// right.
    init(
        _ signal: Segment.Signal, in folder: String, isReading: Bool = false,
        write: @escaping FileAppender.Write = systemWrite
    ) throws(SystemError) {
        self.signal = signal
        self.folder = folder
        self.write = write
        let booksPath = Self.booksPath(folder, signal)
        if Path.exists(booksPath) {
            // Whoever only reads may look in the very moment of a write.
            for _ in 0..<2 {
                let bytes = try FileReader.contents(of: booksPath, limit: 65_536)
                guard let found = JournalBooks(bytes: bytes) else { continue }
                books = found
                break
            }
        }
        expiredBefore = books.expired
        journalled = books.journalledBefore
        let segments = Segment.all(of: signal, in: folder)
        for segment in segments {
            let places = try places(of: segment, isReading)
            if segment.number >= books.open { journalled += places.items }
            let bytes = Path.size(of: segment.path) ?? 0
            finished.append(
                Finished(
                    segment: segment, lines: places.lines, bytes: bytes, begun: places.begun))
        }
        let last = segments.last?.number ?? 0
        nextNumber = max(last, books.open - 1, books.cursor.segment - 1) + 1
        undelivered = countUndelivered()
    }

    /// The places of a segment; counted, and its torn end cut off, where they are not beside it.
    private mutating func places(
        of segment: Segment, _ isReading: Bool
    ) throws(SystemError) -> SegmentPlaces {
        let size = Path.size(of: segment.path) ?? 0
        if let bytes = try? FileReader.contents(of: segment.placesPath, limit: 64 << 20),
            let places = SegmentPlaces(bytes: bytes), places.end == size
        {
            return places
        }
        let found = try SegmentPlaces.counted(in: segment)
        // What has no end yet may get one in a moment.
        if isReading { return found.places }
        books.torn += found.torn
        if found.places.end < size {
            let file = try FileAppender(segment.path)
            try file.cut(to: found.places.end)
        }
        try Self.write(found.places.bytes, to: segment.placesPath)
        return found.places
    }

    private func countUndelivered() -> Int {
        var count = 0
        for finished in finished where finished.segment.number >= books.cursor.segment {
            let first = finished.segment.number == books.cursor.segment ? books.cursor.line : 0
            count += finished.lines.dropFirst(first).reduce(0) { $0 + $1.items }
        }
        return count
    }

    var bytes: Int {
        finished.reduce(open?.file.size ?? 0) { $0 + $1.bytes }
    }

    // MARK: Writing

    mutating func append(
        _ line: [UInt8], _ items: Int, _ traces: [TraceID], _ settings: JournalSettings,
        now: WallTime
    ) throws(SystemError) {
        if let open, open.file.size > 0,
            open.file.size + line.count > settings.segmentBytes
                || now.isLater(than: open.places.begun, by: settings.segmentAge)
        {
            try finish()
        }
        if open == nil { try begin(room: line.count, settings, now) }
        let offset = open?.file.size ?? 0
        try open?.file.append(line)
        open?.places.add(
            SegmentPlaces.Line(offset: offset, length: line.count - 1, items: items),
            traces: traces)
        journalled += items
        undelivered += items
    }

    /// Goes on with the last segment where it has room for the line and is not too old, or begins
    /// the next.
    private mutating func begin(
        room: Int, _ settings: JournalSettings, _ now: WallTime
    ) throws(SystemError) {
        if let last = finished.last, last.segment.number == nextNumber - 1,
            last.segment.number >= books.open, last.bytes + room <= settings.segmentBytes,
            !now.isLater(than: last.begun, by: settings.segmentAge),
            let bytes = try? FileReader.contents(of: last.segment.placesPath, limit: 64 << 20),
            let places = SegmentPlaces(bytes: bytes)
        {
            let file = try FileAppender(last.segment.path, write: write)
            Path.remove(last.segment.placesPath)
            finished.removeLast()
            open = Open(segment: last.segment, file: file, places: places)
            return
        }
        try Path.makeFolder(folder, permissions: 0o700)
        let segment = Segment(folder: folder, signal: signal, number: nextNumber)
        let file = try FileAppender(segment.path, write: write)
        open = Open(segment: segment, file: file, places: SegmentPlaces(begun: now))
        nextNumber += 1
    }

    /// The growing segment is full.
    private mutating func finish() throws(SystemError) {
        guard let open else { return }
        self.open = nil
        finished.append(Finished(open))
        books.open = open.segment.number + 1
        books.journalledBefore = journalled
        save()
        try Self.write(open.places.bytes, to: open.segment.placesPath)
    }

    mutating func close() {
        if let open {
            self.open = nil
            finished.append(Finished(open))
            try? Self.write(open.places.bytes, to: open.segment.placesPath)
        }
        save()
    }

    // MARK: Delivering

    /// Where the cursor stands, past the ends of segments.
    mutating func placeAtCursor() -> Place? {
        while true {
            let cursor = books.cursor
            guard let (segment, lines) = segment(cursor.segment) else { return nil }
            if cursor.line < lines.count {
                return Place(segment: segment, line: lines[cursor.line], cursor: cursor)
            }
            // At the end of what still grows there is nothing yet.
            guard open?.segment.number != cursor.segment,
                let next = finished.first(where: { $0.segment.number > cursor.segment })?.segment
                    .number ?? open?.segment.number
            else { return nil }
            books.cursor = JournalBooks.Cursor(segment: next, line: 0)
        }
    }

    /// The segment of this number, or the first one after it.
    private func segment(_ number: Int) -> (Segment, [SegmentPlaces.Line])? {
        if let found = finished.first(where: { $0.segment.number >= number }) {
            return (found.segment, found.lines)
        }
        if let segment = open?.segment, segment.number >= number, let places = open?.places {
            return (segment, places.lines)
        }
        return nil
    }

    /// Moves the cursor past a line and enters what became of it; false when the cursor is
    /// elsewhere by now.
    mutating func pass(
        _ cursor: JournalBooks.Cursor, _ enter: (inout JournalBooks, Int) -> Void
    ) -> Bool {
        guard books.cursor == cursor, let (segment, lines) = segment(cursor.segment),
            segment.number == cursor.segment, cursor.line < lines.count
        else { return false }
        let items = lines[cursor.line].items
        enter(&books, items)
        undelivered -= items
        books.cursor.line += 1
        save()
        return true
    }

    mutating func note(_ failure: String?) {
        guard books.lastFailure != failure else { return }
        books.lastFailure = failure
        save()
    }

    // MARK: Keeping

    var oldest: Oldest? {
        guard let first = finished.first else { return nil }
        let isDelivered =
            first.segment.number < books.cursor.segment
            || first.segment.number == books.cursor.segment
                && books.cursor.line >= first.lines.count
        return Oldest(
            segment: first.segment, begun: first.begun, isDelivered: isDelivered)
    }

    mutating func expireOldest() {
        guard !finished.isEmpty else { return }
        let gone = finished.removeFirst()
        let number = gone.segment.number
        if number >= books.cursor.segment {
            let first = number == books.cursor.segment ? books.cursor.line : 0
            let items = gone.lines.dropFirst(first).reduce(0) { $0 + $1.items }
            books.expired += items
            undelivered -= items
            books.cursor = JournalBooks.Cursor(segment: number + 1, line: 0)
        }
        if number >= books.open {
            // Its lines will not be there to be counted.
            books.open = number + 1
            books.journalledBefore += gone.lines.reduce(0) { $0 + $1.items }
        }
        save()
        gone.segment.remove()
    }

    // MARK: The books' file

    private static func booksPath(_ folder: String, _ signal: Segment.Signal) -> String {
        Path.join(folder, "\(signal.rawValue).books")
    }

    /// A refusal is borne: the books in memory are right, and the next entry writes them again.
    private func save() {
        let path = Self.booksPath(folder, signal)
        let bytes = Self.padded(books.bytes)
        if !SmallFile.overwrite(path, bytes) { try? Self.write(bytes, to: path) }
    }

    /// Always of the same size, but for a failure that takes many words, so that the file is made
    /// once.
    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        let size = 1024
        return bytes + [UInt8](repeating: UInt8(ascii: " "), count: max(0, size - bytes.count))
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        var file = try AtomicFile(replacing: path, permissions: 0o600)
        try file.write(bytes)
        try file.commit(durably: false)
    }
}

extension JournalState.Finished {
    fileprivate init(_ open: JournalState.Open) {
        self.init(
            segment: open.segment, lines: open.places.lines, bytes: open.file.size,
            begun: open.places.begun)
    }
}

extension WallTime {
    fileprivate func isLater(than other: WallTime, by duration: Duration) -> Bool {
        .nanoseconds(nanoseconds - other.nanoseconds) > duration
    }
}
