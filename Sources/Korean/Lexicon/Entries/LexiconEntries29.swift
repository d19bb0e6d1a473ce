//  Words that begin with ㅌ, from 타 to 팀장님: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries29 {
    static let text: StaticString = #"""
        타	determiner	-	4	他	other; another
        타	counter	-	5	打	dozen; stroke
        타고나다	verb	regular	5	-	to be born with
        타다	verb	regular	1	-	to ride; to get on; to take (a bus)
        타다	verb	regular	2	-	to burn
        타다	verb	regular	2	-	to mix (in water); to make (coffee)
        타오르다	verb	르	4	-	to burn up; to blaze
        타워	noun	-	4	-	tower
        타이르다	verb	르	4	-	to admonish; to persuade
        타이어	noun	-	3	-	tyre
        타인	noun	-	5	他人	another person; others
        타입	noun	-	3	-	type
        타조	noun	-	4	駝鳥	ostrich
        타협	noun	-	5	妥協	compromise
        타협하다	verb	하다	5	妥協	to compromise
        탁	adverb	-	3	-	with a thud; with a slap
        탁구	noun	-	1	卓球	table tennis
        탁자	noun	-	3	卓子	table
        탁하다	adjective	하다	5	濁	to be cloudy; to be stuffy; to be hoarse
        탄산음료	noun	-	4	炭酸飮料	fizzy drink
        탄수화물	noun	-	4	炭水化物	carbohydrate
        탄약	noun	-	5	彈藥	ammunition
        탄탄하다	adjective	하다	4	-	to be firm; to be solid
        탈출	noun	-	4	脫出	escape
        탈출하다	verb	하다	4	脫出	to escape
        탐내다	verb	regular	5	貪	to covet
        탐스럽다	adjective	ㅂ	5	貪	to look appetising; to be attractive
        탐정	noun	-	4	探偵	detective; private investigator
        탑	noun	-	3	塔	tower; pagoda
        탑승	noun	-	3	搭乘	boarding
        탑승구	noun	-	4	搭乘口	boarding gate
        탑승권	noun	-	4	搭乘券	boarding pass
        탑승하다	verb	하다	4	搭乘	to board
        탓	noun	-	3	-	fault; blame; because of
        탕	noun	-	2	湯	soup; stew
        태국	noun	-	2	泰國	Thailand
        태국어	noun	-	2	泰國語	Thai language
        태권도	noun	-	1	跆拳道	taekwondo
        태극기	noun	-	3	太極旗	Taegeukgi; the Korean flag
        태도	noun	-	2	態度	attitude
        태블릿	noun	-	-	-	tablet
        태아	noun	-	5	胎兒	foetus
        태양	noun	-	3	太陽	the sun
        태어나다	verb	regular	1	-	to be born
        태연하다	adjective	하다	5	泰然	to be calm; to be composed
        태우다	verb	regular	2	-	to give a ride; to carry
        태우다	verb	regular	2	-	to burn (something)
        태평양	noun	-	3	太平洋	the Pacific
        태풍	noun	-	2	颱風	typhoon
        택배	noun	-	3	宅配	home delivery
        택시	noun	-	1	-	taxi
        탤런트	noun	-	3	-	TV actor
        터	noun	-	3	-	site; ground
        터	noun	-	3	-	intention; expectation (after -ㄹ)
        터널	noun	-	3	-	tunnel
        터뜨리다	verb	regular	4	-	to burst; to explode
        터무니없다	adjective	없다	4	-	to be groundless; to be absurd
        터미널	noun	-	2	-	terminal
        터벅터벅	adverb	-	5	-	trudging
        터지다	verb	regular	2	-	to burst; to explode; to break out
        터키	noun	-	2	-	Turkey
        터트리다	verb	regular	4	-	to burst; to explode
        턱	noun	-	3	-	jaw; chin
        털	noun	-	2	-	hair; fur
        털다	verb	ㄹ	3	-	to dust off; to shake off; to rob
        털모자	noun	-	4	-	woolly hat
        털실	noun	-	4	-	wool; yarn
        텅	adverb	-	4	-	hollowly; (empty) completely
        테니스	noun	-	1	-	tennis
        테디	noun	-	-	-	Teddy (a name)
        테러	noun	-	5	-	terror; terrorism
        테스트	noun	-	3	-	test
        테스트하다	verb	하다	3	-	to test
        테이블	noun	-	2	-	table
        테이프	noun	-	3	-	tape
        텍사스	noun	-	-	-	Texas
        텍스트	noun	-	4	-	text
        텐트	noun	-	3	-	tent
        텔레비전	noun	-	1	-	television
        토끼	noun	-	1	-	rabbit
        토니	noun	-	-	-	Tony (a name)
        토대	noun	-	5	土臺	foundation
        토론	noun	-	3	討論	debate; discussion
        토론하다	verb	하다	4	討論	to debate; to discuss
        토론회	noun	-	4	討論會	debate (event)
        토마스	noun	-	-	-	Thomas (a name)
        토마토	noun	-	1	-	tomato
        토막	noun	-	4	-	piece; chunk
        토미	noun	-	-	-	Tommy (a name)
        토요일	noun	-	1	土曜日	Saturday
        토의	noun	-	5	討議	discussion
        토하다	verb	하다	3	吐	to vomit
        톤	counter	-	3	-	ton
        톰	noun	-	-	-	Tom (a name)
        통	counter	-	2	通	counts letters and telephone calls
        통	adverb	-	4	-	not at all (with a negative)
        통	counter	-	2	桶	barrel; can; bucketful
        통	counter	-	4	-	counts cabbages and melons
        통계	noun	-	3	統計	statistics
        통과	noun	-	3	通過	passing; passage
        통과하다	verb	하다	4	通過	to pass (through)
        통로	noun	-	3	通路	passage; aisle
        통신	noun	-	3	通信	communication
        통역	noun	-	2	通譯	interpreting; interpreter
        통역하다	verb	하다	3	通譯	to interpret
        통일	noun	-	3	統一	unification
        통일하다	verb	하다	4	統一	to unify
        통장	noun	-	2	通帳	bank book; bank account
        통제	noun	-	5	統制	control
        통제하다	verb	하다	5	統制	to control
        통증	noun	-	3	痛症	pain
        통째로	adverb	-	4	-	whole; entirely
        통쾌하다	adjective	하다	5	痛快	to be thrilling; to be gratifying
        통통하다	adjective	하다	3	-	to be plump; to be chubby
        통틀어	adverb	-	5	-	all in all; in total
        통하다	verb	하다	2	通	to lead to; to be understood; to go through
        통화	noun	-	3	通話	telephone conversation
        통화	noun	-	3	通貨	currency
        통화하다	verb	하다	2	通話	to talk on the telephone
        퇴근	noun	-	2	退勤	leaving work
        퇴근하다	verb	하다	2	退勤	to leave work
        퇴사	noun	-	4	退社	leaving a company
        퇴사하다	verb	하다	4	退社	to leave a company
        퇴원	noun	-	2	退院	leaving hospital
        퇴원하다	verb	하다	2	退院	to leave hospital
        퇴직	noun	-	3	退職	retirement
        퇴직금	noun	-	5	退職金	retirement pay
        퇴직하다	verb	하다	4	退職	to retire; to leave a job
        투명	noun	-	5	透明	transparency
        투명하다	adjective	하다	3	透明	to be transparent
        투성이	suffix	-	4	-	covered with; full of
        투숙하다	verb	하다	5	投宿	to stay at a hotel
        투약하다	verb	하다	5	投藥	to give medicine
        투자	noun	-	3	投資	investment
        투자자	noun	-	4	投資者	investor
        투자하다	verb	하다	4	投資	to invest
        투표	noun	-	3	投票	vote; voting
        투표하다	verb	하다	4	投票	to vote
        툭	adverb	-	4	-	with a tap; bluntly
        퉁명스럽다	adjective	ㅂ	5	-	to be blunt; to be curt
        퉁퉁하다	adjective	하다	4	-	to be chubby; to be swollen
        튀기다	verb	regular	2	-	to deep-fry; to splash
        튀김	noun	-	3	-	deep-fried food
        튀다	verb	regular	5	-	to splash; to bounce; to stand out
        튀르키예	noun	-	2	-	Türkiye; Turkey
        튕기다	verb	regular	5	-	to flick; to bounce
        튜브	noun	-	3	-	tube
        트다	verb	으	4	-	to sprout; to dawn; to be chapped
        트럭	noun	-	3	-	lorry; truck
        트렁크	noun	-	4	-	boot; trunk; suitcase
        트이다	verb	regular	5	-	to be open; to clear up
        특급	noun	-	3	特級	special class
        특별	noun	-	3	特別	special
        특별하다	adjective	하다	1	特別	to be special
        특별히	adverb	-	3	特別	specially; particularly
        특색	noun	-	3	特色	special feature
        특성	noun	-	3	特性	characteristic
        특수	noun	-	3	特殊	special; particular
        특수하다	adjective	하다	3	特殊	to be special; to be particular
        특이하다	adjective	하다	3	特異	to be unusual; to be peculiar
        특정	noun	-	3	特定	specific; particular
        특징	noun	-	2	特徵	characteristic; feature
        특히	adverb	-	1	特	especially
        튼튼하다	adjective	하다	2	-	to be strong; to be sturdy
        틀	noun	-	3	-	frame; mould
        틀다	verb	ㄹ	2	-	to turn on; to twist
        틀리다	verb	regular	2	-	to be wrong; to get wrong
        틀림없다	adjective	없다	3	-	to be certain; to be no mistake
        틀림없이	adverb	-	3	-	without doubt
        틀어막다	verb	regular	5	-	to stop up; to plug
        틀어박히다	verb	regular	5	-	to shut oneself in
        틈	noun	-	3	-	gap; spare time
        틈틈이	adverb	-	5	-	in one's spare moments
        티	noun	-	3	-	T-shirt; tee
        티	noun	-	3	-	sign; mark; speck
        티격태격	adverb	-	5	-	bickering
        티비	noun	-	1	-	TV
        티셔츠	noun	-	1	-	T-shirt
        티켓	noun	-	2	-	ticket
        팀	noun	-	2	-	team
        팀장	noun	-	3	-	team leader
        팀장님	noun	-	4	-	team leader (polite)
        """#
}
