//  Words that begin with ㅇ, from 용감하다 to 이곳저곳: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries21 {
    static let text: StaticString = #"""
        용감하다	adjective	하다	3	勇敢	to be brave
        용기	noun	-	3	勇氣	courage
        용기	noun	-	3	容器	container
        용도	noun	-	5	用途	use; purpose
        용돈	noun	-	3	-	pocket money
        용서	noun	-	3	容恕	forgiveness
        용서하다	verb	하다	2	容恕	to forgive
        용어	noun	-	3	用語	term; terminology
        용의자	noun	-	4	容疑者	suspect
        용품	noun	-	4	用品	goods; supplies
        우거지다	verb	regular	5	-	to be overgrown
        우기다	verb	regular	5	-	to insist stubbornly
        우동	noun	-	4	-	udon noodles
        우두머리	noun	-	5	-	boss; head
        우두커니	adverb	-	5	-	blankly; absent-mindedly
        우람하다	adjective	하다	5	-	to be imposing; to be big and strong
        우러나다	verb	regular	5	-	to soak out; to well up
        우러러보다	verb	regular	5	-	to look up to; to respect
        우러르다	verb	으	5	-	to look up to; to revere
        우렁차다	adjective	regular	5	-	to be loud; to be resounding
        우려	noun	-	5	憂慮	worry; concern
        우르르	adverb	-	5	-	in a crowd; rushing
        우리	pronoun	-	1	-	we; us; our
        우리끼리	pronoun	-	3	-	among ourselves
        우리나라	noun	-	2	-	our country; Korea
        우리들	pronoun	-	3	-	we; all of us
        우리말	noun	-	3	-	our language; Korean
        우리집	noun	-	-	-	our house
        우물	noun	-	3	-	well (for water)
        우물쭈물	adverb	-	5	-	hesitantly
        우박	noun	-	5	雨雹	hail
        우비	noun	-	4	雨備	raincoat; rain gear
        우산	noun	-	1	雨傘	umbrella
        우산꽂이	noun	-	4	-	umbrella stand
        우선	adverb	-	2	于先	first of all
        우선	noun	-	3	于先	priority
        우수하다	adjective	하다	3	優秀	to be excellent
        우습다	adjective	ㅂ	3	-	to be funny; to be ridiculous
        우승	noun	-	3	優勝	victory; championship
        우아하다	adjective	하다	5	優雅	to be elegant
        우연	noun	-	3	偶然	chance; coincidence
        우연히	adverb	-	3	偶然	by chance
        우와	interjection	-	2	-	wow
        우울증	noun	-	5	憂鬱症	depression
        우울하다	adjective	하다	2	憂鬱	to be depressed; to be gloomy
        우유	noun	-	1	牛乳	milk
        우주	noun	-	3	宇宙	universe; space
        우주복	noun	-	4	宇宙服	spacesuit
        우주선	noun	-	4	宇宙船	spaceship
        우주인	noun	-	4	宇宙人	astronaut
        우즈베키스탄	noun	-	2	-	Uzbekistan
        우체국	noun	-	1	郵遞局	post office
        우크라이나	noun	-	2	-	Ukraine
        우툴두툴하다	adjective	하다	5	-	to be rough
        우편	noun	-	3	郵便	mail; post
        우편물	noun	-	4	郵便物	mail
        우편번호	noun	-	3	郵便番號	postal code
        우표	noun	-	1	郵票	postage stamp
        우회전	noun	-	3	右回轉	right turn
        우회전하다	verb	하다	3	右回轉	to turn right
        욱신욱신	adverb	-	5	-	throbbing
        운	noun	-	3	運	luck; fortune
        운동	noun	-	1	運動	exercise; sport
        운동복	noun	-	2	運動服	sportswear
        운동선수	noun	-	3	運動選手	athlete
        운동장	noun	-	2	運動場	sports ground; playground
        운동하다	verb	하다	1	運動	to exercise; to work out
        운동화	noun	-	1	運動靴	trainers; sports shoes
        운동회	noun	-	3	運動會	sports day
        운명	noun	-	3	運命	fate; destiny
        운반	noun	-	4	運搬	transport; carrying
        운반하다	verb	하다	4	運搬	to carry; to transport
        운영	noun	-	3	運營	management; operation
        운영하다	verb	하다	3	運營	to run; to manage
        운전	noun	-	2	運轉	driving
        운전기사	noun	-	3	運轉技士	driver
        운전면허	noun	-	4	運轉免許	driving licence
        운전면허증	noun	-	3	運轉免許證	driving licence (card)
        운전사	noun	-	1	運轉士	driver
        운전자	noun	-	3	運轉者	driver
        운전하다	verb	하다	1	運轉	to drive
        운행	noun	-	4	運行	running; service (of vehicles)
        운행하다	verb	하다	4	運行	to run (of vehicles)
        울긋불긋	adverb	-	5	-	in reds and yellows
        울다	verb	ㄹ	1	-	to cry; to weep
        울릉도	noun	-	4	鬱陵島	Ulleung Island
        울리다	verb	regular	3	-	to ring; to make cry
        울먹울먹	adverb	-	5	-	on the verge of tears
        울부짖다	verb	regular	5	-	to wail; to howl
        울산	noun	-	3	蔚山	Ulsan
        울음	noun	-	2	-	crying; weeping
        울창하다	adjective	하다	5	鬱蒼	to be thick; to be dense (forest)
        울컥	adverb	-	5	-	with a surge of feeling
        울타리	noun	-	4	-	fence
        울퉁불퉁하다	adjective	하다	4	-	to be bumpy
        움직이다	verb	regular	1	-	to move
        움직임	noun	-	3	-	movement
        움츠리다	verb	regular	5	-	to shrink; to huddle
        움켜쥐다	verb	regular	5	-	to clutch; to grip
        움트다	verb	으	5	-	to sprout
        웃기다	verb	regular	3	-	to make laugh; to be funny
        웃다	verb	regular	1	-	to laugh; to smile
        웃돌다	verb	ㄹ	5	-	to exceed; to be above
        웃어른	noun	-	4	-	one's elders
        웃음	noun	-	2	-	laughter; smile
        웃음거리	noun	-	4	-	laughing stock
        웃음소리	noun	-	3	-	laughter
        워낙	adverb	-	3	-	by nature; so very
        워싱턴	noun	-	-	-	Washington
        원	counter	-	1	-	won (Korean money)
        원	noun	-	3	圓	circle
        원	suffix	-	4	員	member; staff
        원	suffix	-	4	院	institution; hospital
        원고	noun	-	3	原稿	manuscript
        원래	adverb	-	2	元來	originally; by nature
        원래	noun	-	3	元來	the original state
        원룸	noun	-	3	-	studio flat
        원리	noun	-	5	原理	principle
        원만하다	adjective	하다	5	圓滿	to be smooth; to be harmonious
        원망	noun	-	4	怨望	resentment
        원망하다	verb	하다	5	怨望	to resent; to blame
        원서	noun	-	3	願書	application form
        원수	noun	-	5	怨讐	enemy
        원숭이	noun	-	1	-	monkey
        원숭이띠	noun	-	4	-	Year of the Monkey
        원인	noun	-	3	原因	cause
        원장	noun	-	3	院長	director (of a hospital, an academy)
        원장님	noun	-	3	院長	director (polite)
        원칙	noun	-	3	原則	principle; rule
        원피스	noun	-	2	-	dress (one-piece)
        원하다	verb	하다	1	願	to want
        원활하다	adjective	하다	5	圓滑	to be smooth
        월	counter	-	1	月	month (in dates)
        월급	noun	-	2	月給	monthly pay; salary
        월드컵	noun	-	3	-	World Cup
        월세	noun	-	3	月貰	monthly rent
        월세방	noun	-	4	月貰房	room on monthly rent
        월요일	noun	-	1	月曜日	Monday
        월터	noun	-	-	-	Walter (a name)
        웨이터	noun	-	4	-	waiter
        웬	determiner	-	4	-	what kind of; some (unexpected)
        웬걸	interjection	-	4	-	on the contrary; what do you know
        웬일	noun	-	3	-	what matter; what reason
        위	counter	-	2	位	rank; place
        위	noun	-	1	-	top; above; on
        위	noun	-	3	胃	stomach (organ)
        위급하다	adjective	하다	5	危急	to be critical
        위기	noun	-	3	危機	crisis
        위대하다	adjective	하다	3	偉大	to be great
        위로	noun	-	3	慰勞	comfort; consolation
        위로하다	verb	하다	3	慰勞	to comfort; to console
        위반	noun	-	3	違反	violation
        위반하다	verb	하다	3	違反	to violate; to break (a rule)
        위생	noun	-	4	衛生	hygiene
        위성	noun	-	5	衛星	satellite
        위스키	noun	-	-	-	whisky
        위아래	noun	-	3	-	top and bottom
        위원	noun	-	5	委員	committee member
        위원장	noun	-	5	委員長	committee chair
        위원회	noun	-	5	委員會	committee
        위인	noun	-	3	偉人	great person
        위장	noun	-	3	胃腸	stomach and bowels
        위장하다	verb	하다	5	僞裝	to camouflage; to pretend
        위쪽	noun	-	2	-	upper part; upward
        위층	noun	-	3	-	upstairs
        위치	noun	-	2	位置	position; location
        위하다	verb	하다	1	爲	to do for the sake of; to care for
        위험	noun	-	2	危險	danger
        위험성	noun	-	4	危險性	danger; risk
        위험하다	adjective	하다	2	危險	to be dangerous
        위협	noun	-	5	威脅	threat
        위협하다	verb	하다	4	威脅	to threaten
        윌리엄	noun	-	-	-	William (a name)
        윌슨	noun	-	-	-	Wilson (a name)
        윗사람	noun	-	4	-	one's superior; elder
        윗옷	noun	-	4	-	top (clothing)
        윗집	noun	-	4	-	house or flat above
        유감	noun	-	4	遺憾	regret; pity
        유감스럽다	adjective	ㅂ	4	遺憾	to be regrettable
        유괴	noun	-	5	誘拐	kidnapping
        유교	noun	-	5	儒敎	Confucianism
        유난스럽다	adjective	ㅂ	5	-	to be fussy; to be unusual
        유난히	adverb	-	3	-	unusually; particularly
        유능하다	adjective	하다	4	有能	to be able; to be competent
        유독	adverb	-	4	惟獨	only; uniquely
        유럽	noun	-	3	-	Europe
        유령	noun	-	3	幽靈	ghost; phantom
        유료	noun	-	3	有料	charged; not free
        유리	noun	-	2	琉璃	glass (material)
        유리창	noun	-	3	琉璃窓	glass window
        유리하다	adjective	하다	3	有利	to be advantageous
        유머	noun	-	3	-	humour
        유명	noun	-	3	有名	fame
        유명인	noun	-	4	有名人	celebrity
        유명하다	adjective	하다	1	有名	to be famous
        유사하다	adjective	하다	5	類似	to be similar
        유산	noun	-	3	遺産	inheritance; heritage
        유성	noun	-	4	流星	meteor
        유식하다	adjective	하다	5	有識	to be learned
        유언	noun	-	5	遺言	will; dying wish
        유용하다	adjective	하다	3	有用	to be useful
        유월	noun	-	1	六月	June
        유의	noun	-	5	留意	attention; care
        유의하다	verb	하다	5	留意	to keep in mind; to take care
        유익	noun	-	5	有益	benefit
        유일하다	adjective	하다	3	唯一	to be the only one
        유자차	noun	-	4	柚子茶	yuja citron tea
        유적	noun	-	4	遺跡	historic remains
        유적지	noun	-	3	遺跡地	historic site
        유전	noun	-	5	遺傳	heredity
        유전자	noun	-	5	遺傳子	gene
        유지	noun	-	3	維持	maintenance
        유지하다	verb	하다	2	維持	to maintain; to keep up
        유창하다	adjective	하다	5	流暢	to be fluent
        유채꽃	noun	-	4	-	rape blossom
        유치원	noun	-	2	幼稚園	kindergarten
        유치하다	adjective	하다	3	幼稚	to be childish
        유통	noun	-	5	流通	distribution
        유튜브	noun	-	-	-	YouTube
        유학	noun	-	2	留學	study abroad
        유학생	noun	-	2	留學生	student studying abroad
        유학하다	verb	하다	2	留學	to study abroad
        유행	noun	-	2	流行	fashion; trend
        유행하다	verb	하다	2	流行	to be in fashion; to spread
        유형	noun	-	3	類型	type; pattern
        유혹	noun	-	3	誘惑	temptation
        유혹하다	verb	하다	5	誘惑	to tempt; to seduce
        유효	noun	-	5	有效	validity
        유효하다	adjective	하다	4	有效	to be valid; to be effective
        육	numeral	-	1	六	six
        육개장	noun	-	4	-	spicy beef soup
        육교	noun	-	3	陸橋	pedestrian overpass
        육군	noun	-	5	陸軍	army
        육상	noun	-	4	陸上	athletics; on land
        육아	noun	-	3	育兒	child-rearing
        육지	noun	-	5	陸地	land (not sea)
        육체	noun	-	5	肉體	body; flesh
        육체적	noun	-	5	肉體的	physical
        율	suffix	-	4	率	rate (after a vowel or ㄴ)
        윷놀이	noun	-	3	-	yut board game
        으	interjection	-	4	-	ugh
        으로	particle	-	1	-	to; by; with; as (after a final consonant)
        으로부터	particle	-	3	-	from (after a consonant)
        으로서	particle	-	4	-	as; in the capacity of (after a consonant)
        으로써	particle	-	4	-	by means of (after a consonant)
        으스스하다	adjective	하다	5	-	to be eerie; to be chilly
        으슬으슬하다	adjective	하다	5	-	to feel chilly
        으악	interjection	-	4	-	aargh
        으음	interjection	-	4	-	hmm
        으흠	interjection	-	4	-	ahem
        은	particle	-	1	-	topic: as for (after a final consonant)
        은	noun	-	2	銀	silver
        은메달	noun	-	4	-	silver medal
        은색	noun	-	4	銀色	silver (colour)
        은은하다	adjective	하다	5	隱隱	to be soft; to be faint
        은커녕	particle	-	4	-	far from; let alone (after a consonant)
        은퇴	noun	-	5	隱退	retirement
        은퇴하다	verb	하다	4	隱退	to retire
        은하	noun	-	4	銀河	galaxy
        은행	noun	-	1	銀行	bank
        은행나무	noun	-	4	-	ginkgo tree
        은행원	noun	-	3	銀行員	bank clerk
        은혜	noun	-	3	恩惠	favour; grace
        을	particle	-	1	-	marks the object (after a final consonant)
        음	interjection	-	1	-	hmm; um
        음란하다	adjective	하다	5	淫亂	to be obscene
        음력	noun	-	3	陰曆	lunar calendar
        음료	noun	-	2	飮料	drink; beverage
        음료수	noun	-	1	飮料水	drink; beverage
        음메	adverb	-	5	-	moo
        음반	noun	-	4	音盤	record; album
        음성	noun	-	3	音聲	voice
        음식	noun	-	1	飮食	food
        음식물	noun	-	3	飮食物	food and drink
        음식점	noun	-	2	飮食店	restaurant
        음악	noun	-	1	音樂	music
        음악가	noun	-	3	音樂家	musician
        음악회	noun	-	3	音樂會	concert
        음주	noun	-	3	飮酒	drinking (alcohol)
        음주운전	noun	-	3	飮酒運轉	drunk driving
        음주하다	verb	하다	4	飮酒	to drink alcohol
        음흉하다	adjective	하다	5	陰凶	to be sly; to be insidious
        응	interjection	-	1	-	yes; yeah (to a friend)
        응급	noun	-	5	應急	emergency
        응급실	noun	-	3	應急室	emergency room
        응급차	noun	-	4	應急車	ambulance
        응답	noun	-	5	應答	reply; response
        응답하다	verb	하다	4	應答	to answer; to respond
        응시하다	verb	하다	5	凝視	to stare at
        응원	noun	-	3	應援	cheering; support
        응원하다	verb	하다	3	應援	to cheer for; to support
        응하다	verb	하다	5	應	to respond to; to comply with
        의	particle	-	1	-	of; 's (possession)
        의견	noun	-	3	意見	opinion
        의논	noun	-	3	議論	discussion; consultation
        의논하다	verb	하다	3	議論	to discuss; to consult
        의도	noun	-	3	意圖	intention
        의도적	noun	-	4	意圖的	intentional
        의료	noun	-	3	醫療	medical treatment
        의료진	noun	-	4	醫療陣	medical staff
        의류	noun	-	3	衣類	clothing
        의무	noun	-	3	義務	duty; obligation
        의문	noun	-	3	疑問	question; doubt
        의문스럽다	adjective	ㅂ	5	疑問	to be questionable
        의미	noun	-	2	意味	meaning
        의미하다	verb	하다	3	意味	to mean; to signify
        의복	noun	-	3	衣服	clothes
        의사	noun	-	1	醫師	doctor
        의사	noun	-	3	意思	intention; mind
        의사소통	noun	-	3	意思疏通	communication
        의상	noun	-	5	衣裳	costume; clothes
        의식	noun	-	3	意識	consciousness
        의식	noun	-	3	儀式	ceremony; ritual
        의식주	noun	-	5	衣食住	food, clothing and shelter
        의식하다	verb	하다	5	意識	to be conscious of
        의심	noun	-	3	疑心	doubt; suspicion
        의심스럽다	adjective	ㅂ	5	疑心	to be doubtful; to be suspicious
        의심쩍다	adjective	regular	5	疑心	to be doubtful
        의심하다	verb	하다	3	疑心	to doubt; to suspect
        의아하다	adjective	하다	5	疑訝	to be puzzled; to be dubious
        의역	noun	-	-	意譯	free translation
        의외	noun	-	3	意外	the unexpected
        의외로	adverb	-	3	意外	unexpectedly
        의욕	noun	-	3	意欲	will; desire
        의원	noun	-	3	議員	member of an assembly
        의원	noun	-	3	醫院	clinic
        의자	noun	-	1	椅子	chair
        의젓하다	adjective	하다	5	-	to be mature; to be dignified
        의지	noun	-	3	意志	will; willpower
        의지하다	verb	하다	3	依支	to lean on; to depend on
        의하다	verb	하다	2	依	to be due to; to be based on
        의학	noun	-	3	醫學	medicine (science)
        의회	noun	-	5	議會	parliament; assembly
        이	determiner	-	1	-	this; these
        이	particle	-	1	-	marks the subject (after a final consonant)
        이	numeral	-	1	二	two
        이	noun	-	1	-	tooth
        이	noun	-	3	利	benefit; profit
        이거	pronoun	-	1	-	this; this thing (spoken)
        이거 주세요	phrase	-	2	-	this one, please
        이것	pronoun	-	1	-	this; this thing
        이것들	pronoun	-	3	-	these things
        이것저것	noun	-	3	-	this and that
        이겨내다	verb	regular	3	-	to overcome
        이곳	pronoun	-	1	-	this place; here
        이곳저곳	adverb	-	5	-	here and there; this place and that
        """#
}
