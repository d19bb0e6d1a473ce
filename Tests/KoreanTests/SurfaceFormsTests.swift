import Testing

@testable import Korean

@Suite struct SurfaceFormsTests {
    @Test(arguments: [
        ("걷다", ["걸어요", "걷어요", "걸었어요", "걷습니다", "걷는다", "걷고"]),
        ("가다", ["가요", "갔어요", "갑니다", "간다", "가는"]),
        ("오다", ["와요", "왔어요", "옵니다"]),
        ("먹다", ["먹어요", "먹었습니다", "먹는"]),
        ("마시다", ["마셔요", "마셨어요"]),
        ("배우다", ["배워요", "배웠다"]),
        ("돕다", ["도와요"]), ("덥다", ["더워요", "더웠어요"]), ("입다", ["입어요"]),
        ("짓다", ["지어요"]), ("웃다", ["웃어요"]),
        ("빨갛다", ["빨개요"]), ("하얗다", ["하얘요"]), ("놓다", ["놓아요"]),
        ("모르다", ["몰라요"]), ("부르다", ["불러요"]), ("푸르다", ["푸르러요"]),
        ("쓰다", ["써요", "썼어요"]), ("바쁘다", ["바빠요"]), ("예쁘다", ["예뻐요"]),
        ("공부하다", ["공부해요", "공부했어요", "공부합니다", "공부하여"]),
        ("살다", ["살아요", "삽니다", "산다", "사는"]), ("되다", ["돼요", "됐어요"]),
        ("보내다", ["보내요", "보냈다"]), ("켜다", ["켜요", "켰다"]),
    ]) func `a list's form follows from the dictionary form`(word: String, forms: [String]) {
        let found = SurfaceForms.of(word)
        for form in forms { #expect(found.contains(form), "\(found)") }
        #expect(Set(found).count == found.count)
        #expect(!found.contains(word))
        #expect(found.count < 40)
    }

    @Test(arguments: ["", "다", "사과", "걸어요", "abc다", "x", "다다"])
    func `what is no dictionary form has no forms, and nothing falls over`(word: String) {
        let found = SurfaceForms.of(word)
        #expect(word == "다다" || found.isEmpty)
    }

    @Test func `decomposed letters are the same word`() {
        let decomposed = "\u{1100}\u{1165}\u{11AE}\u{1103}\u{1161}"
        #expect(SurfaceForms.of(decomposed).contains("걸어요"))
    }
}
