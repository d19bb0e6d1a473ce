//  The index over the lexicon's text.

import Testing

@testable import Korean

@Suite struct LexiconTests {
    @Test func `every line is found by its form, in the order of the lexicon`() {
        let lexicon = Lexicon.shared
        var before: [String: UInt32] = [:]
        for entry in lexicon.all {
            let form = lexicon.form(of: entry)
            let found = lexicon.entries(of: form)
            #expect(found.contains(entry), "\(form)")
            #expect(found.allSatisfy { lexicon.form(of: $0) == form }, "\(form)")
            #expect((before[form] ?? 0) <= entry.place)
            before[form] = entry.place
        }
    }

    @Test func `a line is read field by field`() throws {
        let lexicon = Lexicon([
            "학교\tnoun\t-\t1\t學校\tschool\n걷다\tverb\tㄷ\t1\t-\tto walk",
            "걷다\tverb\tregular\t-\t-\tto roll up\n없다\tadjective\t없다\t1\t-\tnot to exist",
        ])
        #expect(lexicon.count == 4)
        let school = try #require(lexicon.entries(of: "학교").first)
        #expect(lexicon.hanja(of: school) == "學校")
        #expect(lexicon.gloss(of: school) == "school")
        #expect(school.level == 1)
        #expect(school.conjugation == nil)
        let walk = lexicon.entries(of: "걷다")
        #expect(walk.map(\.conjugation) == [.d, .regular])
        #expect(walk.map(\.level) == [1, nil])
        #expect(walk.map { lexicon.hanja(of: $0) } == [nil, nil])
        #expect(lexicon.entries(of: "없다").first?.conjugation == .exist)
        #expect(lexicon.entries(of: "없").isEmpty)
        #expect(lexicon.entries(of: "").isEmpty)
    }

    @Test func `a line that is none is left out`() {
        let lexicon = Lexicon(["가\tnoun\n\nthis is no line\n나\tnonsense\t-\t1\t-\tI\n"])
        #expect(lexicon.count == 0)
    }
}
