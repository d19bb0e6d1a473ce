//  Words that begin with ㅈ, from 제출 to 증거: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries25 {
    static let text: StaticString = #"""
        제출	noun	-	3	提出	submission; handing in
        제출하다	verb	하다	3	提出	to hand in; to submit
        제치다	verb	regular	5	-	to get ahead of; to set aside
        제품	noun	-	2	製品	product
        제한	noun	-	3	制限	limit; restriction
        제한적	noun	-	5	制限的	limited
        제한하다	verb	하다	4	制限	to limit; to restrict
        젠장	interjection	-	2	-	damn
        젠장할	interjection	-	-	-	damn it (vulgar)
        젤리	noun	-	4	-	jelly
        조	numeral	-	1	兆	trillion
        조	noun	-	3	組	group; team
        조각	noun	-	3	-	piece; fragment
        조각	noun	-	3	彫刻	sculpture
        조개	noun	-	3	-	shellfish; clam
        조건	noun	-	3	條件	condition
        조교	noun	-	5	助敎	teaching assistant
        조국	noun	-	5	祖國	one's homeland
        조그맣다	adjective	ㅎ	3	-	to be small; to be tiny
        조금	adverb	-	1	-	a little; a bit
        조금씩	adverb	-	3	-	little by little
        조기	noun	-	4	早期	early stage
        조기	noun	-	4	-	yellow croaker
        조깅	noun	-	3	-	jogging
        조깅하다	verb	하다	3	-	to jog
        조끼	noun	-	3	-	vest; waistcoat
        조니	noun	-	-	-	Johnny (a name)
        조르다	verb	르	2	-	to pester; to tighten
        조림	noun	-	3	-	food boiled down in soy sauce
        조마조마	adverb	-	5	-	on edge; nervously
        조만간	adverb	-	3	早晩間	sooner or later; soon
        조명	noun	-	3	照明	lighting
        조목조목	adverb	-	5	條目條目	item by item
        조미료	noun	-	3	調味料	seasoning
        조부모	noun	-	3	祖父母	grandparents
        조사	noun	-	3	調査	investigation; survey
        조사하다	verb	하다	2	調査	to investigate; to survey
        조상	noun	-	3	祖上	ancestor
        조선	noun	-	4	朝鮮	Joseon (old Korea)
        조선시대	noun	-	3	朝鮮時代	the Joseon period
        조심	noun	-	2	操心	caution; care
        조심스럽다	adjective	ㅂ	3	操心	to be careful; to be cautious
        조심스레	adverb	-	5	-	carefully; cautiously
        조심하다	verb	하다	1	操心	to be careful
        조심히	adverb	-	4	操心	carefully
        조언	noun	-	3	助言	advice
        조용하다	adjective	하다	1	-	to be quiet
        조용해지다	verb	regular	2	-	to become quiet
        조용히	adverb	-	2	-	quietly
        조이	noun	-	-	-	Joey (a name)
        조이다	verb	regular	3	-	to tighten
        조작	noun	-	5	造作	fabrication; rigging
        조절	noun	-	3	調節	adjustment; control
        조절하다	verb	하다	4	調節	to adjust; to control
        조정	noun	-	5	調整	adjustment
        조정하다	verb	하다	4	調整	to adjust; to coordinate
        조종	noun	-	5	操縱	piloting; control
        조종하다	verb	하다	5	操縱	to operate; to pilot
        조준	noun	-	-	照準	aim
        조준하다	verb	하다	5	照準	to aim
        조지	noun	-	-	-	George (a name)
        조직	noun	-	5	組織	organisation; tissue
        조직적	noun	-	5	組織的	organised
        조차	particle	-	4	-	even (unwelcome extreme)
        조치	noun	-	5	措置	measure; step
        조카	noun	-	3	-	nephew; niece
        조퇴	noun	-	3	早退	leaving early
        조화	noun	-	3	調和	harmony
        조회	noun	-	5	照會	enquiry; look-up
        조회수	noun	-	4	照會數	number of views
        존	noun	-	-	-	John (a name)
        존경	noun	-	3	尊敬	respect
        존경심	noun	-	4	尊敬心	feeling of respect
        존경하다	verb	하다	3	尊敬	to respect
        존나	adverb	-	-	-	fucking; very (vulgar)
        존댓말	noun	-	3	-	polite language
        존스	noun	-	-	-	Jones (a name)
        존재	noun	-	3	存在	existence; being
        존재하다	verb	하다	2	存在	to exist
        존중	noun	-	5	尊重	respect
        존중하다	verb	하다	4	尊重	to respect; to value
        졸다	verb	ㄹ	2	-	to doze off
        졸라매다	verb	regular	5	-	to tighten; to fasten
        졸리다	verb	regular	3	-	to be sleepy
        졸업	noun	-	2	卒業	graduation
        졸업생	noun	-	3	卒業生	graduate
        졸업식	noun	-	2	卒業式	graduation ceremony
        졸업장	noun	-	4	卒業狀	diploma
        졸업하다	verb	하다	1	卒業	to graduate
        졸음	noun	-	3	-	drowsiness
        졸졸	adverb	-	4	-	trickling; tagging along
        좀	adverb	-	1	-	a little; please (softens a request)
        좀비	noun	-	-	-	zombie
        좀처럼	adverb	-	4	-	rarely; hardly (with a negative)
        좁다	adjective	regular	1	-	to be narrow
        좁다랗다	adjective	ㅎ	5	-	to be very narrow
        좁히다	verb	regular	4	-	to narrow
        종	noun	-	3	鐘	bell
        종	noun	-	3	種	species; kind
        종교	noun	-	3	宗敎	religion
        종교적	noun	-	4	宗敎的	religious
        종로	noun	-	4	鐘路	Jongno (district in Seoul)
        종류	noun	-	2	種類	kind; sort; type
        종양	noun	-	5	腫瘍	tumour
        종업원	noun	-	2	從業員	employee; waiter
        종이	noun	-	1	-	paper
        종이컵	noun	-	3	-	paper cup
        종일	adverb	-	2	終日	all day
        종종	adverb	-	3	種種	now and then; often
        종합	noun	-	5	綜合	synthesis; general
        종합병원	noun	-	3	綜合病院	general hospital
        종합하다	verb	하다	5	綜合	to put together; to sum up
        좆	noun	-	-	-	dick (vulgar)
        좋다	adjective	regular	1	-	to be good
        좋아지다	verb	regular	2	-	to get better; to come to like
        좋아하다	verb	하다	1	-	to like
        좋은 아침	phrase	-	2	-	good morning
        좋은 하루 되세요	phrase	-	2	-	have a nice day
        좌석	noun	-	3	座席	seat
        좌우	noun	-	3	左右	left and right
        좌우하다	verb	하다	5	左右	to control; to decide
        좌회전	noun	-	3	左回轉	left turn
        좌회전하다	verb	하다	3	左回轉	to turn left
        죄	noun	-	3	罪	crime; sin
        죄송하다	adjective	하다	1	罪悚	to be sorry (polite)
        죄송합니다	phrase	-	1	-	I am sorry (formal)
        죄수	noun	-	4	罪囚	prisoner
        죄인	noun	-	4	罪人	criminal; sinner
        죄책감	noun	-	4	罪責感	feeling of guilt
        주	determiner	-	4	主	main; chief
        주	counter	-	2	週	week
        주	noun	-	2	週	week
        주	noun	-	3	州	state (of a country)
        주간	counter	-	2	週間	week; for (a number of) weeks
        주거	noun	-	5	住居	dwelling; residence
        주걱	noun	-	4	-	rice paddle
        주고받다	verb	regular	3	-	to exchange; to give and take
        주관적	noun	-	5	主觀的	subjective
        주근깨	noun	-	4	-	freckle
        주년	counter	-	3	周年	anniversary (number of years)
        주님	noun	-	-	主	the Lord
        주다	verb	regular	1	-	to give
        주다	auxiliary	regular	1	-	to do for someone
        주렁주렁	adverb	-	4	-	in clusters
        주룩주룩	adverb	-	4	-	pouring (rain)
        주름	noun	-	3	-	wrinkle; pleat
        주름살	noun	-	3	-	wrinkle
        주름지다	verb	regular	5	-	to be wrinkled
        주막	noun	-	5	酒幕	tavern (historical)
        주말	noun	-	1	週末	weekend
        주머니	noun	-	2	-	pocket; pouch
        주목	noun	-	5	注目	attention
        주목받다	verb	regular	5	注目	to receive attention
        주목하다	verb	하다	5	注目	to pay attention to
        주무르다	verb	르	4	-	to massage; to knead
        주무시다	verb	regular	1	-	to sleep (honorific)
        주문	noun	-	2	注文	order (in a shop or restaurant)
        주문서	noun	-	4	注文書	order form
        주문하다	verb	하다	1	注文	to order
        주민	noun	-	3	住民	resident
        주민등록증	noun	-	4	住民登錄證	resident registration card
        주민센터	noun	-	4	-	community centre
        주방	noun	-	3	廚房	kitchen (of a restaurant)
        주방장	noun	-	3	廚房長	head chef
        주변	noun	-	2	周邊	surroundings; vicinity
        주변인	noun	-	4	周邊人	people around one
        주부	noun	-	2	主婦	housewife
        주사	noun	-	2	注射	injection
        주사기	noun	-	4	注射器	syringe
        주사위	noun	-	4	-	dice
        주섬주섬	adverb	-	5	-	gathering up one by one
        주소	noun	-	1	住所	address
        주소록	noun	-	4	住所錄	address book
        주스	noun	-	1	-	juice
        주식	noun	-	3	株式	stocks; shares
        주식	noun	-	3	主食	staple food
        주식회사	noun	-	4	株式會社	joint-stock company
        주요	noun	-	3	主要	main; major
        주요하다	adjective	하다	5	主要	to be main; to be major
        주위	noun	-	2	周圍	surroundings; people around
        주유	noun	-	4	注油	refuelling
        주유소	noun	-	2	注油所	petrol station
        주의	noun	-	5	注意	caution; attention
        주의	noun	-	5	主義	principle; -ism
        주의하다	verb	하다	3	注意	to pay attention; to be careful
        주인	noun	-	1	主人	owner; host; master
        주인공	noun	-	2	主人公	main character; hero
        주인집	noun	-	4	-	landlord's house
        주일	noun	-	2	主日	Sunday; the Lord's day
        주장	noun	-	5	主張	claim; assertion
        주장	noun	-	5	主將	captain (of a team)
        주장하다	verb	하다	4	主張	to insist; to claim
        주저앉다	verb	regular	4	-	to sink down; to drop down
        주저하다	verb	하다	5	躊躇	to hesitate
        주전자	noun	-	4	酒煎子	kettle
        주제	noun	-	2	主題	subject; topic
        주제가	noun	-	4	主題歌	theme song
        주차	noun	-	2	駐車	parking
        주차료	noun	-	4	駐車料	parking fee
        주차장	noun	-	2	駐車場	car park
        주차하다	verb	하다	2	駐車	to park
        주최	noun	-	5	主催	hosting; sponsorship
        주최하다	verb	하다	5	主催	to host; to organise
        주춤하다	verb	하다	5	-	to hesitate; to falter
        주택	noun	-	3	住宅	house; housing
        주택가	noun	-	3	住宅街	residential area
        주황	noun	-	4	朱黃	orange (colour)
        주황색	noun	-	2	朱黃色	orange (colour)
        죽	noun	-	3	粥	porridge
        죽다	verb	regular	1	-	to die
        죽어가다	verb	regular	4	-	to be dying
        죽여주다	verb	regular	4	-	to be awesome (slang); to kill
        죽음	noun	-	3	-	death
        죽이다	verb	regular	2	-	to kill
        준비	noun	-	2	準備	preparation
        준비되다	verb	regular	3	準備	to be ready; to be prepared
        준비물	noun	-	2	準備物	things to bring
        준비하다	verb	하다	1	準備	to prepare; to get ready
        줄	noun	-	1	-	the fact that; how to (after -ㄹ, -ㄴ)
        줄	noun	-	2	-	line; rope; string
        줄거리	noun	-	3	-	plot; outline
        줄곧	adverb	-	3	-	all along; continuously
        줄기	noun	-	3	-	stem; stream
        줄넘기	noun	-	3	-	skipping rope
        줄다	verb	ㄹ	2	-	to decrease; to shrink
        줄다리기	noun	-	4	-	tug of war
        줄무늬	noun	-	3	-	stripes
        줄서다	verb	regular	4	-	to stand in line; to queue
        줄어들다	verb	ㄹ	4	-	to decrease; to shrink
        줄이다	verb	regular	2	-	to reduce; to shorten
        줄줄	adverb	-	4	-	streaming; fluently
        줌	counter	-	2	-	handful
        줍다	verb	ㅂ	2	-	to pick up
        중	noun	-	1	中	among; in the middle of; during
        중	noun	-	3	-	Buddhist monk (familiar)
        중간	noun	-	2	中間	middle
        중계방송	noun	-	4	中繼放送	live broadcast
        중고	noun	-	3	中古	used; second-hand
        중고차	noun	-	3	中古車	used car
        중고품	noun	-	3	中古品	second-hand goods
        중국	noun	-	1	中國	China
        중국어	noun	-	1	中國語	Chinese language
        중국인	noun	-	4	中國人	Chinese person
        중국집	noun	-	2	-	Chinese restaurant
        중급	noun	-	2	中級	intermediate level
        중급반	noun	-	4	中級班	intermediate class
        중년	noun	-	4	中年	middle age
        중단	noun	-	3	中斷	interruption
        중단되다	verb	regular	5	中斷	to be interrupted
        중단하다	verb	하다	4	中斷	to stop; to break off
        중대하다	adjective	하다	4	重大	to be important; to be grave
        중독	noun	-	3	中毒	poisoning; addiction
        중동	noun	-	5	中東	the Middle East
        중력	noun	-	5	重力	gravity
        중매	noun	-	5	仲媒	matchmaking
        중부	noun	-	4	中部	central part
        중산층	noun	-	5	中産層	middle class
        중소기업	noun	-	4	中小企業	small and medium businesses
        중순	noun	-	4	中旬	middle ten days of a month
        중식	noun	-	3	中食	Chinese food; lunch
        중심	noun	-	2	中心	centre; core
        중심가	noun	-	4	中心街	main street
        중심지	noun	-	3	中心地	centre; hub
        중앙	noun	-	2	中央	centre; middle
        중얼거리다	verb	regular	4	-	to mutter
        중얼중얼	adverb	-	5	-	muttering
        중요성	noun	-	3	重要性	importance
        중요하다	adjective	하다	1	重要	to be important
        중위	noun	-	5	中尉	first lieutenant
        중지	noun	-	4	中止	stop; suspension
        중지하다	verb	하다	3	中止	to stop; to suspend
        중학교	noun	-	1	中學校	middle school
        중학생	noun	-	3	中學生	middle school pupil
        쥐	noun	-	2	-	mouse; rat
        쥐다	verb	regular	3	-	to hold; to grip
        쥐띠	noun	-	4	-	Year of the Rat
        쥐어짜다	verb	regular	5	-	to squeeze; to wring
        즈음	noun	-	4	-	about the time
        즉	adverb	-	2	卽	that is; namely
        즉석	noun	-	4	卽席	on the spot; instant
        즉시	adverb	-	2	卽時	immediately
        즐거움	noun	-	3	-	pleasure; joy
        즐거워하다	verb	하다	4	-	to be happy; to take delight
        즐겁다	adjective	ㅂ	1	-	to be pleasant; to be enjoyable
        즐기다	verb	regular	2	-	to enjoy
        증	suffix	-	4	證	certificate; card
        증	suffix	-	4	症	symptom; illness
        증가	noun	-	3	增加	increase
        증가되다	verb	regular	5	增加	to be increased
        증가하다	verb	하다	3	增加	to increase
        증거	noun	-	3	證據	evidence; proof
        """#
}
