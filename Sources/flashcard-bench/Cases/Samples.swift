//  What the cases work on: words of the kind that lists hold, made by rule, so that every run
//  measures the same.

import Flashcards
import JSON
import LanguageModels
import Platform

enum Samples {
    /// What a process may have been started with.
    static let secrets = [
        "correct horse battery", "암호는비밀입니다", "p4ssw0rd-of-bench", "0123456789",
    ]

    /// A word of which no other number has the term; a million of them fit.
    static func word(_ number: Int) -> Word {
        Word(
            position: number + 1, term: term(number), kind: .noun,
            meaning: "the \(number)th thing; what is meant by it",
            notes: "Often said of what lasts, seldom of people.",
            example: "저는 매일 아침 \(term(number))을 생각해요.",
            exampleTranslation: "I think of it every morning.", level: "\(number % 6 + 1)")
    }

    /// Two or three syllables, each number its own.
    private static func term(_ number: Int) -> String {
        var text = ""
        var rest = number
        repeat {
            // The step has no factor in common with the number of syllables, so all of them come.
            let syllable = UInt32(0xAC00 + rest % 11172 * 587 % 11172)
            text.unicodeScalars.append(Unicode.Scalar(syllable) ?? "가")
            rest /= 11172
        } while rest > 0
        return text + "말"
    }

    static func json(_ word: Word) -> JSONWriter {
        var json = JSONWriter(reserving: 512)
        word.write(to: &json)
        return json
    }

    /// The JSON of one word.
    static let record = json(word(41)).bytes

    /// Both stages' requests for one word, as the pipeline asks them.
    static func requests(_ word: Word) async throws -> [StageRequest] {
        let nuance = StageRequest(stage: .nuance, input: json(word).text)
        let reply = try await OfflineModel().answer(
            nuance, by: .distant)
        var both = JSONWriter(reserving: 1024)
        both.beginObject()
        both.name("word")
        word.write(to: &both)
        both.name("nuance")
        both.raw(Array(reply.text.utf8))
        both.endObject()
        return [nuance, StageRequest(stage: .card, input: both.text)]
    }

    /// About a megabyte of a word list with eight columns, every fifth row with quotes.
    static let list: [UInt8] = {
        var text = "position,term,type,meaning,example,example_translation,level,notes\n"
        for number in 0..<rows {
            let word = word(number)
            let note = number.isMultiple(of: 5) ? "\"a \"\"note\"\", quoted\"" : "plain"
            text += "\(number + 1),\(word.term),noun,\(word.meaning ?? ""),"
            text += "\(word.example ?? ""),\(word.exampleTranslation ?? ""),1,\(note)\n"
        }
        return Array(text.utf8)
    }()

    static let rows = 6_500

    /// A line of a log as a Korean learner's run writes it; there is nothing in it to take out.
    static let logLine = "카드 두 장을 만들었습니다: 사과, “아침마다 사과를 하나씩 먹어요.” (run 20261121, word 41)"
}
