//  “Did you mean …?” for commands, options, choices and settings: the nearest known name by optimal
//  string alignment (insert, delete, replace, swap neighbours), and only where it is near enough
//  that the suggestion is more likely right than wrong.

enum NearestName {
    /// Longer words are not compared: the work is the product of the two lengths.
    private static let longest = 64

    /// The known name that was probably meant.
    static func of(_ word: String, among names: [String]) -> String? {
        let wanted = folded(word)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        let extended = names.filter { wanted.count >= 2 && folded($0).starts(with: wanted) }
        if extended.count == 1 { return extended[0] }

        let limit = max(1, min(3, wanted.count / 3))
        var best: (name: String, distance: Int)?
        for name in names {
            let distance = distance(
                wanted, folded(name), limit: best.map { $0.distance - 1 } ?? limit)
            if let distance { best = (name, distance) }
        }
        return best?.name
    }

    /// Case and the kind of hyphen are never what a person got wrong on purpose.
    private static func folded(_ word: String) -> [Character] {
        word.lowercased().map { $0 == "_" ? "-" : $0 }
    }

    /// The number of edits between two words, or nothing when it is over the limit.
    static func distance(_ one: [Character], _ other: [Character], limit: Int) -> Int? {
        guard limit >= 0, abs(one.count - other.count) <= limit, other.count <= longest else {
            return nil
        }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in 0..<one.count {
            var current = [row + 1]
            for column in 0..<other.count {
                let replaced = last[column] + (one[row] == other[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column]
                {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            guard let least = current.min(), least <= limit else { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }
}
