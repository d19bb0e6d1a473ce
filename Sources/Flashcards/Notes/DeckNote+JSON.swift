//  Notes as JSON lines: the schema first, then the parts in a fixed order, what is empty left out.

import JSON

package struct NoteJSONLines: Sendable {
    package static let schema = "flashcard.note/1"

    private var json = JSONWriter()

    package init() {}

    package mutating func append(_ note: DeckNote, to bytes: inout [UInt8]) {
        json.removeAll()
        note.write(to: &json)
        json.newline()
        bytes.append(contentsOf: json.bytes)
    }
}

extension DeckNote {
    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("schema", NoteJSONLines.schema)
        json.member("guid", guid)
        json.member("korean", korean)
        json.member("kind", kind?.rawValue)
        json.member("sense", sense.isEmpty ? nil : sense)
        json.member("surface", surface)
        json.member("breakdown", breakdown)
        json.member("polite", polite)
        json.member("pronunciation", pronunciation)
        json.member("ipa", ipa)
        json.member("romanisation", romanisation)
        write(meanings, as: "meanings", to: &json)
        json.member("meaning_source", meaningSource)
        json.member("class", wordClass)
        json.member("hint", hint)
        json.member("nuance", nuance)
        write(comparisons, as: "comparisons", to: &json)
        write(collocations, as: "collocations", to: &json)
        write(forms, as: "forms", to: &json)
        json.member("hanja", hanja)
        if !examples.isEmpty {
            json.name("examples")
            json.beginArray()
            for example in examples {
                json.beginObject()
                json.member("korean", example.korean)
                json.member("translation", example.translation)
                json.member("target", example.target)
                json.endObject()
            }
            json.endArray()
        }
        write(memoryAids, as: "memory_aids", to: &json)
        write(passages, as: "passages", to: &json)
        json.member("level", level)
        json.member("frequency_rank", frequencyRank)
        write(tags, as: "tags", to: &json)
        json.member("trace_id", trace)
        json.endObject()
    }

    private func write(_ texts: [String], as name: StaticString, to json: inout JSONWriter) {
        if texts.isEmpty { return }
        json.name(name)
        json.beginArray()
        for text in texts { json.string(text) }
        json.endArray()
    }

    private func write(_ named: [Named], as name: StaticString, to json: inout JSONWriter) {
        if named.isEmpty { return }
        json.name(name)
        json.beginArray()
        for item in named {
            json.beginObject()
            json.member("name", item.name)
            json.member("text", item.text)
            json.endObject()
        }
        json.endArray()
    }
}
