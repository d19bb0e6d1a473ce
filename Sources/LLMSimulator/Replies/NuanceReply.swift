//  The first stage's reply: what the rules of the language know of the word, and beside it the kind
//  of things that a model makes up (a scene to remember it by, a near word to tell it from), put
//  together from a few patterns, so that every field of the form is filled for any word.

import Flashcards
import JSON
import LanguageModels

enum NuanceReply {
    static func text(of word: Word) -> String {
        var json = JSONWriter(reserving: 2048)
        write(OfflineModel.nuance(of: word), of: word, to: &json)
        return json.text
    }

    /// In the order in which the prompt asks for the members, null where there is nothing to say.
    private static func write(_ nuance: Nuance, of word: Word, to json: inout JSONWriter) {
        let (headword, draw) = (
            word.headword, Draw(seed: 0, key: Draw.hash(word.headword), attempt: 0)
        )
        let meaning = String(
            (nuance.primaryMeaning ?? word.meaning ?? "what “\(headword)” names").prefix(200))
        func made(_ patterns: [String], _ place: UInt64) -> String {
            filled(draw.choice(of: patterns, .text, place), headword, meaning)
        }
        json.beginObject()
        json.member("term", word.term)
        text("dictionary_form", nuance.dictionaryForm, 100, to: &json)
        text("ipa", nuance.ipa, 200, to: &json)
        json.member("pos", nuance.partOfSpeech ?? "noun")
        text("hanja", nuance.hanja, 100, to: &json)
        json.member("primary_meaning", meaning)
        text("other_meanings", nuance.otherMeanings ?? made(others, 1), 500, to: &json)
        json.member("register", draw.choice(of: registers, .text, 2))
        text("explanation", nuance.explanation ?? made(explanations, 3), 500, to: &json)
        text("usage_context", nuance.usageContext ?? made(contexts, 4), 500, to: &json)
        text("example", word.example == nil ? "“\(headword)”라는 말을 자주 들어요." : nil, 300, to: &json)
        text(
            "example_translation",
            word.example == nil ? "I often hear the word for “\(meaning)”." : nil, 400, to: &json)
        list("collocations", collocations(headword, meaning), to: &json)
        comparison(headword, meaning, draw, to: &json)
        homonyms(nuance, to: &json)
        scene(meaning, draw, to: &json)
        list("korean_keywords", nuance.keywords, to: &json)
        json.endObject()
    }

    private static func text(
        _ name: StaticString, _ value: String?, _ limit: Int, to json: inout JSONWriter
    ) {
        json.name(name)
        if let value { json.string(String(value.prefix(limit))) } else { json.null() }
    }

    private static func list(_ name: StaticString, _ texts: [String], to json: inout JSONWriter) {
        json.name(name)
        json.beginArray()
        for text in texts { json.string(text) }
        json.endArray()
    }

    private static func collocations(_ headword: String, _ meaning: String) -> [String] {
        let meaning = meaning.prefix(80)
        return [
            "“\(headword)”라고 하다 — to say “\(meaning)”",
            "“\(headword)”라고 쓰다 — to write “\(meaning)”",
        ]
    }

    private static func comparison(
        _ headword: String, _ meaning: String, _ draw: Draw, to json: inout JSONWriter
    ) {
        let near = draw.choice(of: near.filter { $0.word != headword }, .text, 5)
        json.name("comparison")
        json.beginObject()
        json.member("vs", near.word)
        text("nuance", filled(near.nuance, headword, meaning), 500, to: &json)
        json.endObject()
    }

    private static func homonyms(_ nuance: Nuance, to json: inout JSONWriter) {
        json.name("homonyms")
        json.beginArray()
        for homonym in nuance.homonyms {
            json.beginObject()
            text("hanja", homonym.hanja, 50, to: &json)
            text("reading", homonym.reading, 50, to: &json)
            json.member("meaning", homonym.meaning)
            text("differentiator", homonym.differentiator, 300, to: &json)
            json.endObject()
        }
        json.endArray()
    }

    private static func scene(_ meaning: String, _ draw: Draw, to json: inout JSONWriter) {
        let place = draw.choice(of: places, .text, 6)
        let object = draw.choice(of: objects, .text, 7)
        let action = draw.choice(of: actions, .text, 8)
        text(
            "metaphor", "“\(meaning.prefix(100))” is \(object.name) that \(action) in \(place).",
            300,
            to: &json)
        json.member("metaphor_noun", object.name)
        json.member("metaphor_action", action)
        json.member("suggested_location", place)
        json.member("anchor_object", object.name)
        json.member("anchor_sensory", object.sense)
    }

    /// The pattern with the word and its meaning in it.
    private static func filled(_ pattern: String, _ word: String, _ meaning: String) -> String {
        pattern.replacing("%1", with: word).replacing("%2", with: meaning)
    }

    private static let registers = ["neutral", "spoken", "written", "formal"]

    private static let others = [
        "in set phrases: something like “%2”", "figuratively: what feels like “%2”",
        "in a narrower sense: “%2” of one’s own",
    ]

    private static let explanations = [
        "“%1” is used for “%2” in everyday speech and in writing alike.",
        "Learners meet “%1” early: it means “%2” and seldom anything else.",
        "“%1” stands for “%2”; the tone is neutral, and the ending tells how polite it is.",
    ]

    private static let contexts = [
        "Common in talk among friends and at work; formal writing prefers a longer form.",
        "Heard every day, in the news as well as at the table.",
        "Fits both polite and plain speech.",
    ]

    private static let near: [(word: String, nuance: String)] = [
        ("말", "“%1” is about “%2”, the other about speech and words in general."),
        ("것", "“%1” names “%2” itself, the other any thing that needs no name."),
        ("일", "“%1” is about “%2”, the other about matters and work in general."),
    ]

    private static let places = [
        "a market in Busan", "a library at night", "a bus stop in the rain", "a kitchen at dawn",
        "a meadow on a hill", "a quiet temple yard",
    ]

    private static let objects: [(name: String, sense: String)] = [
        ("a red lantern", "warm light on cold hands"),
        ("a wooden bowl", "the smell of wet wood"),
        ("a paper kite", "a string that hums in the wind"),
        ("a brass bell", "a tone that goes on in the chest"),
        ("a stone step", "rough and cool under the foot"),
    ]

    private static let actions = [
        "swings slowly", "rolls towards you", "opens by itself", "waits for a guest",
        "falls without a sound",
    ]
}
