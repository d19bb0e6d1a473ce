//  Words that begin with ㅇ, from 아 to 어느: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries18 {
    static let text: StaticString = #"""
        아	interjection	-	1	-	ah; oh
        아	particle	-	2	-	calling a friend (after a consonant)
        아가	noun	-	3	-	baby; little one
        아가씨	noun	-	1	-	young lady; miss
        아군	noun	-	5	我軍	our forces
        아궁이	noun	-	4	-	fireplace; fire hole
        아기	noun	-	1	-	baby
        아까	adverb	-	2	-	a little while ago
        아깝다	adjective	ㅂ	3	-	to be a waste; to be too good to lose
        아끼다	verb	regular	2	-	to save; to value; to take good care of
        아낌없다	adjective	없다	5	-	to be unsparing
        아나운서	noun	-	2	-	announcer; newsreader
        아내	noun	-	1	-	wife
        아뇨	interjection	-	1	-	no (short for 아니요)
        아늑하다	adjective	하다	4	-	to be cosy
        아니	interjection	-	1	-	no; not; what! (surprise)
        아니꼽다	adjective	ㅂ	6	-	to be disgusting; to be offensive
        아니다	adjective	이다	1	-	not to be
        아니요	interjection	-	1	-	no
        아니하다	auxiliary	하다	3	-	not to do; not to be (full form of 않다)
        아담	noun	-	-	-	Adam (a name)
        아동	noun	-	3	兒童	child; children
        아드님	noun	-	3	-	son (honorific)
        아득하다	adjective	하다	5	-	to be far off; to be dim
        아들	noun	-	1	-	son
        아따	interjection	-	4	-	come on; my word
        아랍어	noun	-	2	-	Arabic language
        아래	noun	-	1	-	below; under
        아래쪽	noun	-	2	-	lower part; down below
        아래층	noun	-	3	-	downstairs
        아랫배	noun	-	4	-	lower belly
        아랫사람	noun	-	2	-	one's junior; subordinate
        아랫집	noun	-	3	-	house or flat below
        아련하다	adjective	하다	5	-	to be faint; to be dim (memory)
        아르바이트	noun	-	1	-	part-time job
        아르바이트하다	verb	하다	2	-	to work part-time
        아르헨티나	noun	-	4	-	Argentina
        아름답다	adjective	ㅂ	1	-	to be beautiful
        아리다	adjective	regular	5	-	to sting; to smart
        아마	adverb	-	1	-	probably; perhaps
        아마도	adverb	-	2	-	probably; perhaps
        아메리카	noun	-	2	-	America
        아멘	interjection	-	2	-	amen
        아무	pronoun	-	2	-	anyone; no one (with a negative)
        아무	determiner	-	2	-	any; no (with a negative)
        아무개	pronoun	-	4	-	a certain person; so-and-so
        아무거	pronoun	-	3	-	anything; nothing (spoken)
        아무것	pronoun	-	2	-	anything; nothing (with a negative)
        아무래도	adverb	-	2	-	by any measure; somehow; likely
        아무런	determiner	-	3	-	any; no ... at all (with a negative)
        아무렇다	adjective	ㅎ	3	-	to be in any state; to be careless
        아무렴	interjection	-	4	-	of course; no doubt
        아무리	adverb	-	2	-	no matter how
        아무쪼록	adverb	-	4	-	by all means; please
        아무튼	adverb	-	2	-	anyway; in any case
        아물다	verb	ㄹ	5	-	to heal (wound)
        아버님	noun	-	3	-	father (honorific); father-in-law
        아버지	noun	-	1	-	father
        아부하다	verb	하다	5	阿附	to flatter
        아빠	noun	-	1	-	dad; daddy
        아삭아삭	adverb	-	5	-	crunchy; with a crunch
        아쉬움	noun	-	4	-	regret; sense of loss
        아쉽다	adjective	ㅂ	2	-	to be a pity; to be missed
        아시아	noun	-	3	-	Asia
        아아	interjection	-	3	-	ah; oh
        아야	interjection	-	2	-	ouch
        아예	adverb	-	2	-	from the start; altogether
        아우	interjection	-	4	-	ugh; oh
        아우르다	verb	르	5	-	to put together; to embrace
        아울러	adverb	-	5	-	together; in addition
        아웅다웅	adverb	-	5	-	bickering
        아유	interjection	-	4	-	oh my; oh dear
        아이	noun	-	1	-	child
        아이고	interjection	-	2	-	oh dear; oh my; ouch
        아이고머니	interjection	-	4	-	oh my goodness
        아이구	interjection	-	2	-	oh dear; oh my
        아이답다	adjective	ㅂ	5	-	to be childlike
        아이돌	noun	-	3	-	idol (pop star)
        아이디	noun	-	3	-	user ID
        아이디어	noun	-	2	-	idea
        아이스크림	noun	-	1	-	ice cream
        아일랜드	noun	-	2	-	Ireland
        아자	interjection	-	4	-	let's go; you can do it
        아장아장	adverb	-	5	-	toddling
        아저씨	noun	-	1	-	middle-aged man; mister
        아주	adverb	-	1	-	very; quite
        아주머니	noun	-	1	-	middle-aged woman; ma'am
        아줌마	noun	-	1	-	middle-aged woman; ma'am (familiar)
        아지랑이	noun	-	4	-	heat haze
        아직	adverb	-	1	-	still; (not) yet
        아직도	adverb	-	2	-	still; even now
        아찔하다	adjective	하다	5	-	to be dizzy
        아차	interjection	-	2	-	oops; oh no
        아침	noun	-	1	-	morning; breakfast
        아파트	noun	-	1	-	apartment; block of flats
        아파하다	verb	하다	4	-	to feel pain; to be hurt
        아프가니스탄	noun	-	2	-	Afghanistan
        아프다	adjective	으	1	-	to hurt; to be sick
        아프리카	noun	-	2	-	Africa
        아픔	noun	-	3	-	pain; sorrow
        아하	interjection	-	4	-	aha; I see
        아홉	numeral	-	1	-	nine
        아홉째	noun	-	4	-	ninth
        아휴	interjection	-	4	-	phew; oh dear
        아흔	numeral	-	1	-	ninety
        악	noun	-	5	惡	evil
        악기	noun	-	2	樂器	musical instrument
        악당	noun	-	4	惡黨	villain
        악마	noun	-	5	惡魔	devil; demon
        악몽	noun	-	5	惡夢	nightmare
        악수	noun	-	3	握手	handshake
        악순환	noun	-	5	惡循環	vicious circle
        악어	noun	-	4	鰐魚	crocodile
        악하다	adjective	하다	5	惡	to be wicked
        악화되다	verb	regular	5	惡化	to get worse
        안	adverb	-	1	-	not
        안	noun	-	1	-	inside
        안 돼요	phrase	-	1	-	no; it is not allowed
        안개	noun	-	3	-	fog; mist
        안경	noun	-	1	眼鏡	glasses; spectacles
        안경점	noun	-	4	眼鏡店	optician's
        안과	noun	-	3	眼科	eye clinic
        안기다	verb	regular	3	-	to be held in someone's arms
        안내	noun	-	2	案內	guidance; information
        안내문	noun	-	2	案內文	notice; information sheet
        안내서	noun	-	4	案內書	guidebook
        안내소	noun	-	4	案內所	information desk
        안내원	noun	-	4	案內員	guide
        안내판	noun	-	4	案內板	information board
        안내하다	verb	하다	1	案內	to guide; to show around
        안녕	interjection	-	1	安寧	hi; bye (to a friend)
        안녕	noun	-	3	安寧	peace; well-being
        안녕하다	adjective	하다	1	安寧	to be well; to be at peace
        안녕하세요	phrase	-	1	-	hello; how are you
        안녕하십니까	phrase	-	1	-	hello; how do you do (formal)
        안녕히	adverb	-	2	安寧	in peace; well
        안녕히 가세요	phrase	-	1	-	goodbye (to the one who leaves)
        안녕히 계세요	phrase	-	1	-	goodbye (to the one who stays)
        안녕히 주무세요	phrase	-	1	-	good night (to an elder)
        안녕히 주무셨어요	phrase	-	1	-	good morning (did you sleep well)
        안다	verb	regular	2	-	to hug; to hold in one's arms
        안동	noun	-	2	安東	Andong
        안되다	verb	regular	2	-	to go badly; not to be allowed
        안마	noun	-	4	按摩	massage
        안방	noun	-	3	-	main bedroom
        안보	noun	-	5	安保	national security
        안부	noun	-	2	安否	regards; how someone is
        안심	noun	-	3	安心	relief; peace of mind
        안심시키다	verb	regular	4	安心	to reassure
        안심하다	verb	하다	2	安心	to feel relieved
        안약	noun	-	4	眼藥	eye drops
        안이하다	adjective	하다	5	安易	to be easygoing; to be too casual
        안전	noun	-	2	安全	safety
        안전띠	noun	-	4	-	seat belt
        안전하다	adjective	하다	2	安全	to be safe
        안절부절	adverb	-	5	-	restlessly
        안정	noun	-	3	安定	stability
        안정되다	adjective	regular	4	安定	to be stable
        안젤라	noun	-	-	-	Angela (a name)
        안주	noun	-	3	按酒	snacks with drinks
        안쪽	noun	-	3	-	inside; inner side
        안타	noun	-	4	安打	hit (in baseball)
        안타깝다	adjective	ㅂ	3	-	to be sad; to be a pity
        안팎	noun	-	3	-	inside and outside; about
        앉다	verb	regular	1	-	to sit
        앉히다	verb	regular	4	-	to seat; to make sit
        않다	auxiliary	regular	1	-	not to do; not to be (after -지)
        알	noun	-	2	-	egg; grain
        알	counter	-	3	-	grain; pill
        알다	verb	ㄹ	1	-	to know
        알뜰하다	adjective	하다	4	-	to be thrifty
        알람	noun	-	3	-	alarm
        알레르기	noun	-	3	-	allergy
        알렉스	noun	-	-	-	Alex (a name)
        알려주다	verb	regular	2	-	to tell; to let know
        알려지다	verb	regular	3	-	to become known
        알록달록	adverb	-	5	-	in many colours
        알리다	verb	regular	1	-	to inform; to let know
        알림	noun	-	3	-	notice
        알림판	noun	-	4	-	notice board
        알맞다	adjective	regular	1	-	to be proper; to be suitable
        알맹이	noun	-	4	-	kernel; substance
        알바	noun	-	-	-	part-time job (spoken)
        알바하다	verb	하다	5	-	to work part-time (spoken)
        알아내다	verb	regular	2	-	to find out; to figure out
        알아듣다	verb	ㄷ	1	-	to understand (what is heard); to catch
        알아맞히다	verb	regular	4	-	to guess right
        알아먹다	verb	regular	5	-	to understand (rude)
        알아보다	verb	regular	1	-	to find out; to recognise
        알아주다	verb	regular	3	-	to recognise; to understand
        알아차리다	verb	regular	4	-	to notice; to realise
        알아채다	verb	regular	5	-	to notice; to become aware
        알약	noun	-	3	-	pill; tablet
        알제리	noun	-	2	-	Algeria
        알코올	noun	-	3	-	alcohol
        앓다	verb	regular	3	-	to be ill with; to suffer from
        앓아눕다	verb	ㅂ	4	-	to be ill in bed
        암	noun	-	3	癌	cancer
        암	interjection	-	4	-	of course; sure
        암기	noun	-	4	暗記	memorising
        암기하다	verb	하다	4	暗記	to memorise
        암담하다	adjective	하다	5	暗澹	to be gloomy; to be dark
        암살	noun	-	5	暗殺	assassination
        암살하다	verb	하다	5	暗殺	to assassinate
        암송하다	verb	하다	6	暗誦	to recite
        암컷	noun	-	5	-	female animal
        암튼	adverb	-	-	-	anyway (short for 아무튼)
        암호	noun	-	5	暗號	code; password
        암흑	noun	-	5	暗黑	darkness
        압도적	noun	-	5	壓倒的	overwhelming
        압력	noun	-	5	壓力	pressure
        앗	interjection	-	4	-	oh!; ah!
        앗아가다	verb	regular	5	-	to take away; to rob of
        앙갚음하다	verb	하다	5	-	to take revenge
        앞	noun	-	1	-	front
        앞길	noun	-	3	-	the way ahead; future
        앞날	noun	-	3	-	the future
        앞니	noun	-	4	-	front tooth
        앞당기다	verb	regular	5	-	to move up; to bring forward
        앞두다	verb	regular	3	-	to have ahead; to be about to face
        앞뒤	noun	-	3	-	front and back
        앞머리	noun	-	3	-	fringe; bangs
        앞문	noun	-	3	-	front door
        앞바다	noun	-	4	-	sea off the shore
        앞부분	noun	-	4	-	front part
        앞서가다	verb	regular	4	-	to go ahead
        앞서다	verb	regular	2	-	to go ahead; to be ahead of
        앞일	noun	-	4	-	things to come
        앞자리	noun	-	3	-	front seat
        앞장서다	verb	regular	5	-	to take the lead
        앞지르다	verb	르	4	-	to overtake
        앞쪽	noun	-	2	-	front side
        애	noun	-	1	-	child; kid (short for 아이)
        애국가	noun	-	5	愛國歌	the Korean national anthem
        애달프다	adjective	으	6	-	to be heart-rending
        애매하다	adjective	하다	5	曖昧	to be vague; to be ambiguous
        애써	adverb	-	4	-	with effort; deliberately
        애쓰다	verb	으	3	-	to try hard; to take pains
        애완동물	noun	-	4	愛玩動物	pet
        애인	noun	-	3	愛人	sweetheart; lover
        애정	noun	-	3	愛情	affection; love
        애처롭다	adjective	ㅂ	5	-	to be pitiful
        애초	noun	-	5	-	the very beginning
        액세서리	noun	-	2	-	accessory
        액션	noun	-	4	-	action
        액수	noun	-	3	額數	amount (of money)
        액체	noun	-	3	液體	liquid
        앤드류	noun	-	-	-	Andrew (a name)
        앤디	noun	-	-	-	Andy (a name)
        앨런	noun	-	-	-	Alan (a name)
        앨리스	noun	-	-	-	Alice (a name)
        앨리슨	noun	-	-	-	Alison (a name)
        앨범	noun	-	3	-	album
        앱	noun	-	3	-	app
        앳되다	adjective	regular	5	-	to look young
        앵두	noun	-	5	-	cherry (Korean)
        앵커	noun	-	4	-	news anchor
        야	interjection	-	1	-	hey (to a friend or someone younger)
        야	particle	-	4	-	only if; as for; (calling a friend)
        야간	noun	-	3	夜間	night time
        야경	noun	-	3	夜景	night view
        야구	noun	-	1	野球	baseball
        야구공	noun	-	4	-	baseball (ball)
        야구장	noun	-	2	野球場	baseball park
        야근	noun	-	3	夜勤	night work; overtime
        야기하다	verb	하다	5	惹起	to cause; to bring about
        야단	noun	-	3	惹端	scolding; fuss
        야단치다	verb	regular	2	惹端	to scold
        야무지다	adjective	regular	5	-	to be firm; to be capable
        야속하다	adjective	하다	5	野俗	to be cold-hearted
        야식	noun	-	4	夜食	late-night snack
        야옹	adverb	-	5	-	meow
        야외	noun	-	3	野外	outdoors
        야유회	noun	-	4	野遊會	picnic; outing
        야자수	noun	-	4	椰子樹	palm tree
        야채	noun	-	1	野菜	vegetable
        야하다	adjective	하다	5	冶	to be sexy; to be gaudy
        약	determiner	-	3	約	about; approximately
        약	noun	-	1	藥	medicine; drug
        약간	adverb	-	2	若干	a little; slightly
        약간	noun	-	2	若干	a little; some
        약국	noun	-	1	藥局	pharmacy
        약다	adjective	regular	4	-	to be shrewd; to be clever
        약도	noun	-	3	略圖	sketch map
        약물	noun	-	3	藥物	drug; medicine
        약사	noun	-	3	藥師	pharmacist
        약삭빠르다	adjective	르	5	-	to be shrewd
        약속	noun	-	1	約束	promise; appointment
        약속하다	verb	하다	1	約束	to promise
        약점	noun	-	3	弱點	weak point
        약초	noun	-	4	藥草	medicinal herb
        약하다	adjective	하다	1	弱	to be weak
        약해지다	verb	regular	4	弱	to become weak
        약혼	noun	-	3	約婚	engagement (to marry)
        약혼녀	noun	-	4	約婚女	fiancée
        약혼자	noun	-	3	約婚者	fiancé
        얄궂다	adjective	regular	5	-	to be odd; to be ironic
        얄밉다	adjective	ㅂ	3	-	to be annoying; to be hateful
        얇다	adjective	regular	1	-	to be thin
        얌전하다	adjective	하다	3	-	to be gentle; to be well-behaved
        얌전히	adverb	-	4	-	quietly; gently
        얍	interjection	-	4	-	hi-yah; take that
        양	determiner	-	4	兩	both
        양	noun	-	2	量	amount; quantity
        양	noun	-	2	羊	sheep
        양	noun	-	2	孃	Miss (after a name)
        양	noun	-	3	陽	the sun; positive
        양	prefix	-	4	洋	Western
        양념	noun	-	3	-	seasoning
        양력	noun	-	3	陽曆	solar calendar
        양말	noun	-	1	洋襪	socks
        양반	noun	-	3	兩班	nobleman (historical); fellow, man
        양배추	noun	-	3	-	cabbage
        양보	noun	-	3	讓步	concession; giving way
        양보하다	verb	하다	3	讓步	to yield; to give way
        양복	noun	-	1	洋服	suit
        양복점	noun	-	4	洋服店	tailor's
        양산	noun	-	4	陽傘	parasol
        양식	noun	-	3	洋食	Western food
        양식	noun	-	3	樣式	form; style
        양심	noun	-	3	良心	conscience
        양옆	noun	-	4	-	both sides
        양쪽	noun	-	3	-	both sides
        양치	noun	-	4	-	brushing one's teeth
        양치질	noun	-	3	-	brushing one's teeth
        양치질하다	verb	하다	2	-	to brush one's teeth
        양치하다	verb	하다	2	-	to brush one's teeth
        양파	noun	-	1	-	onion
        얕다	adjective	regular	3	-	to be shallow
        얕보다	verb	regular	3	-	to look down on
        얘	pronoun	-	3	-	this child; she; he (short for 이 아이)
        얘	interjection	-	2	-	hey (to a child or friend)
        얘기	noun	-	1	-	story; talk (short for 이야기)
        얘기하다	verb	하다	1	-	to talk; to tell
        얘깃거리	noun	-	4	-	topic of conversation
        얘네	pronoun	-	3	-	they; these kids (spoken)
        얘들아	interjection	-	2	-	hey kids; hey guys
        얘야	interjection	-	4	-	child; dear (to a child)
        어	interjection	-	1	-	uh; oh; yeah
        어	suffix	-	4	語	language; word
        어긋나다	verb	regular	4	-	to miss; to go against
        어기다	verb	regular	4	-	to break (a promise, a rule)
        어김없다	adjective	없다	5	-	to be without fail
        어김없이	adverb	-	4	-	without fail
        어깨	noun	-	1	-	shoulder
        어느	determiner	-	1	-	which; some; a certain
        """#
}
