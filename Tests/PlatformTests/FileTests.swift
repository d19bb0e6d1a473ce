import Platform
import Problems
import TestSupport
import Testing

@Suite struct FileTests {
    let folder = TemporaryFolder()

    @Test func `a file is read in chunks to its end`() throws {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0) }
        let reader = try FileReader(path: try folder.write("a", bytes))
        var read: [UInt8] = []
        while true {
            let chunk = try reader.read(upTo: 777)
            if chunk.isEmpty { break }
            #expect(chunk.count <= 777)
            read += chunk
        }
        #expect(read == bytes)
        #expect(reader.name == folder.path("a"))
    }

    @Test func `what cannot be read is refused with its path and the reason`() throws {
        #expect(refusal { try FileReader(path: folder.path("none")) } == "system.not_found")
        #expect(refusal { try FileReader(path: folder.path) } == "system.is_a_folder")
        let inFile = try folder.write("plain", "x") + "/below"
        #expect(refusal { try FileReader(path: inFile) } == "system.not_a_folder")
        #expect(refusal { try Path.makeFolder(inFile) } == "system.not_a_folder")
    }

    @Test func `a whole file is read only up to its limit`() throws {
        let path = try folder.write("a", "123456")
        #expect(try FileReader.contents(of: path, limit: 6) == Array("123456".utf8))
        #expect(throws: SystemError.tooLarge(path: path, limit: 5)) {
            try FileReader.contents(of: path, limit: 5)
        }
        #expect(SystemError.tooLarge(path: path, limit: 5).problem.code == "system.too_large")
    }

    @Test func `a small file is overwritten where it lies, in its size alone`() throws {
        let path = try folder.write("small", "12345")
        #expect(SmallFile.overwrite(path, Array("abcde".utf8)))
        #expect(try folder.text("small") == "abcde")
        #expect(!SmallFile.overwrite(path, Array("longer".utf8)))
        #expect(!SmallFile.overwrite(path, Array("less".utf8)))
        #expect(!SmallFile.overwrite(path, []))
        #expect(!SmallFile.overwrite(folder.path("none"), Array("abcde".utf8)))
        #expect(try folder.text("small") == "abcde")
        let page = [UInt8](repeating: 1, count: SmallFile.mostBytes + 1)
        #expect(!SmallFile.overwrite(try folder.write("large", page), page))
        #expect(folder.names == ["large", "small"])
    }

    @Test func `an atomic file appears whole and replaces the old one`() throws {
        let path = try folder.write("deck", "old")
        var file = try AtomicFile(replacing: path)
        try file.write(Array("new ".utf8))
        #expect(try folder.text("deck") == "old")
        try file.append { $0 += Array(repeating: UInt8(ascii: "x"), count: 600_000) }
        try file.commit()
        #expect(try folder.bytes("deck").count == 600_004)
        #expect(folder.names == ["deck"])
    }

    @Test func `an atomic file that is given up leaves the old one`() throws {
        let path = try folder.write("deck", "old")
        do {
            var file = try AtomicFile(replacing: path)
            try file.write(Array("half".utf8))
        }
        #expect(try folder.text("deck") == "old")
        #expect(refusal { _ = try AtomicFile(replacing: folder.path("no/deck")) } != nil)
    }

    @Test func `folders are made with those above them and tried out before work`() throws {
        try Path.requireWritableFolder(folder.path("a/b/c"))
        #expect(Path.isFolder(folder.path("a/b/c")))
        #expect(!Path.exists(folder.path("a/b/c/.flashcard-probe")))
        let file = try folder.write("file", "x")
        #expect(refusal { try Path.requireWritableFolder(file) } == "system.not_a_folder")
        #expect(refusal { try Path.requireWritableFolder("/proc/flashcard") } != nil)
    }

    @Test(arguments: [
        ("a/b.csv", "a", "b.csv", "b"), ("b", ".", "b", "b"),
        ("/b.tar.gz", "/", "b.tar.gz", "b.tar"),
        ("a/.hidden", "a", ".hidden", ".hidden"),
    ])
    func `a path is taken apart`(path: String, parent: String, name: String, stem: String) {
        #expect(Path.parent(of: path) == parent)
        #expect(Path.name(of: path) == name)
        #expect(Path.stem(of: path) == stem)
    }

    @Test func `paths are joined, made absolute, measured and removed`() throws {
        #expect(Path.join("a", "b") == "a/b")
        #expect(Path.join("a/", "b") == "a/b")
        #expect(Path.join("", "b") == "b")
        #expect(Path.absolute("/x") == "/x")
        #expect(Path.absolute("x") == Path.workingFolder() + "/x")
        let path = try folder.write("four", "1234")
        #expect(Path.size(of: path) == 4)
        Path.remove(path)
        #expect(Path.size(of: path) == nil)
    }

    @Test func `a lock has one owner, who is named, and is free once let go`() throws {
        let path = folder.path("store.lock")
        var lock: FileLock? = try FileLock(path)
        #expect(throws: SystemError.locked(path: path, owner: ThisProcess.identifier)) {
            try FileLock(path)
        }
        #expect(lock != nil)
        lock = nil
        _ = try FileLock(path)
        #expect(SystemError.locked(path: path, owner: 7).problem.message.contains("process 7"))
        #expect(refusal { try FileLock(folder.path("no/lock")) } == "system.not_found")
    }

    private func refusal(_ body: () throws -> some Any) -> String? {
        do {
            _ = try body()
            return nil
        } catch { return (error as? SystemError)?.problem.code }
    }
}
