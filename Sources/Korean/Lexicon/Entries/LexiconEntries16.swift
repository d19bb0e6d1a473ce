//  Words that begin with ㅅ, from 속이다 to 시련: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries16 {
    static let text: StaticString = #"""
        속이다	verb	regular	2	-	to deceive; to cheat
        속절없다	adjective	없다	5	-	to be hopeless; to be unavoidable
        손	noun	-	1	-	hand
        손가락	noun	-	1	-	finger
        손길	noun	-	5	-	hand; helping hand
        손녀	noun	-	2	孫女	granddaughter
        손님	noun	-	1	-	guest; customer
        손대다	verb	regular	3	-	to touch; to lay hands on
        손등	noun	-	3	-	back of the hand
        손목	noun	-	3	-	wrist
        손목시계	noun	-	3	-	wristwatch
        손바닥	noun	-	2	-	palm of the hand
        손뼉	noun	-	4	-	palms (for clapping)
        손상	noun	-	4	損傷	damage; injury
        손상되다	verb	regular	5	損傷	to be damaged
        손수	adverb	-	3	-	with one's own hands
        손수건	noun	-	2	-	handkerchief
        손쉽다	adjective	ㅂ	4	-	to be easy; to be simple
        손자	noun	-	2	孫子	grandson; grandchild
        손잡다	verb	regular	4	-	to hold hands; to join hands
        손잡이	noun	-	2	-	handle; knob
        손전등	noun	-	4	-	torch; flashlight
        손톱	noun	-	3	-	fingernail
        손해	noun	-	3	損害	loss; damage
        솔깃하다	adjective	하다	5	-	to be interested; to be tempted
        솔솔	adverb	-	4	-	softly (breeze, smell)
        솔직하다	adjective	하다	2	率直	to be frank; to be honest
        솔직히	adverb	-	2	率直	frankly; honestly
        솜	noun	-	4	-	cotton
        솜씨	noun	-	3	-	skill
        솟구치다	verb	regular	5	-	to gush; to surge up
        솟다	verb	regular	5	-	to rise; to soar; to gush
        송금하다	verb	하다	4	送金	to send money
        송두리째	adverb	-	5	-	root and branch; completely
        송별회	noun	-	5	送別會	farewell party
        송이	counter	-	1	-	flower; bunch (counts flowers, grapes)
        송편	noun	-	2	-	half-moon rice cake for Chuseok
        솥	noun	-	4	-	iron pot
        쇠고기	noun	-	1	-	beef
        쇠다	verb	regular	4	-	to celebrate (a holiday)
        쇼	noun	-	3	-	show
        쇼핑	noun	-	1	-	shopping
        쇼핑몰	noun	-	3	-	shopping mall
        쇼핑센터	noun	-	4	-	shopping centre
        쇼핑하다	verb	하다	1	-	to shop; to go shopping
        수	noun	-	1	-	way; ability; possibility (after -ㄹ)
        수	noun	-	3	數	number
        수	noun	-	3	手	move (in a game); trick
        수	prefix	-	4	數	several
        수강하다	verb	하다	4	受講	to take (a course)
        수건	noun	-	1	手巾	towel
        수고	noun	-	2	-	trouble; effort; hard work
        수고하다	verb	하다	2	-	to work hard; to take trouble
        수고하셨습니다	phrase	-	1	-	thank you for your work
        수군거리다	verb	regular	5	-	to whisper
        수군수군	adverb	-	5	-	in whispers
        수녀	noun	-	5	修女	nun
        수다	noun	-	4	-	chat; idle talk
        수단	noun	-	3	手段	means
        수도	noun	-	2	首都	capital city
        수도	noun	-	2	水道	water supply; tap
        수도권	noun	-	4	首都圈	the capital area
        수도꼭지	noun	-	4	-	tap
        수도원	noun	-	5	修道院	monastery; convent
        수돗물	noun	-	4	-	tap water
        수동적	noun	-	5	受動的	passive
        수두룩하다	adjective	하다	5	-	to be plentiful; to be common
        수량	noun	-	3	數量	quantity
        수록	noun	-	5	收錄	inclusion (in a book)
        수리	noun	-	3	修理	repair
        수리하다	verb	하다	4	修理	to repair
        수만	numeral	-	2	數萬	tens of thousands
        수많은	determiner	-	3	-	a great many; countless
        수면	noun	-	3	睡眠	sleep
        수면제	noun	-	4	睡眠劑	sleeping pill
        수명	noun	-	5	壽命	lifespan
        수박	noun	-	1	-	watermelon
        수백	numeral	-	2	數百	hundreds
        수법	noun	-	5	手法	trick; method
        수사	noun	-	4	搜査	criminal investigation
        수사하다	verb	하다	4	搜査	to investigate (a crime)
        수산물	noun	-	5	水産物	marine products
        수상	noun	-	5	首相	prime minister
        수상쩍다	adjective	regular	5	殊常	to be suspicious
        수상하다	adjective	하다	5	殊常	to be suspicious
        수색	noun	-	5	搜索	search (by police)
        수색하다	verb	하다	5	搜索	to search
        수석	noun	-	5	首席	top; head
        수수께끼	noun	-	4	-	riddle
        수수료	noun	-	3	手數料	commission; fee
        수술	noun	-	2	手術	operation; surgery
        수술실	noun	-	3	手術室	operating room
        수술하다	verb	하다	2	手術	to operate; to have surgery
        수십	numeral	-	2	數十	dozens; tens
        수업	noun	-	1	授業	class; lesson
        수업료	noun	-	3	授業料	tuition fee
        수없이	adverb	-	4	數	countless times
        수염	noun	-	3	鬚髥	beard; moustache
        수영	noun	-	1	水泳	swimming
        수영복	noun	-	3	水泳服	swimsuit
        수영장	noun	-	1	水泳場	swimming pool
        수영하다	verb	하다	2	水泳	to swim
        수요	noun	-	5	需要	demand
        수요일	noun	-	1	水曜日	Wednesday
        수요자	noun	-	4	需要者	consumer; user
        수원	noun	-	2	水原	Suwon
        수월하다	adjective	하다	5	-	to be easy
        수입	noun	-	3	收入	income
        수입	noun	-	3	輸入	import
        수입하다	verb	하다	4	輸入	to import
        수잔	noun	-	-	-	Susan (a name)
        수저	noun	-	2	-	spoon and chopsticks
        수정	noun	-	3	修正	correction
        수정과	noun	-	4	水正果	cinnamon punch
        수정하다	verb	하다	3	修正	to correct; to revise
        수제비	noun	-	4	-	hand-pulled dough soup
        수준	noun	-	3	水準	level; standard
        수줍다	adjective	regular	5	-	to be shy
        수집	noun	-	3	收集	collection
        수집하다	verb	하다	4	收集	to collect
        수척하다	adjective	하다	5	瘦瘠	to be haggard
        수천	numeral	-	2	數千	thousands
        수첩	noun	-	2	手帖	pocket notebook
        수출	noun	-	3	輸出	export
        수출하다	verb	하다	4	輸出	to export
        수치	noun	-	5	數値	numerical value
        수치	noun	-	5	羞恥	shame
        수컷	noun	-	5	-	male animal
        수표	noun	-	3	手票	cheque
        수하물	noun	-	4	手荷物	baggage
        수학	noun	-	2	數學	mathematics
        수학여행	noun	-	3	修學旅行	school trip
        수행	noun	-	5	遂行	performance; carrying out
        수행하다	verb	하다	5	遂行	to carry out; to perform
        수험생	noun	-	4	受驗生	examinee
        수혈	noun	-	5	輸血	blood transfusion
        수혈하다	verb	하다	5	輸血	to give a blood transfusion
        수화기	noun	-	4	受話器	telephone receiver
        숙녀	noun	-	3	淑女	lady
        숙박	noun	-	3	宿泊	lodging
        숙박비	noun	-	4	宿泊費	accommodation cost
        숙박하다	verb	하다	4	宿泊	to stay (at a hotel)
        숙소	noun	-	3	宿所	accommodation; lodgings
        숙이다	verb	regular	3	-	to bow; to lower (one's head)
        숙제	noun	-	1	宿題	homework
        숙청	noun	-	-	肅淸	purge
        순	determiner	-	4	純	pure; one hundred percent
        순	suffix	-	4	順	in order of
        순간	noun	-	3	瞬間	moment; instant
        순간적	noun	-	4	瞬間的	momentary
        순대	noun	-	2	-	Korean blood sausage
        순두부찌개	noun	-	2	-	soft tofu stew
        순서	noun	-	2	順序	order; sequence
        순수하다	adjective	하다	3	純粹	to be pure
        순순히	adverb	-	4	順順	obediently; without resistance
        순식간에	adverb	-	4	瞬息間	in an instant
        순위	noun	-	3	順位	ranking
        순조롭다	adjective	ㅂ	4	順調	to be smooth; to go well
        순진하다	adjective	하다	3	純眞	to be innocent; to be naive
        순하다	adjective	하다	3	順	to be gentle; to be mild
        숟가락	noun	-	1	-	spoon
        숟가락	counter	-	2	-	spoonful
        술	noun	-	1	-	alcohol; liquor; drink
        술	counter	-	5	-	spoonful
        술술	adverb	-	4	-	smoothly; fluently
        술자리	noun	-	3	-	drinking gathering
        술잔	noun	-	3	-	liquor glass
        술집	noun	-	2	-	bar; pub
        숨	noun	-	3	-	breath
        숨결	noun	-	5	-	breath; breathing
        숨기다	verb	regular	2	-	to hide; to conceal
        숨다	verb	regular	2	-	to hide oneself
        숨소리	noun	-	3	-	sound of breathing
        숨쉬다	verb	regular	3	-	to breathe
        숨지다	verb	regular	5	-	to die; to breathe one's last
        숫자	noun	-	2	數字	number; figure
        숯	noun	-	4	-	charcoal
        숱하다	adjective	하다	5	-	to be numerous
        숲	noun	-	2	-	forest; woods
        쉬	interjection	-	4	-	shh
        쉬다	verb	regular	1	-	to rest; to take a break
        쉬다	verb	regular	2	-	to become hoarse
        쉬다	verb	regular	2	-	to breathe
        쉬쉬하다	verb	하다	5	-	to hush up
        쉰	numeral	-	1	-	fifty
        쉽다	adjective	ㅂ	1	-	to be easy
        쉿	interjection	-	2	-	shh
        슈퍼마켓	noun	-	1	-	supermarket
        스님	noun	-	3	-	Buddhist monk (polite)
        스마트폰	noun	-	3	-	smartphone
        스마트하다	adjective	하다	5	-	to be smart
        스며들다	verb	ㄹ	5	-	to soak in; to seep in
        스무	determiner	-	1	-	twenty
        스물	numeral	-	1	-	twenty
        스미스	noun	-	-	-	Smith (a name)
        스스럼없다	adjective	없다	5	-	to be at ease; to be unreserved
        스스로	adverb	-	2	-	by oneself; of one's own accord
        스승	noun	-	3	-	teacher; mentor
        스웨덴	noun	-	2	-	Sweden
        스웨터	noun	-	3	-	sweater
        스위스	noun	-	2	-	Switzerland
        스위치	noun	-	3	-	switch
        스치다	verb	regular	5	-	to graze; to brush past
        스캔	noun	-	-	-	scan
        스케이트	noun	-	2	-	skate; skating
        스케줄	noun	-	3	-	schedule
        스콧	noun	-	-	-	Scott (a name)
        스크린	noun	-	3	-	screen
        스키	noun	-	1	-	ski; skiing
        스타	noun	-	2	-	star; celebrity
        스타일	noun	-	3	-	style
        스타킹	noun	-	3	-	stockings
        스톱	interjection	-	4	-	stop
        스튜디오	noun	-	4	-	studio
        스트레스	noun	-	2	-	stress
        스트레스받다	verb	regular	3	-	to be stressed
        스트레칭	noun	-	4	-	stretching
        스티브	noun	-	-	-	Steve (a name)
        스티커	noun	-	3	-	sticker
        스파게티	noun	-	3	-	spaghetti
        스파이	noun	-	4	-	spy
        스펀지	noun	-	4	-	sponge
        스페인	noun	-	2	-	Spain
        스페인어	noun	-	2	-	Spanish language
        스포츠	noun	-	2	-	sport
        스포츠카	noun	-	4	-	sports car
        슬금슬금	adverb	-	5	-	sneakily; little by little
        슬리퍼	noun	-	3	-	slippers
        슬슬	adverb	-	3	-	slowly; gently; about time
        슬쩍	adverb	-	3	-	stealthily; lightly
        슬퍼하다	verb	하다	3	-	to grieve; to be sad
        슬프다	adjective	으	1	-	to be sad
        슬픔	noun	-	3	-	sadness; sorrow
        습관	noun	-	2	習慣	habit
        습기	noun	-	4	濕氣	moisture
        습도	noun	-	4	濕度	humidity
        승강기	noun	-	4	昇降機	lift; elevator
        승강장	noun	-	4	乘降場	platform; boarding area
        승객	noun	-	2	乘客	passenger
        승리	noun	-	3	勝利	victory
        승리하다	verb	하다	4	勝利	to win; to be victorious
        승무원	noun	-	3	乘務員	crew member; flight attendant
        승부	noun	-	4	勝負	victory or defeat; match
        승용차	noun	-	3	乘用車	passenger car
        승인	noun	-	4	承認	approval
        승인하다	verb	하다	5	承認	to approve
        승진	noun	-	3	昇進	promotion (in rank)
        승진하다	verb	하다	4	昇進	to be promoted
        승차권	noun	-	4	乘車券	train or bus ticket
        승차하다	verb	하다	4	乘車	to get on (a vehicle)
        시	counter	-	1	時	o'clock; hour
        시	noun	-	2	市	city
        시	noun	-	2	詩	poem; poetry
        시각	noun	-	3	時刻	time; moment
        시각	noun	-	3	視角	point of view
        시각	noun	-	3	視覺	sense of sight
        시간	noun	-	1	時間	time; hour
        시간	counter	-	1	時間	hour (counts hours)
        시간표	noun	-	2	時間表	timetable
        시계	noun	-	1	時計	clock; watch
        시계탑	noun	-	4	時計塔	clock tower
        시골	noun	-	2	-	countryside
        시공하다	verb	하다	6	施工	to construct
        시금치	noun	-	3	-	spinach
        시급하다	adjective	하다	4	時急	to be urgent
        시기	noun	-	3	時期	time; period
        시기	noun	-	3	猜忌	jealousy
        시꺼멓다	adjective	ㅎ	5	-	to be jet-black
        시끄럽다	adjective	ㅂ	1	-	to be noisy
        시나리오	noun	-	5	-	scenario; screenplay
        시내	noun	-	2	市內	downtown; city centre
        시냇물	noun	-	4	-	stream; brook
        시다	adjective	regular	1	-	to be sour
        시달리다	verb	regular	5	-	to suffer from; to be troubled by
        시답잖다	adjective	regular	6	-	to be trifling; to be not worth it
        시대	noun	-	3	時代	era; age
        시댁	noun	-	4	媤宅	husband's family home (polite)
        시도	noun	-	5	試圖	attempt
        시도하다	verb	하다	3	試圖	to try; to attempt
        시동	noun	-	4	始動	starting (an engine)
        시들다	verb	ㄹ	4	-	to wither; to fade
        시들하다	adjective	하다	5	-	to be withered; to be uninterested
        시력	noun	-	3	視力	eyesight
        시련	noun	-	5	試鍊	trial; ordeal
        """#
}
