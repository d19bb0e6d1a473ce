//  JSON of nearly the right shape, made right: what has one meaning only, whoever looks at it. It
//  is asked only where the strict reading has refused the shape.
//
//      [{…}], {"result": {…}}         the object itself
//      {"tab_name": …} alone           a list of one card
//      5 in a list of texts            "5"
//      ["a", "b"] for a text           "a" and "b" in lines, senses between semicolons
//      "a, b" for a list               ["a", "b"]
//      "null", "N/A", "-"              nothing
//      a prose field that is too long  cut at its last sentence, if that is most of it
//      one entry too many              the first ones

import Flashcards
import JSON

enum ReplyShape {
    // MARK: What was asked, given back

    /// The word of the request, or the schema, instead of an answer.
    static func isEcho(ofNuance object: JSONObject) -> Bool {
        if object["properties"]?.asObject != nil { return true }
        guard object["primary_meaning"] == nil, object["explanation"] == nil, object["pos"] == nil
        else { return false }
        return ["kind", "meaning", "facts", "lemma", "usage_hint", "frequency_rank"].contains {
            object[$0] != nil
        }
    }

    static func isEcho(ofCards object: JSONObject) -> Bool {
        object["properties"]?.asObject != nil
            || object["word"]?.asObject != nil && object["nuance"] != nil
            || object["primary_meaning"] != nil
    }

    // MARK: Nuance

    /// The nuance in its right shape; nil where nothing could be changed.
    static func nuance(_ value: JSONValue, _ repairs: inout Set<Repair>) -> JSONValue? {
        guard let object = unwrapped(value, holding: "term", &repairs) else { return nil }
        let members = object.members.map { member in
            let name = member.name
            let value: JSONValue =
                switch name {
                case "comparison": comparison(member.value, &repairs)
                case "homonyms": homonyms(member.value, &repairs)
                case "korean_keywords":
                    list(member.value, most: Nuance.Limit.keywords, &repairs)
                case "collocations":
                    list(
                        member.value, most: Nuance.Limit.collocations, isSplit: false, &repairs)
                default:
                    if let limit = Nuance.Limit.text(name) {
                        text(
                            member.value, name, limit: limit,
                            between: name.hasSuffix("meanings") ? "; " : "\n", &repairs)
                    } else {
                        member.value
                    }
                }
            return JSONObject.Member(name: name, value: value)
        }
        return .object(JSONObject(members))
    }

    private static func comparison(
        _ value: JSONValue, _ repairs: inout Set<Repair>
    ) -> JSONValue {
        if let list = value.asArray {
            repairs.insert(.types)
            return list.first.map { comparison($0, &repairs) } ?? .null
        }
        guard let object = value.asObject else {
            // A sentence that names no word compares nothing.
            if !value.isNull { repairs.insert(.types) }
            return .null
        }
        let vs = text(object["vs"] ?? .null, "vs", limit: 100, &repairs)
        let nuance = text(object["nuance"] ?? .null, "explanation", limit: 500, &repairs)
        guard vs != .null, nuance != .null else {
            repairs.insert(.types)
            return .null
        }
        return .object(
            JSONObject([.init(name: "vs", value: vs), .init(name: "nuance", value: nuance)]))
    }

    private static func homonyms(
        _ value: JSONValue, _ repairs: inout Set<Repair>
    ) -> JSONValue {
        var entries: [JSONValue]
        if let array = value.asArray {
            entries = array
        } else {
            if !value.isNull { repairs.insert(.types) }
            entries = value.asObject == nil ? [] : [value]
        }
        if entries.count > Nuance.Limit.homonyms {
            entries = Array(entries.prefix(Nuance.Limit.homonyms))
            repairs.insert(.tooMany)
        }
        let limits = ["hanja": 50, "reading": 50, "meaning": 200, "differentiator": 300]
        let objects = entries.compactMap { value -> JSONValue? in
            guard let object = value.asObject else {
                repairs.insert(.types)
                return nil
            }
            let members = object.members.compactMap { member -> JSONObject.Member? in
                guard let limit = limits[member.name] else { return nil }
                return .init(
                    name: member.name,
                    value: text(member.value, member.name, limit: limit, &repairs))
            }
            return .object(JSONObject(members))
        }
        return .array(objects)
    }

    // MARK: Cards

