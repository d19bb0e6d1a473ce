//  A list's bytes as UTF-8, whatever they were. The beginning is held back until the encoding is
//  known; then the bytes flow through its decoder, chunk by chunk, without the byte order mark.

import Problems

struct DecodedBytes {
    private enum Decoder {
        case none
        case utf16(UTF16Decoder)
        case codePage(KoreanCodePageDecoder)
    }

    private let source: ByteSource
    private var decoder = Decoder.none
    private var isAtEnd = false
    /// The decoded beginning, until it is asked for.
    private(set) var head: [UInt8] = []
    private var headIsTaken = false
    /// What the list begins with, as it came.
    private(set) var sample: [UInt8] = []
    private(set) var guess = EncodingGuess.text(.utf8, mark: 0)

    init(source: @escaping ByteSource) { self.source = source }

    /// Reads the beginning and guesses its encoding.
    mutating func readSample() throws(Problem) {
        var chunk: [UInt8] = []
        while sample.count < EncodingGuess.sampleSize, !isAtEnd {
            if try source(&chunk) {
                sample.append(contentsOf: chunk)
            } else {
                isAtEnd = true
            }
        }
        // Chunks end anywhere; the guess must not depend on where.
        let first = Array(sample.prefix(EncodingGuess.sampleSize))
        guess = EncodingGuess(sample: first, isWhole: isAtEnd && first.count == sample.count)
    }

    /// Decodes the sample with what the guess found.
    mutating func begin(_ encoding: TextEncoding, mark: Int, transcoder: CodePageTranscoder?) {
        switch (encoding, transcoder) {
        case (.utf8, _): decoder = .none
        case (.utf16LittleEndian, _): decoder = .utf16(UTF16Decoder(isLittleEndian: true))
        case (.utf16BigEndian, _): decoder = .utf16(UTF16Decoder(isLittleEndian: false))
        case (.cp949, let transcoder?):
            decoder = .codePage(KoreanCodePageDecoder(transcoder: transcoder))
        case (.cp949, nil):
            preconditionFailure("a list in CP949 is refused when there is nothing to convert it")
        }
        head = decode(sample.dropFirst(mark))
        sample = []
    }

    /// The next bytes of the text, as a `ByteSource` gives them.
    mutating func next(_ chunk: inout [UInt8]) throws(Problem) -> Bool {
        if !headIsTaken {
            headIsTaken = true
            chunk = head
            head = []
            return true
        }
        guard !isAtEnd else { return false }
        if try source(&chunk) {
            if case .none = decoder { return true }
            chunk = decode(chunk[...])
            return true
        }
        isAtEnd = true
        chunk = decode([])
        return !chunk.isEmpty
    }

    private mutating func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        switch decoder {
        case .none: return Array(bytes)
        case .utf16(var utf16):
            let text = utf16.decode(bytes, isLast: isAtEnd)
            decoder = .utf16(utf16)
            return text
        case .codePage(var codePage):
            let text = codePage.decode(bytes, isLast: isAtEnd)
            decoder = .codePage(codePage)
            return text
        }
    }
}
