//  What the rules of the language know of a word, told to a model with its question, so that it
//  need not guess. They stand in the member `facts` beside what is asked:
//
//      {"term":"걸어요", …, "facts":{…}}          the first stage: dictionary form, sound, forms,
//      senses {"word":{…},"nuance":{…},"facts":{…}}      the second, which has a nuance: sound and
//      forms
//
//  They are added where a question is really sent, and are no part of the request itself: a better
//  rule must not make every reply that was paid for worthless. What a reply says of the language is
//  held against the rules of today whenever it is read.

import Flashcards
import JSON
import Korean

extension StageRequest {
    /// So many bytes may a request grow by; facts that are longer stay away.
    package static let mostFacts = 2_048

    /// The same with facts; the same where it is about no word.
    package var grounded: StageRequest {
        guard input.utf8.last == UInt8(ascii: "}"), let word = word ?? wordOfInput else {
            return self
        }
        var json = JSONWriter(reserving: 2_048)
        PromptFacts(word).write(stage, to: &json)
        guard json.bytes.count + 10 <= Self.mostFacts else { return self }
        return StageRequest(
            stage: stage, input: "\(input.dropLast()),\"facts\":\(json.text)}",
            correction: correction, word: word)
    }

    private var wordOfInput: Word? {
        guard let value = try? JSONValue.parse(input) else { return nil }
        return try? Word(json: stage == .nuance ? value : value["word"] ?? .null)
    }
}

struct PromptFacts {
    private let word: Word
    private let surface: WordAnalysis
    private let analysis: WordAnalysis

    init(_ word: Word) {
        self.word = word
        surface = WordAnalysis(word.term, evidence: word.kind?.partOfSpeech)
        let part = (word.lemma?.kind ?? word.kind)?.partOfSpeech
        analysis =
            word.headword == word.term ? surface : WordAnalysis(word.headword, evidence: part)
    }

    /// Senses and choices beyond these are none that a learner meets.
    private static let most = 4

    func write(_ stage: StageRequest.Stage, to json: inout JSONWriter) {
        json.beginObject()
        if stage == .nuance { form(to: &json) }
        sound(to: &json)
        forms(to: &json)
        if stage == .nuance { senses(to: &json) }
        json.endObject()
    }

    private func form(to json: inout JSONWriter) {
        json.member("certain", word.lemma != nil || surface.isCertain)
        json.member("dictionary_form", word.lemma?.form ?? surface.dictionaryForm)
        if surface.rivals.isEmpty, let reading = surface.reading, reading.parts.count > 1 {
            json.member("breakdown", reading.breakdown)
        }
    }

    private func sound(to json: inout JSONWriter) {
        let headword = word.headword
        guard Hangul.containsHangul(headword) else { return }
        let part = (word.lemma?.kind ?? word.kind)?.partOfSpeech ?? analysis.reading?.partOfSpeech
        let kind: Pronunciation.Kind? = part.map { $0.isPredicate ? .predicate : .noun }
        let spoken = Pronunciation.of(headword, as: kind)
        json.member("pronunciation", spoken.text)
        json.member("ipa", "[\(spoken.phonetic(.narrow))]")
    }

    private func forms(to json: inout JSONWriter) {
        guard let predicate = analysis.predicate else { return }
        if predicate.conjugation.isIrregular {
            json.member("class", "irregular \(predicate.conjugation.name)")
        }
        let rows = ConjugationTable.of(predicate)
        json.name("forms")
        json.beginObject()
        for row in rows {
            json.name(row.name)
            json.string(row.form)
        }
        if let honorific = Honorifics.of(predicate.form)?.honorific.first {
            json.name("높임말")
            json.string(honorific)
        }
        json.endObject()
    }

    private func senses(to json: inout JSONWriter) {
        let senses = analysis.rivals.isEmpty ? analysis.senses : []
        let choices = analysis.choices
        guard !senses.isEmpty || !choices.isEmpty else { return }
        json.name("senses")
        json.beginArray()
        for sense in senses.prefix(Self.most) {
            json.beginObject()
            json.member("form", sense.form)
            json.member("hanja", sense.hanja)
            json.member("meaning", sense.gloss)
            json.endObject()
        }
        for choice in choices.prefix(Self.most) {
            json.beginObject()
            json.member("form", choice.form)
            json.member("meaning", choice.gloss)
            json.endObject()
        }
        json.endArray()
    }
}
