//  Words that begin with ㄷ, from 다 to 도쿄: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries06 {
    static let text: StaticString = #"""
        다	adverb	-	1	-	all; everything; completely
        다	prefix	-	4	多	many; multi-
        다가가다	verb	regular	3	-	to approach; to go near
        다가서다	verb	regular	4	-	to step up close
        다가오다	verb	regular	3	-	to approach; to come near
        다그치다	verb	regular	5	-	to press; to urge
        다녀가다	verb	regular	4	-	to drop by and leave
        다녀오겠습니다	phrase	-	1	-	I am off; see you later (leaving home)
        다녀오다	verb	regular	1	-	to go and come back
        다녀왔습니다	phrase	-	1	-	I am home
        다니다	verb	regular	1	-	to go regularly; to attend; to go around
        다니엘	noun	-	-	-	Daniel (a name)
        다다르다	verb	으	4	-	to reach; to arrive at
        다달이	adverb	-	5	-	every month
        다듬다	verb	regular	4	-	to trim; to polish; to refine
        다람쥐	noun	-	4	-	squirrel; chipmunk
        다루다	verb	regular	2	-	to handle; to deal with
        다르다	adjective	르	1	-	to be different
        다른	determiner	-	1	-	other; another; different
        다리	noun	-	1	-	leg
        다리	noun	-	2	-	bridge
        다리미	noun	-	3	-	iron (for clothes)
        다림질	noun	-	4	-	ironing
        다림질하다	verb	하다	4	-	to iron
        다만	adverb	-	3	-	only; but; however
        다물다	verb	ㄹ	4	-	to shut (one's mouth)
        다발	counter	-	2	-	bunch; bundle
        다섯	numeral	-	1	-	five
        다섯째	noun	-	4	-	fifth
        다수	noun	-	3	多數	majority; many
        다스	counter	-	5	-	dozen
        다스리다	verb	regular	5	-	to rule; to govern; to treat
        다시	adverb	-	1	-	again; once more
        다시 말하면	phrase	-	2	-	in other words
        다시 말해	phrase	-	2	-	in other words
        다시 한번	phrase	-	2	-	once again
        다양하다	adjective	하다	2	多樣	to be various; to be diverse
        다운로드	noun	-	3	-	download
        다운로드하다	verb	하다	3	-	to download
        다음	noun	-	1	-	next; the next
        다음	determiner	-	2	-	next; following
        다음 달	phrase	-	1	-	next month
        다음 주	phrase	-	1	-	next week
        다음날	noun	-	3	-	the next day
        다이아몬드	noun	-	3	-	diamond
        다이어트	noun	-	2	-	diet
        다이어트하다	verb	하다	3	-	to go on a diet
        다정하다	adjective	하다	3	多情	to be affectionate; to be warm
        다지다	verb	regular	5	-	to make firm; to chop finely
        다짐	noun	-	4	-	resolve; pledge
        다짐하다	verb	하다	4	-	to resolve; to promise
        다채롭다	adjective	ㅂ	5	多彩	to be colourful; to be varied
        다치다	verb	regular	2	-	to get hurt; to be injured
        다투다	verb	regular	2	-	to argue; to quarrel
        다하다	verb	하다	2	-	to run out; to do all one can
        다행	noun	-	3	多幸	good fortune; relief
        다행스럽다	adjective	ㅂ	5	多幸	to be fortunate
        다행히	adverb	-	3	多幸	fortunately; luckily
        닥치다	verb	regular	3	-	to come up; to draw near
        닥치다	verb	regular	3	-	to shut up (rude)
        닥터	noun	-	-	-	doctor (used as a title)
        닦다	verb	regular	1	-	to wipe; to polish; to brush (teeth)
        단	determiner	-	4	單	only; just a single
        단	adverb	-	4	但	provided that; but; however
        단	noun	-	3	-	bundle; bunch
        단	noun	-	3	段	step; column; rank
        단결	noun	-	5	團結	unity; solidarity
        단결하다	verb	하다	5	團結	to unite
        단계	noun	-	3	段階	stage; step
        단골	noun	-	3	-	regular customer
        단념하다	verb	하다	5	斷念	to give up
        단단하다	adjective	하다	3	-	to be hard; to be solid
        단단히	adverb	-	4	-	firmly; tightly
        단독	noun	-	5	單獨	alone; single
        단련	noun	-	5	鍛鍊	training; tempering
        단련하다	verb	하다	5	鍛鍊	to train; to temper
        단맛	noun	-	3	-	sweet taste
        단발머리	noun	-	4	-	bobbed hair
        단백질	noun	-	4	蛋白質	protein
        단서	noun	-	5	端緖	clue
        단순하다	adjective	하다	3	單純	to be simple
        단순히	adverb	-	4	單純	simply; merely
        단어	noun	-	1	單語	word; vocabulary
        단위	noun	-	3	單位	unit
        단점	noun	-	3	短點	weak point; drawback
        단조롭다	adjective	ㅂ	5	單調	to be monotonous
        단지	adverb	-	2	但只	only; merely
        단지	noun	-	3	團地	housing complex; estate
        단체	noun	-	3	團體	group; organisation
        단추	noun	-	3	-	button
        단편	noun	-	4	短篇	short piece
        단풍	noun	-	2	丹楓	autumn leaves
        닫다	verb	regular	1	-	to close; to shut
        닫히다	verb	regular	4	-	to be closed; to shut
        달	noun	-	1	-	month; moon
        달	counter	-	2	-	month (counts months, native numbers)
        달걀	noun	-	1	-	egg
        달구다	verb	regular	5	-	to heat (metal); to heat up
        달다	adjective	ㄹ	1	-	to be sweet
        달다	verb	ㄹ	2	-	to hang; to attach; to weigh
        달달하다	adjective	하다	5	-	to be sweet (spoken)
        달라붙다	verb	regular	4	-	to stick to; to cling to
        달라지다	verb	regular	3	-	to change; to become different
        달래다	verb	regular	3	-	to soothe; to calm
        달러	noun	-	3	-	dollar
        달려가다	verb	regular	4	-	to run to; to rush to
        달려들다	verb	ㄹ	4	-	to rush at; to pounce on
        달려오다	verb	regular	4	-	to come running
        달력	noun	-	2	-	calendar
        달리기	noun	-	3	-	running
        달리다	verb	regular	1	-	to run
        달리다	verb	regular	3	-	to hang; to depend on
        달성	noun	-	4	達成	achievement
        달성하다	verb	하다	4	達成	to achieve
        달아나다	verb	regular	4	-	to run away; to flee
        달아오르다	verb	르	5	-	to become hot; to flush
        달콤하다	adjective	하다	3	-	to be sweet
        달팽이	noun	-	4	-	snail
        달하다	verb	하다	4	達	to reach; to amount to
        닭	noun	-	1	-	chicken; hen
        닭고기	noun	-	1	-	chicken (meat)
        닮다	verb	regular	2	-	to resemble; to look like
        닳다	verb	regular	3	-	to wear out; to be worn down
        담	noun	-	3	-	wall; fence
        담그다	verb	으	2	-	to soak; to make (kimchi)
        담기다	verb	regular	3	-	to be put in; to be filled
        담다	verb	regular	2	-	to put in (a container)
        담당	noun	-	3	擔當	being in charge
        담당자	noun	-	3	擔當者	person in charge
        담당하다	verb	하다	4	擔當	to be in charge of
        담배	noun	-	3	-	cigarette; tobacco
        담백하다	adjective	하다	5	淡白	to be light (taste); to be plain
        담요	noun	-	3	-	blanket
        담임	noun	-	3	擔任	class teacher; charge
        답	noun	-	2	答	answer
        답답하다	adjective	하다	2	-	to be stuffy; to be frustrating
        답장	noun	-	2	答狀	reply (to a letter)
        답장하다	verb	하다	2	答狀	to reply (to a letter)
        답하다	verb	하다	3	答	to answer
        당	determiner	-	4	當	this; the said
        당	noun	-	3	黨	political party
        당	suffix	-	4	當	per
        당구	noun	-	5	撞球	billiards
        당근	noun	-	1	-	carrot
        당근	noun	-	2	-	of course (slang)
        당기다	verb	regular	2	-	to pull; to draw
        당나귀	noun	-	4	-	donkey
        당당하다	adjective	하다	3	堂堂	to be confident; to be dignified
        당돌하다	adjective	하다	5	唐突	to be bold; to be forward
        당번	noun	-	4	當番	person on duty; turn of duty
        당분간	noun	-	3	當分間	for the time being
        당시	noun	-	3	當時	at that time
        당신	pronoun	-	2	當身	you (to a spouse, in writing, in a quarrel)
        당신네	pronoun	-	4	-	you people; your family
        당신들	pronoun	-	3	-	you people
        당연하다	adjective	하다	2	當然	to be natural; to be a matter of course
        당연히	adverb	-	2	當然	naturally; of course
        당일	noun	-	3	當日	that very day
        당장	adverb	-	2	當場	at once; right now
        당장	noun	-	3	當場	on the spot; right away
        당첨되다	verb	regular	4	當籤	to win (a draw)
        당하다	verb	하다	2	當	to suffer; to have (something bad) done to one
        당황	noun	-	4	唐慌	fluster; bewilderment
        당황스럽다	adjective	ㅂ	3	唐慌	to be embarrassing; to be bewildering
        당황하다	verb	하다	4	唐慌	to be flustered; to be at a loss
        닿다	verb	regular	3	-	to touch; to reach
        대	counter	-	1	臺	counts cars and machines
        대	noun	-	3	對	versus
        대	noun	-	3	代	generation; (one's) twenties, thirties
        대	counter	-	4	-	cigarette; blow; puff
        대	prefix	-	4	大	great; large
        대	prefix	-	4	對	against; towards
        대가	noun	-	3	代價	price; cost; reward
        대강	adverb	-	3	大綱	roughly; more or less
        대개	adverb	-	4	大槪	mostly; generally
        대결	noun	-	5	對決	showdown; contest
        대구	noun	-	4	大邱	Daegu
        대규모	noun	-	3	大規模	large scale
        대기	noun	-	3	大氣	atmosphere; air
        대기	noun	-	3	待機	waiting; standby
        대기업	noun	-	4	大企業	large company
        대기하다	verb	하다	4	待機	to stand by; to wait
        대나무	noun	-	4	-	bamboo
        대낮	noun	-	4	-	broad daylight
        대니	noun	-	-	-	Danny (a name)
        대다	verb	regular	2	-	to touch; to put against; to give (an excuse)
        대다	auxiliary	regular	3	-	to do again and again
        대단하다	adjective	하다	2	-	to be great; to be amazing
        대단히	adverb	-	3	-	very; greatly
        대담하다	adjective	하다	5	大膽	to be bold
        대답	noun	-	1	對答	answer; reply
        대답하다	verb	하다	1	對答	to answer
        대도시	noun	-	3	大都市	large city
        대들다	verb	ㄹ	4	-	to defy; to talk back
        대략	adverb	-	4	大略	roughly; about
        대량	noun	-	3	大量	large quantity
        대령	noun	-	5	大領	colonel
        대령님	noun	-	-	大領	colonel (polite)
        대로	particle	-	3	-	according to; as; separately
        대로	noun	-	5	大路	main road
        대로	noun	-	3	-	as; as soon as (after a verb)
        대륙	noun	-	5	大陸	continent
        대립	noun	-	5	對立	confrontation
        대마초	noun	-	-	大麻草	cannabis
        대만	noun	-	2	臺灣	Taiwan
        대문	noun	-	2	大門	front gate
        대박	noun	-	-	-	big hit; awesome (slang)
        대부분	adverb	-	3	大部分	mostly
        대부분	noun	-	2	大部分	most; the greater part
        대비	noun	-	4	對備	preparation; provision
        대비하다	verb	하다	3	對備	to prepare for; to provide against
        대사	noun	-	4	臺詞	lines (of a play)
        대사	noun	-	4	大使	ambassador
        대사관	noun	-	2	大使館	embassy
        대상	noun	-	3	對象	object; target
        대신	adverb	-	2	代身	instead
        대신	noun	-	3	代身	instead; substitute
        대신하다	verb	하다	3	代身	to replace; to do in place of
        대여	noun	-	4	貸與	lending; rental
        대여섯	determiner	-	3	-	five or six
        대여섯	numeral	-	2	-	five or six
        대우	noun	-	4	待遇	treatment; pay
        대우하다	verb	하다	4	待遇	to treat; to receive
        대위	noun	-	3	大尉	captain (army)
        대위님	noun	-	3	大尉	captain (polite)
        대장	noun	-	3	隊長	leader; captain
        대전	noun	-	4	大田	Daejeon
        대접	noun	-	4	待接	treatment; hospitality
        대접하다	verb	하다	4	待接	to treat (a guest); to serve
        대조하다	verb	하다	5	對照	to contrast
        대중	noun	-	3	大衆	the public; the masses
        대중교통	noun	-	3	大衆交通	public transport
        대중문화	noun	-	4	大衆文化	popular culture
        대책	noun	-	3	對策	measure; countermeasure
        대체	adverb	-	2	大體	what on earth; in the world
        대체	noun	-	3	代替	substitution
        대체로	adverb	-	3	大體	on the whole; generally
        대출	noun	-	3	貸出	loan; lending
        대출하다	verb	하다	4	貸出	to lend; to borrow (money, books)
        대충	adverb	-	3	-	roughly; more or less
        대통령	noun	-	2	大統領	president (of a country)
        대통령님	noun	-	2	大統領	Mr or Madam President
        대표	noun	-	3	代表	representative
        대표적	noun	-	3	代表的	typical; representative
        대표하다	verb	하다	4	代表	to represent
        대피	noun	-	5	待避	evacuation; taking shelter
        대하다	verb	하다	2	對	to face; to treat; to concern
        대학	noun	-	1	大學	college; university
        대학교	noun	-	1	大學校	university
        대학로	noun	-	4	大學路	Daehangno (street in Seoul)
        대학생	noun	-	1	大學生	university student
        대학원	noun	-	2	大學院	graduate school
        대한민국	noun	-	3	大韓民國	Republic of Korea
        대형	noun	-	3	大型	large size
        대화	noun	-	2	對話	conversation; dialogue
        대화하다	verb	하다	2	對話	to have a conversation
        대회	noun	-	2	大會	competition; convention
        댁	noun	-	2	宅	home (honorific); you (polite)
        댄스	noun	-	3	-	dance
        댓글	noun	-	3	-	online comment
        더	adverb	-	1	-	more
        더구나	adverb	-	3	-	moreover; besides
        더군다나	adverb	-	3	-	besides; moreover
        더듬거리다	verb	regular	5	-	to stammer; to grope
        더듬다	verb	regular	4	-	to grope; to stammer
        더러	particle	-	4	-	to (telling someone; spoken)
        더러워지다	verb	regular	4	-	to get dirty
        더럽다	adjective	ㅂ	1	-	to be dirty
        더럽히다	verb	regular	4	-	to make dirty
        더불어	adverb	-	3	-	together with
        더욱	adverb	-	2	-	more; all the more
        더욱더	adverb	-	4	-	more and more
        더위	noun	-	3	-	heat; hot weather
        더이상	adverb	-	2	-	any more; no longer
        더이상	adverb	-	-	-	any more (spaced: 더 이상)
        더하다	verb	하다	2	-	to add; to get worse
        더하다	adjective	하다	4	-	to be worse; to be more severe
        덕	noun	-	3	德	virtue; thanks to
        덕담	noun	-	5	德談	words of blessing
        덕분	noun	-	2	德分	thanks to someone's help
        던지다	verb	regular	2	-	to throw
        덜	adverb	-	1	-	less
        덜다	verb	ㄹ	3	-	to lessen; to take off; to relieve
        덜덜	adverb	-	5	-	trembling; shivering
        덜컹	adverb	-	5	-	with a rattle
        덤비다	verb	regular	5	-	to attack; to go at recklessly
        덥다	adjective	ㅂ	1	-	to be hot (weather)
        덥수룩하다	adjective	하다	5	-	to be bushy; to be shaggy
        덧	prefix	-	4	-	additional; over
        덧붙이다	verb	regular	3	-	to add; to attach
        덧없다	adjective	없다	5	-	to be fleeting; to be transient
        덩치	noun	-	4	-	build; body size
        덮다	verb	regular	3	-	to cover; to close (a book)
        덮어쓰다	verb	으	5	-	to cover oneself with; to overwrite
        덮이다	verb	regular	4	-	to be covered
        덮치다	verb	regular	5	-	to fall upon; to hit
        데	noun	-	1	-	place; point; case
        데굴데굴	adverb	-	5	-	rolling over and over
        데다	verb	regular	5	-	to get burned; to scald oneself
        데려가다	verb	regular	1	-	to take (a person) along
        데려다드리다	verb	regular	5	-	to take (someone) to a place (humble)
        데려다주다	verb	regular	4	-	to take (someone) to a place; to see off
        데려오다	verb	regular	1	-	to bring (a person) along
        데리다	verb	regular	2	-	to take along (a person)
        데릭	noun	-	-	-	Derek (a name)
        데우다	verb	regular	2	-	to warm up; to heat
        데이브	noun	-	-	-	Dave (a name)
        데이비드	noun	-	-	-	David (a name)
        데이빗	noun	-	-	-	David (a name; variant spelling)
        데이터	noun	-	3	-	data
        데이트	noun	-	3	-	date (romantic)
        데이트하다	verb	하다	2	-	to go on a date
        데치다	verb	regular	5	-	to blanch
        덴마크	noun	-	2	-	Denmark
        도	particle	-	1	-	also; too; even
        도	counter	-	2	度	degree (temperature, angle)
        도구	noun	-	3	道具	tool
        도끼	noun	-	4	-	axe
        도난	noun	-	4	盜難	theft
        도달	noun	-	5	到達	arrival; attainment
        도달하다	verb	하다	5	到達	to reach; to arrive at
        도대체	adverb	-	2	都大體	what on earth; in the world
        도덕	noun	-	3	道德	morality
        도둑	noun	-	3	-	thief
        도둑맞다	verb	regular	4	-	to be robbed; to have stolen
        도련님	noun	-	5	-	young master; husband's younger brother
        도로	adverb	-	3	-	back; again as before
        도로	noun	-	3	道路	road
        도리	noun	-	4	道理	duty; what is right
        도리어	adverb	-	3	-	rather; on the contrary
        도망	noun	-	3	逃亡	escape; flight
        도망가다	verb	regular	2	逃亡	to run away; to flee
        도망치다	verb	regular	2	逃亡	to run away; to escape
        도망하다	verb	하다	4	逃亡	to flee
        도맡다	verb	regular	5	-	to take sole charge of
        도서	noun	-	4	圖書	books
        도서관	noun	-	1	圖書館	library
        도시	noun	-	2	都市	city
        도시락	noun	-	2	-	packed lunch
        도심	noun	-	3	都心	city centre
        도와드리다	verb	regular	4	-	to help (humble)
        도와주다	verb	regular	2	-	to help
        도와주세요	phrase	-	2	-	please help me
        도움	noun	-	2	-	help; aid
        도움말	noun	-	4	-	help; advice
        도입	noun	-	5	導入	introduction; adoption
        도입하다	verb	하다	5	導入	to introduce; to bring in
        도자기	noun	-	3	陶瓷器	pottery; ceramics
        도장	noun	-	3	圖章	seal; stamp
        도저히	adverb	-	3	到底	not possibly; (cannot) at all
        도전	noun	-	3	挑戰	challenge
        도전하다	verb	하다	4	挑戰	to challenge; to take on
        도중	noun	-	3	途中	on the way; in the middle
        도착	noun	-	2	到着	arrival
        도착하다	verb	하다	1	到着	to arrive
        도청	noun	-	5	盜聽	wiretapping
        도청	noun	-	4	道廳	provincial office
        도청하다	verb	하다	5	盜聽	to wiretap
        도쿄	noun	-	2	-	Tokyo
        """#
}
