//  What keys look like, as a table: how they begin, and what must follow for it to be one. The
//  pivot is the rarest byte of the beginning; the scan stops only at pivots.

struct SecretShape: Sendable {
    enum Tail: Sendable {
        /// So many letters, digits, `_` or `-`.
        case token(atLeast: Int)
        /// Three runs of a token's letters with dots between them.
        case webToken
        /// All up to the matching END line, or to the end of the text.
        case pemBlock
        /// Spaces, and then the credential itself; only that is taken.
        case credential(atLeast: Int)
    }

    let prefix: [UInt8]
    let pivot: Int
    let tail: Tail

    private init(_ prefix: String, at pivot: Character, _ tail: Tail) {
        let place = prefix.firstIndex(of: pivot)
        precondition(place != nil, "the pivot is a letter of the prefix")
        self.prefix = Array(prefix.utf8)
        self.pivot = place.map { prefix.utf8.distance(from: prefix.startIndex, to: $0) } ?? 0
        self.tail = tail
    }

    static let all: [SecretShape] = [
        SecretShape("sk-", at: "-", .token(atLeast: 8)),  // OpenAI, Anthropic (sk-ant-), OpenRouter
        SecretShape("sk_live_", at: "_", .token(atLeast: 8)),
        SecretShape("gsk_", at: "_", .token(atLeast: 16)),
        SecretShape("hf_", at: "_", .token(atLeast: 16)),
        SecretShape("xai-", at: "-", .token(atLeast: 16)),
        SecretShape("pplx-", at: "-", .token(atLeast: 16)),
        SecretShape("ghp_", at: "_", .token(atLeast: 16)),
        SecretShape("gho_", at: "_", .token(atLeast: 16)),
        SecretShape("ghu_", at: "_", .token(atLeast: 16)),
        SecretShape("ghs_", at: "_", .token(atLeast: 16)),
        SecretShape("ghr_", at: "_", .token(atLeast: 16)),
        SecretShape("github_pat_", at: "_", .token(atLeast: 16)),
        SecretShape("glpat-", at: "-", .token(atLeast: 16)),
        SecretShape("npm_", at: "_", .token(atLeast: 16)),
        SecretShape("xoxb-", at: "-", .token(atLeast: 8)),
        SecretShape("xoxp-", at: "-", .token(atLeast: 8)),
        SecretShape("xoxa-", at: "-", .token(atLeast: 8)),
        SecretShape("xoxr-", at: "-", .token(atLeast: 8)),
        SecretShape("xoxs-", at: "-", .token(atLeast: 8)),
        SecretShape("AKIA", at: "A", .token(atLeast: 12)),
        SecretShape("ASIA", at: "A", .token(atLeast: 12)),
        SecretShape("AIza", at: "A", .token(atLeast: 20)),
        SecretShape("eyJ", at: "J", .webToken),
        SecretShape("-----BEGIN", at: "-", .pemBlock),
        SecretShape("bearer", at: "b", .credential(atLeast: 6)),
        SecretShape("Bearer", at: "B", .credential(atLeast: 6)),
        SecretShape("BEARER", at: "B", .credential(atLeast: 6)),
    ]
}
