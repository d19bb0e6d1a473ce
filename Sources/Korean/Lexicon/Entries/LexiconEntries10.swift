//  Words that begin with ㅁ, from 몇 to 밑줄: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries10 {
    static let text: StaticString = #"""
        몇	determiner	-	1	-	how many; a few
        몇	numeral	-	2	-	how many; some number
        몇몇	determiner	-	3	-	some; a few; several
        모	noun	-	3	-	corner; angle
        모	determiner	-	4	某	a certain
        모	counter	-	2	-	block (counts tofu)
        모국어	noun	-	3	母國語	mother tongue
        모금	counter	-	2	-	sip; mouthful; puff
        모기	noun	-	2	-	mosquito
        모기약	noun	-	3	-	mosquito repellent
        모나다	adjective	regular	5	-	to be angular
        모니터	noun	-	3	-	monitor
        모델	noun	-	3	-	model
        모두	pronoun	-	2	-	all; everyone; everything
        모두	adverb	-	1	-	all; all together
        모든	determiner	-	1	-	all; every
        모락모락	adverb	-	5	-	rising softly (steam, smoke)
        모래	noun	-	3	-	sand
        모레	noun	-	1	-	the day after tomorrow
        모레	adverb	-	1	-	the day after tomorrow
        모로코	noun	-	2	-	Morocco
        모르다	verb	르	1	-	not to know
        모방	noun	-	5	模倣	imitation
        모방하다	verb	하다	5	模倣	to imitate
        모범	noun	-	5	模範	model; example
        모서리	noun	-	5	-	corner; edge
        모스크바	noun	-	2	-	Moscow
        모습	noun	-	2	-	appearance; figure; image
        모시다	verb	regular	2	-	to serve; to accompany (an elder)
        모양	noun	-	2	模樣	shape; form; look
        모여들다	verb	ㄹ	3	-	to gather; to flock
        모으다	verb	으	1	-	to collect; to gather; to save up
        모음	noun	-	3	母音	vowel
        모이다	verb	regular	1	-	to gather; to come together
        모임	noun	-	2	-	meeting; gathering
        모자	noun	-	1	帽子	hat; cap
        모자	noun	-	3	母子	mother and son
        모자라다	verb	regular	2	-	to be short; to be insufficient
        모조리	adverb	-	4	-	all without exception
        모질다	adjective	ㄹ	5	-	to be harsh; to be cruel
        모집	noun	-	3	募集	recruitment
        모집하다	verb	하다	4	募集	to recruit; to collect
        모퉁이	noun	-	3	-	corner (of a street)
        모피	noun	-	5	毛皮	fur
        모험	noun	-	3	冒險	adventure
        모호하다	adjective	하다	5	模糊	to be vague
        목	noun	-	1	-	neck; throat
        목걸이	noun	-	2	-	necklace
        목격	noun	-	5	目擊	witnessing
        목격자	noun	-	4	目擊者	eyewitness
        목격하다	verb	하다	5	目擊	to witness
        목도리	noun	-	2	-	scarf; muffler
        목록	noun	-	3	目錄	list; catalogue
        목마르다	adjective	르	2	-	to be thirsty
        목매다	verb	regular	4	-	to hang oneself; to cling to
        목사	noun	-	3	牧師	pastor
        목소리	noun	-	2	-	voice
        목숨	noun	-	3	-	life
        목요일	noun	-	1	木曜日	Thursday
        목욕	noun	-	2	沐浴	bath
        목욕탕	noun	-	2	沐浴湯	public bath; bathroom
        목욕하다	verb	하다	2	沐浴	to take a bath
        목적	noun	-	2	目的	purpose; aim
        목적지	noun	-	3	目的地	destination
        목표	noun	-	2	目標	goal; target
        몰골	noun	-	4	-	appearance (shabby)
        몰다	verb	ㄹ	5	-	to drive; to herd; to corner
        몰두	noun	-	5	沒頭	absorption
        몰두하다	verb	하다	5	沒頭	to be absorbed in
        몰라보다	verb	regular	4	-	to fail to recognise
        몰래	adverb	-	2	-	secretly
        몰려가다	verb	regular	5	-	to go in a crowd
        몰려들다	verb	ㄹ	4	-	to crowd in; to flock
        몰려오다	verb	regular	4	-	to come in crowds
        몰리다	verb	regular	3	-	to be driven; to flock
        몰아내다	verb	regular	5	-	to drive out
        몰아넣다	verb	regular	5	-	to drive into; to corner
        몰아치다	verb	regular	5	-	to blow hard; to rush
        몸	noun	-	1	-	body
        몸매	noun	-	3	-	figure; body shape
        몸무게	noun	-	2	-	body weight
        몸살	noun	-	3	-	body aches from fatigue
        몸소	adverb	-	4	-	in person (honorific)
        몸속	noun	-	4	-	inside of the body
        몸집	noun	-	4	-	build; size of the body
        몸짓	noun	-	3	-	gesture
        몹시	adverb	-	3	-	very; badly
        몹쓸	determiner	-	3	-	wicked; bad
        못	adverb	-	1	-	cannot; not able to
        못	noun	-	3	-	nail
        못	noun	-	3	-	pond
        못나다	adjective	regular	5	-	to be ugly; to be foolish
        못되다	adjective	regular	3	-	to be mean; to be wicked
        못되다	verb	regular	3	-	to be less than
        못마땅하다	adjective	하다	4	-	to be unsatisfactory; to be displeased
        못살다	verb	ㄹ	3	-	to be poor; to live badly
        못생기다	verb	regular	2	-	to be ugly
        못쓰다	verb	으	5	-	to be bad; not to do
        못지않다	adjective	regular	5	-	to be no less than
        못하다	verb	하다	1	-	to be bad at; cannot do
        못하다	auxiliary	하다	1	-	cannot; to be unable to (after -지)
        몽골	noun	-	2	-	Mongolia
        몽땅	adverb	-	4	-	all; the whole lot
        묘	noun	-	5	墓	grave
        묘사	noun	-	5	描寫	description
        묘하다	adjective	하다	5	妙	to be strange; to be subtle
        무	noun	-	1	-	white radish
        무	prefix	-	4	無	without; -less
        무겁다	adjective	ㅂ	1	-	to be heavy
        무게	noun	-	2	-	weight
        무고하다	adjective	하다	5	無辜	to be innocent
        무관심하다	adjective	하다	5	無關心	to be indifferent
        무기	noun	-	3	武器	weapon
        무난하다	adjective	하다	4	無難	to be safe; to be acceptable
        무너지다	verb	regular	3	-	to collapse; to fall down
        무늬	noun	-	2	-	pattern; design
        무당	noun	-	4	-	shaman
        무대	noun	-	3	舞臺	stage
        무더위	noun	-	3	-	sweltering heat
        무덤	noun	-	3	-	grave; tomb
        무덥다	adjective	ㅂ	2	-	to be hot and humid; to be sultry
        무디다	adjective	regular	5	-	to be blunt; to be dull
        무뚝뚝하다	adjective	하다	4	-	to be curt; to be blunt
        무럭무럭	adverb	-	5	-	growing up well
        무력	noun	-	5	武力	military force
        무렵	noun	-	4	-	about the time
        무례하다	adjective	하다	3	無禮	to be rude
        무료	noun	-	2	無料	free of charge
        무르다	verb	르	4	-	to return (a purchase); to take back
        무르다	adjective	르	4	-	to be soft; to be weak
        무르익다	verb	regular	5	-	to ripen; to be ripe
        무릎	noun	-	1	-	knee
        무리	noun	-	3	-	group; crowd; flock
        무리	noun	-	3	無理	unreasonableness; strain
        무리하다	adjective	하다	3	無理	to be unreasonable; to be too much
        무사하다	adjective	하다	3	無事	to be safe
        무사히	adverb	-	3	無事	safely
        무선	noun	-	5	無線	wireless
        무섭다	adjective	ㅂ	1	-	to be scary; to be afraid
        무성하다	adjective	하다	5	茂盛	to be thick; to be overgrown
        무수하다	adjective	하다	5	無數	to be countless
        무슨	determiner	-	1	-	what; what kind of; some
        무슨 일이에요	phrase	-	2	-	what is the matter
        무시	noun	-	3	無視	disregard
        무시무시하다	adjective	하다	5	-	to be terrifying
        무시하다	verb	하다	3	無視	to ignore; to look down on
        무심코	adverb	-	4	無心	without thinking; unintentionally
        무어	pronoun	-	3	-	what (full form of 뭐)
        무언가	pronoun	-	2	-	something
        무엇	pronoun	-	1	-	what; something
        무엇이든	adverb	-	3	-	anything
        무역	noun	-	3	貿易	trade
        무용	noun	-	2	舞踊	dance
        무용가	noun	-	4	舞踊家	dancer
        무의미하다	adjective	하다	5	無意味	to be meaningless
        무인	noun	-	5	無人	unmanned
        무자비하다	adjective	하다	5	無慈悲	to be merciless
        무장	noun	-	5	武裝	arming; arms
        무조건	adverb	-	3	無條件	unconditionally; no matter what
        무지	adverb	-	2	-	extremely; terribly (spoken)
        무지개	noun	-	3	-	rainbow
        무찌르다	verb	르	5	-	to defeat; to crush
        무책임하다	adjective	하다	5	無責任	to be irresponsible
        무척	adverb	-	2	-	very; extremely
        무한	noun	-	5	無限	infinity
        무한하다	adjective	하다	4	無限	to be infinite
        묵다	verb	regular	3	-	to stay (the night); to lodge
        묶다	verb	regular	2	-	to tie; to bind
        묶음	noun	-	4	-	bundle
        묶이다	verb	regular	3	-	to be tied; to be bound
        문	noun	-	1	門	door; gate
        문구점	noun	-	3	文具店	stationery shop
        문단	noun	-	4	文段	paragraph
        문득	adverb	-	3	-	suddenly (a thought)
        문맥	noun	-	5	文脈	context
        문명	noun	-	5	文明	civilisation
        문법	noun	-	2	文法	grammar
        문병	noun	-	4	問病	visit to a sick person
        문서	noun	-	4	文書	document
        문어	noun	-	4	文魚	octopus
        문의	noun	-	3	問議	enquiry
        문자	noun	-	2	文字	letter; character; text message
        문자메시지	noun	-	4	-	text message
        문장	noun	-	1	文章	sentence
        문제	noun	-	1	問題	problem; question
        문제점	noun	-	3	問題點	problem; issue
        문지르다	verb	르	4	-	to rub
        문학	noun	-	3	文學	literature
        문화	noun	-	2	文化	culture
        문화유산	noun	-	4	文化遺産	cultural heritage
        문화재	noun	-	3	文化財	cultural asset
        문화적	noun	-	4	文化的	cultural
        묻다	verb	ㄷ	1	-	to ask
        묻다	verb	regular	2	-	to bury
        묻다	verb	regular	2	-	to be stained; to stick (to)
        묻어나다	verb	regular	5	-	to come off on; to show
        묻히다	verb	regular	4	-	to be buried
        묻히다	verb	regular	4	-	to smear; to get (something) on
        물	noun	-	1	-	water
        물	suffix	-	4	物	thing; matter
        물가	noun	-	2	物價	prices; cost of living
        물감	noun	-	3	-	paints; dye
        물건	noun	-	2	物件	thing; object; goods
        물결	noun	-	3	-	wave
        물고기	noun	-	1	-	fish
        물끄러미	adverb	-	5	-	vacantly (staring)
        물다	verb	ㄹ	2	-	to bite
        물들다	verb	ㄹ	3	-	to be dyed; to be coloured
        물들이다	verb	regular	4	-	to dye; to colour
        물러가다	verb	regular	5	-	to go away; to withdraw
        물러나다	verb	regular	2	-	to step back; to withdraw
        물러서다	verb	regular	2	-	to step back; to give way
        물렁하다	adjective	하다	5	-	to be soft; to be mushy
        물려받다	verb	regular	5	-	to inherit
        물려주다	verb	regular	5	-	to hand down
        물론	adverb	-	2	勿論	of course
        물리다	verb	regular	4	-	to be bitten
        물리치다	verb	regular	5	-	to drive back; to defeat
        물리학	noun	-	4	物理學	physics
        물방울	noun	-	4	-	drop of water
        물병	noun	-	3	-	water bottle
        물속	noun	-	4	-	underwater
        물어보다	verb	regular	1	-	to ask; to enquire
        물음	noun	-	2	-	question
        물음표	noun	-	3	-	question mark
        물질	noun	-	3	物質	matter; substance
        물체	noun	-	5	物體	object; body
        물품	noun	-	4	物品	goods; article
        뭐	pronoun	-	1	-	what; something (spoken)
        뭐	interjection	-	2	-	well; what!
        뭐 해요	phrase	-	2	-	what are you doing
        뭐든	adverb	-	2	-	anything (spoken)
        뭐든지	adverb	-	2	-	anything (spoken)
        뭐하다	verb	하다	3	-	to do what; to be awkward
        뭐하러	adverb	-	3	-	what for; why (spoken)
        뭔가	pronoun	-	2	-	something
        뭘	interjection	-	2	-	it's nothing; you are welcome
        뭘요	interjection	-	2	-	not at all; you are welcome
        뮤지컬	noun	-	3	-	musical
        미	prefix	-	4	未	not yet; un-
        미국	noun	-	1	美國	the United States
        미국인	noun	-	1	美國人	American person
        미끄러지다	verb	regular	2	-	to slip; to slide
        미끄럽다	adjective	ㅂ	3	-	to be slippery
        미끌미끌	adverb	-	5	-	slippery
        미덥다	adjective	ㅂ	6	-	to be trustworthy
        미란다	noun	-	-	-	Miranda (a name)
        미래	noun	-	2	未來	future
        미련하다	adjective	하다	5	-	to be stupid; to be thick-headed
        미루다	verb	regular	3	-	to put off; to postpone
        미뤄지다	verb	regular	4	-	to be put off
        미리	adverb	-	2	-	in advance; beforehand
        미만	noun	-	3	未滿	less than; under
        미묘하다	adjective	하다	4	微妙	to be subtle; to be delicate
        미쁘다	adjective	으	5	-	to be trustworthy
        미사일	noun	-	5	-	missile
        미성년자	noun	-	4	未成年者	minor
        미세먼지	noun	-	4	-	fine dust
        미소	noun	-	3	微笑	smile
        미숙하다	adjective	하다	5	未熟	to be inexperienced
        미술	noun	-	2	美術	art; fine art
        미술관	noun	-	1	美術館	art museum
        미스	noun	-	3	-	Miss
        미스터	noun	-	3	-	Mr
        미신	noun	-	5	迷信	superstition
        미심쩍다	adjective	regular	5	未審	to be doubtful
        미안	noun	-	3	未安	being sorry; regret
        미안하다	adjective	하다	1	未安	to be sorry
        미안합니다	phrase	-	1	-	I am sorry
        미얀마	noun	-	2	-	Myanmar
        미역	noun	-	4	-	seaweed (for soup)
        미역국	noun	-	3	-	seaweed soup
        미용	noun	-	3	美容	beauty care
        미용실	noun	-	2	美容室	hair salon
        미움	noun	-	4	-	hatred
        미워하다	verb	하다	3	-	to hate
        미인	noun	-	3	美人	beautiful woman
        미지근하다	adjective	하다	3	-	to be lukewarm
        미처	adverb	-	4	-	(not) yet; in advance (with a negative)
        미치다	verb	regular	2	-	to go mad; to be crazy
        미치다	verb	regular	2	-	to reach; to affect
        미친놈	noun	-	-	-	madman (vulgar)
        미터	counter	-	2	-	metre
        민감하다	adjective	하다	4	敏感	to be sensitive
        민속	noun	-	3	民俗	folk customs
        민속놀이	noun	-	4	-	folk game
        민속촌	noun	-	4	民俗村	folk village
        민요	noun	-	5	民謠	folk song
        민족	noun	-	4	民族	people; nation; ethnic group
        민주주의	noun	-	5	民主主義	democracy
        믿기다	verb	regular	4	-	to be believed
        믿다	verb	regular	1	-	to believe; to trust
        믿음	noun	-	3	-	belief; faith; trust
        믿음직스럽다	adjective	ㅂ	5	-	to look reliable
        믿음직하다	adjective	하다	5	-	to be reliable
        밀	noun	-	4	-	wheat
        밀가루	noun	-	2	-	wheat flour
        밀다	verb	ㄹ	2	-	to push
        밀려오다	verb	regular	4	-	to surge in
        밀리다	verb	regular	4	-	to be pushed; to pile up; to be jammed
        밀리미터	noun	-	4	-	millimetre
        밀어내다	verb	regular	4	-	to push out
        밉다	adjective	ㅂ	2	-	to be hateful; to be ugly
        밋밋하다	adjective	하다	5	-	to be flat; to be plain
        및	adverb	-	2	-	and; as well as
        밑	noun	-	1	-	bottom; under
        밑돌다	verb	ㄹ	5	-	to fall below
        밑바닥	noun	-	4	-	bottom
        밑줄	noun	-	3	-	underline
        """#
}
