//  One file of the tree, as the rules see it: a path from the root, the text, and for Swift the
//  same text with only the code left.

import Foundation

struct TextFile: Sendable {
    let path: String
    let bytes: [UInt8]
    /// For Swift the bytes with comments and strings blanked, for anything else the bytes.
    let code: [UInt8]
    let lines: [String]

    init(_ path: String, _ text: String) {
        self.path = path
        bytes = Array(text.utf8)
        code = path.hasSuffix(".swift") ? SwiftCode.blanking(bytes) : bytes
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        self.lines = lines
    }

    var isSwift: Bool { path.hasSuffix(".swift") }
    var isSource: Bool { isSwift && path.hasPrefix("Sources/") }
    var isTest: Bool { isSwift && path.hasPrefix("Tests/") }
    var isDocument: Bool { path.hasSuffix(".md") }

    /// The file's name without folders and without its ending.
    var name: String {
        let last = path.split(separator: "/").last ?? ""
        return String(last.split(separator: ".").first ?? "")
    }

    func isUnder(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }

    /// The number of the line that holds this byte, from one.
    func line(of offset: Int) -> Int {
        bytes[..<min(offset, bytes.count)].reduce(into: 1) { $0 += $1 == 0x0A ? 1 : 0 }
    }

    func finding(at offset: Int, _ message: String) -> Finding {
        Finding(path: path, line: line(of: offset), message: message)
    }

    /// Where the text stands in these bytes. The C library looks for its first byte, since a loop
    /// of ours over the whole tree, once for each rule, would take seconds in a debug build.
    static func occurrences(of text: String, in bytes: [UInt8]) -> [Int] {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return [] }
        return bytes.withUnsafeBytes { bytes in
            var found: [Int] = []
            guard let start = bytes.baseAddress else { return found }
            var offset = 0
            while offset + wanted.count <= bytes.count,
                let hit = memchr(start + offset, Int32(first), bytes.count - offset)
            {
                let place = UnsafeRawPointer(hit) - start
                let fits = place + wanted.count <= bytes.count
                if fits, memcmp(hit, wanted, wanted.count) == 0 { found.append(place) }
                offset = place + 1
            }
            return found
        }
    }

    /// Where the word stands by itself: no letter, digit or underscore before or behind it.
    static func words(_ word: String, in bytes: [UInt8]) -> [Int] {
        occurrences(of: word, in: bytes).filter { place in
            let end = place + word.utf8.count
            return (place == 0 || !bytes[place - 1].isOfIdentifier)
                && (end == bytes.count || !bytes[end].isOfIdentifier)
        }
    }
}

/// One broken rule, in the form that editors jump to.
struct Finding: Sendable, Hashable, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
}
