//  Words that begin with ㅊ and ㅋ, from 초과 to 킬로미터: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries28 {
    static let text: StaticString = #"""
        초과	noun	-	5	超過	excess
        초과하다	verb	하다	5	超過	to exceed
        초급	noun	-	2	初級	beginner's level
        초기	noun	-	3	初期	early period
        초대	noun	-	2	招待	invitation
        초대권	noun	-	4	招待券	invitation ticket
        초대받다	verb	regular	3	招待	to be invited
        초대장	noun	-	2	招待狀	invitation card
        초대하다	verb	하다	1	招待	to invite
        초등	noun	-	3	初等	elementary
        초등학교	noun	-	1	初等學校	primary school
        초등학생	noun	-	2	初等學生	primary school pupil
        초라하다	adjective	하다	5	-	to be shabby
        초래하다	verb	하다	5	招來	to bring about; to cause
        초록색	noun	-	1	草綠色	green
        초롱초롱하다	adjective	하다	5	-	to be bright; to be clear (eyes)
        초밥	noun	-	3	-	sushi
        초보	noun	-	3	初步	beginner; first step
        초보자	noun	-	3	初步者	beginner
        초순	noun	-	4	初旬	first ten days of a month
        초원	noun	-	5	草原	grassland
        초음파	noun	-	5	超音波	ultrasound
        초점	noun	-	3	焦點	focus
        초조하다	adjective	하다	5	焦燥	to be nervous; to be anxious
        초콜릿	noun	-	1	-	chocolate
        촉촉하다	adjective	하다	3	-	to be moist
        촌	noun	-	3	村	village; countryside
        촌스럽다	adjective	ㅂ	3	村	to be old-fashioned; to be unrefined
        촛불	noun	-	3	-	candlelight
        총	determiner	-	4	總	total; all together
        총	noun	-	3	銃	gun
        총	prefix	-	4	總	general; whole
        총각	noun	-	3	總角	unmarried young man
        총기	noun	-	5	銃器	firearms
        총리	noun	-	5	總理	prime minister
        총알	noun	-	3	-	bullet
        총장	noun	-	4	總長	university president
        촬영	noun	-	3	撮影	filming; shooting
        최	prefix	-	4	最	most
        최고	noun	-	2	最高	the best; the highest
        최고급	noun	-	3	最高級	top class
        최근	noun	-	2	最近	recently; the latest
        최대	noun	-	3	最大	the largest; maximum
        최대한	adverb	-	3	最大限	as much as possible
        최대한	noun	-	3	最大限	the maximum
        최상	noun	-	4	最上	the best
        최선	noun	-	3	最善	one's best
        최소	noun	-	3	最少	the least; minimum
        최소한	adverb	-	3	最小限	at least
        최소한	noun	-	3	最小限	the minimum
        최신	noun	-	3	最新	the latest
        최악	noun	-	3	最惡	the worst
        최저	noun	-	4	最低	the lowest
        최종	noun	-	3	最終	the last; final
        최초	noun	-	3	最初	the first
        최후	noun	-	3	最後	the last; one's end
        추가	noun	-	3	追加	addition
        추구	noun	-	5	追求	pursuit
        추구하다	verb	하다	5	追求	to pursue; to seek
        추다	verb	regular	1	-	to dance (a dance)
        추락	noun	-	5	墜落	fall; crash
        추락하다	verb	하다	5	墜落	to fall; to crash
        추상적	noun	-	5	抽象的	abstract
        추석	noun	-	1	秋夕	Chuseok; autumn harvest holiday
        추스르다	verb	르	5	-	to pick oneself up; to pull together
        추억	noun	-	2	追憶	memory; reminiscence
        추위	noun	-	3	-	cold; cold weather
        추적	noun	-	4	追跡	pursuit; tracking
        추적하다	verb	하다	5	追跡	to track; to chase
        추진	noun	-	5	推進	propulsion; pushing forward
        추천	noun	-	3	推薦	recommendation
        추천서	noun	-	3	推薦書	letter of recommendation
        추천하다	verb	하다	2	推薦	to recommend
        추첨	noun	-	5	抽籤	drawing lots
        추측	noun	-	3	推測	guess
        추측하다	verb	하다	4	推測	to guess; to suppose
        축	noun	-	5	軸	axis
        축구	noun	-	1	蹴球	football; soccer
        축구공	noun	-	3	-	football (ball)
        축구장	noun	-	3	蹴球場	football pitch
        축구팀	noun	-	4	-	football team
        축복	noun	-	5	祝福	blessing
        축복하다	verb	하다	4	祝福	to bless
        축제	noun	-	3	祝祭	festival
        축축하다	adjective	하다	3	-	to be damp
        축하	noun	-	2	祝賀	congratulations
        축하드리다	verb	regular	4	祝賀	to congratulate (humble)
        축하하다	verb	하다	1	祝賀	to congratulate
        축하합니다	phrase	-	1	-	congratulations
        춘천	noun	-	3	春川	Chuncheon
        출구	noun	-	2	出口	exit
        출국	noun	-	3	出國	leaving a country
        출국하다	verb	하다	4	出國	to leave a country
        출근	noun	-	2	出勤	going to work
        출근길	noun	-	3	-	way to work
        출근하다	verb	하다	2	出勤	to go to work
        출동	noun	-	5	出動	turning out; dispatch
        출동하다	verb	하다	4	出動	to be called out
        출렁이다	verb	regular	5	-	to surge; to slosh
        출발	noun	-	2	出發	departure; start
        출발하다	verb	하다	1	出發	to depart; to set off
        출산	noun	-	3	出産	childbirth
        출석	noun	-	2	出席	attendance
        출석하다	verb	하다	2	出席	to attend; to be present
        출신	noun	-	2	出身	origin; background
        출신지	noun	-	4	出身地	place of origin
        출연	noun	-	3	出演	appearance (on stage, screen)
        출연자	noun	-	4	出演者	performer
        출연하다	verb	하다	4	出演	to appear (in a film, on stage)
        출입	noun	-	3	出入	going in and out
        출입구	noun	-	3	出入口	entrance and exit
        출입국	noun	-	3	出入國	immigration and emigration
        출입국관리사무소	noun	-	5	出入國管理事務所	immigration office
        출입문	noun	-	4	出入門	door; gate
        출장	noun	-	2	出張	business trip
        출장가다	verb	regular	3	出張	to go on a business trip
        출처	noun	-	4	出處	source; origin
        출퇴근	noun	-	2	出退勤	commuting
        출퇴근길	noun	-	4	-	way to and from work
        출퇴근하다	verb	하다	2	出退勤	to commute
        출판	noun	-	4	出版	publication
        출판사	noun	-	3	出版社	publishing company
        출판하다	verb	하다	4	出版	to publish
        출현	noun	-	5	出現	appearance; emergence
        출현하다	verb	하다	5	出現	to appear; to emerge
        출혈	noun	-	3	出血	bleeding
        출혈하다	verb	하다	5	出血	to bleed
        춤	noun	-	1	-	dance
        춤추다	verb	regular	1	-	to dance
        춥다	adjective	ㅂ	1	-	to be cold (weather)
        충격	noun	-	2	衝擊	shock; impact
        충격적	noun	-	4	衝擊的	shocking
        충고	noun	-	3	忠告	advice
        충돌	noun	-	3	衝突	collision; conflict
        충돌하다	verb	하다	4	衝突	to collide; to clash
        충분하다	adjective	하다	2	充分	to be enough; to be sufficient
        충분히	adverb	-	2	充分	enough; sufficiently
        충성	noun	-	5	忠誠	loyalty
        충성하다	verb	하다	5	忠誠	to be loyal
        충전	noun	-	3	充電	charging (a battery)
        충전기	noun	-	3	充電器	charger
        충전하다	verb	하다	4	充電	to charge (a battery)
        충청도	noun	-	4	忠淸道	Chungcheong Province
        취급	noun	-	5	取扱	handling; treatment
        취급하다	verb	하다	4	取扱	to handle; to deal with
        취미	noun	-	1	趣味	hobby
        취소	noun	-	2	取消	cancellation
        취소되다	verb	regular	3	取消	to be cancelled
        취소하다	verb	하다	3	取消	to cancel
        취업	noun	-	3	就業	getting a job; employment
        취업하다	verb	하다	4	就業	to get a job
        취재	noun	-	3	取材	news gathering
        취재하다	verb	하다	4	取材	to cover (a news story)
        취직	noun	-	2	就職	getting a job
        취직하다	verb	하다	2	就職	to get a job
        취하다	verb	하다	1	醉	to get drunk
        취하다	verb	하다	2	取	to take; to adopt
        취향	noun	-	3	趣向	taste; liking
        측	noun	-	5	側	side; party
        측면	noun	-	3	側面	side; aspect
        측정	noun	-	4	測定	measurement
        측정하다	verb	하다	4	測定	to measure
        층	noun	-	1	層	floor; storey
        층	suffix	-	4	層	class; group
        층계	noun	-	4	層階	stairs
        치고	particle	-	4	-	for; considering that it is
        치과	noun	-	2	齒科	dental clinic
        치다	verb	regular	1	-	to hit; to play (piano, tennis); to clap
        치닫다	verb	ㄷ	6	-	to rush up; to head for
        치료	noun	-	2	治療	treatment; cure
        치료법	noun	-	4	治療法	cure; method of treatment
        치료제	noun	-	3	治療劑	remedy; cure
        치료하다	verb	하다	2	治療	to treat; to cure
        치르다	verb	으	3	-	to pay; to go through; to hold (an event)
        치마	noun	-	1	-	skirt
        치마저고리	noun	-	4	-	women's hanbok
        치명적	noun	-	5	致命的	fatal; deadly
        치밀다	verb	ㄹ	5	-	to surge up
        치사하다	adjective	하다	5	恥事	to be mean; to be petty
        치솟다	verb	regular	5	-	to soar; to shoot up
        치아	noun	-	3	齒牙	teeth
        치약	noun	-	1	齒藥	toothpaste
        치열하다	adjective	하다	5	熾烈	to be fierce; to be intense
        치우다	verb	regular	2	-	to clear away; to tidy up
        치우다	auxiliary	regular	3	-	to get done with
        치우치다	verb	regular	4	-	to lean to one side; to be biased
        치즈	noun	-	2	-	cheese
        치즈케이크	noun	-	4	-	cheesecake
        치켜세우다	verb	regular	5	-	to praise to the skies
        치킨	noun	-	1	-	fried chicken
        치통	noun	-	3	齒痛	toothache
        친	prefix	-	4	親	one's own (by blood); pro-
        친구	noun	-	1	親舊	friend
        친근하다	adjective	하다	3	親近	to be friendly; to be familiar
        친딸	noun	-	4	-	one's own daughter
        친아들	noun	-	4	-	one's own son
        친어머니	noun	-	4	-	birth mother
        친절	noun	-	3	親切	kindness
        친절하다	adjective	하다	1	親切	to be kind
        친정	noun	-	4	親庭	married woman's parents' home
        친척	noun	-	2	親戚	relative
        친하다	adjective	하다	1	親	to be close; to be on good terms
        친해지다	verb	regular	3	親	to become close
        칠	numeral	-	1	七	seven
        칠레	noun	-	2	-	Chile
        칠면조	noun	-	3	七面鳥	turkey
        칠월	noun	-	1	七月	July
        칠판	noun	-	1	漆板	blackboard
        칠하다	verb	하다	3	漆	to paint
        침	noun	-	3	-	saliva
        침	noun	-	3	鍼	acupuncture needle
        침대	noun	-	1	寢臺	bed
        침대보	noun	-	4	寢臺褓	bed sheet
        침략	noun	-	5	侵略	invasion
        침묵	noun	-	3	沈默	silence
        침묵하다	verb	하다	4	沈默	to keep silent
        침실	noun	-	1	寢室	bedroom
        침입	noun	-	5	侵入	intrusion
        침입하다	verb	하다	5	侵入	to invade; to break in
        침착하다	adjective	하다	3	沈着	to be calm; to be composed
        칫솔	noun	-	1	-	toothbrush
        칫솔질	noun	-	4	-	brushing one's teeth
        칭얼거리다	verb	regular	5	-	to whine
        칭찬	noun	-	2	稱讚	praise
        칭찬받다	verb	regular	4	稱讚	to be praised
        칭찬하다	verb	하다	2	稱讚	to praise
        카네이션	noun	-	3	-	carnation
        카드	noun	-	1	-	card
        카드놀이	noun	-	4	-	card game
        카레	noun	-	2	-	curry
        카레라이스	noun	-	4	-	curry and rice
        카메라	noun	-	1	-	camera
        카우보이	noun	-	-	-	cowboy
        카운터	noun	-	3	-	counter; cashier's desk
        카자흐스탄	noun	-	2	-	Kazakhstan
        카탈로그	noun	-	4	-	catalogue
        카페	noun	-	1	-	café
        카펫	noun	-	3	-	carpet
        칵테일	noun	-	-	-	cocktail
        칸	noun	-	3	-	compartment; blank; room
        칼	noun	-	1	-	knife; sword
        칼국수	noun	-	3	-	knife-cut noodles
        칼날	noun	-	4	-	blade
        칼로리	noun	-	4	-	calorie
        칼슘	noun	-	5	-	calcium
        칼칼하다	adjective	하다	5	-	to be dry (throat); to be spicy
        캄보디아	noun	-	2	-	Cambodia
        캄캄하다	adjective	하다	4	-	to be pitch-dark
        캐나다	noun	-	1	-	Canada
        캐내다	verb	regular	5	-	to dig out
        캐다	verb	regular	5	-	to dig up; to pry into
        캐릭터	noun	-	3	-	character (in a story)
        캐묻다	verb	ㄷ	5	-	to question closely
        캔	noun	-	3	-	can; tin
        캘리포니아	noun	-	-	-	California
        캠퍼스	noun	-	3	-	campus
        캠페인	noun	-	4	-	campaign
        캠프	noun	-	3	-	camp
        캠핑	noun	-	3	-	camping
        캠핑하다	verb	하다	3	-	to camp
        캡틴	noun	-	3	-	captain
        커녕	particle	-	4	-	far from; let alone
        커다랗다	adjective	ㅎ	3	-	to be very big; to be huge
        커지다	verb	regular	3	-	to get bigger
        커튼	noun	-	3	-	curtain
        커플	noun	-	3	-	couple
        커피	noun	-	1	-	coffee
        커피숍	noun	-	1	-	coffee shop
        커피잔	noun	-	4	-	coffee cup
        컨디션	noun	-	3	-	condition (of health)
        컨트롤	noun	-	-	-	control
        컨트롤하다	verb	하다	5	-	to control
        컬러	noun	-	4	-	colour
        컴컴하다	adjective	하다	3	-	to be dark; to be gloomy
        컴퓨터	noun	-	1	-	computer
        컴퓨터실	noun	-	4	-	computer room
        컵	noun	-	1	-	cup
        컵	counter	-	2	-	cup; cupful
        컵라면	noun	-	3	-	cup noodles
        케냐	noun	-	2	-	Kenya
        케빈	noun	-	-	-	Kevin (a name)
        케이크	noun	-	1	-	cake
        케이트	noun	-	-	-	Kate (a name)
        케첩	noun	-	3	-	ketchup
        켈리	noun	-	-	-	Kelly (a name)
        켜다	verb	regular	1	-	to turn on; to light; to play (violin)
        켜지다	verb	regular	3	-	to be turned on
        켤레	counter	-	1	-	pair (of shoes, socks)
        코	noun	-	1	-	nose
        코끝	noun	-	4	-	tip of the nose
        코끼리	noun	-	1	-	elephant
        코너	noun	-	3	-	corner; section
        코드	noun	-	3	-	code; cord
        코미디	noun	-	3	-	comedy
        코미디언	noun	-	4	-	comedian
        코스	noun	-	3	-	course
        코스모스	noun	-	3	-	cosmos (flower)
        코치	noun	-	3	-	coach
        코카인	noun	-	-	-	cocaine
        코코아	noun	-	3	-	cocoa
        코트	noun	-	1	-	coat
        코피	noun	-	3	-	nosebleed
        콘도	noun	-	3	-	holiday flat; condo
        콘서트	noun	-	2	-	concert
        콜라	noun	-	1	-	cola
        콜록콜록	adverb	-	5	-	coughing
        콜롬비아	noun	-	2	-	Colombia
        콤플렉스	noun	-	5	-	complex (inferiority)
        콧구멍	noun	-	4	-	nostril
        콧노래	noun	-	4	-	humming
        콧물	noun	-	2	-	runny nose
        콩	noun	-	1	-	bean
        콩나물	noun	-	3	-	bean sprouts
        콩닥콩닥	adverb	-	5	-	pitter-patter (heart)
        콩쿠르	noun	-	4	-	competition; contest
        쾅	adverb	-	5	-	bang; slam
        쾌적하다	adjective	하다	5	快適	to be pleasant; to be comfortable
        쿠바	noun	-	2	-	Cuba
        쿠키	noun	-	3	-	cookie; biscuit
        쿠폰	noun	-	3	-	coupon
        쿨쿨	adverb	-	5	-	snoring; fast asleep
        쿨하다	adjective	하다	5	-	to be cool
        쿵	adverb	-	4	-	with a thump
        쿵쾅거리다	verb	regular	5	-	to bang; to stamp
        쿵쿵	adverb	-	5	-	thumping
        퀴즈	noun	-	3	-	quiz
        크기	noun	-	2	-	size
        크다	adjective	으	1	-	to be big; to be large; to be tall
        크루즈	noun	-	-	-	cruise
        크리스	noun	-	-	-	Chris (a name)
        크리스마스	noun	-	1	-	Christmas
        크리스마스카드	noun	-	4	-	Christmas card
        크리스티나	noun	-	-	-	Cristina (a name)
        크리스틴	noun	-	-	-	Christine (a name)
        크림	noun	-	3	-	cream
        큰길	noun	-	2	-	main road
        큰딸	noun	-	2	-	eldest daughter
        큰소리	noun	-	2	-	loud voice; big talk
        큰아들	noun	-	2	-	eldest son
        큰아버지	noun	-	3	-	uncle (father's elder brother)
        큰어머니	noun	-	3	-	aunt (wife of father's elder brother)
        큰일	noun	-	2	-	serious matter; big trouble
        큰일 났다	phrase	-	1	-	we are in trouble
        큰일 났어요	phrase	-	2	-	we are in trouble
        큰절	noun	-	3	-	deep formal bow
        큰집	noun	-	3	-	eldest brother's house; big house
        클라라	noun	-	-	-	Clara (a name)
        클래식	noun	-	3	-	classical music
        클럽	noun	-	3	-	club
        클레어	noun	-	-	-	Claire (a name)
        클릭	noun	-	4	-	click
        클릭하다	verb	하다	3	-	to click
        큼직하다	adjective	하다	5	-	to be rather large
        키	noun	-	1	-	height (of a person)
        키보드	noun	-	3	-	keyboard
        키스	noun	-	3	-	kiss
        키스하다	verb	하다	3	-	to kiss
        키오스크	noun	-	-	-	self-service kiosk
        키우다	verb	regular	1	-	to raise; to bring up; to grow
        키위	noun	-	4	-	kiwi fruit
        킥킥	adverb	-	5	-	giggling
        킬로	counter	-	2	-	kilo; kilogram; kilometre
        킬로그램	counter	-	2	-	kilogram
        킬로미터	counter	-	2	-	kilometre
        """#
}
