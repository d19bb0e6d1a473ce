//  Notes to try things with, and the files that they become.

import AnkiPackage
import Flashcards
import TestSupport

enum Decks {
    static let name = "Korean::TOPIK 1"

    /// A note with every part filled in.
    static let full: DeckNote = {
        var note = DeckNote(korean: "걷다", kind: .verb)
        note.surface = "걸어요"
        note.breakdown = "걷 + 어요"
        note.polite = "걸어요"
        note.pronunciation = "걷따"
        note.ipa = "[kʌt̚.t͈a]"
        note.romanisation = "geotda"
        note.meanings = ["to walk", "to go on foot"]
        note.meaningSource = "lexicon"
        note.wordClass = "irregular ㄷ"
        note.hint = "not 달리다"
        note.nuance = "Before a vowel the stem is 걸."
        note.comparisons = [.init("걸다", "to hang; the same forms before a vowel")]
        note.collocations = ["길을 걷다", "빨리 걷다"]
        note.forms = [.init("casual", "걸어"), .init("formal", "걷습니다")]
        note.hanja = "無"
        note.examples = [
            .init(korean: "공원을 걸어요.", translation: "I walk in the park.", target: "걸어요"),
            .init(korean: "같이 걸을까요?", translation: "Shall we walk together?"),
        ]
        note.memoryAids = [.init("Picture", "A long road.")]
        note.passages = [.init("Scene", "In the park\nan old man walks.")]
        note.level = "1"
        note.frequencyRank = 512
        note.tags = ["topik::1", "pos::verb", "irregular::ㄷ"]
        note.trace = "0af7651916cd43dd8448eb211c80319c"
        return note
    }()

    /// One of which nothing is known but itself.
    static let bare = DeckNote(korean: "뭐지")

    static func plain(_ number: Int) -> DeckNote {
        let syllables = [0xAC00 + number % 11_172, 0xAC00 + number / 11_172 * 31 % 11_172]
        let word = String(
            String.UnicodeScalarView(syllables.compactMap { Unicode.Scalar(UInt32($0)) }))
        var note = DeckNote(korean: word, kind: .noun)
        note.meanings = ["meaning \(number)"]
        note.ipa = "[a\(number)]"
        note.romanisation = "word\(number)"
        note.examples = [
            .init(korean: "\(word)을 봐요.", translation: "I see \(number).", target: word)
        ]
        note.tags = ["pos::noun"]
        return note
    }

    /// Writes a package and gives its path.
    @discardableResult
    static func package(
        _ notes: [DeckNote], modified: Int = 1_700_000_000,
        kinds: [NoteCardKind] = NoteCardKind.usual, name: String = name,
        as file: String = "deck.apkg", in folder: TemporaryFolder
    ) throws -> String {
        let path = folder.path(file)
        let writer = try PackageWriter(replacing: path, deck: DeckName(name))
        for note in notes {
            try writer.append(AnkiNote(note, kinds: kinds, modified: modified))
        }
        try writer.finish()
        return path
    }

    static func text(
        _ notes: [DeckNote], kinds: [NoteCardKind] = NoteCardKind.usual,
        in folder: TemporaryFolder
    ) throws -> String {
        let table = AnkiTSV(deck: try DeckName(name))
        var bytes: [UInt8] = []
        table.appendHeader(to: &bytes)
        for note in notes {
            table.append(AnkiNote(note, kinds: kinds, modified: 0), to: &bytes)
        }
        return try folder.write("deck.txt", bytes)
    }

    static func json(
        _ notes: [DeckNote], kinds: [NoteCardKind] = NoteCardKind.usual,
        in folder: TemporaryFolder
    ) throws -> String {
        var document = AnkiJSON(deck: try DeckName(name))
        var bytes: [UInt8] = []
        document.appendBeginning(to: &bytes)
        for note in notes {
            document.append(AnkiNote(note, kinds: kinds, modified: 0), to: &bytes)
        }
        document.appendEnd(to: &bytes)
        return try folder.write("deck.anki-json", bytes)
    }
}
