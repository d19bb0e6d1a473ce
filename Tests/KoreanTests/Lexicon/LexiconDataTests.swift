//  The text of the lexicon holds what it promises: every line is looked at, for a teacher will read
//  them. What a machine cannot see (whether the gloss is good) is left to the eye.

import Testing

@testable import Korean

@Suite struct LexiconDataTests {
    @Test func `there are as many words as a course of some years needs`() {
        #expect(LexiconLine.all.count >= 3_000)
        #expect(LexiconLine.all.count(where: \.isVerb) >= 700)
        #expect(LexiconLine.all.count(where: { $0.partOfSpeech == "adjective" }) >= 350)
        #expect(Set(LexiconLine.all.map(\.partOfSpeech)) == LexiconLine.partsOfSpeech)
    }

    @Test func `every line has six fields that may stand there`() {
        let wrong = LexiconLine.all.filter { line in
            line.fields.count != 6 || line.fields.contains(where: \.isEmpty)
                || !LexiconLine.partsOfSpeech.contains(line.partOfSpeech)
                || !["-", "1", "2", "3", "4", "5", "6"].contains(line.level)
                || line.text.unicodeScalars.count > 100
        }
        #expect(wrong.isEmpty, LexiconLine.told(wrong))
    }

    @Test func `a form is made of composed syllables, and only a phrase has spaces`() {
        let wrong = LexiconLine.all.filter { line in
            !line.form.unicodeScalars.allSatisfy { scalar in
                Syllable(scalar) != nil || scalar == " " && line.partOfSpeech == "phrase"
            } || line.form.hasPrefix(" ") || line.form.hasSuffix(" ")
        }
        #expect(wrong.isEmpty, LexiconLine.told(wrong))
    }

    @Test func `nothing is told twice`() {
        var seen: Set<[String]> = []
        let wrong = LexiconLine.all.filter { line in
            !seen.insert([line.form, line.partOfSpeech, line.conjugation, line.gloss]).inserted
        }
        #expect(wrong.isEmpty, LexiconLine.told(wrong))
    }

    @Test func `a gloss is one line of plain English`() {
        let wrong = LexiconLine.all.filter { line in
            let senses = line.gloss.split(separator: ";", omittingEmptySubsequences: false)
            return line.gloss.count > 60
                || senses.dropFirst().contains { !$0.hasPrefix(" ") || $0.count < 2 }
                || line.gloss.hasPrefix(" ") || line.gloss.hasSuffix(" ")
                || line.gloss.contains("  ") || line.gloss.contains(#"""#)
                || line.isPredicate && !line.gloss.contains("to ") && line.form != "말다"
        }
        #expect(wrong.isEmpty, LexiconLine.told(wrong))
    }

    @Test func `what conjugates ends in 다 and has a class, and nothing else has one`() {
        let wrong = LexiconLine.all.filter { line in
            line.isPredicate
                ? !line.form.hasSuffix("다") || line.form.count < 2 || !line.hasFittingClass
                : line.conjugation != "-"
        }
        #expect(wrong.isEmpty, LexiconLine.told(wrong))
    }

    @Test(arguments: [
        ("걷다", ["ㄷ", "regular"]), ("묻다", ["ㄷ", "regular"]), ("굽다", ["ㅂ", "regular"]),
        ("이르다", ["러", "르"]), ("누르다", ["르", "러"]), ("치르다", ["으"]), ("따르다", ["으"]),
        ("돕다", ["ㅂ"]), ("입다", ["regular"]), ("짓다", ["ㅅ"]), ("웃다", ["regular"]),
        ("푸다", ["우"]), ("푸르다", ["러"]), ("모르다", ["르"]), ("쓰다", ["으"]),
        ("좋다", ["regular"]), ("빨갛다", ["ㅎ"]), ("말다", ["말다", "ㄹ"]), ("이다", ["이다"]),
        ("받다", ["regular"]), ("싣다", ["ㄷ"]), ("살다", ["ㄹ"]), ("재미있다", ["있다"]),
        ("없다", ["없다"]), ("시작하다", ["하다"]),
    ]) func `the classes that every course names are right`(form: String, classes: [String]) {
        let found = LexiconLine.all.filter { $0.form == form && $0.isPredicate }.map(\.conjugation)
        #expect(Set(found) == Set(classes))
        #expect(found.first == classes.first)
    }

    @Test func `hanja are as many as the syllables that they write`() {
        let wrong = LexiconLine.all.filter { line in
            guard line.hanja != "-" else { return false }
            let tail = String(line.form.dropFirst(line.hanja.count))
            let isHanja = line.hanja.unicodeScalars.allSatisfy { scalar in
                0x4E00...0x9FFF ~= scalar.value
            }
            return !isHanja || line.hanja.count > line.form.count || !line.mayEnd(in: tail)
        }
        #expect(wrong.isEmpty, LexiconLine.told(wrong))
    }

    @Test func `the words stand in the order of the alphabet, file after file`() {
        let forms = LexiconLine.all.map { Array($0.form.unicodeScalars) }
        let wrong = zip(LexiconLine.all.dropFirst(), zip(forms, forms.dropFirst())).filter {
            $0.1.1.lexicographicallyPrecedes($0.1.0)
        }
        #expect(wrong.isEmpty, LexiconLine.told(wrong.map(\.0)))
    }
}
