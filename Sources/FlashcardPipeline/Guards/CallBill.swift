//  What one call is to be charged with, whatever came of it:
//
//      known     the provider told the cost, or the tokens that it follows from
//      open      it was sent, and nobody knows whether it will be on the bill: no answer came, or
//                one without a word of its cost. Providers mostly charge for what they generated,
//                whether or not it arrived. It is held against the budget at its worst, and is in
//                the ledger as uncertain, not as spent
//      nothing   it was not sent, or was turned away: that costs nothing anywhere

import LanguageModels
import Problems

enum CallBill: Sendable, Hashable {
    case known(Int)
    /// At most so much, in millionths of a dollar; nil: the worst that was foreseen.
    case open(Int?)
    case nothing

    init(_ usage: ModelUsage) {
        // Where no tokens were told either, the cost is a bound.
        self = usage.costBasis == .estimated ? .open(usage.cost) : .known(usage.cost)
    }

    init(_ failure: ModelFailure) {
        if let usage = failure.usage {
            self.init(usage)
        } else {
            self = failure.leavesTheBillOpen ? .open(nil) : .nothing
        }
    }

    /// What is certain of it.
    var cost: Int { if case .known(let cost) = self { cost } else { 0 } }

    /// What is not, where a call costs that much at the worst.
    func uncertain(_ worst: @autoclosure () -> Int) -> Int {
        if case .open(let most) = self { most ?? worst() } else { 0 }
    }
}

extension ModelFailure {
    fileprivate var leavesTheBillOpen: Bool {
        switch self {
        case .unanswered, .cancelled: true
        case .held(let problem), .failed(let problem): problem.category == .unknownOutcome
        case .provider(let failure): failure.kind.leavesTheBillOpen
        case .unavailable, .unauthorised, .throttled, .refused: false
        }
    }
}

extension ProviderFailure.Kind {
    /// Something was generated, or may have been.
    fileprivate var leavesTheBillOpen: Bool {
        switch self {
        case .unanswered, .unreadable, .cut, .declined: true
        case .unauthorised, .noCredit, .notFound, .wrongAddress, .rejected, .tooLong, .filtered,
            .throttled, .overloaded, .unavailable:
            false
        }
    }
}
