//  Words that begin with ㅈ, from 자 to 저마다: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries23 {
    static let text: StaticString = #"""
        자	interjection	-	1	-	well now; come on; here
        자	noun	-	3	-	ruler; measure
        자	counter	-	5	-	foot (about 30 centimetres)
        자	suffix	-	4	者	person
        자가용	noun	-	3	自家用	private car
        자격	noun	-	3	資格	qualification
        자격증	noun	-	3	資格證	certificate
        자국	noun	-	3	-	mark; trace
        자그마치	adverb	-	5	-	no less than
        자극	noun	-	3	刺戟	stimulus
        자극하다	verb	하다	4	刺戟	to stimulate; to provoke
        자금	noun	-	3	資金	funds; money
        자기	pronoun	-	2	自己	oneself; darling; you (to a partner)
        자기	noun	-	3	瓷器	porcelain
        자기들	pronoun	-	3	-	they themselves
        자기소개	noun	-	2	自己紹介	introducing oneself
        자꾸	adverb	-	2	-	again and again; repeatedly
        자꾸만	adverb	-	3	-	again and again
        자네	pronoun	-	3	-	you (an elder to a younger adult)
        자녀	noun	-	3	子女	children; sons and daughters
        자다	verb	regular	1	-	to sleep
        자동	noun	-	3	自動	automatic operation
        자동적	noun	-	4	自動的	automatic
        자동차	noun	-	1	自動車	car
        자동판매기	noun	-	3	自動販賣機	vending machine
        자두	noun	-	3	-	plum
        자라	noun	-	3	-	soft-shelled turtle
        자라다	verb	regular	2	-	to grow; to grow up
        자랑	noun	-	3	-	pride; boast
        자랑거리	noun	-	4	-	something to be proud of
        자랑스럽다	adjective	ㅂ	3	-	to be proud of
        자랑하다	verb	하다	3	-	to boast; to be proud of
        자료	noun	-	3	資料	data; material
        자루	counter	-	2	-	counts pens, knives and long tools
        자루	noun	-	4	-	sack
        자르다	verb	르	1	-	to cut
        자리	noun	-	2	-	seat; place; position
        자리잡다	verb	regular	4	-	to settle down; to take a place
        자막	noun	-	3	字幕	subtitles
        자매	noun	-	3	姉妹	sisters
        자백	noun	-	5	自白	confession
        자백하다	verb	하다	5	自白	to confess (a crime)
        자부심	noun	-	5	自負心	pride; self-esteem
        자비	noun	-	4	慈悲	mercy
        자빠지다	verb	regular	5	-	to fall over; to tumble
        자살	noun	-	5	自殺	suicide
        자살하다	verb	하다	5	自殺	to commit suicide
        자상하다	adjective	하다	4	仔詳	to be kind and attentive
        자석	noun	-	5	磁石	magnet
        자세	noun	-	3	姿勢	posture; attitude
        자세하다	adjective	하다	2	仔細	to be detailed
        자세히	adverb	-	2	仔細	in detail; closely
        자소서	noun	-	-	自紹書	cover letter (short)
        자손	noun	-	5	子孫	descendants
        자수	noun	-	5	自首	turning oneself in
        자식	noun	-	2	子息	child; (rude) rascal
        자신	pronoun	-	2	自身	oneself; one's own self
        자신	noun	-	2	自信	confidence
        자신감	noun	-	3	自信感	self-confidence
        자아내다	verb	regular	5	-	to evoke; to arouse
        자연	noun	-	2	自然	nature
        자연스럽다	adjective	ㅂ	2	自然	to be natural
        자연적	noun	-	5	自然的	natural
        자연환경	noun	-	3	自然環境	natural environment
        자외선	noun	-	3	紫外線	ultraviolet rays
        자원	noun	-	5	資源	resources
        자원봉사	noun	-	3	自願奉仕	volunteer work
        자원봉사자	noun	-	3	自願奉仕者	volunteer
        자유	noun	-	2	自由	freedom
        자유롭다	adjective	ㅂ	2	自由	to be free
        자유형	noun	-	4	自由形	freestyle
        자율	noun	-	5	自律	autonomy
        자음	noun	-	3	子音	consonant
        자장가	noun	-	4	-	lullaby
        자장면	noun	-	3	-	black bean noodles
        자전거	noun	-	1	自轉車	bicycle
        자정	noun	-	3	子正	midnight
        자존심	noun	-	3	自尊心	self-respect; pride
        자주	adverb	-	1	-	often
        자체	noun	-	3	自體	itself; oneself
        자취	noun	-	3	自炊	cooking for oneself; living alone
        자취방	noun	-	4	自炊房	rented room
        자칫	adverb	-	4	-	nearly; if one is not careful
        자판	noun	-	4	字板	keyboard
        자판기	noun	-	2	自販機	vending machine
        작가	noun	-	2	作家	writer; author
        작곡	noun	-	4	作曲	composing music
        작곡가	noun	-	3	作曲家	composer
        작년	noun	-	1	昨年	last year
        작다	adjective	regular	1	-	to be small
        작동	noun	-	4	作動	operation (of a machine)
        작동하다	verb	하다	4	作動	to work; to operate
        작문	noun	-	3	作文	composition; writing
        작별	noun	-	3	作別	farewell
        작성	noun	-	3	作成	drawing up; writing out
        작성하다	verb	하다	4	作成	to draw up; to fill in
        작아지다	verb	regular	4	-	to get smaller
        작업	noun	-	3	作業	work; operation
        작업복	noun	-	4	作業服	work clothes
        작용	noun	-	5	作用	action; effect
        작용하다	verb	하다	3	作用	to act on; to have an effect
        작은아버지	noun	-	4	-	uncle (father's younger brother)
        작은어머니	noun	-	4	-	aunt (wife of father's younger brother)
        작은집	noun	-	4	-	younger brother's house; small house
        작전	noun	-	5	作戰	operation; tactics
        작품	noun	-	3	作品	work (of art)
        잔	counter	-	1	盞	cup; glass (counts drinks)
        잔돈	noun	-	3	-	small change
        잔디	noun	-	3	-	grass; lawn
        잔디밭	noun	-	3	-	lawn
        잔뜩	noun	-	3	-	fully; a lot
        잔소리	noun	-	3	-	nagging
        잔액	noun	-	3	殘額	balance (of money)
        잔인하다	adjective	하다	5	殘忍	to be cruel
        잔잔하다	adjective	하다	5	-	to be calm; to be still
        잔치	noun	-	2	-	feast; banquet
        잘	adverb	-	1	-	well; often
        잘 가	phrase	-	1	-	bye (to a friend who leaves)
        잘 다녀오세요	phrase	-	2	-	have a good trip
        잘 먹겠습니다	phrase	-	1	-	thank you for the meal (before eating)
        잘 먹었습니다	phrase	-	1	-	thank you for the meal (after eating)
        잘 부탁드립니다	phrase	-	1	-	I look forward to working with you
        잘 있어	phrase	-	1	-	bye (to a friend who stays)
        잘 자	phrase	-	1	-	good night (to a friend)
        잘 지내요	phrase	-	1	-	I am doing well; keep well
        잘 지냈어요	phrase	-	2	-	have you been well
        잘나가다	verb	regular	3	-	to be doing well; to be successful
        잘나다	adjective	regular	4	-	to be distinguished; (ironic) to be great
        잘다	adjective	ㄹ	5	-	to be small; to be fine
        잘되다	verb	regular	2	-	to go well; to turn out well
        잘리다	verb	regular	4	-	to be cut; to be fired
        잘못	noun	-	3	-	mistake; fault
        잘못되다	verb	regular	2	-	to go wrong
        잘못하다	verb	하다	2	-	to do wrong; to make a mistake
        잘살다	verb	ㄹ	3	-	to be well off; to live well
        잘생기다	verb	regular	2	-	to be good-looking; to be handsome
        잘하다	verb	하다	1	-	to do well; to be good at
        잠	noun	-	2	-	sleep
        잠그다	verb	으	3	-	to lock; to turn off (a tap)
        잠기다	verb	regular	3	-	to be locked; to be under water
        잠깐	adverb	-	1	-	for a moment; a little while
        잠깐	noun	-	3	-	a moment; a short while
        잠깐만요	phrase	-	1	-	just a moment, please
        잠들다	verb	ㄹ	3	-	to fall asleep
        잠수	noun	-	4	潛水	diving
        잠수하다	verb	하다	5	潛水	to dive
        잠수함	noun	-	4	潛水艦	submarine
        잠시	adverb	-	1	暫時	for a little while
        잠시	noun	-	3	暫時	a moment; a short while
        잠시만요	phrase	-	1	-	just a moment, please
        잠옷	noun	-	2	-	pyjamas
        잠입하다	verb	하다	5	潛入	to sneak in
        잠자다	verb	regular	3	-	to sleep
        잠자리	noun	-	3	-	bed; place to sleep
        잠자리	noun	-	3	-	dragonfly
        잠자코	adverb	-	4	-	without a word
        잠재우다	verb	regular	5	-	to put to sleep; to calm
        잡다	verb	regular	1	-	to catch; to hold; to grab
        잡담	noun	-	3	雜談	small talk
        잡수다	verb	regular	4	-	to eat (honorific)
        잡수시다	verb	regular	1	-	to eat (honorific)
        잡아가다	verb	regular	4	-	to take away; to arrest
        잡아당기다	verb	regular	4	-	to pull
        잡아먹다	verb	regular	4	-	to catch and eat; to take up (time)
        잡지	noun	-	1	雜誌	magazine
        잡채	noun	-	3	雜菜	glass noodles with vegetables
        잡히다	verb	regular	2	-	to be caught; to be held
        장	counter	-	1	張	sheet (counts paper, tickets, photographs)
        장	noun	-	3	場	market; place
        장	noun	-	3	章	chapter
        장	suffix	-	4	場	place; ground
        장	suffix	-	4	長	head; chief
        장가	noun	-	3	-	marrying (of a man)
        장갑	noun	-	1	掌匣	gloves
        장갑차	noun	-	4	裝甲車	armoured vehicle
        장관	noun	-	3	長官	minister; secretary
        장관	noun	-	3	壯觀	grand view
        장군	noun	-	3	將軍	general
        장군님	noun	-	3	將軍	general (polite)
        장기	noun	-	3	將棋	Korean chess
        장기	noun	-	3	長期	long term
        장기간	noun	-	4	長期間	long period
        장기적	noun	-	4	長期的	long-term
        장난	noun	-	2	-	joke; prank; mischief
        장난감	noun	-	2	-	toy
        장난꾸러기	noun	-	3	-	mischievous child
        장난전화	noun	-	4	-	prank call
        장난치다	verb	regular	3	-	to play a prank; to fool around
        장난하다	verb	하다	4	-	to joke; to fool around
        장남	noun	-	3	長男	eldest son
        장녀	noun	-	3	長女	eldest daughter
        장단점	noun	-	3	長短點	strong and weak points
        장담하다	verb	하다	5	壯談	to assure; to vouch
        장례	noun	-	4	葬禮	funeral rites
        장례식	noun	-	3	葬禮式	funeral
        장르	noun	-	3	-	genre
        장마	noun	-	2	-	rainy season
        장마철	noun	-	3	-	rainy season
        장만하다	verb	하다	5	-	to get; to prepare
        장면	noun	-	3	場面	scene
        장모	noun	-	3	丈母	mother-in-law (wife's mother)
        장미	noun	-	1	薔薇	rose
        장미꽃	noun	-	2	-	rose
        장바구니	noun	-	3	-	shopping basket
        장벽	noun	-	5	障壁	barrier
        장비	noun	-	5	裝備	equipment
        장사	noun	-	3	-	trade; business
        장소	noun	-	2	場所	place
        장식	noun	-	3	裝飾	decoration
        장식하다	verb	하다	4	裝飾	to decorate
        장애	noun	-	3	障礙	obstacle; disability
        장애인	noun	-	3	障礙人	disabled person
        장어	noun	-	4	長魚	eel
        장인	noun	-	3	丈人	father-in-law (wife's father)
        장점	noun	-	3	長點	strong point; merit
        장치	noun	-	5	裝置	device; equipment
        장터	noun	-	4	-	marketplace
        장하다	adjective	하다	5	壯	to be admirable; to be splendid
        장학금	noun	-	3	奬學金	scholarship
        장화	noun	-	3	長靴	boots; wellingtons
        잦다	adjective	regular	5	-	to be frequent
        재	prefix	-	4	再	re-; again
        재능	noun	-	3	才能	talent
        재다	verb	regular	3	-	to measure; to weigh
        재떨이	noun	-	3	-	ashtray
        재료	noun	-	2	材料	material; ingredient
        재미	noun	-	2	-	fun; interest
        재미없다	adjective	없다	1	-	to be boring; to be uninteresting
        재미있다	adjective	있다	1	-	to be interesting; to be fun
        재밌다	adjective	있다	1	-	to be fun (short for 재미있다)
        재빠르다	adjective	르	3	-	to be quick; to be nimble
        재빨리	adverb	-	3	-	quickly; swiftly
        재산	noun	-	3	財産	property; fortune
        재생하다	verb	하다	5	再生	to play (a recording); to recycle
        재수	noun	-	3	財數	luck
        재우다	verb	regular	3	-	to put to sleep; to marinate
        재작년	noun	-	3	再昨年	the year before last
        재잘재잘	adverb	-	5	-	chattering
        재정	noun	-	5	財政	finances
        재주	noun	-	3	-	talent; skill
        재즈	noun	-	3	-	jazz
        재채기	noun	-	2	-	sneeze
        재판	noun	-	3	裁判	trial
        재판장	noun	-	5	裁判長	presiding judge
        재판장님	noun	-	3	裁判長	Your Honour
        재학	noun	-	4	在學	being enrolled at school
        재학생	noun	-	3	在學生	enrolled student
        재해	noun	-	5	災害	disaster
        재활용	noun	-	3	再活用	recycling
        재활용품	noun	-	4	再活用品	recyclables
        재활용하다	verb	하다	4	再活用	to recycle
        잭	noun	-	-	-	Jack (a name)
        잭슨	noun	-	-	-	Jackson (a name)
        잼	noun	-	3	-	jam
        잿더미	noun	-	5	-	heap of ashes
        쟁반	noun	-	3	錚盤	tray
        쟤	pronoun	-	3	-	that child over there (short for 저 아이)
        저	pronoun	-	1	-	I; me (humble)
        저	determiner	-	1	-	that over there; those
        저	interjection	-	1	-	um; well; excuse me
        저	prefix	-	4	低	low
        저거	pronoun	-	1	-	that thing over there (spoken)
        저것	pronoun	-	1	-	that thing over there
        저것들	pronoun	-	3	-	those things over there
        저고리	noun	-	4	-	jacket of a hanbok
        저곳	pronoun	-	1	-	that place over there
        저금	noun	-	2	貯金	savings
        저금통	noun	-	4	貯金筒	piggy bank
        저금하다	verb	하다	2	貯金	to save money
        저기	pronoun	-	1	-	over there; that place yonder
        저기요	phrase	-	1	-	excuse me; hello there (calling someone)
        저녁	noun	-	1	-	evening; dinner
        저녁때	noun	-	3	-	evening; dinner time
        저녁밥	noun	-	4	-	evening meal
        저년	pronoun	-	-	-	that bitch (vulgar)
        저놈	pronoun	-	3	-	that fellow over there (rude)
        저대로	adverb	-	4	-	like that; as it is
        저들	pronoun	-	3	-	they; those people over there
        저딴	determiner	-	3	-	that sort of (scornful)
        저러다	verb	ㅎ	3	-	to do like that; to act like that
        저러하다	adjective	하다	5	-	to be like that (full form of 저렇다)
        저런	determiner	-	1	-	such; that kind of (over there)
        저런	interjection	-	2	-	oh dear; what a pity
        저렇게	adverb	-	2	-	like that
        저렇다	adjective	ㅎ	1	-	to be like that (over there)
        저렴하다	adjective	하다	3	低廉	to be cheap
        저리	adverb	-	2	-	that way; away
        저리다	verb	regular	3	-	to go numb; to be asleep (a limb)
        저리다	adjective	regular	4	-	to be numb
        저마다	noun	-	4	-	each one
        저마다	adverb	-	4	-	each; everyone
        """#
}
