//  Which words are made to learn what the others would take: so many, evenly over the list, since
//  lists are often sorted from easy to hard; and within each part by the hash of what the word's
//  result depends on, so that no position in the list is favoured and the same list gives the same
//  sample again.

struct WordSample: Sendable {
    private let size: Int
    private let total: Int
    private var seen = 0
    private var best: [(ordinal: Int, hash: [UInt8])?]

    init(_ size: Int, of total: Int) {
        self.size = min(max(0, size), max(0, total))
        self.total = max(1, total)
        best = Array(repeating: nil, count: self.size)
    }

    /// The next word of the list.
    mutating func add(_ ordinal: Int, hash: [UInt8]) {
        guard size > 0, seen < total else { return }
        let part = seen * size / total
        seen += 1
        if let known = best[part], !hash.lexicographicallyPrecedes(known.hash) { return }
        best[part] = (ordinal, hash)
    }

    /// In the list's order.
    var ordinals: [Int] { best.compactMap { $0?.ordinal } }
}
