//  Every text of a card and of a nuance, made plain.

extension Card {
    /// Whether anything had to be changed.
    package mutating func clean() -> Bool {
        var isChanged = false
        for field in [\Card.primer, \.front, \.back, \.tabName, \.honorificLevel] {
            let (text, hasChanged) = CardText.cleaned(self[keyPath: field])
            guard hasChanged else { continue }
            self[keyPath: field] = text
            isChanged = true
        }
        if kind.rawValue.isEmpty || tabName.isEmpty { kind = CardKind(tabName: tabName) }
        if let plain = Self.plain(tags: tags) {
            tags = plain
            isChanged = true
        }
        return isChanged
    }

    /// Tags stand between commas, and other programs part them at blanks; nil where they are plain.
    private static func plain(tags: String) -> String? {
        let (text, isChanged) = CardText.cleaned(tags)
        guard isChanged || text.unicodeScalars.contains(where: \.isBlank) else { return nil }
        return text.split(separator: ",").map { tag in
            String(
                TextCleaning.trimmed(String(tag)).map { $0.isWhitespace ? "_" : $0 })
        }.filter { !$0.isEmpty }.joined(separator: ",")
    }
}

extension Nuance {
    /// Whether anything had to be changed. What is empty then is not there.
    package mutating func clean() -> Bool {
        var isChanged = false
        for field in Self.fields {
            guard let text = self[keyPath: field.path] else { continue }
            let (cleaned, hasChanged) = CardText.cleaned(text)
            guard hasChanged else { continue }
            self[keyPath: field.path] = cleaned.isEmpty ? nil : cleaned
            isChanged = true
        }
        if var own = comparison {
            if Self.clean(&own.vs) { isChanged = true }
            if Self.clean(&own.nuance) { isChanged = true }
            comparison = own.vs.isEmpty || own.nuance.isEmpty ? nil : own
        }
        for index in homonyms.indices {
            if Self.clean(&homonyms[index].meaning) { isChanged = true }
            for part in [\Homonym.hanja, \.reading, \.differentiator] {
                guard var text = homonyms[index][keyPath: part], Self.clean(&text) else { continue }
                homonyms[index][keyPath: part] = text.isEmpty ? nil : text
                isChanged = true
            }
        }
        homonyms.removeAll { $0.meaning.isEmpty }
        if Self.clean(&collocations) { isChanged = true }
        if Self.clean(&keywords) { isChanged = true }
        return isChanged
    }

    private static func clean(_ text: inout String) -> Bool {
        let (cleaned, isChanged) = CardText.cleaned(text)
        if isChanged { text = cleaned }
        return isChanged
    }

    private static func clean(_ texts: inout [String]) -> Bool {
        var isChanged = false
        for index in texts.indices where clean(&texts[index]) { isChanged = true }
        if isChanged { texts.removeAll(where: \.isEmpty) }
        return isChanged
    }
}
