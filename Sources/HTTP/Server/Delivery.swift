//  An answer that leaves by a script: which bytes, which step, and since when the step waits.

import Platform

struct Delivery {
    private enum Pause {
        case none
        case until(MonotonicTime)
        case held(since: MonotonicTime)
    }

    /// What became of the script.
    enum Outcome {
        /// There may be bytes to send before the next step.
        case goesOn
        case waits
        /// All of the answer is sent.
        case done
        /// The connection ends here.
        case ends
        case breaks
    }

    let closes: Bool
    private let bytes: [UInt8]
    private let head: Int
    private let steps: [HTTPServerAnswer.Step]
    private var place = 0
    private var sent = 0
    private var pause = Pause.none

    init(_ bytes: [UInt8], head: Int, steps: [HTTPServerAnswer.Step], closes: Bool) {
        self.bytes = bytes
        self.head = head
        self.steps = steps
        self.closes = closes
    }

    /// When it goes on by itself, or is given up.
    func due(_ limits: HTTPServerLimits) -> MonotonicTime {
        switch pause {
        case .none: MonotonicTime(nanoseconds: 0)
        case .until(let time): time
        case .held(let since): since.later(by: limits.answerTime)
        }
    }

    /// Takes the next step; what it sends is added to the output.
    mutating func step(
        into output: inout OutputBuffer, at now: MonotonicTime, _ limits: HTTPServerLimits
    ) -> Outcome {
        switch pause {
        case .none: break
        case .until(let time):
            guard now >= time else { return .waits }
            pause = .none
            place += 1
        case .held(let since):
            return now >= since.later(by: limits.answerTime) ? .ends : .waits
        }
        guard place < steps.count else {
            send(bytes.count - sent, into: &output)
            return .done
        }
        switch steps[place] {
        case .wait(let duration):
            pause = .until(now.later(by: duration))
            return .goesOn
        case .hold:
            pause = .held(since: now)
            return .waits
        case .close: return .ends
        case .reset: return .breaks
        case .head: send(max(0, head - sent), into: &output)
        case .bytes(let count): send(max(0, min(count, bytes.count - sent)), into: &output)
        case .raw(let given): output.append(given)
        }
        place += 1
        return .goesOn
    }

    private mutating func send(_ count: Int, into output: inout OutputBuffer) {
        output.append { $0.append(contentsOf: bytes[sent..<(sent + count)]) }
        sent += count
    }
}

extension ServerConnection {
    /// Takes steps of the script until there is something to send, or to wait for.
    mutating func deliver(at now: MonotonicTime) {
        while var delivery = exchange?.delivery, output.isEmpty {
            exchange?.delivery = nil
            let outcome = delivery.step(into: &output, at: now, limits)
            exchange?.delivery = delivery
            switch outcome {
            case .goesOn: break
            case .waits: return
            case .done:
                receipts.add(exchange?.receipt, after: output.count)
                return finish(closes: delivery.closes, at: now)
            case .ends: return finish(closes: true, at: now)
            case .breaks:
                exchange = nil
                stage = .broken
                return
            }
        }
    }
}
