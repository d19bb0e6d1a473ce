//  Words that begin with ㅂ, from 바 to 벌레: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries11 {
    static let text: StaticString = #"""
        바	noun	-	3	-	what; thing; way (after -는, -ㄴ, -ㄹ)
        바	noun	-	-	-	bar
        바가지	noun	-	4	-	gourd dipper; rip-off
        바구니	noun	-	3	-	basket
        바깥	noun	-	2	-	outside
        바깥쪽	noun	-	4	-	outer side
        바꾸다	verb	regular	1	-	to change; to exchange
        바뀌다	verb	regular	2	-	to be changed; to change
        바나나	noun	-	1	-	banana
        바느질	noun	-	4	-	sewing
        바느질하다	verb	하다	4	-	to sew
        바늘	noun	-	3	-	needle
        바다	noun	-	1	-	sea
        바닥	noun	-	2	-	floor; bottom
        바닷가	noun	-	2	-	seaside; beach
        바라다	verb	regular	1	-	to hope; to wish
        바라보다	verb	regular	2	-	to look at; to watch
        바람	noun	-	1	-	wind
        바람	noun	-	2	-	wish; hope
        바람직하다	adjective	하다	3	-	to be desirable
        바래다	verb	regular	3	-	to fade; to see off
        바래다주다	verb	regular	4	-	to see (someone) off; to walk home with
        바로	adverb	-	1	-	right; straight; exactly
        바로	determiner	-	2	-	the very
        바로잡다	verb	regular	5	-	to correct; to set right
        바르다	verb	르	3	-	to apply; to spread (cream)
        바르다	adjective	르	3	-	to be right; to be upright; to be straight
        바보	noun	-	3	-	fool; idiot
        바보스럽다	adjective	ㅂ	5	-	to be foolish
        바쁘다	adjective	으	1	-	to be busy
        바삭바삭	adverb	-	5	-	crispy; with a crunch
        바삭하다	adjective	하다	4	-	to be crispy
        바위	noun	-	3	-	rock
        바이러스	noun	-	3	-	virus
        바이바이	interjection	-	4	-	bye-bye
        바이올린	noun	-	3	-	violin
        바지	noun	-	1	-	trousers
        바짝	adverb	-	4	-	close up; completely (dry)
        바치다	verb	regular	4	-	to offer; to dedicate
        바퀴	noun	-	3	-	wheel
        바퀴	counter	-	2	-	lap; round
        바탕	noun	-	4	-	basis; background
        바탕화면	noun	-	4	-	desktop (screen)
        박	counter	-	2	泊	night (of a stay)
        박	noun	-	4	-	gourd
        박다	verb	regular	2	-	to drive in; to hammer in
        박물관	noun	-	1	博物館	museum
        박사	noun	-	3	博士	doctor (highest degree); expert
        박사님	noun	-	3	博士	doctor (polite)
        박수	noun	-	2	拍手	applause; clapping
        박스	noun	-	3	-	box
        박자	counter	-	4	拍子	beat
        박쥐	noun	-	4	-	bat (animal)
        박하다	adjective	하다	5	薄	to be stingy; to be thin
        박히다	verb	regular	5	-	to be stuck in; to be fixed
        밖	noun	-	1	-	outside
        밖에	particle	-	1	-	only; nothing but (with a negative)
        반	noun	-	1	半	half
        반	noun	-	1	班	class (at school)
        반	prefix	-	4	反	anti-
        반	prefix	-	4	半	half; semi-
        반갑다	adjective	ㅂ	1	-	to be glad (to meet, to hear)
        반갑습니다	phrase	-	1	-	nice to meet you; glad to see you
        반값	noun	-	3	-	half price
        반기다	verb	regular	4	-	to welcome gladly
        반납	noun	-	3	返納	return (of something borrowed)
        반납하다	verb	하다	3	返納	to return (something borrowed)
        반대	noun	-	2	反對	opposition; opposite
        반대편	noun	-	3	反對便	opposite side
        반대하다	verb	하다	3	反對	to oppose; to object
        반드시	adverb	-	2	-	surely; without fail
        반들반들	adverb	-	5	-	shiny; smooth
        반듯하다	adjective	하다	4	-	to be straight; to be upright
        반면	noun	-	3	反面	the other hand
        반바지	noun	-	3	-	shorts
        반박하다	verb	하다	6	反駁	to refute
        반복	noun	-	3	反復	repetition
        반복하다	verb	하다	2	反復	to repeat
        반성	noun	-	3	反省	reflection on oneself
        반성하다	verb	하다	4	反省	to reflect on oneself
        반영	noun	-	4	反映	reflection
        반영하다	verb	하다	5	反映	to reflect
        반응	noun	-	3	反應	reaction; response
        반응하다	verb	하다	4	反應	to react; to respond
        반장	noun	-	3	班長	class president; group leader
        반죽	noun	-	5	-	dough; batter
        반지	noun	-	2	半指	ring
        반지하	noun	-	4	半地下	semi-basement
        반짝반짝	adverb	-	3	-	twinkling; sparkling
        반짝이다	verb	regular	4	-	to twinkle; to sparkle
        반찬	noun	-	1	飯饌	side dish
        반창고	noun	-	3	絆瘡膏	sticking plaster
        반팔	noun	-	3	-	short sleeves
        반하다	verb	하다	3	-	to fall for; to fall in love with
        받다	verb	regular	1	-	to receive; to get
        받아들이다	verb	regular	3	-	to accept
        받아쓰다	verb	으	4	-	to take dictation
        받치다	verb	regular	4	-	to prop up; to support
        받침	noun	-	3	-	final consonant; support
        발	noun	-	1	-	foot
        발	counter	-	2	發	shot; round (counts bullets)
        발	suffix	-	4	發	departing from
        발가락	noun	-	1	-	toe
        발갛다	adjective	ㅎ	5	-	to be reddish
        발걸음	noun	-	3	-	step; pace
        발견	noun	-	2	發見	discovery
        발견되다	verb	regular	3	發見	to be found
        발견하다	verb	하다	2	發見	to discover; to find
        발급	noun	-	5	發給	issue (of a document)
        발급하다	verb	하다	5	發給	to issue
        발길	noun	-	4	-	footsteps; kick
        발달	noun	-	3	發達	development
        발달되다	verb	regular	4	發達	to be developed
        발달하다	verb	하다	3	發達	to develop; to advance
        발등	noun	-	4	-	top of the foot
        발명	noun	-	3	發明	invention
        발명하다	verb	하다	4	發明	to invent
        발목	noun	-	3	-	ankle
        발바닥	noun	-	3	-	sole of the foot
        발버둥치다	verb	regular	5	-	to kick and struggle
        발사	noun	-	5	發射	firing; launch
        발사하다	verb	하다	5	發射	to fire; to launch
        발생	noun	-	3	發生	occurrence
        발생되다	verb	regular	5	發生	to occur
        발생하다	verb	하다	2	發生	to occur; to break out
        발음	noun	-	2	發音	pronunciation
        발음하다	verb	하다	3	發音	to pronounce
        발자국	noun	-	4	-	footprint
        발작	noun	-	5	發作	fit; seizure
        발전	noun	-	2	發展	development; progress
        발전되다	verb	regular	4	發展	to be developed
        발전시키다	verb	regular	5	發展	to develop
        발전하다	verb	하다	3	發展	to develop; to make progress
        발톱	noun	-	3	-	toenail; claw
        발표	noun	-	2	發表	presentation; announcement
        발표하다	verb	하다	3	發表	to announce; to give a presentation
        발휘	noun	-	5	發揮	display (of ability)
        발휘하다	verb	하다	5	發揮	to display; to show (ability)
        밝다	adjective	regular	1	-	to be bright
        밝아지다	verb	regular	4	-	to become bright
        밝혀내다	verb	regular	5	-	to bring to light
        밝혀지다	verb	regular	3	-	to come to light
        밝히다	verb	regular	2	-	to light up; to make clear
        밟다	verb	regular	2	-	to step on
        밟히다	verb	regular	4	-	to be stepped on
        밤	noun	-	1	-	night
        밤	noun	-	2	-	chestnut
        밤낮	adverb	-	4	-	night and day
        밤낮	noun	-	4	-	day and night
        밤새	adverb	-	2	-	all night
        밤새	noun	-	3	-	during the night
        밤새도록	adverb	-	3	-	all night long
        밤중	noun	-	2	-	the middle of the night
        밤하늘	noun	-	3	-	night sky
        밥	noun	-	1	-	cooked rice; meal
        밥그릇	noun	-	3	-	rice bowl
        밥맛	noun	-	3	-	appetite; taste of rice
        밥상	noun	-	3	-	dining table; meal table
        밥솥	noun	-	4	-	rice cooker
        방	noun	-	1	房	room
        방글라데시	noun	-	2	-	Bangladesh
        방글방글	adverb	-	5	-	smiling sweetly
        방금	adverb	-	2	方今	just now
        방금	noun	-	3	-	just now
        방긋	adverb	-	4	-	with a sweet smile
        방대하다	adjective	하다	5	厖大	to be vast
        방문	noun	-	2	訪問	visit
        방문하다	verb	하다	3	訪問	to visit
        방법	noun	-	2	方法	method; way
        방사선	noun	-	5	放射線	radiation
        방송	noun	-	1	放送	broadcast
        방송국	noun	-	3	放送局	broadcasting station
        방송사	noun	-	4	放送社	broadcasting company
        방송하다	verb	하다	4	放送	to broadcast
        방식	noun	-	3	方式	method; way
        방아쇠	noun	-	5	-	trigger
        방울	noun	-	4	-	drop; bell
        방울	counter	-	2	-	drop (counts drops)
        방지	noun	-	3	防止	prevention
        방지하다	verb	하다	5	防止	to prevent
        방치	noun	-	6	放置	neglect
        방치하다	verb	하다	5	放置	to leave unattended
        방학	noun	-	1	放學	school vacation
        방해	noun	-	3	妨害	disturbance; hindrance
        방해하다	verb	하다	3	妨害	to disturb; to hinder
        방향	noun	-	2	方向	direction
        밭	noun	-	3	-	field (dry); vegetable field
        배	noun	-	1	-	belly; stomach
        배	noun	-	1	-	pear
        배	noun	-	1	-	ship; boat
        배	counter	-	2	倍	times; -fold
        배경	noun	-	3	背景	background
        배경화면	noun	-	4	背景畫面	wallpaper (screen)
        배고프다	adjective	으	1	-	to be hungry
        배기다	verb	regular	6	-	to endure; to be hard under one
        배꼽	noun	-	3	-	navel
        배낭	noun	-	3	背囊	backpack
        배다	verb	regular	3	-	to soak in; to be with young
        배달	noun	-	2	配達	delivery
        배달하다	verb	하다	2	配達	to deliver
        배드민턴	noun	-	2	-	badminton
        배려	noun	-	3	配慮	consideration; care
        배려하다	verb	하다	4	配慮	to be considerate of
        배반하다	verb	하다	4	背反	to betray
        배부르다	adjective	르	1	-	to be full (after eating)
        배송	noun	-	3	配送	delivery; shipping
        배송하다	verb	하다	3	配送	to deliver
        배신	noun	-	5	背信	betrayal
        배신당하다	verb	하다	4	背信	to be betrayed
        배신하다	verb	하다	5	背信	to betray
        배심원	noun	-	5	陪審員	juror
        배우	noun	-	1	俳優	actor; actress
        배우다	verb	regular	1	-	to learn
        배웅	noun	-	4	-	seeing someone off
        배웅하다	verb	하다	3	-	to see off
        배추	noun	-	1	-	napa cabbage
        배추김치	noun	-	4	-	napa cabbage kimchi
        배출	noun	-	5	排出	discharge; emission
        배출하다	verb	하다	5	排出	to discharge; to let out
        배치	noun	-	5	配置	arrangement; placement
        배치하다	verb	하다	5	配置	to arrange; to place
        배탈	noun	-	2	-	stomach upset
        배터리	noun	-	2	-	battery
        배포	noun	-	5	配布	distribution
        백	numeral	-	1	百	hundred
        백	noun	-	3	-	bag
        백두산	noun	-	3	白頭山	Baekdu Mountain
        백만	numeral	-	2	百萬	one million
        백성	noun	-	4	百姓	the people; subjects
        백신	noun	-	4	-	vaccine
        백인	noun	-	3	白人	white person
        백일	noun	-	4	百日	hundredth day (after birth)
        백작	noun	-	-	伯爵	count (nobleman)
        백화점	noun	-	1	百貨店	department store
        밴드	noun	-	3	-	band; plaster
        뱀	noun	-	3	-	snake
        뱅뱅	adverb	-	5	-	round and round
        뱉다	verb	regular	3	-	to spit (out)
        버겁다	adjective	ㅂ	5	-	to be too much to handle
        버럭	adverb	-	5	-	with sudden anger
        버려지다	verb	regular	3	-	to be abandoned
        버릇	noun	-	2	-	habit; manners
        버릇하다	auxiliary	하다	3	-	to make a habit of
        버리다	verb	regular	1	-	to throw away; to abandon
        버리다	auxiliary	regular	1	-	to do completely; to end up doing
        버무리다	verb	regular	5	-	to mix; to toss
        버섯	noun	-	3	-	mushroom
        버스	noun	-	1	-	bus
        버스표	noun	-	4	-	bus ticket
        버터	noun	-	3	-	butter
        버튼	noun	-	3	-	button (to press)
        버티다	verb	regular	2	-	to endure; to hold out
        벅차다	adjective	regular	5	-	to be too much; to be overwhelmed
        번	counter	-	1	番	time (counts occasions); number
        번갈다	verb	ㄹ	5	-	to take turns (as 번갈아)
        번개	noun	-	2	-	lightning
        번거롭다	adjective	ㅂ	5	-	to be troublesome; to be complicated
        번데기	noun	-	5	-	chrysalis; silkworm pupa
        번번이	adverb	-	4	番番	every time
        번역	noun	-	2	飜譯	translation
        번역하다	verb	하다	3	飜譯	to translate
        번지다	verb	regular	5	-	to spread; to blot
        번째	counter	-	1	-	number ... in order; -th
        번쩍	adverb	-	5	-	with a flash
        번쩍번쩍	adverb	-	5	-	flashing; shining
        번호	noun	-	1	番號	number
        벌	counter	-	2	-	set; suit (counts clothes)
        벌	noun	-	3	罰	punishment
        벌	noun	-	2	-	bee
        벌겋다	adjective	ㅎ	5	-	to be reddish
        벌금	noun	-	2	罰金	fine; penalty
        벌다	verb	ㄹ	2	-	to earn (money)
        벌떡	adverb	-	5	-	springing up suddenly
        벌레	noun	-	2	-	insect; bug; worm
        """#
}
