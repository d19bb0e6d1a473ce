//  The row under a statement's cursor, column by column from 0. Text and blobs come as copies, or
//  are lent where they lie, for as long as a closure runs.

import CSQLite

package struct Row: ~Copyable {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    package var columns: Int { Int(sqlite3_column_count(handle)) }

    package func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
    }

    package func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

    package func bool(_ column: Int) -> Bool { sqlite3_column_int64(handle, Int32(column)) != 0 }

    package func real(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

    package func text(_ column: Int) -> String {
        withText(column) { String(decoding: $0, as: UTF8.self) }
    }

    package func blob(_ column: Int) -> [UInt8] { withBlob(column) { Array($0) } }

    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    package func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

    package func optionalReal(_ column: Int) -> Double? { isNull(column) ? nil : real(column) }

    package func optionalBlob(_ column: Int) -> [UInt8]? { isNull(column) ? nil : blob(column) }

    /// Lends the UTF-8 of a text, without a copy; nothing where there is none.
    package func withText<Value, Failure: Error>(
        _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let start = sqlite3_column_text(handle, Int32(column))
        let count = start == nil ? 0 : Int(sqlite3_column_bytes(handle, Int32(column)))
        return try body(UnsafeBufferPointer(start: start, count: count))
    }

    /// Lends the bytes of a blob, without a copy; nothing where there are none.
    package func withBlob<Value, Failure: Error>(
        _ column: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let start = sqlite3_column_blob(handle, Int32(column))
        let count = start == nil ? 0 : Int(sqlite3_column_bytes(handle, Int32(column)))
        return try body(UnsafeRawBufferPointer(start: start, count: count))
    }
}
