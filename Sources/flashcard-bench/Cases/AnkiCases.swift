//  Ten thousand notes into a package for Anki, and genanki beside it where FLASHCARD_PYTHON names a
//  Python that has it: the same number of notes with as much text and two cards each. One operation
//  is one note of the package, so that the goal of half a second for all is 50 microseconds.

import AnkiPackage
import Flashcards
import Platform

extension Benchmark {
    private static let notesOfPackage = 10_000

    static let anki =
        [
            Benchmark(
                name: "anki/package", group: .anki,
                summary: "a note of 10,000, with two cards, written into an .apkg",
                goal: .atMost(50_000), most: notesOfPackage, least: notesOfPackage
            ) {
                let file = ScratchFile("package")
                return Workload(
                    work: .awaiting { count in
                        let package = try PackageWriter(
                            replacing: file.path, deck: DeckName("Bench"))
                        for number in 0..<count {
                            try package.append(
                                AnkiNote(
                                    note(number), kinds: NoteCardKind.usual,
                                    modified: 1_700_000_000))
                        }
                        try package.finish()
                        guard package.cards == 2 * count else {
                            throw BenchError.workUndone(
                                benchmark: "anki/package", reason: "\(package.cards) cards")
                        }
                        return UInt64(package.notes)
                    }, close: { file.remove() })
            },
            Benchmark(
                name: "anki/page", group: .anki,
                summary: "a note written into the page that is read and printed",
                comparedWith: "anki/package", most: notesOfPackage
            ) {
                let page = NotePage(title: "Bench")
                return Workload(
                    work: .plain { count in
                        var hash: UInt64 = 0
                        var bytes: [UInt8] = []
                        for number in 0..<count {
                            bytes.removeAll(keepingCapacity: true)
                            page.append(note(number), to: &bytes)
                            hash &+= UInt64(bytes.count)
                        }
                        return hash
                    })
            },
        ] + genanki

    private static func note(_ number: Int) -> DeckNote {
        let word = Samples.word(number)
        var note = DeckNote(word, nil, [])
        note.romanisation = "sagwa\(number)"
        note.examples = [
            .init(
                korean: "저는 \(word.term)을 좋아해요.", translation: "I like number \(number).",
                target: word.term)
        ]
        return note
    }

    /// What the peer takes, measured by its own clock around its own writing.
    private static let genanki: [Benchmark] = {
        guard let python = Environment.ofProcess()["FLASHCARD_PYTHON"] else { return [] }
        return [
            Benchmark(
                name: "anki/genanki", group: .anki,
                summary: "the same, by genanki", comparedWith: "anki/package",
                most: notesOfPackage, least: notesOfPackage
            ) {
                let file = ScratchFile("genanki")
                let quoted = "'\(python.split(separator: "'").joined(separator: "'\\''"))'"
                let command =
                    "\(quoted) -W ignore -c '\(genankiScript)' '\(file.path)'"
                return Workload(
                    work: .metered { count in
                        let answer = try CommandAnswer.of(
                            "\(command) \(count)", timeout: .seconds(300))
                        let text = String(decoding: answer, as: UTF8.self)
                        guard let nanoseconds = Double(text.split(separator: "\n").last ?? "")
                        else {
                            throw BenchError.workUndone(
                                benchmark: "anki/genanki", reason: "it printed no time")
                        }
                        return (UInt64(count), nanoseconds)
                    }, close: { file.remove() })
            }
        ]
    }()

    /// Without an apostrophe, since it stands between two.
    private static let genankiScript = """
        import sys, time, genanki
        path, count = sys.argv[1], int(sys.argv[2])
        names = ["Korean", "Meaning", "Romanisation", "Example", "Translation", "Cloze", "Level"]
        model = genanki.Model(1607392319, "Bench", fields=[{"name": n} for n in names], templates=[
            {"name": "Recognise", "qfmt": "{{Korean}}", "afmt": "{{Korean}}<hr>{{Meaning}}"},
            {"name": "Cloze", "qfmt": "{{Cloze}}", "afmt": "{{Example}}<hr>{{Meaning}}"}])
        begun = time.perf_counter_ns()
        deck = genanki.Deck(2059400110, "Bench")
        for i in range(count):
            word = "\\uac00%d" % i
            deck.add_note(genanki.Note(model=model, guid=str(i), tags=["pos::noun", "topik::1"],
                fields=[word, "meaning %d" % i, "sagwa%d" % i, "저는 %s을 좋아해요." % word,
                    "I like number %d." % i, "저는 ___을 좋아해요.", "1"]))
        genanki.Package(deck).write_to_file(path)
        print(time.perf_counter_ns() - begun)
        """
}
