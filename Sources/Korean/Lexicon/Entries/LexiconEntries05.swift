//  Words that begin with ㄴ, from 나 to 닢: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries05 {
    static let text: StaticString = #"""
        나	pronoun	-	1	-	I; me
        나	particle	-	2	-	or; as many as (after a vowel)
        나가다	verb	regular	1	-	to go out; to leave
        나가다	auxiliary	regular	3	-	to go on doing; to carry on
        나날이	adverb	-	5	-	day by day
        나누다	verb	regular	2	-	to divide; to share
        나뉘다	verb	regular	3	-	to be divided
        나다	verb	regular	1	-	to occur; to come out; to grow
        나다	auxiliary	regular	3	-	to have finished doing
        나들이	noun	-	3	-	outing
        나라	noun	-	1	-	country
        나라말	noun	-	4	-	language of a country
        나란하다	adjective	하다	5	-	to be side by side
        나란히	adverb	-	3	-	side by side
        나르다	verb	르	3	-	to carry; to transport
        나른하다	adjective	하다	5	-	to be drowsy; to be languid
        나름	noun	-	4	-	depending on; one's own way
        나리	noun	-	-	-	sir; my lord (historical)
        나리	noun	-	4	-	lily
        나머지	noun	-	2	-	rest; remainder
        나무	noun	-	1	-	tree; wood
        나무꾼	noun	-	4	-	woodcutter
        나무라다	verb	regular	5	-	to scold; to blame
        나물	noun	-	2	-	seasoned vegetables
        나뭇가지	noun	-	3	-	branch of a tree
        나뭇잎	noun	-	2	-	leaf
        나방	noun	-	4	-	moth
        나부끼다	verb	regular	5	-	to flutter
        나비	noun	-	3	-	butterfly
        나빠지다	verb	regular	3	-	to get worse
        나쁘다	adjective	으	1	-	to be bad
        나서다	verb	regular	3	-	to step forward; to come forward
        나아가	adverb	-	4	-	further; moreover
        나아가다	verb	regular	4	-	to advance; to move forward
        나아지다	verb	regular	2	-	to get better; to improve
        나약하다	adjective	하다	5	懦弱	to be weak-minded
        나열하다	verb	하다	5	羅列	to list
        나오다	verb	regular	1	-	to come out; to appear
        나이	noun	-	1	-	age
        나이지리아	noun	-	2	-	Nigeria
        나자빠지다	verb	regular	5	-	to fall flat
        나중에	adverb	-	1	-	later
        나침반	noun	-	5	羅針盤	compass
        나타나다	verb	regular	2	-	to appear; to show up
        나타내다	verb	regular	3	-	to show; to express
        나흘	noun	-	1	-	four days
        낙관적	noun	-	5	樂觀的	optimistic
        낙서	noun	-	4	落書	scribble; graffiti
        낙서하다	verb	하다	4	落書	to scribble; to doodle
        낙엽	noun	-	3	落葉	fallen leaves
        낙지	noun	-	4	-	small octopus
        낙타	noun	-	4	駱駝	camel
        낚다	verb	regular	4	-	to catch (fish); to hook
        낚시	noun	-	2	-	fishing
        난감하다	adjective	하다	5	難堪	to be at a loss
        난로	noun	-	3	暖爐	stove; heater
        난방	noun	-	3	暖房	heating
        난처하다	adjective	하다	5	難處	to be awkward; to be in a fix
        날	noun	-	1	-	day
        날개	noun	-	3	-	wing
        날다	verb	ㄹ	1	-	to fly
        날뛰다	verb	regular	5	-	to go wild; to jump about
        날리다	verb	regular	3	-	to fly (a kite); to blow away
        날마다	adverb	-	3	-	every day
        날씨	noun	-	1	-	weather
        날씬하다	adjective	하다	2	-	to be slim
        날아가다	verb	regular	3	-	to fly away
        날아오다	verb	regular	3	-	to come flying
        날짜	noun	-	1	-	date
        날카롭다	adjective	ㅂ	3	-	to be sharp
        낡다	adjective	regular	2	-	to be old; to be worn out
        남	noun	-	3	-	other people; a stranger
        남극	noun	-	4	南極	the South Pole
        남기다	verb	regular	2	-	to leave (behind)
        남녀	noun	-	2	男女	men and women
        남다	verb	regular	1	-	to remain; to be left over
        남다르다	adjective	르	5	-	to be unusual; to be extraordinary
        남대문	noun	-	3	南大門	Namdaemun; the South Gate
        남동	noun	-	4	南東	southeast
        남동생	noun	-	1	男同生	younger brother
        남매	noun	-	2	男妹	brother and sister
        남미	noun	-	4	南美	South America
        남부	noun	-	3	南部	southern part
        남산	noun	-	3	南山	Namsan (mountain in Seoul)
        남서	noun	-	4	南西	southwest
        남성	noun	-	2	男性	man; male
        남아공	noun	-	2	-	South Africa (short)
        남아돌다	verb	ㄹ	5	-	to be more than enough
        남아메리카	noun	-	2	-	South America
        남아프리카	noun	-	2	-	South Africa
        남자	noun	-	1	男子	man
        남자답다	adjective	ㅂ	4	男子	to be manly
        남자친구	noun	-	3	男子親舊	boyfriend
        남쪽	noun	-	1	-	south
        남편	noun	-	1	男便	husband
        남학생	noun	-	2	男學生	male student
        남한	noun	-	3	南韓	South Korea
        납작하다	adjective	하다	5	-	to be flat
        납치	noun	-	4	拉致	kidnapping
        납치하다	verb	하다	5	拉致	to kidnap
        낫다	verb	ㅅ	2	-	to get well; to recover
        낫다	adjective	ㅅ	2	-	to be better
        낭독하다	verb	하다	5	朗讀	to read aloud
        낭비	noun	-	3	浪費	waste
        낭비하다	verb	하다	4	浪費	to waste
        낮	noun	-	1	-	daytime; midday
        낮다	adjective	regular	1	-	to be low
        낮아지다	verb	regular	4	-	to become lower
        낮잠	noun	-	2	-	nap
        낮추다	verb	regular	2	-	to lower; to turn down
        낯	noun	-	4	-	face
        낯설다	adjective	ㄹ	2	-	to be unfamiliar; to be strange
        낱낱이	adverb	-	5	-	one by one; in detail
        낳다	verb	regular	2	-	to give birth to; to produce
        내	pronoun	-	1	-	I; my (나 before 가; short for 나의)
        내	suffix	-	4	內	within; inside
        내걸다	verb	ㄹ	5	-	to put up; to risk
        내과	noun	-	2	內科	internal medicine
        내내	adverb	-	2	-	all the time; throughout
        내년	noun	-	1	來年	next year
        내놓다	verb	regular	3	-	to put out; to take out; to offer
        내다	verb	regular	1	-	to pay; to hand in; to put out
        내다	auxiliary	regular	3	-	to manage to do; to do to the end
        내다보다	verb	regular	4	-	to look out; to foresee
        내닫다	verb	ㄷ	6	-	to dash forward
        내려가다	verb	regular	1	-	to go down
        내려놓다	verb	regular	2	-	to put down
        내려다보다	verb	regular	4	-	to look down
        내려앉다	verb	regular	5	-	to sink; to land
        내려오다	verb	regular	1	-	to come down
        내리다	verb	regular	1	-	to get off; to fall (rain, snow); to lower
        내리쬐다	verb	regular	5	-	to beat down (sun)
        내리치다	verb	regular	5	-	to hit downwards
        내몰다	verb	ㄹ	5	-	to drive out
        내밀다	verb	ㄹ	4	-	to hold out; to stick out
        내뱉다	verb	regular	5	-	to spit out; to blurt out
        내버려두다	verb	regular	3	-	to leave alone; to let be
        내버리다	verb	regular	3	-	to throw away
        내보내다	verb	regular	2	-	to let out; to send out
        내부	noun	-	3	內部	inside; interior
        내빼다	verb	regular	5	-	to run off
        내세우다	verb	regular	4	-	to put forward; to stand (someone) up
        내쉬다	verb	regular	4	-	to breathe out
        내용	noun	-	2	內容	content; contents
        내의	noun	-	5	內衣	underwear
        내일	noun	-	1	來日	tomorrow
        내일	adverb	-	1	來日	tomorrow
        내일 봐요	phrase	-	1	-	see you tomorrow
        내일모레	noun	-	4	-	the day after tomorrow
        내쫓다	verb	regular	5	-	to kick out; to expel
        내키다	verb	regular	5	-	to feel like (doing)
        냄비	noun	-	2	-	pot; saucepan
        냄새	noun	-	1	-	smell
        냉담하다	adjective	하다	5	冷淡	to be cold; to be indifferent
        냉동	noun	-	5	冷凍	freezing
        냉면	noun	-	1	冷麵	cold noodles
        냉방	noun	-	3	冷房	air conditioning
        냉장고	noun	-	1	冷藏庫	refrigerator
        냉정하다	adjective	하다	3	冷靜	to be cool-headed
        냉정하다	adjective	하다	3	冷情	to be cold-hearted
        냠냠	adverb	-	5	-	yum-yum
        너	pronoun	-	1	-	you (to a friend or someone younger)
        너그럽다	adjective	ㅂ	5	-	to be generous; to be broad-minded
        너네	pronoun	-	3	-	you all; your family (spoken)
        너덧	determiner	-	3	-	four or five
        너머	noun	-	3	-	beyond; the other side
        너무	adverb	-	1	-	too; too much; very
        너무하다	adjective	하다	4	-	to be too much; to be unfair
        너저분하다	adjective	하다	5	-	to be untidy
        너절하다	adjective	하다	5	-	to be shabby
        너희	pronoun	-	1	-	you all (to friends or younger people)
        너희들	pronoun	-	3	-	you all; you guys
        넉넉하다	adjective	하다	3	-	to be enough; to be ample
        널다	verb	ㄹ	2	-	to hang out (laundry)
        널따랗다	adjective	ㅎ	5	-	to be very wide
        널리	adverb	-	3	-	widely
        넓다	adjective	regular	1	-	to be wide; to be spacious
        넓이	noun	-	3	-	area; width
        넓히다	verb	regular	4	-	to widen; to broaden
        넘겨주다	verb	regular	4	-	to hand over
        넘기다	verb	regular	3	-	to hand over; to get past; to turn (a page)
        넘나들다	verb	ㄹ	5	-	to go in and out; to cross
        넘다	verb	regular	2	-	to exceed; to go over; to cross
        넘보다	verb	regular	5	-	to covet; to look down on
        넘어가다	verb	regular	2	-	to go over; to pass on to; to fall over
        넘어뜨리다	verb	regular	4	-	to knock down
        넘어서다	verb	regular	4	-	to go beyond; to get over
        넘어지다	verb	regular	2	-	to fall down; to trip over
        넘치다	verb	regular	2	-	to overflow
        넣다	verb	regular	1	-	to put in
        네	interjection	-	1	-	yes; I see
        네	determiner	-	1	-	four
        네	pronoun	-	1	-	you; your (너 before 가; short for 너의)
        네	suffix	-	2	-	and family; and friends; -'s place
        네거리	noun	-	4	-	crossroads
        네놈	pronoun	-	-	-	you bastard (rude)
        네덜란드	noun	-	2	-	the Netherlands
        네모나다	adjective	regular	4	-	to be square
        네팔	noun	-	2	-	Nepal
        넥타이	noun	-	3	-	necktie
        넷	numeral	-	1	-	four
        넷째	numeral	-	2	-	fourth; the fourth thing
        녀석	noun	-	3	-	fellow; rascal
        년	counter	-	1	年	year
        년간	counter	-	2	年間	for (a number of) years
        년대	counter	-	2	年代	decade; the ...ties
        년도	noun	-	4	年度	year (after a number)
        녘	noun	-	5	-	about; towards (a time)
        노	prefix	-	4	老	old
        노곤하다	adjective	하다	5	-	to be tired; to be drowsy
        노닐다	verb	ㄹ	4	-	to stroll about
        노동	noun	-	3	勞動	labour
        노동자	noun	-	3	勞動者	worker; labourer
        노란색	noun	-	1	-	yellow
        노랑	noun	-	3	-	yellow
        노랗다	adjective	ㅎ	1	-	to be yellow
        노래	noun	-	1	-	song; singing
        노래방	noun	-	1	-	karaoke room
        노래자랑	noun	-	4	-	singing contest
        노래하다	verb	하다	1	-	to sing
        노려보다	verb	regular	5	-	to glare at
        노력	noun	-	2	努力	effort
        노력하다	verb	하다	2	努力	to make an effort; to strive
        노련하다	adjective	하다	5	老鍊	to be experienced; to be skilled
        노르다	adjective	러	6	-	to be yellow
        노르스름하다	adjective	하다	5	-	to be yellowish
        노르웨이	noun	-	2	-	Norway
        노릇	noun	-	4	-	role; job; state of affairs
        노리다	verb	regular	5	-	to aim at; to watch for
        노아	noun	-	-	-	Noah (a name)
        노예	noun	-	5	奴隷	slave
        노인	noun	-	2	老人	old person
        노인정	noun	-	4	老人亭	senior citizens' hall
        노크	noun	-	4	-	knock
        노트	noun	-	3	-	notebook; note
        노트북	noun	-	3	-	laptop computer
        녹다	verb	regular	2	-	to melt
        녹색	noun	-	1	綠色	green
        녹음	noun	-	2	錄音	recording (of sound)
        녹음하다	verb	하다	3	錄音	to record (sound)
        녹이다	verb	regular	4	-	to melt; to thaw
        녹차	noun	-	1	綠茶	green tea
        논	noun	-	3	-	rice field; paddy
        논리	noun	-	5	論理	logic
        논리적	noun	-	5	論理的	logical
        논문	noun	-	3	論文	thesis; paper
        논의	noun	-	4	論議	discussion
        논의하다	verb	하다	4	論議	to discuss
        논쟁	noun	-	5	論爭	argument; dispute
        논하다	verb	하다	5	論	to discuss; to argue
        놀다	verb	ㄹ	1	-	to play; to hang out; to be off work
        놀라다	verb	regular	1	-	to be surprised; to be startled
        놀랍다	adjective	ㅂ	2	-	to be surprising; to be amazing
        놀리다	verb	regular	3	-	to tease; to make fun of
        놀아나다	verb	regular	5	-	to be made a fool of; to play around
        놀이	noun	-	2	-	game; play
        놀이공원	noun	-	3	-	amusement park
        놀이터	noun	-	3	-	playground
        놈	noun	-	3	-	guy; fellow (rude)
        농구	noun	-	1	籠球	basketball
        농구공	noun	-	4	-	basketball (ball)
        농담	noun	-	2	弄談	joke
        농담하다	verb	하다	2	弄談	to joke
        농민	noun	-	3	農民	farmer
        농부	noun	-	3	農夫	farmer
        농사	noun	-	2	農事	farming
        농사일	noun	-	4	-	farm work
        농산물	noun	-	3	農産物	farm produce
        농업	noun	-	3	農業	agriculture
        농장	noun	-	3	農場	farm
        농촌	noun	-	2	農村	farming village
        높다	adjective	regular	1	-	to be high; to be tall
        높다랗다	adjective	ㅎ	5	-	to be very high
        높아지다	verb	regular	4	-	to become higher; to rise
        높이	noun	-	2	-	height
        높이	adverb	-	3	-	high; highly
        높이다	verb	regular	3	-	to raise; to heighten
        놓다	verb	regular	1	-	to put; to place; to let go
        놓다	auxiliary	regular	1	-	to do and leave so; to do ahead
        놓이다	verb	regular	4	-	to be put; to be placed; to feel at ease
        놓치다	verb	regular	2	-	to miss; to lose hold of
        놔두다	verb	regular	3	-	to leave alone; to leave as it is
        놔주다	verb	regular	3	-	to let go; to release
        뇌	noun	-	5	腦	brain
        누가	pronoun	-	1	-	who (as subject; short for 누구가)
        누구	pronoun	-	1	-	who; whom; someone
        누구누구	pronoun	-	3	-	who and who; so-and-so
        누구든지	adverb	-	3	-	anyone
        누군가	pronoun	-	2	-	someone; somebody
        누나	noun	-	1	-	older sister (of a man)
        누렇다	adjective	ㅎ	5	-	to be yellow; to be golden
        누르다	verb	르	5	-	to press; to push
        누르다	adjective	러	5	-	to be yellowish
        누리다	verb	regular	4	-	to enjoy (a blessing)
        눈	noun	-	1	-	eye
        눈	noun	-	1	-	snow
        눈감다	verb	regular	4	-	to close one's eyes; to overlook
        눈길	noun	-	3	-	one's eyes; gaze
        눈높이	noun	-	4	-	eye level
        눈동자	noun	-	4	-	pupil (of the eye)
        눈뜨다	verb	으	3	-	to open one's eyes; to awaken
        눈물	noun	-	2	-	tears
        눈보라	noun	-	4	-	snowstorm
        눈부시다	adjective	regular	3	-	to be dazzling
        눈빛	noun	-	3	-	look in one's eyes
        눈사람	noun	-	2	-	snowman
        눈썹	noun	-	3	-	eyebrow
        눈앞	noun	-	3	-	before one's eyes
        눈여겨보다	verb	regular	4	-	to watch carefully
        눈치	noun	-	3	-	tact; sense; hint
        눈치채다	verb	regular	4	-	to notice; to sense
        눋다	verb	ㄷ	6	-	to be scorched; to stick to the pot
        눌리다	verb	regular	4	-	to be pressed
        눕다	verb	ㅂ	1	-	to lie down
        눕히다	verb	regular	4	-	to lay down
        뉘우치다	verb	regular	5	-	to repent; to regret
        뉴스	noun	-	1	-	news
        뉴욕	noun	-	2	-	New York
        뉴질랜드	noun	-	2	-	New Zealand
        느긋하다	adjective	하다	5	-	to be relaxed; to be easygoing
        느껴지다	verb	regular	3	-	to be felt
        느끼다	verb	regular	1	-	to feel
        느끼하다	adjective	하다	3	-	to be greasy; to be cheesy
        느낌	noun	-	2	-	feeling; impression
        느낌표	noun	-	3	-	exclamation mark
        느닷없다	adjective	없다	6	-	to be abrupt
        느려지다	verb	regular	4	-	to slow down
        느리다	adjective	regular	1	-	to be slow
        느릿느릿	adverb	-	5	-	slowly; sluggishly
        느슨하다	adjective	하다	5	-	to be loose; to be slack
        늑대	noun	-	3	-	wolf
        는	particle	-	1	-	topic: as for (after a vowel)
        는커녕	particle	-	4	-	far from; let alone (after a vowel)
        늘	adverb	-	1	-	always
        늘다	verb	ㄹ	2	-	to increase; to improve
        늘리다	verb	regular	3	-	to increase; to expand
        늘어나다	verb	regular	3	-	to increase; to grow; to stretch
        늘어놓다	verb	regular	4	-	to spread out; to go on about
        늘어서다	verb	regular	5	-	to stand in a row
        늘어지다	verb	regular	5	-	to hang loose; to droop
        늙다	verb	regular	2	-	to grow old
        늙은이	noun	-	4	-	old person (rude)
        늠름하다	adjective	하다	5	凜凜	to be dignified; to be manly
        능동적	noun	-	5	能動的	active
        능력	noun	-	2	能力	ability; capacity
        능률	noun	-	5	能率	efficiency
        능숙하다	adjective	하다	5	能熟	to be skilled; to be proficient
        늦가을	noun	-	4	-	late autumn
        늦다	adjective	regular	1	-	to be late
        늦다	verb	regular	1	-	to be late
        늦어지다	verb	regular	3	-	to be late; to be delayed
        늦잠	noun	-	3	-	sleeping late
        늦추다	verb	regular	4	-	to delay; to loosen
        니	pronoun	-	3	-	you (spoken variant of 네)
        닉	noun	-	-	-	Nick (a name)
        님	suffix	-	2	-	Mr; Ms; makes a title polite
        닢	counter	-	6	-	counts coins
        """#
}
