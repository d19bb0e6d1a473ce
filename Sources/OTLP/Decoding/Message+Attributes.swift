//  Values, attributes, and the two messages that say whose they are.

import JSON

extension OTLPValue {
    private static let members = [
        "stringValue", "boolValue", "intValue", "doubleValue", "arrayValue", "kvlistValue",
        "bytesValue",
    ]

    init(_ value: JSONValue) throws(Misfit) {
        guard let (name, value) = try Message(value).oneOf(Self.members) else {
            self = .empty
            return
        }
        do throws(Misfit) {
            switch name {
            case "stringValue": self = .string(try value.text())
            case "boolValue": self = .bool(try value.bool())
            case "intValue": self = .int(try value.integer(Int64.self))
            case "doubleValue": self = .double(try value.double())
            case "bytesValue": self = .bytes(try value.bytes())
            case "arrayValue":
                self = .array(
                    try Message(value).list("values") { (value) throws(Misfit) in
                        try OTLPValue(value)
                    })
            default: self = .object(try Message(value).attributes("values"))
            }
        } catch { throw error.below(name) }
    }
}

extension Message {
    func attributes(_ name: String = "attributes") throws(Misfit) -> [OTLPAttribute] {
        try list(name) { (value) throws(Misfit) in
            let attribute = try Message(value)
            let value = try attribute.read("value") { (value) throws(Misfit) in
                try OTLPValue(value)
            }
            return OTLPAttribute(try attribute.text("key"), value ?? .empty)
        }
    }

    func dropped(_ name: String = "droppedAttributesCount") throws(Misfit) -> UInt32 {
        try small(name)
    }

    /// The resource of a group, with the schema that stands beside it.
    func resource() throws(Misfit) -> OTLPResource {
        let url = try text("schemaUrl")
        return try read("resource") { (value) throws(Misfit) in
            let message = try Message(value)
            return OTLPResource(
                attributes: try message.attributes(), droppedAttributes: try message.dropped(),
                schemaURL: url)
        } ?? OTLPResource(schemaURL: url)
    }

    func scope() throws(Misfit) -> OTLPScope {
        let url = try text("schemaUrl")
        return try read("scope") { (value) throws(Misfit) in
            let message = try Message(value)
            return OTLPScope(
                name: try message.text("name"), version: try message.text("version"),
                attributes: try message.attributes(), droppedAttributes: try message.dropped(),
                schemaURL: url)
        } ?? OTLPScope(schemaURL: url)
    }
}
