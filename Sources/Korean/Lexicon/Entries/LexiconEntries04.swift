//  Words that begin with ㄱ, from 근처 to 낌새: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries04 {
    static let text: StaticString = #"""
        근처	noun	-	1	近處	neighbourhood; vicinity
        글	noun	-	1	-	writing; text
        글로리아	noun	-	-	-	Gloria (a name)
        글쎄	interjection	-	1	-	well; I am not sure
        글쎄	adverb	-	2	-	well; you see
        글쎄요	interjection	-	1	-	well; I am not sure (polite)
        글쓰기	noun	-	2	-	writing
        글쓴이	noun	-	4	-	writer; author
        글씨	noun	-	1	-	handwriting; letters
        글자	noun	-	1	-	letter; written character
        긁다	verb	regular	4	-	to scratch
        긁히다	verb	regular	5	-	to get scratched
        금	noun	-	2	金	gold
        금	suffix	-	4	金	money; sum
        금고	noun	-	5	金庫	safe
        금년	noun	-	4	今年	this year
        금메달	noun	-	4	-	gold medal
        금발	noun	-	4	金髮	blond hair
        금방	adverb	-	2	今方	soon; just now; in a moment
        금속	noun	-	3	金屬	metal
        금액	noun	-	4	金額	amount of money
        금연	noun	-	2	禁煙	no smoking; giving up smoking
        금연하다	verb	하다	3	禁煙	to give up smoking
        금요일	noun	-	1	金曜日	Friday
        금지	noun	-	2	禁止	prohibition
        금지되다	verb	regular	3	禁止	to be forbidden
        금지하다	verb	하다	3	禁止	to forbid; to ban
        급	counter	-	2	級	grade; level; class
        급	noun	-	4	級	class; level
        급격하다	adjective	하다	5	急激	to be rapid; to be sudden
        급하다	adjective	하다	1	急	to be urgent; to be in a hurry
        급행	noun	-	4	急行	express
        급히	adverb	-	3	急	hurriedly; urgently
        긋다	verb	ㅅ	2	-	to draw (a line)
        긍정적	noun	-	3	肯定的	positive; affirmative
        기	suffix	-	4	機	machine; device
        기	suffix	-	4	期	period
        기간	noun	-	2	期間	period; term
        기겁하다	verb	하다	5	氣怯	to be scared out of one's wits
        기계	noun	-	2	機械	machine
        기계공학	noun	-	5	機械工學	mechanical engineering
        기계적	noun	-	3	機械的	mechanical
        기관	noun	-	5	機關	institution; organ
        기관	noun	-	5	器官	organ (of the body)
        기구	noun	-	5	器具	utensil; apparatus
        기구	noun	-	5	機構	organisation
        기기	noun	-	4	機器	device; equipment
        기꺼이	adverb	-	2	-	gladly; willingly
        기껏해야	adverb	-	4	-	at most; at best
        기념	noun	-	3	記念	commemoration
        기념일	noun	-	3	記念日	anniversary
        기념품	noun	-	3	記念品	souvenir
        기념하다	verb	하다	4	記念	to commemorate
        기능	noun	-	3	機能	function
        기다	verb	regular	3	-	to crawl
        기다랗다	adjective	ㅎ	5	-	to be rather long
        기다려 주세요	phrase	-	2	-	please wait
        기다리다	verb	regular	1	-	to wait
        기대	noun	-	3	期待	expectation
        기대다	verb	regular	3	-	to lean on
        기대되다	verb	regular	4	期待	to be looked forward to
        기대하다	verb	하다	2	期待	to expect; to look forward to
        기도	noun	-	3	祈禱	prayer
        기도하다	verb	하다	4	祈禱	to pray
        기독교	noun	-	4	基督敎	Christianity
        기록	noun	-	3	記錄	record
        기록하다	verb	하다	4	記錄	to record; to write down
        기르다	verb	르	2	-	to raise; to grow; to keep (an animal)
        기름	noun	-	2	-	oil; fat; petrol
        기린	noun	-	4	麒麟	giraffe
        기립	noun	-	4	起立	standing up
        기묘하다	adjective	하다	5	奇妙	to be strange; to be curious
        기밀	noun	-	5	機密	secret; classified information
        기반	noun	-	5	基盤	base; foundation
        기본	noun	-	3	基本	basis; basics
        기본적	noun	-	3	基本的	basic
        기부	noun	-	3	寄附	donation
        기부하다	verb	하다	4	寄附	to donate
        기분	noun	-	2	氣分	mood; feeling
        기뻐하다	verb	하다	1	-	to be glad; to rejoice
        기쁘다	adjective	으	1	-	to be glad; to be happy
        기쁨	noun	-	2	-	joy; delight
        기사	noun	-	2	記事	news article
        기사	noun	-	2	技士	driver; engineer
        기사	noun	-	5	騎士	knight
        기사님	noun	-	2	技士	driver (polite)
        기상	noun	-	4	氣象	weather; meteorology
        기상	noun	-	4	起床	getting up
        기성세대	noun	-	5	旣成世代	older generation
        기소	noun	-	5	起訴	prosecution
        기소하다	verb	하다	5	起訴	to prosecute
        기숙사	noun	-	1	寄宿舍	dormitory
        기숙사생	noun	-	4	寄宿舍生	dormitory student
        기술	noun	-	2	技術	technology; skill
        기술자	noun	-	4	技術者	engineer; technician
        기술적	noun	-	4	技術的	technical
        기압	noun	-	5	氣壓	air pressure
        기어가다	verb	regular	4	-	to crawl
        기어오르다	verb	르	5	-	to climb up; to be insolent
        기억	noun	-	2	記憶	memory
        기억력	noun	-	3	記憶力	memory (ability)
        기억하다	verb	하다	1	記憶	to remember
        기업	noun	-	3	企業	enterprise; company
        기여	noun	-	5	寄與	contribution
        기여하다	verb	하다	5	寄與	to contribute
        기온	noun	-	2	氣溫	temperature (of the air)
        기와	noun	-	4	-	roof tile
        기왕	adverb	-	4	旣往	since it is already so
        기운	noun	-	2	-	energy; strength
        기울다	verb	ㄹ	3	-	to lean; to tilt; to decline
        기울이다	verb	regular	4	-	to tilt; to devote (attention)
        기웃거리다	verb	regular	5	-	to peep; to hang around
        기원	noun	-	5	起源	origin
        기자	noun	-	1	記者	reporter; journalist
        기저귀	noun	-	4	-	nappy; diaper
        기적	noun	-	3	奇蹟	miracle
        기절	noun	-	5	氣絶	fainting
        기절하다	verb	하다	3	氣絶	to faint
        기준	noun	-	3	基準	standard; criterion
        기증	noun	-	5	寄贈	donation
        기증하다	verb	하다	5	寄贈	to donate
        기지	noun	-	5	基地	base (military)
        기차	noun	-	1	汽車	train
        기차역	noun	-	3	汽車驛	railway station
        기차표	noun	-	3	汽車票	train ticket
        기초	noun	-	3	基礎	foundation; basics
        기침	noun	-	2	-	cough
        기타	noun	-	1	-	guitar
        기특하다	adjective	하다	5	奇特	to be praiseworthy
        기호	noun	-	5	記號	sign; symbol
        기회	noun	-	2	機會	chance; opportunity
        기획	noun	-	4	企劃	planning
        기후	noun	-	3	氣候	climate
        긴급	noun	-	5	緊急	emergency; urgency
        긴장	noun	-	2	緊張	tension; nervousness
        긴장하다	verb	하다	3	緊張	to be nervous; to be tense
        긷다	verb	ㄷ	5	-	to draw (water)
        길	noun	-	1	-	road; way; street
        길가	noun	-	3	-	roadside
        길거리	noun	-	3	-	street
        길다	adjective	ㄹ	1	-	to be long
        길들이다	verb	regular	5	-	to tame
        길이	noun	-	2	-	length
        길이	adverb	-	2	-	for a long time
        김	noun	-	1	-	dried seaweed
        김	noun	-	4	-	steam; since; while (one is at it)
        김밥	noun	-	1	-	gimbap; rice rolled in seaweed
        김장	noun	-	2	-	making kimchi for the winter
        김치	noun	-	1	-	kimchi
        김치찌개	noun	-	1	-	kimchi stew
        깃들다	verb	ㄹ	5	-	to dwell in; to be filled with
        깃발	noun	-	3	-	flag
        깊다	adjective	regular	1	-	to be deep
        깊이	adverb	-	2	-	deeply
        까다	verb	regular	2	-	to peel; to crack open
        까다롭다	adjective	ㅂ	3	-	to be picky; to be tricky
        까닭	noun	-	2	-	reason; cause
        까마귀	noun	-	4	-	crow
        까마득하다	adjective	하다	5	-	to be far off; to be in the distant past
        까만색	noun	-	1	-	black
        까맣다	adjective	ㅎ	1	-	to be black
        까먹다	verb	regular	4	-	to forget; to peel and eat
        까불다	verb	ㄹ	3	-	to fool around; to be cheeky
        까지	particle	-	1	-	until; up to; even
        까치	noun	-	4	-	magpie
        까칠까칠	adverb	-	5	-	rough to the touch
        까칠하다	adjective	하다	5	-	to be rough; to be prickly (person)
        깎다	verb	regular	2	-	to cut; to peel; to get a discount
        깔끔하다	adjective	하다	3	-	to be neat; to be tidy
        깔다	verb	ㄹ	3	-	to spread; to lay
        깔리다	verb	regular	4	-	to be spread; to be pinned under
        깜깜하다	adjective	하다	3	-	to be pitch-dark
        깜박	adverb	-	4	-	for an instant; (forgetting) clean
        깜박하다	verb	하다	4	-	to forget for a moment
        깜빡	adverb	-	3	-	for an instant; (forgetting) clean
        깜짝	adverb	-	2	-	with a start (surprise)
        깡그리	adverb	-	5	-	wholly; without exception
        깡충깡충	adverb	-	5	-	hopping
        깡패	noun	-	4	-	gangster; thug
        깨	noun	-	4	-	sesame
        깨끗이	adverb	-	3	-	cleanly; neatly
        깨끗하다	adjective	하다	1	-	to be clean
        깨다	verb	regular	2	-	to wake up
        깨다	verb	regular	2	-	to break; to smash
        깨닫다	verb	ㄷ	2	-	to realise; to become aware
        깨뜨리다	verb	regular	4	-	to break; to smash
        깨물다	verb	ㄹ	4	-	to bite
        깨우다	verb	regular	4	-	to wake (someone)
        깨지다	verb	regular	3	-	to be broken; to break
        깻잎	noun	-	4	-	perilla leaf
        꺼내다	verb	regular	2	-	to take out
        꺼리다	verb	regular	5	-	to be reluctant; to avoid
        꺼멓다	adjective	ㅎ	5	-	to be black
        꺼지다	verb	regular	2	-	to go out; to be turned off; to get lost (rude)
        꺾다	verb	regular	4	-	to break; to snap; to turn
        껄껄	adverb	-	4	-	laughing heartily
        껌껌하다	adjective	하다	5	-	to be dark
        껑충	adverb	-	5	-	with a big leap
        께	particle	-	1	-	to (a person; honorific)
        께서	particle	-	1	-	marks the subject (honorific)
        껴안다	verb	regular	4	-	to hug; to embrace
        꼬끼오	adverb	-	5	-	cock-a-doodle-doo
        꼬다	verb	regular	3	-	to twist; to cross (legs)
        꼬르륵	adverb	-	5	-	rumbling (stomach)
        꼬리	noun	-	3	-	tail
        꼬마	noun	-	3	-	kid; little one
        꼬맹이	noun	-	-	-	kid; little one
        꼬박	adverb	-	3	-	fully; all (night)
        꼬박꼬박	adverb	-	3	-	regularly; without fail
        꼬시다	verb	regular	5	-	to tempt; to pick up (spoken)
        꼬이다	verb	regular	3	-	to be twisted; to go wrong
        꼬집다	verb	regular	4	-	to pinch
        꼭	adverb	-	1	-	surely; without fail; tightly
        꼭대기	noun	-	3	-	top; peak
        꼴	noun	-	3	-	shape; sorry state
        꼼꼼하다	adjective	하다	3	-	to be careful; to be meticulous
        꼼짝	adverb	-	3	-	(not) budging
        꼼짝 마	phrase	-	2	-	freeze; don't move
        꼼짝없다	adjective	없다	5	-	to be helpless
        꼽다	verb	regular	3	-	to count (on one's fingers); to name
        꼽히다	verb	regular	5	-	to be counted among
        꽁꽁	adverb	-	5	-	frozen hard; tightly
        꽁치	noun	-	4	-	saury
        꽂다	verb	regular	2	-	to stick in; to insert; to put (in a vase)
        꽂히다	verb	regular	4	-	to be stuck in; to be hooked on
        꽃	noun	-	1	-	flower
        꽃답다	adjective	ㅂ	5	-	to be like a flower
        꽃병	noun	-	3	-	vase
        꽃샘추위	noun	-	5	-	cold snap in spring
        꽃잎	noun	-	3	-	petal
        꽃집	noun	-	3	-	flower shop
        꽉	adverb	-	3	-	tightly; full
        꽝	adverb	-	4	-	bang; with a crash
        꽤	adverb	-	2	-	quite; fairly
        꽤나	adverb	-	2	-	quite; rather
        꾀	noun	-	5	-	trick; wits
        꾸다	verb	regular	1	-	to dream
        꾸다	verb	regular	3	-	to borrow (money)
        꾸러미	noun	-	4	-	bundle; package
        꾸물거리다	verb	regular	5	-	to dawdle
        꾸미다	verb	regular	2	-	to decorate; to make up (a story)
        꾸밈없다	adjective	없다	6	-	to be natural; to be unaffected
        꾸벅꾸벅	adverb	-	5	-	nodding off
        꾸준하다	adjective	하다	3	-	to be steady; to be constant
        꾸준히	adverb	-	3	-	steadily
        꾸중	noun	-	4	-	scolding
        꾸중하다	verb	하다	4	-	to scold
        꾸짖다	verb	regular	5	-	to scold; to rebuke
        꾹	adverb	-	4	-	tightly; with pressure
        꾼	suffix	-	4	-	person who does (something) habitually
        꿀	noun	-	3	-	honey
        꿀꺽	adverb	-	5	-	with a gulp
        꿀꿀	adverb	-	5	-	oink
        꿀벌	noun	-	4	-	honeybee
        꿇다	verb	regular	3	-	to kneel (with 무릎)
        꿈	noun	-	2	-	dream
        꿈꾸다	verb	regular	3	-	to dream
        꿰뚫다	verb	regular	5	-	to pierce; to see through
        꿰매다	verb	regular	3	-	to sew; to stitch
        끄다	verb	으	1	-	to turn off; to put out
        끄덕이다	verb	regular	4	-	to nod
        끄집어내다	verb	regular	4	-	to pull out; to bring up
        끈	noun	-	2	-	string; lace
        끈적끈적	adverb	-	5	-	sticky
        끈질기다	adjective	regular	4	-	to be persistent
        끊기다	verb	regular	3	-	to be cut off; to stop running
        끊다	verb	regular	2	-	to cut off; to quit; to hang up
        끊어지다	verb	regular	3	-	to be cut off; to snap
        끊임없다	adjective	없다	4	-	to be ceaseless
        끊임없이	adverb	-	3	-	ceaselessly
        끌다	verb	ㄹ	2	-	to pull; to drag; to draw (attention)
        끌려가다	verb	regular	4	-	to be dragged away
        끌리다	verb	regular	4	-	to be drawn to; to be dragged
        끌어당기다	verb	regular	5	-	to pull towards oneself
        끌어안다	verb	regular	4	-	to embrace; to hug
        끓다	verb	regular	2	-	to boil
        끓어오르다	verb	르	4	-	to boil up
        끓이다	verb	regular	2	-	to boil (water); to make (soup, tea)
        끔찍하다	adjective	하다	3	-	to be horrible; to be terrible
        끝	noun	-	1	-	end
        끝끝내	adverb	-	4	-	to the very end
        끝나다	verb	regular	1	-	to end; to be over
        끝내	adverb	-	3	-	to the end; finally
        끝내다	verb	regular	1	-	to finish; to end
        끝부분	noun	-	4	-	end part
        끝없다	adjective	없다	5	-	to be endless
        끝없이	adverb	-	4	-	endlessly
        끝장	noun	-	4	-	end; finish
        끼	counter	-	2	-	meal (counts meals)
        끼니	noun	-	3	-	meal
        끼다	verb	regular	1	-	to wear (ring, gloves, glasses); to put in between
        끼리	suffix	-	2	-	among ourselves, themselves
        끼어들다	verb	ㄹ	4	-	to cut in; to interrupt
        끼얹다	verb	regular	5	-	to pour over; to splash on
        끼우다	verb	regular	4	-	to insert; to put between
        끼치다	verb	regular	4	-	to cause (trouble); to influence
        낌새	noun	-	5	-	sign; hint
        """#
}
