//  Words that begin with ㅇ, from 열다 to 용: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries20 {
    static let text: StaticString = #"""
        열다	verb	ㄹ	1	-	to open
        열대	noun	-	4	熱帶	the tropics
        열렬하다	adjective	하다	5	熱烈	to be passionate
        열리다	verb	regular	1	-	to be opened; to be held
        열리다	verb	regular	2	-	to bear (fruit)
        열매	noun	-	3	-	fruit (of a plant)
        열쇠	noun	-	1	-	key
        열쇠고리	noun	-	4	-	key ring
        열심	noun	-	4	熱心	zeal; enthusiasm
        열심히	adverb	-	1	熱心	hard; diligently
        열악하다	adjective	하다	5	劣惡	to be poor (conditions)
        열정	noun	-	3	熱情	passion
        열정적	noun	-	4	熱情的	passionate
        열중하다	verb	하다	4	熱中	to be absorbed in
        열차	noun	-	2	列車	train
        열흘	noun	-	1	-	ten days
        염려	noun	-	4	念慮	worry; concern
        염려하다	verb	하다	3	念慮	to worry; to be concerned
        염병할	determiner	-	-	-	damned (vulgar)
        염색	noun	-	3	染色	dyeing
        염색하다	verb	하다	3	染色	to dye
        염소	noun	-	3	-	goat
        염치없다	adjective	없다	6	廉恥	to be shameless
        엽서	noun	-	2	葉書	postcard
        엿	noun	-	3	-	Korean taffy
        엿듣다	verb	ㄷ	5	-	to overhear; to eavesdrop
        엿보다	verb	regular	5	-	to peep at
        영	numeral	-	1	零	zero
        영	noun	-	3	靈	spirit; soul
        영감	noun	-	5	令監	old man; husband (of old age)
        영감	noun	-	5	靈感	inspiration
        영광	noun	-	3	榮光	glory; honour
        영광스럽다	adjective	ㅂ	4	榮光	to be glorious; to be honoured
        영국	noun	-	1	英國	the United Kingdom; England
        영국인	noun	-	4	英國人	British person
        영리하다	adjective	하다	3	怜悧	to be clever
        영사관	noun	-	4	領事館	consulate
        영상	noun	-	2	映像	video; image
        영상	noun	-	4	零上	above zero
        영상물	noun	-	4	映像物	video material
        영수증	noun	-	2	領收證	receipt
        영악하다	adjective	하다	5	-	to be shrewd
        영양	noun	-	3	營養	nutrition
        영양가	noun	-	4	營養價	nutritional value
        영양소	noun	-	4	營養素	nutrient
        영양제	noun	-	4	營養劑	nutritional supplement
        영어	noun	-	1	英語	English language
        영어권	noun	-	4	英語圈	the English-speaking world
        영업	noun	-	3	營業	business; sales
        영업사원	noun	-	4	營業社員	salesperson
        영역	noun	-	3	領域	area; territory
        영영	adverb	-	4	永永	for ever
        영웅	noun	-	3	英雄	hero
        영원	noun	-	3	永遠	eternity
        영원하다	adjective	하다	3	永遠	to be eternal
        영원히	adverb	-	2	永遠	forever
        영차	interjection	-	4	-	heave-ho
        영토	noun	-	5	領土	territory
        영하	noun	-	2	零下	below zero
        영향	noun	-	3	影響	influence; effect
        영향력	noun	-	3	影響力	influence (power)
        영혼	noun	-	3	靈魂	soul; spirit
        영화	noun	-	1	映畫	film; movie
        영화감독	noun	-	3	映畫監督	film director
        영화관	noun	-	1	映畫館	cinema
        영화배우	noun	-	3	映畫俳優	film actor
        영화제	noun	-	3	映畫祭	film festival
        영화표	noun	-	4	映畫票	film ticket
        옆	noun	-	1	-	side; next to
        옆구리	noun	-	4	-	side; flank
        옆방	noun	-	4	-	next room
        옆집	noun	-	3	-	house next door
        예	interjection	-	1	-	yes; I see (formal)
        예	noun	-	3	例	example
        예감	noun	-	3	豫感	premonition
        예금	noun	-	3	預金	bank deposit
        예를 들면	phrase	-	2	-	for example
        예를 들어	phrase	-	2	-	for example
        예매	noun	-	2	豫買	buying in advance
        예매하다	verb	하다	2	豫買	to buy in advance
        예문	noun	-	4	例文	example sentence
        예민하다	adjective	하다	3	銳敏	to be sensitive; to be keen
        예방	noun	-	3	豫防	prevention
        예방하다	verb	하다	3	豫防	to prevent
        예보	noun	-	3	豫報	forecast
        예비	noun	-	3	豫備	reserve; preparation
        예쁘다	adjective	으	1	-	to be pretty
        예사롭다	adjective	ㅂ	5	例事	to be ordinary
        예산	noun	-	3	豫算	budget
        예상	noun	-	3	豫想	expectation
        예상외	noun	-	4	豫想外	unexpected
        예상하다	verb	하다	3	豫想	to expect; to foresee
        예선	noun	-	3	豫選	preliminary round
        예수	noun	-	-	-	Jesus
        예수님	noun	-	-	-	Jesus (polite)
        예순	numeral	-	1	-	sixty
        예술	noun	-	3	藝術	art
        예술가	noun	-	3	藝術家	artist
        예술적	noun	-	4	藝術的	artistic
        예스럽다	adjective	ㅂ	6	-	to be old-fashioned
        예습	noun	-	3	豫習	preparing a lesson
        예습하다	verb	하다	2	豫習	to prepare (a lesson)
        예식장	noun	-	3	禮式場	wedding hall
        예약	noun	-	2	豫約	reservation; booking
        예약하다	verb	하다	1	豫約	to reserve; to book
        예외	noun	-	3	例外	exception
        예의	noun	-	3	禮儀	courtesy; manners
        예전	noun	-	3	-	the past; former days
        예절	noun	-	2	禮節	manners; etiquette
        예정	noun	-	3	豫定	plan; schedule
        예측	noun	-	4	豫測	prediction
        예측하다	verb	하다	4	豫測	to predict
        옛	determiner	-	2	-	old; of former times
        옛날	noun	-	2	-	old days; long ago
        옛날이야기	noun	-	3	-	old story; folk tale
        옛말	noun	-	4	-	old saying
        오	interjection	-	1	-	oh
        오	numeral	-	1	五	five
        오 마이 갓	phrase	-	2	-	oh my God
        오가다	verb	regular	4	-	to come and go
        오누이	noun	-	4	-	brother and sister
        오늘	noun	-	1	-	today
        오늘날	noun	-	3	-	today; nowadays
        오늘밤	noun	-	3	-	tonight
        오다	verb	regular	1	-	to come
        오다	auxiliary	regular	1	-	to have been doing up to now
        오답	noun	-	4	誤答	wrong answer
        오들오들	adverb	-	5	-	shivering
        오디션	noun	-	4	-	audition
        오디오	noun	-	4	-	audio
        오락	noun	-	3	娛樂	amusement; game
        오락가락	adverb	-	4	-	coming and going; on and off
        오락실	noun	-	4	娛樂室	amusement arcade
        오락하다	verb	하다	4	娛樂	to amuse oneself
        오래	adverb	-	1	-	for a long time
        오래간만	noun	-	2	-	a long time (since)
        오래되다	adjective	regular	2	-	to be old; to have been long
        오랜	determiner	-	3	-	long; of long standing
        오랜만	noun	-	2	-	a long time (since)
        오랫동안	adverb	-	2	-	for a long time
        오렌지	noun	-	1	-	orange
        오로지	adverb	-	4	-	only; solely
        오르내리다	verb	regular	4	-	to go up and down
        오르다	verb	르	2	-	to go up; to climb; to rise
        오르락내리락	adverb	-	5	-	up and down
        오르막	noun	-	4	-	uphill slope
        오른	determiner	-	3	-	right (side)
        오른손	noun	-	2	-	right hand
        오른쪽	noun	-	1	-	right side
        오리	noun	-	3	-	duck
        오리고기	noun	-	4	-	duck (meat)
        오리다	verb	regular	4	-	to cut out (paper)
        오목하다	adjective	하다	5	-	to be concave
        오므리다	verb	regular	4	-	to close up; to pucker
        오버	interjection	-	4	-	over (on the radio)
        오븐	noun	-	4	-	oven
        오빠	noun	-	1	-	older brother (of a woman)
        오세아니아	noun	-	2	-	Oceania
        오순도순	adverb	-	5	-	in harmony; on friendly terms
        오스트레일리아	noun	-	2	-	Australia
        오스트리아	noun	-	2	-	Austria
        오싹하다	adjective	하다	4	-	to be chilling; to be spooky
        오역	noun	-	-	誤譯	mistranslation
        오염	noun	-	3	汚染	pollution
        오우	interjection	-	4	-	oh
        오월	noun	-	1	五月	May
        오이	noun	-	1	-	cucumber
        오이소박이	noun	-	4	-	stuffed cucumber kimchi
        오전	noun	-	1	午前	morning; a.m.
        오전반	noun	-	4	午前班	morning class
        오줌	noun	-	3	-	urine; pee
        오직	adverb	-	2	-	only; solely
        오징어	noun	-	3	-	squid
        오케이	interjection	-	2	-	okay
        오토바이	noun	-	3	-	motorcycle
        오해	noun	-	3	誤解	misunderstanding
        오해받다	verb	regular	5	誤解	to be misunderstood
        오해하다	verb	하다	3	誤解	to misunderstand
        오후	noun	-	1	午後	afternoon; p.m.
        오히려	adverb	-	2	-	rather; on the contrary
        옥상	noun	-	3	屋上	rooftop
        옥수수	noun	-	3	-	maize; corn
        옥신각신	adverb	-	5	-	wrangling
        옥죄다	verb	regular	5	-	to squeeze; to tighten
        옥탑방	noun	-	4	屋塔房	rooftop room
        온	determiner	-	3	-	all; the whole
        온갖	determiner	-	3	-	all kinds of
        온난화	noun	-	4	溫暖化	warming (of the climate)
        온도	noun	-	2	溫度	temperature
        온돌	noun	-	3	溫突	Korean floor heating
        온라인	noun	-	3	-	online
        온몸	noun	-	3	-	whole body
        온순하다	adjective	하다	5	溫順	to be gentle; to be docile
        온실	noun	-	4	溫室	greenhouse
        온전하다	adjective	하다	5	穩全	to be intact
        온종일	adverb	-	3	-	all day long
        온천	noun	-	3	溫泉	hot spring
        온통	adverb	-	3	-	all over; entirely
        온화하다	adjective	하다	5	溫和	to be mild
        올가을	noun	-	4	-	this autumn
        올겨울	noun	-	4	-	this winter
        올라가다	verb	regular	1	-	to go up; to rise
        올라서다	verb	regular	4	-	to step up onto
        올라오다	verb	regular	1	-	to come up
        올라타다	verb	regular	4	-	to get on; to mount
        올려놓다	verb	regular	5	-	to put on top of
        올려다보다	verb	regular	4	-	to look up at
        올리다	verb	regular	2	-	to raise; to lift; to post
        올리버	noun	-	-	-	Oliver (a name)
        올림픽	noun	-	2	-	Olympics
        올바르다	adjective	르	3	-	to be right; to be proper
        올봄	noun	-	4	-	this spring
        올여름	noun	-	4	-	this summer
        올해	noun	-	1	-	this year
        옮겨가다	verb	regular	4	-	to move on to
        옮기다	verb	regular	2	-	to move; to transfer
        옮다	verb	regular	3	-	to be infected; to move
        옳다	adjective	regular	2	-	to be right; to be correct
        옳지	interjection	-	4	-	that's right; good
        옷	noun	-	1	-	clothes
        옷감	noun	-	3	-	cloth; fabric
        옷걸이	noun	-	3	-	clothes hanger
        옷장	noun	-	1	-	wardrobe
        옷차림	noun	-	3	-	dress; the way one is dressed
        옷핀	noun	-	4	-	safety pin
        와	particle	-	1	-	and; with (after a vowel)
        와	interjection	-	1	-	wow
        와르르	adverb	-	5	-	all at once (collapsing)
        와우	interjection	-	4	-	wow
        와이셔츠	noun	-	2	-	dress shirt
        와이파이	noun	-	-	-	wireless internet
        와인	noun	-	3	-	wine
        완고하다	adjective	하다	5	頑固	to be stubborn
        완료	noun	-	5	完了	completion
        완료되다	verb	regular	5	完了	to be completed
        완료하다	verb	하다	5	完了	to complete
        완벽하다	adjective	하다	2	完璧	to be perfect
        완벽히	adverb	-	3	完璧	perfectly
        완성	noun	-	3	完成	completion
        완성되다	verb	regular	3	完成	to be completed
        완성하다	verb	하다	4	完成	to complete
        완전	adverb	-	2	完全	completely; totally (spoken)
        완전하다	adjective	하다	3	完全	to be complete
        완전히	adverb	-	2	完全	completely
        완행	noun	-	5	緩行	slow train
        왈칵	adverb	-	5	-	all of a sudden; in a gush
        왓슨	noun	-	-	-	Watson (a name)
        왔다갔다	adverb	-	3	-	back and forth
        왕	noun	-	3	王	king
        왕	prefix	-	4	王	giant; king-
        왕국	noun	-	4	王國	kingdom
        왕따	noun	-	5	-	outcast; bullied person
        왕복	noun	-	3	往復	round trip
        왕복표	noun	-	3	往復票	return ticket
        왕복하다	verb	하다	4	往復	to go there and back
        왕비	noun	-	3	王妃	queen (king's wife)
        왕자	noun	-	3	王子	prince
        왕자님	noun	-	3	王子	prince (polite)
        왜	adverb	-	1	-	why
        왜곡	noun	-	6	歪曲	distortion
        왜곡하다	verb	하다	5	歪曲	to distort
        왜냐면	phrase	-	2	-	because (spoken)
        왜냐하면	phrase	-	2	-	because; the reason is
        왜소하다	adjective	하다	5	矮小	to be small; to be short
        왠지	adverb	-	2	-	for some reason; somehow
        외	noun	-	3	外	besides; other than
        외	prefix	-	4	外	outside; of the mother's side
        외가	noun	-	3	外家	mother's family
        외갓집	noun	-	4	-	mother's parents' home
        외계	noun	-	4	外界	outer space
        외계인	noun	-	5	外界人	alien (from space)
        외과	noun	-	3	外科	surgery (department)
        외교	noun	-	5	外交	diplomacy
        외교관	noun	-	3	外交官	diplomat
        외교부	noun	-	5	外交部	Ministry of Foreign Affairs
        외국	noun	-	1	外國	foreign country
        외국어	noun	-	1	外國語	foreign language
        외국인	noun	-	1	外國人	foreigner
        외로움	noun	-	3	-	loneliness
        외롭다	adjective	ㅂ	1	-	to be lonely
        외면	noun	-	5	外面	outside; turning away
        외면하다	verb	하다	4	外面	to turn away; to ignore
        외모	noun	-	3	外貌	looks; appearance
        외부	noun	-	3	外部	outside; exterior
        외삼촌	noun	-	3	外三寸	uncle (mother's brother)
        외상	noun	-	5	外傷	external wound
        외상	noun	-	4	-	credit (buying now, paying later)
        외숙모	noun	-	3	外叔母	aunt (wife of mother's brother)
        외식	noun	-	3	外食	eating out
        외식하다	verb	하다	3	外食	to eat out
        외아들	noun	-	3	-	only son
        외양간	noun	-	5	-	cowshed
        외우다	verb	regular	2	-	to memorise; to learn by heart
        외제	noun	-	4	外製	foreign-made goods
        외출	noun	-	2	外出	going out
        외출복	noun	-	4	外出服	clothes for going out
        외출하다	verb	하다	2	外出	to go out
        외치다	verb	regular	3	-	to shout; to cry out
        외투	noun	-	3	外套	overcoat
        외할머니	noun	-	2	-	grandmother (mother's side)
        외할아버지	noun	-	2	-	grandfather (mother's side)
        외환	noun	-	5	外換	foreign exchange
        왼	determiner	-	3	-	left (side)
        왼발	noun	-	3	-	left foot
        왼손	noun	-	2	-	left hand
        왼쪽	noun	-	1	-	left side
        요	particle	-	1	-	makes speech polite
        요	noun	-	3	-	mattress; sleeping mat
        요가	noun	-	3	-	yoga
        요거	pronoun	-	3	-	this little thing (spoken)
        요것	pronoun	-	3	-	this little thing
        요것조것	noun	-	4	-	this and that
        요괴	noun	-	-	妖怪	goblin; monster
        요구	noun	-	3	要求	demand; request
        요구르트	noun	-	3	-	yoghurt
        요구하다	verb	하다	3	要求	to demand; to request
        요금	noun	-	2	料金	fare; charge; fee
        요란하다	adjective	하다	5	搖亂	to be loud; to be noisy
        요런	determiner	-	4	-	this kind of; such
        요렇게	adverb	-	4	-	like this
        요렇다	adjective	ㅎ	5	-	to be like this
        요리	noun	-	1	料理	cooking; dish
        요리	adverb	-	3	-	this way
        요리사	noun	-	1	料理師	cook; chef
        요리하다	verb	하다	1	料理	to cook
        요새	noun	-	3	-	these days; recently
        요소	noun	-	3	要素	element; factor
        요약	noun	-	3	要約	summary
        요약하다	verb	하다	4	要約	to summarise
        요원	noun	-	3	要員	agent; needed staff
        요인	noun	-	5	要因	factor; cause
        요일	noun	-	1	曜日	day of the week
        요점	noun	-	4	要點	main point
        요정	noun	-	3	妖精	fairy
        요즘	noun	-	2	-	these days; lately
        요청	noun	-	3	要請	request
        요청하다	verb	하다	4	要請	to request
        요컨대	adverb	-	5	-	in short
        욕	noun	-	3	辱	swear word; abuse
        욕실	noun	-	3	浴室	bathroom
        욕심	noun	-	3	欲心	greed
        욕심쟁이	noun	-	4	-	greedy person
        욕조	noun	-	4	浴槽	bathtub
        욕하다	verb	하다	3	辱	to swear; to speak ill of
        용	noun	-	3	龍	dragon
        용	suffix	-	4	用	for the use of
        """#
}
