//  What the limit of age promises: nothing in the journal is older, whatever the runs were like,
//  and what goes is not much younger.

import OTLP
import Platform
import TelemetrySDK
import TestSupport
import Testing

@Suite struct JournalAgeTests {
    private let folder = TemporaryFolder()
    private let time = ManualTime()

    private func journal(_ settings: JournalSettings = .standard) throws -> Journal {
        try Journal(in: folder.path, settings: settings, time: time.source)
    }

    /// A line of one span that ends now, whose name tells its number.
    private func append(_ journal: Journal, _ number: Int) {
        let now = time.source.wall().nanoseconds
        let line = """
            {"resourceSpans":[{"resource":{},"scopeSpans":[{"scope":{"name":"tests"},"spans":[\
            {"traceId":"0123456789abcdef0123456789abcdef","spanId":"0123456789abcdef",\
            "name":"\(number)","kind":1,"startTimeUnixNano":"\(now)",\
            "endTimeUnixNano":"\(now)"}]}]}]}

            """
        #expect(journal[.traces].append(Array(line.utf8), items: 1, traces: []) == nil)
    }

    private func waiting(_ journal: Journal) throws -> [Int] {
        var numbers: [Int] = []
        while let pending = journal[.traces].next() {
            guard case .traces(let spans) = try OTLPDocument(line: pending.bytes) else { break }
            numbers += spans.compactMap { Int($0.name) }
            journal[.traces].settle(pending, .delivered(rejected: 0))
        }
        return numbers
    }

    /// Four short runs a day, for twenty days, none of which fills a segment.
    @Test(arguments: [false, true])
    func `many short runs leave nothing that is older than the limit`(areKilled: Bool) throws {
        for run in 0..<80 {
            let journal = try journal()
            append(journal, run)
            if !areKilled { journal.close() }
            time.advance(by: .seconds(6 * 3600))
        }
        let last = try journal()
        #expect(last[.traces].status.isBalanced)
        #expect(last[.traces].status.segments <= 8)
        let numbers = try waiting(last)
        #expect(numbers == Array((numbers.first ?? 0)..<80))
        // The last run is six hours old: 28 runs in seven days, 24 in six.
        #expect((24...28).contains(numbers.count))
    }

    @Test func `a run of many days leaves nothing that is older than the limit`() throws {
        let journal = try journal()
        for number in 0..<80 {
            append(journal, number)
            journal.keepWithinLimits()
            time.advance(by: .seconds(6 * 3600))
        }
        journal.keepWithinLimits()
        #expect((24...28).contains(try waiting(journal).count))
    }

    @Test func `a shorter limit has shorter segments`() throws {
        let settings = JournalSettings(age: .seconds(4 * 3600))
        for number in 0..<10 {
            let journal = try journal(settings)
            append(journal, number)
            journal.close()
            time.advance(by: .seconds(1800))
        }
        #expect((6...8).contains(try waiting(try journal(settings)).count))
    }

    @Test func `a segment of an earlier form is counted again`() throws {
        do {
            let journal = try journal()
            append(journal, 1)
            journal.close()
        }
        let path = folder.path("0/traces-000001.places")
        let bytes = try FileReader.contents(of: path, limit: 1 << 20)
        try folder.write(
            "0/traces-000001.places", Array("FCP1".utf8) + bytes[4..<12] + bytes[20...])
        #expect(try waiting(try journal()) == [1])
    }
}
