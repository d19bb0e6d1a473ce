//  Words that begin with ㅈ, from 증권 to 찧다: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries26 {
    static let text: StaticString = #"""
        증권	noun	-	5	證券	securities
        증명	noun	-	3	證明	proof
        증명서	noun	-	3	證明書	certificate
        증명하다	verb	하다	4	證明	to prove
        증상	noun	-	3	症狀	symptom
        증세	noun	-	3	症勢	symptoms; condition
        증언	noun	-	4	證言	testimony
        증언하다	verb	하다	5	證言	to testify
        증인	noun	-	4	證人	witness
        지	noun	-	3	-	since; time since (after -ㄴ)
        지	pronoun	-	4	-	oneself (spoken, for 자기)
        지	suffix	-	4	地	place; land
        지	suffix	-	4	紙	paper
        지각	noun	-	2	遲刻	being late
        지각	noun	-	4	知覺	perception
        지각하다	verb	하다	2	遲刻	to be late
        지갑	noun	-	2	紙匣	purse; wallet
        지겹다	adjective	ㅂ	3	-	to be boring; to be fed up with
        지구	noun	-	2	地球	the Earth
        지구온난화	noun	-	4	地球溫暖化	global warming
        지구인	noun	-	4	地球人	earthling
        지극히	adverb	-	5	至極	extremely
        지글지글	adverb	-	5	-	sizzling
        지금	adverb	-	1	只今	now
        지금	noun	-	1	只今	now; the present
        지금껏	adverb	-	3	-	until now
        지껄이다	verb	regular	4	-	to chatter; to babble
        지끈지끈	adverb	-	5	-	with a throbbing headache
        지나가다	verb	regular	2	-	to pass by; to go past
        지나다	verb	regular	1	-	to pass; to go by
        지나오다	verb	regular	4	-	to come past; to go through
        지나치다	verb	regular	3	-	to go past; to overdo
        지나치다	adjective	regular	3	-	to be excessive
        지난	determiner	-	2	-	last; past
        지난날	noun	-	4	-	past days
        지난달	noun	-	1	-	last month
        지난밤	noun	-	4	-	last night
        지난번	noun	-	2	-	last time
        지난주	noun	-	1	-	last week
        지난해	noun	-	4	-	last year
        지내다	verb	regular	1	-	to spend one's days; to get along
        지내오다	verb	regular	5	-	to have got along
        지네	noun	-	4	-	centipede
        지능	noun	-	3	知能	intelligence
        지다	verb	regular	1	-	to lose (a game); to be beaten
        지다	verb	regular	3	-	to set (sun); to fall (petals)
        지다	auxiliary	regular	3	-	to become; to be made so
        지다	verb	regular	3	-	to carry on the back; to bear (a duty)
        지대	noun	-	5	地帶	zone; area
        지도	noun	-	1	地圖	map
        지도	noun	-	3	指導	guidance; coaching
        지도자	noun	-	4	指導者	leader
        지도하다	verb	하다	4	指導	to guide; to coach
        지독하다	adjective	하다	5	至毒	to be terrible; to be severe
        지랄	noun	-	-	-	fuss; bullshit (vulgar)
        지렁이	noun	-	4	-	earthworm
        지레	adverb	-	6	-	in advance; prematurely
        지루하다	adjective	하다	2	-	to be boring; to be tedious
        지르다	verb	르	2	-	to shout; to yell
        지름길	noun	-	4	-	shortcut
        지리	noun	-	4	地理	geography
        지리산	noun	-	4	智異山	Jiri Mountain
        지명	noun	-	4	地名	place name
        지목하다	verb	하다	5	指目	to point out; to single out
        지문	noun	-	5	指紋	fingerprint
        지미	noun	-	-	-	Jimmy (a name)
        지방	noun	-	2	地方	region; provinces
        지방	noun	-	4	脂肪	fat
        지배	noun	-	5	支配	rule; domination
        지배인	noun	-	4	支配人	manager (of a hotel)
        지불	noun	-	5	支拂	payment
        지불하다	verb	하다	4	支拂	to pay
        지붕	noun	-	3	-	roof
        지상	noun	-	3	地上	above ground
        지새우다	verb	regular	5	-	to sit up all night
        지속되다	verb	regular	5	持續	to last; to continue
        지속적	noun	-	4	持續的	continuous
        지시	noun	-	3	指示	instruction; direction
        지시하다	verb	하다	4	指示	to direct; to instruct
        지식	noun	-	3	知識	knowledge
        지어내다	verb	regular	5	-	to make up; to invent
        지역	noun	-	3	地域	area; region
        지옥	noun	-	3	地獄	hell
        지우개	noun	-	1	-	eraser
        지우다	verb	regular	2	-	to erase; to wipe out
        지원	noun	-	3	支援	support
        지원	noun	-	3	志願	application; volunteering
        지원서	noun	-	4	志願書	application form
        지원자	noun	-	4	志願者	applicant
        지원하다	verb	하다	4	支援	to support
        지원하다	verb	하다	4	志願	to apply for
        지위	noun	-	5	地位	position; status
        지저분하다	adjective	하다	3	-	to be dirty; to be messy
        지적	noun	-	5	知的	intellectual
        지적	noun	-	4	指摘	pointing out
        지적하다	verb	하다	4	指摘	to point out
        지점	noun	-	5	支店	branch office
        지점	noun	-	5	地點	spot; point
        지정	noun	-	5	指定	designation
        지정하다	verb	하다	4	指定	to designate
        지지	noun	-	5	支持	support; backing
        지지하다	verb	하다	5	支持	to support; to back
        지진	noun	-	3	地震	earthquake
        지출	noun	-	4	支出	expenditure
        지치다	verb	regular	2	-	to be exhausted; to be worn out
        지침	noun	-	5	指針	guideline
        지켜보다	verb	regular	3	-	to watch; to keep an eye on
        지키다	verb	regular	2	-	to keep; to protect; to observe
        지탱하다	verb	하다	5	支撑	to support; to hold up
        지팡이	noun	-	4	-	walking stick; cane
        지퍼	noun	-	3	-	zip; zipper
        지폐	noun	-	3	紙幣	banknote
        지하	noun	-	2	地下	underground; basement
        지하도	noun	-	2	地下道	underpass
        지하상가	noun	-	3	地下商街	underground shopping arcade
        지하실	noun	-	3	地下室	basement
        지하철	noun	-	1	地下鐵	underground; subway
        지하철역	noun	-	1	地下鐵驛	subway station
        지향	noun	-	5	志向	aim; orientation
        지혜	noun	-	3	智慧	wisdom
        지혜롭다	adjective	ㅂ	5	智慧	to be wise
        지휘	noun	-	5	指揮	command; conducting
        지휘자	noun	-	4	指揮者	conductor (of music); commander
        지휘하다	verb	하다	5	指揮	to conduct; to command
        직선	noun	-	3	直線	straight line
        직업	noun	-	1	職業	job; occupation
        직업적	noun	-	5	職業的	professional
        직원	noun	-	2	職員	staff; employee
        직장	noun	-	2	職場	workplace; job
        직장인	noun	-	2	職場人	office worker
        직전	noun	-	3	直前	just before
        직접	adverb	-	1	直接	directly; in person
        직접적	noun	-	3	直接的	direct
        직진	noun	-	3	直進	going straight
        직진하다	verb	하다	3	直進	to go straight
        직책	noun	-	3	職責	post; duty
        직하다	auxiliary	하다	6	-	to be likely; to be worth
        직후	noun	-	3	直後	right after
        진공청소기	noun	-	5	眞空淸掃機	vacuum cleaner
        진단	noun	-	3	診斷	diagnosis
        진단하다	verb	하다	4	診斷	to diagnose
        진달래	noun	-	3	-	azalea
        진동	noun	-	5	振動	vibration
        진로	noun	-	3	進路	course; career path
        진료	noun	-	4	診療	medical treatment
        진료하다	verb	하다	5	診療	to treat (a patient)
        진리	noun	-	3	眞理	truth
        진술	noun	-	5	陳述	statement
        진실	noun	-	3	眞實	truth
        진실로	adverb	-	4	眞實	truly; sincerely
        진실하다	adjective	하다	5	眞實	to be true; to be sincere
        진심	noun	-	3	眞心	sincerity; true heart
        진작	adverb	-	3	-	earlier; long ago
        진작에	adverb	-	4	-	long ago; earlier
        진전	noun	-	5	進展	progress
        진정	adverb	-	3	眞正	truly
        진정되다	verb	regular	5	鎭靜	to calm down
        진정시키다	verb	regular	5	鎭靜	to calm (someone)
        진정하다	verb	하다	2	鎭靜	to calm down
        진주	noun	-	4	眞珠	pearl
        진지하다	adjective	하다	3	眞摯	to be serious; to be earnest
        진짜	adverb	-	1	-	really; for real
        진짜	noun	-	3	-	real thing; genuine
        진찰	noun	-	4	診察	medical examination
        진찰하다	verb	하다	4	診察	to examine (a patient)
        진출	noun	-	5	進出	advance
        진출하다	verb	하다	5	進出	to advance into
        진통제	noun	-	3	鎭痛劑	painkiller
        진하다	adjective	하다	2	津	to be strong (coffee); to be thick; to be dark
        진행	noun	-	3	進行	progress; proceeding
        진행되다	verb	regular	3	進行	to proceed; to be under way
        진행자	noun	-	4	進行者	host; presenter
        진행하다	verb	하다	3	進行	to proceed; to carry on; to host
        질	noun	-	3	質	quality
        질	suffix	-	4	-	act of doing (often belittling)
        질기다	adjective	regular	3	-	to be tough; to be chewy
        질리다	verb	regular	5	-	to be sick of; to turn pale
        질문	noun	-	1	質問	question
        질문하다	verb	하다	1	質問	to ask a question
        질병	noun	-	2	疾病	disease
        질서	noun	-	3	秩序	order
        질식	noun	-	5	窒息	suffocation
        질식하다	verb	하다	5	窒息	to suffocate
        질투	noun	-	3	嫉妬	jealousy
        질투하다	verb	하다	4	嫉妬	to be jealous
        짊어지다	verb	regular	5	-	to carry on one's back; to shoulder
        짐	noun	-	3	-	luggage; load; burden
        짐	pronoun	-	4	朕	I, we (of a king)
        짐작	noun	-	4	斟酌	guess; surmise
        짐작하다	verb	하다	3	斟酌	to guess; to presume
        집	noun	-	1	-	house; home
        집값	noun	-	3	-	house price
        집게	noun	-	4	-	tongs; clip
        집다	verb	regular	2	-	to pick up; to take
        집단	noun	-	3	集團	group
        집단적	noun	-	5	集團的	collective
        집들이	noun	-	2	-	housewarming party
        집세	noun	-	3	-	house rent
        집안	noun	-	2	-	family; household
        집안일	noun	-	2	-	housework; family affairs
        집어넣다	verb	regular	4	-	to put in
        집어먹다	verb	regular	5	-	to pick up and eat
        집어치우다	verb	regular	4	-	to quit; to give up
        집주인	noun	-	3	-	landlord; owner of a house
        집중	noun	-	3	集中	concentration
        집중력	noun	-	3	集中力	power of concentration
        집중적	noun	-	4	集中的	intensive
        집중하다	verb	하다	3	集中	to concentrate
        집집	noun	-	4	-	every house
        집집마다	adverb	-	5	-	every house
        집착	noun	-	5	執着	obsession; attachment
        집착하다	verb	하다	5	執着	to be obsessed with; to cling to
        집합	noun	-	4	集合	gathering; set
        집합하다	verb	하다	4	集合	to assemble
        짓	noun	-	2	-	act; behaviour (usually bad)
        짓궂다	adjective	regular	5	-	to be mischievous
        짓누르다	verb	르	5	-	to press down; to weigh on
        짓다	verb	ㅅ	2	-	to build; to make (rice, a name, an expression)
        짓밟다	verb	regular	5	-	to trample
        징검다리	noun	-	4	-	stepping stones
        징그럽다	adjective	ㅂ	4	-	to be gross; to be creepy
        짖다	verb	regular	3	-	to bark
        짖어대다	verb	regular	5	-	to keep barking
        짙다	adjective	regular	3	-	to be dark; to be thick; to be dense
        짚다	verb	regular	4	-	to lean on; to point out
        짜내다	verb	regular	4	-	to squeeze out
        짜다	adjective	regular	1	-	to be salty
        짜다	verb	regular	3	-	to weave; to squeeze; to draw up (a plan)
        짜리	suffix	-	2	-	worth; item of (a price, a size, an age)
        짜릿하다	adjective	하다	4	-	to be thrilling
        짜이다	verb	regular	4	-	to be organised; to be woven
        짜잔	interjection	-	4	-	ta-da
        짜장면	noun	-	3	-	noodles in black bean sauce
        짜증	noun	-	3	-	irritation; annoyance
        짜증나다	verb	regular	3	-	to be annoyed; to be irritated
        짜증내다	verb	regular	4	-	to show irritation
        짜증스럽다	adjective	ㅂ	5	-	to be irritating
        짝	noun	-	2	-	partner; one of a pair
        짝꿍	noun	-	4	-	desk mate; partner
        짝사랑	noun	-	3	-	one-sided love
        짧다	adjective	regular	1	-	to be short
        짬	noun	-	4	-	spare time
        짬뽕	noun	-	3	-	spicy seafood noodle soup
        짭짤하다	adjective	하다	4	-	to be pleasantly salty
        째	suffix	-	2	-	-th; for (a length of time); whole
        째다	verb	regular	2	-	to cut open; to slit
        째려보다	verb	regular	4	-	to glare at
        짹짹	adverb	-	5	-	tweet
        쨍그랑	adverb	-	5	-	with a crash (glass)
        쨍쨍	adverb	-	4	-	blazing (sun)
        쩨쩨하다	adjective	하다	5	-	to be stingy; to be petty
        쪼개다	verb	regular	4	-	to split; to divide
        쪼그리다	verb	regular	4	-	to squat; to crouch
        쪼다	verb	regular	5	-	to peck; to chisel
        쪼잔하다	adjective	하다	5	-	to be petty (spoken)
        쪽	noun	-	1	-	side; direction
        쪽	counter	-	2	-	page; slice
        쪽지	noun	-	3	-	note; slip of paper
        쫄깃쫄깃	adverb	-	5	-	chewy
        쫄깃하다	adjective	하다	4	-	to be chewy
        쫓겨나다	verb	regular	3	-	to be driven out; to be expelled
        쫓기다	verb	regular	3	-	to be chased
        쫓다	verb	regular	2	-	to chase; to drive away
        쫓아가다	verb	regular	3	-	to chase after
        쫓아내다	verb	regular	3	-	to drive out; to expel
        쫓아다니다	verb	regular	4	-	to chase around after
        쫓아오다	verb	regular	3	-	to come after; to pursue
        쫙	adverb	-	4	-	widely; in streams
        쬐다	verb	regular	4	-	to warm oneself; to bask
        쭉	adverb	-	3	-	straight; continuously
        쯤	suffix	-	2	-	about; around; by
        쯧쯧	interjection	-	4	-	tut-tut
        찌개	noun	-	1	-	stew
        찌다	verb	regular	2	-	to gain (weight)
        찌다	verb	regular	2	-	to steam
        찌들다	verb	ㄹ	6	-	to be stained; to be careworn
        찌르다	verb	르	3	-	to stab; to poke
        찌푸리다	verb	regular	3	-	to frown; to cloud over
        찍다	verb	regular	1	-	to take (a photograph); to stamp; to dip
        찍어내다	verb	regular	5	-	to print; to turn out
        찍히다	verb	regular	3	-	to be photographed; to be stamped
        찐빵	noun	-	3	-	steamed bun
        찜	noun	-	4	-	steamed or braised dish
        찜질방	noun	-	3	-	Korean sauna
        찜찜하다	adjective	하다	5	-	to feel uneasy
        찢기다	verb	regular	4	-	to be torn
        찢다	verb	regular	2	-	to tear; to rip
        찢어지다	verb	regular	3	-	to be torn
        찧다	verb	regular	5	-	to pound; to hit (by accident)
        """#
}
