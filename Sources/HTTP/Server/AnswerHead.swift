//  Status line and headers of an answer as bytes. A header of the handler's that would be a second
//  header or a second answer is a fault of the handler's, and is not sent.

struct AnswerHead {
    /// What is said about the connection.
    enum Persistence { case silent, closes, keptAlive }

    /// The line of the date, with its end.
    let date: [UInt8]
    let guardsBrowsers: Bool

    /// Whether an answer with this status has a body, on every method but HEAD.
    static func hasBody(_ status: Int) -> Bool { status != 204 && status != 304 }

    /// False when it cannot be sent, and then nothing is added: a status that ends no request, a
    /// header that is none, or one of those that only the server knows.
    func append(
        _ answer: HTTPServerAnswer, _ persistence: Persistence, to bytes: inout [UInt8]
    ) -> Bool {
        let start = bytes.count
        bytes.append("HTTP/1.1 ")
        bytes.append(decimal: answer.status)
        bytes.append(" ")
        bytes.append(Self.phrase(answer.status))
        bytes.append("\r\n")
        guard 200...599 ~= answer.status, let given = append(answer.headers, to: &bytes) else {
            bytes.removeLast(bytes.count - start)
            return false
        }
        if Self.hasBody(answer.status) {
            bytes.append("Content-Length: ")
            bytes.append(decimal: answer.body.count)
            bytes.append("\r\n")
        }
        if !given.contains(.date) { bytes.append(contentsOf: date) }
        if guardsBrowsers {
            if !given.contains(.sniffing) { bytes.append("X-Content-Type-Options: nosniff\r\n") }
            if !given.contains(.framing) { bytes.append("X-Frame-Options: DENY\r\n") }
        }
        switch persistence {
        case .silent: break
        case .closes: bytes.append("Connection: close\r\n")
        case .keptAlive: bytes.append("Connection: keep-alive\r\n")
        }
        bytes.append("\r\n")
        return true
    }

    /// Headers that the server would write itself.
    private struct Own: OptionSet {
        let rawValue: UInt8

        static let date = Own(rawValue: 1)
        static let sniffing = Own(rawValue: 2)
        static let framing = Own(rawValue: 4)
    }

    /// Which of the server's own the handler gave; nil where one of its headers cannot be sent.
    private func append(_ headers: HTTPHeaders, to bytes: inout [UInt8]) -> Own? {
        var given: Own = []
        for field in headers.fields {
            let name = bytes.count
            bytes.append(contentsOf: field.name.utf8)
            let value = bytes.count + 2
            bytes.append(": ")
            bytes.append(contentsOf: field.value.utf8)
            let isHeader = bytes.withUnsafeBytes {
                Self.isToken($0[name..<(value - 2)]) && $0.isValue(value..<$0.count)
            }
            guard isHeader else { return nil }
            bytes.append("\r\n")
            switch field.name.utf8.count {
            case 4 where HTTPHeaders.isSame(field.name, "Date"): given.insert(.date)
            case 22 where HTTPHeaders.isSame(field.name, "X-Content-Type-Options"):
                given.insert(.sniffing)
            case 15 where HTTPHeaders.isSame(field.name, "X-Frame-Options"): given.insert(.framing)
            case 10 where HTTPHeaders.isSame(field.name, "Connection"),
                14 where HTTPHeaders.isSame(field.name, "Content-Length"),
                17 where HTTPHeaders.isSame(field.name, "Transfer-Encoding"):
                return nil
            default: break
            }
        }
        return given
    }

    private static func isToken(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard !bytes.isEmpty else { return false }
        for byte in UnsafeRawBufferPointer(rebasing: bytes) where !byte.isOfToken { return false }
        return true
    }

    static func phrase(_ status: Int) -> StaticString {
        switch status {
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 303: "See Other"
        case 304: "Not Modified"
        case 307: "Temporary Redirect"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 402: "Payment Required"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 417: "Expectation Failed"
        case 422: "Unprocessable Content"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        case 505: "HTTP Version Not Supported"
        default: "Other"
        }
    }
}

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A number that is not negative.
    mutating func append(decimal number: Int) {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
            divisor /= 10
        }
    }
}
