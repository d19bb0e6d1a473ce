//  Nuance as JSON, out and in. Reading is strict about types and lengths, and says which field is
//  wrong and what it must be, so that a model can be asked again with that sentence.

package import JSON

extension Nuance {
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("term", term)
        for field in Self.fields {
            json.member(field.name, self[keyPath: field.path])
        }
        if let comparison {
            json.name("comparison")
            json.beginObject()
            json.member("vs", comparison.vs)
            json.member("nuance", comparison.nuance)
            json.endObject()
        }
        json.name("homonyms")
        json.beginArray()
        for homonym in homonyms {
            json.beginObject()
            json.member("hanja", homonym.hanja)
            json.member("reading", homonym.reading)
            json.member("meaning", homonym.meaning)
            json.member("differentiator", homonym.differentiator)
            json.endObject()
        }
        json.endArray()
        if !collocations.isEmpty {
            json.name("collocations")
            json.beginArray()
            for collocation in collocations { json.string(collocation) }
            json.endArray()
        }
        json.name("korean_keywords")
        json.beginArray()
        for keyword in keywords { json.string(keyword) }
        json.endArray()
        json.endObject()
    }

    package init(json: JSONValue) throws(ReplyShapeError) {
        guard let object = json.asObject else { throw .notAnObject(field: "reply") }
        self.init(term: try object.text("term", limit: 100, required: true) ?? "")
        for (field, name) in zip(Self.fields, Self.names) {
            self[keyPath: field.path] = try object.text(name, limit: field.limit)
        }
        if let value = object["comparison"], value != .null {
            guard let parts = value.asObject else { throw .notAnObject(field: "comparison") }
            comparison = Comparison(
                vs: try parts.text("vs", limit: 100, required: true) ?? "",
                nuance: try parts.text("nuance", limit: 500, required: true) ?? "")
        }
        for value in try object.list("homonyms", limit: Limit.homonyms) {
            guard let parts = value.asObject else { throw .notAnObject(field: "homonyms") }
            homonyms.append(
                Homonym(
                    hanja: try parts.text("hanja", limit: 50),
                    reading: try parts.text("reading", limit: 50),
                    meaning: try parts.text("meaning", limit: 200, required: true) ?? "",
                    differentiator: try parts.text("differentiator", limit: 300)))
        }
        collocations = try object.texts(
            "collocations", limit: Limit.collocations, each: Limit.collocation)
        keywords = try object.texts("korean_keywords", limit: Limit.keywords)
    }
}
