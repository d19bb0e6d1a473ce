//  What the letters do not tell: where a compound inserts ㄴ, where a word begins tense, where ㄹ
//  stays ㄴ. One line is one word, with marks where something happens (they are those of `Seam`),
//  the article, and where the standard permits two readings, which comes second:
//
//      꽃+잎       29                 ㄴ inserted
//      검+열       29  also-without   both; the reading with the mark comes first
//      불'법       28  also-with      both; the plain reading comes first
//      신'고       24  of-verbs       only of the verb 신다; the noun 신고 is plain
//      …나뭇+잎    30.3               may stand anywhere; others stand at the beginning of a word
//      할_+일      29.2               the blank of a phrase
//
//  Of several entries that fit, the longest counts. Whatever may follow a word (particles, endings,
//  further parts of a compound) is not looked at.

struct SoundLexicon: Sendable {
    enum Choice: UInt8, Sendable { case always, alsoWithout, alsoWith, ofVerbs }

    /// What is known of a place between two syllables.
    struct Entry: Sendable {
        let seam: Seam
        let choice: Choice
        /// By its number in `articles`.
        let article: UInt8
        /// The syllables on both sides of the mark.
        fileprivate let key: UInt32
        /// Where the word stands in the pool, how long it is, and how much of it is before the
        /// mark.
        fileprivate let start: Int32
        fileprivate let count: UInt8
        fileprivate let place: UInt8
        fileprivate let isAnywhere: Bool
    }

    private(set) var articles: [String] = []
    /// In the order of their keys, and of one key the longest first.
    private var entries: [Entry] = []
    private var pool: [UInt32] = []
    /// Whether any entry has this syllable before its mark: most have not, and need no look.
    private var begins = [Bool](repeating: false, count: 11_172)

    init(_ tables: String...) {
        for table in tables { add(table) }
        entries.sort {
            ($0.key, $1.count, $0.isAnywhere ? 1 : 0) < ($1.key, $0.count, $1.isAnywhere ? 1 : 0)
        }
    }

    var count: Int { entries.count }

    /// The entry for the place before `next`, after a syllable and perhaps a blank.
    func entry(in scalars: [UInt32], _ before: UInt32, next: Int) -> Entry? {
        guard begins[Int(before - 0xAC00)] else { return nil }
        let key = Self.key(before, scalars[next])
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        while low < entries.count, entries[low].key == key {
            if fits(entries[low], scalars, next) { return entries[low] }
            low += 1
        }
        return nil
    }

    private func fits(_ entry: Entry, _ scalars: [UInt32], _ next: Int) -> Bool {
        let start = next - Int(entry.place)
        guard start >= 0, start + Int(entry.count) <= scalars.count else { return false }
        for index in 0..<Int(entry.count)
        where scalars[start + index] != pool[Int(entry.start) + index] { return false }
        return entry.isAnywhere || start == 0 || !(0xAC00...0xD7A3 ~= scalars[start - 1])
    }

    private static func key(_ one: UInt32, _ two: UInt32) -> UInt32 {
        (one - 0xAC00) * 11_172 + two - 0xAC00
    }
}

extension SoundLexicon {
    /// The columns of one line, as they are read.
    private struct Line {
        var columns = [String.UnicodeScalarView](repeating: .init(), count: 3)
        var column = -1
        var isInColumn = false

        mutating func read(_ scalar: Unicode.Scalar) {
            if scalar == " " {
                isInColumn = false
                return
            }
            if !isInColumn { column += 1 }
            isInColumn = true
            precondition(column < 3, "a line of the lexicon has at most three columns")
            columns[column].append(scalar)
        }
    }

    private mutating func add(_ table: String) {
        var line = Line()
        for scalar in table.unicodeScalars {
            if scalar == "\n" {
                add(line)
                line = Line()
            } else {
                line.read(scalar)
            }
        }
        add(line)
    }

    private mutating func add(_ line: Line) {
        guard line.column >= 0 else { return }
        let word = String(line.columns[0])
        precondition(line.column > 0, "a line of the lexicon has an article: \(word)")
        guard let choice = Self.choices[String(line.columns[2])] else {
            preconditionFailure("not a choice: \(word) \(line.columns[2])")
        }
        let start = pool.count
        var marks: [(seam: Seam, place: Int)] = []
        var isAnywhere = false
        for scalar in line.columns[0] {
            if 0xAC00...0xD7A3 ~= scalar.value {
                pool.append(scalar.value)
            } else if scalar == "…" {
                isAnywhere = true
            } else if scalar == "_" {
                pool.append(0x20)
            } else {
                guard let seam = Self.marks[scalar] else { preconditionFailure("a mark: \(word)") }
                marks.append((seam, pool.count - start))
            }
        }
        precondition(!marks.isEmpty, "nothing happens in \(word)")
        for mark in marks {
            let before = pool[start..<start + mark.place].last { $0 != 0x20 } ?? 0
            precondition(
                before != 0 && start + mark.place < pool.count, "a mark at an end: \(word)")
            entries.append(
                Entry(
                    seam: mark.seam, choice: choice, article: number(of: line.columns[1]),
                    key: Self.key(before, pool[start + mark.place]), start: Int32(start),
                    count: UInt8(pool.count - start), place: UInt8(mark.place),
                    isAnywhere: isAnywhere))
            begins[Int(before - 0xAC00)] = true
        }
    }

    /// 30.3 is the third paragraph of article 30; what no article says is from the dictionary (사전).
    private mutating func number(of scalars: String.UnicodeScalarView) -> UInt8 {
        let text = String(scalars)
        let parts = text.split(separator: ".", maxSplits: 1)
        let article =
            text == "사전"
            ? "표준국어대사전"
            : parts.count == 2 ? "제\(parts[0])항 \(parts[1])" : "제\(text)항"
        if let known = articles.firstIndex(of: article) { return UInt8(known) }
        articles.append(article)
        return UInt8(articles.count - 1)
    }

    private static let choices: [String: Choice] = [
        "": .always, "also-without": .alsoWithout, "also-with": .alsoWith, "of-verbs": .ofVerbs,
    ]

    private static let marks: [Unicode.Scalar: Seam] = [
        "|": .words, "+": .inserted, "=": .nasal, "'": .tense, ".": .lax, "^": .dropped,
        "*": .labial, ",": .plain,
    ]
}

extension SoundLexicon {
    static let all = SoundLexicon(
        insertionInCompounds, insertionByChoice, insertionInPhrases, insertionAfterS, wordBorders,
        wordBordersByChoice, keptNasals, labials, laxed, droppedS, stems, sinoKoreanAfterL,
        sinoKoreanPlain, sinoKorean, sinoKoreanByChoice, compounds, numbersBeforeCounters,
        compoundsByChoice)

    /// Words whose last 의 is no particle.
    static let nounsInUi = SoundLexicon(nounsInUiTable)
}
