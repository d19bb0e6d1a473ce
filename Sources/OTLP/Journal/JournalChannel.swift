//  The journal of one signal: it grows at one end and is delivered from the other. One process
//  writes it, whose exporter appends and whose deliverer reads, each on a thread of its own.
//
//  Whatever a killed process left is put right at the opening: a line without its end is cut off
//  and counted, a segment without its places is counted again, and the last segment goes on where
//  it has room, so that many short runs do not make many small files.

package import Platform
package import Problems
package import Telemetry
package import TelemetrySDK

package final class JournalChannel: Sendable {
    /// A batch that waits to be delivered.
    package struct Pending: Sendable {
        package let cursor: JournalBooks.Cursor
        package let items: Int
        package let bytes: [UInt8]
    }

    /// How a delivery ended for good.
    package enum Settlement: Sendable, Hashable {
        /// The receiver took it, but for so many items.
        case delivered(rejected: Int)
        case rejected
    }

    package struct Status: Sendable, Hashable {
        package var books = JournalBooks()
        package var journalled = 0
        package var undelivered = 0
        package var bytes = 0
        package var segments = 0
        /// What could not be written, by the code of the reason.
        package var dropped: [String: Int] = [:]
        /// What of the books' expired items went since the journal was opened.
        package var expiredSinceOpening = 0

        /// Items that no receiver will get, since the journal was opened.
        package var lost: Int { expiredSinceOpening + dropped.values.reduce(0, +) }

        package var isBalanced: Bool {
            journalled == books.delivered + books.rejected + books.expired + undelivered
        }
    }

    package let signal: TelemetrySettings.Signal
    private let folder: String
    private let settings: JournalSettings
    private let time: TimeSource
    private let state: Locked<JournalState>

    /// `write` puts lines on the disk.
    package init(
        _ signal: TelemetrySettings.Signal, in folder: String, settings: JournalSettings,
        time: TimeSource = .system, write: @escaping FileAppender.Write = systemWrite
    ) throws(SystemError) {
        self.signal = signal
        self.folder = folder
        self.settings = settings
        self.time = time
        state = Locked(try JournalState(signal, in: folder, write: write))
    }

    package var status: Status { state.withLock { Self.status($0) } }

    /// The same of a journal that another process may be writing.
    package static func status(
        of signal: TelemetrySettings.Signal, reading folder: String
    ) throws(SystemError) -> Status {
        status(try JournalState(signal, in: folder, isReading: true))
    }

    private static func status(_ state: JournalState) -> Status {
        Status(
            books: state.books, journalled: state.journalled, undelivered: state.undelivered,
            bytes: state.bytes, segments: state.finished.count + (state.open == nil ? 0 : 1),
            dropped: state.dropped,
            expiredSinceOpening: state.books.expired - state.expiredBefore)
    }

    /// Why a delivery failed; nil when one succeeded again.
    package func note(_ failure: Problem?) { state.withLock { $0.note(failure?.message) } }

    var finishedCount: Int { state.withLock { $0.finished.last?.segment.number ?? 0 } }

    /// Puts a line, with its newline, at the end. A problem tells that it is dropped, and counted.
    package func append(
        _ line: [UInt8], items: Int, traces: some Sequence<TraceID>
    ) -> Problem? {
        let traces = Array(traces)
        return state.withLock { state in
            guard line.count <= Segment.mostBytesOfLine else {
                let problem = Problem(
                    "journal.line_too_large", .internal,
                    "A batch of \(signal.rawValue) has \(line.count) bytes, more than receivers"
                        + " take.",
                    advice: "Lower the batch size, or limit the length of attributes.")
                state.dropped[problem.code, default: 0] += items
                return problem
            }
            do throws(SystemError) {
                try state.append(line, items, traces, settings, now: time.wall())
                return nil
            } catch {
                state.dropped[error.problem.code, default: 0] += items
                return error.problem
            }
        }
    }

    /// The next batch to deliver, if there is one. One that cannot be read any more is passed over
    /// and counts as expired.
    package func next() -> Pending? {
        while let place = state.withLock({ $0.placeAtCursor() }) {
            if let reader = try? PlacedReader(place.segment.path),
                let bytes = try? reader.bytes(at: place.line.offset, count: place.line.length),
                bytes.count == place.line.length, place.line.items > 0
            {
                return Pending(cursor: place.cursor, items: place.line.items, bytes: bytes)
            }
            _ = state.withLock {
                $0.pass(place.cursor) { books, items in books.expired += items }
            }
        }
        return nil
    }

    /// What became of the batch; false when it had expired meanwhile and is counted so.
    @discardableResult
    package func settle(_ pending: Pending, _ settlement: Settlement) -> Bool {
        state.withLock { state in
            state.pass(pending.cursor) { books, items in
                switch settlement {
                case .delivered(let rejected):
                    let refused = min(max(0, rejected), items)
                    books.rejected += refused
                    books.delivered += items - refused
                case .rejected: books.rejected += items
                }
            }
        }
    }

    /// The oldest finished segment, for whoever decides what is kept.
    var oldest: JournalState.Oldest? { state.withLock { $0.oldest } }

    /// Removes the oldest finished segment; what of it is undelivered has expired.
    package func expireOldest() { state.withLock { $0.expireOldest() } }

    /// Writes down where everything is, so that the next opening need not count.
    package func close() { state.withLock { $0.close() } }
}
