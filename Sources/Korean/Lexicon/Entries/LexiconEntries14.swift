//  Words that begin with ㅅ, from 사 to 생애: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries14 {
    static let text: StaticString = #"""
        사	numeral	-	1	四	four
        사	suffix	-	4	士	person with a qualification
        사	suffix	-	4	師	person of a profession
        사거리	noun	-	1	-	crossroads
        사건	noun	-	2	事件	incident; case
        사격	noun	-	5	射擊	shooting
        사계절	noun	-	3	四季節	four seasons
        사고	noun	-	2	事故	accident
        사공	noun	-	5	沙工	boatman
        사과	noun	-	1	沙果	apple
        사과	noun	-	3	謝過	apology
        사과하다	verb	하다	2	謝過	to apologise
        사교	noun	-	4	社交	social life
        사교육	noun	-	4	私敎育	private education
        사귀다	verb	regular	2	-	to make friends with; to go out with
        사그라지다	verb	regular	5	-	to die down
        사기	noun	-	5	詐欺	fraud; swindle
        사기꾼	noun	-	5	-	swindler; fraud
        사나이	noun	-	4	-	man; real man
        사납다	adjective	ㅂ	4	-	to be fierce; to be wild
        사냥	noun	-	3	-	hunting
        사냥꾼	noun	-	4	-	hunter
        사냥하다	verb	하다	4	-	to hunt
        사다	verb	regular	1	-	to buy
        사다리	noun	-	3	-	ladder
        사또	noun	-	5	-	magistrate (historical)
        사라	noun	-	-	-	Sarah (a name)
        사라지다	verb	regular	2	-	to disappear; to vanish
        사람	noun	-	1	-	person; people
        사람답다	adjective	ㅂ	5	-	to be worthy of a human
        사랑	noun	-	1	-	love
        사랑니	noun	-	4	-	wisdom tooth
        사랑받다	verb	regular	3	-	to be loved
        사랑스럽다	adjective	ㅂ	3	-	to be lovely
        사랑하다	verb	하다	1	-	to love
        사령관	noun	-	5	司令官	commander
        사령관님	noun	-	-	司令官	commander (polite)
        사령부	noun	-	5	司令部	headquarters (military)
        사례	noun	-	3	事例	instance; example
        사로잡다	verb	regular	5	-	to capture; to captivate
        사막	noun	-	3	沙漠	desert
        사망	noun	-	3	死亡	death
        사망하다	verb	하다	5	死亡	to die; to pass away
        사모님	noun	-	3	師母	madam; (teacher's) wife (polite)
        사무	noun	-	3	事務	office work
        사무실	noun	-	1	事務室	office
        사무직	noun	-	4	事務職	office job
        사물	noun	-	3	事物	things; objects
        사물놀이	noun	-	3	-	traditional percussion quartet
        사발	counter	-	4	沙鉢	bowl; bowlful
        사방	noun	-	3	四方	all directions
        사부	noun	-	5	師父	teacher; master
        사부님	noun	-	5	師父	master; teacher (polite)
        사살하다	verb	하다	5	射殺	to shoot dead
        사상	noun	-	3	思想	thought; ideology
        사생활	noun	-	3	私生活	private life
        사설	noun	-	5	社說	editorial
        사소하다	adjective	하다	3	些少	to be trivial
        사슴	noun	-	3	-	deer
        사실	adverb	-	2	事實	in fact; actually
        사실	noun	-	2	事實	fact; truth
        사실상	noun	-	3	事實上	in fact; practically
        사악하다	adjective	하다	5	邪惡	to be evil
        사양하다	verb	하다	5	辭讓	to decline politely
        사업	noun	-	2	事業	business; enterprise
        사업가	noun	-	3	事業家	business person
        사연	noun	-	5	事緣	story; circumstances
        사용	noun	-	2	使用	use
        사용되다	verb	regular	3	使用	to be used
        사용량	noun	-	4	使用量	amount used
        사용법	noun	-	3	使用法	directions for use
        사용자	noun	-	3	使用者	user
        사용하다	verb	하다	1	使用	to use
        사우디아라비아	noun	-	2	-	Saudi Arabia
        사원	noun	-	3	社員	employee
        사원	noun	-	3	寺院	temple
        사월	noun	-	1	四月	April
        사은품	noun	-	4	謝恩品	free gift
        사이	noun	-	1	-	between; gap; relationship
        사이다	noun	-	3	-	lemon-lime soda
        사이좋다	adjective	regular	5	-	to be on good terms
        사이즈	noun	-	2	-	size
        사이트	noun	-	3	-	website
        사인	noun	-	3	-	signature; autograph
        사인하다	verb	하다	3	-	to sign
        사자	noun	-	1	獅子	lion
        사장	noun	-	1	社長	company president
        사장님	noun	-	1	社長	boss; company president (polite)
        사장실	noun	-	2	社長室	president's office
        사적	noun	-	4	私的	private
        사전	noun	-	1	辭典	dictionary
        사전	noun	-	3	事前	in advance
        사정	noun	-	3	事情	circumstances; situation
        사정하다	verb	하다	5	事情	to plead; to beg
        사직서	noun	-	5	辭職書	letter of resignation
        사진	noun	-	1	寫眞	photograph
        사진가	noun	-	4	寫眞家	photographer
        사진관	noun	-	4	寫眞館	photo studio
        사진기	noun	-	1	寫眞機	camera
        사촌	noun	-	2	四寸	cousin
        사춘기	noun	-	3	思春期	puberty
        사치	noun	-	5	奢侈	luxury; extravagance
        사치스럽다	adjective	ㅂ	5	奢侈	to be extravagant
        사탕	noun	-	1	沙糖	candy; sweet
        사투리	noun	-	2	-	dialect
        사표	noun	-	4	辭表	letter of resignation
        사항	noun	-	3	事項	matter; item
        사형	noun	-	5	死刑	death penalty
        사회	noun	-	2	社會	society
        사회생활	noun	-	4	社會生活	life in society
        사회자	noun	-	3	司會者	host; master of ceremonies
        사회적	noun	-	3	社會的	social
        사회주의	noun	-	5	社會主義	socialism
        사흘	noun	-	1	-	three days
        삭이다	verb	regular	5	-	to calm (anger); to digest
        삭제	noun	-	4	削除	deletion
        삭제하다	verb	하다	4	削除	to delete
        산	noun	-	1	山	mountain
        산	suffix	-	4	産	made in; product of
        산골	noun	-	4	-	mountain village
        산길	noun	-	3	-	mountain path
        산꼭대기	noun	-	4	-	mountain top
        산들산들	adverb	-	5	-	gently blowing
        산뜻하다	adjective	하다	4	-	to be fresh; to be neat
        산부인과	noun	-	4	産婦人科	obstetrics and gynaecology
        산불	noun	-	3	-	forest fire
        산사태	noun	-	5	山沙汰	landslide
        산소	noun	-	3	酸素	oxygen
        산소	noun	-	3	山所	grave (polite)
        산업	noun	-	3	産業	industry
        산책	noun	-	2	散策	walk; stroll
        산책로	noun	-	3	散策路	walking trail
        산책하다	verb	하다	2	散策	to take a walk
        산타	noun	-	-	-	Santa Claus
        산타클로스	noun	-	-	-	Santa Claus
        살	counter	-	1	-	year of age
        살	noun	-	2	-	flesh; fat
        살구	noun	-	4	-	apricot
        살금살금	adverb	-	5	-	stealthily; on tiptoe
        살다	verb	ㄹ	1	-	to live
        살랑살랑	adverb	-	5	-	gently swaying
        살려 주세요	phrase	-	2	-	help; save me
        살리다	verb	regular	2	-	to save (a life); to make good use of
        살림	noun	-	3	-	housekeeping; living
        살벌하다	adjective	하다	5	殺伐	to be savage; to be tense
        살살	adverb	-	3	-	gently; softly
        살아가다	verb	regular	2	-	to go on living
        살아나다	verb	regular	2	-	to revive; to survive
        살아남다	verb	regular	2	-	to survive
        살아오다	verb	regular	5	-	to have lived
        살인	noun	-	3	殺人	murder
        살인범	noun	-	4	殺人犯	murderer
        살인자	noun	-	3	殺人者	murderer; killer
        살짝	adverb	-	2	-	lightly; slightly; secretly
        살찌다	verb	regular	4	-	to gain weight
        살펴보다	verb	regular	3	-	to look closely at; to examine
        살피다	verb	regular	3	-	to look closely; to watch
        살해	noun	-	5	殺害	murder; killing
        살해하다	verb	하다	5	殺害	to murder; to kill
        삶	noun	-	3	-	life
        삶다	verb	regular	2	-	to boil (eggs, noodles)
        삼	numeral	-	1	三	three
        삼가다	verb	regular	4	-	to refrain from
        삼각형	noun	-	5	三角形	triangle
        삼거리	noun	-	3	-	three-way junction
        삼겹살	noun	-	2	-	grilled pork belly
        삼계탕	noun	-	1	蔘鷄湯	ginseng chicken soup
        삼다	verb	regular	3	-	to make (into); to take as
        삼월	noun	-	1	三月	March
        삼촌	noun	-	2	三寸	uncle (father's younger brother)
        삼키다	verb	regular	4	-	to swallow
        삽	noun	-	4	-	shovel
        상	noun	-	2	床	table (for meals)
        상	noun	-	2	賞	prize; award
        상	suffix	-	4	上	in terms of; on
        상관	noun	-	3	相關	relation; concern
        상관없다	adjective	없다	3	相關	not to matter; to be unrelated
        상관없이	adverb	-	3	相關	regardless of
        상관하다	verb	하다	3	相關	to have to do with; to care about
        상금	noun	-	3	賞金	prize money
        상급	noun	-	4	上級	advanced level; superior
        상기하다	verb	하다	5	想起	to recall
        상냥하다	adjective	하다	3	-	to be gentle; to be friendly
        상담	noun	-	2	相談	counselling; consultation
        상담하다	verb	하다	3	相談	to consult; to counsel
        상당하다	adjective	하다	3	相當	to be considerable
        상당히	adverb	-	2	相當	considerably; quite
        상대	noun	-	3	相對	partner; opponent; the other side
        상대방	noun	-	3	相對方	the other party
        상대적	noun	-	3	相對的	relative
        상대편	noun	-	4	相對便	opposing side
        상대하다	verb	하다	4	相對	to deal with; to face
        상류	noun	-	5	上流	upper stream; upper class
        상사	noun	-	3	上司	one's superior; boss
        상사	noun	-	5	上士	master sergeant
        상상	noun	-	3	想像	imagination
        상상력	noun	-	3	想像力	power of imagination
        상상하다	verb	하다	2	想像	to imagine
        상식	noun	-	3	常識	common sense
        상어	noun	-	4	-	shark
        상업	noun	-	3	商業	commerce
        상업적	noun	-	4	商業的	commercial
        상영	noun	-	4	上映	screening (of a film)
        상영하다	verb	하다	4	上映	to show (a film)
        상의	noun	-	4	上衣	top (clothing)
        상의	noun	-	4	相議	consultation
        상의하다	verb	하다	3	相議	to discuss; to consult
        상인	noun	-	3	商人	merchant; trader
        상자	noun	-	2	箱子	box
        상징	noun	-	3	象徵	symbol
        상징적	noun	-	4	象徵的	symbolic
        상처	noun	-	2	傷處	wound; scar
        상처받다	verb	regular	4	傷處	to be hurt (feelings)
        상추	noun	-	3	-	lettuce
        상쾌하다	adjective	하다	3	爽快	to be refreshing
        상태	noun	-	2	狀態	state; condition
        상표	noun	-	5	商標	trademark; brand
        상품	noun	-	2	商品	goods; product
        상품권	noun	-	3	商品券	gift voucher
        상하	noun	-	4	上下	top and bottom; high and low
        상하다	verb	하다	4	傷	to spoil; to be hurt
        상황	noun	-	2	狀況	situation
        샅샅이	adverb	-	4	-	thoroughly; in every corner
        새	determiner	-	1	-	new
        새	noun	-	1	-	bird
        새	prefix	-	4	-	vivid; deep (of colours)
        새근새근	adverb	-	5	-	breathing softly (asleep)
        새기다	verb	regular	5	-	to carve; to engrave
        새까맣다	adjective	ㅎ	5	-	to be jet-black
        새끼	noun	-	3	-	young (of an animal); (rude) bastard
        새다	verb	regular	2	-	to leak; to dawn
        새로	adverb	-	2	-	newly
        새롭다	adjective	ㅂ	2	-	to be new
        새벽	noun	-	1	-	dawn; early morning
        새빨갛다	adjective	ㅎ	4	-	to be deep red
        새삼	adverb	-	5	-	anew; afresh
        새삼스레	adverb	-	5	-	anew; as if for the first time
        새소리	noun	-	4	-	birdsong
        새우	noun	-	3	-	shrimp; prawn
        새우다	verb	regular	3	-	to stay up (all night)
        새집	noun	-	4	-	new house; bird's nest
        새콤하다	adjective	하다	4	-	to be pleasantly sour
        새파랗다	adjective	ㅎ	4	-	to be deep blue; to be pale (face)
        새하얗다	adjective	ㅎ	4	-	to be snow-white
        새해	noun	-	2	-	new year
        새해 복 많이 받아	phrase	-	2	-	happy new year (to a friend)
        새해 복 많이 받으세요	phrase	-	1	-	happy new year
        색	noun	-	1	色	colour
        색깔	noun	-	1	-	colour
        색다르다	adjective	르	3	色	to be different; to be novel
        색연필	noun	-	3	色鉛筆	coloured pencil
        색종이	noun	-	4	-	coloured paper
        샌드위치	noun	-	1	-	sandwich
        샐러드	noun	-	3	-	salad
        샘	noun	-	3	-	spring; fountain; jealousy
        샘플	noun	-	4	-	sample
        샛노랗다	adjective	ㅎ	5	-	to be bright yellow
        생	noun	-	3	生	life; raw
        생	suffix	-	4	生	student; born in
        생	prefix	-	4	生	raw; live
        생각	noun	-	1	-	thought; idea
        생각나다	verb	regular	2	-	to come to mind; to be remembered
        생각되다	verb	regular	3	-	to be thought; to seem
        생각하다	verb	하다	1	-	to think
        생겨나다	verb	regular	3	-	to come into being; to arise
        생글생글	adverb	-	5	-	smiling brightly
        생기다	verb	regular	1	-	to come into being; to happen; to look (like)
        생김새	noun	-	3	-	looks; appearance
        생년월일	noun	-	3	生年月日	date of birth
        생맥주	noun	-	4	生麥酒	draught beer
        생명	noun	-	3	生命	life
        생명체	noun	-	4	生命體	living thing
        생물	noun	-	3	生物	living thing; biology
        생산	noun	-	3	生産	production
        생산량	noun	-	4	生産量	output
        생산자	noun	-	4	生産者	producer
        생산하다	verb	하다	4	生産	to produce
        생생하다	adjective	하다	3	生生	to be vivid; to be fresh
        생선	noun	-	1	生鮮	fish (as food)
        생선회	noun	-	3	生鮮膾	sliced raw fish
        생소하다	adjective	하다	4	生疎	to be unfamiliar
        생수	noun	-	3	生水	bottled water
        생신	noun	-	3	生辰	birthday (honorific)
        생애	noun	-	4	生涯	life; lifetime
        """#
}
