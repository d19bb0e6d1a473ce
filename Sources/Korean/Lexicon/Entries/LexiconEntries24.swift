//  Words that begin with ㅈ, from 저만큼 to 제주도: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries24 {
    static let text: StaticString = #"""
        저만큼	adverb	-	4	-	that far; that much
        저물다	verb	ㄹ	5	-	to get dark; to draw to a close
        저버리다	verb	regular	5	-	to go back on; to betray
        저번	noun	-	3	-	last time
        저분	pronoun	-	3	-	that person over there (polite)
        저승	noun	-	5	-	the next world; afterlife
        저울	noun	-	3	-	scales
        저자	noun	-	3	著者	author
        저자	pronoun	-	4	-	that person over there (rude)
        저장	noun	-	3	貯藏	storage; saving
        저장하다	verb	하다	3	貯藏	to save; to store
        저절로	adverb	-	3	-	by itself; of its own accord
        저주	noun	-	4	詛呪	curse
        저지르다	verb	르	4	-	to commit (a crime, a mistake)
        저쪽	pronoun	-	1	-	that way over there; the other side
        저축	noun	-	3	貯蓄	savings
        저축하다	verb	하다	4	貯蓄	to save (money)
        저희	pronoun	-	1	-	we; us; our (humble)
        저희들	pronoun	-	3	-	we (humble)
        적	noun	-	3	敵	enemy
        적	noun	-	3	-	experience; time (when)
        적	suffix	-	4	的	-al; -ic; having to do with
        적군	noun	-	5	敵軍	enemy forces
        적극	noun	-	4	積極	actively
        적극적	noun	-	3	積極的	active; positive
        적다	adjective	regular	1	-	to be few; to be little
        적다	verb	regular	2	-	to write down; to note
        적당	noun	-	4	適當	suitability
        적당하다	adjective	하다	2	適當	to be suitable; to be moderate
        적당히	adverb	-	4	適當	moderately; suitably
        적성	noun	-	3	適性	aptitude
        적시다	verb	regular	4	-	to wet; to moisten
        적어도	adverb	-	2	-	at least
        적용	noun	-	4	適用	application
        적용하다	verb	하다	4	適用	to apply
        적응	noun	-	3	適應	adaptation
        적응하다	verb	하다	4	適應	to adapt
        적자	noun	-	5	赤字	deficit
        적잖다	adjective	regular	5	-	to be not a few
        적잖이	adverb	-	5	-	not a little; considerably
        적절하다	adjective	하다	3	適切	to be appropriate
        적합하다	adjective	하다	3	適合	to be fit; to be suitable
        적히다	verb	regular	4	-	to be written down
        전	determiner	-	3	全	all; the whole
        전	noun	-	1	前	before; ago
        전	noun	-	3	煎	Korean pancake
        전	determiner	-	4	前	former; ex-
        전	suffix	-	4	展	exhibition
        전	suffix	-	4	戰	war; match
        전개	noun	-	3	展開	development
        전개하다	verb	하다	4	展開	to unfold; to develop
        전공	noun	-	2	專攻	major; field of study
        전공하다	verb	하다	3	專攻	to major in
        전구	noun	-	3	電球	light bulb
        전국	noun	-	3	全國	the whole country
        전국적	noun	-	4	全國的	nationwide
        전기	noun	-	2	電氣	electricity
        전기밥솥	noun	-	4	-	electric rice cooker
        전기요금	noun	-	4	電氣料金	electricity bill
        전날	noun	-	3	-	the day before
        전달	noun	-	3	傳達	delivery; conveying
        전달하다	verb	하다	4	傳達	to deliver; to pass on
        전등	noun	-	3	電燈	electric light
        전라도	noun	-	3	全羅道	Jeolla Province
        전력	noun	-	4	全力	all one's strength
        전력	noun	-	4	電力	electric power
        전망	noun	-	3	展望	view; prospect
        전망하다	verb	하다	4	展望	to forecast; to look out on
        전문	noun	-	3	專門	speciality
        전문가	noun	-	3	專門家	expert; specialist
        전문적	noun	-	3	專門的	professional; expert
        전문점	noun	-	4	專門店	speciality shop
        전반	noun	-	5	全般	the whole
        전반적	noun	-	5	全般的	overall
        전복	noun	-	4	全鰒	abalone
        전부	adverb	-	2	全部	all; entirely
        전부	noun	-	3	全部	all; the whole
        전선	noun	-	5	電線	electric wire
        전설	noun	-	3	傳說	legend
        전세	noun	-	4	傳貰	lease on a deposit
        전셋집	noun	-	4	-	house on a deposit lease
        전시	noun	-	3	展示	exhibition
        전시장	noun	-	3	展示場	exhibition hall
        전시하다	verb	하다	4	展示	to exhibit
        전시회	noun	-	3	展示會	exhibition
        전신	noun	-	5	全身	whole body
        전염	noun	-	5	傳染	infection
        전염병	noun	-	3	傳染病	epidemic; infectious disease
        전용	noun	-	5	專用	exclusive use
        전원	noun	-	3	全員	all members
        전자	noun	-	3	電子	electron; electronic
        전자레인지	noun	-	3	-	microwave oven
        전자사전	noun	-	3	電子辭典	electronic dictionary
        전자제품	noun	-	3	電子製品	electronic product
        전쟁	noun	-	3	戰爭	war
        전쟁터	noun	-	4	-	battlefield
        전적	noun	-	5	全的	entire; total
        전주	noun	-	4	全州	Jeonju
        전진	noun	-	5	前進	advance
        전진하다	verb	하다	5	前進	to advance
        전철	noun	-	3	電鐵	electric railway
        전체	noun	-	2	全體	the whole
        전체적	noun	-	4	全體的	overall
        전통	noun	-	2	傳統	tradition
        전통문화	noun	-	3	傳統文化	traditional culture
        전통적	noun	-	3	傳統的	traditional
        전투	noun	-	5	戰鬪	battle; combat
        전하	noun	-	3	殿下	Your Highness
        전하다	verb	하다	2	傳	to convey; to pass on
        전해지다	verb	regular	4	傳	to be handed down; to be conveyed
        전혀	adverb	-	1	-	not at all (with a negative)
        전형	noun	-	5	典型	model; type
        전형적	noun	-	4	典型的	typical
        전화	noun	-	1	電話	telephone; call
        전화기	noun	-	3	電話機	telephone
        전화드리다	verb	regular	5	電話	to call (humble)
        전화번호	noun	-	1	電話番號	telephone number
        전화벨	noun	-	4	-	telephone bell
        전화위복	noun	-	5	轉禍爲福	turning misfortune into good
        전화하다	verb	하다	1	電話	to call; to telephone
        절	noun	-	3	-	Buddhist temple
        절	noun	-	3	-	bow (deep)
        절	noun	-	3	節	clause; verse
        절개하다	verb	하다	5	切開	to make an incision
        절다	verb	ㄹ	5	-	to limp
        절다	verb	ㄹ	6	-	to be salted; to be soaked
        절대	adverb	-	2	絶對	never; absolutely
        절대로	adverb	-	2	絶對	never; absolutely (not)
        절대적	noun	-	5	絶對的	absolute
        절도	noun	-	5	竊盜	theft
        절망	noun	-	3	絶望	despair
        절박하다	adjective	하다	5	切迫	to be urgent; to be desperate
        절반	noun	-	3	折半	half
        절벽	noun	-	5	絶壁	cliff
        절실하다	adjective	하다	4	切實	to be earnest; to be acute
        절약	noun	-	3	節約	saving; economy
        절약하다	verb	하다	2	節約	to save; to economise
        절이다	verb	regular	5	-	to pickle; to salt
        절차	noun	-	3	節次	procedure
        절친	noun	-	4	-	close friend (spoken)
        젊다	adjective	regular	1	-	to be young
        젊은이	noun	-	3	-	young person
        점	noun	-	3	點	dot; point; mole; mark
        점	counter	-	2	點	point; mark (counts scores)
        점	counter	-	3	-	slice; piece
        점	suffix	-	4	店	shop
        점검	noun	-	3	點檢	inspection; check
        점수	noun	-	2	點數	score; mark
        점심	noun	-	1	點心	lunch; lunchtime
        점심값	noun	-	4	-	lunch money
        점심때	noun	-	2	-	lunchtime
        점심시간	noun	-	2	點心時間	lunchtime
        점원	noun	-	1	店員	shop assistant
        점잖다	adjective	regular	5	-	to be gentle; to be dignified
        점쟁이	noun	-	5	-	fortune teller
        점점	adverb	-	2	漸漸	gradually; more and more
        점차	adverb	-	3	漸次	gradually
        점퍼	noun	-	2	-	jacket; jumper
        접	counter	-	6	-	hundred (of fruit, garlic)
        접근	noun	-	3	接近	approach; access
        접근하다	verb	하다	3	接近	to approach; to get near
        접다	verb	regular	2	-	to fold
        접속	noun	-	5	接續	connection; access
        접수	noun	-	3	接受	receipt (of applications)
        접수되다	verb	regular	5	接受	to be received
        접수처	noun	-	3	接受處	reception desk
        접수하다	verb	하다	4	接受	to receive; to accept (applications)
        접시	noun	-	1	-	plate; dish
        접어들다	verb	ㄹ	4	-	to enter (a period, a road)
        접촉	noun	-	3	接觸	contact
        접촉하다	verb	하다	4	接觸	to touch; to come into contact
        접하다	verb	하다	4	接	to come across; to border on
        접히다	verb	regular	4	-	to be folded
        젓	noun	-	4	-	salted seafood
        젓가락	noun	-	1	-	chopsticks
        젓갈	noun	-	4	-	salted seafood
        젓다	verb	ㅅ	2	-	to stir; to row
        정	noun	-	3	情	affection; warm feelings
        정거장	noun	-	2	停車場	station; stop
        정교하다	adjective	하다	5	精巧	to be elaborate
        정녕	adverb	-	5	丁寧	truly; for certain
        정답	noun	-	3	正答	right answer
        정답다	adjective	ㅂ	5	情	to be affectionate; to be friendly
        정당하다	adjective	하다	5	正當	to be just; to be right
        정도	noun	-	2	程度	degree; extent; about
        정돈하다	verb	하다	4	整頓	to put in order
        정류소	noun	-	3	停留所	bus stop
        정류장	noun	-	1	停留場	bus stop
        정리	noun	-	3	整理	putting in order
        정리하다	verb	하다	1	整理	to put in order; to tidy up
        정말	adverb	-	1	-	really; truly
        정말로	adverb	-	1	-	really; truly
        정면	noun	-	3	正面	the front
        정문	noun	-	2	正門	main gate
        정보	noun	-	2	情報	information
        정보화	noun	-	4	情報化	spread of information technology
        정복	noun	-	5	征服	conquest
        정복하다	verb	하다	5	征服	to conquer
        정부	noun	-	3	政府	government
        정상	noun	-	3	正常	normal state
        정상	noun	-	3	頂上	summit; top
        정상적	noun	-	3	正常的	normal
        정성	noun	-	3	精誠	true heart; devotion
        정성스럽다	adjective	ㅂ	5	精誠	to be devoted; to be careful
        정수	noun	-	5	淨水	purified water
        정수기	noun	-	3	淨水器	water purifier
        정식	noun	-	3	正式	formality; official
        정식	noun	-	3	定食	set meal
        정신	noun	-	3	精神	mind; spirit; consciousness
        정신과	noun	-	3	精神科	psychiatry
        정신적	noun	-	3	精神的	mental; spiritual
        정신차리다	verb	regular	-	精神	to come to one's senses
        정오	noun	-	3	正午	noon
        정원	noun	-	2	庭園	garden
        정육점	noun	-	3	精肉店	butcher's shop
        정의	noun	-	5	正義	justice
        정의	noun	-	5	定義	definition
        정작	adverb	-	4	-	actually; when it comes to it
        정장	noun	-	3	正裝	formal dress; suit
        정전	noun	-	4	停電	power cut
        정중하다	adjective	하다	4	鄭重	to be polite; to be courteous
        정지	noun	-	3	停止	stop; halt
        정지되다	verb	regular	4	停止	to be stopped
        정지하다	verb	하다	3	停止	to stop
        정직	noun	-	4	正直	honesty
        정직하다	adjective	하다	3	正直	to be honest
        정착	noun	-	5	定着	settlement
        정착하다	verb	하다	5	定着	to settle
        정책	noun	-	3	政策	policy
        정체	noun	-	3	正體	true identity
        정치	noun	-	3	政治	politics
        정치가	noun	-	5	政治家	politician
        정치인	noun	-	3	政治人	politician
        정치적	noun	-	3	政治的	political
        정하다	verb	하다	1	定	to decide; to set
        정형외과	noun	-	2	整形外科	orthopaedics
        정확하다	adjective	하다	2	正確	to be exact; to be accurate
        정확히	adverb	-	2	正確	exactly; precisely
        정히	adverb	-	6	正	really; if one insists
        젖	noun	-	3	-	milk (of the breast)
        젖다	verb	regular	2	-	to get wet
        제	pronoun	-	1	-	I; my (저 before 가; short for 저의)
        제	suffix	-	4	製	made in; made of
        제	prefix	-	4	第	makes an ordinal number
        제	suffix	-	4	制	system
        제각각	adverb	-	4	-	each differently
        제거	noun	-	5	除去	removal
        제거되다	verb	regular	5	除去	to be removed
        제거하다	verb	하다	4	除去	to remove; to get rid of
        제곱미터	counter	-	4	-	square metre
        제공	noun	-	3	提供	offer; provision
        제공하다	verb	하다	3	提供	to offer; to provide
        제과점	noun	-	3	製菓店	bakery
        제국	noun	-	5	帝國	empire
        제군	pronoun	-	-	諸君	gentlemen; you all (to soldiers, pupils)
        제기랄	interjection	-	-	-	damn it (vulgar)
        제길	interjection	-	-	-	damn it (vulgar)
        제니	noun	-	-	-	Jenny (a name)
        제니퍼	noun	-	-	-	Jennifer (a name)
        제대	noun	-	3	除隊	discharge from the army
        제대로	adverb	-	2	-	properly; as it should be
        제도	noun	-	3	制度	system; institution
        제도적	noun	-	5	制度的	institutional
        제로	numeral	-	2	-	zero
        제멋대로	adverb	-	3	-	in one's own selfish way
        제목	noun	-	2	題目	title
        제발	adverb	-	2	-	please; I beg you
        제법	adverb	-	3	-	quite; rather well
        제비	noun	-	3	-	swallow
        제사	noun	-	3	祭祀	ancestral rite
        제삿날	noun	-	4	-	day of an ancestral rite
        제시	noun	-	-	-	Jesse (a name)
        제시간	noun	-	3	-	the proper time
        제시카	noun	-	-	-	Jessica (a name)
        제안	noun	-	3	提案	suggestion; proposal
        제안하다	verb	하다	4	提案	to suggest; to propose
        제약	noun	-	5	制約	restriction
        제외	noun	-	5	除外	exclusion
        제외하다	verb	하다	4	除外	to exclude
        제이	noun	-	-	-	Jay (a name)
        제이슨	noun	-	-	-	Jason (a name)
        제이크	noun	-	-	-	Jake (a name)
        제일	adverb	-	1	第一	the most; number one
        제임스	noun	-	-	-	James (a name)
        제자	noun	-	3	弟子	pupil; disciple
        제자리	noun	-	3	-	one's proper place
        제작	noun	-	3	製作	production; making
        제작하다	verb	하다	4	製作	to make; to produce
        제정신	noun	-	4	-	one's right mind
        제주	noun	-	3	濟州	Jeju
        제주도	noun	-	1	濟州島	Jeju Island
        """#
}
