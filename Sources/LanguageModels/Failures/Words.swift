//  A provider's words as they may be told: one line of a bounded length, in which no key, no value
//  of a header and no piece of a prompt stands. Providers do repeat what they were sent: keys with
//  a wrong letter, and the part of a request that they call wrong.
//
//  A piece of a prompt is what the two have in common over so many bytes; shorter ones are ordinary
//  words.

struct Words: Sendable {
    static let longest = 300
    static let longestRaw = 16 << 10
    private static let piece = 20
    private static let mark = "[redacted]"

    private let secrets: [String]
    private let longestSecret: Int

    /// Values shorter than that are no secrets, and would black out ordinary words.
    init(secrets: [String]) {
        self.secrets = secrets.filter { $0.utf8.count >= 6 }
            .sorted { $0.utf8.count > $1.utf8.count }
        longestSecret = self.secrets.first?.utf8.count ?? 0
    }

    /// What can be told of it.
    func told(_ text: String, besides prompts: [String]) -> String {
        // Far more than is told, so that a key or a prompt at the end is not half seen.
        let line = Self.oneLine(text.utf8.prefix(Self.longestRaw + longestSecret))
        let clean = withoutSecrets(line).utf8.prefix(2 * Self.longest)
        var bytes = Array(clean)
        for prompt in prompts { Self.blank(&bytes, in: prompt) }
        return Self.cut(String(decoding: bytes, as: UTF8.self), to: Self.longest)
    }

    /// What is kept of a whole answer. A key that lies over the end is seen whole.
    func raw(_ bytes: [UInt8], besides prompts: [String] = []) -> String {
        let text = String(decoding: bytes.prefix(Self.longestRaw + longestSecret), as: UTF8.self)
        let clean = withoutSecrets(text)
        guard !prompts.isEmpty else { return Self.cut(clean, to: Self.longestRaw) }
        var kept = Array(clean.utf8)
        for prompt in prompts { Self.blank(&kept, in: prompt) }
        return Self.cut(String(decoding: kept, as: UTF8.self), to: Self.longestRaw)
    }

    private func withoutSecrets(_ text: String) -> String {
        var text = text
        for secret in secrets where text.contains(secret) {
            text = text.split(separator: secret, omittingEmptySubsequences: false)
                .joined(separator: Self.mark)
        }
        return Self.withoutKeys(text)
    }

    // MARK: What looks like a key

    /// Takes out what begins like a key, whole or half hidden: the provider's, or another one's.
    private static func withoutKeys(_ text: String) -> String {
        guard text.contains("sk-") || text.contains("Bearer ") else { return text }
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isStart = index == 0 || !isOfKey(bytes[index - 1])
            let skipped = isStart && bytes[index...].starts(with: "Bearer ".utf8) ? 7 : 0
            let isKey = skipped > 0 || isStart && bytes[index...].starts(with: "sk-".utf8)
            guard isKey else {
                kept.append(bytes[index])
                index += 1
                continue
            }
            kept.append(contentsOf: bytes[index..<(index + skipped)])
            index += skipped
            let length = bytes[index...].prefix { isOfKey($0) }.count
            // `sk-` alone is spoken of, as in “begins with sk-”.
            let isLong = length > 6 || skipped > 0 && length > 0
            kept.append(
                contentsOf: isLong ? Array(mark.utf8) : Array(bytes[index..<(index + length)]))
            index += length
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func isOfKey(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "*"):
            true
        default: false
        }
    }

    // MARK: Prompts

    /// Puts a mark in the place of what stands in the prompt, too.
    private static func blank(_ bytes: inout [UInt8], in prompt: String) {
        let prompt = Array(prompt.utf8)
        guard bytes.count >= piece, prompt.count >= piece else { return }
        let pieces = Set((0...(bytes.count - piece)).map { bytes[$0..<($0 + piece)] })
        var found: Set<ArraySlice<UInt8>> = []
        for start in 0...(prompt.count - piece) {
            let one = prompt[start..<(start + piece)]
            if pieces.contains(one) { found.insert(one) }
        }
        guard !found.isEmpty else { return }
        var isTaken = [Bool](repeating: false, count: bytes.count)
        for start in 0...(bytes.count - piece)
        where found.contains(bytes[start..<(start + piece)]) {
            for index in start..<(start + piece) { isTaken[index] = true }
        }
        var kept: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if !isTaken[index] {
                kept.append(byte)
            } else if index == 0 || !isTaken[index - 1] {
                kept.append(contentsOf: "[…]".utf8)
            }
        }
        bytes = kept
    }

    // MARK: Lines

    private static func oneLine(_ bytes: some Sequence<UInt8>) -> String {
        var line: [UInt8] = []
        for byte in bytes {
            let isBlank = byte <= 0x20 || byte == 0x7F
            if isBlank, line.last == 0x20 || line.isEmpty { continue }
            line.append(isBlank ? 0x20 : byte)
        }
        if line.last == 0x20 { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }

    private static func cut(_ text: String, to longest: Int) -> String {
        guard text.utf8.count > longest else { return text }
        var short = String(decoding: text.utf8.prefix(longest - 3), as: UTF8.self)
        // Half a character at the end.
        while short.unicodeScalars.last == "\u{FFFD}" { short.unicodeScalars.removeLast() }
        return short + "…"
    }
}
