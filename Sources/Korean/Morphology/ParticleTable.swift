//  Every particle, one row each: rank, cost, notation, name.
//
//      rank       particles stack in rising ranks (에서 + 는, 까지 + 도): 0 makes a word of a word, 1 and
//                 2 may stand side by side, of 3 there is one, 4 comes last
//      cost       how easily it is mistaken for the end of a word (바보: not 바 + 보): 0 to 9
//      은/는       after a consonant, after a vowel
//      으로/로      the same, but ㄹ counts as a vowel
//      ㄴ          a contraction below an open syllable: 난, 여긴

extension Particle {
    static let rows = """
        0 1 들 plural
        0 3 님 respect
        0 3 끼리 among themselves
        0 4 쯤 about
        1 1 에 place or time
        1 0 에서 place of action, from
        1 1 서 place of action, contracted from 에서
        1 0 에게 to
        1 0 에게서 from
        1 0 한테 to, spoken
        1 0 한테서 from, spoken
        1 2 께 to, honorific
        1 1 께서 subject, honorific
        1 1 으로/로 direction, means
        1 2 으로서/로서 in the role of
        1 2 으로써/로써 by means of
        1 1 과/와 and, with
        1 1 하고 and, with
        1 1 이랑/랑 and, with, spoken
        1 2 에다 onto
        1 2 에다가 onto
        1 3 더러 to, of persons
        1 3 보고 to, of persons
        1 3 이며/며 and
        1 3 이고/고 and, or
        2 0 까지 until, even
        2 0 부터 from
        2 0 처럼 like
        2 1 만큼 as much as
        2 2 보다 than
        2 2 대로 according to
        2 1 마저 even
        2 1 조차 even
        2 1 밖에 nothing but
        2 1 뿐 only
        2 2 마다 every
        2 2 만 only
        2 2 같이 like
        2 1 치고 for a
        2 4 씩 each
        3 0 은/는 topic
        3 1 이/가 subject
        3 0 을/를 object
        3 1 의 of
        3 1 도 also
        3 2 이나/나 or, as many as
        3 1 이라도/라도 at least
        3 1 이라고/라고 called, quoting
        3 2 이라는/라는 called
        3 2 이라/라 quoting
        3 2 이란/란 as for
        3 2 이든/든 whichever
        3 2 이든지/든지 whichever
        3 2 이야말로/야말로 indeed
        3 2 아/야 calling
        3 3 이여/여 calling, solemn
        3 3 이야/야 as for
        3 2 커녕 let alone
        3 2 은커녕/는커녕 let alone
        3 2 ㄴ topic, contracted
        3 2 ㄹ object, contracted
        4 1 요 politeness
        4 2 이요/요 politeness
        """
}
