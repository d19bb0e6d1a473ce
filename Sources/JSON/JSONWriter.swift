//  Writes JSON straight into bytes. It puts the commas by itself and allocates nothing for a value:
//  names and integers go in digit by digit, strings as the UTF-8 they already are, and the nesting
//  is a stack of bits. A call out of order (a value in an object without a name, an end without its
//  beginning) is a mistake of the program and stops it; nothing that data can hold is one, short of
//  nesting 128 deep.
//
//      "  \  control  U+2028  U+2029   escaped; the last two since JavaScript ends a line there
//      NaN  inf  -inf                  null, JSON has no word for them
//      anything else                   as it is

package struct JSONWriter: Sendable {
    private var output: JSONBytes

    /// One bit a level, the innermost lowest: 1 in an object, 0 in an array.
    private var nesting: UInt128 = 0
    private var depth = 0
    private var expects = Expectation.firstValue

    private enum Expectation {
        case firstValue  // or the end, in a container
        case nextValue  // after a comma; outside containers only a line end
        case valueOfName
    }

    private static let deepest = 128

    package init(reserving capacity: Int = 256) { output = JSONBytes(reserving: capacity) }

    /// What was written so far.
    package var bytes: [UInt8] { output.array }

    /// What was written so far, as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func beginObject() { begin(UInt8(ascii: "{"), object: true) }

    package mutating func endObject() { end(UInt8(ascii: "}"), object: true) }

    package mutating func beginArray() { begin(UInt8(ascii: "["), object: false) }

    package mutating func endArray() { end(UInt8(ascii: "]"), object: false) }

    package mutating func name(_ name: StaticString) {
        beforeName()
        name.withUTF8Buffer { output.quoted($0) }
        output.raw(UInt8(ascii: ":"))
    }

    package mutating func name(_ name: String) {
        beforeName()
        output.quoted(name)
        output.raw(UInt8(ascii: ":"))
    }

    package mutating func string(_ string: String) {
        beforeValue()
        output.quoted(string)
    }

    package mutating func integer(_ integer: Int) {
        beforeValue()
        output.decimal(Int64(integer))
    }

    package mutating func integer(_ integer: some FixedWidthInteger) {
        beforeValue()
        if let integer = Int64(exactly: integer) {
            output.decimal(integer)
        } else if let integer = UInt64(exactly: integer) {
            output.decimal(integer)
        } else {
            output.raw(Array(integer.description.utf8))
        }
    }

    /// The shortest digits that read back as the same number; `null` for NaN and the infinities.
    package mutating func number(_ number: Double) {
        guard number.isFinite else { return null() }
        beforeValue()
        output.shortest(number)
    }

    package mutating func bool(_ bool: Bool) {
        beforeValue()
        output.constant(bool ? "true" : "false")
    }

    package mutating func null() {
        beforeValue()
        output.constant("null")
    }

    /// One whole, already encoded value; it is not looked into.
    package mutating func raw(_ json: [UInt8]) {
        precondition(!json.isEmpty, "nothing is not a JSON value")
        beforeValue()
        output.raw(json)
    }

    /// One whole value, written byte by byte; it is not looked into.
    package mutating func raw(_ write: (inout JSONBytes) -> Void) {
        beforeValue()
        write(&output)
    }

    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(Int(value))
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let values):
            beginArray()
            for value in values { self.value(value) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                name(member.name)
                self.value(member.value)
            }
            endObject()
        }
    }

    /// Ends a JSON line; the writer is ready for the next value.
    package mutating func newline() {
        precondition(depth == 0, "a JSON line ends outside of arrays and objects")
        output.raw(UInt8(ascii: "\n"))
        expects = .firstValue
    }

    /// Forgets everything written and keeps the memory for the next text.
    package mutating func removeAll() {
        output.removeAll()
        nesting = 0
        depth = 0
        expects = .firstValue
    }
}

/// What may follow what.
extension JSONWriter {
    private var inObject: Bool { depth > 0 && nesting & 1 == 1 }

    private mutating func beforeName() {
        precondition(inObject, "a name belongs into an object")
        precondition(expects != .valueOfName, "a name waits for its value")
        if expects == .nextValue { output.raw(UInt8(ascii: ",")) }
        expects = .valueOfName
    }

    private mutating func beforeValue() {
        precondition(!inObject || expects == .valueOfName, "a value in an object needs a name")
        if expects == .nextValue {
            precondition(depth > 0, "a text holds one value; newline() begins the next")
            output.raw(UInt8(ascii: ","))
        }
        expects = .nextValue
    }

    private mutating func begin(_ bracket: UInt8, object: Bool) {
        beforeValue()
        precondition(depth < Self.deepest, "JSON is nested at most \(Self.deepest) deep")
        output.raw(bracket)
        nesting = nesting << 1 | (object ? 1 : 0)
        depth += 1
        expects = .firstValue
    }

    private mutating func end(_ bracket: UInt8, object: Bool) {
        precondition(depth > 0 && inObject == object, "an end without its beginning")
        precondition(expects != .valueOfName, "a name waits for its value")
        output.raw(bracket)
        nesting >>= 1
        depth -= 1
        expects = .nextValue
    }
}
