//  What makes a stem out of a stem: the honorific, the tenses and auxiliary verbs. One row each:
//  after, cost, class, kind of what comes out, notation, name. `=` keeps the kind; `n` is a noun
//  phrase (할 것), which goes on with particles or 이다.
//
//  Spaces before auxiliaries are often left out in lists, so each row with a space stands for two.

extension DerivedStem {
    static let rows = """
        vaec 0 regular = -(으)시 honorific
        vaec 0 tense p -아/어ㅆ past
        p 1 tense p -었 past before the past
        vaecp 0 tense f -겠 supposition or intention
        v 0 있다 e -고_있 progressive
        v 1 regular v -고_계시 progressive, honorific
        ve 0 regular a -고_싶 wish
        ve 1 하다 v -고_싶어_하 wish of another
        v 2 regular v -고_나 completion
        v 2 말다 v -고_말 completion, with regret
        v 1 regular v -아/어_주 favour
        v 1 regular v -아/어_드리 favour, humble
        v 1 regular v -아/어_보 attempt
        v 1 regular v -아/어_버리 completion
        v 2 있다 e -아/어_있 lasting state
        v 2 regular v -아/어_계시 lasting state, honorific
        v 2 regular v -아/어_놓 done for later
        v 2 regular v -아/어_두 done for later
        v 3 regular v -아/어_가 going on
        v 3 regular v -아/어_오 until now
        v 3 regular v -아/어_내 achieved
        v 4 regular v -아/어_대 again and again
        v 4 regular v -아/어_치우 done away
        va 1 regular v -아/어지 becoming, passive
        a 1 하다 v -아/어하 showing a feeling
        ve 0 regular = -지_않 negation
        a 0 regular a -지_않 negation
        v 0 말다 v -지_말 prohibition
        ve 1 하다 v -지_못하 inability
        vae 0 하다 v -아/어야_하 obligation
        vae 0 regular v -아/어야_되 obligation
        vae 1 tense f -아/어야겠 obligation, intention
        v 1 regular v -게_되 turn of events
        va 1 하다 v -게_하 causative
        vae 2 regular v -게_만들 causative
        v 1 하다 v -(으)려고_하 intention
        v 2 하다 v -(으)려_하 intention
        v 2 하다 v -고자_하 intention
        ve 1 하다 v -기로_하 decision
        ve 1 하다 v -기_시작하 beginning
        ve 2 하다 v -곤_하 habit
        vp 2 regular a -나_보 guess
        a 2 regular a -ㄴ/은가_보 guess
        vae 2 regular a -ㄹ/을까_보 fear, intention
        v 2 하다 v -는_척하 pretence
        v 2 하다 a -ㄹ/을_만하 worth
        v 2 하다 v -ㄹ/을_뻔하 near miss
        vaecp 0 있다 e -ㄹ/을_수_있 possibility
        vaecp 0 있다 e -ㄹ/을_수_없 impossibility
        vaecp 1 regular a -ㄹ/을_것_같 guess
        vaecp 1 regular a -ㄹ/을_거_같 guess
        v 1 regular a -는_것_같 guess
        v 1 regular a -는_거_같 guess
        ac 1 regular a -ㄴ/은_것_같 guess
        ac 1 regular a -ㄴ/은_거_같 guess
        v 1 regular a -ㄴ/은_것_같 guess
        vaecp 0 regular n -ㄹ/을_것 prospect
        vaecp 0 regular n -ㄹ/을_거 prospect
        ve 1 regular n -는_것 the fact of doing
        ve 1 regular n -는_거 the fact of doing
        ac 1 regular n -ㄴ/은_것 the fact of being
        ac 1 regular n -ㄴ/은_거 the fact of being
        v 2 regular n -ㄴ/은_것 the fact of having done
        v 2 regular n -ㄴ/은_거 the fact of having done
        vaecp 2 regular n -던_것 what used to be
        vaecp 2 regular n -ㄹ/을_때 when
        vaecp 2 regular n -ㄹ/을_뿐 only
        ve 2 regular n -는_중 in the middle of
        vaecpf 0 regular n -기 doing, being
        vaecpf 2 regular n -ㅁ/음 fact of doing or being
        ve 3 regular n -는_게 the fact of doing, 것이
        v 4 regular n -ㄴ/은_게 the fact of having done, 것이
        ac 3 regular n -ㄴ/은_게 the fact of being, 것이
        vaecp 3 regular n -ㄹ/을_수 possibility
        v 3 regular n -ㄴ/은_적 experience
        v 3 regular n -ㄴ/은_후 after
        v 3 regular n -기_전 before
        v 3 regular n -는_동안 while
        """
}
