//  Words that begin with ㅅ, from 생일 to 속옷: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries15 {
    static let text: StaticString = #"""
        생일	noun	-	1	生日	birthday
        생일 축하합니다	phrase	-	1	-	happy birthday
        생존	noun	-	5	生存	survival
        생존하다	verb	하다	5	生存	to survive
        생필품	noun	-	5	生必品	daily necessities
        생활	noun	-	2	生活	life; living
        생활비	noun	-	3	生活費	living expenses
        생활용품	noun	-	3	生活用品	household goods
        생활하다	verb	하다	3	生活	to live; to lead a life
        생활환경	noun	-	4	生活環境	living environment
        샤워	noun	-	3	-	shower
        샤워하다	verb	하다	2	-	to take a shower
        샴페인	noun	-	-	-	champagne
        샴푸	noun	-	3	-	shampoo
        서	particle	-	2	-	short for 에서; (people) as a group of
        서글프다	adjective	으	5	-	to be sad; to be sorrowful
        서너	determiner	-	3	-	three or four
        서넛	numeral	-	2	-	three or four
        서늘하다	adjective	하다	3	-	to be cool
        서다	verb	regular	1	-	to stand; to stop
        서두르다	verb	르	2	-	to hurry; to rush
        서랍	noun	-	3	-	drawer
        서럽다	adjective	ㅂ	5	-	to be sorrowful
        서로	pronoun	-	2	-	each other; one another
        서로	adverb	-	1	-	each other; mutually
        서류	noun	-	2	書類	document; papers
        서른	numeral	-	1	-	thirty
        서리	noun	-	4	-	frost
        서리다	verb	regular	5	-	to steam up; to be filled with
        서먹하다	adjective	하다	5	-	to be awkward (with someone)
        서명	noun	-	3	署名	signature
        서명하다	verb	하다	3	署名	to sign
        서민	noun	-	3	庶民	ordinary people
        서부	noun	-	4	西部	western part
        서비스	noun	-	2	-	service
        서비스업	noun	-	4	-	service industry
        서비스하다	verb	하다	5	-	to serve; to give for free
        서서히	adverb	-	3	徐徐	slowly; gradually
        서성거리다	verb	regular	5	-	to pace up and down
        서약	noun	-	5	誓約	oath; pledge
        서양	noun	-	2	西洋	the West
        서양인	noun	-	4	西洋人	Westerner
        서양화	noun	-	4	西洋畫	Western painting
        서운하다	adjective	하다	3	-	to be hurt; to feel let down
        서울	noun	-	1	-	Seoul
        서울역	noun	-	3	-	Seoul Station
        서장	noun	-	5	署長	police chief
        서장님	noun	-	-	署長	police chief (polite)
        서재	noun	-	4	書齋	study (room)
        서적	noun	-	4	書籍	books
        서점	noun	-	1	書店	bookshop
        서쪽	noun	-	1	-	west
        서커스	noun	-	3	-	circus
        서투르다	adjective	르	3	-	to be clumsy; to be unskilled
        서툴다	adjective	ㄹ	3	-	to be clumsy; to be unskilled
        서해	noun	-	4	西海	the West Sea; the Yellow Sea
        석	suffix	-	4	席	seat
        석사	noun	-	5	碩士	master's degree
        석션	noun	-	-	-	suction
        석유	noun	-	3	石油	petroleum; oil
        석탄	noun	-	5	石炭	coal
        섞다	verb	regular	2	-	to mix; to blend
        섞이다	verb	regular	3	-	to be mixed
        선	noun	-	3	線	line
        선	noun	-	3	善	good; goodness
        선거	noun	-	3	選擧	election
        선글라스	noun	-	3	-	sunglasses
        선명하다	adjective	하다	3	鮮明	to be clear; to be vivid
        선물	noun	-	1	膳物	present; gift
        선물하다	verb	하다	1	膳物	to give a present
        선반	noun	-	3	-	shelf
        선발	noun	-	5	選拔	selection
        선배	noun	-	2	先輩	senior (at school or work)
        선보이다	verb	regular	5	-	to show for the first time
        선생	noun	-	2	先生	teacher
        선생님	noun	-	1	先生	teacher; sir, madam (polite)
        선선하다	adjective	하다	4	-	to be cool; to be fresh
        선수	noun	-	2	選手	athlete; player
        선언	noun	-	3	宣言	declaration
        선언하다	verb	하다	5	宣言	to declare
        선장	noun	-	3	船長	captain (of a ship)
        선장님	noun	-	3	船長	captain (of a ship; polite)
        선정	noun	-	5	選定	selection
        선정하다	verb	하다	4	選定	to select
        선진국	noun	-	3	先進國	advanced country
        선출	noun	-	5	選出	election (to a post)
        선출하다	verb	하다	5	選出	to elect
        선크림	noun	-	3	-	sunscreen
        선택	noun	-	2	選擇	choice
        선택권	noun	-	4	選擇權	right to choose
        선택하다	verb	하다	2	選擇	to choose; to select
        선풍기	noun	-	2	扇風機	electric fan
        선하다	adjective	하다	4	善	to be good; to be virtuous
        선호	noun	-	5	選好	preference
        선호하다	verb	하다	5	選好	to prefer
        섣불리	adverb	-	5	-	rashly; carelessly
        설거지	noun	-	2	-	washing the dishes
        설거지하다	verb	하다	2	-	to wash the dishes
        설계하다	verb	하다	4	設計	to design; to plan
        설날	noun	-	1	-	Korean New Year; Lunar New Year
        설득	noun	-	4	說得	persuasion
        설득하다	verb	하다	4	說得	to persuade
        설렁탕	noun	-	2	-	ox bone soup
        설레다	verb	regular	4	-	to flutter (heart); to be thrilled
        설령	adverb	-	5	設令	even if
        설립	noun	-	4	設立	foundation; establishment
        설립하다	verb	하다	4	設立	to found; to establish
        설마	adverb	-	2	-	surely not; it can't be
        설명	noun	-	2	說明	explanation
        설명드리다	verb	regular	5	說明	to explain (humble)
        설명하다	verb	하다	1	說明	to explain
        설문	noun	-	3	設問	questionnaire
        설문지	noun	-	3	設問紙	questionnaire form
        설비	noun	-	3	設備	equipment; facilities
        설사	noun	-	3	泄瀉	diarrhoea
        설사	adverb	-	5	設使	even if
        설악산	noun	-	3	雪嶽山	Seorak Mountain
        설정	noun	-	4	設定	setting
        설정하다	verb	하다	4	設定	to set; to set up
        설치	noun	-	3	設置	installation
        설치하다	verb	하다	3	設置	to install; to set up
        설탕	noun	-	1	雪糖	sugar
        섬	noun	-	2	-	island
        섬세하다	adjective	하다	5	纖細	to be delicate
        섭섭하다	adjective	하다	3	-	to be sorry; to be disappointed
        섭취	noun	-	5	攝取	intake
        섭취하다	verb	하다	5	攝取	to take in (nutrition)
        성	noun	-	2	姓	family name
        성	noun	-	2	城	castle; fortress
        성	noun	-	3	性	sex; gender; nature
        성	suffix	-	4	性	nature; -ness
        성격	noun	-	2	性格	personality; character
        성경	noun	-	5	聖經	the Bible
        성공	noun	-	2	成功	success
        성공적	noun	-	4	成功的	successful
        성공하다	verb	하다	2	成功	to succeed
        성과	noun	-	4	成果	result; achievement
        성급하다	adjective	하다	5	性急	to be hasty
        성당	noun	-	3	聖堂	Catholic church
        성립하다	verb	하다	5	成立	to be formed; to hold good
        성명	noun	-	3	姓名	full name
        성별	noun	-	3	性別	sex; gender
        성분	noun	-	3	成分	ingredient; component
        성숙	noun	-	5	成熟	maturity
        성실	noun	-	4	誠實	sincerity; diligence
        성실하다	adjective	하다	3	誠實	to be sincere; to be faithful
        성싶다	auxiliary	regular	6	-	to seem; to look like
        성의	noun	-	4	誠意	sincerity
        성인	noun	-	3	成人	adult
        성장	noun	-	3	成長	growth
        성장하다	verb	하다	4	成長	to grow; to grow up
        성적	noun	-	2	成績	grades; results
        성적표	noun	-	3	成績表	report card
        성주	noun	-	-	城主	lord of a castle
        성질	noun	-	3	性質	nature; temper
        성큼성큼	adverb	-	5	-	with long strides
        성함	noun	-	2	姓銜	name (honorific)
        세	determiner	-	1	-	three
        세	counter	-	2	歲	years old (formal)
        세계	noun	-	2	世界	world
        세계관	noun	-	5	世界觀	view of the world
        세계사	noun	-	4	世界史	world history
        세계적	noun	-	4	世界的	worldwide; global
        세관	noun	-	4	稅關	customs
        세균	noun	-	5	細菌	bacteria; germ
        세금	noun	-	3	稅金	tax
        세기	noun	-	3	世紀	century
        세다	adjective	regular	2	-	to be strong
        세다	verb	regular	2	-	to count
        세대	noun	-	3	世代	generation
        세련되다	adjective	regular	4	洗鍊	to be refined; to be polished
        세로	noun	-	4	-	length; height (vertical)
        세밀하다	adjective	하다	5	細密	to be minute; to be detailed
        세배	noun	-	3	歲拜	New Year's bow
        세뱃돈	noun	-	3	-	New Year's gift money
        세번째	numeral	-	-	-	the third (spaced: 세 번째)
        세부	noun	-	5	細部	details
        세부적	noun	-	5	細部的	detailed
        세상	noun	-	2	世上	world; society
        세상에	interjection	-	2	-	good heavens; my goodness
        세상에나	interjection	-	2	-	good heavens; my goodness
        세수	noun	-	2	洗手	washing one's face
        세수하다	verb	하다	2	洗手	to wash one's face
        세우다	verb	regular	1	-	to stop (a car); to set up; to build
        세월	noun	-	3	歲月	time; years
        세일	noun	-	2	-	sale
        세제	noun	-	3	洗劑	detergent
        세탁	noun	-	3	洗濯	washing; laundry
        세탁기	noun	-	1	洗濯機	washing machine
        세탁물	noun	-	4	洗濯物	laundry
        세탁소	noun	-	2	洗濯所	dry cleaner's; laundry
        세탁하다	verb	하다	3	洗濯	to wash; to launder
        세트	noun	-	3	-	set
        세포	noun	-	5	細胞	cell
        섹스	noun	-	3	-	sex
        섹스하다	verb	하다	5	-	to have sex
        섹시하다	adjective	하다	3	-	to be sexy
        센터	noun	-	2	-	centre
        센티미터	counter	-	2	-	centimetre
        셈	noun	-	3	-	counting; intention; as good as
        셋	numeral	-	1	-	three
        셋째	numeral	-	2	-	third; the third thing
        셋째	determiner	-	3	-	third
        셔츠	noun	-	1	-	shirt
        셜록	noun	-	-	-	Sherlock (a name)
        소	noun	-	1	-	cow; ox
        소	suffix	-	4	所	place; institute
        소	prefix	-	4	小	small; minor
        소감	noun	-	3	所感	impressions; thoughts
        소개	noun	-	2	紹介	introduction
        소개되다	verb	regular	4	紹介	to be introduced
        소개받다	verb	regular	3	紹介	to be introduced to
        소개서	noun	-	4	紹介書	letter of introduction
        소개팅	noun	-	3	-	blind date
        소개하다	verb	하다	1	紹介	to introduce
        소고기	noun	-	1	-	beef
        소곤소곤	adverb	-	5	-	whispering
        소극적	noun	-	4	消極的	passive
        소금	noun	-	1	-	salt
        소나기	noun	-	2	-	shower (of rain)
        소나무	noun	-	3	-	pine tree
        소녀	noun	-	3	少女	girl
        소년	noun	-	3	少年	boy
        소독	noun	-	4	消毒	disinfection
        소독약	noun	-	4	消毒藥	antiseptic
        소독하다	verb	하다	4	消毒	to disinfect
        소득	noun	-	3	所得	income
        소령	noun	-	5	少領	major (rank)
        소령님	noun	-	-	少領	major (polite)
        소리	noun	-	1	-	sound; noise; voice
        소리치다	verb	regular	3	-	to shout; to cry out
        소매	noun	-	5	-	sleeve
        소매	noun	-	5	小賣	retail
        소모	noun	-	5	消耗	consumption; wear
        소모하다	verb	하다	5	消耗	to consume; to use up
        소문	noun	-	3	所聞	rumour
        소박하다	adjective	하다	5	素朴	to be simple; to be unpretentious
        소방관	noun	-	3	消防官	firefighter
        소방서	noun	-	2	消防署	fire station
        소방차	noun	-	3	消防車	fire engine
        소비	noun	-	3	消費	consumption
        소비자	noun	-	3	消費者	consumer
        소비하다	verb	하다	4	消費	to consume; to spend
        소설	noun	-	2	小說	novel
        소설가	noun	-	3	小說家	novelist
        소설책	noun	-	2	小說冊	novel (book)
        소송	noun	-	4	訴訟	lawsuit
        소수	noun	-	3	少數	minority
        소스	noun	-	3	-	sauce
        소시지	noun	-	3	-	sausage
        소식	noun	-	2	消息	news; word from someone
        소심하다	adjective	하다	4	小心	to be timid
        소아과	noun	-	3	小兒科	paediatrics
        소용	noun	-	3	所用	use; usefulness
        소용돌이치다	verb	regular	5	-	to whirl
        소용없다	adjective	없다	5	所用	to be useless
        소원	noun	-	2	所願	wish
        소유	noun	-	5	所有	possession; ownership
        소유하다	verb	하다	4	所有	to own; to possess
        소음	noun	-	3	騷音	noise
        소인	pronoun	-	4	小人	I, your humble servant (historical)
        소재	noun	-	3	素材	material; subject matter
        소주	noun	-	2	燒酒	soju; Korean spirits
        소중하다	adjective	하다	2	所重	to be precious; to be dear
        소지품	noun	-	4	所持品	belongings
        소질	noun	-	5	素質	talent; aptitude
        소파	noun	-	2	-	sofa
        소포	noun	-	2	小包	parcel
        소풍	noun	-	2	消風	picnic; outing
        소프트웨어	noun	-	4	-	software
        소피아	noun	-	-	-	Sophia (a name)
        소화	noun	-	3	消化	digestion
        소화기	noun	-	4	消火器	fire extinguisher
        소화제	noun	-	3	消化劑	digestive medicine
        소화하다	verb	하다	4	消化	to digest
        속	noun	-	1	-	inside; interior; stomach
        속다	verb	regular	2	-	to be deceived
        속담	noun	-	3	俗談	proverb
        속도	noun	-	2	速度	speed
        속마음	noun	-	3	-	one's real feelings
        속삭이다	verb	regular	3	-	to whisper
        속상하다	adjective	하다	3	-	to be upset; to be distressed
        속셈	noun	-	4	-	inner plan; ulterior motive
        속옷	noun	-	3	-	underwear
        """#
}
