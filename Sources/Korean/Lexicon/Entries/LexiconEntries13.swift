//  Words that begin with ㅂ, from 부채 to 삐치다: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries13 {
    static let text: StaticString = #"""
        부채	noun	-	3	-	folding fan
        부처	noun	-	4	-	Buddha
        부처님	noun	-	4	-	Buddha (polite)
        부추기다	verb	regular	5	-	to incite; to egg on
        부축하다	verb	하다	5	-	to support; to help (someone) walk
        부치다	verb	regular	1	-	to send; to post; to fry (pancakes)
        부친	noun	-	3	父親	father (formal)
        부탁	noun	-	2	付託	request; favour
        부탁드리다	verb	regular	4	付託	to ask a favour (humble)
        부탁하다	verb	하다	1	付託	to ask a favour; to request
        부터	particle	-	1	-	from; since; starting with
        부풀다	verb	ㄹ	5	-	to swell; to rise
        부풀리다	verb	regular	5	-	to inflate; to exaggerate
        부품	noun	-	3	部品	part; component
        부피	noun	-	5	-	volume; bulk
        부하	noun	-	5	部下	subordinate
        부함장	noun	-	-	副艦長	executive officer (of a warship)
        부화하다	verb	하다	5	孵化	to hatch
        북	noun	-	3	-	drum
        북극	noun	-	4	北極	the North Pole
        북부	noun	-	3	北部	northern part
        북아메리카	noun	-	2	-	North America
        북쪽	noun	-	1	-	north
        북한	noun	-	3	北韓	North Korea
        분	counter	-	1	分	minute
        분	counter	-	1	-	person (counts people, polite)
        분노	noun	-	5	憤怒	anger; rage
        분류하다	verb	하다	5	分類	to classify
        분리	noun	-	4	分離	separation
        분리수거	noun	-	3	分離收去	sorting of rubbish
        분리하다	verb	하다	5	分離	to separate
        분명	adverb	-	2	分明	clearly; surely
        분명하다	adjective	하다	2	分明	to be clear; to be obvious
        분명해지다	verb	regular	4	分明	to become clear
        분명히	adverb	-	2	分明	clearly; certainly
        분석	noun	-	3	分析	analysis
        분석하다	verb	하다	4	分析	to analyse
        분수	noun	-	3	噴水	fountain
        분수	noun	-	3	分數	fraction
        분식집	noun	-	2	-	snack restaurant
        분야	noun	-	3	分野	field; area
        분위기	noun	-	2	雰圍氣	atmosphere; mood
        분주하다	adjective	하다	5	奔走	to be busy
        분포	noun	-	5	分布	distribution
        분포하다	verb	하다	5	分布	to be distributed
        분필	noun	-	3	粉筆	chalk
        분홍	noun	-	4	粉紅	pink
        분홍색	noun	-	3	粉紅色	pink
        붇다	verb	ㄷ	5	-	to swell (by soaking); to increase
        불	noun	-	1	-	fire; light
        불	prefix	-	4	不	not; un-
        불가능	noun	-	4	不可能	impossibility
        불가능하다	adjective	하다	3	不可能	to be impossible
        불가사의	noun	-	5	不可思議	mystery; wonder
        불가피하다	adjective	하다	5	不可避	to be unavoidable
        불거지다	verb	regular	5	-	to bulge; to come to a head
        불고기	noun	-	1	-	bulgogi; grilled marinated beef
        불공평하다	adjective	하다	4	不公平	to be unfair
        불교	noun	-	3	佛敎	Buddhism
        불구하다	verb	하다	3	不拘	to be in spite of (after -에도)
        불국사	noun	-	4	佛國寺	Bulguksa temple
        불규칙하다	adjective	하다	4	不規則	to be irregular
        불그스름하다	adjective	하다	5	-	to be reddish
        불길	noun	-	4	-	flames; fire
        불길하다	adjective	하다	5	不吉	to be ominous
        불꽃	noun	-	2	-	flame; spark
        불다	verb	ㄹ	1	-	to blow
        불러내다	verb	regular	4	-	to call out
        불러일으키다	verb	regular	3	-	to arouse; to cause
        불리다	verb	regular	2	-	to be called
        불리하다	adjective	하다	4	不利	to be disadvantageous
        불만	noun	-	3	不滿	dissatisfaction; complaint
        불만스럽다	adjective	ㅂ	4	不滿	to be dissatisfied
        불법	noun	-	5	不法	illegality
        불분명하다	adjective	하다	5	不分明	to be unclear
        불빛	noun	-	2	-	light (of a lamp or fire)
        불쌍하다	adjective	하다	2	-	to be pitiful; to be poor
        불쑥	adverb	-	5	-	abruptly; unexpectedly
        불안	noun	-	3	不安	anxiety; unease
        불안하다	adjective	하다	3	不安	to be anxious; to be uneasy
        불어	noun	-	3	佛語	French language
        불어나다	verb	regular	5	-	to increase; to swell
        불어오다	verb	regular	4	-	to blow in
        불이익	noun	-	5	不利益	disadvantage
        불쾌하다	adjective	하다	3	不快	to be unpleasant
        불태우다	verb	regular	4	-	to burn; to set on fire
        불편	noun	-	2	不便	inconvenience; discomfort
        불편하다	adjective	하다	1	不便	to be uncomfortable; to be inconvenient
        불평	noun	-	3	不平	complaint
        불필요하다	adjective	하다	5	不必要	to be unnecessary
        불행	noun	-	3	不幸	unhappiness; misfortune
        불행하다	adjective	하다	3	不幸	to be unhappy; to be unfortunate
        불행히	adverb	-	4	不幸	unfortunately
        불현듯	adverb	-	5	-	suddenly (a thought)
        불확실하다	adjective	하다	4	不確實	to be uncertain
        붉다	adjective	regular	2	-	to be red
        붐비다	verb	regular	2	-	to be crowded
        붓	noun	-	3	-	brush (for writing)
        붓다	verb	ㅅ	2	-	to swell; to pour
        붕대	noun	-	4	繃帶	bandage
        붙다	verb	regular	2	-	to stick; to be attached; to pass (an exam)
        붙들다	verb	ㄹ	4	-	to hold on to; to catch
        붙이다	verb	regular	2	-	to stick; to attach
        붙잡다	verb	regular	2	-	to seize; to hold on to; to catch
        붙잡히다	verb	regular	4	-	to be caught
        브라보	interjection	-	4	-	bravo
        브라이언	noun	-	-	-	Brian (a name)
        브라질	noun	-	2	-	Brazil
        브랜드	noun	-	3	-	brand
        브레이크	noun	-	4	-	brake
        브루스	noun	-	-	-	Bruce (a name)
        블라우스	noun	-	2	-	blouse
        블로그	noun	-	3	-	blog
        블루베리	noun	-	4	-	blueberry
        블루투스	noun	-	-	-	Bluetooth
        비	noun	-	1	-	rain
        비	suffix	-	4	費	cost; expenses
        비	prefix	-	4	非	not; non-
        비겁하다	adjective	하다	5	卑怯	to be cowardly
        비결	noun	-	4	祕訣	secret; key to success
        비관적	noun	-	5	悲觀的	pessimistic
        비교	noun	-	3	比較	comparison
        비교적	noun	-	3	比較的	comparative; relatively
        비교하다	verb	하다	2	比較	to compare
        비극	noun	-	5	悲劇	tragedy
        비극적	noun	-	4	悲劇的	tragic
        비꼬다	verb	regular	5	-	to be sarcastic; to twist
        비난	noun	-	5	非難	criticism; blame
        비난하다	verb	하다	4	非難	to criticise; to blame
        비누	noun	-	1	-	soap
        비늘	noun	-	4	-	scale (of a fish)
        비닐	noun	-	3	-	vinyl; plastic film
        비닐봉지	noun	-	3	-	plastic bag
        비다	verb	regular	2	-	to be empty; to be vacant
        비둘기	noun	-	3	-	pigeon; dove
        비디오	noun	-	3	-	video
        비록	adverb	-	2	-	even though; although
        비롯되다	verb	regular	5	-	to originate; to come from
        비롯하다	verb	하다	4	-	to begin with; to include
        비리다	adjective	regular	4	-	to smell fishy
        비릿하다	adjective	하다	5	-	to smell slightly fishy
        비만	noun	-	3	肥滿	obesity
        비명	noun	-	3	悲鳴	scream
        비밀	noun	-	2	祕密	secret
        비밀리	noun	-	5	祕密裏	in secret
        비밀번호	noun	-	2	祕密番號	password; PIN
        비비다	verb	regular	2	-	to rub; to mix
        비빔냉면	noun	-	4	-	spicy mixed cold noodles
        비빔밥	noun	-	1	-	bibimbap; rice mixed with vegetables
        비상	noun	-	3	非常	emergency
        비상구	noun	-	3	非常口	emergency exit
        비서	noun	-	4	祕書	secretary
        비슷하다	adjective	하다	1	-	to be similar
        비싸다	adjective	regular	1	-	to be expensive
        비열하다	adjective	하다	5	卑劣	to be mean; to be dirty
        비옷	noun	-	4	-	raincoat
        비용	noun	-	2	費用	cost; expense
        비우다	verb	regular	3	-	to empty; to vacate
        비웃다	verb	regular	5	-	to laugh at; to sneer
        비유하다	verb	하다	5	比喩	to compare (figuratively)
        비율	noun	-	3	比率	ratio; rate
        비자	noun	-	2	-	visa
        비중	noun	-	5	比重	weight; importance
        비즈니스	noun	-	4	-	business
        비집다	verb	regular	5	-	to push one's way through
        비참하다	adjective	하다	4	悲慘	to be miserable
        비추다	verb	regular	3	-	to shine on; to light up
        비치다	verb	regular	3	-	to shine; to be reflected
        비키다	verb	regular	2	-	to step aside; to move out of the way
        비타민	noun	-	3	-	vitamin
        비틀거리다	verb	regular	5	-	to stagger
        비틀다	verb	ㄹ	4	-	to twist
        비틀비틀	adverb	-	5	-	staggering
        비판	noun	-	3	批判	criticism
        비판하다	verb	하다	4	批判	to criticise
        비하다	verb	하다	2	比	to compare
        비행	noun	-	3	飛行	flight
        비행기	noun	-	1	飛行機	aeroplane
        비행장	noun	-	4	飛行場	airfield
        빅터	noun	-	-	-	Victor (a name)
        빈대떡	noun	-	4	-	mung bean pancake
        빈번하다	adjective	하다	5	頻繁	to be frequent
        빈센트	noun	-	-	-	Vincent (a name)
        빈손	noun	-	4	-	empty hands
        빈자리	noun	-	3	-	empty seat; vacancy
        빈정거리다	verb	regular	5	-	to be sarcastic
        빈칸	noun	-	3	-	blank space
        빈틈없다	adjective	없다	5	-	to be thorough; to be tight
        빌다	verb	ㄹ	2	-	to pray; to wish; to beg
        빌딩	noun	-	2	-	tall building
        빌려주다	verb	regular	2	-	to lend
        빌리다	verb	regular	1	-	to borrow; to lend
        빌어먹을	determiner	-	-	-	damned; bloody (vulgar)
        빗	noun	-	3	-	comb
        빗나가다	verb	regular	5	-	to miss; to go astray
        빗다	verb	regular	2	-	to comb
        빗물	noun	-	3	-	rainwater
        빗방울	noun	-	3	-	raindrop
        빗자루	noun	-	3	-	broom
        빙글빙글	adverb	-	5	-	round and round
        빙긋	adverb	-	4	-	with a gentle smile
        빙빙	adverb	-	5	-	round and round
        빚	noun	-	3	-	debt
        빚지다	verb	regular	3	-	to owe; to be in debt
        빛	noun	-	2	-	light; ray
        빛깔	noun	-	3	-	colour; hue
        빛나다	verb	regular	3	-	to shine; to gleam
        빛내다	verb	regular	4	-	to make shine
        빠듯하다	adjective	하다	5	-	to be tight; to be barely enough
        빠뜨리다	verb	regular	3	-	to drop into; to leave out
        빠르다	adjective	르	1	-	to be fast; to be quick
        빠이빠이	interjection	-	4	-	bye-bye
        빠져나가다	verb	regular	3	-	to slip out; to get away
        빠져나오다	verb	regular	4	-	to get out of
        빠지다	verb	regular	2	-	to fall into; to be absorbed in
        빠지다	auxiliary	regular	3	-	to be utterly so (after -아/어)
        빠지다	verb	regular	2	-	to come out; to be left out; to lose (weight)
        빡빡하다	adjective	하다	5	-	to be tight; to be stiff
        빤짝빤짝	adverb	-	5	-	twinkling
        빤히	adverb	-	5	-	openly; fixedly (staring)
        빨간색	noun	-	1	-	red
        빨강	noun	-	3	-	red
        빨갛다	adjective	ㅎ	1	-	to be red
        빨개지다	verb	regular	2	-	to turn red
        빨다	verb	ㄹ	1	-	to wash (clothes); to suck
        빨대	noun	-	3	-	drinking straw
        빨라지다	verb	regular	4	-	to get faster
        빨래	noun	-	2	-	laundry; washing
        빨래집게	noun	-	4	-	clothes peg
        빨래하다	verb	하다	1	-	to do the laundry
        빨리	adverb	-	1	-	quickly; fast; soon
        빨리빨리	phrase	-	2	-	hurry, hurry
        빨아들이다	verb	regular	4	-	to suck in; to absorb
        빵	noun	-	1	-	bread
        빵집	noun	-	3	-	bakery
        빻다	verb	regular	5	-	to pound; to grind
        빼내다	verb	regular	5	-	to pull out; to extract
        빼놓다	verb	regular	4	-	to leave out; to omit
        빼다	verb	regular	2	-	to take out; to subtract; to lose (weight)
        빼돌리다	verb	regular	5	-	to divert; to embezzle
        빼먹다	verb	regular	5	-	to skip; to leave out
        빼앗기다	verb	regular	4	-	to be robbed of; to have taken away
        빼앗다	verb	regular	3	-	to take away; to rob
        빽빽하다	adjective	하다	5	-	to be dense; to be packed
        뺨	noun	-	3	-	cheek
        뻐근하다	adjective	하다	5	-	to be stiff; to be sore
        뻔뻔하다	adjective	하다	3	-	to be shameless
        뻔하다	adjective	하다	4	-	to be obvious
        뻔하다	auxiliary	하다	3	-	to almost do; to nearly happen
        뻔히	adverb	-	4	-	plainly; obviously
        뻗다	verb	regular	3	-	to stretch out; to extend
        뻘겋다	adjective	ㅎ	5	-	to be bright red
        뼈	noun	-	2	-	bone
        뼈대	noun	-	4	-	frame; skeleton
        뽀뽀	noun	-	4	-	kiss; peck
        뽀뽀하다	verb	하다	5	-	to kiss; to give a peck
        뽀얗다	adjective	ㅎ	5	-	to be milky white; to be fair
        뽑다	verb	regular	1	-	to pull out; to pick; to elect
        뽑히다	verb	regular	3	-	to be chosen; to be pulled out
        뾰족하다	adjective	하다	3	-	to be pointed; to be sharp
        뿌듯하다	adjective	하다	3	-	to be proud and satisfied
        뿌리	noun	-	3	-	root
        뿌리다	verb	regular	3	-	to sprinkle; to scatter
        뿌리치다	verb	regular	4	-	to shake off; to reject
        뿌옇다	adjective	ㅎ	5	-	to be hazy; to be misty
        뿐	particle	-	3	-	only; nothing but
        뿐	noun	-	3	-	only; just (after a verb)
        뿐만 아니라	phrase	-	2	-	not only ... but also
        뿔	noun	-	3	-	horn
        뿜다	verb	regular	5	-	to spout; to give off
        삐다	verb	regular	3	-	to sprain
        삐딱하다	adjective	하다	5	-	to be slanted; to be crooked
        삐삐	noun	-	4	-	pager
        삐치다	verb	regular	4	-	to sulk
        """#
}
