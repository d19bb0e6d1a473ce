//  One connection without its socket and without a clock: bytes and times come in, bytes to send
//  and what is to be waited for come out. One request at a time is with the handler; those that the
//  client sent ahead wait in line, so that answers leave in order.
//
//      bytes ─▶ parser ─▶ line of requests ─▶ handler ─▶ answer, or script ─▶ bytes to send
//
//  After an answer that ends the connection, what the client still sends is read and thrown away
//  for a moment (lingering): a socket closed with bytes unread resets the connection, and the
//  client might lose the answer.

import Platform

struct ServerConnection {
    enum Stage: Hashable {
        case serving
        /// All is sent; only the client's end is waited for.
        case lingering
        case over
        /// As `over`, and the client is told by a reset.
        case broken
    }

    /// A request that has been read, or the end of reading.
    enum Item {
        case request(HTTPServerRequest)
        case fault(RequestFault)
    }

    /// The request that is being answered.
    struct Exchange {
        let ticket: UInt64
        let isHead: Bool
        let version: HTTPVersion
        let persists: Bool
        var delivery: Delivery?
        /// Of an answer that goes by a script.
        var receipt: HTTPServerReceipt?
    }

    /// What is thrown away while lingering, before the client is cut off.
    private static let mostDiscarded = 4 << 20

    let surroundings: ServerSurroundings
    var stage = Stage.serving
    var parser: RequestParser
    /// Bytes that came after the last request that there was room for.
    var leftover: [UInt8] = []
    var line: [Item] = []
    var lineBytes = 0
    var exchange: Exchange?
    var tickets: UInt64 = 0
    var output = OutputBuffer()
    var receipts = Receipts()
    /// No request follows those in the line.
    var isInputIgnored = false
    /// The client sends nothing more.
    var isInputOver = false
    /// The connection ends with what is in the output.
    var isEnding = false
    var isContinueSent = false
    private var discarded = 0
    /// When a byte last came or went, or something was finished.
    var lastMoved: MonotonicTime
    /// When the request that is coming began, and when its head was whole.
    var requestBegan: MonotonicTime
    /// Since when it is only up to the client that nothing goes on.
    var restedSince: MonotonicTime
    var isWriteFull = false

    var limits: HTTPServerLimits { surroundings.limits }

    init(_ surroundings: ServerSurroundings, at now: MonotonicTime) {
        self.surroundings = surroundings
        parser = RequestParser(limits: surroundings.limits)
        lastMoved = now
        requestBegan = now
        restedSince = now
    }

    /// A connection beyond the limit: it hears so, and is closed.
    init(refusedBy surroundings: ServerSurroundings, at now: MonotonicTime) {
        self.init(surroundings, at: now)
        isInputIgnored = true
        var answer = HTTPServerAnswer.text(503, "All connections of this server are taken.\n")
        answer.headers.add("Retry-After", "1")
        conclude(with: answer)
    }

    // MARK: What comes

    mutating func receive(_ bytes: UnsafeRawBufferPointer, at now: MonotonicTime) {
        surroundings.tally.counts.bytesReceived += bytes.count
        guard stage == .serving, !isInputIgnored else {
            discarded += bytes.count
            if discarded > Self.mostDiscarded { stage = .over }
            return
        }
        lastMoved = now
        if leftover.isEmpty {
            feed(bytes, at: now)
        } else {
            leftover.append(contentsOf: bytes)
        }
    }

    /// Parses as far as there is room for requests.
    private mutating func feed(_ bytes: UnsafeRawBufferPointer, at now: MonotonicTime) {
        var place = 0
        while place < bytes.count, hasRoomInLine, !isInputIgnored {
            let wasBetween = !parser.isMidway
            let wasInHead = wasBetween || parser.isInHead
            switch parser.parse(bytes, from: &place) {
            case .hungry:
                if wasBetween || wasInHead != parser.isInHead { requestBegan = now }
            case .request(let request):
                isContinueSent = false
                isInputIgnored = !request.persists
                enqueue(.request(request), bytes: request.body.count)
            case .refused(let fault): refuse(fault)
            }
        }
        if place < bytes.count, !isInputIgnored {
            leftover = Array(UnsafeRawBufferPointer(rebasing: bytes[place...]))
            surroundings.tally.counts.pipelinesFull += 1
        }
        offerContinue()
    }

    mutating func refuse(_ fault: RequestFault) {
        surroundings.tally.count(fault)
        isInputIgnored = true
        enqueue(.fault(fault), bytes: 0)
    }

    private mutating func enqueue(_ item: Item, bytes: Int) {
        line.append(item)
        lineBytes += bytes
    }

    var hasRoomInLine: Bool {
        let inLine = line.count - (exchange == nil ? 1 : 0)
        return inLine < limits.pipelined && (line.isEmpty || lineBytes < limits.body)
    }

    /// A client that waits before it sends its body hears that it may, when it is its turn.
    mutating func offerContinue() {
        guard parser.awaitsContinue, !isContinueSent, isAtRest, !isEnding else { return }
        isContinueSent = true
        output.append { $0.append("HTTP/1.1 100 Continue\r\n\r\n") }
    }

    /// Nothing is being answered and nothing waits for it.
    private var isAtRest: Bool { exchange == nil && line.isEmpty }

    mutating func endInput() {
        isInputOver = true
        // A script is no answer that a client would stay half for.
        if stage == .lingering || exchange?.delivery != nil { stage = .over }
        closeIfDone()
    }

    /// What could be read is gone, and so is the client.
    mutating func fail() { stage = .over }

    // MARK: What goes

    /// Hands over output until it is gone or no more is taken.
    mutating func send(
        at now: MonotonicTime, _ carry: (UnsafeRawBufferPointer) -> StreamSocket.Transfer
    ) {
        while !output.isEmpty {
            switch output.lend(carry) {
            case .moved(let count): sent(count, at: now)
            case .blocked: return
            case .ended, .failed: return fail()
            }
        }
    }

    mutating func sent(_ count: Int, at now: MonotonicTime) {
        surroundings.tally.counts.bytesSent += count
        output.drop(count)
        receipts.sent(count)
        lastMoved = now
        restedSince = now
    }

    /// Goes on with whatever can go on when all output is sent. True when there is something to
    /// hand over or to send again.
    mutating func proceed(at now: MonotonicTime) -> Bool {
        guard stage == .serving, output.isEmpty else { return false }
        if isEnding {
            stage = isInputOver ? .over : .lingering
            lastMoved = now
            return false
        }
        if exchange?.delivery != nil {
            deliver(at: now)
            return stage == .serving && (!output.isEmpty || exchange == nil || isEnding)
        }
        if exchange == nil, line.isEmpty, !leftover.isEmpty {
            let bytes = leftover
            leftover = []
            bytes.withUnsafeBytes { feed($0, at: now) }
        }
        closeIfDone()
        return stage == .serving && (exchange == nil && !line.isEmpty || !output.isEmpty)
    }

    private mutating func closeIfDone() {
        guard stage == .serving, isAtRest, output.isEmpty, leftover.isEmpty else { return }
        if isInputOver || surroundings.isStopping && !parser.isMidway { stage = .over }
    }

    /// The server stops: whoever is in the middle of something may end it.
    mutating func stop() { closeIfDone() }
}
