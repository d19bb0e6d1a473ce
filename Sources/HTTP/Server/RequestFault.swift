//  Why a request cannot be served, found by the parser or by the clock: the status that says so,
//  and a sentence for whoever looks at the answer. After any of these nothing on the connection can
//  be trusted to begin where it seems to, so it is closed.

enum RequestFault: Error, Sendable, Hashable, CaseIterable {
    case badRequestLine, badTarget, badVersion
    case bareLineFeed, badName, badValue, foldedLine
    case noHost, severalHosts
    case badLength, severalLengths, lengthAndCoding, codingBefore11, unknownCoding, badCoding
    case badChunk, wastefulChunks
    case unknownExpectation
    case lineTooLong, headTooLarge, tooManyHeaders, bodyTooLarge
    case headTooSlow, bodyTooSlow

    var status: Int {
        switch self {
        case .badVersion: 505
        case .unknownCoding: 501
        case .unknownExpectation: 417
        case .lineTooLong: 414
        case .headTooLarge, .tooManyHeaders: 431
        case .bodyTooLarge: 413
        case .headTooSlow, .bodyTooSlow: 408
        default: 400
        }
    }

    var sentence: String {
        switch self {
        case .badRequestLine: "The request line is not a method, a target and a version."
        case .badTarget: "The target holds a byte that may not stand there."
        case .badVersion: "Only HTTP/1.0 and HTTP/1.1 are spoken here."
        case .bareLineFeed: "A line does not end with CR and LF."
        case .badName: "A header's name is not a word followed at once by a colon."
        case .badValue: "A header's value holds a control character."
        case .foldedLine: "A header goes on in another line."
        case .noHost: "There is no Host header."
        case .severalHosts: "There is more than one Host header."
        case .badLength: "Content-Length is not a number."
        case .severalLengths: "There are several lengths of the body."
        case .lengthAndCoding: "There are both Content-Length and Transfer-Encoding."
        case .codingBefore11: "HTTP/1.0 has no Transfer-Encoding."
        case .unknownCoding: "The only transfer coding known here is chunked."
        case .badCoding: "The body is said to be chunked more than once."
        case .badChunk: "A chunk of the body is malformed."
        case .wastefulChunks: "The chunks say more about themselves than they hold."
        case .unknownExpectation: "The only expectation known here is 100-continue."
        case .lineTooLong: "The request line is too long."
        case .headTooLarge: "The head is too large."
        case .tooManyHeaders: "There are too many headers."
        case .bodyTooLarge: "The body is too large."
        case .headTooSlow: "The head took too long to come."
        case .bodyTooSlow: "The body took too long to come."
        }
    }
}
