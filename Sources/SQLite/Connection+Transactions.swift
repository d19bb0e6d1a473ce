//  Work that holds together: a transaction for what changes something, a snapshot for what reads,
//  and a part of a transaction that can fail by itself.
//
//  What writes begins with BEGIN IMMEDIATE. A transaction that begins by reading and writes later
//  is refused at once when somebody else wrote in between, and no waiting helps it.

import CSQLite

extension Connection {
    /// All of it or none of it: a throw undoes everything since the beginning.
    @discardableResult
    package func transaction<Value>(
        _ body: () throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> Value {
        try enclosed("BEGIN IMMEDIATE", body)
    }

    /// Everything read inside is of one moment, whatever is written meanwhile.
    package func snapshot<Value>(
        _ body: () throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> Value {
        try enclosed("BEGIN", body)
    }

    private func enclosed<Value>(
        _ beginning: String, _ body: () throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> Value {
        guard !isInTransaction else {
            throw .misuse(path: path, what: "a transaction within a transaction")
        }
        try run(beginning)
        do throws(SQLiteError) {
            let value = try body()
            try run("COMMIT")
            return value
        } catch {
            rollBack()
            throw error
        }
    }

    /// A failed statement may have ended the transaction by itself; then there is none to undo.
    func rollBack() {
        if isInTransaction { _ = try? run("ROLLBACK") }
    }

    /// A part of a transaction: a throw undoes this part and leaves the rest.
    @discardableResult
    package func savepoint<Value>(
        _ body: () throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> Value {
        guard isInTransaction else {
            throw .misuse(path: path, what: "a savepoint outside of a transaction")
        }
        try run("SAVEPOINT part")
        do throws(SQLiteError) {
            let value = try body()
            try run("RELEASE part")
            return value
        } catch {
            if isInTransaction {
                _ = try? run("ROLLBACK TO part")
                _ = try? run("RELEASE part")
            }
            throw error
        }
    }
}
