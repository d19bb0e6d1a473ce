//  The published examples of the Revised Romanisation, article by article, and everyday words
//  besides.

import Korean
import Testing

@Suite struct RevisedRomanisationTests {
    @Test(arguments: [
        ("구미", "gumi"), ("영동", "yeongdong"), ("백암", "baegam"), ("옥천", "okcheon"), ("합덕", "hapdeok"),
        ("호법", "hobeop"), ("월곶", "wolgot"), ("벚꽃", "beotkkot"), ("한밭", "hanbat"), ("구리", "guri"),
        ("설악", "seorak"), ("칠곡", "chilgok"), ("임실", "imsil"), ("울릉", "ulleung"),
        ("대관령", "daegwallyeong"), ("광희문", "gwanghuimun"),
    ])
    func `letters by their place in the syllable`(term: String, romanised: String) {
        #expect(RevisedRomanisation.of(term) == romanised)
    }

    @Test(arguments: [
        ("백마", "baengma"), ("종로", "jongno"), ("왕십리", "wangsimni"), ("별내", "byeollae"),
        ("신라", "silla"), ("독립문", "dongnimmun"), ("속리산", "songnisan"), ("국물", "gungmul"),
        ("입니다", "imnida"), ("앞문", "ammun"), ("꽃말", "kkonmal"), ("몇리", "myeonni"),
        ("협력", "hyeomnyeok"), ("심리", "simni"), ("칼날", "kallal"), ("대통령", "daetongnyeong"),
        ("있는", "inneun"), ("없는", "eomneun"), ("읽는", "ingneun"), ("밟는", "bamneun"),
        ("부엌문", "bueongmun"), ("핥네", "halle"),
    ])
    func `assimilation between consonants`(term: String, romanised: String) {
        #expect(RevisedRomanisation.of(term) == romanised)
    }

    @Test(arguments: [
        ("해돋이", "haedoji"), ("같이", "gachi"), ("굳히다", "guchida"), ("붙여", "buchyeo"),
        ("붙였다", "buchyeotda"), ("닫혀", "dachyeo"), ("핥이다", "halchida"), ("맏형", "matyeong"),
        ("밭에", "bate"), ("티", "ti"),
    ])
    func `palatalisation is written`(term: String, romanised: String) {
        #expect(RevisedRomanisation.of(term) == romanised)
    }

    @Test(arguments: [
        ("좋고", "joko"), ("놓다", "nota"), ("잡혀", "japyeo"), ("낳지", "nachi"), ("맞히다", "machida"),
        ("많다", "manta"), ("잃지", "ilchi"), ("좋아", "joa"), ("많아", "mana"), ("싫어", "sireo"),
        ("좋소", "joso"), ("놓는", "nonneun"), ("않는", "anneun"), ("뚫는", "ttulleun"), ("밝히다", "balkida"),
        ("앉히다", "anchida"), ("못하다", "motada"), ("넓히다", "neolpida"), ("전화", "jeonhwa"),
        ("실현", "silhyeon"), ("히읗", "hieut"),
    ])
    func `aspiration and silence of ㅎ`(term: String, romanised: String) {
        #expect(RevisedRomanisation.of(term) == romanised)
    }

    @Test(arguments: [
        ("묵호", "mukho", "muko"), ("집현전", "jiphyeonjeon", "jipyeonjeon"), ("입학", "iphak", "ipak"),
        ("닭과", "dakgwa", "dakgwa"), ("꽃향기", "kkothyanggi", "kkotyanggi"), ("좋고", "joko", "joko"),
    ])
    func `nouns write ㅎ after a stop`(term: String, noun: String, other: String) {
        #expect(RevisedRomanisation.of(term, isNoun: true) == noun)
        #expect(RevisedRomanisation.of(term) == other)
    }

    @Test(arguments: [
        ("압구정", "apgujeong"), ("낙동강", "nakdonggang"), ("죽변", "jukbyeon"), ("낙성대", "nakseongdae"),
        ("합정", "hapjeong"), ("팔당", "paldang"), ("샛별", "saetbyeol"), ("울산", "ulsan"),
    ])
    func `tense consonants that only sound so are not written`(term: String, romanised: String) {
        #expect(RevisedRomanisation.of(term) == romanised)
    }

