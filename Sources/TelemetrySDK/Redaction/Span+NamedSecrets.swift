//  Secrets told by what stands before them: a name with `=` or `:`, or the user of an address.
//
//      api_key=VALUE              up to a space, `&` or quote
//      "password": "VALUE"        up to the quote that closes it, `\"password\": \"VALUE\"` alike
//      Authorization: VALUE       up to the end of the line
//      https://user:VALUE@host    between colon and at-sign

extension Span<UInt8> {
    /// How far a name may reach back from its separator.
    private static var longestName: Int { 64 }

    /// The value after `=` or `:` when the name before it tells that it is secret.
    func namedValue(separator: Int) -> Range<Int>? {
        guard let kind = kindOfName(before: separator) else { return nil }
        var start = end(from: separator + 1) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        let escapes = end(from: start) { $0 == UInt8(ascii: "\\") } - start
        let opening = start + escapes
        let end: Int
        if opening < count, Self.isQuote(self[opening]) {
            start = opening + 1
            end = closing(self[opening], escapes: escapes, from: start)
        } else if kind == .header {
            end = self.end(from: start) { !Self.isLineEnd($0) }
        } else {
            end = endOfWord(from: start)
        }
        return start < end ? start..<end : nil
    }

    /// The end of a value without quotes. A scheme before the credential itself belongs to it.
    private func endOfWord(from start: Int) -> Int {
        let end = end(from: start) { byte in
            byte > 0x20 && byte != UInt8(ascii: "&") && !Self.isQuote(byte)
        }
        let word = copy(start..<min(end, start + 8)).map(lowercase)
        let isScheme = ["bearer", "basic"].contains { word.elementsEqual($0.utf8) }
        guard isScheme, end < count, self[end] == UInt8(ascii: " ") else { return end }
        return endOfWord(from: self.end(from: end) { $0 == UInt8(ascii: " ") })
    }

    private func kindOfName(before separator: Int) -> SecretNames.Kind? {
        var end = separator
        while end > 0, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
        if end > 0, Self.isQuote(self[end - 1]) { end -= 1 }
        while end > 0, self[end - 1] == UInt8(ascii: "\\") { end -= 1 }
        var start = end
        while start > 0, end - start < Self.longestName, Self.isOfName(self[start - 1]) {
            start -= 1
        }
        guard start < end else { return nil }
        if let kind = SecretNames.kind(of: copy(start..<end)) { return kind }
        return isQueryKey(start..<end) ? .credential : nil
    }

    private func copy(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        for index in range { bytes.append(self[index]) }
        return bytes
    }

    /// `?key=` or `&key=` of an address, as Google's interfaces want it.
    private func isQueryKey(_ name: Range<Int>) -> Bool {
        guard name.lowerBound > 0, name.count == 3, holds(Array("key".utf8), at: name.lowerBound)
        else { return false }
        let before = self[name.lowerBound - 1]
        return before == UInt8(ascii: "?") || before == UInt8(ascii: "&")
    }

    /// The quote that ends a value: as often escaped as the one that opened it. In plain JSON
    /// (none) a quote behind an even number of backslashes; without any, the end of the text.
    private func closing(_ quote: UInt8, escapes: Int, from start: Int) -> Int {
        var backslashes = 0
        for index in start..<count {
            if self[index] == UInt8(ascii: "\\") {
                backslashes += 1
                continue
            }
            let closes = escapes == 0 ? backslashes.isMultiple(of: 2) : backslashes == escapes
            if self[index] == quote, closes { return index - (escapes == 0 ? 0 : escapes) }
            backslashes = 0
        }
        return count
    }

    /// The password of `scheme://user:password@host`, found at the colon of the scheme.
    func passwordOfAddress(colon: Int) -> Range<Int>? {
        let slash = UInt8(ascii: "/")
        guard colon + 2 < count, self[colon + 1] == slash, self[colon + 2] == slash else {
            return nil
        }
        let start = colon + 3
        let end = end(from: start) { byte in
            byte > 0x20 && !Self.isQuote(byte) && byte != UInt8(ascii: "/")
                && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
        }
        var at: Int?
        var password: Int?
        for index in start..<end {
            if self[index] == UInt8(ascii: "@") { at = index }
            if self[index] == UInt8(ascii: ":"), password == nil { password = index + 1 }
        }
        guard let at, let password, password < at else { return nil }
        return password..<at
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func isOfName(_ byte: UInt8) -> Bool {
        isOfToken(byte) || byte == UInt8(ascii: ".")
    }
}
