//  Words that begin with ㄹ, from 라고 to 립스틱: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries08 {
    static let text: StaticString = #"""
        라고	particle	-	3	-	marks a quotation
        라도	particle	-	3	-	even if only; at least (after a vowel)
        라디오	noun	-	3	-	radio
        라면	noun	-	1	-	ramen; instant noodles
        라오스	noun	-	2	-	Laos
        라이터	noun	-	3	-	lighter
        라켓	noun	-	4	-	racket
        란	particle	-	4	-	what is called; as for
        랑	particle	-	1	-	and; with (spoken, after a vowel)
        러시아	noun	-	1	-	Russia
        러시아어	noun	-	2	-	Russian language
        런던	noun	-	2	-	London
        레몬	noun	-	1	-	lemon
        레스토랑	noun	-	3	-	restaurant
        레이첼	noun	-	-	-	Rachel (a name)
        레지던트	noun	-	-	-	resident physician
        렌즈	noun	-	3	-	lens
        렌터카	noun	-	4	-	rental car
        력	suffix	-	4	力	power; ability
        로	particle	-	1	-	to; by; with; as (after a vowel or ㄹ)
        로	suffix	-	4	路	road; street
        로그인	noun	-	4	-	login
        로그인하다	verb	하다	5	-	to log in
        로마	noun	-	2	-	Rome
        로버트	noun	-	-	-	Robert (a name)
        로봇	noun	-	2	-	robot
        로부터	particle	-	3	-	from (after a vowel)
        로비	noun	-	3	-	lobby
        로서	particle	-	4	-	as; in the capacity of
        로션	noun	-	3	-	lotion
        로스	noun	-	-	-	Ross (a name)
        로써	particle	-	4	-	by means of
        로즈	noun	-	-	-	Rose (a name)
        로켓	noun	-	3	-	rocket
        론	suffix	-	4	論	theory
        료	suffix	-	4	料	fee; charge
        루마니아	noun	-	2	-	Romania
        루시	noun	-	-	-	Lucy (a name)
        루시퍼	noun	-	-	-	Lucifer (a name)
        루이스	noun	-	-	-	Louis (a name)
        루카스	noun	-	-	-	Lucas (a name)
        루크	noun	-	-	-	Luke (a name)
        룸메이트	noun	-	2	-	roommate
        류	suffix	-	4	類	kind; class
        률	suffix	-	4	率	rate
        를	particle	-	1	-	marks the object (after a vowel)
        리	noun	-	3	-	reason; possibility (after -ㄹ)
        리더	noun	-	3	-	leader
        리디아	noun	-	-	-	Lydia (a name)
        리모컨	noun	-	3	-	remote control
        리본	noun	-	4	-	ribbon
        리사	noun	-	-	-	Lisa (a name)
        리스트	noun	-	3	-	list
        리처드	noun	-	-	-	Richard (a name)
        리터	counter	-	2	-	litre
        릴리	noun	-	-	-	Lily (a name)
        립스틱	noun	-	3	-	lipstick
        """#
}
