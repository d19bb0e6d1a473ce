//  Names whose value is nobody's business, whatever it looks like. A name is read without its case
//  and its separators, and by its end, so that `api_key`, `x-api-key`, `OPENAI_API_KEY` and
//  `apiKey` are one.
//
//      ends in                                    is a
//      password apikey secret token …             credential
//      authorization cookie                       header, whose value is the rest of the line
//      prompt reply completion content, last word content: what people wrote and models answered
//
//  A language model also counts tokens. `max_tokens` ends in another letter; for the few names of
//  figures that do end in `token` there is a list.

enum SecretNames {
    enum Kind { case credential, header, content }

    private static let headers: [[UInt8]] = ["authorization", "cookie"].map { Array($0.utf8) }
    private static let credentials: [[UInt8]] = [
        "password", "passwd", "passphrase", "secret", "apikey", "secretkey", "privatekey",
        "accesskey", "accountkey", "signingkey", "encryptionkey", "token", "credential",
        "credentials",
    ].map { Array($0.utf8) }
    private static let figures: [[UInt8]] = [
        "firsttoken", "pertoken", "outputtoken", "inputtoken", "nexttoken", "maxtoken",
        "totaltoken", "lasttoken",
    ].map { Array($0.utf8) }
    private static let contents: Set<String> = ["prompt", "reply", "completion", "content"]
    /// The semantic conventions' own names for content; they end in ordinary words.
    private static let conventional: Set<String> = [
        "gen_ai.input.messages", "gen_ai.output.messages", "gen_ai.system_instructions",
    ]
    private static let longest = 64

    /// What the value of an attribute or a detail of that name is; nil for an ordinary one.
    static func kind(ofAttribute name: String) -> Kind? {
        if let kind = kind(of: name.utf8.suffix(longest)) { return kind }
        if conventional.contains(name) { return .content }
        let last = name.split { ". _-/".contains($0) }.last.map { $0.lowercased() }
        return last.map(contents.contains) == true ? .content : nil
    }

    /// Whether it is the conventions' own name for what was asked or answered.
    static func isConversation(_ name: String) -> Bool { conventional.contains(name) }

    /// What a name in running text is; content is not looked for there, where it is a plain word.
    static func kind(of name: some Sequence<UInt8>) -> Kind? {
        var folded: [UInt8] = []
        for byte in name where isLetterOrDigit(byte) { folded.append(lowercase(byte)) }
        if headers.contains(where: { folded.ends(in: $0) }) { return .header }
        guard credentials.contains(where: { folded.ends(in: $0) }) else { return nil }
        return figures.contains { folded.ends(in: $0) } ? nil : .credential
    }
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
    default: false
    }
}

func lowercase(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
}

extension [UInt8] {
    fileprivate func ends(in suffix: [UInt8]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
}
