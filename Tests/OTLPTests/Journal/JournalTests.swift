import OTLP
import Platform
import Synchronization
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct JournalTests {
    private let folder = TemporaryFolder()

    /// At the time that the lines tell of, where nothing else is said.
    private func journal(
        _ settings: JournalSettings = .standard, time: TimeSource = ManualTime().source
    ) throws -> Journal {
        try Journal(in: folder.path, settings: settings, time: time)
    }

    @Test func `what is appended is delivered once, in order, also by a later run`() throws {
        for trace in 1...3 {
            let run = try journal()
            try run[.traces].append(UInt64(trace), spans: 2)
            run.close()
        }
        var delivered: [UInt64] = []
        do {
            let run = try journal()
            #expect(run[.traces].status.undelivered == 6)
            let pending = try #require(run[.traces].next())
            #expect(run[.traces].settle(pending, .delivered(rejected: 1)))
            #expect(!run[.traces].settle(pending, .delivered(rejected: 0)))
            guard case .traces(let spans) = try OTLPDocument(line: pending.bytes) else { return }
            delivered.append(spans[0].traceID.low)
            run.close()
        }
        let last = try journal()
        delivered += try last[.traces].deliverAll()
        #expect(delivered == [1, 2, 3])
        let status = last[.traces].status
        #expect(status.isBalanced)
        #expect(status.books.delivered == 5)
        #expect(status.books.rejected == 1)
        #expect(status.undelivered == 0)
    }

    @Test func `a run that is killed between delivery and entry delivers that batch again`() throws
    {
        var run: Journal? = try journal()
        for trace in 1...3 { try #require(run)[.traces].append(UInt64(trace)) }
        #expect(run?[.traces].next()?.items == 1)
        run = nil
        let next = try journal()
        #expect(try next[.traces].deliverAll() == [1, 2, 3])
        #expect(next[.traces].status.books.delivered == 3)
        #expect(next[.traces].status.isBalanced)
    }

    @Test func `a torn last line is cut off, counted, and the rest is kept`() throws {
        do {
            let run = try journal()
            for trace in 1...2 { try run[.traces].append(UInt64(trace)) }
        }
        let path = folder.path("0/traces-000001.jsonl")
        let whole = try FileReader.contents(of: path, limit: 1 << 20)
        let torn = whole + Array(try JournalLine.bytes(3).dropLast(20))
        try folder.write("0/traces-000001.jsonl", torn)
        let next = try journal()
        #expect(next[.traces].status.books.torn == 1)
        #expect(next[.traces].status.journalled == 2)
        try next[.traces].append(4)
        #expect(try next[.traces].deliverAll() == [1, 2, 4])
        #expect(
            try FileReader.contents(of: path, limit: 1 << 20) == whole + (try JournalLine.bytes(4)))
    }

    @Test func `two processes at once have slots of their own, runs in turn the same`() throws {
        let one = try journal()
        let other = try journal()
        #expect([one.slot, other.slot] == [0, 1])
        #expect(throws: SystemError.self) { try Journal(slot: 0, in: folder.path) }
        #expect(Journal.used(in: folder.path) == [0, 1])
    }

    @Test func `runs in turn go on with the last segment while it has room`() throws {
        for trace in 1...5 {
            let run = try journal()
            try run[.traces].append(UInt64(trace))
            run.close()
        }
        let last = try journal()
        #expect(last[.traces].status.segments == 1)
        #expect(last[.traces].status.journalled == 5)
        #expect(try last[.traces].deliverAll() == [1, 2, 3, 4, 5])
    }

    @Test func `over the size limit delivered segments go before undelivered ones`() throws {
        let settings = JournalSettings(bytes: 40_000, segmentBytes: 10_000)
        let run = try journal(settings)
        for trace in 1...3 { try run[.traces].append(UInt64(trace), padding: 9000) }
        for trace in 1...2 { try run[.logs].append(UInt64(trace), padding: 9000) }
        // The logs are older now, and undelivered; of the traces the first two are delivered.
        for _ in 0..<2 {
            let pending = try #require(run[.traces].next())
            run[.traces].settle(pending, .delivered(rejected: 0))
        }
        run.keepWithinLimits()
        #expect(run[.traces].status.books.expired == 0)
        #expect(run[.logs].status.books.expired == 0)
        for trace in 4...9 {
            try run[.traces].append(UInt64(trace), padding: 9000)
            run.keepWithinLimits()
        }
        let traces = run[.traces].status
        let logs = run[.logs].status
        #expect(traces.isBalanced && logs.isBalanced)
        #expect(traces.books.expired + logs.books.expired > 0)
        #expect(traces.books.delivered == 2)
        let size = Path.names(in: folder.path("0")).reduce(0) {
            $0 + (Path.size(of: folder.path("0/\($1)")) ?? 0)
        }
        #expect(size <= 52_000)
    }

    @Test func `what is too old goes, and is counted where nobody took it`() throws {
        let settings = JournalSettings(age: .seconds(3600), segmentBytes: 1)
        do {
            let run = try journal(settings)
            for trace in 1...4 { try run[.traces].append(UInt64(trace)) }
            run[.traces].settle(try #require(run[.traces].next()), .rejected)
            run.close()
        }
        let later = ManualTime()
        later.advance(by: .seconds(7200))
        let next = try journal(settings, time: later.source)
        let status = next[.traces].status
        #expect(status.isBalanced)
        #expect(status.journalled == 4)
        #expect(status.books.rejected == 1)
        #expect(status.books.expired == 3)
        #expect(status.segments == 0)
        try next[.traces].append(5)
        #expect(try next[.traces].deliverAll() == [5])
    }

    @Test func `a journal that is not there to be written says so`() {
        #expect(throws: SystemError.self) { try Journal(in: "/proc/none") }
    }

    @Test(arguments: [(true, true), (true, false), (false, true)])
    func `a trace is found in finished, growing and killed segments`(
        isClosed: Bool, isSplit: Bool
    ) throws {
        let settings = JournalSettings(segmentBytes: isSplit ? 2000 : 8 << 20)
        let run = try journal(settings)
        for round in 0..<3 {
            for trace in 1...20 { try run[.traces].append(UInt64(trace), spans: 1 + round) }
        }
        if isClosed { run.close() }
        let found = JournalTraces.spans(of: TraceID(high: 1, low: 7), in: folder.path)
        #expect(found.map(\.traceID.low) == Array(repeating: 7, count: found.count))
        // Spans of one id are one span; the ids of each line begin anew here.
        #expect(Set(found.map(\.name)) == ["span 0", "span 1", "span 2"])
        #expect(JournalTraces.spans(of: TraceID(high: 1, low: 99), in: folder.path).isEmpty)
    }

    /// Runs of random length that append, deliver, reject, expire and are killed. In every moment
    /// the books are balanced, and what is delivered is what was appended, in its order.
    @Test(arguments: 0..<12) func `the books hold under kills and limits`(seed: Int) throws {
        var random = SeededRandom(UInt64(seed))
        let settings = JournalSettings(bytes: 60_000, segmentBytes: 6000)
        var appended = 0
        var last: UInt64 = 0
        for _ in 0..<12 {
            let run = try journal(settings)
            let channel = run[.traces]
            #expect(channel.status.journalled == appended)
            for _ in 0..<Int.random(in: 1...25, using: &random) {
                switch Int.random(in: 0..<4, using: &random) {
                case 0, 1:
                    let spans = Int.random(in: 1...4, using: &random)
                    appended += spans
                    try channel.append(UInt64(appended), spans: spans, padding: 300)
                    if random.oneIn(3) { run.keepWithinLimits() }
                case 2:
                    guard let pending = channel.next(),
                        case .traces(let found) = try OTLPDocument(line: pending.bytes)
                    else { break }
                    #expect(found[0].traceID.low > last)
                    last = found[0].traceID.low
                    let rejected = random.oneIn(3) ? 1 : 0
                    #expect(channel.settle(pending, .delivered(rejected: rejected)))
                default:
                    if let pending = channel.next(), random.oneIn(2) {
                        channel.expireOldest()
                        _ = channel.settle(pending, .rejected)
                    }
                }
                #expect(channel.status.isBalanced)
                #expect(channel.status.journalled == appended)
            }
            if random.oneIn(2) { run.close() }
        }
    }
}
