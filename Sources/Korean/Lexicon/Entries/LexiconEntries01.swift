//  Words that begin with ㄱ, from 가 to 걸레: form, part of speech, class, level, hanja
//  and gloss, with tabs between them. Of words that are written alike, the commonest is first.

enum LexiconEntries01 {
    static let text: StaticString = #"""
        가	particle	-	1	-	marks the subject (after a vowel)
        가	suffix	-	4	家	person of a profession; expert
        가	prefix	-	4	假	temporary; false
        가	suffix	-	4	街	street; avenue
        가게	noun	-	1	-	shop; store
        가격	noun	-	2	價格	price
        가구	noun	-	2	家具	furniture
        가구	counter	-	4	家口	household (counts households)
        가급적	adverb	-	5	可及的	as far as possible
        가까이	adverb	-	2	-	close; near
        가깝다	adjective	ㅂ	1	-	to be near; to be close
        가꾸다	verb	regular	4	-	to grow; to tend; to cultivate
        가끔	adverb	-	1	-	sometimes; now and then
        가끔씩	adverb	-	3	-	now and then
        가나	noun	-	2	-	Ghana
        가난하다	adjective	하다	2	-	to be poor
        가난해지다	verb	regular	4	-	to become poor
        가냘프다	adjective	으	5	-	to be slender; to be weak
        가느다랗다	adjective	ㅎ	5	-	to be very thin; to be slender
        가늘다	adjective	ㄹ	1	-	to be thin; to be slender
        가늠	noun	-	5	-	estimate; guess
        가늠하다	verb	하다	5	-	to estimate; to guess
        가능성	noun	-	3	可能性	possibility
        가능하다	adjective	하다	2	可能	to be possible
        가다	verb	regular	1	-	to go
        가다	auxiliary	regular	1	-	to go on doing
        가다듬다	verb	regular	5	-	to collect (oneself); to put in order
        가동	noun	-	5	稼動	operation (of a machine)
        가두다	verb	regular	3	-	to lock up; to confine
        가득	adverb	-	3	-	full; to the brim
        가득하다	adjective	하다	3	-	to be full
        가득히	adverb	-	4	-	full; to the brim
        가라앉다	verb	regular	4	-	to sink; to calm down
        가량	suffix	-	4	假量	about; approximately
        가렵다	adjective	ㅂ	3	-	to be itchy
        가로막다	verb	regular	4	-	to block the way
        가로지르다	verb	르	4	-	to cross; to cut across
        가로채다	verb	regular	5	-	to intercept; to snatch
        가루	noun	-	2	-	powder
        가르다	verb	르	2	-	to divide; to split
        가르치다	verb	regular	1	-	to teach
        가리다	verb	regular	2	-	to hide; to cover; to screen; to distinguish
        가리키다	verb	regular	3	-	to point at; to indicate
        가만	adverb	-	2	-	still; wait a moment
        가만있다	verb	있다	2	-	to stay still; to keep quiet
        가만히	adverb	-	2	-	quietly; still
        가문	noun	-	5	家門	family; clan
        가뭄	noun	-	3	-	drought
        가방	noun	-	1	-	bag
        가볍다	adjective	ㅂ	1	-	to be light (in weight)
        가쁘다	adjective	으	5	-	to be out of breath
        가사	noun	-	5	歌詞	lyrics
        가사	noun	-	5	家事	housework
        가수	noun	-	1	歌手	singer
        가스	noun	-	3	-	gas
        가슴	noun	-	1	-	chest; breast; heart
        가슴속	noun	-	4	-	deep in one's heart
        가시	noun	-	3	-	thorn; fish bone
        가없다	adjective	없다	5	-	to be boundless
        가엾다	adjective	regular	5	-	to be pitiful; to be poor
        가운데	noun	-	1	-	middle; centre
        가위	noun	-	1	-	scissors
        가위바위보	noun	-	4	-	rock, paper, scissors
        가을	noun	-	1	-	autumn
        가이드	noun	-	3	-	guide
        가입	noun	-	3	加入	joining; signing up
        가입하다	verb	하다	3	加入	to join; to sign up
        가장	adverb	-	1	-	most
        가정	noun	-	3	家庭	home; family
        가정	noun	-	3	假定	assumption
        가정주부	noun	-	3	家庭主婦	housewife
        가정하다	verb	하다	4	假定	to suppose; to assume
        가져가다	verb	regular	1	-	to take (away)
        가져다드리다	verb	regular	4	-	to bring to someone (humble)
        가져다주다	verb	regular	4	-	to bring (to someone)
        가져오다	verb	regular	1	-	to bring
        가족	noun	-	1	家族	family
        가죽	noun	-	3	-	leather; hide
        가지	counter	-	2	-	kind; sort (counts kinds)
        가지	noun	-	2	-	branch; twig
        가지	noun	-	2	-	aubergine
        가지다	verb	regular	1	-	to have; to hold
        가지다	auxiliary	regular	4	-	to have done and keep so (after -아/어)
        가짜	noun	-	3	-	fake
        가치	noun	-	3	價値	value; worth
        가파르다	adjective	르	4	-	to be steep
        가혹하다	adjective	하다	5	苛酷	to be harsh; to be cruel
        각	determiner	-	3	各	each; every
        각각	adverb	-	3	各各	each; respectively
        각자	adverb	-	2	各自	each one; individually
        각하	noun	-	5	閣下	Your Excellency
        간	noun	-	3	肝	liver
        간	noun	-	3	-	seasoning; saltiness
        간격	noun	-	4	間隔	gap; interval
        간단하다	adjective	하다	1	簡單	to be simple
        간단히	adverb	-	3	簡單	simply; briefly
        간섭	noun	-	4	干涉	interference
        간섭하다	verb	하다	4	干涉	to interfere
        간식	noun	-	2	間食	snack
        간신히	adverb	-	4	艱辛	barely; with difficulty
        간장	noun	-	1	-	soy sauce
        간절하다	adjective	하다	5	懇切	to be earnest
        간지럽다	adjective	ㅂ	4	-	to be ticklish
        간지럽히다	verb	regular	5	-	to tickle
        간직하다	verb	하다	4	-	to keep; to cherish
        간추리다	verb	regular	5	-	to summarise
        간판	noun	-	2	看板	signboard
        간호	noun	-	3	看護	nursing; care
        간호사	noun	-	1	看護師	nurse
        간호하다	verb	하다	4	看護	to nurse; to care for
        간혹	adverb	-	3	間或	occasionally
        갇히다	verb	regular	3	-	to be locked up; to be trapped
        갈기다	verb	regular	5	-	to hit; to scribble
        갈다	verb	ㄹ	3	-	to change; to replace
        갈다	verb	ㄹ	3	-	to sharpen; to grind
        갈등	noun	-	4	葛藤	conflict; discord
        갈라놓다	verb	regular	5	-	to separate; to divide
        갈라서다	verb	regular	5	-	to separate; to part
        갈라지다	verb	regular	4	-	to split; to crack
        갈리다	verb	regular	5	-	to be divided; to be changed
        갈매기	noun	-	4	-	seagull
        갈비	noun	-	1	-	ribs; grilled ribs
        갈비탕	noun	-	2	-	beef rib soup
        갈색	noun	-	3	褐色	brown
        갈수록	adverb	-	3	-	more and more as time goes
        갈아입다	verb	regular	1	-	to change (clothes)
        갈아타다	verb	regular	1	-	to transfer; to change (trains, buses)
        갈치	noun	-	4	-	hairtail; cutlassfish
        갈팡질팡	adverb	-	4	-	this way and that, confused
        갉아먹다	verb	regular	5	-	to gnaw; to eat away
        감	noun	-	1	-	persimmon
        감각	noun	-	3	感覺	sense
        감기	noun	-	1	感氣	cold (illness)
        감기다	verb	regular	4	-	to wash (someone's hair); to be wound
        감기다	verb	regular	5	-	to close by themselves (eyes)
        감기약	noun	-	3	感氣藥	cold medicine
        감다	verb	regular	1	-	to wash (one's hair); to close (one's eyes); to wind
        감당하다	verb	하다	4	堪當	to cope with; to handle
        감독	noun	-	3	監督	director; coach; supervision
        감독하다	verb	하다	4	監督	to supervise; to direct
        감동	noun	-	4	感動	being moved; emotion
        감동적	noun	-	3	感動的	moving
        감동하다	verb	하다	3	感動	to be moved; to be touched
        감미롭다	adjective	ㅂ	5	甘味	to be sweet; to be mellow
        감사	noun	-	3	感謝	thanks; gratitude
        감사드리다	verb	regular	4	感謝	to thank (humble)
        감사하다	verb	하다	2	感謝	to thank; to be grateful
        감사하다	adjective	하다	1	感謝	to be thankful
        감사합니다	phrase	-	1	-	thank you
        감상	noun	-	3	鑑賞	appreciation (of art)
        감상하다	verb	하다	4	鑑賞	to appreciate (art, music)
        감소	noun	-	3	減少	decrease
        감소되다	verb	regular	5	減少	to be reduced
        감소하다	verb	하다	4	減少	to decrease
        감시	noun	-	3	監視	surveillance; watch
        감시하다	verb	하다	5	監視	to watch; to keep under surveillance
        감싸다	verb	regular	4	-	to wrap; to cover; to protect
        감염	noun	-	4	感染	infection
        감염되다	verb	regular	3	感染	to be infected
        감옥	noun	-	3	監獄	prison
        감자	noun	-	1	-	potato
        감정	noun	-	2	感情	feeling; emotion
        감정적	noun	-	4	感情的	emotional
        감지	noun	-	5	感知	sensing; detection
        감지하다	verb	하다	5	感知	to sense; to detect
        감추다	verb	regular	3	-	to hide; to conceal
        감행하다	verb	하다	5	敢行	to carry out boldly
        감히	adverb	-	2	敢	to dare; boldly
        갑	counter	-	4	匣	packet (of cigarettes)
        갑자기	adverb	-	1	-	suddenly
        갑작스럽다	adjective	ㅂ	3	-	to be sudden
        값	noun	-	1	-	price; value
        값나가다	verb	regular	5	-	to be valuable
        값비싸다	adjective	regular	4	-	to be expensive
        값싸다	adjective	regular	4	-	to be cheap
        강	noun	-	1	江	river
        강남	noun	-	2	江南	Gangnam (district in Seoul)
        강당	noun	-	5	講堂	hall; auditorium
        강도	noun	-	3	强盜	robber; robbery
        강도	noun	-	3	强度	strength; intensity
        강력하다	adjective	하다	3	强力	to be powerful; to be strong
        강북	noun	-	2	江北	area north of the Han River
        강사	noun	-	3	講師	lecturer; instructor
        강아지	noun	-	1	-	puppy
        강요	noun	-	4	强要	coercion
        강요하다	verb	하다	4	强要	to force; to compel
        강원도	noun	-	2	江原道	Gangwon Province
        강의	noun	-	2	講義	lecture
        강의하다	verb	하다	3	講義	to lecture
        강제	noun	-	4	强制	compulsion; force
        강조	noun	-	3	强調	emphasis
        강조하다	verb	하다	4	强調	to emphasise
        강철	noun	-	4	鋼鐵	steel
        강하다	adjective	하다	1	强	to be strong
        갖다	verb	regular	1	-	to have; to hold (short for 가지다)
        갖다주다	verb	regular	4	-	to bring to someone
        갖은	determiner	-	4	-	all sorts of
        갖추다	verb	regular	4	-	to be equipped with; to possess
        같다	adjective	regular	1	-	to be the same; to be like; to seem
        같이	adverb	-	1	-	together; like
        같이	particle	-	2	-	like; as
        갚다	verb	regular	2	-	to pay back; to repay
        개	counter	-	1	個	piece; item (counts things)
        개	noun	-	1	-	dog
        개구리	noun	-	4	-	frog
        개구쟁이	noun	-	3	-	mischievous child
        개국	counter	-	2	個國	country (counts countries)
        개굴개굴	adverb	-	5	-	croak (frog)
        개나리	noun	-	3	-	forsythia
        개다	verb	regular	3	-	to clear up (weather); to fold (clothes)
        개미	noun	-	3	-	ant
        개발	noun	-	4	開發	development
        개발하다	verb	하다	4	開發	to develop
        개새끼	noun	-	-	-	son of a bitch (vulgar)
        개선	noun	-	4	改善	improvement
        개선하다	verb	하다	4	改善	to improve
        개성	noun	-	4	個性	individuality; personality
        개소리	noun	-	-	-	nonsense; bullshit (vulgar)
        개월	counter	-	1	個月	month (counts months)
        개인	noun	-	3	個人	individual
        개인적	noun	-	3	個人的	personal; private
        개자식	noun	-	-	-	son of a bitch (vulgar)
        객	suffix	-	4	客	visitor; guest
        객관적	noun	-	4	客觀的	objective
        객쩍다	adjective	regular	5	客	to be silly; to be pointless
        갸름하다	adjective	하다	5	-	to be slender (face)
        걔	pronoun	-	3	-	that child; she; he (short for 그 아이)
        걔네	pronoun	-	3	-	they; those kids (spoken)
        거	noun	-	1	-	thing; one (spoken for 것)
        거기	pronoun	-	1	-	there; that place
        거꾸로	adverb	-	3	-	upside down; the other way round
        거느리다	verb	regular	5	-	to lead; to have (people) under one
        거닐다	verb	ㄹ	4	-	to stroll
        거대	noun	-	5	巨大	hugeness
        거대하다	adjective	하다	3	巨大	to be huge
        거두다	verb	regular	4	-	to harvest; to gather; to achieve
        거들다	verb	ㄹ	4	-	to help; to lend a hand
        거래	noun	-	2	去來	deal; trade; transaction
        거룩하다	adjective	하다	5	-	to be holy
        거르다	verb	르	4	-	to skip (a meal); to filter
        거리	noun	-	1	-	street
        거리	noun	-	2	距離	distance
        거리	suffix	-	4	-	material for; something to
        거만하다	adjective	하다	4	倨慢	to be arrogant
        거무스름하다	adjective	하다	5	-	to be darkish
        거미	noun	-	3	-	spider
        거북이	noun	-	3	-	turtle
        거스르다	verb	르	4	-	to go against; to give change
        거스름돈	noun	-	2	-	change (money)
        거시기	noun	-	-	-	what's-its-name (spoken)
        거실	noun	-	1	居室	living room
        거울	noun	-	1	-	mirror
        거위	noun	-	4	-	goose
        거의	adverb	-	1	-	almost; hardly
        거인	noun	-	3	巨人	giant
        거절	noun	-	3	拒絶	refusal
        거절하다	verb	하다	3	拒絶	to refuse; to decline
        거지	noun	-	3	-	beggar
        거짓	noun	-	3	-	lie; falsehood
        거짓말	noun	-	2	-	lie; falsehood
        거짓말쟁이	noun	-	3	-	liar
        거짓말하다	verb	하다	2	-	to lie; to tell a lie
        거치다	verb	regular	3	-	to go through; to pass by way of
        거칠다	adjective	ㄹ	3	-	to be rough; to be coarse
        거침없다	adjective	없다	5	-	to be without hesitation
        거품	noun	-	3	-	foam; bubble
        걱정	noun	-	2	-	worry; concern
        걱정 마세요	phrase	-	2	-	don't worry
        걱정되다	verb	regular	2	-	to be worried
        걱정스럽다	adjective	ㅂ	4	-	to be worried; to be worrying
        걱정하다	verb	하다	2	-	to worry
        걱정하지 마세요	phrase	-	2	-	please do not worry
        건	counter	-	3	件	case; item
        건강	noun	-	2	健康	health
        건강식품	noun	-	4	健康食品	health food
        건강하다	adjective	하다	1	健康	to be healthy
        건너	noun	-	3	-	the other side; across
        건너다	verb	regular	1	-	to cross
        건너편	noun	-	1	-	the opposite side
        건네다	verb	regular	3	-	to hand over; to pass
        건드리다	verb	regular	3	-	to touch; to provoke
        건들다	verb	ㄹ	4	-	to touch; to provoke (short for 건드리다)
        건물	noun	-	1	建物	building
        건방지다	adjective	regular	4	-	to be cheeky; to be arrogant
        건배	phrase	-	1	乾杯	cheers
        건설	noun	-	3	建設	construction
        건설하다	verb	하다	4	建設	to build; to construct
        건장하다	adjective	하다	5	健壯	to be robust
        건전지	noun	-	3	乾電池	battery (dry cell)
        건조	noun	-	4	乾燥	dryness; drying
        건조기	noun	-	4	乾燥機	dryer
        건조하다	adjective	하다	3	乾燥	to be dry
        건지다	verb	regular	4	-	to take out of water; to save
        건축	noun	-	4	建築	architecture; building
        걷다	verb	ㄷ	1	-	to walk
        걷다	verb	regular	3	-	to roll up; to collect; to take in (washing)
        걷히다	verb	regular	4	-	to clear up; to be collected
        걸다	verb	ㄹ	1	-	to hang; to make (a call); to start (talking)
        걸레	noun	-	3	-	floor cloth; mop
        """#
}
