//  What the model got wrong, made out of what would have been right. Each is a pattern that real
//  models have shown; whoever reads replies has to find each of them out.

import Flashcards
import JSON

enum SpoiledReply {
    /// The text in the place of the good one; nothing for misbehaviour that is not the model's.
    static func text(_ misbehaviour: Misbehaviour, _ request: KnownRequest) -> String? {
        let good = request.reply.text
        switch misbehaviour {
        case .empty: return ""
        case .fences: return "```json\n\(good)\n```"
        case .prose:
            return "Sure! Here is the JSON that you asked for:\n\n\(good)\n\n"
                + "Let me know if you need anything else."
        case .thinking:
            return "<think>\nThe user wants JSON. {maybe} a card or two…\n</think>\n\n\(good)"
        case .trailingComma: return trailingCommas(good)
        case .singleQuotes: return singleQuoted(good)
        case .echo: return request.asked.lastOfUser
        case .refusal: return refusal
        case .contentFilter: return ""
        case .length: return cut(good)
        case .wrongTypes, .missingField, .wrongLanguage, .otherTerm, .headerOnly, .badRow, .html,
            .wrongSound:
            guard let value = try? JSONValue.parse(good), let object = value.asObject else {
                return talk(misbehaviour, good)
            }
            return JSONValue.object(changed(object, misbehaviour)).text
        default: return nil
        }
    }

    static let refusal = "I’m sorry, but I can’t help with that request."

    /// Two thirds, so that the envelope's end is missing, never in the middle of a character.
    private static func cut(_ text: String) -> String {
        String(text.prefix(text.count * 2 / 3))
    }

    /// Before each closing bracket that ends something, but not within texts.
    private static func trailingCommas(_ text: String) -> String {
        var bytes: [UInt8] = []
        var isInText = false
        var isEscaped = false
        for byte in text.utf8 {
            let closes = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            let isEmpty = bytes.last == UInt8(ascii: "{") || bytes.last == UInt8(ascii: "[")
            if closes, !isInText, !isEmpty { bytes.append(UInt8(ascii: ",")) }
            if byte == UInt8(ascii: "\""), !isEscaped { isInText.toggle() }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func singleQuoted(_ text: String) -> String {
        text.replacing("'", with: "’").replacing("\"", with: "'")
            .replacing(":null", with: ":None").replacing(":true", with: ":True")
            .replacing(":false", with: ":False")
    }

    /// What is no object of ours cannot lack a field.
    private static func talk(_ misbehaviour: Misbehaviour, _ good: String) -> String {
        switch misbehaviour {
        case .wrongLanguage: "Lo siento, esta es una respuesta simulada en español."
        case .html: "<p>\(good)</p><script>alert(1)</script>"
        default: good
        }
    }

    // MARK: - Objects

    private static func changed(
        _ object: JSONObject, _ misbehaviour: Misbehaviour
    ) -> JSONObject {
        guard let cards = object["cards"]?.asArray?.compactMap(\.asObject) else {
            return nuance(object, misbehaviour)
        }
        let changed: [JSONObject] =
            switch misbehaviour {
            case .headerOnly: []
            case .badRow: cards.dropLast() + cards.suffix(1).map { $0.without("back") }
            case .missingField: cards.map { $0.without("front") }
            default: cards.map { card($0, misbehaviour) }
            }
        return object.with("cards", .array(changed.map(JSONValue.object)))
    }

    private static func nuance(
        _ object: JSONObject, _ misbehaviour: Misbehaviour
    ) -> JSONObject {
        switch misbehaviour {
        case .missingField, .badRow: object.without("term")
        case .headerOnly: JSONObject(object.members.filter { $0.name == "term" })
        case .wrongTypes:
            object.with("primary_meaning", 42).with("korean_keywords", "one, two")
                .with("explanation", ["a", "list"])
        case .wrongLanguage:
            object.with("primary_meaning", .string(spanish[0]))
                .with("explanation", .string(spanish[1])).with("usage_context", .string(spanish[2]))
                .with("metaphor", .string(spanish[3]))
        case .otherTerm: object.with("term", "엉뚱한 낱말")
        case .html:
            object.with("explanation", .string(markup("explanation", in: object)))
                .with("primary_meaning", .string(markup("primary_meaning", in: object)))
        case .wrongSound:
            object.with("ipa", "[kwɛntʃaiou]").with("romanisation", "kwaenchaiou")
        default: object
        }
    }

    private static func card(_ card: JSONObject, _ misbehaviour: Misbehaviour) -> JSONObject {
        switch misbehaviour {
        case .wrongTypes: card.with("front", 7).with("tags", "term:x card:y")
        case .wrongLanguage:
            card.with("primer", .string(spanish[0])).with("back", .string(spanish[1]))
        case .otherTerm:
            card.with("front", "엉뚱한 낱말").with("back", "엉뚱한 낱말: something else altogether")
        case .html:
            card.with("front", .string(markup("front", in: card)))
                .with("back", .string(markup("back", in: card)))
        case .wrongSound:
            card.with(
                "back",
                .string((card["back"]?.asString ?? "") + "\n[kwɛntʃaiou] kwaenchaiou"))
        default: card
        }
    }

    private static func markup(_ name: String, in object: JSONObject) -> String {
        let text = object[name]?.asString ?? ""
        return "<b onmouseover=\"alert(1)\">\(text)</b><script>alert('\(name)')</script>"
            + "<img src=x onerror=alert(2)>"
    }

    private static let spanish = [
        "una palabra muy común en la lengua coreana",
        "Se usa todos los días, tanto en la conversación como en los periódicos, y casi siempre "
            + "con el mismo significado.",
        "En situaciones formales conviene elegir otra forma de decirlo.",
        "Es como una linterna roja que se balancea despacio en el mercado.",
    ]
}

extension JSONObject {
    fileprivate func without(_ name: String) -> JSONObject {
        JSONObject(members.filter { $0.name != name })
    }

    /// With this value in the place of the old one, or at the end.
    fileprivate func with(_ name: String, _ value: JSONValue) -> JSONObject {
        guard members.contains(where: { $0.name == name }) else {
            return JSONObject(members + [.init(name: name, value: value)])
        }
        return JSONObject(
            members.map { $0.name == name ? .init(name: name, value: value) : $0 })
    }
}
