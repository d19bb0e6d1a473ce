//  Words that begin with ㅇ, from 어느날 to 열기: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries19 {
    static let text: StaticString = #"""
        어느날	noun	-	-	-	one day (spaced: 어느 날)
        어느덧	adverb	-	3	-	before one knows it
        어느새	adverb	-	3	-	before one knows it
        어둑어둑하다	adjective	하다	5	-	to be dusky
        어둠	noun	-	3	-	darkness
        어둡다	adjective	ㅂ	1	-	to be dark
        어디	pronoun	-	1	-	where; somewhere
        어디 가세요	phrase	-	2	-	where are you going
        어디든	adverb	-	3	-	anywhere
        어디든지	adverb	-	4	-	anywhere
        어디어디	pronoun	-	3	-	where and where
        어딘가	pronoun	-	2	-	somewhere
        어딨다	verb	있다	3	-	to be where (short for 어디 있다)
        어떠하다	adjective	하다	3	-	to be how (full form of 어떻다)
        어떡하다	verb	하다	4	-	to do what; to do how (short for 어떠하게 하다)
        어떡하지	phrase	-	2	-	what shall I do
        어떡해	phrase	-	2	-	what shall I do; oh no
        어떤	determiner	-	1	-	what kind of; some; a certain
        어떻게	adverb	-	1	-	how
        어떻게 지내세요	phrase	-	1	-	how are you doing
        어떻게 해요	phrase	-	2	-	what shall I do
        어떻게든	adverb	-	2	-	somehow; by any means
        어떻다	adjective	ㅎ	1	-	to be how; to be like what
        어라	interjection	-	4	-	huh; what's this
        어려움	noun	-	3	-	difficulty; hardship
        어려워하다	verb	하다	4	-	to find difficult
        어렴풋하다	adjective	하다	5	-	to be faint; to be vague
        어렵다	adjective	ㅂ	1	-	to be difficult
        어루만지다	verb	regular	5	-	to stroke; to caress
        어르다	verb	르	6	-	to soothe; to coax
        어르신	noun	-	3	-	elder (honorific)
        어른	noun	-	1	-	adult; grown-up; elder
        어른스럽다	adjective	ㅂ	4	-	to be grown-up; to be mature
        어리다	adjective	regular	1	-	to be young
        어리석다	adjective	regular	3	-	to be foolish
        어린아이	noun	-	2	-	small child
        어린애	noun	-	4	-	child; little kid
        어린이	noun	-	2	-	child
        어린이날	noun	-	3	-	Children's Day
        어린이집	noun	-	3	-	day-care centre
        어림없다	adjective	없다	6	-	to be impossible; to be no match
        어마어마하다	adjective	하다	5	-	to be enormous; to be immense
        어머	interjection	-	2	-	oh my (mostly women)
        어머나	interjection	-	2	-	oh my goodness (mostly women)
        어머니	noun	-	1	-	mother
        어머님	noun	-	3	-	mother (honorific); mother-in-law
        어문	noun	-	5	語文	language and literature
        어물어물	adverb	-	5	-	vaguely; evasively
        어민	noun	-	5	漁民	fisherman
        어버이	noun	-	4	-	parents
        어버이날	noun	-	3	-	Parents' Day
        어부	noun	-	3	漁夫	fisherman
        어색하다	adjective	하다	3	語塞	to be awkward
        어서	adverb	-	2	-	quickly; please (urging)
        어서 오세요	phrase	-	1	-	welcome; please come in
        어설프다	adjective	으	4	-	to be clumsy; to be sloppy
        어수선하다	adjective	하다	5	-	to be messy; to be in disorder
        어언	adverb	-	6	於焉	already; before one knows it
        어울리다	verb	regular	1	-	to suit; to go well with; to get along
        어유	interjection	-	4	-	oh my
        어이	interjection	-	2	-	hey (not polite)
        어이구	interjection	-	4	-	oh dear; oh my
        어이없다	adjective	없다	4	-	to be absurd; to be dumbfounded
        어저께	noun	-	4	-	yesterday
        어제	noun	-	1	-	yesterday
        어제	adverb	-	1	-	yesterday
        어제저녁	noun	-	4	-	yesterday evening
        어젯밤	noun	-	2	-	last night
        어지간히	adverb	-	5	-	fairly; considerably
        어지럽다	adjective	ㅂ	2	-	to be dizzy; to be disorderly
        어지르다	verb	르	4	-	to mess up
        어질다	adjective	ㄹ	6	-	to be kind-hearted; to be wise
        어질어질	adverb	-	5	-	dizzy
        어째	adverb	-	3	-	why; somehow
        어째서	adverb	-	2	-	why; for what reason
        어쨋든	adverb	-	-	-	anyway (misspelling of 어쨌든)
        어쨌거나	adverb	-	3	-	anyway; in any case
        어쨌든	adverb	-	2	-	anyway; in any case
        어쩌다	adverb	-	2	-	by chance; once in a while
        어쩌다	verb	ㅎ	3	-	to do what; to do somehow
        어쩌다가	adverb	-	4	-	by chance; once in a while
        어쩌면	adverb	-	2	-	maybe; possibly; how (wonderful)
        어쩐	determiner	-	-	-	some; what kind of
        어쩐지	adverb	-	3	-	no wonder; somehow
        어쩔 수 없어요	phrase	-	2	-	it can't be helped
        어쩜	adverb	-	3	-	maybe; how (short for 어쩌면)
        어찌	adverb	-	2	-	how; why
        어찌나	adverb	-	3	-	how (very)
        어찌하다	verb	하다	4	-	to do what; to do how
        어차피	adverb	-	2	於此彼	anyway; after all
        어처구니없다	adjective	없다	5	-	to be absurd; to be outrageous
        어촌	noun	-	4	漁村	fishing village
        어투	noun	-	5	語套	way of speaking
        어플	noun	-	-	-	app (spoken)
        어학	noun	-	4	語學	language study
        어학연수	noun	-	3	語學硏修	language study abroad
        어휘	noun	-	3	語彙	vocabulary
        어휴	interjection	-	4	-	phew; sigh
        억	numeral	-	1	億	hundred million
        억누르다	verb	르	5	抑	to suppress; to hold down
        억양	noun	-	3	抑揚	intonation
        억울하다	adjective	하다	3	抑鬱	to feel wronged; to be unfair
        억지로	adverb	-	3	-	by force; against one's will
        언니	noun	-	1	-	older sister (of a woman)
        언덕	noun	-	3	-	hill
        언뜻	adverb	-	5	-	at a glance; for an instant
        언론	noun	-	3	言論	the press; the media
        언론사	noun	-	4	言論社	media company
        언어	noun	-	3	言語	language
        언제	pronoun	-	1	-	when; some time
        언제까지나	adverb	-	4	-	for ever
        언제나	adverb	-	1	-	always; at any time
        언제든	adverb	-	2	-	at any time
        언제든지	adverb	-	3	-	at any time
        언젠가	adverb	-	2	-	some day; once
        언젠가	pronoun	-	2	-	some day; some time
        얹다	verb	regular	4	-	to put on top
        얹히다	verb	regular	4	-	to sit heavy (food); to be put on
        얻다	verb	regular	2	-	to get; to obtain
        얻어맞다	verb	regular	5	-	to get hit
        얻어먹다	verb	regular	5	-	to get a free meal
        얼간이	noun	-	-	-	fool; blockhead
        얼굴	noun	-	1	-	face
        얼다	verb	ㄹ	2	-	to freeze
        얼룩	noun	-	3	-	stain; spot
        얼룩말	noun	-	4	-	zebra
        얼룩지다	verb	regular	5	-	to be stained
        얼른	adverb	-	2	-	quickly; at once
        얼리다	verb	regular	3	-	to freeze (something)
        얼마	adverb	-	2	-	how much; some
        얼마	noun	-	2	-	how much; how many
        얼마나	adverb	-	1	-	how much; how long; how
        얼마든지	adverb	-	3	-	as much as one likes
        얼버무리다	verb	regular	5	-	to be vague; to gloss over
        얼씨구	interjection	-	4	-	hurrah; yippee
        얼어붙다	verb	regular	4	-	to freeze up
        얼음	noun	-	2	-	ice
        얼음물	noun	-	4	-	ice water
        얼추	adverb	-	6	-	roughly; almost
        얼큰하다	adjective	하다	4	-	to be hot and spicy
        얼핏	adverb	-	5	-	at a glance; in passing
        얽히다	verb	regular	5	-	to be entangled; to be involved
        엄격하다	adjective	하다	3	嚴格	to be strict
        엄마	noun	-	1	-	mum; mummy
        엄밀히	adverb	-	4	嚴密	strictly; precisely
        엄숙하다	adjective	하다	5	嚴肅	to be solemn
        엄지	noun	-	3	-	thumb
        엄청	adverb	-	2	-	extremely; terribly (spoken)
        엄청나다	adjective	regular	3	-	to be enormous; to be tremendous
        엄하다	adjective	하다	5	嚴	to be strict; to be stern
        업	suffix	-	4	業	business; industry
        업계	noun	-	5	業界	business world; industry
        업다	verb	regular	2	-	to carry on one's back
        업데이트	noun	-	-	-	update
        업데이트하다	verb	하다	5	-	to update
        업로드	noun	-	-	-	upload
        업무	noun	-	2	業務	work; business; duty
        업소	noun	-	5	業所	business establishment
        업종	noun	-	5	業種	type of business
        업체	noun	-	3	業體	business; company
        업히다	verb	regular	5	-	to be carried on the back
        없다	adjective	없다	1	-	not to exist; to have no
        없애다	verb	regular	2	-	to get rid of; to remove
        없어지다	verb	regular	2	-	to disappear; to be gone
        없이	adverb	-	2	-	without
        엇갈리다	verb	regular	4	-	to cross; to miss each other; to differ
        엉금엉금	adverb	-	5	-	crawling slowly
        엉덩이	noun	-	3	-	buttocks; hips
        엉뚱하다	adjective	하다	3	-	to be odd; to be off the point
        엉망	noun	-	3	-	mess
        엉엉	adverb	-	4	-	crying loudly
        엉키다	verb	regular	4	-	to be tangled
        엎드리다	verb	regular	3	-	to lie face down
        엎어지다	verb	regular	4	-	to fall on one's face; to be overturned
        엎지르다	verb	르	4	-	to spill
        엎치락뒤치락	adverb	-	5	-	tossing and turning; neck and neck
        에	particle	-	1	-	at; in; on; to (place, time)
        에게	particle	-	1	-	to (a person or animal)
        에게로	particle	-	4	-	to; towards (a person)
        에게서	particle	-	1	-	from (a person)
        에구	interjection	-	4	-	oh dear
        에너지	noun	-	3	-	energy
        에다	particle	-	4	-	onto; in addition to
        에다가	particle	-	4	-	onto; in addition to
        에드워드	noun	-	-	-	Edward (a name)
        에디	noun	-	-	-	Eddie (a name)
        에릭	noun	-	-	-	Eric (a name)
        에밀리	noun	-	-	-	Emily (a name)
        에서	particle	-	1	-	in; at (place of action); from
        에서부터	particle	-	4	-	from; starting at
        에어로빅	noun	-	4	-	aerobics
        에어컨	noun	-	2	-	air conditioner
        에이	interjection	-	2	-	come on; oh no
        에이미	noun	-	-	-	Amy (a name)
        에잇	interjection	-	4	-	darn; take that
        에취	adverb	-	5	-	achoo
        에콰도르	noun	-	2	-	Ecuador
        에티오피아	noun	-	2	-	Ethiopia
        엔진	noun	-	3	-	engine
        엘리베이터	noun	-	1	-	lift; elevator
        엘리자베스	noun	-	-	-	Elizabeth (a name)
        엠마	noun	-	-	-	Emma (a name)
        여	particle	-	4	-	calling, exalted (after a vowel)
        여	prefix	-	4	女	female
        여가	noun	-	3	餘暇	leisure; free time
        여간	noun	-	5	如干	(no) ordinary; (not) a little
        여간해서	adverb	-	6	-	(not) easily; (not) ordinarily
        여건	noun	-	5	與件	conditions; circumstances
        여고	noun	-	4	女高	girls' high school
        여고생	noun	-	4	女高生	high school girl
        여관	noun	-	3	旅館	inn
        여군	noun	-	3	女軍	woman soldier
        여권	noun	-	1	旅券	passport
        여기	pronoun	-	1	-	here; this place
        여기 있어요	phrase	-	2	-	here it is; here you are
        여기다	verb	regular	2	-	to regard; to consider
        여기요	phrase	-	1	-	here you are; over here (calling a waiter)
        여기저기	adverb	-	3	-	here and there
        여기저기	noun	-	3	-	here and there
        여느	determiner	-	4	-	ordinary; any other
        여대생	noun	-	4	女大生	female university student
        여덟	numeral	-	1	-	eight
        여동생	noun	-	1	女同生	younger sister
        여든	numeral	-	1	-	eighty
        여러	determiner	-	1	-	several; many
        여러가지	noun	-	-	-	various kinds (spaced: 여러 가지)
        여러분	pronoun	-	1	-	everyone; ladies and gentlemen
        여러분들	pronoun	-	3	-	all of you
        여럿	numeral	-	2	-	many; several people or things
        여론	noun	-	5	輿論	public opinion
        여름	noun	-	1	-	summer
        여름날	noun	-	4	-	summer day
        여름철	noun	-	4	-	summer season
        여름휴가	noun	-	4	-	summer vacation
        여물다	verb	ㄹ	6	-	to ripen (grain)
        여보	noun	-	3	-	darling; dear (between spouses)
        여보세요	phrase	-	1	-	hello (on the telephone); look here
        여보시오	interjection	-	4	-	hello there (old-fashioned)
        여섯	numeral	-	1	-	six
        여성	noun	-	2	女性	woman; female
        여성스럽다	adjective	ㅂ	5	女性	to be feminine
        여수	noun	-	2	麗水	Yeosu
        여왕	noun	-	3	女王	queen
        여우	noun	-	3	-	fox
        여유	noun	-	3	餘裕	room; leisure; composure
        여유롭다	adjective	ㅂ	4	餘裕	to be relaxed; to have room
        여의다	verb	regular	5	-	to lose (a parent) by death
        여인	noun	-	4	女人	woman
        여자	noun	-	1	女子	woman
        여자답다	adjective	ㅂ	5	女子	to be womanly
        여자아이	noun	-	4	-	girl
        여자애	noun	-	3	-	girl
        여자친구	noun	-	3	女子親舊	girlfriend
        여전히	adverb	-	2	如前	still; as before
        여정	noun	-	4	旅程	journey; itinerary
        여지	noun	-	5	餘地	room; possibility
        여지없이	adverb	-	4	餘地	without doubt; mercilessly
        여쭈다	verb	regular	3	-	to ask (humble)
        여쭙다	verb	ㅂ	3	-	to ask (humble)
        여쭤보다	verb	regular	4	-	to ask (humble)
        여태	adverb	-	3	-	until now; so far
        여태껏	adverb	-	4	-	until now; so far
        여학생	noun	-	2	女學生	female student
        여행	noun	-	1	旅行	travel; trip
        여행객	noun	-	3	旅行客	traveller
        여행기	noun	-	3	旅行記	travel diary
        여행사	noun	-	3	旅行社	travel agency
        여행자	noun	-	3	旅行者	traveller
        여행지	noun	-	3	旅行地	travel destination
        여행하다	verb	하다	1	旅行	to travel
        역	noun	-	1	驛	station
        역	noun	-	3	役	role; part
        역겹다	adjective	ㅂ	4	逆	to be disgusting
        역도	noun	-	5	力道	weightlifting
        역사	noun	-	2	歷史	history
        역사가	noun	-	4	歷史家	historian
        역사상	noun	-	4	歷史上	in history
        역사적	noun	-	3	歷史的	historical; historic
        역사책	noun	-	4	歷史冊	history book
        역시	adverb	-	2	亦是	as expected; also
        역할	noun	-	3	役割	role; part
        연	noun	-	4	鳶	kite
        연간	noun	-	5	年間	annual; yearly
        연결	noun	-	3	連結	connection
        연결되다	verb	regular	3	連結	to be connected
        연결시키다	verb	regular	5	連結	to connect
        연결하다	verb	하다	2	連結	to connect; to link
        연고	noun	-	4	軟膏	ointment
        연관	noun	-	5	聯關	relation; connection
        연관되다	verb	regular	5	聯關	to be related
        연구	noun	-	3	硏究	research
        연구소	noun	-	3	硏究所	research institute
        연구실	noun	-	3	硏究室	laboratory; professor's office
        연구원	noun	-	3	硏究員	researcher
        연구자	noun	-	3	硏究者	researcher
        연구하다	verb	하다	3	硏究	to research; to study
        연극	noun	-	2	演劇	play; drama
        연금	noun	-	4	年金	pension
        연기	noun	-	3	煙氣	smoke
        연기	noun	-	3	演技	acting
        연기	noun	-	3	延期	postponement
        연기되다	verb	regular	4	延期	to be postponed
        연기자	noun	-	3	演技者	actor
        연기하다	verb	하다	3	延期	to postpone
        연기하다	verb	하다	3	演技	to act; to perform
        연달아	adverb	-	4	-	one after another
        연락	noun	-	2	連絡	contact; getting in touch
        연락드리다	verb	regular	5	連絡	to contact (humble)
        연락처	noun	-	2	連絡處	contact details
        연락하다	verb	하다	1	連絡	to contact; to get in touch
        연령	noun	-	5	年齡	age
        연료	noun	-	4	燃料	fuel
        연루되다	verb	regular	5	連累	to be involved (in a crime)
        연말	noun	-	3	年末	end of the year
        연못	noun	-	3	-	pond
        연방	noun	-	5	聯邦	federation; union
        연봉	noun	-	5	年俸	annual salary
        연상	noun	-	5	年上	being older
        연상하다	verb	하다	5	聯想	to associate; to be reminded of
        연설	noun	-	3	演說	speech
        연세	noun	-	2	年歲	age (honorific)
        연속	noun	-	3	連續	succession; continuity
        연속하다	verb	하다	4	連續	to continue; to be consecutive
        연쇄	noun	-	5	連鎖	chain; series
        연수	noun	-	4	硏修	training course
        연습	noun	-	2	練習	practice
        연습하다	verb	하다	1	練習	to practise
        연신	adverb	-	6	-	continually; repeatedly
        연애	noun	-	3	戀愛	romance; dating
        연어	noun	-	4	鰱魚	salmon
        연예인	noun	-	2	演藝人	entertainer; celebrity
        연인	noun	-	3	戀人	lover; sweetheart
        연주	noun	-	3	演奏	musical performance
        연주하다	verb	하다	4	演奏	to play (an instrument)
        연주회	noun	-	3	演奏會	concert
        연출	noun	-	4	演出	direction; production (of a play)
        연출하다	verb	하다	4	演出	to direct; to produce (a play)
        연필	noun	-	1	鉛筆	pencil
        연필꽂이	noun	-	4	-	pencil holder
        연하	noun	-	4	年下	being younger
        연하다	adjective	하다	5	軟	to be tender; to be light; to be weak (tea)
        연합	noun	-	5	聯合	union; alliance
        연휴	noun	-	2	連休	long weekend; run of holidays
        열	numeral	-	1	-	ten
        열	noun	-	1	熱	fever; heat
        열기	noun	-	4	熱氣	heat; excitement
        """#
}
