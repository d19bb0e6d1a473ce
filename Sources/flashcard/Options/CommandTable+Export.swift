//  The commands that write a run's deck in another form.

extension Command {
    static let exports = [export, exportAnki, exportTSV, exportCSV, exportJSON, exportHTML]

    static let export = Command(
        .export, "Write the deck for Anki, for programs, or to read",
        details: [
            """
            Every form is written from the store, as often as you like: nothing is made anew and \
            no model is called. The same cards give the same bytes.
            """
        ],
        examples: [Example("flashcard export anki", "a package that Anki imports")],
        isGroup: true)

    static let exportAnki = Command(
        .exportAnki, "Write a deck that Anki imports",
        details: [
            """
            Writes a package (.apkg) that current and older Anki, AnkiDroid and AnkiMobile import. \
            A later import updates what has changed and doubles nothing; the schedule stays, and \
            what you have edited in Anki stays as long as the content has not changed here since.
            """,
            """
            Each word is one note with a card for every kind that --kinds names. Speech is the \
            voice of the device, and romanisation is folded away.
            """,
        ],
        examples: [
            Example("flashcard export anki", "the last run, beside its deck"),
            Example("flashcard export anki --preview", "what an import would bring"),
            Example(
                "flashcard export anki --deck \"Korean::TOPIK 1\" -o topik1.apkg",
                "into a deck below another"),
            Example(
                "flashcard export anki --kinds recognise,produce,listening",
                "other cards for each word"),
            Example(
                "flashcard export anki --format anki-json",
                "text that Anki for the desktop imports, note type and deck included"),
        ],
        options: [
            .run, .deck, .kinds, .against, .ankiFormat, .exportFile, .preview, .json,
        ])

    static let exportTSV = Command(
        .exportTSV, "Write the cards as the original nine columns",
        details: ["The same as the deck that process writes."],
        examples: [
            Example("flashcard export tsv -o cards.tsv", "a file"),
            Example("flashcard export tsv -o - | cut -f 2,6,7", "into another program"),
        ],
        options: [.run, .exportFile, .json])

    static let exportCSV = Command(
        .exportCSV, "Write the notes as a table for spreadsheets",
        details: ["One row for each word, with all that is known of it."],
        examples: [Example("flashcard export csv -o notes.csv", "for a spreadsheet")],
        options: [.run, .exportFile, .json])

    static let exportJSON = Command(
        .exportJSON, "Write the notes as JSON lines",
        details: ["One object for each word, which begins with its schema."],
        examples: [
            Example("flashcard export json -o - | jq -r .korean", "into another program")
        ],
        options: [.run, .exportFile, .json])

    static let exportHTML = Command(
        .exportHTML, "Write one page to read and to print",
        details: [
            """
            The page needs no network and no script, follows the reader's dark mode, and prints in \
            three columns. Search it with the browser.
            """
        ],
        examples: [Example("flashcard export html -o words.html", "a page for every browser")],
        options: [.run, .exportFile, .json])
}
