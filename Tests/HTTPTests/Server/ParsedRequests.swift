//  What a parser made of bytes, however they were cut: the requests, the fault that ended it, and
//  how far it had got.

@testable import HTTP

struct ParsedRequests: Equatable {
    struct Told: Equatable {
        let line: String
        let headers: [HTTPHeaders.Field]
        let body: [UInt8]
        let persists: Bool

        init(_ request: HTTPServerRequest) {
            line = "\(request.method.name) \(request.target) \(request.version.rawValue)"
            headers = request.headers.fields
            body = request.body
            persists = request.persists
        }
    }

    var requests: [Told] = []
    var fault: RequestFault?
    var isMidway = false

    /// Each piece ends before one of the cuts, which rise.
    init(_ bytes: [UInt8], cuts: [Int] = [], limits: HTTPServerLimits = HTTPServerLimits()) {
        var parser = RequestParser(limits: limits)
        var start = 0
        for end in cuts + [bytes.count] where fault == nil {
            bytes[start..<end].withUnsafeBytes { take($0, &parser) }
            start = end
        }
        isMidway = parser.isMidway
    }

    init(_ text: String, limits: HTTPServerLimits = HTTPServerLimits()) {
        self.init(Array(text.utf8), limits: limits)
    }

    private mutating func take(_ piece: UnsafeRawBufferPointer, _ parser: inout RequestParser) {
        var place = 0
        while true {
            switch parser.parse(piece, from: &place) {
            case .hungry: return
            case .request(let request): requests.append(Told(request))
            case .refused(let fault):
                self.fault = fault
                return
            }
        }
    }
}
