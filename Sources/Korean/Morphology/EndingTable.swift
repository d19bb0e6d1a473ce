//  Every ending that ends a word, one row each: level, what it stands after, cost, notation, name.
//
//      level   해 해요 합쇼 해라 하오 하게, or `-` for an ending that goes on
//      after   v a verb, a an adjective, e 있다 and 없다, c 이다 and 아니다, p -었-, f -겠-,
//              n a noun that ends in a vowel (the 이 of 이다 is in the ending)
//      cost    how rare it is, 0 to 9: of two readings the one of the more usual ending comes first
//      (요)    the row stands for two: without 요 in 해, with it in 해요
//
//  A new ending is a new row here; conjugation and the search for dictionary forms both read it.

extension Ending {
    static let finalRows = """
        해 vaepf 0 -아/어(요) statement, question or request
        해 c 0 -야 statement or question
        해 n 0 -야 statement or question
        해요 c 0 -에요 statement or question
        해요 n 0 -예요 statement or question
        해요 n 6 -에요 statement or question, 예요 in the standard spelling
        해 c 4 -아/어(요) statement or question
        해요 vaec 0 -(으)세요 honorific statement, question or request
        해요 va 0 -(시)세요 honorific statement, question or request
        합쇼 vaecpf 0 -ㅂ/습니다 statement
        합쇼 vaecpf 0 -ㅂ/습니까 question
        해라 v 0 -ㄴ/는다 statement
        해라 aecpf 0 -다 statement
        해라 vaecpf 1 -니 question
        해라 vaecpf 2 -냐 question
        해라 vepf 2 -느냐 question
        해라 ac 3 -(으)냐 question
        합쇼 v 0 -(으)십시오 request
        해라 v 1 -아/어라 command
        해라 v 4 -거라 command
        해라 v 4 -(으)라 command in print
        합쇼 v 1 -ㅂ/읍시다 proposal
        해라 ve 0 -자 proposal
        해 vaecpf 0 -지(요) expectation of agreement
        해요 vaecpf 0 -죠 expectation of agreement
        해 vaecpf 1 -네(요) discovery
        해 vepf 1 -나(요) question
        해 a 3 -나(요) question, -ㄴ/은가(요) in the standard
        해 ac 1 -ㄴ/은가(요) question
        해 vep 2 -는가(요) question
        해 acpfe 1 -군(요) discovery
        해 v 1 -는군(요) discovery
        해라 acpfe 1 -구나 discovery
        해라 v 1 -는구나 discovery
        해 v 0 -ㄹ/을게(요) promise
        해 ve 1 -ㄹ/을래(요) intention
        해 vaecp 0 -ㄹ/을까(요) deliberation
        해 vaecp 3 -ㄹ/을걸(요) guess or regret
        해 vaecpf 1 -거든(요) explanation
        해 vaecpf 0 -잖아(요) reminder
        해 vepf 0 -는데(요) background or contrast
        해 ac 0 -ㄴ/은데(요) background or contrast
        해 vaecpf 2 -던데(요) background from memory
        해라 vaecpf 2 -더라 memory
        해 vaecpf 2 -더라고(요) memory
        해 vaecpf 3 -더군(요) memory
        해 vaecpf 2 -던가(요) question from memory
        해 vae 2 -아/어야지(요) obligation
        해요 vae 2 -아/어야죠 obligation
        해 v 1 -ㄴ/는다고(요) reported statement
        해 aepf 1 -다고(요) reported statement
        해 c 0 -라고(요) reported statement
        해 vepf 2 -냐고(요) reported question
        해 vepf 3 -느냐고(요) reported question
        해 acpf 2 -(으)냐고(요) reported question
        해 v 1 -(으)라고(요) reported command
        해 ve 1 -자고(요) reported proposal
        해 v 2 -ㄴ/는대(요) reported statement, contracted
        해 aepf 2 -대(요) reported statement, contracted
        해 c 2 -래(요) reported statement, contracted
        해 v 3 -(으)래(요) reported command, contracted
        해 ve 3 -재(요) reported proposal, contracted
        해 vepfc 3 -냬(요) reported question, contracted
        합쇼 v 2 -ㄴ/는답니다 reported statement, contracted
        합쇼 aepf 2 -답니다 reported statement, contracted
        합쇼 c 2 -랍니다 reported statement, contracted
        해 v 2 -ㄴ/는다니(요) surprise at what is said
        해 aepf 2 -다니(요) surprise at what is said
        해 c 2 -라니(요) surprise at what is said
        해 v 2 -ㄴ/는다니까(요) insistence
        해 aepf 2 -다니까(요) insistence
        해 c 2 -라니까(요) insistence
        해 vaecp 2 -ㄹ/을지도 possibility
        해 vaecpf 3 -구(요) and; -고 as it is spoken
        해 v 3 -ㄴ/는다구(요) reported statement; -다고 as it is spoken
        해 aepf 3 -다구(요) reported statement; -다고 as it is spoken
        해 c 3 -라구(요) reported statement; -라고 as it is spoken
        해라 v 3 -ㄴ/는단다 telling
        해라 aepf 3 -단다 telling
        해라 c 3 -란다 telling
        해라 v 4 -(으)마 promise
        해라 v 4 -(으)렴 mild command
        해라 v 5 -(으)려무나 mild command
        하오 veapf 2 -소 statement, question or command
        하오 vac 5 -(으)오 statement, question or command
        하오 v 5 -구려 mild command
        하게 v 3 -게 command
        하게 v 3 -게나 command
        하게 v 4 -(으)세 proposal
        하게 vaecpf 4 -ㄹ/을세 statement
        하게 c 3 -로군 discovery
        해라 c 3 -로구나 discovery
        하게 c 4 -ㄹ/을세 statement
        해라 v 5 -ㄹ/을지어다 command in old style
        해라 vaec 4 -(으)리라 resolve
        해라 vaecpf 5 -노라 solemn statement
        해라 vaecpf 5 -도다 solemn statement
        """

