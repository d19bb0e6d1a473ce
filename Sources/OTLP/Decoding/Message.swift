//  One message of Protocol Buffers in its JSON form, read by the names of its fields. What the
//  mapping allows is taken: integers of 64 bits as strings or numbers, null for nothing, fields
//  that nobody here knows. What it forbids, names of enum values or two members of one oneof, is a
//  misfit.

import JSON
import Telemetry

struct Message {
    private let members: [JSONObject.Member]

    init(_ value: JSONValue) throws(Misfit) {
        guard case .object(let object) = value else { throw Misfit("an object", value) }
        members = object.members
    }

    /// The field's value; nil where it is absent or null.
    subscript(_ name: String) -> JSONValue? {
        for member in members where member.name == name {
            if case .null = member.value { return nil }
            return member.value
        }
        return nil
    }

    /// Which one of these fields is set.
    func oneOf(_ names: [String]) throws(Misfit) -> (name: String, value: JSONValue)? {
        var found: (name: String, value: JSONValue)?
        for member in members where member.value != .null && names.contains(member.name) {
            guard found == nil else {
                throw Misfit("one of \(names.joined(separator: ", "))", "a second one")
                    .below(member.name)
            }
            found = (member.name, member.value)
        }
        return found
    }

    /// The value read, if there is one; a misfit within it is known by the field.
    func read<Value>(
        _ name: String, _ read: (JSONValue) throws(Misfit) -> Value
    ) throws(Misfit) -> Value? {
        guard let value = self[name] else { return nil }
        do throws(Misfit) { return try read(value) } catch { throw error.below(name) }
    }

    func list<Element>(
        _ name: String, _ read: (JSONValue) throws(Misfit) -> Element
    ) throws(Misfit) -> [Element] {
        try self.read(name) { (value) throws(Misfit) in try value.list(read) } ?? []
    }

    func text(_ name: String) throws(Misfit) -> String {
        try read(name) { (value) throws(Misfit) in try value.text() } ?? ""
    }

    func bool(_ name: String) throws(Misfit) -> Bool {
        try read(name) { (value) throws(Misfit) in try value.bool() } ?? false
    }

    func unsigned(_ name: String) throws(Misfit) -> UInt64 {
        try read(name) { (value) throws(Misfit) in try value.integer(UInt64.self) } ?? 0
    }

    func small<Integer: FixedWidthInteger>(_ name: String) throws(Misfit) -> Integer {
        try read(name) { (value) throws(Misfit) in try value.integer(Integer.self) } ?? 0
    }

    /// A value of an enum, known or not.
    func choice(_ name: String) throws(Misfit) -> Int {
        try read(name) { (value) throws(Misfit) in
            guard case .integer(let number) = value, let number = Int32(exactly: number) else {
                throw Misfit("the number of an enum's value", value)
            }
            return Int(number)
        } ?? 0
    }

    func double(_ name: String) throws(Misfit) -> Double? {
        try read(name) { (value) throws(Misfit) in try value.double() }
    }

    func trace(_ name: String) throws(Misfit) -> TraceID? {
        try read(name) { (value) throws(Misfit) in
            let text = try value.text().lowercased()
            if text.isEmpty { return TraceID.invalid }
            guard let id = TraceID(hex: text) else {
                throw Misfit("32 hexadecimal digits", "another string")
            }
            return id
        }.flatMap { $0.isValid ? $0 : nil }
    }

    func span(_ name: String) throws(Misfit) -> SpanID? {
        try read(name) { (value) throws(Misfit) in
            let text = try value.text().lowercased()
            if text.isEmpty { return SpanID.invalid }
            guard let id = SpanID(hex: text) else {
                throw Misfit("16 hexadecimal digits", "another string")
            }
            return id
        }.flatMap { $0.isValid ? $0 : nil }
    }
}

extension Optional {
    /// For a field that has to be there.
    func required(_ name: String, _ expected: String) throws(Misfit) -> Wrapped {
        guard let self else { throw Misfit(expected, "absent or zero").below(name) }
        return self
    }
}
