//  The letters that rules name, by what they are in a line of letters. A final is named by its
//  sound in Latin, since Swift's names are.

enum Letter {
    static var space: UInt8 { 0 }

    static func isInitial(_ code: UInt8) -> Bool { 1...19 ~= code }
    static func isMedial(_ code: UInt8) -> Bool { 20...40 ~= code }
    static func isFinal(_ code: UInt8) -> Bool { code >= 41 }

    /// The ㅇ that begins a syllable and is not heard.
    static var silent: UInt8 { 12 }
    static var initialG: UInt8 { 1 }
    static var initialN: UInt8 { 3 }
    static var initialD: UInt8 { 4 }
    static var initialR: UInt8 { 6 }
    static var initialM: UInt8 { 7 }
    static var initialS: UInt8 { 10 }
    static var initialP: UInt8 { 18 }
    static var initialH: UInt8 { 19 }

    static var a: UInt8 { 20 }  // ㅏ
    static var ae: UInt8 { 21 }  // ㅐ
    static var ya: UInt8 { 22 }  // ㅑ
    static var yae: UInt8 { 23 }  // ㅒ
    static var eo: UInt8 { 24 }  // ㅓ
    static var e: UInt8 { 25 }  // ㅔ
    static var yeo: UInt8 { 26 }  // ㅕ
    static var ye: UInt8 { 27 }  // ㅖ
    static var o: UInt8 { 28 }  // ㅗ
    static var wa: UInt8 { 29 }  // ㅘ
    static var wae: UInt8 { 30 }  // ㅙ
    static var oe: UInt8 { 31 }  // ㅚ
    static var u: UInt8 { 33 }  // ㅜ
    static var wo: UInt8 { 34 }  // ㅝ
    static var eu: UInt8 { 38 }  // ㅡ
    static var i: UInt8 { 40 }  // ㅣ

    static var finalN: UInt8 { 44 }
    static var finalD: UInt8 { 47 }
    static var finalL: UInt8 { 48 }
    static var finalM: UInt8 { 56 }
    static var finalB: UInt8 { 57 }
    static var finalS: UInt8 { 59 }
    static var finalSS: UInt8 { 60 }
    static var finalH: UInt8 { 67 }

    /// ㄱ, ㄷ, ㅂ and ㅅ as finals.
    static func isStop(_ code: UInt8) -> Bool {
        code == 41 || code == finalD || code == finalB || code == finalS
    }

    /// After these vowels the ending is 아, after all others 어 (spelling rules, article 16).
    static func isBright(_ medial: UInt8) -> Bool { medial == a || medial == ya || medial == o }
}
