//  Request line and headers, a line at a time, and what they say together about the body.

extension RequestParser {
    /// What is known of a request before it is whole.
    struct Draft {
        var method = HTTPMethod.get
        var version = HTTPVersion.http11
        var target = 0..<0
        var places: [HTTPServerHeaders.Place] = []
        var hosts = 0
        var length: Int?
        var isChunked = false
        var isClosing = false
        var isKeptAlive = false
        var expectsContinue = false

        var persists: Bool { !isClosing && (version == .http11 || isKeptAlive) }
    }

    /// One empty line before a request is passed over: some clients end a body with one.
    mutating func begin(
        _ bytes: UnsafeRawBufferPointer, _ place: inout Int
    ) throws(RequestFault) {
        let byte = bytes[place]
        switch emptyLineBytes {
        case 0 where byte == 0x0D:
            emptyLineBytes = 1
            place += 1
        case 1:
            guard byte == 0x0A else { throw .badRequestLine }
            emptyLineBytes = 2
            place += 1
        default:
            phase = .requestLine
            lineStart = 0
        }
    }

    mutating func takeHeadLine(
        _ bytes: UnsafeRawBufferPointer, _ place: inout Int
    ) throws(RequestFault) {
        let end = bytes.lineEnd(from: place)
        head.append(
            contentsOf: UnsafeRawBufferPointer(rebasing: bytes[place..<(end ?? bytes.count)]))
        place = end ?? bytes.count
        if phase == .requestLine {
            // What is not whole yet may end with the CR of the line's end.
            let length = head.count - (end == nil ? 1 : headLineBreak)
            guard length <= limits.requestLine else { throw .lineTooLong }
        }
        guard head.count <= limits.head else { throw .headTooLarge }
        guard end != nil else { return }
        guard headLineBreak == 2 else { throw .bareLineFeed }
        let line = lineStart..<(head.count - 2)
        lineStart = head.count
        if phase == .requestLine {
            try readRequestLine(line)
            phase = .headers
        } else if line.isEmpty {
            try endHead()
        } else {
            try readHeader(line)
        }
    }

    /// How many bytes end the current line: CR and LF, or LF alone.
    private var headLineBreak: Int {
        head.count >= lineStart + 2 && head[head.count - 2] == 0x0D ? 2 : 1
    }

    private mutating func readRequestLine(_ line: Range<Int>) throws(RequestFault) {
        let parts = try head.withUnsafeBufferPointer {
            head throws(RequestFault) -> (method: Int, target: Int, version: UInt8) in
            var at = line.lowerBound
            while at < line.upperBound, head[at].isOfToken { at += 1 }
            guard at > line.lowerBound, at < line.upperBound, head[at] == 0x20 else {
                throw .badRequestLine
            }
            let method = at
            at += 1
            while at < line.upperBound, head[at] != 0x20 {
                guard head[at] > 0x20, head[at] < 0x7F else { throw .badTarget }
                at += 1
            }
            guard at > method + 1, at < line.upperBound else { throw .badRequestLine }
            let version = UnsafeBufferPointer(rebasing: head[(at + 1)..<line.upperBound])
            guard version.count == 8, version.starts(with: "HTTP/".utf8), version[6] == 0x2E,
                version[5] &- 0x30 < 10, version[7] &- 0x30 < 10
            else { throw .badRequestLine }
            guard version[5] == 0x31 else { throw .badVersion }
            return (method, at, version[7])
        }
        draft.method = method(line.lowerBound..<parts.method)
        draft.target = (parts.method + 1)..<parts.target
        draft.version = parts.version == 0x30 ? .http10 : .http11
    }

    private func method(_ place: Range<Int>) -> HTTPMethod {
        head.withUnsafeBytes { head in
            let bytes = UnsafeRawBufferPointer(rebasing: head[place])
            for known in [HTTPMethod.post, .get, .head] where bytes.elementsEqual(known.name.utf8) {
                return known
            }
            return HTTPMethod(String(decoding: bytes, as: UTF8.self))
        }
    }

