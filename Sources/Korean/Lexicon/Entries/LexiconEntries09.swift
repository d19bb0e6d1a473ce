//  Words that begin with ㅁ, from 마감 to 명확하다: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries09 {
    static let text: StaticString = #"""
        마감	noun	-	4	-	deadline; closing
        마개	noun	-	4	-	stopper; cork
        마구	adverb	-	3	-	recklessly; at random
        마냥	adverb	-	4	-	just; to one's heart's content
        마녀	noun	-	3	魔女	witch
        마누라	noun	-	5	-	wife (familiar)
        마늘	noun	-	1	-	garlic
        마님	noun	-	-	-	my lady (historical)
        마다	particle	-	1	-	every; each
        마다하다	verb	하다	5	-	to refuse; to decline
        마담	noun	-	-	-	madam
        마당	noun	-	3	-	yard; courtyard
        마디	noun	-	3	-	joint; word; phrase
        마디	counter	-	3	-	word; joint
        마땅하다	adjective	하다	5	-	to be suitable; to be proper
        마라톤	noun	-	3	-	marathon
        마련	noun	-	4	-	preparation; being bound to
        마련하다	verb	하다	3	-	to prepare; to arrange
        마루	noun	-	2	-	wooden floor
        마르다	verb	르	2	-	to dry; to become thin; to be thirsty (throat)
        마리	counter	-	1	-	animal (counts animals)
        마리아	noun	-	-	-	Maria (a name)
        마무리	noun	-	3	-	finishing touch; completion
        마무리하다	verb	하다	3	-	to finish off; to complete
        마법	noun	-	5	魔法	magic
        마법사	noun	-	4	魔法師	wizard
        마사지	noun	-	3	-	massage
        마술	noun	-	3	魔術	magic (tricks)
        마스크	noun	-	3	-	mask
        마시다	verb	regular	1	-	to drink
        마약	noun	-	3	痲藥	drugs; narcotics
        마요네즈	noun	-	3	-	mayonnaise
        마우스	noun	-	3	-	mouse (computer)
        마을	noun	-	2	-	village
        마음	noun	-	1	-	mind; heart; feeling
        마음가짐	noun	-	4	-	frame of mind; attitude
        마음껏	adverb	-	3	-	to one's heart's content
        마음대로	adverb	-	2	-	as one likes
        마음먹다	verb	regular	4	-	to make up one's mind
        마음속	noun	-	3	-	one's heart; inside
        마음씨	noun	-	3	-	heart; nature
        마이크	noun	-	3	-	microphone
        마이크	noun	-	-	-	Mike (a name)
        마이클	noun	-	-	-	Michael (a name)
        마일	noun	-	-	-	mile
        마저	particle	-	4	-	even; the last one too
        마주	noun	-	4	-	face to face
        마주치다	verb	regular	4	-	to run into; to meet (eyes)
        마중	noun	-	2	-	going to meet someone (arriving)
        마지막	noun	-	2	-	last; end
        마찬가지	noun	-	2	-	the same; likewise
        마찰	noun	-	5	摩擦	friction
        마취	noun	-	4	痲醉	anaesthesia
        마취하다	verb	하다	5	痲醉	to give an anaesthetic
        마치	adverb	-	2	-	as if; just like
        마치다	verb	regular	1	-	to finish; to complete
        마침	adverb	-	3	-	just at the right moment
        마침내	adverb	-	2	-	finally; at last
        마크	noun	-	-	-	Mark (a name)
        마트	noun	-	3	-	supermarket
        마틴	noun	-	-	-	Martin (a name)
        마흔	numeral	-	1	-	forty
        막	adverb	-	2	-	just now; about to; recklessly
        막강하다	adjective	하다	5	莫强	to be mighty
        막걸리	noun	-	2	-	makgeolli; unrefined rice wine
        막내	noun	-	3	-	youngest child
        막다	verb	regular	2	-	to block; to stop; to prevent
        막대기	noun	-	4	-	stick
        막대하다	adjective	하다	5	莫大	to be huge; to be enormous
        막막하다	adjective	하다	5	-	to feel lost; to be at a loss
        막아내다	verb	regular	5	-	to ward off; to stop
        막차	noun	-	3	-	last bus or train
        막히다	verb	regular	2	-	to be blocked; to be jammed (traffic)
        만	particle	-	1	-	only; just
        만	numeral	-	1	萬	ten thousand
        만	noun	-	3	滿	full (years)
        만	noun	-	4	-	after (a length of time)
        만나다	verb	regular	1	-	to meet
        만나서 반가워요	phrase	-	2	-	nice to meet you
        만나서 반갑습니다	phrase	-	1	-	nice to meet you
        만날	adverb	-	2	-	every day; all the time
        만남	noun	-	2	-	meeting; encounter
        만두	noun	-	2	饅頭	dumpling
        만들다	verb	ㄹ	1	-	to make
        만만찮다	adjective	regular	5	-	to be not easy
        만만하다	adjective	하다	5	-	to be easy to deal with
        만세	interjection	-	4	萬歲	hurrah; long live
        만약	adverb	-	2	萬若	if; in case
        만일	adverb	-	3	萬一	if; in case
        만점	noun	-	3	滿點	full marks
        만족	noun	-	3	滿足	satisfaction
        만족스럽다	adjective	ㅂ	3	滿足	to be satisfying
        만족시키다	verb	regular	4	滿足	to satisfy
        만족하다	adjective	하다	3	滿足	to be satisfied
        만지다	verb	regular	2	-	to touch; to feel
        만치	particle	-	4	-	as much as
        만큼	particle	-	3	-	as much as; to the extent of
        만하다	auxiliary	하다	3	-	to be worth doing; to be about right
        만화	noun	-	2	漫畫	comic; cartoon
        만화가	noun	-	4	漫畫家	cartoonist
        만화책	noun	-	2	漫畫冊	comic book
        많다	adjective	regular	1	-	to be many; to be much
        많이	adverb	-	1	-	much; many; a lot
        맏	prefix	-	4	-	eldest
        맏딸	noun	-	4	-	eldest daughter
        맏아들	noun	-	4	-	eldest son
        말	noun	-	1	-	word; speech; language
        말	noun	-	1	-	horse
        말	counter	-	5	-	eighteen litres (grain measure)
        말갛다	adjective	ㅎ	6	-	to be clear; to be limpid
        말고	particle	-	3	-	not ... but; other than
        말기	noun	-	5	末期	last stage
        말끝	noun	-	4	-	end of one's words
        말다	auxiliary	말다	1	-	don't; to end up doing (after -지, -고)
        말다	verb	말다	2	-	to stop; to leave off; not to do
        말다	verb	ㄹ	3	-	to roll up; to put (rice) in soup
        말다툼	noun	-	4	-	argument; quarrel
        말다툼하다	verb	하다	4	-	to argue; to quarrel
        말대꾸	noun	-	4	-	talking back
        말대꾸하다	verb	하다	4	-	to talk back
        말도 안 돼	phrase	-	2	-	no way; nonsense
        말도 안 돼요	phrase	-	2	-	that makes no sense; no way
        말똥말똥	adverb	-	5	-	wide awake
        말랑말랑	adverb	-	5	-	soft to the touch
        말랑하다	adjective	하다	5	-	to be soft
        말레이시아	noun	-	2	-	Malaysia
        말려들다	verb	ㄹ	5	-	to get dragged into
        말리다	verb	regular	2	-	to dry (something)
        말리다	verb	regular	2	-	to dissuade; to stop (someone)
        말버릇	noun	-	4	-	way of speaking
        말솜씨	noun	-	4	-	way with words
        말씀	noun	-	2	-	words; speech (honorific or humble)
        말씀드리다	verb	regular	3	-	to tell; to say (humble)
        말씀하다	verb	하다	1	-	to speak; to say (honorific)
        말없다	adjective	없다	5	-	to be silent
        말투	noun	-	3	-	way of speaking; tone
        말하다	verb	하다	1	-	to speak; to say; to talk
        말하자면	phrase	-	2	-	so to speak
        맑다	adjective	regular	1	-	to be clear; to be fine (weather)
        맘	noun	-	1	-	mind; heart (short for 마음)
        맘대로	adverb	-	2	-	as one likes (spoken)
        맙소사	interjection	-	2	-	oh my God; good grief
        맛	noun	-	1	-	taste; flavour
        맛나다	adjective	regular	4	-	to be tasty
        맛보다	verb	regular	4	-	to taste; to experience
        맛없다	adjective	없다	1	-	to taste bad
        맛있게 드세요	phrase	-	1	-	enjoy your meal
        맛있다	adjective	있다	1	-	to be delicious
        망	noun	-	4	網	net; network
        망가지다	verb	regular	4	-	to be broken; to be ruined
        망고	noun	-	4	-	mango
        망설이다	verb	regular	3	-	to hesitate
        망원경	noun	-	4	望遠鏡	telescope
        망치	noun	-	3	-	hammer
        망치다	verb	regular	2	亡	to ruin; to spoil
        망하다	verb	하다	3	亡	to go bankrupt; to be ruined
        망할	determiner	-	2	-	damned; wretched (rude)
        맞다	verb	regular	1	-	to be right; to fit; to be hit; to greet
        맞물리다	verb	regular	5	-	to mesh; to interlock
        맞바꾸다	verb	regular	5	-	to swap
        맞벌이	noun	-	4	-	both spouses working
        맞서다	verb	regular	5	-	to stand up to; to face
        맞아들이다	verb	regular	4	-	to welcome in
        맞은편	noun	-	1	-	the opposite side
        맞이	noun	-	4	-	welcoming; greeting (a guest, a season)
        맞이하다	verb	하다	3	-	to welcome; to greet; to meet
        맞추다	verb	regular	1	-	to set; to fit together; to guess right
        맞춤	noun	-	4	-	made to order
        맞춤법	noun	-	2	-	spelling rules
        맞히다	verb	regular	4	-	to get right; to hit (a target)
        맡기다	verb	regular	2	-	to leave in charge; to entrust; to deposit
        맡다	verb	regular	2	-	to take charge of; to be given
        맡다	verb	regular	2	-	to smell
        매	determiner	-	3	每	every; each
        매	counter	-	4	枚	sheet (formal)
        매기다	verb	regular	4	-	to set (a price); to grade
        매끄럽다	adjective	ㅂ	5	-	to be smooth; to be slippery
        매년	adverb	-	3	每年	every year
        매니	noun	-	-	-	Manny (a name)
        매니큐어	noun	-	4	-	nail polish
        매다	verb	regular	1	-	to tie; to fasten
        매달	adverb	-	3	-	every month
        매달다	verb	ㄹ	3	-	to hang; to suspend
        매달리다	verb	regular	4	-	to hang on to; to cling to
        매듭	noun	-	4	-	knot
        매력	noun	-	3	魅力	charm; attraction
        매력적	noun	-	3	魅力的	attractive
        매매	noun	-	4	賣買	buying and selling
        매미	noun	-	4	-	cicada
        매번	adverb	-	2	每番	every time
        매섭다	adjective	ㅂ	5	-	to be fierce; to be severe
        매실	noun	-	4	梅實	green plum
        매우	adverb	-	1	-	very; extremely
        매운탕	noun	-	2	-	spicy fish stew
        매일	adverb	-	1	每日	every day
        매장	noun	-	3	賣場	shop; store
        매점	noun	-	3	賣店	kiosk; snack bar
        매정하다	adjective	하다	5	-	to be heartless
        매주	adverb	-	3	每週	every week
        매진	noun	-	4	賣盡	sold out
        매체	noun	-	5	媒體	medium; media
        매콤하다	adjective	하다	4	-	to be pleasantly spicy
        매표소	noun	-	2	賣票所	ticket office
        맥박	noun	-	4	脈搏	pulse
        맥스	noun	-	-	-	Max (a name)
        맥주	noun	-	1	麥酒	beer
        맥주병	noun	-	4	麥酒甁	beer bottle
        맨	determiner	-	4	-	the very; nothing but
        맨	prefix	-	4	-	bare; empty
        맨날	adverb	-	2	-	every day; all the time (spoken)
        맨발	noun	-	3	-	bare feet
        맨손	noun	-	4	-	bare hands
        맴돌다	verb	ㄹ	5	-	to circle; to hover
        맵다	adjective	ㅂ	1	-	to be spicy; to be hot (taste)
        맹세	noun	-	3	-	oath; vow
        맹세코	adverb	-	4	-	I swear; on my word
        맹세하다	verb	하다	4	-	to swear; to vow
        머금다	verb	regular	5	-	to hold (in the mouth); to bear (a smile)
        머리	noun	-	1	-	head; hair
        머리말	noun	-	4	-	preface
        머리카락	noun	-	1	-	hair (of the head)
        머리하다	verb	하다	3	-	to have one's hair done
        머릿속	noun	-	3	-	in one's head
        머무르다	verb	르	3	-	to stay; to remain
        머물다	verb	ㄹ	3	-	to stay (short for 머무르다)
        머뭇거리다	verb	regular	5	-	to hesitate
        머뭇머뭇	adverb	-	5	-	hesitantly
        머쓱하다	adjective	하다	5	-	to be awkward; to be abashed
        먹다	verb	regular	1	-	to eat
        먹다	auxiliary	regular	3	-	to end up doing (spoken, disapproving)
        먹음직스럽다	adjective	ㅂ	5	-	to look appetising
        먹이	noun	-	3	-	food; prey
        먹이다	verb	regular	1	-	to feed
        먹히다	verb	regular	4	-	to be eaten
        먼저	adverb	-	1	-	first; ahead
        먼지	noun	-	3	-	dust
        멀다	adjective	ㄹ	1	-	to be far
        멀뚱멀뚱	adverb	-	5	-	blankly (staring)
        멀리	adverb	-	2	-	far away
        멀미	noun	-	3	-	motion sickness
        멀어지다	verb	regular	4	-	to become distant
        멀쩡하다	adjective	하다	4	-	to be fine; to be intact
        멈추다	verb	regular	2	-	to stop; to halt
        멋	noun	-	3	-	style; charm
        멋대로	adverb	-	3	-	as one pleases
        멋없다	adjective	없다	4	-	to be dull; to be tasteless
        멋있다	adjective	있다	1	-	to look great; to be stylish
        멋쟁이	noun	-	4	-	stylish person
        멋지다	adjective	regular	2	-	to be great; to be cool
        멋쩍다	adjective	regular	4	-	to be embarrassed; to be awkward
        멍	noun	-	4	-	bruise
        멍들다	verb	ㄹ	5	-	to bruise; to be bruised
        멍멍	adverb	-	5	-	bow-wow
        멍청이	noun	-	3	-	fool; blockhead
        멍청하다	adjective	하다	3	-	to be stupid
        멍하니	adverb	-	5	-	blankly; vacantly
        멎다	verb	regular	4	-	to stop; to cease
        메뉴	noun	-	1	-	menu
        메다	verb	regular	2	-	to carry on the shoulder
        메달	noun	-	3	-	medal
        메뚜기	noun	-	4	-	grasshopper
        메러디스	noun	-	-	-	Meredith (a name)
        메리	noun	-	-	-	Mary (a name)
        메리 크리스마스	phrase	-	2	-	merry Christmas
        메마르다	adjective	르	5	-	to be dry; to be barren
        메모	noun	-	2	-	memo; note
        메모하다	verb	하다	3	-	to make a note
        메스껍다	adjective	ㅂ	5	-	to feel sick; to be nauseous
        메시지	noun	-	2	-	message
        메우다	verb	regular	4	-	to fill in; to fill up
        메일	noun	-	3	-	mail; e-mail
        멕시코	noun	-	2	-	Mexico
        멜로디	noun	-	4	-	melody
        멜론	noun	-	4	-	melon
        며	particle	-	4	-	and; as well as
        며칠	noun	-	1	-	a few days; what day (of the month)
        면	noun	-	3	面	side; aspect; face
        면	noun	-	3	麵	noodles
        면	noun	-	3	綿	cotton
        면담	noun	-	3	面談	interview; talk
        면도	noun	-	3	面刀	shaving
        면도하다	verb	하다	3	面刀	to shave
        면세	noun	-	4	免稅	duty-free
        면세점	noun	-	3	免稅店	duty-free shop
        면적	noun	-	3	面積	area
        면접	noun	-	2	面接	interview
        면접관	noun	-	3	面接官	interviewer
        면접시험	noun	-	4	面接試驗	interview test
        면접하다	verb	하다	2	面接	to interview
        면하다	verb	하다	3	免	to escape; to be exempt from
        면허	noun	-	4	免許	licence
        면허증	noun	-	3	免許證	licence card
        멸치	noun	-	4	-	anchovy
        명	counter	-	1	名	person (counts people)
        명단	noun	-	3	名單	list of names
        명동	noun	-	4	明洞	Myeongdong (district in Seoul)
        명랑하다	adjective	하다	5	明朗	to be cheerful
        명령	noun	-	3	命令	order; command
        명령하다	verb	하다	4	命令	to order; to command
        명백하다	adjective	하다	5	明白	to be clear; to be plain
        명심하다	verb	하다	5	銘心	to keep in mind
        명예	noun	-	5	名譽	honour
        명예롭다	adjective	ㅂ	5	名譽	to be honourable
        명의	noun	-	5	名義	name (on a document)
        명절	noun	-	1	名節	traditional holiday
        명중	noun	-	-	命中	hit; direct hit
        명중하다	verb	하다	5	命中	to hit the mark
        명태	noun	-	4	明太	pollack
        명함	noun	-	3	名銜	business card
        명확하다	adjective	하다	3	明確	to be clear; to be definite
        """#
}
