//  What is counted decides how: with native numbers (세 개), with Chinese ones (삼 년), or with native
//  ones as far as they are usual (세 시, but 십삼 시). The few old measures that shorten 셋 and 넷 are in
//  표준어 규정 제17항: 서 말, 석 되, 너 돈, 넉 냥.

package struct Counter: Sendable, Hashable {
    package enum System: Sendable, Hashable { case native, sino }

    package let name: String
    package let system: System
    /// The largest number that is counted in the native way.
    let most: UInt64

    /// A counter that the table does not have counts in the Chinese way, as all new ones do.
    package static func named(_ name: String) -> Counter {
        known[name] ?? Counter(name: name, system: .sino, most: 0)
    }

    package static func isKnown(_ name: String) -> Bool { known[name] != nil }

    /// The number with the counter, spaced: 스무 살, 이십 세, 유월.
    package func read(_ number: UInt64) -> String {
        if name == "월", let month = KoreanNumber.month(Int(clamping: number)) { return month }
        if system == .native, number <= most { return native(number) }
        // 백한 명: the rest may be native where it is small.
        let rest = number % 100
        if system == .native, most == 99, 1...10 ~= rest, number > 100,
            let small = KoreanNumber.nativeCounting(rest)
        {
            return KoreanNumber.sino(number - rest) + small + " " + name
        }
        return KoreanNumber.sino(number) + " " + name
    }

    private func native(_ number: UInt64) -> String {
        if number == 3, let short = Self.three[name] { return short + " " + name }
        if number == 4, let short = Self.four[name] { return short + " " + name }
        if name == "번째", number == 1 { return "첫 번째" }
        guard let text = KoreanNumber.nativeCounting(number) else {
            return KoreanNumber.sino(number) + " " + name
        }
        return text + " " + name
    }

    private static let three = shortened("서:돈,말,발,푼 석:냥,되,섬,자,달")
    private static let four = shortened("너:돈,말,발,푼 넉:냥,되,섬,자,달")

    private static func shortened(_ table: String) -> [String: String] {
        table.split(separator: " ").reduce(into: [:]) { forms, row in
            let cells = row.split(separator: ":")
            for name in cells[1].split(separator: ",") { forms[String(name)] = String(cells[0]) }
        }
    }

    private static let nativeNames = """
        개 명 사람 분 마리 권 장 잔 병 시간 살 번 대 그루 송이 켤레 벌 채 달 자루 통 봉지 조각 쌍 척 곡 군데 가지 줄
        그릇 접시 끼 판 방 모 포기 단 바퀴 걸음 마디 건 편 알 톨 토막 폭 필 배 번째 상자 박스 캔 컵 숟가락 갑 다발 묶음
        되 말 섬 냥 돈 푼 발 자 손 두름 축 쾌 접 타래 모금 입 주먹 아름 뼘 길 가닥 갈래 겹 칸 팀 집 놈 녀석 아이 학생
        친구 나라 글자 마을 학교 시간대 차례 해 밤 날 며칠 돌 숨 줌 움큼 술 판
        """

    private static let sinoNames = """
        년 월 일 초 원 달러 엔 유로 위안 층 호 도 퍼센트 세 학년 인분 킬로 킬로미터 킬로그램 미터 센티미터 밀리미터
        그램 톤 리터 주 주일 주년 개월 개년 개국 세기 회 위 점 쪽 페이지 과 번지 호선 동 차 기 단계 등 절 조 항 연대
        박 분기 교시 와트 볼트 바이트 메가바이트 기가바이트 센티 밀리 평 헥타르 대대 중대 사단 번선 인 명당 반 급 단
        """

    private static let known: [String: Counter] = {
        var known: [String: Counter] = [:]
        for name in sinoNames.split(whereSeparator: \.isWhitespace) {
            known[String(name)] = Counter(name: String(name), system: .sino, most: 0)
        }
        for name in nativeNames.split(whereSeparator: \.isWhitespace) {
            known[String(name)] = Counter(name: String(name), system: .native, most: 99)
        }
        known["시"] = Counter(name: "시", system: .native, most: 12)
        return known
    }()
}
