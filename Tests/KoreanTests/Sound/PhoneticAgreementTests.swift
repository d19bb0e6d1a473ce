//  How our phonetic writing agrees with a word list that has its own. The list is not in the tree:
//  FLASHCARD_PHONETIC_LIST names a CSV file whose second column is the word and whose third the
//  phonetic writing. The report is printed as it stands in docs/korean/sound.md.

import Foundation
import Korean
import Testing

@Suite struct PhoneticAgreementTests {
    private static let path = ProcessInfo.processInfo.environment["FLASHCARD_PHONETIC_LIST"]

    @Test(
        .enabled(
            if: path != nil,
            "needs a list: FLASHCARD_PHONETIC_LIST=list.csv swift test --filter PhoneticAgreement"))
    func `a list's own phonetic writing agrees, or lacks a rule that can be named`() throws {
        let text = try String(contentsOfFile: try #require(Self.path), encoding: .utf8)
        var report = AgreementReport()
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let columns = line.split(separator: ",", omittingEmptySubsequences: false)
            guard columns.count > 2 else { continue }
            report.add(String(columns[1]), theirs: String(columns[2]))
        }
        print(report.markdown)
        #expect(report.total > 100)
        #expect(report.share(of: .other) < 0.05)
    }

    @Test(arguments: [
        ("감사해요", "kam.sa.hɛ.jo", AgreementReport.Verdict.agrees), ("저쪽", "tɕʌ.tɕ͈ok̚", .agrees),
        ("웃어", "ut̚.ʌ", .lettersOnly), ("있었고", "it̚.ʌt̚.ko", .lettersOnly), ("11월", "wʌl", .notHangul),
        ("희망", "hɰi.maŋ", .lettersOnly),
        ("좋아", "tɕo.wa", .other),
    ])
    func `a row is judged by what it lacks`(
        word: String, theirs: String, verdict: AgreementReport.Verdict
    ) {
        #expect(AgreementReport.verdict(word, theirs: theirs) == verdict)
    }
}

/// Rows by how they agree, and which rules those lack that do not.
struct AgreementReport {
    enum Verdict: String, CaseIterable {
        case agrees = "agrees"
        case lettersOnly = "each syllable written by itself, no sound change"
        case notHangul = "not Hangul throughout"
        case other = "other"
    }

    private(set) var total = 0
    private var counts: [Verdict: Int] = [:]
    private var missing: [String: Int] = [:]
    private var samples: [String] = []
    /// Rows in which some rule is at work, and those of them that agree.
    private var changed = (rows: 0, agreeing: 0)

    mutating func add(_ word: String, theirs: String) {
        let verdict = Self.verdict(word, theirs: theirs)
        total += 1
        if !Pronunciation.of(word).steps.isEmpty {
            changed.rows += 1
            if verdict == .agrees { changed.agreeing += 1 }
        }
        counts[verdict, default: 0] += 1
        if verdict == .lettersOnly {
            for article in Set(Pronunciation.of(word).steps.map { $0.article.prefix(4) }) {
                missing[String(article), default: 0] += 1
            }
        }
        if verdict == .other, samples.count < 40 {
            samples.append("\(word) \(theirs) (\(PhoneticAlphabet.of(word)))")
        }
    }

    func share(of verdict: Verdict) -> Double {
        Double(counts[verdict] ?? 0) / Double(max(total, 1))
    }

    var markdown: String {
        var lines = ["| rows of \(total) | share | what |", "|---|---|---|"]
        for verdict in Verdict.allCases {
            let share = (share(of: verdict) * 1000).rounded() / 10
            lines.append("| \(counts[verdict] ?? 0) | \(share) % | \(verdict.rawValue) |")
        }
        lines += ["", "Of \(changed.rows) rows with a sound change \(changed.agreeing) agree."]
        lines += ["", "| article | rows that lack it |", "|---|---|"]
        for (article, count) in missing.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            lines.append("| \(article) | \(count) |")
        }
        return (lines + ["", "Others: " + samples.joined(separator: "; ")]).joined(separator: "\n")
    }

    static func verdict(_ word: String, theirs: String) -> Verdict {
        guard Hangul.isHangul(word) else { return .notHangul }
        let list = normal(theirs)
        let readings = ours(word)
        if readings.contains(list) { return .agrees }
        let apart = word.unicodeScalars.map { normal(PhoneticAlphabet.of(String($0))) }.joined()
        // 희 is written as it is spelt there, hɰi, against article 5.
        let simple = list.replacingOccurrences(of: "hɰi", with: "hi")
        return simple == apart || readings.contains(simple) ? .lettersOnly : .other
    }

    /// All the permitted readings.
    private static func ours(_ word: String) -> Set<String> {
        let made = Pronunciation.of(word)
        let texts = [made.text] + made.alternatives.map(\.text)
        return Set(texts.map { normal(PhoneticAlphabet.of($0, blanks: .pauses)) })
            .union([normal(made.phonetic())])
    }

    /// Without dots and marks of release, tense sounds marked alike, no j after ㅈ and ㅊ, and one
    /// sign for ㄹ, whose two are told apart by place alone.
    static func normal(_ text: String) -> String {
        var normal = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars
        where !".\u{31A} [](){}".unicodeScalars.contains(scalar) {
            normal.append(scalar == "ɾ" ? "l" : scalar)
        }
        return String(normal).replacingOccurrences(of: "tɕ͈", with: "t͈ɕ")
            .replacingOccurrences(of: "ɕj", with: "ɕ").replacingOccurrences(of: "ɕʰj", with: "ɕʰ")
    }
}