    static let connectiveRows = """
        - vaecpf 0 -고 and
        - vaecpf 4 -고서 and then
        - vaecpf 2 -고는 and then
        - vaecpf 2 -고도 and yet
        - vae 0 -아/어서 and so, and then
        - c 1 -아/어서 because it is
        - c 0 -라서 because it is
        - vaecpf 0 -(으)면 if, when
        - vaecpf 0 -지만 but
        - vaecpf 0 -(으)니까 because
        - vaecpf 1 -(으)니 as, because
        - v 0 -(으)려고 in order to
        - v 0 -(으)러 in order to (with going)
        - v 2 -(으)려 in order to
        - v 2 -(으)려면 if one means to
        - v 3 -(으)려다 being about to
        - v 3 -(으)려다가 being about to
        - vaecp 0 -(으)면서 while
        - vaecp 2 -(으)며 and, while
        - vaecpf 0 -거나 or
        - vae 0 -도록 so that
        - v 0 -자마자 as soon as
        - v 3 -자 as soon as
        - vaecp 1 -다가 in the middle of
        - vaecp 3 -다 in the middle of
        - vae 1 -아/어도 even if
        - c 1 -아/어도 even if it is
        - c 1 -라도 even if it is
        - vae 0 -아/어야 only if, must
        - c 2 -아/어야 only if it is
        - c 3 -라야 only if it is
        - p 2 -어야 only if, must
        - p 2 -어도 even if
        - vaep 0 -게 so that, in such a way
        - vaecpf 2 -길래 because, as I saw
        - vaecpf 3 -기에 because
        - v 2 -느라 because of doing
        - v 2 -느라고 because of doing
        - vae 2 -ㄹ/을수록 the more
        - vaecpf 1 -든지 or, whether
        - vaecpf 2 -든 or, whether
        - vaecpf 2 -든가 or, whether
        - vaecpf 2 -더라도 even if
        - vaecpf 3 -더니 and then I saw
        - vep 1 -는지 whether
        - ac 1 -ㄴ/은지 whether
        - v 3 -ㄴ/은지 since
        - vaecp 1 -ㄹ/을지 whether
        - vaecpf 3 -던지 whether, from memory
        - vaecp 2 -ㄹ/을지라도 even though
        - vaecp 3 -(으)므로 because
        - vaecp 3 -(으)나 but
        - vaecp 4 -(으)나마 although
        - vaecpf 4 -건만 although
        - vaecpf 4 -거늘 although
        - vaecpf 4 -거니와 moreover
        - vae 4 -아/어서야 only when
        - vae 3 -아/어서는 if
        - vae 2 -아/어선 if
        - vae 3 -아/어서도 even when
        - v 1 -ㄴ/는다면 if it is that
        - aepf 1 -다면 if it is that
        - c 0 -라면 if it is that
        - v 1 -ㄴ/는다는 that
        - aepf 1 -다는 that
        - c 1 -라는 called
        - c 2 -란 called
        - v 3 -ㄴ/는단 that
        - aepf 3 -단 that
        - v 2 -(으)라는 that one should
        - v 3 -(으)라면 if one should
        - ve 2 -자는 that we should
        - ve 3 -자면 if we should
        - vepf 3 -냐는 whether
        - c 2 -라 and, because it is
        - v 2 -ㄴ/는다며 as I heard
        - aepf 2 -다며 as I heard
        - c 2 -라며 as I heard
        - v 2 -ㄴ/는다면서 as I heard
        - aepf 2 -다면서 as I heard
        - c 2 -라면서 as I heard
        - v 3 -ㄴ/는다거나 or that
        - aepf 3 -다거나 or that
        - vae 3 -지도 not even
        - va 3 -(하)치/지 not; -하지 contracted
        - va 4 -(하)케/게 so that; -하게 contracted
        - v 4 -(하)토록/도록 so that; -하도록 contracted
        - vae 2 -지는 not
        - vae 2 -진 not
        - vae 3 -질 not
        - vae 2 -곤 now and then
        - v 3 -다시피 as
        - vae 4 -듯 as if
        - vaep 3 -듯이 as if
        - v 3 -ㄹ/을까봐 for fear that
        - vaec 3 -기로 although
        - vae 3 -게끔 so that
        - v 4 -고자 wishing to
        - vae 4 -고말고 of course
        - v 4 -아/어다 and take it there
        - v 4 -아/어다가 and take it there
        - vaecp 4 -(으)리만큼 so much that
        """

    static let modifierRows = """
        - ve 0 -는 which does
        - ac 0 -ㄴ/은 which is
        - v 0 -ㄴ/은 which did
        - vaecp 0 -ㄹ/을 which will
        - vaecpf 1 -던 which used to
        """

    static let nominalRows = """
        - vaecpf 1 -기 doing, being
        - vaecpf 2 -ㅁ/음 fact of doing or being
        """
}
