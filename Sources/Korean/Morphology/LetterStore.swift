//  A few letters held in the value itself. The search makes some hundred lines of letters for one
//  word; with an array for each, most of its time went into asking for memory.

struct LetterStore: Sendable, RandomAccessCollection, MutableCollection {
    /// Twenty syllables and what endings add. Letters(text) refuses a longer text, so that nothing
    /// is lost here.
    static let most = 80

    private var letters = InlineArray<80, UInt8>(repeating: 0)
    private(set) var count = 0

    init() {}

    init(_ letters: some Sequence<UInt8>) {
        for letter in letters { append(letter) }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(place: Int) -> UInt8 {
        get {
            precondition(place < count)
            return letters[place]
        }
        set {
            precondition(place < count)
            letters[place] = newValue
        }
    }

    /// Beyond the bound a letter is dropped.
    mutating func append(_ letter: UInt8) {
        guard count < Self.most else { return }
        letters[count] = letter
        count += 1
    }

    mutating func removeLast(_ number: Int) { count = Swift.max(0, count - number) }
}

extension LetterStore: Hashable {
    static func == (one: Self, other: Self) -> Bool {
        guard one.count == other.count else { return false }
        for place in 0..<one.count where one.letters[place] != other.letters[place] { return false }
        return true
    }

    func hash(into hasher: inout Hasher) {
        // Eight letters in one go; hashing them one by one takes longer than the search.
        var word: UInt64 = 0
        for place in 0..<count {
            word = word << 8 | UInt64(letters[place])
            if place % 8 == 7 { hasher.combine(word) }
        }
        hasher.combine(word)
    }
}
