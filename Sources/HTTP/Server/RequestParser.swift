//  Requests out of bytes, wherever the bytes are cut: a state machine that knows no socket and no
//  clock. Any split of the same bytes gives the same requests and the same fault.
//
//      between ─▶ request line ─▶ headers ─┬─▶ done, or body of a length
//                                          └─▶ chunk size ─▶ chunk ─▶ its end ─▶ … ─▶ trailers
//
//  A line is looked at when its end is there, and a line that is too long before. Where two readers
//  could see two different requests (smuggling), there is none but a fault.

struct RequestParser {
    enum Step {
        /// All bytes are taken, and more are needed.
        case hungry
        case request(HTTPServerRequest)
        /// Nothing after this can be trusted; the parser stays here.
        case refused(RequestFault)
    }

    enum Phase: Hashable {
        /// Nothing of a request is there yet.
        case between
        case requestLine, headers
        case body(left: Int)
        case chunkSize
        case chunk(left: Int)
        case chunkEnd
        case trailers
        case refused(RequestFault)
    }

    let limits: HTTPServerLimits
    var phase = Phase.between
    /// The head as it came, and where its current line begins.
    var head: [UInt8] = []
    var lineStart = 0
    var draft = Draft()
    var body: [UInt8] = []
    /// How much of one empty line before a request was passed over.
    var emptyLineBytes = 0
    /// A line between chunks, or of the trailers.
    var line: [UInt8] = []
    /// What chunks said about themselves, less what is granted for what they held.
    var chunkWaste = 0
    var trailerBytes = 0
    var trailerCount = 0

    init(limits: HTTPServerLimits) { self.limits = limits }

    /// Whether the client waits to be told that it may send the body.
    var awaitsContinue: Bool {
        guard draft.expectsContinue, body.isEmpty else { return false }
        switch phase {
        case .body, .chunkSize: return line.isEmpty
        default: return false
        }
    }

    /// Whether a request has begun to come.
    var isMidway: Bool { phase != .between }

    var isInHead: Bool { phase == .requestLine || phase == .headers }

    /// Goes on until a request is whole or the bytes are used up; `place` moves past what it took.
    mutating func parse(
        _ bytes: UnsafeRawBufferPointer, from place: inout Int
    ) -> Step {
        do throws(RequestFault) {
            while true {
                if let request = try advance(bytes, &place) { return .request(request) }
                if place == bytes.count, !isWhole { return .hungry }
            }
        } catch {
            phase = .refused(error)
            place = bytes.count
            return .refused(error)
        }
    }

    /// One step; the request when it is whole.
    private mutating func advance(
        _ bytes: UnsafeRawBufferPointer, _ place: inout Int
    ) throws(RequestFault) -> HTTPServerRequest? {
        if isWhole { return finished() }
        guard place < bytes.count else { return nil }
        switch phase {
        case .between: try begin(bytes, &place)
        case .requestLine, .headers: try takeHeadLine(bytes, &place)
        case .body(let left): takeBody(left, bytes, &place)
        case .chunkSize: try takeChunkSize(bytes, &place)
        case .chunk(let left): takeChunk(left, bytes, &place)
        case .chunkEnd: try takeChunkEnd(bytes, &place)
        case .trailers: try takeTrailer(bytes, &place)
        case .refused(let fault): throw fault
        }
        return isWhole ? finished() : nil
    }

    /// True in the moment in which the last byte of a request was taken.
    private var isWhole: Bool {
        if case .body(left: 0) = phase { return true }
        return false
    }

    private mutating func finished() -> HTTPServerRequest {
        let request = HTTPServerRequest(
            method: draft.method, version: draft.version,
            headers: HTTPServerHeaders(head, draft.places), body: body,
            targetPlace: draft.target, persists: draft.persists)
        // The next head of a connection is mostly as long as the last.
        let (size, count) = (head.count, draft.places.count)
        phase = .between
        emptyLineBytes = 0
        head = []
        head.reserveCapacity(min(size, 1024))
        body = []
        draft = Draft()
        draft.places.reserveCapacity(min(count, 32))
        return request
    }
}
