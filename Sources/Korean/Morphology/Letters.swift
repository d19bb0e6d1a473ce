//  A word as a line of letters, one byte each, in which an ending is a plain piece at the end: 간다
//  is ㄱㅏ, ㄴ, ㄷㅏ. A final and an initial are different letters, so that the line says by itself
//  where syllables begin:
//
//      0        a space
//      1…19     initials, in the order of Unicode
//      20…40    medials
//      41…67    finals; ㄻ alone is two letters (ㄹ, ㅁ), since an ending -ㅁ may stand below ㄹ: 삶
//
//  Rules read and write these lines; text is made of them once, at the end.

struct Letters: Sendable, Hashable {
    var codes: LetterStore

    init() { codes = LetterStore() }

    init(_ codes: some Sequence<UInt8>) { self.codes = LetterStore(codes) }

    /// Longer texts are no one word; see LetterStore.
    static let most = 60

    /// Of Hangul and spaces; nil when there is anything else, or too much. A letter that stands
    /// for itself (ㄴ) is read as a final, which is what endings are written with.
    init?(_ text: String) {
        codes = LetterStore()
        for scalar in text.unicodeScalars {
            guard append(scalar), codes.count <= Self.most else { return nil }
        }
    }

    /// False for what is no Hangul syllable, no final that stands alone and no space.
    mutating func append(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAC00...0xD7A3:
            let index = scalar.value - 0xAC00
            codes.append(UInt8(1 + index / 588))
            codes.append(UInt8(20 + index / 28 % 21))
            appendFinal(UInt8(index % 28))
        case 0x20: codes.append(Letter.space)
        default:
            guard let place = Syllable.finals.firstIndex(of: scalar) else { return false }
            appendFinal(UInt8(place + 1))
        }
        return true
    }

    private mutating func appendFinal(_ index: UInt8) {
        guard index > 0 else { return }
        if index == 10 { codes.append(Letter.finalL) }
        codes.append(index == 10 ? Letter.finalM : 40 + index)
    }

    var count: Int { codes.count }
    var isEmpty: Bool { codes.isEmpty }
    var last: UInt8 { codes.last ?? Letter.space }

    /// Whether the last syllable has a final.
    var isClosed: Bool { Letter.isFinal(last) }
    var isOpen: Bool { Letter.isMedial(last) }

    /// How many syllables there are.
    var syllables: Int { codes.reduce(0) { $0 + (Letter.isMedial($1) ? 1 : 0) } }

    func hasSuffix(_ other: Letters) -> Bool {
        guard count >= other.count else { return false }
        return codes.suffix(other.count).elementsEqual(other.codes)
    }

    func dropping(_ number: Int) -> Letters {
        var shorter = self
        shorter.codes.removeLast(number)
        return shorter
    }

    func prefix(_ number: Int) -> Letters { dropping(count - number) }

    func adding(_ letter: UInt8) -> Letters {
        var longer = self
        longer.codes.append(letter)
        return longer
    }

    static func + (one: Letters, other: Letters) -> Letters {
        var both = one
        for code in other.codes { both.codes.append(code) }
        return both
    }

    /// With another letter in the place of the last.
    func ending(in letter: UInt8) -> Letters {
        var changed = self
        if !changed.isEmpty { changed.codes[count - 1] = letter }
        return changed
    }

    var text: String { Self.text(codes, LetterStore()) }

    /// Both lines as one text, without putting them together first: forms are made by the dozen.
    static func text(_ one: LetterStore, _ other: LetterStore) -> String {
        let most = 3 * (one.count + other.count)
        return String(unsafeUninitializedCapacity: most) { buffer in
            var writer = SyllableWriter(buffer)
            for code in one { writer.add(code) }
            for code in other { writer.add(code) }
            writer.finish()
            return writer.count
        }
    }

    /// Calls with the bytes of the text, which are gone afterwards.
    func withText<Result>(
        and other: Letters, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * (count + other.count) + 1) {
            buffer in
            var writer = SyllableWriter(buffer)
            for code in codes { writer.add(code) }
            for code in other.codes { writer.add(code) }
            writer.finish()
            return body(UnsafeBufferPointer(rebasing: buffer[..<writer.count]))
        }
    }
}

/// Puts letters together and writes them as UTF-8.
private struct SyllableWriter {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    private var initial: UInt8 = 0
    private var medial: UInt8 = 0
    private var final: UInt8 = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    mutating func add(_ code: UInt8) {
        switch code {
        case 1...19:
            finish()
            initial = code
        case 20...40:
            if medial != 0 { finish() }
            medial = code
        case 41...67:
            if final == 0 {
                final = code - 40
            } else if final == 8, code == Letter.finalM {
                final = 10
            }
        default:
            finish()
            write(0x20)
        }
    }

    /// What is begun is written: a syllable, or a letter that stands alone.
    mutating func finish() {
        let (first, second, third) = (initial, medial, final)
        (initial, medial, final) = (0, 0, 0)
        if first > 0, second > 0 {
            let index = (Int(first) - 1) * 588 + (Int(second) - 20) * 28 + Int(third)
            return write(UInt32(0xAC00 + index))
        }
        if first > 0 { write(Syllable.initials[Int(first) - 1].value) }
        if second > 0 { write(Syllable.medials[Int(second) - 20].value) }
        if third > 0 { write(Syllable.finals[Int(third) - 1].value) }
    }

    private mutating func write(_ scalar: UInt32) {
        if scalar < 0x80 {
            buffer[count] = UInt8(scalar)
            count += 1
            return
        }
        buffer[count] = UInt8(0xE0 | scalar >> 12)
        buffer[count + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
        buffer[count + 2] = UInt8(0x80 | scalar & 0x3F)
        count += 3
    }
}
