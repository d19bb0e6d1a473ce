//  Words that begin with ㅅ, from 시리다 to 씻다: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries17 {
    static let text: StaticString = #"""
        시리다	adjective	regular	4	-	to be cold; to feel chilled
        시리아	noun	-	2	-	Syria
        시리즈	noun	-	3	-	series
        시멘트	noun	-	5	-	cement
        시민	noun	-	2	市民	citizen
        시발	noun	-	-	-	fuck (vulgar)
        시범	noun	-	4	示範	demonstration
        시부모	noun	-	3	媤父母	parents-in-law (husband's parents)
        시뻘겋다	adjective	ㅎ	5	-	to be deep red
        시선	noun	-	3	視線	gaze; eyes
        시설	noun	-	3	施設	facilities
        시속	noun	-	4	時速	speed per hour
        시스템	noun	-	3	-	system
        시신	noun	-	5	屍身	dead body
        시아버지	noun	-	3	-	father-in-law (husband's father)
        시애틀	noun	-	-	-	Seattle
        시어머니	noun	-	3	-	mother-in-law (husband's mother)
        시외	noun	-	4	市外	outskirts; out of town
        시외버스	noun	-	3	-	intercity bus
        시원찮다	adjective	regular	5	-	to be unsatisfactory
        시원하다	adjective	하다	1	-	to be cool; to be refreshing
        시월	noun	-	1	十月	October
        시위	noun	-	5	示威	demonstration; protest
        시인	noun	-	3	詩人	poet
        시일	noun	-	4	時日	time; days
        시작	noun	-	2	始作	beginning; start
        시작되다	verb	regular	1	始作	to begin; to be started
        시작하다	verb	하다	1	始作	to begin; to start
        시장	noun	-	1	市場	market
        시장	noun	-	3	市長	mayor
        시절	noun	-	2	時節	days; period of life
        시점	noun	-	5	時點	point in time
        시집	noun	-	3	-	husband's family; marrying (of a woman)
        시집	noun	-	3	詩集	book of poems
        시청	noun	-	2	市廳	city hall
        시청하다	verb	하다	4	視聽	to watch (television)
        시체	noun	-	5	屍體	corpse; dead body
        시카고	noun	-	-	-	Chicago
        시큼하다	adjective	하다	4	-	to be sour
        시키다	verb	regular	1	-	to order (food); to make someone do
        시티	noun	-	-	-	city (in names)
        시퍼렇다	adjective	ㅎ	5	-	to be deep blue
        시합	noun	-	3	試合	match; game
        시험	noun	-	1	試驗	examination; test
        시험공부	noun	-	3	試驗工夫	study for an examination
        시험지	noun	-	4	試驗紙	examination paper
        시험하다	verb	하다	4	試驗	to test
        식	noun	-	3	式	ceremony; way; style
        식구	noun	-	2	食口	family member
        식기	noun	-	4	食器	tableware
        식다	verb	regular	2	-	to get cold; to cool down
        식당	noun	-	1	食堂	restaurant; dining hall
        식당가	noun	-	4	食堂街	street of restaurants
        식량	noun	-	3	食糧	food; provisions
        식료품	noun	-	3	食料品	groceries
        식물	noun	-	2	植物	plant
        식물원	noun	-	3	植物園	botanical garden
        식비	noun	-	3	食費	food expenses
        식사	noun	-	1	食事	meal
        식사량	noun	-	4	食事量	amount one eats
        식사하다	verb	하다	1	食事	to have a meal
        식사하셨어요	phrase	-	2	-	have you eaten
        식욕	noun	-	3	食慾	appetite
        식용유	noun	-	3	食用油	cooking oil
        식이섬유	noun	-	5	食餌纖維	dietary fibre
        식중독	noun	-	5	食中毒	food poisoning
        식초	noun	-	2	食醋	vinegar
        식탁	noun	-	3	食卓	dining table
        식품	noun	-	3	食品	food; groceries
        식혜	noun	-	3	食醯	sweet rice drink
        식히다	verb	regular	4	-	to cool; to let cool
        신	noun	-	3	神	god
        신	noun	-	3	-	shoes
        신	prefix	-	4	新	new
        신경	noun	-	3	神經	nerve; care; attention
        신경쓰다	verb	으	2	神經	to care; to mind; to pay attention
        신경쓰이다	verb	regular	4	神經	to bother; to be on one's mind
        신고	noun	-	3	申告	report; declaration
        신고하다	verb	하다	4	申告	to report; to declare
        신규	noun	-	5	新規	new
        신기다	verb	regular	4	-	to put (shoes) on someone
        신기록	noun	-	4	新記錄	new record
        신기하다	adjective	하다	3	神奇	to be amazing; to be marvellous
        신나다	verb	regular	2	-	to be excited; to have fun
        신념	noun	-	5	信念	belief; conviction
        신다	verb	regular	1	-	to wear; to put on (shoes, socks)
        신랑	noun	-	2	新郞	bridegroom
        신뢰	noun	-	5	信賴	trust
        신뢰하다	verb	하다	5	信賴	to trust
        신맛	noun	-	4	-	sour taste
        신문	noun	-	1	新聞	newspaper
        신문사	noun	-	3	新聞社	newspaper company
        신문지	noun	-	4	新聞紙	newsprint; newspaper
        신발	noun	-	1	-	shoes
        신발장	noun	-	3	-	shoe cabinet
        신부	noun	-	2	新婦	bride
        신부	noun	-	2	神父	Catholic priest
        신부님	noun	-	2	神父	Father (priest; polite)
        신분	noun	-	3	身分	social position; identity
        신분증	noun	-	2	身分證	identity card
        신비	noun	-	5	神祕	mystery
        신비롭다	adjective	ㅂ	5	神祕	to be mysterious
        신비하다	adjective	하다	5	神祕	to be mysterious
        신사	noun	-	3	紳士	gentleman
        신선하다	adjective	하다	3	新鮮	to be fresh
        신성하다	adjective	하다	3	神聖	to be sacred
        신세	noun	-	5	身世	one's lot; debt of gratitude
        신세대	noun	-	3	新世代	new generation
        신속하다	adjective	하다	4	迅速	to be quick; to be prompt
        신속히	adverb	-	4	迅速	quickly; promptly
        신용	noun	-	5	信用	trust; credit
        신용카드	noun	-	3	-	credit card
        신원	noun	-	4	身元	identity
        신인	noun	-	4	新人	newcomer; rookie
        신입	noun	-	4	新入	new; newly joined
        신입생	noun	-	3	新入生	new student; freshman
        신장	noun	-	4	腎臟	kidney
        신장	noun	-	4	身長	height (of the body)
        신제품	noun	-	3	新製品	new product
        신중하다	adjective	하다	5	愼重	to be careful; to be prudent
        신청	noun	-	2	申請	application; request
        신청서	noun	-	3	申請書	application form
        신청하다	verb	하다	3	申請	to apply; to request
        신체	noun	-	3	身體	body
        신촌	noun	-	4	新村	Sinchon (district in Seoul)
        신하	noun	-	5	臣下	subject; retainer
        신호	noun	-	2	信號	signal
        신호등	noun	-	2	信號燈	traffic light
        신혼부부	noun	-	3	新婚夫婦	newlyweds
        신혼여행	noun	-	3	新婚旅行	honeymoon
        신화	noun	-	3	神話	myth
        싣다	verb	ㄷ	2	-	to load; to carry (in print)
        실	noun	-	3	-	thread
        실	suffix	-	4	室	room
        실감	noun	-	3	實感	feeling of reality
        실감하다	verb	하다	4	實感	to feel (that it is real)
        실내	noun	-	3	室內	indoors
        실내복	noun	-	4	室內服	clothes for indoors
        실내화	noun	-	4	室內靴	indoor shoes
        실력	noun	-	3	實力	ability; skill
        실력자	noun	-	4	實力者	influential person
        실례	noun	-	3	失禮	discourtesy; excuse me
        실례하다	verb	하다	2	失禮	to be rude; to excuse oneself
        실례합니다	phrase	-	1	-	excuse me
        실리다	verb	regular	5	-	to be loaded; to be printed
        실망	noun	-	3	失望	disappointment
        실망스럽다	adjective	ㅂ	4	失望	to be disappointing
        실망시키다	verb	regular	4	失望	to disappoint
        실망하다	verb	하다	4	失望	to be disappointed
        실상	noun	-	5	實狀	actual situation
        실수	noun	-	2	失手	mistake
        실수하다	verb	하다	3	失手	to make a mistake
        실습	noun	-	4	實習	practical training
        실습생	noun	-	4	實習生	trainee
        실시	noun	-	5	實施	enforcement; carrying out
        실시하다	verb	하다	4	實施	to carry out; to put into force
        실업	noun	-	4	失業	unemployment
        실업자	noun	-	4	失業者	unemployed person
        실용적	noun	-	5	實用的	practical
        실은	adverb	-	2	-	in fact; to tell the truth
        실제	noun	-	3	實際	reality; fact
        실제로	adverb	-	2	實際	actually; in reality
        실종	noun	-	5	失踪	disappearance
        실종되다	verb	regular	4	失踪	to go missing
        실종자	noun	-	4	失踪者	missing person
        실천	noun	-	3	實踐	practice; putting into action
        실천하다	verb	하다	3	實踐	to put into practice
        실체	noun	-	5	實體	substance; true nature
        실컷	adverb	-	3	-	as much as one likes
        실패	noun	-	2	失敗	failure
        실패하다	verb	하다	2	失敗	to fail
        실행	noun	-	3	實行	carrying out; execution
        실행하다	verb	하다	4	實行	to carry out; to execute
        실험	noun	-	3	實驗	experiment
        실험실	noun	-	3	實驗室	laboratory
        실험하다	verb	하다	4	實驗	to experiment
        싫다	adjective	regular	1	-	to be disliked; not to like
        싫어하다	verb	하다	2	-	to dislike; to hate
        싫증	noun	-	3	-	weariness; being tired of
        심	suffix	-	4	心	heart; feeling
        심각하다	adjective	하다	2	深刻	to be serious
        심다	verb	regular	2	-	to plant
        심란하다	adjective	하다	5	心亂	to be troubled in mind
        심리	noun	-	3	心理	psychology; state of mind
        심리적	noun	-	5	心理的	psychological
        심리학	noun	-	4	心理學	psychology
        심문	noun	-	5	審問	interrogation
        심문하다	verb	하다	5	審問	to interrogate
        심부름	noun	-	2	-	errand
        심사	noun	-	3	審査	judging; examination
        심상찮다	adjective	regular	5	尋常	to be unusual; to be serious
        심심하다	adjective	하다	1	-	to be bored
        심장	noun	-	3	心臟	heart (organ)
        심정	noun	-	3	心情	feelings; heart
        심지어	adverb	-	2	甚至於	even; what is more
        심하다	adjective	하다	2	甚	to be severe; to be extreme
        십	numeral	-	1	十	ten
        십대	noun	-	4	十代	one's teens; teenager
        십만	numeral	-	2	十萬	one hundred thousand
        십이월	noun	-	1	十二月	December
        십일월	noun	-	1	十一月	November
        싯누렇다	adjective	ㅎ	5	-	to be deep yellow
        싱가포르	noun	-	2	-	Singapore
        싱겁다	adjective	ㅂ	1	-	to be bland; to be not salty enough
        싱글벙글	adverb	-	5	-	beaming with a smile
        싱숭생숭	adverb	-	5	-	restless; unsettled
        싱싱하다	adjective	하다	3	-	to be fresh
        싶다	auxiliary	regular	1	-	to want to; to wish (after -고)
        싸구려	noun	-	3	-	cheap stuff
        싸늘하다	adjective	하다	4	-	to be cold; to be chilly
        싸다	adjective	regular	1	-	to be cheap
        싸다	verb	regular	1	-	to wrap; to pack
        싸매다	verb	regular	4	-	to wrap and tie
        싸우다	verb	regular	1	-	to fight; to quarrel
        싸움	noun	-	2	-	fight; quarrel
        싸움터	noun	-	4	-	battlefield
        싹	noun	-	3	-	sprout; bud
        싹트다	verb	으	5	-	to sprout; to begin
        쌀	noun	-	1	-	rice (uncooked)
        쌀국수	noun	-	4	-	rice noodles
        쌀밥	noun	-	4	-	boiled white rice
        쌀쌀하다	adjective	하다	1	-	to be chilly
        쌈	noun	-	4	-	food wrapped in leaves
        쌍	counter	-	2	雙	pair; couple
        쌍꺼풀	noun	-	5	-	double eyelid
        쌍둥이	noun	-	2	-	twins
        쌓다	verb	regular	3	-	to pile up; to build up
        쌓다	auxiliary	regular	3	-	to do repeatedly
        쌓이다	verb	regular	2	-	to be piled up; to accumulate
        써먹다	verb	regular	5	-	to make use of
        썩다	verb	regular	2	-	to rot; to go bad
        썩히다	verb	regular	5	-	to let rot; to waste
        썰다	verb	ㄹ	2	-	to slice; to chop
        썰렁하다	adjective	하다	3	-	to be chilly; to be unfunny
        썰매	noun	-	4	-	sled; sleigh
        쏘다	verb	regular	2	-	to shoot; to sting; to treat (a meal)
        쏘아보다	verb	regular	5	-	to glare at
        쏘아붙이다	verb	regular	5	-	to snap at
        쏘이다	verb	regular	4	-	to be stung
        쏙	adverb	-	4	-	right in; right out
        쏟다	verb	regular	2	-	to spill; to pour out
        쏟아붓다	verb	ㅅ	5	-	to pour out; to pour into
        쏟아지다	verb	regular	3	-	to pour down; to spill out
        쏠다	verb	ㄹ	4	-	to gnaw
        쏠리다	verb	regular	5	-	to lean; to be directed to
        쑤시다	verb	regular	5	-	to ache; to poke
        쑥	adverb	-	4	-	deep in; far out
        쑥	noun	-	4	-	mugwort
        쑥스럽다	adjective	ㅂ	3	-	to be embarrassed; to be shy
        쑥쑥	adverb	-	5	-	growing fast
        쓰기	noun	-	2	-	writing
        쓰다	verb	으	1	-	to write
        쓰다	verb	으	1	-	to use; to spend
        쓰다	verb	으	1	-	to wear; to put on (hat, glasses); to use (umbrella)
        쓰다	adjective	으	1	-	to be bitter
        쓰다듬다	verb	regular	3	-	to stroke; to pat
        쓰라리다	adjective	regular	5	-	to be painful; to be bitter
        쓰러뜨리다	verb	regular	4	-	to knock down
        쓰러지다	verb	regular	3	-	to collapse; to fall down
        쓰레기	noun	-	2	-	rubbish; trash
        쓰레기봉투	noun	-	3	-	rubbish bag
        쓰레기통	noun	-	2	-	rubbish bin
        쓰이다	verb	regular	2	-	to be used
        쓰이다	verb	regular	2	-	to be written
        쓴맛	noun	-	4	-	bitter taste
        쓸다	verb	ㄹ	2	-	to sweep
        쓸데없다	adjective	없다	3	-	to be useless
        쓸데없이	adverb	-	4	-	uselessly
        쓸모	noun	-	3	-	use; usefulness
        쓸모없다	adjective	없다	4	-	to be useless
        쓸쓸하다	adjective	하다	3	-	to be lonely; to be desolate
        씁쓸하다	adjective	하다	4	-	to be slightly bitter
        씌우다	verb	regular	3	-	to put on; to cover
        씨	noun	-	1	氏	Mr; Ms (after a name)
        씨	noun	-	3	-	seed
        씨름	noun	-	4	-	Korean wrestling
        씨발	interjection	-	-	-	fuck (vulgar)
        씨앗	noun	-	4	-	seed
        씩	suffix	-	2	-	each; apiece; at a time
        씩씩하다	adjective	하다	3	-	to be brave; to be manly
        씹다	verb	regular	2	-	to chew
        씹히다	verb	regular	5	-	to be chewed; to be ignored (slang)
        씻기다	verb	regular	4	-	to be washed; to wash (someone)
        씻다	verb	regular	1	-	to wash
        """#
}
