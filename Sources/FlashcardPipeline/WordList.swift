//  A list as the run reads it: rows in batches, from a thread that may block on a slow pipe, with
//  the hash of the bytes that went through, so that a run can say exactly which list it was.

import Digest
import Flashcards
package import Platform
import Problems

package actor WordList {
    private var reader: WordListReader
    private let bytes: HashedBytes
    private nonisolated let thread = BlockingThread()

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        thread.asUnownedSerialExecutor()
    }

    /// The list in this file, read until its end or until somebody wishes to stop.
    package init(_ file: FileReader, stop: StopRequest) {
        let bytes = HashedBytes(file, stop)
        let korean = Transcoder(from: "CP949")
        self.bytes = bytes
        reader = WordListReader(
            list: file.name, transcoder: korean.map { table in { table.convert($0) } }
        ) { (chunk: inout [UInt8]) throws(Problem) in try bytes.next(&chunk) }
    }

    /// The next rows; nil at the end of the list.
    func next(upTo count: Int) throws(WordListError) -> [WordListReader.Row]? {
        var rows: [WordListReader.Row] = []
        rows.reserveCapacity(count)
        while rows.count < count, let row = try reader.next() { rows.append(row) }
        return rows.isEmpty ? nil : rows
    }

    /// What the list's user should hear besides, each thing once.
    func takeNotices() -> [Problem] { reader.takeNotices() }

    /// The SHA-256 of what was read, in hexadecimal.
    var hash: String { hexadecimal(bytes.digest.finish()) }
}

/// The bytes of a file on their way to the reader, hashed as they pass.
private final class HashedBytes {
    static let chunkSize = 128 << 10

    private let file: FileReader
    private let stop: StopRequest
    private(set) var digest = SHA256()

    init(_ file: FileReader, _ stop: StopRequest) {
        self.file = file
        self.stop = stop
    }

    func next(_ chunk: inout [UInt8]) throws(Problem) -> Bool {
        // A pipe that says nothing must not keep a stop waiting; the run sees the stop and not an
        // end.
        while !file.isReady(within: .milliseconds(100)) {
            if stop.reason != nil { return false }
        }
        do { chunk = try file.read(upTo: Self.chunkSize) } catch { throw error.problem }
        digest.update(chunk)
        return !chunk.isEmpty
    }
}
