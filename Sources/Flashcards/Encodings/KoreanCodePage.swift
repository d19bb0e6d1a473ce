//  CP949, the Korean Windows code page: which bytes begin a character, and whether a text looks
//  like it. The table of its characters is the operating system's, handed in as a closure; here is
//  only what is needed to recognise it and to cut a stream between two characters.
//
//      one byte    00-7F
//      two bytes   81-C6 then 41-5A 61-7A 81-FE   (C7 and up: A1-FE only)
//                  B0-C8 then A1-FE is the Hangul of EUC-KR; a second byte below A1 the rest of it

/// Converts whole characters of a legacy encoding to UTF-8; a byte that cannot be converted becomes
/// 0xFF, which is in no UTF-8 text and so sets its row aside.
package typealias CodePageTranscoder = (_ characters: ArraySlice<UInt8>) -> [UInt8]

enum KoreanCodePage {
    static func isLead(_ byte: UInt8) -> Bool { (0x81...0xFE).contains(byte) }

    static func isPair(_ lead: UInt8, _ trail: UInt8) -> Bool {
        switch trail {
        case 0xA1...0xFE: (0x81...0xFE).contains(lead)
        case 0x41...0x5A, 0x61...0x7A, 0x81...0xA0: (0x81...0xC6).contains(lead)
        default: false
        }
    }

    /// Whether all of the bytes are pairs of CP949, nearly all of them Hangul. Chinese and Japanese
    /// encodings share the pairs, so that being possible is not enough.
    static func fits(_ sample: [UInt8], isWhole: Bool) -> Bool {
        var hangul = 0
        var others = 0
        var index = 0
        while index < sample.count {
            let byte = sample[index]
            guard byte >= 0x80 else {
                index += 1
                continue
            }
            guard index + 1 < sample.count else { return !isWhole && hangul > 0 }
            let trail = sample[index + 1]
            guard isPair(byte, trail) else { return false }
            switch byte {
            case 0xA1...0xAC where trail >= 0xA1: break  // Signs and Latin letters say nothing.
            case 0xB0...0xC8: hangul += 1
            case _ where trail < 0xA1: hangul += 1
            default: others += 1
            }
            index += 2
        }
        return hangul > 0 && hangul >= others * 4
    }
}

/// Cuts a stream of CP949 between characters and hands the pieces to the transcoder.
struct KoreanCodePageDecoder {
    let transcoder: CodePageTranscoder
    private var held: [UInt8] = []

    init(transcoder: @escaping CodePageTranscoder) { self.transcoder = transcoder }

    mutating func decode(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        held.append(contentsOf: bytes)
        var index = 0
        while index < held.count {
            let width = KoreanCodePage.isLead(held[index]) ? 2 : 1
            guard index + width <= held.count else { break }
            // A lead byte without its second does not swallow the byte that follows it.
            index += width == 2 && !KoreanCodePage.isPair(held[index], held[index + 1]) ? 1 : width
        }
        let end = isLast ? held.count : index
        let text = end > 0 ? transcoder(held[..<end]) : []
        held.removeFirst(end)
        return text
    }
}
