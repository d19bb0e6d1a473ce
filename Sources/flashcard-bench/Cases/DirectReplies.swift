//  The plainest program that writes and reads the same rows: two prepared statements of SQLite, and
//  nothing between them and the values.

import CSQLite
import FlashcardStore
import Platform

final class DirectReplies {
    private let handle: OpaquePointer
    private let insertion: OpaquePointer
    private let question: OpaquePointer

    init(_ path: String) throws {
        handle = try Self.opened(path)
        sqlite3_exec(
            handle, "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384", nil, nil, nil)
        insertion = try Self.prepared(ReplyTable.insertion, handle)
        question = try Self.prepared(ReplyTable.question, handle)
    }

    deinit {
        sqlite3_finalize(insertion)
        sqlite3_finalize(question)
        sqlite3_close_v2(handle)
    }

    private static func opened(_ path: String) throws -> OpaquePointer {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        guard sqlite3_open_v2(path, &opened, flags, nil) == SQLITE_OK, let opened else {
            throw undone("the file cannot be opened")
        }
        return opened
    }

    private static func prepared(_ text: String, _ handle: OpaquePointer) throws -> OpaquePointer {
        var statement: OpaquePointer?
        guard
            sqlite3_prepare_v3(
                handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
            let statement
        else { throw undone(String(cString: sqlite3_errmsg(handle))) }
        return statement
    }

    private static func undone(_ reason: String) -> BenchError {
        BenchError.workUndone(benchmark: "cache/…-c", reason: reason)
    }

    func write(_ replies: [KeptReply]) throws {
        sqlite3_exec(handle, "BEGIN IMMEDIATE", nil, nil, nil)
        for reply in replies {
            bind(reply.key.bytes, 1)
            for (place, text) in [
                (2, reply.provider), (3, reply.model), (4, reply.prompts), (5, reply.stage),
                (6, reply.state.rawValue),
            ] {
                sqlite3_bind_text(
                    insertion, Int32(place), text, -1, flashcard_sqlite_transient())
            }
            let numbers = [
                reply.storedAt.nanoseconds, reply.expiresAt?.nanoseconds ?? 0,
                reply.took.wholeNanoseconds, Int64(reply.effort.calls),
                Int64(reply.effort.inputTokens), Int64(reply.effort.outputTokens),
                Int64(reply.effort.cost), Int64(reply.raw), Int64(reply.size),
            ]
            for (index, number) in numbers.enumerated() {
                sqlite3_bind_int64(insertion, Int32(7 + index), number)
            }
            bind(reply.body, 16)
            guard sqlite3_step(insertion) == SQLITE_DONE else {
                throw Self.undone(String(cString: sqlite3_errmsg(handle)))
            }
            sqlite3_reset(insertion)
        }
        guard sqlite3_exec(handle, "COMMIT", nil, nil, nil) == SQLITE_OK else {
            throw Self.undone(String(cString: sqlite3_errmsg(handle)))
        }
    }

    private func bind(_ bytes: [UInt8], _ place: Int32) {
        sqlite3_bind_blob(
            insertion, place, bytes, Int32(bytes.count), flashcard_sqlite_transient())
    }

    /// Copies every column, as whoever needs the row has to.
    func read(_ key: ReplyKey) throws -> UInt64 {
        sqlite3_bind_blob(question, 1, key.bytes, 32, flashcard_sqlite_transient())
        defer { sqlite3_reset(question) }
        guard sqlite3_step(question) == SQLITE_ROW else { throw Self.undone("no such row") }
        var hash = UInt64(blob(0).count)
        for column in 1...5 {
            if let text = sqlite3_column_text(question, Int32(column)) {
                hash &+= UInt64(String(cString: text).utf8.count)
            }
        }
        for column in 6...13 {
            hash &+= UInt64(bitPattern: sqlite3_column_int64(question, Int32(column)))
        }
        return hash &+ UInt64(blob(14).count)
    }

    private func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(question, column) else { return [] }
        return Array(
            UnsafeRawBufferPointer(
                start: start, count: Int(sqlite3_column_bytes(question, column))))
    }
}
