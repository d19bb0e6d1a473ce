//  Words that begin with ㅇ, from 이국 to 잎: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries22 {
    static let text: StaticString = #"""
        이국	noun	-	5	異國	foreign land
        이기다	verb	regular	1	-	to win; to beat
        이기적	noun	-	3	利己的	selfish
        이기주의	noun	-	5	利己主義	selfishness
        이까짓	determiner	-	4	-	so trifling; this little
        이끌다	verb	ㄹ	3	-	to lead; to guide
        이끌리다	verb	regular	5	-	to be led; to be attracted
        이나	particle	-	2	-	or; as many as (after a final consonant)
        이나마	particle	-	4	-	at least; even if only
        이날	noun	-	2	-	this day
        이내	noun	-	3	以內	within; less than
        이년	pronoun	-	-	-	this bitch (vulgar)
        이념	noun	-	5	理念	ideology
        이놈	pronoun	-	3	-	this fellow; this rascal (rude)
        이다	verb	이다	1	-	to be
        이달	noun	-	4	-	this month
        이대로	adverb	-	2	-	like this; as it is
        이동	noun	-	3	移動	movement
        이동하다	verb	하다	3	移動	to move; to shift
        이든	particle	-	3	-	whichever; any (after a consonant)
        이든가	particle	-	4	-	whichever (after a consonant)
        이든지	particle	-	3	-	whichever; no matter (after a consonant)
        이들	pronoun	-	3	-	these people; they
        이따	adverb	-	1	-	a little later
        이따가	adverb	-	1	-	a little later
        이따금	adverb	-	3	-	from time to time
        이따위	determiner	-	4	-	this sort of (scornful)
        이딴	determiner	-	3	-	this sort of (scornful)
        이때	noun	-	2	-	this time; this moment
        이라고	particle	-	3	-	marks a quotation (after a consonant)
        이라도	particle	-	3	-	even if only; at least (after a consonant)
        이라크	noun	-	2	-	Iraq
        이란	particle	-	4	-	what is called; as for (after a consonant)
        이란	noun	-	2	-	Iran
        이랑	particle	-	1	-	and; with (spoken, after a final consonant)
        이래저래	adverb	-	4	-	for one reason or another
        이랬다저랬다	adverb	-	5	-	now this way, now that way
        이랴	interjection	-	4	-	giddy-up
        이러다	verb	ㅎ	3	-	to do this; to act like this
        이러쿵저러쿵	adverb	-	4	-	this and that (gossip)
        이러하다	adjective	하다	3	-	to be like this (full form of 이렇다)
        이런	determiner	-	1	-	such; this kind of
        이런	interjection	-	2	-	oh no; oh dear
        이렇게	adverb	-	2	-	like this; so
        이렇다	adjective	ㅎ	1	-	to be like this
        이력	noun	-	5	履歷	personal history
        이력서	noun	-	3	履歷書	CV; résumé
        이론	noun	-	3	理論	theory
        이론적	noun	-	4	理論的	theoretical
        이롭다	adjective	ㅂ	5	利	to be beneficial
        이루다	verb	regular	3	-	to achieve; to form
        이루어내다	verb	regular	3	-	to achieve; to bring about
        이루어지다	verb	regular	3	-	to come true; to be made up of
        이룩하다	verb	하다	5	-	to achieve; to accomplish
        이륙	noun	-	4	離陸	take-off
        이르다	verb	러	2	-	to reach; to arrive at
        이르다	verb	르	2	-	to tell; to say; to tell on
        이르다	adjective	르	3	-	to be early
        이른바	adverb	-	5	-	so-called
        이를테면	adverb	-	5	-	so to speak; for instance
        이름	noun	-	1	-	name
        이름표	noun	-	3	-	name tag
        이리	adverb	-	2	-	this way; so
        이리	noun	-	3	-	wolf
        이리 와	phrase	-	2	-	come here
        이리저리	adverb	-	3	-	this way and that
        이마	noun	-	3	-	forehead
        이만	adverb	-	2	-	by this; now (I'll stop)
        이만저만	adverb	-	4	-	(no) ordinary; (not) a little
        이만큼	adverb	-	4	-	this much
        이메일	noun	-	1	-	e-mail
        이며	particle	-	4	-	and; as well as (after a consonant)
        이모	noun	-	3	姨母	aunt (mother's sister)
        이모부	noun	-	3	姨母夫	uncle (husband of mother's sister)
        이미	adverb	-	1	-	already
        이미지	noun	-	3	-	image
        이민	noun	-	3	移民	emigration; immigration
        이발	noun	-	3	理髮	haircut (for men)
        이발소	noun	-	3	理髮所	barber's shop
        이발하다	verb	하다	3	理髮	to have one's hair cut (men)
        이번	noun	-	1	-	this time; this
        이번 달	phrase	-	1	-	this month
        이번 주	phrase	-	1	-	this week
        이별	noun	-	3	離別	parting; separation
        이별하다	verb	하다	4	離別	to part; to separate
        이봐	interjection	-	2	-	hey; look here (not polite)
        이봐요	interjection	-	2	-	hey; look here
        이분	pronoun	-	3	-	this person (polite)
        이불	noun	-	3	-	quilt; blanket
        이빨	noun	-	1	-	tooth
        이쁘다	adjective	으	2	-	to be pretty (variant of 예쁘다)
        이쁜이	noun	-	-	-	pretty one; sweetie
        이사	noun	-	2	移徙	moving house
        이사	noun	-	3	理事	director (of a company)
        이사하다	verb	하다	2	移徙	to move house
        이사회	noun	-	5	理事會	board of directors
        이산가족	noun	-	5	離散家族	separated family
        이삿짐	noun	-	3	-	goods being moved
        이상	noun	-	2	以上	more than; above; not less than
        이상	noun	-	3	異常	abnormality; strangeness
        이상	noun	-	3	理想	ideal
        이상적	noun	-	4	理想的	ideal
        이상하다	adjective	하다	2	異常	to be strange; to be odd
        이상형	noun	-	3	理想型	one's ideal type
        이성	noun	-	3	理性	reason
        이성	noun	-	3	異性	opposite sex
        이스라엘	noun	-	2	-	Israel
        이슬	noun	-	4	-	dew
        이슬람교	noun	-	5	-	Islam
        이슬비	noun	-	3	-	drizzle
        이승	noun	-	4	-	this world
        이시여	particle	-	4	-	O ...! (calling, honorific)
        이식	noun	-	5	移植	transplant
        이식하다	verb	하다	5	移植	to transplant
        이야	particle	-	4	-	only if; as for (after a consonant)
        이야기	noun	-	1	-	story; talk
        이야기책	noun	-	4	-	storybook
        이야기하다	verb	하다	1	-	to talk; to tell
        이야깃거리	noun	-	4	-	topic of conversation
        이어가다	verb	regular	4	-	to carry on; to continue
        이어받다	verb	regular	5	-	to inherit; to succeed to
        이어지다	verb	regular	3	-	to be connected; to continue
        이어폰	noun	-	3	-	earphones
        이여	particle	-	4	-	calling, exalted (after a consonant)
        이왕	adverb	-	4	已往	since it has come to this; anyway
        이외	noun	-	4	以外	except; other than
        이용	noun	-	2	利用	use
        이용객	noun	-	4	利用客	user; customer
        이용되다	verb	regular	3	利用	to be used
        이용료	noun	-	3	利用料	charge for use
        이용자	noun	-	4	利用者	user
        이용하다	verb	하다	1	利用	to use; to make use of
        이웃	noun	-	2	-	neighbour; neighbourhood
        이웃집	noun	-	3	-	house next door
        이월	noun	-	1	二月	February
        이유	noun	-	2	理由	reason
        이윽고	adverb	-	4	-	after a while
        이이	pronoun	-	3	-	this person; my husband
        이익	noun	-	3	利益	profit; benefit
        이자	noun	-	3	利子	interest (on money)
        이자	pronoun	-	4	-	this person (rude)
        이전	noun	-	2	以前	before; former times
        이전	noun	-	3	移轉	relocation
        이제	adverb	-	1	-	now; from now on
        이제	noun	-	2	-	now; the present
        이제껏	adverb	-	4	-	until now
        이제서야	adverb	-	4	-	only now; at last
        이제야	adverb	-	2	-	only now; at last
        이중	noun	-	4	二重	double
        이집트	noun	-	3	-	Egypt
        이쪽	pronoun	-	1	-	this way; this side; this person
        이쪽저쪽	noun	-	4	-	this way and that
        이탈리아	noun	-	3	-	Italy
        이토록	adverb	-	4	-	so; to this degree
        이틀	noun	-	1	-	two days
        이하	noun	-	2	以下	less than; below; the following
        이해	noun	-	2	理解	understanding
        이해	noun	-	5	利害	interests; gain and loss
        이해되다	verb	regular	4	理解	to be understood
        이해시키다	verb	regular	4	理解	to make (someone) understand
        이해심	noun	-	4	理解心	understanding (quality)
        이해하다	verb	하다	1	理解	to understand
        이혼	noun	-	3	離婚	divorce
        이혼하다	verb	하다	2	離婚	to divorce
        이후	noun	-	3	以後	after; since
        익다	verb	regular	3	-	to ripen; to be cooked
        익숙하다	adjective	하다	2	-	to be familiar; to be used to
        익숙해지다	verb	regular	3	-	to get used to
        익히다	verb	regular	3	-	to learn well; to cook through
        인	counter	-	2	人	person; people (counts people, formal)
        인	noun	-	3	印	seal; stamp
        인	suffix	-	4	人	person
        인간	noun	-	3	人間	human being
        인간관계	noun	-	3	人間關係	human relations
        인간미	noun	-	5	人間味	human warmth
        인간성	noun	-	5	人間性	humanity; human nature
        인간적	noun	-	5	人間的	human; humane
        인공	noun	-	5	人工	artificial
        인공지능	noun	-	4	人工知能	artificial intelligence
        인구	noun	-	2	人口	population
        인권	noun	-	5	人權	human rights
        인기	noun	-	2	人氣	popularity
        인기곡	noun	-	4	人氣曲	popular song
        인내	noun	-	4	忍耐	patience
        인내심	noun	-	3	忍耐心	patience; endurance
        인도	noun	-	3	印度	India
        인도	noun	-	3	人道	pavement; sidewalk
        인도네시아	noun	-	4	-	Indonesia
        인들	particle	-	4	-	even if it is (after a consonant)
        인류	noun	-	3	人類	humankind
        인류학	noun	-	4	人類學	anthropology
        인마	interjection	-	-	-	hey, you (rude)
        인물	noun	-	3	人物	person; figure
        인분	counter	-	2	人分	portion; serving
        인사	noun	-	2	人事	greeting; bow
        인사동	noun	-	3	仁寺洞	Insadong (district in Seoul)
        인사드리다	verb	regular	5	人事	to greet (humble)
        인사말	noun	-	3	-	greeting; words of greeting
        인사하다	verb	하다	1	人事	to greet; to say hello
        인삼	noun	-	2	人蔘	ginseng
        인상	noun	-	3	印象	impression
        인상	noun	-	3	引上	increase; raise
        인상적	noun	-	3	印象的	impressive
        인색하다	adjective	하다	5	吝嗇	to be stingy
        인생	noun	-	3	人生	life
        인쇄	noun	-	3	印刷	printing
        인스턴트	noun	-	3	-	instant (food)
        인식	noun	-	3	認識	recognition; awareness
        인식하다	verb	하다	4	認識	to recognise; to be aware of
        인심	noun	-	3	人心	people's hearts; generosity
        인연	noun	-	3	因緣	tie; fate; connection
        인용	noun	-	5	引用	quotation
        인용하다	verb	하다	4	引用	to quote
        인원	noun	-	3	人員	number of people
        인정	noun	-	3	認定	recognition
        인정	noun	-	3	人情	human warmth
        인정받다	verb	regular	4	認定	to be recognised
        인정하다	verb	하다	2	認定	to acknowledge; to admit
        인제	adverb	-	4	-	now (spoken)
        인종	noun	-	5	人種	race
        인질	noun	-	5	人質	hostage
        인천	noun	-	3	仁川	Incheon
        인체	noun	-	5	人體	human body
        인치	noun	-	-	-	inch
        인터넷	noun	-	1	-	Internet
        인터뷰	noun	-	3	-	interview
        인터뷰하다	verb	하다	3	-	to interview
        인턴	noun	-	3	-	intern
        인하다	verb	하다	2	因	to be caused by
        인형	noun	-	2	人形	doll; puppet
        일	noun	-	1	-	work; matter; event
        일	numeral	-	1	一	one
        일	counter	-	1	日	day (of the month; counts days)
        일간지	noun	-	4	日刊紙	daily newspaper
        일곱	numeral	-	1	-	seven
        일과	noun	-	3	日課	daily routine
        일교차	noun	-	5	日較差	daily temperature range
        일구다	verb	regular	6	-	to cultivate; to build up
        일그러지다	verb	regular	5	-	to be distorted
        일기	noun	-	2	日記	diary
        일기	noun	-	3	日氣	weather
        일기예보	noun	-	2	日氣豫報	weather forecast
        일깨우다	verb	regular	5	-	to awaken; to remind
        일단	adverb	-	2	一旦	first; for now; once
        일등	noun	-	3	一等	first place; first class
        일러두다	verb	regular	5	-	to tell in advance
        일반	noun	-	3	一般	general; ordinary
        일반인	noun	-	4	一般人	ordinary person
        일반적	noun	-	3	一般的	general
        일본	noun	-	1	日本	Japan
        일본어	noun	-	1	日本語	Japanese language
        일본인	noun	-	4	日本人	Japanese person
        일부	noun	-	2	一部	a part; some
        일부러	adverb	-	2	-	on purpose
        일부분	noun	-	4	一部分	a part
        일삼다	verb	regular	5	-	to make a practice of
        일상	noun	-	3	日常	daily life
        일상생활	noun	-	3	日常生活	everyday life
        일생	noun	-	3	一生	one's whole life
        일손	noun	-	4	-	hand; worker
        일시	noun	-	3	日時	date and time
        일시적	noun	-	5	一時的	temporary
        일식	noun	-	2	日食	Japanese food
        일식집	noun	-	4	-	Japanese restaurant
        일어	noun	-	2	日語	Japanese language
        일어나다	verb	regular	1	-	to get up; to stand up; to happen
        일어서다	verb	regular	1	-	to stand up; to rise
        일요일	noun	-	1	日曜日	Sunday
        일월	noun	-	1	一月	January
        일으키다	verb	regular	2	-	to raise; to cause
        일일이	adverb	-	3	-	one by one; each and every
        일자리	noun	-	3	-	job; position
        일정	noun	-	3	日程	schedule
        일정하다	adjective	하다	3	一定	to be regular; to be fixed
        일제히	adverb	-	5	一齊	all at once; all together
        일종	noun	-	3	一種	a kind; a sort
        일주일	noun	-	1	一週日	a week
        일찍	adverb	-	1	-	early
        일찍이	adverb	-	3	-	early; once; before
        일출	noun	-	3	日出	sunrise
        일치	noun	-	5	一致	agreement; match
        일컫다	verb	ㄷ	5	-	to call; to refer to as
        일터	noun	-	4	-	workplace
        일하다	verb	하다	1	-	to work
        일행	noun	-	3	一行	party; company
        일회용	noun	-	3	一回用	disposable
        일회용품	noun	-	3	一回用品	disposable goods
        일흔	numeral	-	1	-	seventy
        읽기	noun	-	3	-	reading
        읽다	verb	regular	1	-	to read
        읽히다	verb	regular	3	-	to be read
        잃다	verb	regular	1	-	to lose
        잃어버리다	verb	regular	1	-	to lose (a thing)
        임금	noun	-	3	賃金	wages
        임금	noun	-	3	-	king
        임금님	noun	-	4	-	king (polite)
        임마	interjection	-	-	-	hey, you (rude; standard 인마)
        임무	noun	-	5	任務	duty; mission
        임상	noun	-	5	臨床	clinical
        임시	noun	-	5	臨時	temporary
        임신	noun	-	3	妊娠	pregnancy
        임신부	noun	-	3	妊娠婦	pregnant woman
        임신하다	verb	하다	2	妊娠	to become pregnant
        임하다	verb	하다	5	臨	to face; to meet
        입	noun	-	1	-	mouth
        입가	noun	-	4	-	around the mouth
        입구	noun	-	2	入口	entrance
        입국	noun	-	3	入國	entry into a country
        입국하다	verb	하다	3	入國	to enter a country
        입금	noun	-	4	入金	deposit
        입금하다	verb	하다	4	入金	to deposit (money)
        입다	verb	regular	1	-	to wear; to put on (clothes)
        입대	noun	-	5	入隊	joining the army
        입력	noun	-	3	入力	input
        입맛	noun	-	3	-	appetite
        입사	noun	-	3	入社	joining a company
        입사하다	verb	하다	4	入社	to join a company
        입술	noun	-	2	-	lip
        입시	noun	-	3	入試	entrance examination
        입원	noun	-	2	入院	going into hospital
        입원시키다	verb	regular	4	入院	to put in hospital
        입원하다	verb	하다	2	入院	to be admitted to hospital
        입장	noun	-	3	立場	position; standpoint
        입장	noun	-	3	入場	entrance; admission
        입장권	noun	-	3	入場券	admission ticket
        입장료	noun	-	3	入場料	admission fee
        입장하다	verb	하다	4	入場	to enter (a place)
        입증	noun	-	5	立證	proof
        입증하다	verb	하다	5	立證	to prove
        입학	noun	-	2	入學	entering a school
        입학식	noun	-	4	入學式	entrance ceremony
        입학하다	verb	하다	2	入學	to enter a school
        입히다	verb	regular	3	-	to dress (someone); to cause (harm)
        잇다	verb	ㅅ	2	-	to connect; to join; to continue
        잇따르다	verb	으	5	-	to follow one after another
        잇몸	noun	-	4	-	gums
        있다	verb	있다	1	-	to be; to exist; to have
        있다	auxiliary	있다	1	-	to be doing (after -고); to be in a state (after -아/어)
        잊다	verb	regular	1	-	to forget
        잊어버리다	verb	regular	1	-	to forget (completely)
        잊혀지다	verb	regular	4	-	to be forgotten
        잊히다	verb	regular	4	-	to be forgotten
        잎	noun	-	2	-	leaf
        """#
}
