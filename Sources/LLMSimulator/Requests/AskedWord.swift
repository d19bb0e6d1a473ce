//  What of the program's own a request asks for: the stage, and the word. The JSON object is found
//  in what the user says, alone or at the end of a prompt; whoever sends something else is answered
//  like anybody.

import Flashcards
import JSON

package enum AskedStage: String, Sendable, CaseIterable {
    case nuance, card
    /// A client that is not ours.
    case talk
}

struct AskedWord: Sendable {
    let word: Word
    /// In the second stage.
    let nuance: Nuance?
    /// The request's own object, as bytes.
    let input: String

    var stage: AskedStage { nuance == nil ? .nuance : .card }

    private static let mostTries = 8
    private static let limits = JSONLimits(depth: 16, bytes: 1 << 20)

    /// In the latest message that holds one, since a re-ask has a history behind it.
    static func find(in messages: [AskedRequest.Message]) -> AskedWord? {
        for message in messages.reversed() where message.role == "user" {
            if let word = find(in: message.text) { return word }
        }
        return nil
    }

    /// From each brace that begins a line to the last one that ends an object.
    private static func find(in text: String) -> AskedWord? {
        let bytes = Array(text.utf8)
        guard let end = bytes.lastIndex(of: UInt8(ascii: "}")) else { return nil }
        var tries = 0
        for begin in bytes.indices where bytes[begin] == UInt8(ascii: "{") && begin < end {
            let isLineStart =
                begin == 0 || bytes[begin - 1] == 0x0A || bytes[begin - 1] == 0x20
                || bytes[begin - 1] == UInt8(ascii: ">")
            guard isLineStart || tries == 0 else { continue }
            if let word = AskedWord(Array(bytes[begin...end])) { return word }
            tries += 1
            if tries == mostTries { return nil }
        }
        return nil
    }

    private init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue.parse(bytes, limits: Self.limits),
            let object = value.asObject
        else { return nil }
        if let inner = object["word"], inner.asObject != nil,
            let word = try? Word(json: inner),
            let nuance = object["nuance"].flatMap({ try? Nuance(json: $0) })
        {
            self.word = word
            self.nuance = nuance
        } else if let word = try? Word(json: value) {
            self.word = word
            nuance = nil
        } else {
            return nil
        }
        input = String(decoding: bytes, as: UTF8.self)
    }

    /// Of the word and its stage, by which the simulator draws: what the first stage said of the
    /// word changes nothing of it.
    var key: UInt64 {
        var json = JSONWriter(reserving: 256)
        var placeless = word
        placeless.position = nil
        placeless.write(to: &json)
        return Draw.mixed(Draw.hash(json.bytes), nuance == nil ? 1 : 2)
    }
}
