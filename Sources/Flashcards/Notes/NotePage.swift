//  A deck as one page, to read and to print: no script, no address, nothing that is fetched. Every
//  note is an article, written as it comes, so that tens of thousands stream through; a browser
//  lays out only what is in sight (`content-visibility`) and still finds every word. HTML that is
//  XML, too.

package struct NotePage: Sendable {
    private let title: String

    package init(title: String) { self.title = title }

    package func appendBeginning(to bytes: inout [UInt8]) {
        let title = MarkupText.html(title)
        bytes.append(
            contentsOf: """
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
                style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
                <title>\(title)</title>
                <style>
                \(Self.style)</style>
                </head>
                <body>
                <header><h1>\(title)</h1></header>
                <main>

                """.utf8)
    }

    package func append(_ note: DeckNote, to bytes: inout [UInt8]) {
        var page = PageWriter(bytes: bytes)
        bytes = []
        page.markup("<article>\n<h2 lang=\"ko\">")
        page.text(note.korean)
        page.markup("</h2>\n")
        page.line("kind", [note.kind?.rawValue, note.wordClass])
        page.line("meaning", [note.meanings.joined(separator: "; ")])
        if note.meanings.isEmpty {
            page.markup("<p class=\"meaning none\">No meaning is known.</p>\n")
        }
        page.sound(note)
        for example in note.examples { page.example(example) }
        if let nuance = note.nuance { page.line("nuance", [nuance]) }
        page.list(note.comparisons)
        page.line("words", [note.collocations.joined(separator: " · ")], isKorean: true)
        page.list(note.forms, isKorean: true)
        page.list(note.memoryAids)
        page.list(note.passages)
        page.line(
            "foot",
            [
                note.level.map { "TOPIK \($0)" }, note.frequencyRank.map { "rank \($0)" },
                note.meaningSource.map { "meaning: \($0)" },
            ])
        page.markup("</article>\n")
        bytes = page.bytes
    }

    package func appendEnd(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "</main>\n</body>\n</html>\n".utf8)
    }
}

/// Markup is what the code holds as constants; whatever comes from a note goes through `text`.
private struct PageWriter {
    var bytes: [UInt8]

    init(bytes: consuming [UInt8]) { self.bytes = bytes }

    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func text(_ text: String) {
        MarkupText.append(text, lineBreak: "<br/>", to: &bytes)
    }

    /// What is there, with dots between; nothing where nothing is.
    mutating func line(_ name: StaticString, _ texts: [String?], isKorean: Bool = false) {
        let texts = texts.compactMap(\.self).filter { !$0.isEmpty }
        if texts.isEmpty { return }
        markup("<p class=\"")
        markup(name)
        markup(isKorean ? "\" lang=\"ko\">" : "\">")
        text(texts.joined(separator: " · "))
        markup("</p>\n")
    }

    mutating func sound(_ note: DeckNote) {
        line("sound", [note.pronunciation, note.polite, note.hanja], isKorean: true)
        if let surface = note.surface, surface != note.korean {
            line("sound", [surface, note.breakdown], isKorean: true)
        }
        line("sound", [note.ipa])
        if let romanisation = note.romanisation, !romanisation.isEmpty {
            markup("<details><summary>Romanisation</summary>")
            text(romanisation)
            markup("</details>\n")
        }
    }

    mutating func example(_ example: DeckNote.Example) {
        markup("<blockquote><p lang=\"ko\">")
        for piece in example.pieces {
            markup(piece.isTarget ? "<b>" : "")
            text(piece.text)
            markup(piece.isTarget ? "</b>" : "")
        }
        markup("</p>")
        if let translation = example.translation {
            markup("<p>")
            text(translation)
            markup("</p>")
        }
        markup("</blockquote>\n")
    }

    mutating func list(_ named: [DeckNote.Named], isKorean: Bool = false) {
        if named.isEmpty { return }
        markup("<dl>")
        for item in named {
            markup("<dt>")
            text(item.name)
            markup(isKorean ? "</dt><dd lang=\"ko\">" : "</dt><dd>")
            text(item.text)
            markup("</dd>")
        }
        markup("</dl>\n")
    }
}

extension NotePage {
    private static let style = """
        :root {
          color-scheme: light dark;
          --ink: #1d2433; --quiet: #5d667a; --line: #e2e5ec; --paper: #ffffff; --mark: #2f5fd0;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e8eaf0; --quiet: #9aa3b5; --line: #343a48; --paper: #16181f; --mark: #8fb4ff;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; max-width: 72rem; padding: 1.5rem;
          color: var(--ink); background: var(--paper);
          font: 1rem/1.55 "Pretendard", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo",
            "Malgun Gothic", system-ui, sans-serif;
          word-break: keep-all; overflow-wrap: anywhere;
        }
        h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 1rem; }
        main {
          display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr));
        }
        article {
          border-top: 1px solid var(--line); padding: .875rem 0 1rem; break-inside: avoid;
          content-visibility: auto; contain-intrinsic-size: auto 12rem;
        }
        h2 { font-size: 1.625rem; font-weight: 600; line-height: 1.3; margin: 0; }
        p { margin: .125rem 0; }
        .kind, .sound, .foot, .none, summary, dt, blockquote p + p { color: var(--quiet); }
        .kind, .foot, summary, dt { font-size: .875rem; }
        .meaning { font-size: 1.125rem; }
        blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--line); }
        blockquote b { color: var(--mark); font-weight: 600; }
        dl { margin: .375rem 0; }
        dd { margin: 0 0 .25rem; }
        summary { cursor: pointer; }
        @media print {
          :root { --ink: #000; --quiet: #444; --line: #bbb; --paper: #fff; --mark: #000; }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          main { display: block; columns: 3; column-gap: 1.2rem; }
          article { content-visibility: visible; }
          details { display: none; }
        }

        """
}
