//  Words that begin with ㅊ, from 차 to 초: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries27 {
    static let text: StaticString = #"""
        차	noun	-	1	車	car; vehicle
        차	noun	-	1	茶	tea
        차	counter	-	2	次	time; round (in a series)
        차갑다	adjective	ㅂ	1	-	to be cold (to the touch)
        차곡차곡	adverb	-	4	-	neatly, one on another
        차근차근	adverb	-	5	-	step by step; carefully
        차다	verb	regular	2	-	to kick
        차다	verb	regular	2	-	to be full; to fill up
        차다	verb	regular	2	-	to wear (a watch); to fasten on
        차다	adjective	regular	1	-	to be cold; to be chilly
        차단	noun	-	5	遮斷	cutting off; blocking
        차단하다	verb	하다	5	遮斷	to block; to cut off
        차라리	adverb	-	2	-	rather; would sooner
        차량	noun	-	4	車輛	vehicle
        차례	noun	-	2	次例	turn; order
        차례	counter	-	3	次例	time; turn
        차리다	verb	regular	2	-	to set (a table); to open (a shop); to come to
        차마	adverb	-	3	-	(cannot) bear to
        차별	noun	-	4	差別	discrimination
        차별하다	verb	하다	4	差別	to discriminate
        차분하다	adjective	하다	3	-	to be calm; to be composed
        차이	noun	-	3	差異	difference
        차이점	noun	-	3	差異點	point of difference
        차지하다	verb	하다	3	-	to take up; to occupy
        차차	adverb	-	3	次次	gradually; by and by
        차츰	adverb	-	3	-	little by little
        차트	noun	-	4	-	chart
        착각	noun	-	4	錯覺	illusion; mistaken belief
        착각하다	verb	하다	4	錯覺	to be mistaken
        착륙	noun	-	4	着陸	landing
        착륙하다	verb	하다	4	着陸	to land
        착실하다	adjective	하다	5	着實	to be steady; to be reliable
        착하다	adjective	하다	1	-	to be good-hearted; to be kind
        찬란하다	adjective	하다	5	燦爛	to be brilliant
        찬물	noun	-	2	-	cold water
        찬성	noun	-	3	贊成	approval; agreement
        찰나	noun	-	5	刹那	instant
        찰리	noun	-	-	-	Charlie (a name)
        찰스	noun	-	-	-	Charles (a name)
        찰칵	adverb	-	5	-	with a click
        참	adverb	-	1	-	really; very; truly
        참	noun	-	3	-	truth; true
        참	interjection	-	2	-	oh, by the way; really
        참	noun	-	4	-	moment when; just about to
        참가	noun	-	2	參加	participation
        참가하다	verb	하다	3	參加	to take part
        참견	noun	-	4	參見	meddling
        참견하다	verb	하다	4	參見	to meddle
        참고	noun	-	3	參考	reference
        참고서	noun	-	3	參考書	reference book
        참고하다	verb	하다	4	參考	to refer to; to consult
        참기름	noun	-	2	-	sesame oil
        참나	interjection	-	4	-	oh, come on; honestly
        참다	verb	regular	2	-	to bear; to endure; to hold back
        참답다	adjective	ㅂ	5	-	to be true; to be genuine
        참되다	adjective	regular	5	-	to be true; to be genuine
        참말로	adverb	-	3	-	truly; really
        참새	noun	-	3	-	sparrow
        참석	noun	-	3	參席	attendance
        참석자	noun	-	3	參席者	person attending
        참석하다	verb	하다	3	參席	to attend
        참여	noun	-	3	參與	participation
        참여하다	verb	하다	4	參與	to take part in
        참외	noun	-	3	-	Korean melon
        참으로	adverb	-	3	-	truly; indeed
        참치	noun	-	4	-	tuna
        찹쌀	noun	-	4	-	sticky rice
        찻값	noun	-	4	-	price of tea; bill in a café
        찻길	noun	-	4	-	road (for cars)
        찻잔	noun	-	3	-	teacup
        찻집	noun	-	3	-	teahouse
        창	noun	-	3	窓	window
        창가	noun	-	3	-	by the window
        창가석	noun	-	4	-	window seat
        창고	noun	-	3	倉庫	storehouse; warehouse
        창구	noun	-	3	窓口	window; counter
        창녀	noun	-	-	娼女	prostitute (rude)
        창문	noun	-	1	窓門	window
        창밖	noun	-	3	-	outside the window
        창백하다	adjective	하다	4	蒼白	to be pale
        창업하다	verb	하다	5	創業	to start a business
        창작	noun	-	5	創作	creation; creative writing
        창조	noun	-	5	創造	creation
        창조적	noun	-	5	創造的	creative
        창조하다	verb	하다	5	創造	to create
        창피	noun	-	3	猖披	shame; embarrassment
        창피하다	adjective	하다	2	猖披	to be embarrassed; to be ashamed
        찾다	verb	regular	1	-	to look for; to find; to withdraw (money)
        찾아가다	verb	regular	1	-	to go and see; to visit
        찾아내다	verb	regular	2	-	to find out; to discover
        찾아보기	noun	-	4	-	index
        찾아보다	verb	regular	2	-	to look for; to look up
        찾아오다	verb	regular	1	-	to come to see; to visit
        채	noun	-	3	-	just as it is; in the state of
        채	adverb	-	5	-	(not) yet; before
        채	counter	-	2	-	counts houses and buildings
        채널	noun	-	3	-	channel
        채소	noun	-	1	菜蔬	vegetable
        채식	noun	-	3	菜食	vegetarian diet
        채우다	verb	regular	2	-	to fill
        채우다	verb	regular	2	-	to fasten; to lock
        채점	noun	-	3	採點	marking; grading
        채점하다	verb	하다	4	採點	to mark; to grade
        채택	noun	-	5	採擇	adoption; choice
        채택하다	verb	하다	5	採擇	to adopt; to select
        채팅	noun	-	3	-	online chat
        책	noun	-	1	冊	book
        책가방	noun	-	3	-	schoolbag
        책꽂이	noun	-	3	-	bookshelf
        책방	noun	-	3	冊房	bookshop
        책상	noun	-	1	冊床	desk
        책상다리	noun	-	4	-	sitting cross-legged
        책임	noun	-	2	責任	responsibility
        책임감	noun	-	3	責任感	sense of responsibility
        책임자	noun	-	3	責任者	person in charge
        책임지다	verb	regular	4	責任	to take responsibility
        챔피언	noun	-	3	-	champion
        챙기다	verb	regular	2	-	to pack; to gather; to take care of
        처넣다	verb	regular	5	-	to shove in; to throw into
        처녀	noun	-	4	處女	unmarried young woman
        처량하다	adjective	하다	6	凄涼	to be desolate
        처럼	particle	-	1	-	like; as
        처리	noun	-	3	處理	handling; processing
        처리하다	verb	하다	2	處理	to handle; to process
        처방	noun	-	4	處方	prescription
        처방전	noun	-	3	處方箋	prescription (paper)
        처벌	noun	-	5	處罰	punishment
        처벌하다	verb	하다	5	處罰	to punish
        처음	adverb	-	2	-	for the first time
        처음	noun	-	1	-	beginning; the first time
        처음 뵙겠습니다	phrase	-	1	-	how do you do; nice to meet you
        처지	noun	-	3	處地	situation; circumstances
        처참하다	adjective	하다	5	悽慘	to be gruesome
        처하다	verb	하다	5	處	to be placed in; to face
        척	counter	-	2	隻	counts ships
        척	noun	-	3	-	pretence (after -는, -ㄴ)
        척	adverb	-	2	-	firmly; in one go
        척척	adverb	-	4	-	smoothly; quickly one after another
        척추	noun	-	5	脊椎	spine
        척하다	auxiliary	하다	3	-	to pretend to
        천	numeral	-	1	千	thousand
        천	noun	-	3	-	cloth; fabric
        천국	noun	-	3	天國	heaven; paradise
        천둥	noun	-	3	-	thunder
        천만	numeral	-	2	千萬	ten million
        천만에	interjection	-	4	-	not at all; far from it
        천만에요	phrase	-	1	-	you are welcome; not at all
        천박하다	adjective	하다	5	淺薄	to be shallow; to be vulgar
        천사	noun	-	3	天使	angel
        천생	adverb	-	6	天生	by nature; destined
        천장	noun	-	3	天障	ceiling
        천재	noun	-	3	天才	genius
        천주교	noun	-	3	天主敎	Catholicism
        천천히	adverb	-	1	-	slowly
        천하	noun	-	4	天下	the whole world; under heaven
        철	noun	-	3	-	season; discretion
        철	noun	-	3	鐵	iron; steel
        철도	noun	-	3	鐵道	railway
        철새	noun	-	4	-	migratory bird
        철수	noun	-	5	撤收	withdrawal
        철수하다	verb	하다	5	撤收	to withdraw; to pull out
        철없다	adjective	없다	5	-	to be immature; to be thoughtless
        철저하다	adjective	하다	3	徹底	to be thorough
        철저해지다	verb	regular	5	徹底	to become thorough
        철저히	adverb	-	4	徹底	thoroughly
        철학	noun	-	3	哲學	philosophy
        철학자	noun	-	4	哲學者	philosopher
        철학적	noun	-	5	哲學的	philosophical
        첨부하다	verb	하다	4	添附	to attach (a file)
        첩	counter	-	5	貼	packet (of herbal medicine)
        첫	determiner	-	1	-	first
        첫날	noun	-	3	-	first day
        첫눈	noun	-	3	-	first snow; first sight
        첫마디	noun	-	4	-	first word
        첫번째	numeral	-	-	-	the first (spaced: 첫 번째)
        첫사랑	noun	-	3	-	first love
        첫인상	noun	-	3	-	first impression
        첫째	numeral	-	2	-	first; the first thing
        첫째	determiner	-	3	-	first
        첫차	noun	-	3	-	first bus or train
        청	noun	-	4	請	request; favour
        청각	noun	-	5	聽覺	sense of hearing
        청결하다	adjective	하다	5	淸潔	to be clean
        청년	noun	-	2	靑年	young man; youth
        청년층	noun	-	4	靑年層	young people
        청바지	noun	-	2	-	jeans
        청소	noun	-	2	淸掃	cleaning
        청소기	noun	-	2	淸掃機	vacuum cleaner
        청소년	noun	-	3	靑少年	teenager; young people
        청소부	noun	-	3	淸掃夫	cleaner (person)
        청소하다	verb	하다	1	淸掃	to clean
        청와대	noun	-	4	靑瓦臺	the Blue House
        청중	noun	-	3	聽衆	audience
        청춘	noun	-	3	靑春	youth
        청취하다	verb	하다	5	聽取	to listen (to radio)
        청하다	verb	하다	4	請	to ask for; to request
        체	noun	-	4	-	pretence (after -는, -ㄴ)
        체감	noun	-	5	體感	bodily sensation
        체격	noun	-	5	體格	build; physique
        체결하다	verb	하다	6	締結	to conclude (a contract)
        체계	noun	-	5	體系	system
        체계적	noun	-	5	體系的	systematic
        체력	noun	-	3	體力	physical strength
        체리	noun	-	4	-	cherry
        체면	noun	-	5	體面	face; dignity
        체온	noun	-	3	體溫	body temperature
        체온계	noun	-	3	體溫計	thermometer
        체육	noun	-	2	體育	physical education
        체육관	noun	-	2	體育館	gymnasium
        체육복	noun	-	3	體育服	gym clothes
        체조	noun	-	3	體操	gymnastics
        체중	noun	-	2	體重	body weight
        체코	noun	-	2	-	the Czech Republic
        체크	noun	-	3	-	check; check pattern
        체크하다	verb	하다	5	-	to check
        체포	noun	-	4	逮捕	arrest
        체포되다	verb	regular	5	逮捕	to be arrested
        체포하다	verb	하다	4	逮捕	to arrest
        체하다	auxiliary	하다	3	-	to pretend to; to put on airs
        체험	noun	-	3	體驗	experience
        체험하다	verb	하다	4	體驗	to experience (first hand)
        첼로	noun	-	4	-	cello
        쳇	interjection	-	4	-	pooh; tsk
        쳐다보다	verb	regular	2	-	to stare at; to look up at
        쳐들어오다	verb	regular	5	-	to invade
        초	counter	-	1	秒	second (of time)
        초	noun	-	2	-	candle
        초	noun	-	2	初	beginning; early part
        초	prefix	-	4	超	super-; ultra-
        """#
}
