//  Words that begin with ㅍ, from 파 to 핑계: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries30 {
    static let text: StaticString = #"""
        파	noun	-	1	-	spring onion; leek
        파견	noun	-	5	派遣	dispatch
        파고들다	verb	ㄹ	5	-	to dig into; to go deep into
        파괴	noun	-	3	破壞	destruction
        파괴되다	verb	regular	5	破壞	to be destroyed
        파괴하다	verb	하다	4	破壞	to destroy
        파다	verb	regular	2	-	to dig
        파도	noun	-	3	波濤	wave
        파란불	noun	-	3	-	green light (traffic)
        파란색	noun	-	1	-	blue
        파랑	noun	-	3	-	blue
        파랑새	noun	-	4	-	bluebird
        파랗다	adjective	ㅎ	1	-	to be blue
        파릇파릇	adverb	-	5	-	fresh and green
        파릇파릇하다	adjective	하다	5	-	to be fresh and green
        파리	noun	-	3	-	fly (insect)
        파리	noun	-	3	-	Paris
        파마	noun	-	2	-	perm
        파마하다	verb	하다	3	-	to have a perm
        파묻다	verb	regular	5	-	to bury
        파묻히다	verb	regular	5	-	to be buried
        파산하다	verb	하다	6	破産	to go bankrupt
        파스	noun	-	4	-	pain relief patch
        파악	noun	-	4	把握	grasp; understanding
        파악하다	verb	하다	4	把握	to grasp; to understand
        파이	noun	-	-	-	pie
        파이팅	phrase	-	1	-	go for it; you can do it
        파이프	noun	-	4	-	pipe
        파인애플	noun	-	2	-	pineapple
        파일	noun	-	3	-	file
        파전	noun	-	3	-	spring onion pancake
        파출소	noun	-	3	派出所	police box
        파키스탄	noun	-	2	-	Pakistan
        파트	noun	-	5	-	part
        파트너	noun	-	3	-	partner
        파티	noun	-	1	-	party
        파티하다	verb	하다	5	-	to have a party
        파헤치다	verb	regular	5	-	to dig up
        판	counter	-	2	-	round; game; tray
        판	noun	-	4	-	scene; situation; board
        판결	noun	-	3	判決	judgement; ruling
        판단	noun	-	3	判斷	judgement
        판단력	noun	-	4	判斷力	power of judgement
        판단하다	verb	하다	4	判斷	to judge
        판매	noun	-	3	販賣	sale
        판매하다	verb	하다	4	販賣	to sell
        판사	noun	-	5	判事	judge
        팔	numeral	-	1	八	eight
        팔	noun	-	1	-	arm
        팔꿈치	noun	-	3	-	elbow
        팔다	verb	ㄹ	1	-	to sell
        팔랑팔랑	adverb	-	5	-	fluttering
        팔리다	verb	regular	3	-	to be sold
        팔목	noun	-	3	-	wrist
        팔씨름	noun	-	4	-	arm wrestling
        팔월	noun	-	1	八月	August
        팔찌	noun	-	3	-	bracelet
        팝송	noun	-	2	-	pop song
        팝콘	noun	-	3	-	popcorn
        팥	noun	-	3	-	red bean
        팥빙수	noun	-	3	-	shaved ice with red beans
        팥죽	noun	-	4	-	red bean porridge
        패션	noun	-	3	-	fashion
        패스	noun	-	-	-	pass
        패스하다	verb	하다	5	-	to pass
        팩	counter	-	3	-	pack; carton
        팩스	noun	-	3	-	fax
        팬	noun	-	2	-	fan
        팬티	noun	-	4	-	underpants
        팸플릿	noun	-	4	-	pamphlet
        팽팽하다	adjective	하다	5	-	to be tight; to be tense
        퍼내다	verb	regular	5	-	to scoop out
        퍼뜨리다	verb	regular	5	-	to spread
        퍼렇다	adjective	ㅎ	5	-	to be deep blue; to be green
        퍼먹다	verb	regular	5	-	to scoop and eat
        퍼붓다	verb	ㅅ	4	-	to pour; to pour down
        퍼센트	counter	-	2	-	percent
        퍼즐	noun	-	3	-	puzzle
        퍼지다	verb	regular	4	-	to spread
        퍽	adverb	-	4	-	very; quite
        퍽이나	adverb	-	4	-	very; quite (often ironic)
        펄럭펄럭	adverb	-	5	-	flapping (flag)
        펑	adverb	-	4	-	with a bang
        펑펑	adverb	-	4	-	in floods; heavily (snow)
        페루	noun	-	2	-	Peru
        페이지	counter	-	2	-	page
        펜	noun	-	1	-	pen
        펭귄	noun	-	4	-	penguin
        펴다	verb	regular	1	-	to open; to spread; to unfold
        펴지다	verb	regular	3	-	to be spread out; to unfold
        편	counter	-	2	篇	counts films, poems and writings
        편	noun	-	3	便	side; way; fairly (after -는, -ㄴ)
        편견	noun	-	3	偏見	prejudice
        편도	noun	-	4	片道	one way
        편리하다	adjective	하다	1	便利	to be convenient
        편식	noun	-	3	偏食	being picky about food
        편안하다	adjective	하다	2	便安	to be comfortable; to be peaceful
        편의	noun	-	3	便宜	convenience
        편의점	noun	-	1	便宜店	convenience store
        편지	noun	-	1	便紙	letter
        편지지	noun	-	3	便紙紙	letter paper
        편집	noun	-	4	編輯	editing
        편집자	noun	-	4	編輯者	editor
        편편하다	adjective	하다	5	-	to be flat
        편하다	adjective	하다	1	便	to be comfortable; to be easy
        편히	adverb	-	3	便	comfortably
        펼쳐지다	verb	regular	4	-	to unfold; to spread out
        펼치다	verb	regular	3	-	to open out; to unfold
        평	counter	-	2	坪	pyeong (3.3 square metres)
        평가	noun	-	3	評價	evaluation
        평가하다	verb	하다	5	評價	to evaluate
        평균	noun	-	3	平均	average
        평등	noun	-	3	平等	equality
        평범하다	adjective	하다	3	平凡	to be ordinary
        평상시	noun	-	4	平常時	ordinary times
        평생	noun	-	3	平生	one's whole life
        평소	adverb	-	3	平素	usually; at ordinary times
        평소	noun	-	2	平素	usual times
        평일	noun	-	1	平日	weekday
        평평하다	adjective	하다	4	平平	to be flat; to be even
        평화	noun	-	3	平和	peace
        평화롭다	adjective	ㅂ	3	平和	to be peaceful
        평화적	noun	-	5	平和的	peaceful
        폐	noun	-	5	肺	lung
        폐	noun	-	5	弊	trouble; nuisance
        폐쇄	noun	-	5	閉鎖	closure
        폐쇄하다	verb	하다	5	閉鎖	to close down
        폐지하다	verb	하다	5	廢止	to abolish
        폐하	noun	-	3	陛下	Your Majesty
        포근하다	adjective	하다	3	-	to be warm and soft; to be cosy
        포기	noun	-	3	抛棄	giving up
        포기	counter	-	3	-	head; plant (counts cabbages)
        포기하다	verb	하다	2	抛棄	to give up
        포도	noun	-	1	葡萄	grape
        포로	noun	-	5	捕虜	prisoner of war
        포르노	noun	-	-	-	pornography
        포르투갈	noun	-	2	-	Portugal
        포스터	noun	-	3	-	poster
        포장	noun	-	2	包裝	packing; wrapping; takeaway
        포장마차	noun	-	3	布帳馬車	street food stall
        포장하다	verb	하다	2	包裝	to pack; to wrap
        포크	noun	-	2	-	fork
        포함	noun	-	3	包含	inclusion
        포함되다	verb	regular	3	包含	to be included
        포함하다	verb	하다	2	包含	to include
        폭	noun	-	5	幅	width; range
        폭넓다	adjective	regular	5	-	to be broad; to be wide
        폭력	noun	-	3	暴力	violence
        폭로하다	verb	하다	5	暴露	to expose; to reveal
        폭발	noun	-	5	爆發	explosion
        폭발하다	verb	하다	4	爆發	to explode
        폭설	noun	-	3	暴雪	heavy snow
        폭탄	noun	-	3	爆彈	bomb
        폭파	noun	-	5	爆破	blowing up
        폭파하다	verb	하다	5	爆破	to blow up
        폭포	noun	-	3	瀑布	waterfall
        폭풍	noun	-	3	暴風	storm
        폴	noun	-	-	-	Paul (a name)
        폴란드	noun	-	2	-	Poland
        폴짝	adverb	-	5	-	with a light jump
        표	noun	-	1	票	ticket
        표면	noun	-	3	表面	surface
        표범	noun	-	4	-	leopard
        표본	noun	-	5	標本	sample; specimen
        표시	noun	-	3	表示	indication; mark
        표시하다	verb	하다	3	表示	to mark; to indicate
        표어	noun	-	5	標語	slogan
        표정	noun	-	2	表情	facial expression
        표준	noun	-	3	標準	standard
        표준어	noun	-	3	標準語	standard language
        표지	noun	-	3	表紙	cover (of a book)
        표지판	noun	-	3	標識板	sign; signpost
        표하다	verb	하다	4	表	to express
        표현	noun	-	2	表現	expression
        표현하다	verb	하다	1	表現	to express
        푸다	verb	우	2	-	to scoop; to ladle out
        푸르다	adjective	러	1	-	to be blue; to be green
        푸르스름하다	adjective	하다	5	-	to be bluish
        푸른색	noun	-	4	-	blue; green
        푸짐하다	adjective	하다	4	-	to be plentiful; to be generous
        푹	adverb	-	3	-	deeply; soundly
        푹신푹신	adverb	-	5	-	soft; cushiony
        푹신하다	adjective	하다	4	-	to be soft; to be cushiony
        푼	counter	-	5	-	penny (old coin)
        풀	noun	-	2	-	grass
        풀	noun	-	2	-	glue; paste
        풀다	verb	ㄹ	2	-	to untie; to solve; to relieve
        풀려나다	verb	regular	5	-	to be released
        풀리다	verb	regular	3	-	to come loose; to be solved; to get warmer
        풀밭	noun	-	3	-	grassy field
        풀이	noun	-	4	-	explanation; solution
        풀이하다	verb	하다	4	-	to explain; to solve
        품	noun	-	4	-	breast; bosom
        품	suffix	-	4	品	goods
        품다	verb	regular	5	-	to hold in the bosom; to harbour
        품목	noun	-	5	品目	item (of goods)
        품질	noun	-	3	品質	quality (of goods)
        풋	prefix	-	4	-	unripe; green; inexperienced
        풋풋하다	adjective	하다	5	-	to be fresh
        풍	suffix	-	4	風	style
        풍경	noun	-	2	風景	scenery; landscape
        풍기다	verb	regular	5	-	to give off (a smell)
        풍부하다	adjective	하다	3	豊富	to be rich; to be abundant
        풍선	noun	-	3	風船	balloon
        풍성하다	adjective	하다	3	豊盛	to be abundant; to be plentiful
        풍속	noun	-	3	風俗	customs
        풍습	noun	-	3	風習	customs
        풍요롭다	adjective	ㅂ	5	豊饒	to be rich; to be plentiful
        프랑스	noun	-	1	-	France
        프랑스어	noun	-	2	-	French language
        프랭크	noun	-	-	-	Frank (a name)
        프로	counter	-	2	-	percent (spoken)
        프로그램	noun	-	2	-	programme; program
        프로젝트	noun	-	3	-	project
        프린터	noun	-	3	-	printer
        플라스틱	noun	-	3	-	plastic
        피	noun	-	2	-	blood
        피	interjection	-	4	-	pooh; pah
        피곤하다	adjective	하다	1	疲困	to be tired
        피다	verb	regular	1	-	to bloom
        피로	noun	-	3	疲勞	fatigue
        피로하다	adjective	하다	4	疲勞	to be tired
        피부	noun	-	2	皮膚	skin
        피시방	noun	-	3	-	internet café
        피아노	noun	-	1	-	piano
        피아니스트	noun	-	4	-	pianist
        피어나다	verb	regular	4	-	to bloom
        피우다	verb	regular	1	-	to smoke; to make bloom; to light (a fire)
        피의자	noun	-	5	被疑者	suspect (law)
        피자	noun	-	1	-	pizza
        피터	noun	-	-	-	Peter (a name)
        피트	noun	-	-	-	foot (length)
        피하다	verb	하다	2	避	to avoid; to dodge
        피해	noun	-	3	被害	damage; harm
        피해자	noun	-	3	被害者	victim
        핀	noun	-	3	-	pin
        핀란드	noun	-	2	-	Finland
        필	counter	-	5	匹	counts horses and cattle
        필기하다	verb	하다	4	筆記	to take notes
        필름	noun	-	3	-	film (for a camera)
        필리핀	noun	-	2	-	the Philippines
        필립	noun	-	-	-	Philip (a name)
        필수	noun	-	3	必須	necessity
        필수적	noun	-	4	必須的	essential
        필요	noun	-	2	必要	need; necessity
        필요성	noun	-	3	必要性	necessity
        필요하다	adjective	하다	1	必要	to be necessary; to be needed
        필자	noun	-	4	筆者	the writer
        필통	noun	-	2	筆筒	pencil case
        핏줄	noun	-	3	-	blood vessel; blood line
        핑계	noun	-	3	-	excuse
        """#
}
