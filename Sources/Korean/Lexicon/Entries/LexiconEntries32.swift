//  Words that begin with ㅎ, from 현장 to 힘차다: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries32 {
    static let text: StaticString = #"""
        현장	noun	-	3	現場	scene; site
        현재	noun	-	2	現在	the present; now
        현저하다	adjective	하다	5	顯著	to be remarkable
        현지	noun	-	3	現地	the place itself; local area
        혈관	noun	-	4	血管	blood vessel
        혈압	noun	-	3	血壓	blood pressure
        혈액	noun	-	3	血液	blood
        혈액형	noun	-	3	血液型	blood type
        혐의	noun	-	4	嫌疑	suspicion; charge
        협동	noun	-	5	協同	cooperation
        협력	noun	-	3	協力	cooperation
        협력하다	verb	하다	4	協力	to cooperate
        협박	noun	-	5	脅迫	threat; blackmail
        협박하다	verb	하다	5	脅迫	to threaten; to blackmail
        협상	noun	-	5	協商	negotiation
        협상하다	verb	하다	5	協商	to negotiate
        협조	noun	-	5	協助	cooperation; help
        협회	noun	-	5	協會	association; society
        형	noun	-	1	兄	older brother (of a man)
        형	suffix	-	4	型	type; style
        형광등	noun	-	3	螢光燈	fluorescent lamp
        형님	noun	-	3	兄	older brother (polite)
        형부	noun	-	3	兄夫	brother-in-law (older sister's husband)
        형사	noun	-	4	刑事	detective
        형사님	noun	-	3	刑事	detective (polite)
        형성	noun	-	5	形成	formation
        형성하다	verb	하다	4	形成	to form
        형수	noun	-	3	兄嫂	sister-in-law (older brother's wife)
        형식	noun	-	3	形式	form; formality
        형식적	noun	-	4	形式的	formal; perfunctory
        형씨	noun	-	-	兄氏	mister (between strangers)
        형제	noun	-	2	兄弟	brothers; siblings
        형태	noun	-	3	形態	form; shape
        형편	noun	-	3	形便	circumstances; means
        형편없다	adjective	없다	4	形便	to be terrible; to be very bad
        혜택	noun	-	3	惠澤	benefit
        호	counter	-	2	號	number; issue; room number
        호	noun	-	2	號	number
        호감	noun	-	3	好感	good feeling; liking
        호기심	noun	-	3	好奇心	curiosity
        호남	noun	-	5	湖南	Honam; the Jeolla region
        호두	noun	-	4	-	walnut
        호랑이	noun	-	1	-	tiger
        호리호리하다	adjective	하다	5	-	to be slender
        호박	noun	-	3	-	pumpkin; courgette
        호박죽	noun	-	4	-	pumpkin porridge
        호빵	noun	-	4	-	steamed bun
        호선	noun	-	2	號線	line number (subway)
        호소	noun	-	5	呼訴	appeal
        호소하다	verb	하다	5	呼訴	to appeal
        호수	noun	-	2	湖水	lake
        호실	noun	-	3	號室	room number
        호의	noun	-	4	好意	goodwill; kindness
        호주	noun	-	1	濠洲	Australia
        호주머니	noun	-	3	-	pocket
        호출	noun	-	4	呼出	call; page
        호출하다	verb	하다	4	呼出	to call; to page
        호칭	noun	-	3	呼稱	form of address
        호텔	noun	-	1	-	hotel
        호텔방	noun	-	4	-	hotel room
        호화롭다	adjective	ㅂ	5	豪華	to be luxurious
        호흡	noun	-	3	呼吸	breathing
        호흡하다	verb	하다	4	呼吸	to breathe
        혹	noun	-	3	-	lump; bump
        혹독하다	adjective	하다	5	酷毒	to be harsh; to be severe
        혹시	adverb	-	2	或是	by any chance; maybe
        혹은	adverb	-	2	-	or; sometimes
        혼	noun	-	5	魂	soul; spirit
        혼나다	verb	regular	4	魂	to be scolded; to have a hard time
        혼내다	verb	regular	4	魂	to scold
        혼란	noun	-	3	混亂	confusion; disorder
        혼란스럽다	adjective	ㅂ	4	混亂	to be confusing; to be confused
        혼례	noun	-	3	婚禮	wedding ceremony
        혼자	adverb	-	1	-	alone; by oneself
        혼자	noun	-	3	-	one person alone
        혼잣말	noun	-	3	-	talking to oneself
        홀	noun	-	3	-	hall
        홀딱	adverb	-	4	-	completely (naked, in love)
        홀로	adverb	-	3	-	alone
        홈즈	noun	-	-	-	Holmes (a name)
        홈페이지	noun	-	2	-	website; homepage
        홉	counter	-	6	-	180 millilitres
        홍보	noun	-	3	弘報	publicity
        홍보하다	verb	하다	4	弘報	to promote; to publicise
        홍삼	noun	-	5	紅蔘	red ginseng
        홍수	noun	-	2	洪水	flood
        홍차	noun	-	1	紅茶	black tea
        홍콩	noun	-	2	-	Hong Kong
        화	noun	-	2	火	anger
        화	suffix	-	4	化	-isation
        화가	noun	-	2	畫家	painter
        화나다	verb	regular	2	火	to get angry
        화내다	verb	regular	2	火	to get angry; to show anger
        화려하다	adjective	하다	3	華麗	to be splendid; to be colourful
        화면	noun	-	3	畫面	screen; picture
        화목하다	adjective	하다	4	和睦	to be harmonious
        화물	noun	-	5	貨物	freight; cargo
        화분	noun	-	3	花盆	flower pot
        화산	noun	-	4	火山	volcano
        화살	noun	-	3	-	arrow
        화살표	noun	-	3	-	arrow (sign)
        화상	noun	-	3	火傷	burn
        화성	noun	-	4	火星	Mars
        화요일	noun	-	1	火曜日	Tuesday
        화이팅	phrase	-	1	-	go for it; you can do it (common spelling)
        화장	noun	-	2	化粧	make-up
        화장대	noun	-	3	化粧臺	dressing table
        화장실	noun	-	1	化粧室	toilet; bathroom
        화장지	noun	-	3	化粧紙	toilet paper; tissue
        화장품	noun	-	2	化粧品	cosmetics
        화장하다	verb	하다	2	化粧	to put on make-up
        화재	noun	-	3	火災	fire; blaze
        화제	noun	-	3	話題	topic; subject of talk
        화창하다	adjective	하다	4	和暢	to be bright and mild (weather)
        화학	noun	-	3	化學	chemistry
        화해	noun	-	3	和解	reconciliation
        화해하다	verb	하다	2	和解	to make up; to be reconciled
        확	adverb	-	2	-	suddenly; with a whoosh
        확고하다	adjective	하다	5	確固	to be firm
        확대	noun	-	3	擴大	expansion; enlargement
        확대하다	verb	하다	4	擴大	to expand; to enlarge
        확률	noun	-	5	確率	probability
        확보	noun	-	5	確保	securing
        확보하다	verb	하다	4	確保	to secure
        확신	noun	-	3	確信	conviction; certainty
        확신하다	verb	하다	3	確信	to be sure; to be convinced
        확실하다	adjective	하다	2	確實	to be certain; to be sure
        확실히	adverb	-	2	確實	certainly; clearly
        확연하다	adjective	하다	5	確然	to be clear; to be evident
        확인	noun	-	2	確認	check; confirmation
        확인하다	verb	하다	1	確認	to check; to confirm
        확장	noun	-	5	擴張	extension; expansion
        확장하다	verb	하다	4	擴張	to extend; to expand
        환갑	noun	-	3	還甲	sixtieth birthday
        환경	noun	-	2	環境	environment
        환경보호	noun	-	4	環境保護	environmental protection
        환경오염	noun	-	3	環境汚染	environmental pollution
        환경적	noun	-	4	環境的	environmental
        환불	noun	-	2	換拂	refund
        환불하다	verb	하다	3	換拂	to refund
        환상	noun	-	3	幻想	illusion; fantasy
        환상적	noun	-	3	幻想的	fantastic
        환승	noun	-	4	換乘	transfer; change (of trains)
        환승역	noun	-	3	換乘驛	transfer station
        환승하다	verb	하다	4	換乘	to transfer; to change
        환영	noun	-	2	歡迎	welcome
        환영하다	verb	하다	1	歡迎	to welcome
        환영합니다	phrase	-	1	-	welcome
        환영회	noun	-	3	歡迎會	welcome party
        환율	noun	-	3	換率	exchange rate
        환자	noun	-	2	患者	patient
        환자분	noun	-	-	-	patient (polite)
        환전	noun	-	2	換錢	currency exchange
        환전하다	verb	하다	2	換錢	to exchange money
        환하다	adjective	하다	3	-	to be bright; to be light
        활기	noun	-	3	活氣	vigour; life
        활동	noun	-	2	活動	activity
        활동적	noun	-	3	活動的	active
        활동하다	verb	하다	3	活動	to be active
        활발하다	adjective	하다	2	活潑	to be lively; to be active
        활약	noun	-	5	活躍	active part; great efforts
        활약하다	verb	하다	5	活躍	to be active; to play well
        활용	noun	-	3	活用	practical use; conjugation
        활용하다	verb	하다	4	活用	to make good use of
        활주로	noun	-	5	滑走路	runway
        활짝	adverb	-	3	-	wide open; brightly (smiling)
        활활	adverb	-	5	-	blazing
        황금	noun	-	3	黃金	gold
        황당하다	adjective	하다	3	荒唐	to be absurd; to be ridiculous
        황사	noun	-	4	黃沙	yellow dust
        황홀하다	adjective	하다	5	恍惚	to be ecstatic; to be enchanting
        회	counter	-	2	回	time; round; episode
        회	suffix	-	4	會	meeting; society
        회계	noun	-	3	會計	accounting
        회관	noun	-	5	會館	hall; assembly hall
        회복	noun	-	3	回復	recovery
        회복하다	verb	하다	3	回復	to recover
        회비	noun	-	3	會費	membership fee
        회사	noun	-	1	會社	company
        회사원	noun	-	1	會社員	office worker
        회색	noun	-	3	灰色	grey
        회식	noun	-	3	會食	company dinner
        회식하다	verb	하다	4	會食	to have a company dinner
        회원	noun	-	2	會員	member
        회의	noun	-	2	會議	meeting; conference
        회의	noun	-	5	懷疑	doubt; scepticism
        회의실	noun	-	3	會議室	meeting room
        회의하다	verb	하다	3	會議	to have a meeting
        회장	noun	-	3	會長	chairman; president
        회장님	noun	-	4	會長	chairman (polite)
        회전	noun	-	3	回轉	rotation; turn
        회진하다	verb	하다	5	回診	to make the rounds (doctor)
        회초리	noun	-	4	-	switch; cane
        회화	noun	-	2	會話	conversation
        획기적	noun	-	5	劃期的	epoch-making
        횟수	noun	-	2	回數	number of times
        횡단	noun	-	5	橫斷	crossing
        횡단보도	noun	-	1	橫斷步道	pedestrian crossing
        횡단하다	verb	하다	5	橫斷	to cross
        효	noun	-	5	孝	filial duty
        효과	noun	-	3	效果	effect
        효과음	noun	-	5	效果音	sound effect
        효과적	noun	-	3	效果的	effective
        효도	noun	-	3	孝道	filial duty
        효율	noun	-	3	效率	efficiency
        효율적	noun	-	3	效率的	efficient
        효자	noun	-	3	孝子	devoted son
        효자손	noun	-	4	-	back scratcher
        후	noun	-	1	後	after; later
        후기	noun	-	4	後記	review; afterword
        후덥지근하다	adjective	하다	5	-	to be hot and stuffy
        후두둑	adverb	-	5	-	pattering
        후련하다	adjective	하다	5	-	to feel relieved
        후루룩	adverb	-	5	-	slurping
        후반	noun	-	3	後半	second half
        후배	noun	-	2	後輩	junior (at school or work)
        후보	noun	-	3	候補	candidate
        후보자	noun	-	4	候補者	candidate
        후손	noun	-	5	後孫	descendant
        후식	noun	-	2	後食	dessert
        후원	noun	-	5	後援	support; sponsorship
        후유	interjection	-	4	-	phew
        후추	noun	-	3	-	pepper
        후퇴	noun	-	5	後退	retreat
        후퇴하다	verb	하다	4	後退	to retreat
        후회	noun	-	3	後悔	regret
        후회스럽다	adjective	ㅂ	5	後悔	to be regrettable
        후회하다	verb	하다	2	後悔	to regret
        훈련	noun	-	3	訓鍊	training
        훌륭하다	adjective	하다	1	-	to be excellent; to be great
        훌쩍	adverb	-	5	-	sniffing; suddenly (leaving)
        훌쩍훌쩍	adverb	-	5	-	sniffling
        훔치다	verb	regular	2	-	to steal; to wipe
        훨씬	adverb	-	2	-	by far; much (more)
        훨훨	adverb	-	5	-	flying freely; blazing
        휘날리다	verb	regular	5	-	to flutter
        휘두르다	verb	르	4	-	to swing; to wield
        휘말리다	verb	regular	5	-	to be caught up in
        휘젓다	verb	ㅅ	5	-	to stir; to whip
        휘황찬란하다	adjective	하다	5	輝煌燦爛	to be brilliant; to be dazzling
        휙	adverb	-	4	-	with a swish; swiftly
        휠체어	noun	-	3	-	wheelchair
        휩싸이다	verb	regular	5	-	to be engulfed in
        휩쓸다	verb	ㄹ	5	-	to sweep; to sweep away
        휴	interjection	-	4	-	phew
        휴가	noun	-	2	休暇	vacation; leave
        휴가철	noun	-	3	-	holiday season
        휴강	noun	-	4	休講	cancelled class
        휴게소	noun	-	3	休憩所	rest area
        휴게실	noun	-	2	休憩室	lounge; break room
        휴대	noun	-	3	携帶	carrying
        휴대전화	noun	-	2	携帶電話	mobile phone
        휴대폰	noun	-	1	-	mobile phone
        휴식	noun	-	2	休息	rest; break
        휴일	noun	-	1	休日	holiday; day off
        휴전	noun	-	5	休戰	ceasefire
        휴지	noun	-	1	休紙	tissue; toilet paper
        휴지통	noun	-	3	休紙桶	waste bin
        휴학	noun	-	3	休學	leave of absence from school
        흉	noun	-	5	-	scar; fault
        흉내	noun	-	3	-	imitation; mimicry
        흉보다	verb	regular	4	-	to speak ill of
        흉부	noun	-	5	胸部	chest (medicine)
        흉하다	adjective	하다	5	凶	to be ugly; to be unlucky
        흐느끼다	verb	regular	4	-	to sob
        흐려지다	verb	regular	4	-	to become cloudy; to blur
        흐르다	verb	르	1	-	to flow; to pass (time)
        흐름	noun	-	3	-	flow; current
        흐리다	adjective	regular	1	-	to be cloudy
        흐뭇하다	adjective	하다	3	-	to be pleased; to be satisfied
        흐지부지	adverb	-	5	-	fizzling out
        흑백	noun	-	3	黑白	black and white
        흑인	noun	-	3	黑人	black person
        흔들다	verb	ㄹ	2	-	to shake; to wave
        흔들리다	verb	regular	3	-	to shake; to be shaken
        흔들흔들	adverb	-	5	-	swaying
        흔적	noun	-	3	痕迹	trace; mark
        흔쾌히	adverb	-	4	欣快	readily; willingly
        흔하다	adjective	하다	2	-	to be common
        흔히	adverb	-	3	-	commonly; often
        흘러가다	verb	regular	4	-	to flow away; to pass
        흘러나오다	verb	regular	4	-	to flow out; to be heard
        흘리다	verb	regular	2	-	to spill; to shed (tears)
        흙	noun	-	3	-	earth; soil
        흠뻑	adverb	-	4	-	thoroughly (soaked)
        흡연	noun	-	2	吸煙	smoking
        흡연하다	verb	하다	4	吸煙	to smoke
        흡족하다	adjective	하다	5	洽足	to be satisfied
        흡혈귀	noun	-	5	吸血鬼	vampire
        흥	noun	-	3	興	fun; excitement
        흥	interjection	-	4	-	humph
        흥겹다	adjective	ㅂ	5	興	to be merry; to be full of fun
        흥미	noun	-	3	興味	interest
        흥미롭다	adjective	ㅂ	3	興味	to be interesting
        흥미진진하다	adjective	하다	5	興味津津	to be very interesting
        흥분	noun	-	4	興奮	excitement
        흥분하다	verb	하다	4	興奮	to be excited
        흩어지다	verb	regular	4	-	to scatter; to disperse
        희곡	noun	-	3	戲曲	play; drama
        희귀하다	adjective	하다	5	稀貴	to be rare
        희극	noun	-	5	喜劇	comedy
        희끗희끗하다	adjective	하다	5	-	to be grey here and there
        희다	adjective	regular	1	-	to be white
        희망	noun	-	3	希望	hope
        희망하다	verb	하다	4	希望	to hope; to wish
        희미하다	adjective	하다	5	稀微	to be faint; to be dim
        희생	noun	-	3	犧牲	sacrifice
        희생자	noun	-	5	犧牲者	victim
        희생하다	verb	하다	4	犧牲	to sacrifice
        흰머리	noun	-	2	-	white hair; grey hair
        흰색	noun	-	1	-	white
        히터	noun	-	3	-	heater
        힌트	noun	-	3	-	hint
        힐끗	adverb	-	5	-	with a quick glance
        힘	noun	-	2	-	strength; power; force
        힘겨루기	noun	-	4	-	contest of strength
        힘겹다	adjective	ㅂ	4	-	to be hard to manage; to be tough
        힘껏	adverb	-	3	-	with all one's strength
        힘내다	verb	regular	2	-	to cheer up; to keep one's strength up
        힘들다	adjective	ㄹ	1	-	to be hard; to be tough
        힘들어하다	verb	하다	3	-	to have a hard time; to struggle
        힘세다	adjective	regular	1	-	to be strong; to be powerful
        힘쓰다	verb	으	4	-	to make efforts; to strive
        힘없다	adjective	없다	3	-	to be weak; to have no strength
        힘없이	adverb	-	4	-	weakly; feebly
        힘입다	verb	regular	5	-	to be helped by; to owe to
        힘차다	adjective	regular	3	-	to be vigorous; to be powerful
        """#
}
