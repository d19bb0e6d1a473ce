//  Under what a reply is found: the hash of everything that it depends on. Who answers, with which
//  prompts, in which shape the reply is expected, and what was asked, byte by byte: a model may
//  answer composed and decomposed Hangul differently, so that neither is turned into the other.

import Digest

package struct ReplyKey: Sendable, Hashable {
    /// 32 bytes of SHA-256.
    package let bytes: [UInt8]

    /// Nothing where these are not 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// As 64 hexadecimal digits.
    package init?(text: String) {
        guard text.utf8.count == 64 else { return nil }
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in text {
            guard character.isASCII, let digit = character.hexDigitValue else { return nil }
            if let first = high {
                bytes.append(first << 4 | UInt8(digit))
                high = nil
            } else {
                high = UInt8(digit)
            }
        }
        self.bytes = bytes
    }

    package var text: String { hexadecimal(bytes) }

    /// The bytes are a hash already.
    package func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine($0.loadUnaligned(as: UInt64.self)) }
    }
}

/// What the keys of one model's replies have in common; made once.
package struct ReplyKeys: Sendable {
    private let prefix: SHA256

    package init(provider: String, model: String, prompts: String) {
        var prefix = SHA256()
        // A unit separator keeps neighbouring parts from running into each other.
        prefix.update("flashcard.reply/1\u{1F}\(provider)\u{1F}\(model)\u{1F}\(prompts)\u{1F}")
        self.prefix = prefix
    }

    /// The key of a request whose reply is to have the shape of this name.
    package func key(shape: String, request: String) -> ReplyKey {
        var hash = prefix
        hash.update(shape)
        hash.update("\u{1F}")
        hash.update(request)
        guard let key = ReplyKey(bytes: hash.finish()) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return key
    }
}
