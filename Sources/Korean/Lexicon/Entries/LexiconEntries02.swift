//  Words that begin with ㄱ, from 걸리다 to 과정: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries02 {
    static let text: StaticString = #"""
        걸리다	verb	regular	1	-	to take (time); to be hung; to be caught; to fall ill with
        걸맞다	adjective	regular	5	-	to be well matched; to be suitable
        걸어가다	verb	regular	1	-	to walk (somewhere)
        걸어오다	verb	regular	1	-	to come on foot
        걸음	noun	-	2	-	step; pace; walk
        걸음	counter	-	2	-	step; pace
        걸치다	verb	regular	3	-	to put on; to extend over
        검다	adjective	regular	2	-	to be black
        검사	noun	-	2	檢査	inspection; examination
        검사	noun	-	3	檢事	public prosecutor
        검색	noun	-	3	檢索	search (for information)
        검색창	noun	-	4	檢索窓	search box
        검색하다	verb	하다	4	檢索	to search (online)
        검은색	noun	-	1	-	black
        검정	noun	-	3	-	black
        검토	noun	-	4	檢討	review; examination
        검토하다	verb	하다	4	檢討	to review; to look into
        겁	noun	-	3	怯	fear
        겁나다	verb	regular	3	怯	to be scared
        겁내다	verb	regular	4	怯	to be afraid of
        겁먹다	verb	regular	4	怯	to be frightened
        겁쟁이	noun	-	3	-	coward
        것	noun	-	1	-	thing; fact; one
        겉	noun	-	2	-	outside; surface
        게	noun	-	3	-	crab
        게	particle	-	2	-	to (short for 에게)
        게다가	adverb	-	2	-	besides; moreover
        게시	noun	-	4	揭示	posting; notice
        게시글	noun	-	-	-	post (online)
        게시물	noun	-	4	揭示物	post; notice
        게시판	noun	-	2	揭示板	notice board
        게시하다	verb	하다	5	揭示	to post; to put up (a notice)
        게으르다	adjective	르	3	-	to be lazy
        게을리하다	verb	하다	5	-	to neglect
        게이	noun	-	-	-	gay person
        게임	noun	-	1	-	game
        게임기	noun	-	3	-	game console
        게임하다	verb	하다	3	-	to play a game
        겨누다	verb	regular	5	-	to aim at
        겨루다	verb	regular	5	-	to compete
        겨우	adverb	-	2	-	barely; only just
        겨우겨우	adverb	-	5	-	barely
        겨울	noun	-	1	-	winter
        겨울철	noun	-	3	-	winter season
        격려	noun	-	5	激勵	encouragement
        겪다	verb	regular	3	-	to undergo; to experience
        견디다	verb	regular	3	-	to bear; to endure
        견주다	verb	regular	5	-	to compare
        결과	noun	-	2	結果	result
        결국	adverb	-	2	結局	in the end; after all
        결론	noun	-	3	結論	conclusion
        결말	noun	-	4	結末	ending; outcome
        결석	noun	-	2	缺席	absence
        결석하다	verb	하다	2	缺席	to be absent
        결심	noun	-	2	決心	decision; resolution
        결심하다	verb	하다	3	決心	to make up one's mind
        결정	noun	-	2	決定	decision
        결정되다	verb	regular	3	決定	to be decided
        결정적	noun	-	4	決定的	decisive
        결정하다	verb	하다	2	決定	to decide
        결제	noun	-	4	決濟	payment; settlement
        결제하다	verb	하다	4	決濟	to pay; to settle an account
        결코	adverb	-	2	決	never; by no means
        결혼	noun	-	1	結婚	marriage
        결혼시키다	verb	regular	4	結婚	to marry (someone) off
        결혼식	noun	-	2	結婚式	wedding ceremony
        결혼하다	verb	하다	1	結婚	to get married
        겸	noun	-	3	兼	and also; at the same time as
        겸손하다	adjective	하다	3	謙遜	to be modest; to be humble
        겸연쩍다	adjective	regular	5	慊然	to be abashed
        겹	counter	-	4	-	layer; ply
        겹겹이	adverb	-	5	-	in many layers
        겹치다	verb	regular	4	-	to overlap
        경	suffix	-	4	頃	about; around (a time)
        경계	noun	-	3	境界	border; boundary
        경계	noun	-	3	警戒	guard; caution
        경고	noun	-	3	警告	warning
        경고하다	verb	하다	4	警告	to warn
        경관	noun	-	4	警官	police officer
        경기	noun	-	2	競技	match; game; contest
        경기	noun	-	3	景氣	economic conditions
        경기도	noun	-	2	京畿道	Gyeonggi Province
        경력	noun	-	3	經歷	career; work experience
        경례하다	verb	하다	5	敬禮	to salute
        경보	noun	-	4	警報	alarm; warning
        경비	noun	-	5	經費	expenses
        경비	noun	-	5	警備	guard; security
        경사	noun	-	5	慶事	happy event
        경상도	noun	-	2	慶尙道	Gyeongsang Province
        경영	noun	-	4	經營	management (of a business)
        경영하다	verb	하다	4	經營	to manage (a business)
        경우	noun	-	3	境遇	case; circumstances
        경이롭다	adjective	ㅂ	5	驚異	to be wondrous
        경쟁	noun	-	3	競爭	competition
        경쟁력	noun	-	4	競爭力	competitiveness
        경쟁하다	verb	하다	4	競爭	to compete
        경제	noun	-	3	經濟	economy
        경제적	noun	-	4	經濟的	economic; economical
        경주	noun	-	2	慶州	Gyeongju
        경찰	noun	-	1	警察	police; police officer
        경찰관	noun	-	1	警察官	police officer
        경찰서	noun	-	1	警察署	police station
        경찰차	noun	-	4	警察車	police car
        경치	noun	-	2	景致	scenery; view
        경쾌하다	adjective	하다	5	輕快	to be light; to be cheerful
        경향	noun	-	5	傾向	tendency
        경험	noun	-	2	經驗	experience
        경험하다	verb	하다	3	經驗	to experience
        곁	noun	-	3	-	side; beside
        계	suffix	-	4	系	line; system; descent
        계	suffix	-	4	界	world; circles
        계기	noun	-	4	契機	occasion; opportunity; trigger
        계단	noun	-	1	階段	stairs
        계란	noun	-	1	鷄卵	egg
        계산	noun	-	2	計算	calculation; paying the bill
        계산하다	verb	하다	3	計算	to calculate; to pay the bill
        계속	adverb	-	2	繼續	continuously; keep on
        계속되다	verb	regular	3	繼續	to go on; to be continued
        계속하다	verb	하다	2	繼續	to continue; to go on
        계시다	verb	regular	1	-	to be; to stay (honorific)
        계시다	auxiliary	regular	3	-	to be doing (honorific, after -고)
        계약	noun	-	3	契約	contract
        계약서	noun	-	4	契約書	contract (document)
        계약하다	verb	하다	4	契約	to make a contract
        계절	noun	-	1	季節	season
        계정	noun	-	4	計定	account
        계좌	noun	-	4	計座	bank account
        계층	noun	-	5	階層	class; stratum
        계획	noun	-	2	計劃	plan
        계획하다	verb	하다	3	計劃	to plan
        고	particle	-	3	-	marks an indirect quotation
        고	determiner	-	4	故	the late (of the dead)
        고	prefix	-	4	高	high
        고개	noun	-	3	-	head (nodding, bowing); hill pass
        고객	noun	-	3	顧客	customer; client
        고것	pronoun	-	3	-	that little thing
        고구마	noun	-	1	-	sweet potato
        고귀하다	adjective	하다	5	高貴	to be noble
        고급	noun	-	3	高級	high class; advanced level
        고급스럽다	adjective	ㅂ	4	高級	to be high-class; to be luxurious
        고기	noun	-	1	-	meat
        고꾸라지다	verb	regular	5	-	to fall headlong
        고달프다	adjective	으	5	-	to be tired; to be weary
        고대	noun	-	4	古代	ancient times
        고등어	noun	-	4	-	mackerel
        고등학교	noun	-	1	高等學校	high school
        고등학생	noun	-	1	高等學生	high school student
        고래	noun	-	3	-	whale
        고런	determiner	-	4	-	that kind of; such
        고렇다	adjective	ㅎ	4	-	to be like that
        고려	noun	-	4	考慮	consideration
        고려	noun	-	5	高麗	Goryeo (old Korea)
        고려하다	verb	하다	4	考慮	to consider; to take into account
        고루	adverb	-	4	-	evenly; equally
        고르다	verb	르	1	-	to choose; to pick
        고르다	adjective	르	4	-	to be even; to be regular
        고릴라	noun	-	4	-	gorilla
        고맙다	adjective	ㅂ	1	-	to be thankful; to be grateful
        고맙습니다	phrase	-	1	-	thank you
        고모	noun	-	3	姑母	aunt (father's sister)
        고모부	noun	-	4	姑母夫	uncle (husband of father's sister)
        고무	noun	-	3	-	rubber
        고문	noun	-	5	拷問	torture
        고문	noun	-	5	顧問	adviser
        고민	noun	-	2	苦悶	worry; troubling thought
        고민하다	verb	하다	3	苦悶	to agonise; to worry over
        고발	noun	-	5	告發	accusation; reporting
        고발하다	verb	하다	5	告發	to accuse; to report to the police
        고백	noun	-	4	告白	confession
        고백하다	verb	하다	3	告白	to confess
        고비	noun	-	4	-	critical moment
        고사리	noun	-	4	-	bracken
        고생	noun	-	3	苦生	hardship; trouble
        고생스럽다	adjective	ㅂ	5	苦生	to be hard; to be full of hardship
        고생하다	verb	하다	4	苦生	to have a hard time; to suffer
        고생하셨습니다	phrase	-	2	-	you have worked hard; thank you
        고소	noun	-	5	告訴	lawsuit; complaint (law)
        고소하다	adjective	하다	3	-	to taste nutty; to serve someone right
        고소하다	verb	하다	3	告訴	to sue
        고속	noun	-	4	高速	high speed
        고속도로	noun	-	3	高速道路	motorway; expressway
        고속버스	noun	-	2	-	express bus
        고속철도	noun	-	4	高速鐵道	high-speed railway
        고스란히	adverb	-	4	-	intact; just as it was
        고슴도치	noun	-	4	-	hedgehog
        고시원	noun	-	4	考試院	cheap single-room lodging
        고아	noun	-	5	孤兒	orphan
        고양이	noun	-	1	-	cat
        고요하다	adjective	하다	5	-	to be quiet; to be still
        고용	noun	-	5	雇用	employment
        고용되다	verb	regular	5	雇用	to be employed
        고용하다	verb	하다	4	雇用	to employ
        고유하다	adjective	하다	5	固有	to be peculiar to; to be inherent
        고이다	verb	regular	5	-	to collect (liquid)
        고작	adverb	-	2	-	at most; only
        고장	noun	-	2	故障	breakdown; being out of order
        고장나다	verb	regular	2	-	to break down; to be out of order
        고전	noun	-	5	古典	classic
        고집	noun	-	4	固執	stubbornness
        고집스럽다	adjective	ㅂ	5	固執	to be stubborn
        고집쟁이	noun	-	4	-	stubborn person
        고집하다	verb	하다	5	固執	to insist; to persist
        고추	noun	-	1	-	chilli pepper
        고추장	noun	-	2	-	red chilli paste
        고춧가루	noun	-	3	-	red pepper powder
        고층	noun	-	4	高層	high-rise
        고치다	verb	regular	1	-	to repair; to correct; to cure
        고통	noun	-	3	苦痛	pain; suffering
        고통스럽다	adjective	ㅂ	3	苦痛	to be painful
        고풍스럽다	adjective	ㅂ	5	古風	to be old-fashioned; to be antique
        고프다	adjective	으	1	-	to be hungry (with 배)
        고함치다	verb	regular	5	高喊	to yell; to shout
        고향	noun	-	1	故鄕	hometown
        곡	noun	-	2	曲	piece of music; tune
        곡식	noun	-	4	穀食	grain; crops
        곤경	noun	-	4	困境	trouble; predicament
        곤란	noun	-	3	困難	difficulty
        곤란하다	adjective	하다	3	困難	to be difficult; to be awkward
        곧	adverb	-	1	-	soon; at once
        곧바로	adverb	-	3	-	straight away; directly
        곧장	adverb	-	3	-	straight; directly
        골고루	adverb	-	3	-	evenly; all sorts
        골목	noun	-	2	-	alley; lane
        골목길	noun	-	3	-	alley
        골치	noun	-	4	-	head (that aches); trouble
        골프	noun	-	3	-	golf
        곯다	verb	regular	5	-	to go hungry; to go bad
        곰	noun	-	1	-	bear
        곰팡이	noun	-	4	-	mould
        곱다	adjective	ㅂ	3	-	to be pretty; to be fine
        곱슬곱슬하다	adjective	하다	5	-	to be curly
        곳	noun	-	1	-	place
        곳	counter	-	2	-	place (counts places)
        곳곳	noun	-	3	-	here and there; everywhere
        곳곳에	adverb	-	5	-	here and there
        공	noun	-	2	-	ball
        공	numeral	-	1	空	zero (in telephone numbers)
        공간	noun	-	3	空間	space; room
        공격	noun	-	3	攻擊	attack
        공격적	noun	-	4	攻擊的	aggressive
        공격하다	verb	하다	3	攻擊	to attack
        공경	noun	-	5	恭敬	respect
        공고	noun	-	5	公告	public notice
        공공장소	noun	-	4	公共場所	public place
        공교롭다	adjective	ㅂ	5	工巧	to be coincidental
        공급	noun	-	4	供給	supply
        공급하다	verb	하다	4	供給	to supply
        공기	noun	-	2	空氣	air
        공기	noun	-	3	空器	rice bowl; bowl
        공동	noun	-	3	共同	joint; common
        공동체	noun	-	5	共同體	community
        공룡	noun	-	4	恐龍	dinosaur
        공무원	noun	-	2	公務員	civil servant
        공부	noun	-	1	工夫	study
        공부시키다	verb	regular	4	工夫	to make (someone) study
        공부하다	verb	하다	1	工夫	to study
        공사	noun	-	2	工事	construction work
        공사	noun	-	5	公社	public corporation
        공사장	noun	-	4	工事場	building site
        공산주의	noun	-	5	共産主義	communism
        공손하다	adjective	하다	5	恭遜	to be polite
        공식	noun	-	5	公式	formula; official
        공식적	noun	-	5	公式的	official; formal
        공업	noun	-	4	工業	industry
        공연	noun	-	2	公演	performance; show
        공연하다	verb	하다	4	公演	to perform
        공연하다	adjective	하다	5	空然	to be pointless; to be needless
        공원	noun	-	1	公園	park
        공장	noun	-	2	工場	factory
        공주	noun	-	3	公主	princess
        공주님	noun	-	3	公主	princess (polite)
        공중	noun	-	4	空中	the air; mid-air
        공중전화	noun	-	4	公衆電話	public telephone
        공지	noun	-	4	公知	notice; announcement
        공짜	noun	-	2	-	something free of charge
        공책	noun	-	1	空冊	notebook
        공통	noun	-	4	共通	common
        공통점	noun	-	3	共通點	thing in common
        공평하다	adjective	하다	4	公平	to be fair
        공포	noun	-	3	恐怖	fear; terror
        공항	noun	-	1	空港	airport
        공항버스	noun	-	4	-	airport bus
        공해	noun	-	5	公害	pollution
        공휴일	noun	-	2	公休日	public holiday
        과	particle	-	1	-	and; with (after a final consonant)
        과	noun	-	2	課	lesson; section; department
        과	suffix	-	4	科	department; family
        과거	noun	-	2	過去	the past
        과목	noun	-	2	科目	school subject
        과식	noun	-	5	過食	overeating
        과식하다	verb	하다	4	過食	to overeat
        과연	adverb	-	3	果然	indeed; as expected; really
        과일	noun	-	1	-	fruit
        과자	noun	-	1	菓子	biscuit; snack
        과자류	noun	-	4	菓子類	confectionery
        과장	noun	-	2	課長	section chief; manager
        과장님	noun	-	2	課長	section chief (polite)
        과장하다	verb	하다	5	誇張	to exaggerate
        과정	noun	-	3	過程	process; course
        """#
}
