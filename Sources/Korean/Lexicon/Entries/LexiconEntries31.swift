//  Words that begin with ㅎ, from 하 to 현실적: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries31 {
    static let text: StaticString = #"""
        하	suffix	-	4	下	under
        하고	particle	-	1	-	and; with (spoken)
        하급	noun	-	5	下級	lower grade
        하기야	adverb	-	4	-	indeed; it is true that
        하긴	adverb	-	2	-	indeed; in fact; come to think of it
        하나	numeral	-	1	-	one
        하나님	noun	-	-	-	God (Protestant)
        하나둘	numeral	-	2	-	one by one; one or two
        하나씩	adverb	-	3	-	one by one; one each
        하나하나	noun	-	2	-	one by one; each one
        하느님	interjection	-	2	-	oh God
        하늘	noun	-	1	-	sky
        하늘나라	noun	-	3	-	heaven
        하늘색	noun	-	3	-	sky blue
        하다	verb	하다	1	-	to do
        하다	auxiliary	하다	1	-	to have to; to want to (after -아/어야, -려고)
        하다못해	adverb	-	5	-	at the very least
        하도	adverb	-	3	-	so very; too much
        하드	noun	-	-	-	hard drive; ice lolly
        하드웨어	noun	-	4	-	hardware
        하루	noun	-	1	-	one day; a day
        하루 종일	phrase	-	2	-	all day long
        하루종일	adverb	-	2	-	all day long
        하룻밤	noun	-	3	-	one night
        하릴없다	adjective	없다	5	-	to be unavoidable
        하마	noun	-	4	河馬	hippopotamus
        하마터면	adverb	-	3	-	nearly; almost (a misfortune)
        하며	particle	-	4	-	and; and also
        하반기	noun	-	4	下半期	second half of the year
        하수도	noun	-	4	下水道	drain; sewer
        하숙	noun	-	2	下宿	boarding; lodging
        하숙집	noun	-	1	-	boarding house
        하순	noun	-	3	下旬	last ten days of a month
        하얀색	noun	-	1	-	white
        하얗다	adjective	ㅎ	1	-	to be white
        하여간	adverb	-	4	何如間	anyway; in any case
        하여튼	adverb	-	3	-	anyway; in any case
        하염없다	adjective	없다	5	-	to be endless; to be blank
        하와이	noun	-	-	-	Hawaii
        하위	noun	-	4	下位	lower rank
        하이	interjection	-	-	-	hi
        하인	noun	-	5	下人	servant
        하지 마	phrase	-	2	-	don't do it
        하지만	adverb	-	1	-	but; however
        하차하다	verb	하다	4	下車	to get off (a vehicle)
        하찮다	adjective	regular	4	-	to be trivial; to be worthless
        하천	noun	-	5	河川	river; stream
        하품	noun	-	3	-	yawn
        하필	adverb	-	3	何必	of all things; why just
        하하	interjection	-	2	-	ha ha
        하하호호	adverb	-	5	-	laughing merrily
        하회탈	noun	-	4	-	Hahoe mask
        학	noun	-	5	鶴	crane (bird)
        학과	noun	-	3	學科	department (of a university)
        학교	noun	-	1	學校	school
        학교생활	noun	-	3	學校生活	school life
        학급	noun	-	4	學級	class
        학기	noun	-	2	學期	semester; term
        학년	counter	-	2	學年	school year; grade
        학력	noun	-	3	學歷	level of schooling
        학문	noun	-	3	學問	learning; scholarship
        학번	noun	-	3	學番	student number
        학부모	noun	-	3	學父母	parents of pupils
        학비	noun	-	3	學費	school expenses
        학생	noun	-	1	學生	student
        학생증	noun	-	3	學生證	student card
        학습	noun	-	3	學習	learning
        학용품	noun	-	3	學用品	school supplies
        학원	noun	-	2	學院	private academy; cram school
        학위	noun	-	3	學位	academic degree
        학자	noun	-	3	學者	scholar
        학점	noun	-	3	學點	credit; grade (at university)
        한	determiner	-	1	-	one; a; about
        한	prefix	-	4	-	middle; great; the height of
        한 달	phrase	-	1	-	one month
        한 번 더	phrase	-	2	-	one more time
        한가운데	noun	-	3	-	the very middle
        한가위	noun	-	4	-	Chuseok; harvest holiday
        한가지	noun	-	-	-	one kind; the same (spaced: 한 가지)
        한가하다	adjective	하다	2	閑暇	to be free; to be not busy
        한강	noun	-	3	漢江	the Han River
        한겨울	noun	-	3	-	midwinter
        한결	adverb	-	4	-	much more; conspicuously
        한결같다	adjective	regular	4	-	to be constant; to be consistent
        한계	noun	-	3	限界	limit
        한구석	noun	-	4	-	corner
        한국	noun	-	1	韓國	Korea
        한국말	noun	-	1	-	Korean language
        한국어	noun	-	1	韓國語	Korean language
        한국인	noun	-	1	韓國人	Korean person
        한글	noun	-	1	-	Hangul; the Korean alphabet
        한글날	noun	-	3	-	Hangul Day
        한꺼번에	adverb	-	3	-	all at once
        한껏	adverb	-	5	-	to the utmost; as much as one can
        한나	noun	-	-	-	Hannah (a name)
        한낮	noun	-	4	-	midday
        한낱	adverb	-	6	-	only; merely
        한눈	noun	-	3	-	a glance; single look
        한눈팔다	verb	ㄹ	5	-	to look away; to be distracted
        한데	noun	-	3	-	one place
        한동안	adverb	-	3	-	for some time
        한두	determiner	-	3	-	one or two
        한둘	numeral	-	2	-	one or two
        한때	noun	-	3	-	for a while; once
        한라산	noun	-	3	漢拏山	Halla Mountain
        한류	noun	-	4	韓流	the Korean Wave
        한마디	noun	-	3	-	one word
        한문	noun	-	3	漢文	classical Chinese
        한반도	noun	-	2	韓半島	the Korean Peninsula
        한밤중	noun	-	3	-	the middle of the night
        한방	noun	-	3	韓方	Korean traditional medicine
        한번	adverb	-	2	-	once; one time; give it a try
        한복	noun	-	1	韓服	hanbok; traditional Korean clothes
        한사코	adverb	-	6	限死	desperately; stubbornly
        한순간	noun	-	4	-	one instant
        한숨	noun	-	3	-	sigh; a breath
        한식	noun	-	2	韓食	Korean food
        한식집	noun	-	3	-	Korean restaurant
        한심하다	adjective	하다	5	寒心	to be pathetic
        한약	noun	-	3	韓藥	herbal medicine
        한없다	adjective	없다	5	限	to be endless
        한여름	noun	-	3	-	midsummer
        한영사전	noun	-	4	韓英辭典	Korean-English dictionary
        한옥	noun	-	2	韓屋	traditional Korean house
        한의사	noun	-	3	韓醫師	doctor of Korean medicine
        한의원	noun	-	3	韓醫院	Korean medicine clinic
        한의학	noun	-	4	韓醫學	Korean medicine
        한자	noun	-	2	漢字	Chinese character
        한자리	noun	-	4	-	one place; a seat
        한자어	noun	-	3	漢字語	Sino-Korean word
        한잔	noun	-	3	-	a drink; a glass
        한적하다	adjective	하다	5	閑寂	to be quiet; to be secluded
        한정	noun	-	5	限定	limitation
        한정식	noun	-	3	韓定食	Korean full-course meal
        한정하다	verb	하다	5	限定	to limit
        한쪽	noun	-	3	-	one side
        한참	adverb	-	3	-	for a good while
        한참	noun	-	3	-	a good while
        한턱	noun	-	2	-	a treat (paying for others)
        한턱내다	verb	regular	2	-	to treat (pay for others)
        한테	particle	-	1	-	to (a person; spoken)
        한테로	particle	-	4	-	to; towards (a person; spoken)
        한테서	particle	-	1	-	from (a person; spoken)
        한편	noun	-	3	-	one side; on the other hand
        할 수 없어요	phrase	-	2	-	it can't be helped; I cannot do it
        할로윈	noun	-	-	-	Halloween
        할리우드	noun	-	-	-	Hollywood
        할머니	noun	-	1	-	grandmother
        할부	noun	-	3	割賦	payment in instalments
        할아버지	noun	-	1	-	grandfather
        할인	noun	-	2	割引	discount
        할인점	noun	-	3	割引店	discount store
        할인하다	verb	하다	2	割引	to give a discount
        할퀴다	verb	regular	4	-	to scratch
        핥다	verb	regular	3	-	to lick
        함께	adverb	-	1	-	together
        함박눈	noun	-	4	-	big snowflakes
        함부로	adverb	-	3	-	carelessly; without permission
        함성	noun	-	5	喊聲	shout; cheer
        함장	noun	-	5	艦長	captain (of a warship)
        함장님	noun	-	-	艦長	captain (polite)
        합	noun	-	5	合	sum; total
        합격	noun	-	2	合格	passing (an exam)
        합격자	noun	-	3	合格者	successful candidate
        합격하다	verb	하다	2	合格	to pass (an exam)
        합계	noun	-	3	合計	total; sum
        합당하다	adjective	하다	5	合當	to be proper; to be reasonable
        합리적	noun	-	5	合理的	rational; reasonable
        합의	noun	-	3	合意	agreement
        합의하다	verb	하다	4	合意	to agree; to reach an agreement
        합창	noun	-	3	合唱	chorus
        합치다	verb	regular	3	合	to combine; to put together
        합하다	verb	하다	3	合	to add up; to combine
        핫도그	noun	-	4	-	hot dog
        항공	noun	-	3	航空	aviation
        항공권	noun	-	2	航空券	air ticket
        항공기	noun	-	3	航空機	aircraft
        항공사	noun	-	3	航空社	airline
        항공편	noun	-	3	航空便	flight; airmail
        항구	noun	-	3	港口	port; harbour
        항로	noun	-	5	航路	route (of ships, aircraft)
        항목	noun	-	5	項目	item
        항복	noun	-	5	降伏	surrender
        항복하다	verb	하다	5	降伏	to surrender
        항상	adverb	-	1	恒常	always
        항아리	noun	-	3	-	jar; pot
        항의	noun	-	3	抗議	protest
        해	noun	-	1	-	year
        해	noun	-	1	-	sun
        해	counter	-	2	-	year (counts years, native numbers)
        해결	noun	-	3	解決	solution; settlement
        해결되다	verb	regular	3	解決	to be solved
        해결책	noun	-	3	解決策	solution
        해결하다	verb	하다	2	解決	to solve; to settle
        해고	noun	-	4	解雇	dismissal
        해고되다	verb	regular	3	解雇	to be dismissed
        해고하다	verb	하다	4	解雇	to dismiss; to fire
        해군	noun	-	3	海軍	navy
        해내다	verb	regular	2	-	to manage to do; to pull off
        해답	noun	-	3	解答	answer; solution
        해당	noun	-	3	該當	corresponding
        해당하다	verb	하다	4	該當	to correspond to; to come under
        해돋이	noun	-	3	-	sunrise
        해롭다	adjective	ㅂ	3	害	to be harmful
        해롭히다	verb	regular	4	害	to harm
        해리	noun	-	-	-	Harry (a name)
        해마다	adverb	-	3	-	every year
        해먹다	verb	regular	5	-	to cook and eat; to embezzle
        해물	noun	-	3	海物	seafood
        해바라기	noun	-	3	-	sunflower
        해방	noun	-	4	解放	liberation
        해방되다	verb	regular	5	解放	to be liberated
        해변	noun	-	3	海邊	beach; seaside
        해산물	noun	-	3	海産物	seafood
        해석	noun	-	3	解釋	interpretation
        해석하다	verb	하다	4	解釋	to interpret
        해설	noun	-	3	解說	commentary; explanation
        해설하다	verb	하다	4	解說	to explain; to comment on
        해소	noun	-	3	解消	relief; resolution
        해수욕	noun	-	3	海水浴	sea bathing
        해수욕장	noun	-	2	海水浴場	bathing beach
        해안	noun	-	3	海岸	coast; shore
        해열제	noun	-	4	解熱劑	fever medicine
        해외	noun	-	2	海外	overseas; abroad
        해외여행	noun	-	2	海外旅行	trip abroad
        해운대	noun	-	3	海雲臺	Haeundae (beach in Busan)
        해일	noun	-	5	海溢	tidal wave
        해제	noun	-	5	解除	lifting; release; cancellation
        해치다	verb	regular	3	害	to harm; to hurt
        해킹	noun	-	-	-	hacking
        해킹하다	verb	하다	5	-	to hack
        핵	noun	-	5	核	nucleus; nuclear
        핵무기	noun	-	5	核武器	nuclear weapon
        핵심	noun	-	3	核心	core; heart
        핵심적	noun	-	5	核心的	core; key
        핸드백	noun	-	3	-	handbag
        핸드폰	noun	-	1	-	mobile phone
        햄	noun	-	3	-	ham
        햄버거	noun	-	1	-	hamburger
        햇	prefix	-	4	-	of this year's harvest; new
        햇볕	noun	-	3	-	sunshine (heat)
        햇빛	noun	-	2	-	sunlight; sunshine
        햇살	noun	-	3	-	rays of the sun
        행동	noun	-	2	行動	behaviour; action
        행동하다	verb	하다	4	行動	to act; to behave
        행렬	noun	-	5	行列	procession; queue
        행복	noun	-	2	幸福	happiness
        행복감	noun	-	4	幸福感	feeling of happiness
        행복하다	adjective	하다	1	幸福	to be happy
        행사	noun	-	2	行事	event
        행성	noun	-	4	行星	planet
        행여	adverb	-	5	-	by chance; possibly
        행운	noun	-	3	幸運	good luck
        행운을 빌어요	phrase	-	2	-	good luck
        행위	noun	-	3	行爲	act; deed
        행인	noun	-	4	行人	passer-by
        행정	noun	-	5	行政	administration
        행주	noun	-	4	-	dishcloth
        행하다	verb	하다	4	行	to do; to perform
        향기	noun	-	2	香氣	scent; fragrance
        향기롭다	adjective	ㅂ	4	香氣	to be fragrant
        향수	noun	-	2	香水	perfume
        향수병	noun	-	4	鄕愁病	homesickness
        향하다	verb	하다	2	向	to face; to head for
        허	interjection	-	-	-	huh; my my
        허가	noun	-	3	許可	permission
        허겁지겁	adverb	-	4	-	in a great hurry
        허나	adverb	-	3	-	but; however (literary)
        허둥지둥	adverb	-	5	-	in confusion; in haste
        허락	noun	-	3	許諾	permission
        허락하다	verb	하다	2	許諾	to allow; to permit
        허리	noun	-	1	-	waist; lower back
        허리띠	noun	-	3	-	belt
        허무하다	adjective	하다	5	虛無	to be empty; to be futile
        허벅지	noun	-	3	-	thigh
        허비하다	verb	하다	5	虛費	to waste
        허술하다	adjective	하다	5	-	to be shabby; to be lax
        허약하다	adjective	하다	5	虛弱	to be weak; to be frail
        허옇다	adjective	ㅎ	5	-	to be whitish
        허용	noun	-	4	許容	permission; tolerance
        허용하다	verb	하다	4	許容	to allow; to tolerate
        허전하다	adjective	하다	3	-	to feel empty
        허점	noun	-	5	虛點	weak point
        허튼	determiner	-	3	-	idle; useless
        헉	interjection	-	4	-	gasp; oh no
        헌	determiner	-	2	-	old; worn; used
        헌금	noun	-	5	獻金	offering; donation (church)
        헌법	noun	-	5	憲法	constitution
        헌혈	noun	-	3	獻血	blood donation
        헐겁다	adjective	ㅂ	5	-	to be loose
        헐다	verb	ㄹ	5	-	to pull down; to be sore
        헐뜯다	verb	regular	4	-	to speak ill of
        헐렁하다	adjective	하다	4	-	to be loose; to be baggy
        헐레벌떡	adverb	-	4	-	out of breath
        헐벗다	verb	regular	6	-	to be in rags; to be bare
        험하다	adjective	하다	5	險	to be rough; to be steep
        헛	prefix	-	4	-	vain; in vain; false
        헛되다	verb	regular	4	-	to be in vain
        헛소리	noun	-	3	-	nonsense
        헝가리	noun	-	2	-	Hungary
        헤매다	verb	regular	3	-	to wander; to be lost
        헤어지다	verb	regular	3	-	to part; to break up
        헤엄치다	verb	regular	2	-	to swim
        헤이	interjection	-	2	-	hey
        헤치다	verb	regular	5	-	to push through; to dig up
        헤프다	adjective	으	5	-	to be wasteful; to be loose
        헨리	noun	-	-	-	Henry (a name)
        헬기	noun	-	3	-	helicopter
        헬렌	noun	-	-	-	Helen (a name)
        헬리콥터	noun	-	3	-	helicopter
        헬멧	noun	-	3	-	helmet
        헬스	noun	-	4	-	fitness; gym
        헬스클럽	noun	-	3	-	gym
        헷갈리다	verb	regular	2	-	to be confused
        혀	noun	-	3	-	tongue
        혁명	noun	-	5	革命	revolution
        현	determiner	-	4	現	present; current
        현관	noun	-	3	玄關	porch; front door
        현관문	noun	-	3	玄關門	front door
        현금	noun	-	2	現金	cash
        현대	noun	-	3	現代	the present age; modern times
        현대인	noun	-	3	現代人	modern people
        현대적	noun	-	3	現代的	modern
        현명하다	adjective	하다	3	賢明	to be wise
        현상	noun	-	3	現象	phenomenon
        현실	noun	-	3	現實	reality
        현실적	noun	-	3	現實的	realistic
        """#
}
