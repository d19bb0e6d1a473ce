//  Words that begin with ㅂ, from 벌리다 to 부착하다: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries12 {
    static let text: StaticString = #"""
        벌리다	verb	regular	2	-	to open wide; to spread apart
        벌벌	adverb	-	5	-	trembling with fear
        벌서다	verb	regular	4	罰	to be punished (standing)
        벌써	adverb	-	1	-	already
        벌어지다	verb	regular	2	-	to happen; to widen
        벌이다	verb	regular	3	-	to start; to set up; to spread out
        벌주다	verb	regular	4	罰	to punish
        벌판	noun	-	4	-	field; plain
        범위	noun	-	3	範圍	range; scope
        범인	noun	-	3	犯人	criminal; culprit
        범죄	noun	-	3	犯罪	crime
        범죄자	noun	-	4	犯罪者	criminal
        법	noun	-	3	法	law; way; rule
        법률	noun	-	3	法律	law
        법원	noun	-	5	法院	law court
        법적	noun	-	4	法的	legal
        법정	noun	-	4	法廷	court of law
        법칙	noun	-	5	法則	law; rule
        법하다	auxiliary	하다	3	-	to be likely; to be plausible
        벗겨지다	verb	regular	4	-	to come off; to peel off
        벗기다	verb	regular	3	-	to take off; to peel; to undress
        벗다	verb	regular	1	-	to take off (clothes, shoes)
        벗어나다	verb	regular	3	-	to get out of; to escape
        벚꽃	noun	-	3	-	cherry blossom
        베개	noun	-	3	-	pillow
        베네수엘라	noun	-	2	-	Venezuela
        베다	verb	regular	3	-	to cut; to slice
        베란다	noun	-	3	-	veranda; balcony
        베를린	noun	-	2	-	Berlin
        베이징	noun	-	2	-	Beijing
        베일리	noun	-	-	-	Bailey (a name)
        베트남	noun	-	2	-	Vietnam
        베트남어	noun	-	2	-	Vietnamese language
        베풀다	verb	ㄹ	5	-	to give; to show (kindness)
        벤치	noun	-	3	-	bench
        벨기에	noun	-	2	-	Belgium
        벨트	noun	-	3	-	belt
        벼	noun	-	3	-	rice plant
        벼락	noun	-	4	-	thunderbolt
        벼르다	verb	르	4	-	to be set on; to wait for a chance
        벽	noun	-	2	壁	wall
        변경	noun	-	3	變更	change; alteration
        변경하다	verb	하다	3	變更	to change; to alter
        변기	noun	-	4	便器	toilet bowl
        변덕스럽다	adjective	ㅂ	5	變德	to be fickle
        변론	noun	-	5	辯論	pleading; argument
        변명	noun	-	4	辨明	excuse
        변명하다	verb	하다	5	辨明	to make excuses
        변변찮다	adjective	regular	5	-	to be not much good
        변신	noun	-	4	變身	transformation
        변신하다	verb	하다	5	變身	to transform oneself
        변장	noun	-	5	變裝	disguise
        변장하다	verb	하다	5	變裝	to disguise oneself
        변태	noun	-	-	變態	pervert
        변하다	verb	하다	1	變	to change
        변함없다	adjective	없다	5	變	to be unchanging
        변호	noun	-	5	辯護	defence; pleading
        변호사	noun	-	2	辯護士	lawyer
        변호하다	verb	하다	5	辯護	to defend; to plead for
        변화	noun	-	2	變化	change
        변화시키다	verb	regular	4	變化	to change; to transform
        변화하다	verb	하다	3	變化	to change
        별	determiner	-	4	別	particular; all sorts of
        별	noun	-	1	-	star
        별거	noun	-	-	-	something special; nothing much
        별나다	adjective	regular	5	別	to be odd; to be peculiar
        별다르다	adjective	르	5	別	to be particular; to be unusual
        별똥별	noun	-	4	-	shooting star
        별로	adverb	-	1	別	not particularly (with a negative)
        별말씀을요	phrase	-	1	-	don't mention it
        별명	noun	-	3	別名	nickname
        별안간	adverb	-	5	瞥眼間	all of a sudden
        별일	noun	-	2	-	something unusual or particular
        별장	noun	-	4	別莊	villa; holiday home
        병	counter	-	1	甁	bottle (counts bottles)
        병	noun	-	2	病	illness; disease
        병균	noun	-	5	病菌	germ
        병동	noun	-	5	病棟	hospital ward
        병력	noun	-	5	兵力	military strength
        병문안	noun	-	2	病問安	visit to a sick person
        병사	noun	-	5	兵士	soldier
        병신	noun	-	-	病身	cripple; moron (vulgar)
        병실	noun	-	3	病室	hospital room
        병아리	noun	-	3	-	chick
        병원	noun	-	1	病院	hospital
        병장	noun	-	5	兵長	sergeant
        보건소	noun	-	4	保健所	public health centre
        보고	noun	-	3	報告	report
        보고	particle	-	4	-	to (telling someone; spoken)
        보고 싶어요	phrase	-	2	-	I miss you
        보고서	noun	-	3	報告書	report
        보고하다	verb	하다	2	報告	to report
        보관	noun	-	3	保管	safekeeping; storage
        보관하다	verb	하다	3	保管	to keep; to store
        보관함	noun	-	4	保管函	locker; storage box
        보글보글	adverb	-	5	-	bubbling; simmering
        보급	noun	-	5	普及	spread; supply
        보급하다	verb	하다	5	普及	to spread; to popularise
        보내다	verb	regular	1	-	to send; to spend (time)
        보너스	noun	-	3	-	bonus
        보다	verb	regular	1	-	to see; to look; to watch; to take (a test)
        보다	particle	-	1	-	than
        보다	auxiliary	regular	1	-	to try doing
        보다	auxiliary	regular	1	-	to seem; to appear (after -나/-ㄴ가)
        보답	noun	-	4	報答	repayment; return of a favour
        보답하다	verb	하다	5	報答	to repay; to return a favour
        보도	noun	-	3	報道	news report
        보도	noun	-	3	步道	pavement; sidewalk
        보도하다	verb	하다	4	報道	to report (news)
        보드랍다	adjective	ㅂ	5	-	to be soft; to be smooth
        보듬다	verb	regular	5	-	to embrace
        보라색	noun	-	2	-	purple
        보름	noun	-	4	-	fifteen days; full moon day
        보름달	noun	-	3	-	full moon
        보리	noun	-	4	-	barley
        보물	noun	-	3	寶物	treasure
        보살피다	verb	regular	2	-	to look after; to take care of
        보상	noun	-	4	補償	compensation
        보석	noun	-	3	寶石	jewel; gem
        보수	noun	-	5	報酬	pay; reward
        보수	noun	-	5	保守	conservatism
        보수적	noun	-	5	保守的	conservative
        보스	noun	-	-	-	boss
        보슬보슬	adverb	-	5	-	drizzling softly
        보안	noun	-	5	保安	security
        보안관	noun	-	5	保安官	sheriff
        보얗다	adjective	ㅎ	6	-	to be milky white
        보여주다	verb	regular	2	-	to show
        보육원	noun	-	5	保育院	orphanage
        보이다	verb	regular	1	-	to be seen; to be visible; to look
        보이다	verb	regular	1	-	to show
        보이다	auxiliary	regular	3	-	to seem; to look (after -아/어)
        보자기	noun	-	4	-	wrapping cloth
        보장	noun	-	5	保障	guarantee
        보장하다	verb	하다	5	保障	to guarantee
        보조	noun	-	4	補助	assistance; aid
        보존	noun	-	5	保存	preservation
        보존하다	verb	하다	5	保存	to preserve
        보증	noun	-	5	保證	guarantee
        보증하다	verb	하다	5	保證	to guarantee
        보충	noun	-	5	補充	supplement
        보충하다	verb	하다	5	補充	to supplement
        보태다	verb	regular	4	-	to add; to contribute
        보통	adverb	-	1	普通	usually; normally
        보통	noun	-	3	普通	ordinary; usual
        보트	noun	-	3	-	boat
        보험	noun	-	2	保險	insurance
        보호	noun	-	3	保護	protection
        보호자	noun	-	3	保護者	guardian
        보호하다	verb	하다	2	保護	to protect
        복	noun	-	2	福	luck; blessing
        복구하다	verb	하다	5	復舊	to restore
        복권	noun	-	3	福券	lottery ticket
        복도	noun	-	2	複道	corridor; hallway
        복부	noun	-	5	腹部	abdomen
        복사	noun	-	2	複寫	copy; photocopy
        복사기	noun	-	3	複寫機	photocopier
        복사하다	verb	하다	2	複寫	to copy; to photocopy
        복수	noun	-	3	復讐	revenge
        복수하다	verb	하다	5	復讐	to take revenge
        복숭아	noun	-	1	-	peach
        복숭아꽃	noun	-	4	-	peach blossom
        복습	noun	-	2	復習	review (of a lesson)
        복습하다	verb	하다	2	復習	to review (a lesson)
        복용	noun	-	5	服用	taking (of medicine)
        복용하다	verb	하다	5	服用	to take (medicine)
        복원하다	verb	하다	5	復元	to restore
        복잡하다	adjective	하다	1	複雜	to be complicated; to be crowded
        복장	noun	-	4	服裝	clothes; dress
        복지	noun	-	4	福祉	welfare
        볶다	verb	regular	2	-	to stir-fry; to roast
        볶음	noun	-	4	-	stir-fried dish
        볶음밥	noun	-	3	-	fried rice
        볶이다	verb	regular	5	-	to be stir-fried
        본	determiner	-	4	本	this; the main; the present
        본격적	noun	-	5	本格的	full-scale; in earnest
        본능	noun	-	5	本能	instinct
        본뜨다	verb	으	6	-	to model on; to copy
        본래	adverb	-	4	本來	originally; by nature
        본래	noun	-	4	本來	original; from the start
        본문	noun	-	3	本文	main text
        본받다	verb	regular	5	本	to follow the example of
        본부	noun	-	5	本部	headquarters
        본인	pronoun	-	3	本人	the person himself or herself; I (formal)
        본질적	noun	-	5	本質的	essential
        볼	noun	-	3	-	cheek
        볼거리	noun	-	3	-	things to see
        볼록하다	adjective	하다	5	-	to be convex; to be bulging
        볼링	noun	-	3	-	bowling
        볼펜	noun	-	1	-	ballpoint pen
        볼품없다	adjective	없다	5	-	to be unsightly
        봄	noun	-	1	-	spring
        봄꽃	noun	-	4	-	spring flower
        봄날	noun	-	4	-	spring day
        봉사	noun	-	3	奉仕	service; volunteering
        봉사자	noun	-	4	奉仕者	volunteer
        봉사하다	verb	하다	4	奉仕	to serve; to volunteer
        봉지	counter	-	2	封紙	bag; packet (counts bags)
        봉투	noun	-	2	封套	envelope; bag
        봉합	noun	-	-	縫合	suture
        봉합하다	verb	하다	5	縫合	to suture
        봐주다	verb	regular	4	-	to look after; to let off
        뵈다	verb	regular	2	-	to see; to meet (humble)
        뵙다	verb	regular	1	-	to see; to meet (humble)
        부	counter	-	2	部	copy (counts documents); part
        부	noun	-	3	富	wealth
        부	noun	-	3	部	department; part
        부	suffix	-	4	附	dated; with (attached)
        부	prefix	-	4	副	vice-; deputy
        부	prefix	-	4	不	not; un- (before ㄷ, ㅈ)
        부글부글	adverb	-	5	-	boiling; seething
        부끄러움	noun	-	3	-	shyness; shame
        부끄러워하다	verb	하다	4	-	to be ashamed; to be shy
        부끄럽다	adjective	ㅂ	2	-	to be shy; to be ashamed
        부담	noun	-	3	負擔	burden
        부담스럽다	adjective	ㅂ	3	負擔	to be burdensome
        부담하다	verb	하다	4	負擔	to bear (a cost)
        부당하다	adjective	하다	5	不當	to be unfair; to be unjust
        부대	noun	-	3	部隊	military unit
        부대	counter	-	5	負袋	sack
        부대찌개	noun	-	4	-	spicy sausage stew
        부동산	noun	-	3	不動産	real estate
        부드러움	noun	-	4	-	softness
        부드럽다	adjective	ㅂ	1	-	to be soft; to be smooth
        부들부들	adverb	-	5	-	quivering
        부디	adverb	-	3	-	please; by all means
        부딪다	verb	regular	5	-	to bump; to clash
        부딪치다	verb	regular	3	-	to bump into; to collide
        부딪히다	verb	regular	3	-	to be bumped into; to collide
        부랴부랴	adverb	-	4	-	in a great hurry
        부러워하다	verb	하다	3	-	to envy
        부러지다	verb	regular	2	-	to break; to be snapped
        부럽다	adjective	ㅂ	2	-	to be envious of
        부려먹다	verb	regular	5	-	to work (someone) hard
        부르다	verb	르	1	-	to call; to sing
        부르짖다	verb	regular	5	-	to cry out; to shout
        부릅뜨다	verb	으	6	-	to glare with wide eyes
        부리다	verb	regular	4	-	to work (a person); to show (greed)
        부모	noun	-	2	父母	parents
        부모님	noun	-	1	父母	parents
        부부	noun	-	2	夫婦	married couple
        부분	noun	-	2	部分	part; portion
        부산	noun	-	1	釜山	Busan
        부상	noun	-	3	負傷	injury
        부서지다	verb	regular	3	-	to be smashed; to break into pieces
        부수다	verb	regular	2	-	to smash; to break
        부슬부슬	adverb	-	5	-	drizzling
        부실하다	adjective	하다	5	不實	to be poor in quality; to be weak
        부엉이	noun	-	4	-	owl
        부엌	noun	-	1	-	kitchen
        부엌칼	noun	-	4	-	kitchen knife
        부유하다	adjective	하다	5	富裕	to be wealthy
        부인	noun	-	1	夫人	wife (polite); lady, Mrs
        부인	noun	-	3	否認	denial
        부인하다	verb	하다	5	否認	to deny
        부자	noun	-	2	富者	rich person
        부자	noun	-	3	父子	father and son
        부작용	noun	-	3	副作用	side effect
        부장	noun	-	2	部長	head of a department
        부장님	noun	-	2	部長	head of a department (polite)
        부재중	noun	-	4	不在中	absent; out
        부적절하다	adjective	하다	4	不適切	to be inappropriate
        부정	noun	-	5	否定	denial; negation
        부정적	noun	-	3	否定的	negative
        부정확하다	adjective	하다	5	不正確	to be inaccurate
        부족	noun	-	3	不足	lack; shortage
        부족	noun	-	3	部族	tribe
        부족하다	adjective	하다	1	不足	to be insufficient; to be lacking
        부주의하다	adjective	하다	5	不注意	to be careless
        부지런	noun	-	4	-	diligence
        부지런하다	adjective	하다	2	-	to be diligent; to be hard-working
        부지런히	adverb	-	3	-	diligently
        부질없다	adjective	없다	5	-	to be futile; to be vain
        부착하다	verb	하다	5	附着	to attach
        """#
}