    @Test(arguments: [
        ("부산", "busan"), ("경주", "gyeongju"), ("제주", "jeju"), ("서울", "seoul"), ("대구", "daegu"),
        ("인천", "incheon"), ("광주", "gwangju"), ("대전", "daejeon"), ("한라산", "hallasan"),
        ("경복궁", "gyeongbokgung"), ("독도", "dokdo"), ("화랑대", "hwarangdae"), ("안압지", "anapji"),
        ("극락전", "geungnakjeon"), ("남산", "namsan"), ("오죽헌", "ojukheon"), ("촉석루", "chokseongnu"),
        ("불국사", "bulguksa"), ("현충사", "hyeonchungsa"), ("종묘", "jongmyo"), ("다보탑", "dabotap"),
        ("무량수전", "muryangsujeon"), ("금강", "geumgang"), ("연화교", "yeonhwagyo"),
    ])
    func `names on maps`(term: String, romanised: String) {
        #expect(RevisedRomanisation.of(term, isNoun: true) == romanised)
    }

    @Test(arguments: [
        ("안녕하세요", "annyeonghaseyo"), ("감사합니다", "gamsahamnida"), ("사과", "sagwa"), ("닭이", "dalgi"),
        ("값이", "gapsi"), ("넋이", "neoksi"), ("앉아", "anja"), ("삶아", "salma"), ("짧아", "jjalba"),
        ("읊어", "eulpeo"), ("밖에", "bakke"), ("있어", "isseo"), ("부엌에", "bueoke"), ("강아지", "gangaji"),
        ("여덟", "yeodeol"), ("없다", "eopda"), ("밟다", "bapda"), ("맑게", "malge"), ("맑다", "makda"),
        ("의사", "uisa"), ("쥐", "jwi"), ("왜", "wae"), ("웬", "wen"), ("얘기", "yaegi"), ("예", "ye"),
        ("싸다", "ssada"), ("짜다", "jjada"), ("빵", "ppang"), ("딸", "ttal"), ("까치", "kkachi"),
        ("토끼", "tokki"),
    ])
    func `everyday words are written as they sound`(term: String, romanised: String) {
        #expect(RevisedRomanisation.of(term) == romanised)
    }

    @Test(arguments: [
        ("", ""), ("abc", "abc"), ("한국 사람", "hanguk saram"), ("책 읽다", "chaek ikda"),
        ("K팝!", "Kpap!"), ("ㅋㅋ 사과", "ㅋㅋ sagwa"), ("사과(沙果), 1", "sagwa(沙果), 1"),
        ("\u{1109}\u{1175}\u{11ab}\u{1105}\u{1161}", "silla"), ("e\u{301}가", "e\u{301}ga"),
    ])
    func `what is not a syllable is kept and ends a word`(term: String, romanised: String) {
        let made = RevisedRomanisation.of(term)
        #expect(Array(made.unicodeScalars) == Array(romanised.unicodeScalars))
    }

    @Test func `any two syllables romanise to letters of the alphabet`() {
        let letters = Set("abcdeghijklmnoprstuwy")
        for final in [nil] + Syllable.finals.map(Optional.some) {
            for initial in Syllable.initials {
                for medial: Unicode.Scalar in ["ㅏ", "ㅣ"] {
                    let one = Syllable(initial: "ㄱ", medial: "ㅏ", final: final)!
                    let two = Syllable(initial: initial, medial: medial)!
                    let term = String(String.UnicodeScalarView([one.scalar, two.scalar]))
                    for isNoun in [true, false] {
                        let romanised = RevisedRomanisation.of(term, isNoun: isNoun)
                        #expect(
                            romanised.hasPrefix("ga")
                                && romanised.hasSuffix(medial == "ㅏ" ? "a" : "i"))
                        #expect(letters.isSuperset(of: romanised), "\(term) → \(romanised)")
                    }
                }
            }
        }
    }
}
