//  Words that begin with ㄷ, from 독 to 띠다: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries07 {
    static let text: StaticString = #"""
        독	noun	-	3	毒	poison
        독감	noun	-	3	毒感	influenza
        독도	noun	-	2	獨島	Dokdo
        독립	noun	-	3	獨立	independence
        독립하다	verb	하다	4	獨立	to become independent
        독서	noun	-	2	讀書	reading (books)
        독서하다	verb	하다	2	讀書	to read books
        독수리	noun	-	3	-	eagle; vulture
        독신	noun	-	5	獨身	single person; being unmarried
        독약	noun	-	4	毒藥	poison
        독일	noun	-	1	獨逸	Germany
        독일어	noun	-	2	獨逸語	German language
        독자	noun	-	3	讀者	reader
        독자적	noun	-	5	獨自的	independent; original
        독창적	noun	-	5	獨創的	original; creative
        독특하다	adjective	하다	3	獨特	to be unique
        독하다	adjective	하다	5	毒	to be strong (drink, smell); to be harsh
        돈	noun	-	1	-	money
        돈가스	noun	-	4	-	pork cutlet
        돋다	verb	regular	4	-	to rise; to sprout
        돋보이다	verb	regular	4	-	to stand out
        돋우다	verb	regular	5	-	to raise; to stimulate
        돌	noun	-	2	-	stone
        돌	noun	-	2	-	first birthday
        돌고래	noun	-	4	-	dolphin
        돌다	verb	ㄹ	1	-	to turn; to go round
        돌려받다	verb	regular	3	-	to get back
        돌려보내다	verb	regular	5	-	to send back
        돌려주다	verb	regular	2	-	to give back; to return
        돌리다	verb	regular	2	-	to turn; to spin; to pass round
        돌멩이	noun	-	4	-	stone; pebble
        돌보다	verb	regular	2	-	to take care of; to look after
        돌아가다	verb	regular	1	-	to go back; to return
        돌아가시다	verb	regular	2	-	to pass away (honorific)
        돌아다니다	verb	regular	3	-	to wander around; to go about
        돌아보다	verb	regular	3	-	to look back; to look around
        돌아서다	verb	regular	3	-	to turn round; to turn one's back
        돌아오다	verb	regular	1	-	to come back; to return
        돌이키다	verb	regular	5	-	to turn back; to look back on
        돌잔치	noun	-	3	-	first birthday party
        돕다	verb	ㅂ	1	-	to help
        동	determiner	-	4	同	the same; the said
        동감	noun	-	4	同感	agreement; same feeling
        동갑	noun	-	4	同甲	person of the same age
        동굴	noun	-	5	洞窟	cave
        동그라미	noun	-	3	-	circle
        동그랗다	adjective	ㅎ	2	-	to be round
        동글동글하다	adjective	하다	5	-	to be round
        동기	noun	-	3	動機	motive
        동기	noun	-	3	同期	classmate; same period
        동네	noun	-	2	-	neighbourhood; village
        동대문	noun	-	2	東大門	Dongdaemun; the East Gate
        동료	noun	-	3	同僚	colleague
        동무	noun	-	5	-	friend; mate (old or North Korean)
        동물	noun	-	1	動物	animal
        동물병원	noun	-	4	動物病院	veterinary clinic
        동물원	noun	-	2	動物園	zoo
        동사무소	noun	-	3	洞事務所	neighbourhood office
        동생	noun	-	1	同生	younger brother or sister
        동서남북	noun	-	4	東西南北	north, south, east and west
        동성	noun	-	4	同性	same sex
        동시	noun	-	2	同時	the same time
        동아리	noun	-	3	-	student club
        동안	noun	-	1	-	during; while
        동양	noun	-	3	東洋	the East; Asia
        동영상	noun	-	3	動映像	video clip
        동의	noun	-	5	同意	agreement; consent
        동의하다	verb	하다	3	同意	to agree
        동일하다	adjective	하다	4	同一	to be identical
        동작	noun	-	3	動作	movement; motion
        동전	noun	-	2	銅錢	coin
        동점	noun	-	4	同點	tie; equal score
        동정	noun	-	4	同情	sympathy; pity
        동정하다	verb	하다	4	同情	to sympathise; to pity
        동지	noun	-	5	同志	comrade
        동쪽	noun	-	1	-	east
        동창	noun	-	2	同窓	schoolmate; alumnus
        동창회	noun	-	3	同窓會	alumni meeting
        동포	noun	-	5	同胞	fellow countryman
        동해	noun	-	4	東海	the East Sea
        동행	noun	-	5	同行	going together; companion
        동행하다	verb	하다	5	同行	to go along with
        동화	noun	-	3	童話	fairy tale; children's story
        동화책	noun	-	3	童話冊	storybook
        돼지	noun	-	1	-	pig
        돼지고기	noun	-	1	-	pork
        되	prefix	-	4	-	back; again
        되게	adverb	-	2	-	very; awfully (spoken)
        되다	verb	regular	1	-	to become; to be possible; to work out
        되다	auxiliary	regular	1	-	to have to; to get to (after -아/어야, -게)
        되도록	adverb	-	3	-	as ... as possible
        되돌리다	verb	regular	3	-	to turn back; to restore
        되돌아가다	verb	regular	4	-	to go back
        되돌아오다	verb	regular	4	-	to come back
        되묻다	verb	ㄷ	5	-	to ask back
        되살리다	verb	regular	5	-	to revive
        되새기다	verb	regular	5	-	to think over; to ruminate
        되찾다	verb	regular	3	-	to get back; to regain
        되풀이	noun	-	4	-	repetition
        되풀이하다	verb	하다	3	-	to repeat
        된장	noun	-	2	-	soybean paste
        된장국	noun	-	4	-	soybean paste soup
        된장찌개	noun	-	1	-	soybean paste stew
        될수록	adverb	-	4	-	as ... as possible
        두	determiner	-	1	-	two
        두개골	noun	-	5	頭蓋骨	skull
        두근거리다	verb	regular	4	-	to pound; to beat fast (heart)
        두근두근	adverb	-	3	-	with a pounding heart
        두껍다	adjective	ㅂ	1	-	to be thick
        두께	noun	-	3	-	thickness
        두뇌	noun	-	5	頭腦	brain; mind
        두다	verb	regular	1	-	to put; to leave; to keep
        두다	auxiliary	regular	1	-	to do and keep so; to do for later
        두더지	noun	-	5	-	mole (animal)
        두둔하다	verb	하다	5	-	to side with; to cover up for
        두드리다	verb	regular	3	-	to knock; to tap; to beat
        두들기다	verb	regular	4	-	to beat; to pound
        두려움	noun	-	3	-	fear
        두려워하다	verb	하다	3	-	to fear; to be afraid of
        두렵다	adjective	ㅂ	3	-	to be afraid; to be fearful
        두르다	verb	르	5	-	to wrap round; to put around
        두름	counter	-	6	-	string of twenty fish
        두번째	numeral	-	-	-	the second (spaced: 두 번째)
        두부	noun	-	1	豆腐	tofu
        두세	determiner	-	3	-	two or three
        두셋	numeral	-	2	-	two or three
        두통	noun	-	2	頭痛	headache
        두통약	noun	-	3	頭痛藥	headache medicine
        둔갑하다	verb	하다	5	遁甲	to change shape
        둔하다	adjective	하다	5	鈍	to be dull; to be slow
        둘	numeral	-	1	-	two
        둘러보다	verb	regular	3	-	to look around
        둘러싸다	verb	regular	4	-	to surround; to enclose
        둘러싸이다	verb	regular	4	-	to be surrounded
        둘레	noun	-	4	-	circumference; surroundings
        둘이서	adverb	-	3	-	the two together
        둘째	numeral	-	2	-	second; the second thing
        둘째	determiner	-	3	-	second
        둥그렇다	adjective	ㅎ	5	-	to be round
        둥글다	adjective	ㄹ	2	-	to be round
        둥글둥글하다	adjective	하다	5	-	to be round; to be easygoing
        뒤	noun	-	1	-	back; behind; after
        뒤늦다	adjective	regular	4	-	to be belated
        뒤돌아보다	verb	regular	4	-	to look back
        뒤따르다	verb	으	5	-	to follow
        뒤떨어지다	verb	regular	4	-	to fall behind
        뒤섞이다	verb	regular	5	-	to be mixed up
        뒤얽히다	verb	regular	5	-	to be entangled
        뒤엎다	verb	regular	5	-	to overturn
        뒤적이다	verb	regular	4	-	to rummage; to leaf through
        뒤지다	verb	regular	3	-	to search; to rummage
        뒤지다	verb	regular	3	-	to lag behind
        뒤집다	verb	regular	3	-	to turn over; to overturn
        뒤집히다	verb	regular	5	-	to be overturned
        뒤쪽	noun	-	2	-	back; rear
        뒤쫓다	verb	regular	5	-	to chase; to pursue
        뒤척이다	verb	regular	4	-	to toss and turn
        뒤통수	noun	-	4	-	back of the head
        뒷골목	noun	-	4	-	back alley
        뒷모습	noun	-	3	-	view from behind
        뒷산	noun	-	2	-	hill behind a house or village
        뒷자리	noun	-	4	-	back seat
        뒷정리	noun	-	4	-	tidying up afterwards
        드나들다	verb	ㄹ	4	-	to go in and out; to frequent
        드디어	adverb	-	2	-	finally; at last
        드라마	noun	-	1	-	drama; television series
        드라이브	noun	-	3	-	drive (for pleasure)
        드라이브하다	verb	하다	3	-	to go for a drive
        드라이어	noun	-	4	-	hair dryer
        드래곤	noun	-	-	-	dragon
        드러나다	verb	regular	3	-	to come to light; to be revealed
        드러내다	verb	regular	3	-	to reveal; to show
        드레스	noun	-	3	-	dress
        드론	noun	-	-	-	drone
        드르렁	adverb	-	5	-	snoring
        드리다	verb	regular	1	-	to give (humble)
        드리다	auxiliary	regular	3	-	to do for someone (humble)
        드물다	adjective	ㄹ	3	-	to be rare
        드시다	verb	regular	1	-	to eat; to drink (honorific)
        든	particle	-	3	-	whichever; any
        든가	particle	-	4	-	whichever
        든든하다	adjective	하다	3	-	to be reassuring; to be full and strong
        든지	particle	-	3	-	whichever; no matter
        듣기	noun	-	3	-	listening
        듣다	verb	ㄷ	1	-	to hear; to listen
        들	suffix	-	2	-	-s; marks the plural
        들	noun	-	3	-	field; plain
        들고일어나다	verb	regular	5	-	to rise up
        들다	verb	ㄹ	1	-	to hold; to lift; to enter; to cost; to like (with 마음에)
        들뜨다	verb	으	5	-	to be excited; to be restless
        들락날락	adverb	-	5	-	in and out
        들려오다	verb	regular	4	-	to be heard (from afar)
        들려주다	verb	regular	3	-	to tell; to let hear
        들르다	verb	으	2	-	to drop by; to stop by
        들리다	verb	regular	2	-	to be heard; to sound
        들어가다	verb	regular	1	-	to go in; to enter
        들어오다	verb	regular	1	-	to come in
        들어주다	verb	regular	3	-	to listen to; to grant (a request)
        들여놓다	verb	regular	5	-	to bring in; to set foot in
        들여다보다	verb	regular	4	-	to look into; to peep in
        들여보내다	verb	regular	4	-	to let in; to send in
        들이다	verb	regular	3	-	to let in; to spend (effort, money)
        들이대다	verb	regular	5	-	to thrust at; to push forward
        들이마시다	verb	regular	4	-	to breathe in; to drink in
        들추다	verb	regular	5	-	to lift up; to expose
        들키다	verb	regular	4	-	to be found out; to be caught
        들판	noun	-	3	-	field; plain
        듯	noun	-	3	-	as if; like
        듯싶다	auxiliary	regular	3	-	to seem; to look as if
        듯이	noun	-	3	-	as if; like
        듯하다	auxiliary	하다	3	-	to seem; to look as if
        등	noun	-	1	-	back (of the body)
        등	noun	-	3	燈	lamp; light
        등	noun	-	3	等	and so on; etc.
        등	counter	-	2	等	rank; place (first, second)
        등기	noun	-	5	登記	registration; registered mail
        등등	adverb	-	4	等等	and so on
        등록	noun	-	3	登錄	registration
        등록금	noun	-	3	登錄金	tuition fee
        등록증	noun	-	4	登錄證	registration card
        등록하다	verb	하다	4	登錄	to register; to enrol
        등산	noun	-	1	登山	mountain climbing; hiking
        등산객	noun	-	4	登山客	hiker
        등산로	noun	-	4	登山路	hiking trail
        등산하다	verb	하다	1	登山	to climb a mountain
        등장	noun	-	4	登場	appearance; entry on stage
        등장하다	verb	하다	4	登場	to appear; to come on stage
        디스크	noun	-	4	-	disc; slipped disc
        디자이너	noun	-	3	-	designer
        디자인	noun	-	3	-	design
        디자인하다	verb	하다	5	-	to design
        디지털	noun	-	3	-	digital
        딩동	adverb	-	5	-	ding-dong
        따갑다	adjective	ㅂ	3	-	to sting; to be prickly; to be hot
        따끔따끔	adverb	-	5	-	stinging; prickling
        따님	noun	-	3	-	daughter (honorific)
        따다	verb	regular	2	-	to pick; to open (a bottle); to get (a licence)
        따돌리다	verb	regular	5	-	to leave out; to shake off
        따돌림	noun	-	4	-	being left out; bullying
        따뜻하다	adjective	하다	1	-	to be warm
        따라	particle	-	3	-	of all (days); particularly
        따라가다	verb	regular	2	-	to follow; to go after
        따라다니다	verb	regular	4	-	to follow around
        따라서	adverb	-	2	-	therefore; accordingly
        따라오다	verb	regular	2	-	to come along after; to follow
        따라잡다	verb	regular	4	-	to catch up with
        따라하다	verb	하다	2	-	to repeat after; to imitate
        따로	adverb	-	2	-	separately; apart
        따르다	verb	으	2	-	to follow; to obey
        따르다	verb	으	2	-	to pour
        따르릉	adverb	-	5	-	ring-ring
        따스하다	adjective	하다	5	-	to be pleasantly warm
        따위	noun	-	3	-	such things as; the like
        따지다	verb	regular	4	-	to argue; to question closely; to calculate
        딱	adverb	-	2	-	exactly; just; with a snap
        딱딱하다	adjective	하다	3	-	to be hard; to be stiff
        딱하다	adjective	하다	5	-	to be pitiful
        딱히	adverb	-	4	-	in particular (with a negative)
        딴	determiner	-	4	-	another; different
        딸	noun	-	1	-	daughter
        딸기	noun	-	1	-	strawberry
        딸꾹질	noun	-	3	-	hiccup
        딸아이	noun	-	4	-	one's daughter
        땀	noun	-	2	-	sweat
        땀	counter	-	5	-	stitch
        땅	noun	-	2	-	land; ground; earth
        땅값	noun	-	4	-	price of land
        땅속	noun	-	5	-	underground
        땅콩	noun	-	3	-	peanut
        땋다	verb	regular	5	-	to braid
        때	noun	-	1	-	time; when
        때	noun	-	2	-	dirt; grime
        때때로	adverb	-	3	-	sometimes
        때로	adverb	-	3	-	at times
        때리다	verb	regular	2	-	to hit; to beat
        때마침	adverb	-	4	-	just in time
        때문	noun	-	3	-	reason; because of
        때우다	verb	regular	4	-	to make do with; to kill (time)
        땜	noun	-	-	-	because of (short for 때문)
        땡큐	interjection	-	2	-	thank you
        떠나가다	verb	regular	4	-	to leave; to go away
        떠나다	verb	regular	1	-	to leave; to depart
        떠나오다	verb	regular	4	-	to leave (one's home) and come
        떠돌다	verb	ㄹ	4	-	to wander; to drift
        떠돌이	noun	-	4	-	wanderer
        떠들다	verb	ㄹ	2	-	to make a noise; to chatter
        떠맡다	verb	regular	5	-	to take on; to undertake
        떠밀다	verb	ㄹ	5	-	to push; to shove
        떠받들다	verb	ㄹ	6	-	to hold up; to revere
        떠벌리다	verb	regular	5	-	to brag; to exaggerate
        떠오르다	verb	르	2	-	to rise; to come to mind
        떠올리다	verb	regular	4	-	to recall; to think of
        떡	noun	-	1	-	rice cake
        떡국	noun	-	2	-	rice cake soup
        떡볶이	noun	-	1	-	spicy rice cakes
        떡집	noun	-	4	-	rice cake shop
        떨다	verb	ㄹ	2	-	to shake; to tremble
        떨리다	verb	regular	3	-	to shake; to be nervous
        떨어뜨리다	verb	regular	2	-	to drop; to let fall
        떨어지다	verb	regular	2	-	to fall; to drop; to run out; to fail
        떨어트리다	verb	regular	4	-	to drop
        떨치다	verb	regular	5	-	to shake off; to win (fame)
        떫다	adjective	regular	5	-	to be astringent
        떼다	verb	regular	3	-	to take off; to detach
        또	adverb	-	1	-	again; and; also
        또 봐요	phrase	-	1	-	see you again
        또는	adverb	-	2	-	or
        또다른	determiner	-	-	-	another; yet another
        또다시	adverb	-	4	-	once again
        또래	noun	-	4	-	people of one's own age
        또렷하다	adjective	하다	4	-	to be clear; to be distinct
        또박또박	adverb	-	4	-	clearly; distinctly
        또한	adverb	-	2	-	also; moreover
        똑	adverb	-	2	-	exactly; with a snap
        똑같다	adjective	regular	1	-	to be exactly the same
        똑같이	adverb	-	2	-	equally; in the same way
        똑똑	adverb	-	3	-	knock knock; drip drip
        똑똑하다	adjective	하다	1	-	to be clever; to be bright
        똑똑히	adverb	-	4	-	clearly; distinctly
        똑바로	adverb	-	2	-	straight; properly
        똥	noun	-	3	-	excrement; dung
        뚜껑	noun	-	3	-	lid; cover
        뚜렷하다	adjective	하다	3	-	to be clear; to be distinct
        뚝	adverb	-	4	-	with a snap; suddenly (stopping)
        뚝뚝	adverb	-	5	-	dripping; dropping
        뚫다	verb	regular	3	-	to pierce; to make a hole; to get through
        뚫리다	verb	regular	4	-	to be pierced; to be opened
        뚱뚱하다	adjective	하다	1	-	to be fat
        뛰놀다	verb	ㄹ	4	-	to romp about
        뛰다	verb	regular	1	-	to run; to jump
        뛰어가다	verb	regular	3	-	to run (to a place)
        뛰어나가다	verb	regular	3	-	to run out
        뛰어나다	adjective	regular	3	-	to be outstanding; to be excellent
        뛰어나오다	verb	regular	3	-	to come running out
        뛰어내리다	verb	regular	4	-	to jump down
        뛰어넘다	verb	regular	3	-	to jump over; to surpass
        뛰어다니다	verb	regular	3	-	to run around
        뛰어들다	verb	ㄹ	4	-	to jump into; to plunge in
        뛰어오다	verb	regular	3	-	to come running
        뛰쳐나가다	verb	regular	4	-	to rush out
        뛰쳐나오다	verb	regular	4	-	to come rushing out
        뜨겁다	adjective	ㅂ	1	-	to be hot (to the touch)
        뜨다	verb	으	1	-	to open (one's eyes); to float; to rise
        뜨다	verb	으	3	-	to scoop up; to knit
        뜯기다	verb	regular	5	-	to be torn off; to be bitten
        뜯다	verb	regular	4	-	to tear off; to take apart; to pluck
        뜯어먹다	verb	regular	5	-	to bite off and eat
        뜰	noun	-	4	-	yard; garden
        뜸하다	adjective	하다	5	-	to be infrequent
        뜻	noun	-	2	-	meaning; intention
        뜻깊다	adjective	regular	5	-	to be meaningful
        뜻밖	noun	-	4	-	the unexpected
        뜻밖에	adverb	-	3	-	unexpectedly
        띄다	verb	regular	4	-	to catch (the eye)
        띄어쓰기	noun	-	3	-	word spacing
        띄우다	verb	regular	4	-	to float; to send; to leave a space
        띠	noun	-	4	-	belt; Chinese zodiac sign
        띠다	verb	regular	5	-	to have (a tint); to carry (a mission)
        """#
}
