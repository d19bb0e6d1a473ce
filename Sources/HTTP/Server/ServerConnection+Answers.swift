//  From the line of requests to the handler, and from its answer to bytes: at once, or as a script.

import Platform

extension ServerConnection {
    /// The next request for the handler, with the ticket under which it is answered.
    mutating func next(at now: MonotonicTime) -> (request: HTTPServerRequest, ticket: UInt64)? {
        guard exchange == nil, !isEnding, stage == .serving, !line.isEmpty else { return nil }
        guard output.count < limits.writeBuffer else {
            if !isWriteFull { surroundings.tally.counts.writesFull += 1 }
            isWriteFull = true
            return nil
        }
        isWriteFull = false
        switch line.removeFirst() {
        case .fault(let fault):
            conclude(with: .text(fault.status, fault.sentence + "\n"))
            return nil
        case .request(let request):
            lineBytes -= request.body.count
            tickets += 1
            lastMoved = now
            exchange = Exchange(
                ticket: tickets, isHead: request.method == .head, version: request.version,
                persists: request.persists)
            surroundings.tally.counts.requests += 1
            return (request, tickets)
        }
    }

    /// The server's own last word.
    mutating func conclude(with answer: HTTPServerAnswer) {
        let head = surroundings.head
        output.append { _ = head.append(answer, .closes, to: &$0) }
        output.append(answer.body)
        isEnding = true
    }

    /// The handler's answer; one under an old ticket comes too late and counts for nothing.
    mutating func answer(_ given: HTTPServerAnswer, ticket: UInt64, at now: MonotonicTime) {
        guard let exchange, exchange.ticket == ticket, exchange.delivery == nil,
            stage == .serving
        else { return }
        lastMoved = now
        let closes = given.closes || !exchange.persists || isLast
        let persistence: AnswerHead.Persistence =
            closes ? .closes : exchange.version == .http10 ? .keptAlive : .silent
        if given.script.isEmpty {
            if send(given, persistence, isHead: exchange.isHead) {
                surroundings.tally.counts.answered += 1
                receipts.add(given.receipt, after: output.count)
            } else {
                replace(persistence, isHead: exchange.isHead)
            }
            finish(closes: closes, at: now)
        } else {
            script(given, persistence, for: exchange, closes: closes, at: now)
        }
    }

    private mutating func script(
        _ given: HTTPServerAnswer, _ persistence: AnswerHead.Persistence, for exchange: Exchange,
        closes: Bool, at now: MonotonicTime
    ) {
        var whole: [UInt8] = []
        guard surroundings.head.append(given, persistence, to: &whole) else {
            replace(persistence, isHead: exchange.isHead)
            return finish(closes: closes, at: now)
        }
        let head = whole.count
        if !exchange.isHead, AnswerHead.hasBody(given.status) { whole += given.body }
        surroundings.tally.counts.answered += 1
        self.exchange?.receipt = given.receipt
        self.exchange?.delivery = Delivery(
            whole, head: head, steps: given.script, closes: closes)
    }

    /// What is sent instead of an answer that cannot be.
    private mutating func replace(_ persistence: AnswerHead.Persistence, isHead: Bool) {
        surroundings.tally.counts.brokenAnswers += 1
        let answer = HTTPServerAnswer.text(500, "The answer could not be sent.\n")
        _ = send(answer, persistence, isHead: isHead)
    }

    /// False when it cannot be sent, and then nothing is.
    private mutating func send(
        _ answer: HTTPServerAnswer, _ persistence: AnswerHead.Persistence, isHead: Bool
    ) -> Bool {
        var isSent = false
        let head = surroundings.head
        output.append { isSent = head.append(answer, persistence, to: &$0) }
        if isSent, !isHead, AnswerHead.hasBody(answer.status) { output.append(answer.body) }
        return isSent
    }

    /// Whether the server or the client wants no request after the one that is being answered.
    private var isLast: Bool {
        line.isEmpty && leftover.isEmpty && (isInputOver || surroundings.isStopping)
    }

    mutating func finish(closes: Bool, at now: MonotonicTime) {
        exchange = nil
        restedSince = now
        if closes {
            isEnding = true
            line = []
            leftover = []
            isInputIgnored = true
        }
        offerContinue()
    }
}
