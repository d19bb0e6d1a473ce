//  A card in its canonical JSON: the schema first, then the members in a fixed order; what is empty
//  is left out.

package import JSON

extension Card {
    /// Writes the card as one object that begins with its schema.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("schema", CardJSONLines.schema)
        json.member("position", position)
        json.member("term", term)
        json.member("term_number", termNumber)
        json.member("kind", kind.rawValue)
        json.member("ordinal", ordinal)
        json.member("tab_name", tabName)
        json.member("primer", Card.filled(primer))
        json.member("front", front)
        json.member("back", back)
        json.member("tags", Card.filled(tags))
        json.member("honorific_level", Card.filled(honorificLevel))
        json.endObject()
    }

    /// Reads what `write(to:)` wrote; members that are not known are left alone.
    package init(json: JSONValue) throws(FlashcardFormatError) {
        let members = try MemberReader(json, of: "card")
        let schema = try members.text("schema")
        guard schema == CardJSONLines.schema else {
            throw .otherSchema(found: schema, expected: CardJSONLines.schema)
        }
        self.init(
            position: try members.integer("position"), term: try members.needed("term"),
            termNumber: try members.integer("term_number") ?? 1,
            tabName: try members.text("tab_name"), primer: try members.text("primer") ?? "",
            front: try members.needed("front"), back: try members.needed("back"),
            tags: try members.text("tags") ?? "",
            honorificLevel: try members.text("honorific_level") ?? "",
            kind: CardKind(rawValue: try members.needed("kind")),
            ordinal: try members.integer("ordinal") ?? 1)
    }

    private static func filled(_ text: String) -> String? { text.isEmpty ? nil : text }
}
