//  Spans by the million, made as fast as one thread can, while the batch processor has a queue of a
//  few thousand: memory has to stay where it is, and every span that found no room has to be
//  counted. It runs in a process of its own, whose peak the kernel tells.

import JSON
import OTLP
import Platform
import TelemetrySDK

struct Volume: Sendable, Equatable {
    static let schema = "flashcard.bench.volume/1"

    let created: Int
    let exported: Int
    let dropped: Int

    /// What the process does that is measured.
    static func made(_ spans: Int, queue: Int) throws -> Volume {
        let scratch = ScratchFolder("volume")
        defer { scratch.remove() }
        let journalled = JournalledSpans(
            try Journal(in: scratch.path, settings: .bench),
            batches: BatchSettings(queueSize: queue))
        _ = journalled.make(spans)
        journalled.close()
        let counts = journalled.counts
        guard counts.created == spans, counts.isBalanced, counts.queued == 0, counts.failed == 0
        else {
            throw BenchError.workUndone(
                benchmark: "volume", reason: "of \(spans) spans some are not accounted for")
        }
        return Volume(
            created: counts.created, exported: counts.exported, dropped: counts.queueFull)
    }

    var text: String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("created", created)
        json.member("exported", exported)
        json.member("dropped", dropped)
        json.endObject()
        json.newline()
        return json.text
    }

    init(created: Int, exported: Int, dropped: Int) {
        self.created = created
        self.exported = exported
        self.dropped = dropped
    }

    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue.parse(bytes), value["schema"]?.asString == Self.schema,
            let created = value["created"]?.asInteger, let exported = value["exported"]?.asInteger,
            let dropped = value["dropped"]?.asInteger
        else { return nil }
        self.init(created: Int(created), exported: Int(exported), dropped: Int(dropped))
    }

    /// The same in a process of its own, with the most memory that it had.
    static func measured(
        _ spans: Int, queue: Int, by program: String
    ) throws -> (volume: Volume, peak: Int) {
        let answer = ScratchFile("volume")
        defer { answer.remove() }
        let child = try ChildProcess(
            program, ["--volume", "\(spans)", "--queue", "\(queue)"], output: answer.path)
        let ending = try child.wait()
        let bytes = try FileReader.contents(of: answer.path, limit: 1 << 16)
        guard ending.code == 0, let volume = Volume(bytes) else {
            throw BenchError.workUndone(
                benchmark: "volume", reason: String(decoding: bytes, as: UTF8.self))
        }
        return (volume, ending.peakMemory)
    }
}
