//  The words that are known, found by their form. The text lies in the program as it was written;
//  what is built at first use is one sorted line of small entries (a hash of the form, a place in
//  the text, and what ranking asks for), so that a lookup copies no text.

package struct Lexicon: Sendable {
    /// One line of the lexicon. What is text in it is read from the line when it is asked for.
    package struct Entry: Sendable, Hashable {
        let hash: UInt32
        /// The number of the text in the upper eight bits, and where the line begins.
        let place: UInt32
        package let partOfSpeech: PartOfSpeech
        /// Nil where the word is none that conjugates.
        package let conjugation: ConjugationClass?
        /// Of TOPIK, 1 to 6; nil where it has none.
        package let level: Int?
    }

    private let texts: [StaticString]
    private let entries: [Entry]
    /// Where the entries begin whose hash has these upper bits; one more at the end.
    private let begins: [Int32]
    private static let bits: UInt32 = 12

    package static let shared = Lexicon(LexiconEntries.all)

    package init(_ texts: [StaticString]) {
        self.texts = texts
        var entries: [Entry] = []
        entries.reserveCapacity(texts.reduce(0) { $0 + $1.utf8CodeUnitCount } / 40)
        let kinds = FieldValues()
        for (number, text) in texts.enumerated() {
            Self.read(text, number, kinds, into: &entries)
        }
        // Homographs stay in the order of the lexicon: the first is the most common.
        entries.sort { ($0.hash, $0.place) < ($1.hash, $1.place) }
        self.entries = entries
        var begins = [Int32](repeating: 0, count: (1 << Int(Self.bits)) + 1)
        for entry in entries { begins[Int(entry.hash >> (32 - Self.bits)) + 1] += 1 }
        for place in 1..<begins.count { begins[place] += begins[place - 1] }
        self.begins = begins
    }

    package var count: Int { entries.count }

    /// Every line, in the order of the lexicon.
    package var all: [Entry] { entries.sorted { $0.place < $1.place } }

    package func entries(of form: String) -> ArraySlice<Entry> {
        var form = form
        return form.withUTF8 { entries(of: $0) }
    }

    func entries(of letters: Letters, _ ending: Letters = Letters()) -> ArraySlice<Entry> {
        letters.withText(and: ending) { entries(of: $0) }
    }

    package func contains(_ form: String) -> Bool { !entries(of: form).isEmpty }

    private func entries(of form: UnsafeBufferPointer<UInt8>) -> ArraySlice<Entry> {
        let hash = Self.hash(form)
        let bucket = Int(hash >> (32 - Self.bits))
        var low = Int(begins[bucket])
        let high = Int(begins[bucket + 1])
        while low < high, entries[low].hash < hash { low += 1 }
        var end = low
        while end < high, entries[end].hash == hash { end += 1 }
        // Two forms of one hash are possible, though not in the lexicon as it is (a test looks).
        guard low < end, isForm(entries[low], form) else { return [] }
        return entries[low..<end]
    }

    private func isForm(_ entry: Entry, _ form: UnsafeBufferPointer<UInt8>) -> Bool {
        let line = bytes(of: entry)
        guard line.count > form.count, line[form.count] == FieldValues.tab else { return false }
        return line.prefix(form.count).elementsEqual(form)
    }

    /// The line and all that follows it.
    private func bytes(of entry: Entry) -> UnsafeBufferPointer<UInt8> {
        let text = texts[Int(entry.place >> 24)]
        let begin = Int(entry.place & 0xFF_FFFF)
        return UnsafeBufferPointer(
            start: text.utf8Start + begin, count: text.utf8CodeUnitCount - begin)
    }

    private func field(_ number: Int, of entry: Entry) -> String {
        let line = bytes(of: entry).prefix { $0 != FieldValues.newline }
        let fields = line.split(separator: FieldValues.tab, omittingEmptySubsequences: false)
        return number < fields.count ? String(decoding: fields[number], as: UTF8.self) : ""
    }

    package func form(of entry: Entry) -> String { field(0, of: entry) }

    /// Chinese characters; nil for a word that has none.
    package func hanja(of entry: Entry) -> String? {
        let text = field(4, of: entry)
        return text.isEmpty || text == "-" ? nil : text
    }

    package func gloss(of entry: Entry) -> String { field(5, of: entry) }

    private static func read(
        _ text: StaticString, _ number: Int, _ values: FieldValues, into entries: inout [Entry]
    ) {
        precondition(number < 256 && text.utf8CodeUnitCount < 1 << 24, "a text that is too long")
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var begin = 0
        while begin < bytes.count {
            var tabs = (0, 0, 0, 0)
            var seen = 0
            var end = begin
            while end < bytes.count, bytes[end] != FieldValues.newline {
                if bytes[end] == FieldValues.tab {
                    switch seen {
                    case 0: tabs.0 = end
                    case 1: tabs.1 = end
                    case 2: tabs.2 = end
                    case 3: tabs.3 = end
                    default: break
                    }
                    seen += 1
                }
                end += 1
            }
            if seen >= 4, let part = values.part(bytes, tabs.0 + 1, tabs.1) {
                let level = Int(bytes[tabs.2 + 1]) - 48
                entries.append(
                    Entry(
                        hash: hash(UnsafeBufferPointer(rebasing: bytes[begin..<tabs.0])),
                        place: UInt32(number << 24 | begin), partOfSpeech: part,
                        conjugation: values.conjugation(bytes, tabs.1 + 1, tabs.2)
                            .map { settled($0, bytes, tabs.0) },
                        level: 1...6 ~= level ? level : nil))
            }
            begin = end + 1
        }
    }

    /// 그러다 and 어쩌다 are sometimes put with 그렇다; a stem without ㅎ cannot lose one.
    private static func settled(
        _ conjugation: ConjugationClass, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int
    ) -> ConjugationClass {
        guard conjugation == .h, end >= 6 else { return conjugation }
        let scalar =
            UInt32(bytes[end - 6] & 0x0F) << 12 | UInt32(bytes[end - 5] & 0x3F) << 6
            | UInt32(bytes[end - 4] & 0x3F)
        return scalar >= 0xAC00 && (scalar - 0xAC00) % 28 == 0 ? .regular : conjugation
    }

    /// FNV-1a: short words, no attacker.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash
    }
}

/// The values that a field may have, by their bytes.
private struct FieldValues {
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")

    private var parts: [UInt64: PartOfSpeech] = [:]
    private var conjugations: [UInt64: ConjugationClass] = [:]

    init() {
        for part in PartOfSpeech.allCases { parts[Self.key(Array(part.rawValue.utf8))] = part }
        for name in ConjugationClass.names + ["없다"] {
            conjugations[Self.key(Array(name.utf8))] = ConjugationClass(name: name)
        }
    }

    func part(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> PartOfSpeech? {
        parts[Self.key(bytes[from..<to])]
    }

    func conjugation(
        _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int
    ) -> ConjugationClass? {
        to - from == 1 ? nil : conjugations[Self.key(bytes[from..<to])]
    }

    private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 &* 257 &+ UInt64($1) }
    }
}
