//  Everything that the rules of the language know of one word: what it may be, what the lexicon
//  says, how it sounds and by which articles of the standard, and how it goes on.

import Flashcards
import JSON
import Korean
import Platform

struct InspectPage: Sendable {
    let analysis: WordAnalysis
    private let headword: String
    private let part: PartOfSpeech?
    private let sound: Pronunciation
    private let kind: Pronunciation.Kind?

    init(_ text: String, type: WordKind?) {
        let text = Word.cleaned(term: text)
        analysis = WordAnalysis(text, evidence: type?.partOfSpeech)
        headword = analysis.dictionaryForm
        part = analysis.rivals.isEmpty ? analysis.reading?.partOfSpeech : type?.partOfSpeech
        kind = part.map { $0.isPredicate ? .predicate : .noun }
        sound = Pronunciation.of(text, as: kind)
    }

    func text(width: Int?, style: Style) -> String {
        let sections = [
            headline(style),
            section("Readings", readings, width, style),
            section("Lexicon", senses, width, style),
            section("Sound", sounds, width, style),
            section("Forms", forms, width, style),
            section("With particles", particles, width, style),
        ]
        return sections.compactMap(\.self).joined(separator: "\n")
    }

    private func headline(_ style: Style) -> String {
        let certainty =
            if analysis.isCertain {
                headword == analysis.text ? "" : ", a form of \(headword)"
            } else if analysis.rivals.isEmpty {
                ", which the lexicon does not have"
            } else {
                ", a form of \(analysis.choices.map(\.form).joined(separator: " or "))"
            }
        return style.heading(DisplayWidth.printable(analysis.text))
            + DisplayWidth.printable(certainty) + "\n"
    }

    private func section(
        _ title: String, _ rows: [[String]], _ width: Int?, _ style: Style
    ) -> String? {
        guard let first = rows.first else { return nil }
        var columns = [TextTable.Column(title.uppercased())]
        columns += first.indices.dropFirst().map { index in
            TextTable.Column("", isFlexible: index == first.count - 1)
        }
        var table = TextTable(columns)
        for row in rows { table.add(row) }
        return table.text(width: width, style: style)
    }

    // MARK: What it says

    private var readings: [[String]] {
        // What the rules could make of a word is of interest where the lexicon has nothing.
        let known = analysis.readings.filter { $0.reason != .rule }
        return (known.isEmpty ? analysis.readings : known).map { reading in
            let parts = reading.parts.dropFirst().compactMap { part in
                part.name.map { "\(part.notation ?? part.text) \($0)" }
            }
            let name = [
                reading.partOfSpeech.rawValue,
                reading.conjugation.flatMap { $0.isIrregular ? "irregular \($0.name)" : nil },
            ].compactMap(\.self).joined(separator: ", ")
            return [
                reading.form, name, reading.breakdown, parts.joined(separator: ", "),
                reading.explanation,
            ]
        }
    }

    private var senses: [[String]] {
        allSenses.map { sense in
            [
                sense.form, sense.partOfSpeech.rawValue, sense.level.map { "TOPIK \($0)" } ?? "",
                sense.hanja ?? "", sense.gloss,
            ]
        }
    }

    /// Those of every word that it may be for what is known, and the noun behind a made one.
    private var allSenses: [WordAnalysis.Sense] {
        let likely = [analysis.reading].compactMap(\.self) + analysis.rivals
        return likely.flatMap(analysis.senses(of:)).reduce(into: []) { senses, sense in
            if !senses.contains(sense) { senses.append(sense) }
        } + [analysis.root].compactMap(\.self)
    }

