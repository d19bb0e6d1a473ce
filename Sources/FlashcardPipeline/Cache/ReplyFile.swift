//  Replies as JSON lines, to be carried to another store. The first line names the schema; each
//  further line is one reply, complete in itself. Reading is strict: what is wrong is told with the
//  file and the line, and nothing after it is read.

package import FlashcardStore
import JSON
import Platform
import Problems

package enum ReplyFile {
    package static let schema = "flashcard.replies/1"
    /// A reply has a megabyte at the most, and escaping may make six of one.
    private static let longestLine = 8 << 20
    private static let page = 200

    package struct Line: Sendable {
        package var key: ReplyKey
        package var provider: String
        package var model: String
        package var prompts: String
        package var stage: String
        package var took: Duration
        package var effort: Effort
        package var text: String
    }

    package struct Written: Sendable, Hashable {
        package var replies = 0
        /// Rows that are no replies.
        package var damaged = 0
    }

    /// Writes every answer of a store; the file appears whole or not at all. Refusals hold for a
    /// minute and are left out.
    package static func write(_ store: SQLiteCardStore, to path: String) async throws -> Written {
        var written = Written()
        var file = try AtomicFile(replacing: path, permissions: 0o600)
        var json = JSONWriter(reserving: 4096)
        json.beginObject()
        json.member("schema", schema)
        json.endObject()
        json.newline()
        var number = 0
        do {
            try file.write(json.bytes)
            while true {
                let (replies, last) = try await store.replies(after: number, limit: page)
                guard last > number else { break }
                number = last
                for reply in replies where reply.state == .answer {
                    guard let text = try? ReplyCodec.decode(reply.body, key: reply.key) else {
                        written.damaged += 1
                        continue
                    }
                    json.removeAll()
                    write(reply, text, to: &json)
                    try file.write(json.bytes)
                    written.replies += 1
                }
            }
        } catch {
            file.abandon()
            throw error
        }
        try file.commit()
        return written
    }

    private static func write(_ reply: KeptReply, _ text: String, to json: inout JSONWriter) {
        json.beginObject()
        json.member("key", reply.key.text)
        json.member("provider", reply.provider)
        json.member("model", reply.model)
        json.member("prompts", reply.prompts)
        json.member("stage", reply.stage)
        json.member("stored_at", reply.storedAt.text)
        json.member("took_ns", Int(reply.took.wholeNanoseconds))
        json.member("calls", reply.effort.calls)
        json.member("input_tokens", reply.effort.inputTokens)
        json.member("output_tokens", reply.effort.outputTokens)
        json.member("cost_micro_usd", reply.effort.cost)
        json.member("reply", text)
        json.endObject()
        json.newline()
    }

    /// Reads a file line by line.
    package struct Reader {
        private let file: FileReader
        private let path: String
        private var rest: [UInt8] = []
        private var start = 0
        private var isAtEnd = false
        private var number = 0

        package init(_ path: String) throws {
            self.path = path
            file = try FileReader(path: path)
            guard let line = try nextLine() else {
                throw fault("the file is empty", "a first line")
            }
            guard try object(line)["schema"]?.asString == ReplyFile.schema else {
                throw fault("another schema", "\"schema\": \"\(ReplyFile.schema)\"")
            }
        }

        /// The next replies; none at the end.
        package mutating func next(upTo count: Int) throws -> [Line] {
            var lines: [Line] = []
            while lines.count < count, let line = try nextLine() {
                lines.append(try read(try object(line)))
            }
            return lines
        }

        private func object(_ line: [UInt8]) throws -> JSONObject {
            let value: JSONValue
            do {
                value = try JSONValue.parse(
                    line, limits: JSONLimits(depth: 4, bytes: ReplyFile.longestLine))
            } catch { throw fault(error.problem.message, "one JSON object") }
            guard let object = value.asObject else { throw fault("no object", "one JSON object") }
            return object
        }

        private func read(_ object: JSONObject) throws -> Line {
            func text(_ name: String) throws -> String {
                guard let text = object[name]?.asString, !text.isEmpty else {
                    throw fault("“\(name)” is missing or no text", "a text")
                }
                return text
            }
            func count(_ name: String) throws -> Int {
                guard let number = object[name]?.asInteger, number >= 0 else {
                    throw fault("“\(name)” is missing or no count", "a whole number from 0")
                }
                return number
            }
            guard let key = ReplyKey(text: try text("key")) else {
                throw fault("“key” is no key", "64 hexadecimal digits")
            }
            let calls = try count("calls")
            let reply = try text("reply")
            guard reply.utf8.count <= ReplyCodec.longest else {
                throw fault(
                    "“reply” has \(reply.utf8.count) bytes", "at most \(ReplyCodec.longest)")
            }
            return Line(
                key: key, provider: try text("provider"), model: try text("model"),
                prompts: try text("prompts"), stage: try text("stage"),
                took: .nanoseconds(try count("took_ns")),
                effort: Effort(
                    calls: calls, retries: max(0, calls - 1),
                    inputTokens: try count("input_tokens"),
                    outputTokens: try count("output_tokens"), cost: try count("cost_micro_usd")),
                text: reply)
        }

        /// The next line without its end; nil at the end of the file.
        private mutating func nextLine() throws -> [UInt8]? {
            var searched = start
            while true {
                if let end = rest[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                    defer { start = end + 1 }
                    number += 1
                    return Array(rest[start..<end])
                }
                guard !isAtEnd else {
                    guard start < rest.count else { return nil }
                    defer { start = rest.count }
                    number += 1
                    return Array(rest[start...])
                }
                guard rest.count - start <= ReplyFile.longestLine else {
                    number += 1
                    throw fault("a longer line", "at most \(ReplyFile.longestLine) bytes")
                }
                rest.removeFirst(start)
                (start, searched) = (0, rest.count)
                let more = try file.read(upTo: 1 << 16)
                isAtEnd = more.isEmpty
                rest += more
            }
        }

        private func fault(_ found: String, _ expected: String) -> Problem {
            Problem(
                "cache.file", .validation,
                "\(path), line \(max(1, number)): \(found), expected \(expected).",
                advice: "Write the file anew with: flashcard cache export FILE",
                details: [.text("path", path), .integer("line", max(1, number))])
        }
    }
}
