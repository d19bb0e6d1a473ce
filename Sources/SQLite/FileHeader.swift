//  The first hundred bytes of a database file, looked at before SQLite opens it: SQLite finds a
//  file that was cut off only when it comes to the place.
//
//      offset  bytes  what
//           0     16  "SQLite format 3" and a zero
//          16      2  page size, where 1 stands for 65,536
//          24      4  change counter
//          28      4  pages of the file
//          92      4  the change counter when the pages were counted

import Platform
import Problems

struct FileHeader: Equatable {
    static let size = 100
    private static let magic = Array("SQLite format 3\0".utf8)

    let pageSize: Int
    /// Nil where an old SQLite wrote the file last and did not count.
    let pages: Int?

    /// Nil where the bytes are no header.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.size, Array(bytes.prefix(16)) == Self.magic else { return nil }
        func number(at offset: Int, _ count: Int) -> Int {
            bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
        }
        let size = number(at: 16, 2)
        pageSize = size == 1 ? 65_536 : size
        let isCounted = number(at: 24, 4) == number(at: 92, 4)
        pages = isCounted ? number(at: 28, 4) : nil
    }

    /// Throws for a file that is something else, or that is shorter than it says. While a log lies
    /// beside it, it may be: what it lacks stands there.
    static func require(_ path: String) throws(SQLiteError) {
        guard let size = Path.size(of: path), size > 0 else { return }
        let bytes: [UInt8]
        do {
            bytes = try FileReader(path: path).read(upTo: Self.size)
        } catch { throw .cannotOpen(path: path, reason: error.problem.message) }
        guard let header = FileHeader(bytes) else {
            if size < Self.size, bytes.starts(with: magic.prefix(min(size, magic.count))) {
                throw .truncated(path: path, expected: Self.size, found: size)
            }
            throw .notADatabase(path: path)
        }
        let log = Path.size(of: path + "-wal") ?? 0
        guard let pages = header.pages, log == 0, size < pages * header.pageSize else { return }
        throw .truncated(path: path, expected: pages * header.pageSize, found: size)
    }
}
