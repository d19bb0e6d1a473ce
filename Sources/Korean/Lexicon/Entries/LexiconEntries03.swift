//  Words that begin with ㄱ, from 과제 to 근육: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries03 {
    static let text: StaticString = #"""
        과제	noun	-	3	課題	task; assignment
        과학	noun	-	2	科學	science
        과학자	noun	-	3	科學者	scientist
        과학적	noun	-	4	科學的	scientific
        관	suffix	-	4	館	hall; building
        관	suffix	-	4	觀	view; outlook
        관객	noun	-	3	觀客	audience; spectator
        관계	noun	-	2	關係	relationship; connection
        관계없다	adjective	없다	4	關係	to be unrelated; not to matter
        관계없이	adverb	-	3	關係	regardless of
        관광	noun	-	2	觀光	sightseeing; tourism
        관광객	noun	-	2	觀光客	tourist
        관광지	noun	-	2	觀光地	tourist attraction
        관광하다	verb	하다	2	觀光	to go sightseeing
        관람	noun	-	3	觀覽	viewing; watching
        관람객	noun	-	4	觀覽客	visitor; spectator
        관람하다	verb	하다	4	觀覽	to watch; to view (an exhibition)
        관련	noun	-	3	關聯	relation; connection
        관련되다	verb	regular	3	關聯	to be related to
        관리	noun	-	3	管理	management; care
        관리	noun	-	3	官吏	government official
        관리자	noun	-	4	管理者	manager; administrator
        관리하다	verb	하다	4	管理	to manage; to look after
        관습	noun	-	5	慣習	custom; convention
        관심	noun	-	2	關心	interest; concern
        관점	noun	-	5	觀點	point of view
        관찰	noun	-	4	觀察	observation
        관찰하다	verb	하다	4	觀察	to observe
        관측	noun	-	5	觀測	observation; survey
        관하다	verb	하다	2	關	to concern; to be about
        광고	noun	-	2	廣告	advertisement
        광대	noun	-	5	-	clown
        광범위하다	adjective	하다	5	廣範圍	to be extensive
        광장	noun	-	3	廣場	square; plaza
        광주	noun	-	2	光州	Gwangju
        괘씸하다	adjective	하다	5	-	to be disgraceful; to be insolent
        괜찮다	adjective	regular	1	-	to be all right; to be fine; to be not bad
        괜하다	adjective	하다	4	-	to be pointless; to be needless
        괜한	determiner	-	3	-	pointless; needless
        괜히	adverb	-	2	-	for nothing; without reason
        괴다	verb	regular	4	-	to prop up; to collect (liquid)
        괴롭다	adjective	ㅂ	3	-	to be painful; to be distressed
        괴롭히다	verb	regular	3	-	to bother; to torment; to bully
        괴물	noun	-	3	怪物	monster
        굉장하다	adjective	하다	3	宏壯	to be magnificent; to be great
        굉장히	adverb	-	2	宏壯	very; enormously
        교과서	noun	-	2	敎科書	textbook
        교도소	noun	-	4	矯導所	prison
        교류	noun	-	3	交流	exchange; interchange
        교복	noun	-	3	校服	school uniform
        교사	noun	-	2	敎師	teacher
        교수	noun	-	2	敎授	professor
        교수님	noun	-	2	敎授	professor (polite)
        교실	noun	-	1	敎室	classroom
        교외	noun	-	4	郊外	suburbs
        교육	noun	-	2	敎育	education
        교육시키다	verb	regular	4	敎育	to educate
        교육적	noun	-	4	敎育的	educational
        교육하다	verb	하다	4	敎育	to educate
        교장	noun	-	4	校長	headteacher; principal
        교재	noun	-	3	敎材	teaching material
        교통	noun	-	2	交通	traffic; transport
        교통비	noun	-	3	交通費	transport costs
        교통사고	noun	-	2	交通事故	traffic accident
        교통체증	noun	-	4	交通滯症	traffic jam
        교통카드	noun	-	2	-	transport card
        교통편	noun	-	4	交通便	means of transport
        교환	noun	-	3	交換	exchange
        교환하다	verb	하다	2	交換	to exchange
        교활하다	adjective	하다	5	狡猾	to be cunning
        교회	noun	-	1	敎會	church
        교훈	noun	-	5	敎訓	lesson; moral
        구	numeral	-	1	九	nine
        구	suffix	-	4	口	opening; window
        구	prefix	-	4	舊	old; former
        구겨지다	verb	regular	5	-	to be crumpled
        구경	noun	-	2	-	sightseeing; looking around
        구경하다	verb	하다	1	-	to look around; to watch
        구급차	noun	-	3	救急車	ambulance
        구기다	verb	regular	4	-	to crumple
        구두	noun	-	1	-	dress shoes
        구르다	verb	르	5	-	to roll
        구름	noun	-	1	-	cloud
        구매하다	verb	하다	4	購買	to buy; to purchase
        구멍	noun	-	3	-	hole
        구별	noun	-	3	區別	distinction
        구별하다	verb	하다	4	區別	to distinguish
        구부리다	verb	regular	4	-	to bend; to stoop
        구분	noun	-	4	區分	division; classification
        구분하다	verb	하다	4	區分	to divide; to classify
        구석구석	adverb	-	5	-	every nook and corner
        구성	noun	-	4	構成	composition; make-up
        구성하다	verb	하다	4	構成	to make up; to compose
        구속	noun	-	5	拘束	restraint; arrest
        구속되다	verb	regular	5	拘束	to be taken into custody
        구수하다	adjective	하다	5	-	to taste savoury; to be folksy
        구슬프다	adjective	으	5	-	to be sad; to be mournful
        구역	noun	-	3	區域	area; zone
        구월	noun	-	1	九月	September
        구입	noun	-	3	購入	purchase
        구입하다	verb	하다	4	購入	to purchase
        구조	noun	-	3	構造	structure
        구조	noun	-	3	救助	rescue
        구조하다	verb	하다	4	救助	to rescue
        구청	noun	-	3	區廳	district office
        구체적	noun	-	4	具體的	concrete; specific
        구하다	verb	하다	2	求	to look for; to seek; to get
        구하다	verb	하다	2	救	to save; to rescue
        국	noun	-	1	-	soup
        국가	noun	-	3	國家	state; nation
        국경	noun	-	5	國境	national border
        국경일	noun	-	4	國慶日	national holiday
        국기	noun	-	3	國旗	national flag
        국내	noun	-	2	國內	within the country; domestic
        국립	noun	-	3	國立	national (run by the state)
        국물	noun	-	2	-	soup; broth
        국민	noun	-	3	國民	people of a nation; citizen
        국산	noun	-	3	國産	domestic product
        국수	noun	-	1	-	noodles
        국어	noun	-	3	國語	Korean (school subject); national language
        국왕	noun	-	4	國王	king
        국장	noun	-	3	局長	director of a bureau
        국장님	noun	-	3	局長	director (polite)
        국적	noun	-	2	國籍	nationality
        국제	noun	-	2	國際	international
        국제적	noun	-	4	國際的	international
        국회	noun	-	5	國會	National Assembly; parliament
        국회의원	noun	-	3	國會議員	member of the National Assembly
        군	noun	-	3	軍	army; military
        군	noun	-	3	君	Mr; young man (after a name)
        군대	noun	-	2	軍隊	army; military
        군데	counter	-	2	-	place; spot (counts places)
        군데군데	adverb	-	5	-	here and there
        군사	noun	-	5	軍士	soldier
        군인	noun	-	1	軍人	soldier
        굳다	verb	regular	3	-	to harden; to set
        굳다	adjective	regular	3	-	to be hard; to be firm
        굳세다	adjective	regular	5	-	to be strong; to be firm
        굳이	adverb	-	2	-	deliberately; stubbornly
        굴	noun	-	3	-	oyster
        굴다	verb	ㄹ	3	-	to behave; to act
        굴뚝	noun	-	4	-	chimney
        굴리다	verb	regular	4	-	to roll (something)
        굴복하다	verb	하다	5	屈服	to give in; to yield
        굵다	adjective	regular	1	-	to be thick
        굶기다	verb	regular	5	-	to starve (someone)
        굶다	verb	regular	4	-	to starve; to skip a meal
        굽	noun	-	4	-	heel; hoof
        굽다	verb	ㅂ	2	-	to roast; to grill; to bake
        굽다	verb	regular	4	-	to bend; to be bent
        굽히다	verb	regular	4	-	to bend; to give in
        궁금하다	adjective	하다	2	-	to be curious; to wonder
        권	counter	-	1	卷	volume (counts books)
        권	suffix	-	4	權	right; power
        권	suffix	-	4	券	ticket
        권력	noun	-	5	權力	power; authority
        권리	noun	-	3	權利	right
        권위	noun	-	5	權威	authority
        권투	noun	-	3	拳鬪	boxing
        권하다	verb	하다	2	勸	to recommend; to urge
        권한	noun	-	4	權限	authority; power
        귀	determiner	-	4	貴	your (polite, of an institution)
        귀	noun	-	1	-	ear
        귀걸이	noun	-	2	-	earring
        귀국	noun	-	3	歸國	return to one's country
        귀국하다	verb	하다	4	歸國	to return to one's country
        귀뚜라미	noun	-	5	-	cricket
        귀신	noun	-	3	鬼神	ghost
        귀엽다	adjective	ㅂ	1	-	to be cute
        귀족	noun	-	5	貴族	noble; aristocrat
        귀중하다	adjective	하다	3	貴重	to be precious; to be valuable
        귀찮다	adjective	regular	2	-	to be bothersome; to be a nuisance
        귀찮아하다	verb	하다	4	-	to find bothersome
        귀하	pronoun	-	4	貴下	you; Mr or Ms (in letters)
        귀하다	adjective	하다	3	貴	to be precious; to be rare
        규모	noun	-	3	規模	scale; size
        규정	noun	-	3	規定	regulation; rule
        규칙	noun	-	2	規則	rule
        균형	noun	-	5	均衡	balance
        귤	noun	-	1	橘	tangerine
        그	determiner	-	1	-	that; those; the
        그	pronoun	-	2	-	he; him
        그간	noun	-	4	-	meantime; the while
        그거	pronoun	-	1	-	that; that thing; it (spoken)
        그건 그렇고	phrase	-	2	-	by the way; that aside
        그것	pronoun	-	1	-	that; that thing; it
        그것들	pronoun	-	3	-	those things; they
        그게 아니라	phrase	-	2	-	that is not it; rather
        그곳	pronoun	-	1	-	that place; there
        그까짓	determiner	-	4	-	so trifling; that little
        그나마	adverb	-	4	-	even that; at least
        그나저나	adverb	-	2	-	anyway; by the way
        그날	noun	-	2	-	that day
        그날그날	noun	-	4	-	each day
        그냥	adverb	-	1	-	just; as it is; for no reason
        그녀	pronoun	-	2	-	she; her (mostly written)
        그녀들	pronoun	-	3	-	they (women)
        그놈	pronoun	-	3	-	that fellow; that guy (rude)
        그늘	noun	-	3	-	shade
        그니까	adverb	-	2	-	so; I mean (spoken)
        그다지	adverb	-	3	-	not so very (with a negative)
        그닥	adverb	-	-	-	not very (spoken, for 그다지)
        그대	pronoun	-	4	-	you; thou (poetic)
        그대로	adverb	-	2	-	as it is; just like that
        그동안	adverb	-	2	-	meanwhile; all this time
        그들	pronoun	-	3	-	they; them
        그따위	determiner	-	4	-	that sort of (scornful)
        그딴	determiner	-	3	-	that sort of (scornful)
        그때	noun	-	2	-	that time; then
        그래	interjection	-	1	-	yes; all right; I see
        그래도	adverb	-	1	-	even so; still
        그래서	adverb	-	1	-	so; therefore
        그래야	adverb	-	2	-	only then
        그램	counter	-	2	-	gram
        그러게	phrase	-	2	-	indeed; you are right
        그러게요	phrase	-	2	-	indeed; you are right
        그러고	adverb	-	4	-	and then; like that
        그러나	adverb	-	1	-	but; however (written)
        그러니	adverb	-	2	-	so; therefore
        그러니까	adverb	-	1	-	so; that is why; I mean
        그러니까요	phrase	-	2	-	exactly; that is what I mean
        그러니깐	adverb	-	3	-	so; I mean (spoken)
        그러다	adverb	-	2	-	and then; while doing so (short)
        그러다	verb	ㅎ	3	-	to do so; to say so
        그러다가	adverb	-	3	-	and then; while doing so
        그러면	adverb	-	1	-	then; in that case
        그러면서	adverb	-	4	-	while doing so; and yet
        그러므로	adverb	-	3	-	therefore; so (written)
        그러자	adverb	-	4	-	at that; thereupon
        그러하다	adjective	하다	5	-	to be so (full form of 그렇다)
        그럭저럭	adverb	-	3	-	somehow; so-so
        그런	determiner	-	1	-	such; that kind of; like that
        그런대로	adverb	-	3	-	passably; well enough
        그런데	adverb	-	1	-	but; by the way
        그럴 리가 없어요	phrase	-	2	-	it can't be
        그럴듯하다	adjective	하다	5	-	to be plausible
        그럼	interjection	-	1	-	of course; sure
        그럼	adverb	-	1	-	then; in that case (spoken)
        그럼그럼	interjection	-	4	-	of course
        그럼에도 불구하고	phrase	-	2	-	nevertheless
        그럼요	phrase	-	1	-	of course; certainly
        그렇게	adverb	-	2	-	so; like that
        그렇다	adjective	ㅎ	1	-	to be so; to be like that
        그렇지	interjection	-	2	-	that's right; right
        그렇지만	adverb	-	1	-	but; however
        그레이	noun	-	-	-	Grey (a name)
        그레이스	noun	-	-	-	Grace (a name)
        그려	particle	-	4	-	softens or stresses a statement
        그루	counter	-	2	-	counts trees
        그룹	noun	-	3	-	group
        그르다	adjective	르	4	-	to be wrong
        그릇	noun	-	2	-	bowl; dish
        그릇	counter	-	1	-	bowl (counts bowls of food)
        그리	adverb	-	2	-	so; that much; there
        그리고	adverb	-	1	-	and; and then
        그리다	verb	regular	1	-	to draw; to paint
        그리스	noun	-	2	-	Greece
        그리워하다	verb	하다	4	-	to miss; to long for
        그리하여	adverb	-	4	-	and so; thus (written)
        그림	noun	-	1	-	picture; drawing
        그림자	noun	-	3	-	shadow
        그립다	adjective	ㅂ	2	-	to be missed; to be longed for
        그만	adverb	-	2	-	that much and no more; just
        그만두다	verb	regular	3	-	to quit; to stop
        그만저만	adverb	-	4	-	so-so; moderately
        그만큼	adverb	-	3	-	that much; to that extent
        그만하다	verb	하다	3	-	to stop doing
        그물	noun	-	4	-	net
        그분	pronoun	-	3	-	that person; he; she (polite)
        그을리다	verb	regular	5	-	to be tanned; to be scorched
        그이	pronoun	-	4	-	that person; my husband
        그자	pronoun	-	4	-	that person (rude)
        그저	adverb	-	2	-	just; only; simply
        그저께	noun	-	1	-	the day before yesterday
        그제	adverb	-	5	-	then; only then
        그제서야	adverb	-	4	-	only then
        그제야	adverb	-	3	-	only then
        그중	noun	-	4	-	among them; of those
        그쪽	pronoun	-	1	-	that way; that side; you
        그치	interjection	-	4	-	right; isn't it (spoken)
        그치다	verb	regular	2	-	to stop; to cease (rain, crying)
        그치만	adverb	-	2	-	but (spoken)
        그토록	adverb	-	4	-	so much; to that degree
        그해	noun	-	4	-	that year
        극	noun	-	5	劇	play; drama
        극단적	noun	-	5	極端的	extreme
        극복	noun	-	5	克服	overcoming
        극복하다	verb	하다	4	克服	to overcome
        극장	noun	-	1	劇場	theatre; cinema
        근	counter	-	2	斤	geun (600 grams of meat, 375 of vegetables)
        근거	noun	-	5	根據	basis; grounds
        근데	adverb	-	1	-	but; by the way (spoken)
        근로자	noun	-	4	勤勞者	worker
        근무	noun	-	3	勤務	work; duty
        근무지	noun	-	4	勤務地	place of work
        근무하다	verb	하다	3	勤務	to work; to be on duty
        근본	noun	-	5	根本	root; foundation
        근사하다	adjective	하다	4	近似	to look great; to be splendid
        근육	noun	-	3	筋肉	muscle
        """#
}
