//  The five kinds of value that SQLite stores, as Swift sees them.

package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    package static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }

    package static func optional(_ value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }

    package static func optional(_ value: Int?) -> SQLValue { value.map { .integer($0) } ?? .null }
}
