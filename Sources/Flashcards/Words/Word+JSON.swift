//  A word in its canonical JSON: members in a fixed order, what is unknown left out, so that equal
//  words are equal bytes and can be hashed and compared as such.

package import JSON

extension Word {
    /// Writes the word as one object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("position", position)
        json.member("term", term)
        json.member("kind", kind?.rawValue)
        json.member("meaning", meaning)
        json.member("notes", notes)
        json.member("example", example)
        json.member("example_ipa", exampleIPA)
        json.member("example_translation", exampleTranslation)
        json.member("ipa", ipa)
        json.member("level", level)
        json.member("usage_hint", usageHint)
        json.member("frequency_rank", frequencyRank)
        json.member("frequency_count", frequencyCount)
        json.member("verified", isVerified)
        json.member("lemma", lemma?.form)
        json.member("lemma_kind", lemma?.kind.rawValue)
        if !surfaces.isEmpty {
            json.name("surfaces")
            json.beginArray()
            for surface in surfaces { json.string(surface) }
            json.endArray()
        }
        json.endObject()
    }

    /// Reads what `write(to:)` wrote; members that are not known are left alone.
    package init(json: JSONValue) throws(FlashcardFormatError) {
        let members = try MemberReader(json, of: "word")
        guard let term = try members.text("term"), !term.isEmpty else {
            throw .missingMember("term", of: "word")
        }
        self.init(
            position: try members.integer("position"), term: term,
            kind: try members.text("kind").map(WordKind.init(rawValue:)),
            meaning: try members.text("meaning"), notes: try members.text("notes"),
            example: try members.text("example"), exampleIPA: try members.text("example_ipa"),
            exampleTranslation: try members.text("example_translation"),
            ipa: try members.text("ipa"), level: try members.text("level"),
            usageHint: try members.text("usage_hint"),
            frequencyRank: try members.integer("frequency_rank"),
            frequencyCount: try members.integer("frequency_count"),
            isVerified: try members.bool("verified"))
        if let form = try members.text("lemma"), let kind = try members.text("lemma_kind") {
            lemma = Lemma(form: form, kind: WordKind(rawValue: kind))
        }
        surfaces = try members.texts("surfaces")
    }
}

/// The members of an object, with an error that names the one that is not what it must be.
struct MemberReader {
    private let object: JSONObject
    private let owner: String

    init(_ json: JSONValue, of owner: String) throws(FlashcardFormatError) {
        guard case .object(let object) = json else { throw .notAnObject(owner) }
        self.object = object
        self.owner = owner
    }

    func text(_ name: String) throws(FlashcardFormatError) -> String? {
        switch object[name] {
        case nil, .null: return nil
        case .string(let text): return text
        default: throw .wrongMember(name, of: owner, expected: "a text")
        }
    }

    func needed(_ name: String) throws(FlashcardFormatError) -> String {
        guard let text = try text(name) else { throw .missingMember(name, of: owner) }
        return text
    }

    func texts(_ name: String) throws(FlashcardFormatError) -> [String] {
        guard let value = object[name], value != .null else { return [] }
        guard let list = value.asArray else {
            throw .wrongMember(name, of: owner, expected: "a list of texts")
        }
        var texts: [String] = []
        for value in list {
            guard let text = value.asString else {
                throw .wrongMember(name, of: owner, expected: "a list of texts")
            }
            texts.append(text)
        }
        return texts
    }

    func integer(_ name: String) throws(FlashcardFormatError) -> Int? {
        switch object[name] {
        case nil, .null: return nil
        case .integer(let number): return Int(number)
        default: throw .wrongMember(name, of: owner, expected: "a whole number")
        }
    }

    func bool(_ name: String) throws(FlashcardFormatError) -> Bool? {
        switch object[name] {
        case nil, .null: return nil
        case .bool(let bool): return bool
        default: throw .wrongMember(name, of: owner, expected: "true or false")
        }
    }
}