    static func cards(_ value: JSONValue, _ repairs: inout Set<Repair>) -> JSONValue? {
        guard var cards = cardList(value, &repairs) else { return nil }
        if cards.count > ReplyReader.mostCards {
            cards = Array(cards.prefix(ReplyReader.mostCards))
            repairs.insert(.tooMany)
        }
        let mended = cards.map { card -> JSONValue in
            guard let object = card.asObject else { return card }
            let members = object.members.map { member in
                let value: JSONValue =
                    switch member.name {
                    case "tags": list(member.value, most: ReplyReader.mostTags, &repairs)
                    case "tab_name", "primer", "front", "back", "honorific_level":
                        text(member.value, member.name, limit: .max, &repairs)
                    default: member.value
                    }
                return JSONObject.Member(name: member.name, value: value)
            }
            return .object(JSONObject(members))
        }
        return .object(JSONObject([.init(name: "cards", value: .array(mended))]))
    }

    /// The list, wherever it stands.
    private static func cardList(
        _ value: JSONValue, _ repairs: inout Set<Repair>
    ) -> [JSONValue]? {
        if let object = value.asObject {
            if let list = object["cards"]?.asArray { return list }
            if let one = object["cards"]?.asObject {
                repairs.insert(.wrapping)
                return [.object(one)]
            }
            if object["front"] != nil, object["back"] != nil {
                repairs.insert(.wrapping)
                return [value]
            }
            guard object.members.count == 1, let inner = object.members.first?.value else {
                return nil
            }
            repairs.insert(.wrapping)
            return cardList(inner, &repairs)
        }
        guard let list = value.asArray, list.first?.asObject != nil else { return nil }
        repairs.insert(.wrapping)
        if list.count == 1, list[0]["cards"] != nil { return cardList(list[0], &repairs) }
        return list
    }

    // MARK: Parts

    /// The object that has the member: itself, the only one of a list, or the only member's value.
    private static func unwrapped(
        _ value: JSONValue, holding name: String, _ repairs: inout Set<Repair>
    ) -> JSONObject? {
        if let object = value.asObject {
            if object[name] != nil { return object }
            guard object.members.count == 1, let inner = object.members.first?.value,
                inner.asObject != nil
            else { return nil }
            repairs.insert(.wrapping)
            return unwrapped(inner, holding: name, &repairs)
        }
        guard let list = value.asArray, list.count == 1 else { return nil }
        repairs.insert(.wrapping)
        return unwrapped(list[0], holding: name, &repairs)
    }

    private static func list(
        _ value: JSONValue, most: Int, isSplit: Bool = true, _ repairs: inout Set<Repair>
    ) -> JSONValue {
        var texts: [JSONValue]
        switch value {
        case .array(let values):
            texts = values.compactMap { value in
                let entry = text(value, "", limit: .max, &repairs)
                return entry == .null ? nil : entry
            }
        case .string(let text):
            repairs.insert(.types)
            let parts = isSplit ? text.split(separator: ",") : [text[...]]
            texts = parts.map { .string(String($0.drop(while: \.isWhitespace))) }
        case .null: return .null
        default:
            repairs.insert(.types)
            return .null
        }
        if texts.count > most {
            texts = Array(texts.prefix(most))
            repairs.insert(.tooMany)
        }
        return .array(texts)
    }

    /// A text within its limit, where there is a safe way to it; else the value as it is.
    private static func text(
        _ value: JSONValue, _ name: String, limit: Int, between: String = "\n",
        _ repairs: inout Set<Repair>
    ) -> JSONValue {
        switch value {
        case .string(let text):
            if nothing.contains(text.lowercased()) {
                repairs.insert(.types)
                return .null
            }
            guard text.utf8.count > limit, text.count > limit, prose.contains(name),
                let cut = cut(text, to: limit)
            else { return value }
            repairs.insert(.tooLong)
            return .string(cut)
        // In a list of tags; as a meaning or as a question a number is a mistake of another kind.
        case .integer(let number) where name.isEmpty:
            repairs.insert(.types)
            return .string(String(number))
        case .array(let values):
            let texts = values.compactMap(\.asString)
            guard texts.count == values.count else { return value }
            repairs.insert(.types)
            return texts.isEmpty
                ? .null
                : text(
                    .string(texts.joined(separator: between)), name, limit: limit, &repairs)
        case .null, .object, .integer, .number, .bool: return value
        }
    }

    private static let nothing: Set = ["null", "none", "n/a", "-", "—"]

    /// Fields whose beginning is as true as the whole.
    private static let prose: Set = [
        "explanation", "usage_context", "metaphor", "anchor_sensory", "other_meanings",
        "differentiator", "suggested_location",
    ]

    /// Up to the last sentence that fits; nil where that would be less than half of what fits.
    private static func cut(_ text: String, to limit: Int) -> String? {
        let head = text.prefix(limit)
        guard let end = head.lastIndex(where: { ".!?;。".contains($0) }) else { return nil }
        let kept = head[..<end].count + 1
        guard kept * 2 >= limit else { return nil }
        let last = head[end] == ";" ? end : head.index(after: end)
        return String(head[..<last])
    }
}