    private var sounds: [[String]] {
        guard Hangul.containsHangul(analysis.text) else { return [] }
        let text = analysis.text
        var rows = [["spoken", sound.text]]
        rows += sound.alternatives.map { ["also", "\($0.text) (\($0.article))"] }
        rows += sound.steps.map { ["by", "\($0.article): \($0.change)"] }
        rows.append(["IPA, broad", "/\(PhoneticAlphabet.of(text, .broad, as: kind))/"])
        rows.append(["IPA, narrow", "[\(PhoneticAlphabet.of(text, .narrow, as: kind))]"])
        rows.append(["romanised", RevisedRomanisation.of(text, isNoun: kind == .noun)])
        return rows
    }

    private var forms: [[String]] {
        guard let predicate else { return [] }
        var rows = ConjugationTable.of(predicate).map {
            [$0.name, $0.forms.joined(separator: " / ")]
        }
        if let honorific = Honorifics.of(predicate.form) {
            if !honorific.honorific.isEmpty {
                rows.append(["in respect", honorific.honorific.joined(separator: " / ")])
            }
            if !honorific.humble.isEmpty {
                rows.append(["in humility", honorific.humble.joined(separator: " / ")])
            }
        }
        return rows
    }

    private var predicate: Predicate? {
        WordAnalysis(headword, evidence: part).predicate
    }

    /// The particles that a learner meets first, behind a word that takes them.
    private var particles: [[String]] {
        guard part?.isNominal == true, predicate == nil else { return [] }
        return ["은/는", "이/가", "을/를", "와/과", "과/와", "으로/로", "이다"].compactMap {
            Particle.named($0)
        }.map { [$0.following(headword), $0.meaning] }
    }

    // MARK: For a script

    func json() -> String {
        var json = JSONWriter(reserving: 4096)
        json.beginObject()
        json.member("schema", "flashcard.inspect/1")
        json.member("text", analysis.text)
        json.member("dictionary_form", analysis.isCertain ? headword : nil)
        json.member("certain", analysis.isCertain)
        json.name("readings")
        json.beginArray()
        for reading in analysis.readings { write(reading, to: &json) }
        json.endArray()
        json.name("senses")
        json.beginArray()
        for sense in allSenses {
            json.beginObject()
            json.member("form", sense.form)
            json.member("pos", sense.partOfSpeech.rawValue)
            json.member("level", sense.level)
            json.member("hanja", sense.hanja)
            json.member("gloss", sense.gloss)
            json.endObject()
        }
        json.endArray()
        if Hangul.containsHangul(analysis.text) { writeSound(to: &json) }
        write(forms, as: "forms", to: &json)
        write(particles, as: "particles", to: &json)
        json.endObject()
        return json.text + "\n"
    }

    private func write(_ reading: Reading, to json: inout JSONWriter) {
        json.beginObject()
        json.member("form", reading.form)
        json.member("pos", reading.partOfSpeech.rawValue)
        json.member("class", reading.conjugation?.name)
        json.member("breakdown", reading.breakdown)
        json.member("cost", reading.cost)
        json.member("why", reading.explanation)
        json.endObject()
    }

    private func writeSound(to json: inout JSONWriter) {
        json.name("sound")
        json.beginObject()
        json.member("spoken", sound.text)
        json.name("also")
        json.beginArray()
        for other in sound.alternatives { json.string(other.text) }
        json.endArray()
        json.name("rules")
        json.beginArray()
        for step in sound.steps { json.string("\(step.article): \(step.change)") }
        json.endArray()
        json.member("ipa_broad", PhoneticAlphabet.of(analysis.text, .broad, as: kind))
        json.member("ipa_narrow", PhoneticAlphabet.of(analysis.text, .narrow, as: kind))
        json.member(
            "romanised", RevisedRomanisation.of(analysis.text, isNoun: kind == .noun))
        json.endObject()
    }

    private func write(_ rows: [[String]], as name: String, to json: inout JSONWriter) {
        json.name(name)
        json.beginArray()
        for row in rows where row.count == 2 {
            json.beginObject()
            json.member("name", name == "particles" ? row[1] : row[0])
            json.member("form", name == "particles" ? row[0] : row[1])
            json.endObject()
        }
        json.endArray()
    }
}
