//  What a connection waits for: more bytes, room for its own, or a moment in time; and what happens
//  at that moment.

import Platform

extension ServerConnection {
    /// Whether somebody is answered, or has not taken all of the answer.
    var hasUnfinished: Bool { exchange != nil || !output.isEmpty }

    /// What the loop has to know after each step, taken at once.
    struct Outlook {
        let stage: Stage
        let interest: SocketInterest
        let deadline: MonotonicTime
    }

    mutating func outlook() -> Outlook {
        var interest: SocketInterest = wantsInput ? .input : []
        if !output.isEmpty { interest.insert(.output) }
        return Outlook(stage: stage, interest: interest, deadline: deadline)
    }

    /// Whether bytes of the client are read now.
    var wantsInput: Bool {
        switch stage {
        case .lingering: true
        case .serving: !isInputOver && leftover.isEmpty && (isInputIgnored || hasRoomInLine)
        case .over, .broken: false
        }
    }

    var deadline: MonotonicTime {
        switch stage {
        case .over, .broken: return .distant
        case .lingering: return lastMoved.later(by: limits.lingerTime)
        case .serving: break
        }
        if !output.isEmpty { return lastMoved.later(by: limits.idle) }
        if let exchange {
            return exchange.delivery?.due(limits) ?? lastMoved.later(by: limits.answerTime)
        }
        guard parser.isMidway else { return lastMoved.later(by: limits.idle) }
        let limit = parser.isInHead ? limits.headTime : limits.bodyTime
        return max(requestBegan, restedSince).later(by: limit)
    }

    /// The deadline has come.
    mutating func expire(at now: MonotonicTime) {
        guard stage == .serving, output.isEmpty else {
            if stage == .serving { surroundings.tally.counts.idled += 1 }
            stage = stage == .serving ? .broken : .over
            return
        }
        if exchange?.delivery != nil {
            deliver(at: now)
        } else if let exchange {
            surroundings.tally.counts.brokenAnswers += 1
            var late = HTTPServerAnswer.text(503, "There was no answer in time.\n")
            late.closes = true
            answer(late, ticket: exchange.ticket, at: now)
        } else if parser.isMidway {
            refuse(parser.isInHead ? .headTooSlow : .bodyTooSlow)
        } else {
            surroundings.tally.counts.idled += 1
            stage = .over
        }
    }
}
