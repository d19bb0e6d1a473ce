//  The archive, judged by Python's zip reader, and read back by our own.

import Digest
import Flashcards
import Platform
import TestSupport
import Testing

@testable import AnkiPackage

@Suite struct ArchiveTests {
    let folder = TemporaryFolder()

    private func archive(_ entries: [(String, [UInt8])]) throws -> String {
        let path = folder.path("a.zip")
        var archive = try ZipWriter(replacing: path)
        for (name, bytes) in entries { try archive.add(name, bytes) }
        try archive.commit()
        return path
    }

    @Test(.enabled(if: Requirements.has("python3"), "no python3"))
    func `another reader finds every entry whole`() throws {
        let large = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let file = try folder.write("large", large)
        let path = folder.path("a.zip")
        var archive = try ZipWriter(replacing: path)
        try archive.add("large", fileAt: file)
        try archive.add("media", Array("{}".utf8))
        try archive.add("empty", [])
        try archive.commit()
        let script = """
            import hashlib, sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            for i in z.infolist():
                print(i.filename, i.date_time[0], i.compress_type,
                    hashlib.sha256(z.read(i)).hexdigest())
            """
        let python = try #require(Tool.find("python3"))
        let printed = String(
            decoding: try python.run(["-c", script, path]), as: UTF8.self)
        let expected = [("large", large), ("media", Array("{}".utf8)), ("empty", [])].map {
            "\($0) 1980 0 \(hexadecimal(SHA256.hash($1)))\n"
        }
        #expect(printed == expected.joined())
    }

    @Test func `an entry is found again by its name`() throws {
        let path = try archive([("one", [1, 2, 3]), ("two", [4, 5])])
        let reader = try PlacedReader(path)
        let place = try ZipArchive.entry("two", in: reader)
        #expect(try reader.bytes(at: place.lowerBound, count: place.count) == [4, 5])
        #expect {
            _ = try ZipArchive.entry("three", in: reader)
        } throws: {
            $0 as? PackageError == .notPackage(path: path, reason: "it has no three")
        }
    }

    @Test func `a file cut off anywhere, or with any byte changed, is refused or read in bounds`()
        throws
    {
        let whole = try folder.bytes(
            Path.name(of: try archive([("collection.anki2", Array(repeating: 7, count: 90))])))
        for length in 0..<whole.count {
            let path = try folder.write("cut", Array(whole.prefix(length)))
            #expect(throws: PackageError.self) {
                _ = try ZipArchive.entry("collection.anki2", in: try PlacedReader(path))
            }
        }
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 0xFF
            let path = try folder.write("changed", bytes)
            let place = try? ZipArchive.entry("collection.anki2", in: try PlacedReader(path))
            if let place { #expect(place.upperBound <= whole.count) }
        }
    }
}
