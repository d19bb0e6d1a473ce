import Foundation
import OTLP
import Platform
import Problems
import Synchronization
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct FullDiskTests {
    private let folder = TemporaryFolder()
    private let name = "traces-000001.jsonl"

    /// A disk with so much room.
    private final class Disk: Sendable {
        private let room = Atomic<Int>(.max)
        private let descriptor = Atomic<Int32>(-1)

        func leave(_ bytes: Int) { room.store(bytes, ordering: .relaxed) }

        func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
            self.descriptor.store(descriptor, ordering: .relaxed)
            let left = room.load(ordering: .relaxed)
            guard left > 0 else {
                errno = ENOSPC
                return -1
            }
            let wrote = systemWrite(
                descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(left)))
            room.subtract(max(0, wrote), ordering: .relaxed)
            return wrote
        }

        /// Opens the file in another way under the descriptor of whoever writes it.
        func reopen(_ path: String, _ way: Int32) {
            let opened = open(path, way)
            dup2(opened, descriptor.load(ordering: .relaxed))
            close(opened)
        }
    }

    private func channel(
        writing write: @escaping FileAppender.Write
    ) throws -> JournalChannel {
        try JournalChannel(.traces, in: folder.path, settings: .standard, write: write)
    }

    /// The code of the problem of a line that cannot be written.
    private func refused(
        _ channel: JournalChannel, _ trace: UInt64, spans: Int = 1
    ) throws -> String? {
        let line = try JournalLine.bytes(trace, spans: spans)
        return channel.append(line, items: spans, traces: [TraceID(high: 1, low: trace)])?.code
    }

    @Test func `half a line is taken back, counted and told, and what comes later is whole`() throws
    {
        let disk = Disk()
        let channel = try channel { disk.write($0, $1) }
        for trace in 1...2 { try channel.append(UInt64(trace)) }
        let whole = try folder.bytes(name)
        disk.leave(100)
        #expect(try refused(channel, 3, spans: 4) == "system.disk_full")
        #expect(try folder.bytes(name) == whole)
        #expect(channel.status.dropped == ["system.disk_full": 4])
        #expect(channel.status.journalled == 2)
        #expect(channel.status.isBalanced)
        disk.leave(.max)
        try channel.append(5)
        #expect(try channel.deliverAll() == [1, 2, 5])
    }

    @Test func `nothing is written behind half a line that cannot be taken back yet`() throws {
        let disk = Disk()
        let path = folder.path(name)
        let channel = try channel { descriptor, bytes in
            let wrote = disk.write(descriptor, bytes)
            // From here on the file cannot be made shorter.
            if wrote < 0 {
                disk.reopen(path, O_RDONLY)
                errno = ENOSPC
            }
            return wrote
        }
        try channel.append(1)
        let whole = try folder.bytes(name)
        disk.leave(100)
        #expect(try refused(channel, 2) == "system.disk_full")
        let torn = try folder.bytes(name)
        #expect(torn.count == whole.count + 100)
        #expect(try refused(channel, 3) == "system.refused")
        #expect(try folder.bytes(name) == torn)
        disk.reopen(path, O_WRONLY | O_APPEND)
        disk.leave(.max)
        try channel.append(4)
        #expect(try channel.deliverAll() == [1, 4])
        #expect(channel.status.dropped == ["system.disk_full": 1, "system.refused": 1])
        #expect(channel.status.isBalanced)
    }

    /// Also where the room ends at the end of a line, or just before its newline.
    @Test(arguments: 0..<6) func `however full the disk is, the books hold`(seed: Int) throws {
        var random = SeededRandom(UInt64(seed))
        var given: [UInt64] = []
        var trace: UInt64 = 0
        for _ in 0..<4 {
            let disk = Disk()
            let channel = try channel { disk.write($0, $1) }
            for _ in 0..<15 {
                trace += 1
                let length = try JournalLine.bytes(trace).count
                disk.leave(
                    random.oneIn(2) ? .max : Int.random(in: 0...length + 1, using: &random))
                if try refused(channel, trace) == nil { given.append(trace) }
                #expect(channel.status.isBalanced)
                #expect(channel.status.journalled == given.count)
            }
            if random.oneIn(2) { channel.close() }
        }
        let last = try channel(writing: systemWrite)
        #expect(last.status.books.torn == 0)
        #expect(try last.deliverAll() == given)
    }
}
