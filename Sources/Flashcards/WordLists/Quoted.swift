//  Text of a list inside a message: between quotes, cut where it gets long, and without the
//  characters that would move a terminal's cursor or break the line.

extension String {
    /// The text between quotes, at most `limit` characters of it.
    func quoted(upTo limit: Int = 40) -> String {
        var shown = "\""
        var count = 0
        for character in self {
            guard count < limit else {
                shown += "…"
                break
            }
            let isControl = character.unicodeScalars.contains { scalar in
                scalar.properties.generalCategory == .control
            }
            shown.append(isControl ? "\u{FFFD}" : character)
            count += 1
        }
        return shown + "\""
    }
}
