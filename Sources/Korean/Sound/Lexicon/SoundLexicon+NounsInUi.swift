//  Nouns that end in 의, where it is no particle and may sound 이 but not 에 (article 5): 주의 주이. The
//  comma stands before it.

extension SoundLexicon {
    /// Whether 적의 is enmity or the enemy's is not to be seen; such words are left out.
    static let nounsInUiTable = """
        주,의    5
        민주주,의  5
        사회주,의  5
        자본주,의  5
        공산주,의  5
        개인주,의  5
        이기주,의  5
        자유주,의  5
        민족주,의  5
        제국주,의  5
        군국주,의  5
        사실주,의  5
        낭만주,의  5
        합리주,의  5
        현실주,의  5
        이상주,의  5
        물질주,의  5
        인종주,의  5
        완벽주,의  5
        전체주,의  5
        국가주,의  5
        채식주,의  5
        여성주,의  5
        부주,의   5
        강,의    5
        회,의    5
        국무회,의  5
        논,의    5
        정,의    5
        문,의    5
        동,의    5
        부동,의   5
        합,의    5
        협,의    5
        결,의    5
        건,의    5
        편,의    5
        창,의    5
        고,의    5
        명,의    5
        상,의    5
        하,의    5
        예,의    5
        거,의    5
        모,의    5
        성,의    5
        의,의    5
        유,의    5
        질,의    5
        심,의    5
        발,의    5
        항,의    5
        제,의    5
        토,의    5
        호,의    5
        악,의    5
        선,의    5
        불,의    5
        경,의    5
        열,의    5
        도,의    5
        수,의    5
        내,의    5
        임,의    5
        """
}