    private mutating func readHeader(_ line: Range<Int>) throws(RequestFault) {
        guard draft.places.count < limits.headers else { throw .tooManyHeaders }
        let place = try Self.header(in: head, line)
        draft.places.append(place)
        try note(place)
    }

    /// Where name and value stand in a line that is a header.
    static func header(
        in bytes: [UInt8], _ line: Range<Int>
    ) throws(RequestFault) -> HTTPServerHeaders.Place {
        try bytes.withUnsafeBufferPointer { bytes throws(RequestFault) -> HTTPServerHeaders.Place in
            var at = line.lowerBound
            if bytes[at] == 0x20 || bytes[at] == 0x09 { throw .foldedLine }
            while at < line.upperBound, bytes[at].isOfToken { at += 1 }
            guard at > line.lowerBound, at < line.upperBound, bytes[at] == 0x3A else {
                throw .badName
            }
            let name = line.lowerBound..<at
            var start = at + 1
            var end = line.upperBound
            guard UnsafeRawBufferPointer(bytes).isValue(start..<end) else { throw .badValue }
            while start < end, bytes[start].isBlank { start += 1 }
            while end > start, bytes[end - 1].isBlank { end -= 1 }
            return HTTPServerHeaders.Place(name: name, value: start..<end)
        }
    }

    /// The headers that decide where a request ends and what comes after it.
    private mutating func note(_ place: HTTPServerHeaders.Place) throws(RequestFault) {
        switch place.name.count {
        case 4 where isWord(place.name, "host"):
            draft.hosts += 1
            if draft.hosts > 1 { throw .severalHosts }
        case 14 where isWord(place.name, "content-length"):
            let length = try length(place.value)
            if let known = draft.length, known != length { throw .severalLengths }
            draft.length = length
        case 17 where isWord(place.name, "transfer-encoding"):
            guard isWord(place.value, "chunked") else { throw .unknownCoding }
            if draft.isChunked { throw .badCoding }
            draft.isChunked = true
        case 10 where isWord(place.name, "connection"):
            for word in head[place.value].split(separator: UInt8(ascii: ",")) {
                let word = word.withoutBlanks
                if isWord(word, "close") { draft.isClosing = true }
                if isWord(word, "keep-alive") { draft.isKeptAlive = true }
            }
        case 6 where isWord(place.name, "expect"):
            guard isWord(place.value, "100-continue") else { throw .unknownExpectation }
            draft.expectsContinue = true
        default: break
        }
    }

    private func length(_ place: Range<Int>) throws(RequestFault) -> Int {
        guard !place.isEmpty else { throw .badLength }
        var value = 0
        for byte in head[place] {
            guard byte &- 0x30 < 10 else { throw .badLength }
            // Held where it is too large anyway.
            value = min(value * 10 + Int(byte &- 0x30), Int.max / 16)
        }
        return value
    }

    private func isWord(_ place: Range<Int>, _ word: StaticString) -> Bool {
        guard place.count == word.utf8CodeUnitCount else { return false }
        return head.withUnsafeBufferPointer { head in
            for at in 0..<place.count
            where head[place.lowerBound + at].inLowerCase != word.utf8Start[at] { return false }
            return true
        }
    }

    private mutating func endHead() throws(RequestFault) {
        if draft.version == .http11, draft.hosts == 0 { throw .noHost }
        if draft.isChunked {
            if draft.version == .http10 { throw .codingBefore11 }
            if draft.length != nil { throw .lengthAndCoding }
            phase = .chunkSize
            line = []
            chunkWaste = 0
            trailerBytes = 0
            trailerCount = 0
        } else {
            let length = draft.length ?? 0
            guard length <= limits.body else { throw .bodyTooLarge }
            phase = .body(left: length)
        }
        // An answer in between is unknown to HTTP/1.0.
        if draft.version == .http10 { draft.expectsContinue = false }
    }
}

extension ArraySlice<UInt8> {
    /// Where it stands without the blanks at both ends.
    fileprivate var withoutBlanks: Range<Int> {
        var range = startIndex..<endIndex
        while let first = range.first, self[first].isBlank { range.removeFirst() }
        while let last = range.last, self[last].isBlank { range.removeLast() }
        return range
    }
}
