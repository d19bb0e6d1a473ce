//  Recognises one shape of `SecretShape` around its pivot. A shape counts only where no letter or
//  digit stands before it, so that `task-list` is no key, while a key right behind Hangul is one.

extension Span<UInt8> {
    func secret(of shape: SecretShape, pivot: Int) -> Range<Int>? {
        let start = pivot - shape.pivot
        guard holds(shape.prefix, at: start) else { return nil }
        if start > 0, isLetterOrDigit(self[start - 1]) { return nil }
        let tail = start + shape.prefix.count
        switch shape.tail {
        case .token(let least):
            let end = end(from: tail, while: Self.isOfToken)
            return end - tail >= least ? start..<end : nil
        case .webToken: return webToken(from: start)
        case .pemBlock: return privateKey(from: start)
        case .credential(let least):
            let value = self.end(from: tail) { $0 == UInt8(ascii: " ") }
            let end = self.end(from: value, while: Self.isOfCredential)
            return value > tail && end - value >= least ? value..<end : nil
        }
    }

    /// Header, claims and signature; the signature of an unsigned one is empty.
    private func webToken(from start: Int) -> Range<Int>? {
        let header = end(from: start, while: Self.isOfToken)
        guard header - start >= 8, header < count, self[header] == UInt8(ascii: ".") else {
            return nil
        }
        let claims = end(from: header + 1, while: Self.isOfToken)
        guard claims - header > 4, claims < count, self[claims] == UInt8(ascii: ".") else {
            return nil
        }
        return start..<end(from: claims + 1, while: Self.isOfToken)
    }

    /// From the BEGIN of a private key to its END. Without an END, as in a text cut short, all that
    /// follows is taken. A certificate is public and stays.
    private func privateKey(from start: Int) -> Range<Int>? {
        let label = Array("PRIVATE KEY".utf8)
        let near = start + 40
        guard let found = first(label, from: start, before: near) else { return nil }
        let ending = Array("-----END".utf8)
        let dashes = Array("-----".utf8)
        guard let end = first(ending, from: found, before: count),
            let close = first(dashes, from: end + ending.count, before: count)
        else { return start..<count }
        return start..<close + dashes.count
    }

    private func first(_ value: [UInt8], from index: Int, before limit: Int) -> Int? {
        var index = index
        while index < limit, index + value.count <= count {
            if holds(value, at: index) { return index }
            index += 1
        }
        return nil
    }

    static func isOfToken(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// What may stand in a bearer token (RFC 6750).
    static func isOfCredential(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"),
            UInt8(ascii: "="):
            true
        default: isOfToken(byte)
        }
    }
}
