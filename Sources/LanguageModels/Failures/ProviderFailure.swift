//  What came of a call to a provider that came to nothing: one kind of trouble, with all that the
//  provider said of it. Its words are cut to a length that can be told, and hold no key and no
//  piece of a prompt; its whole answer is kept for the store, without the key.
//
//      kind           the provider                              next
//      unauthorised   refuses the key                           the run ends
//      no credit      wants to be paid first                    the run ends
//      not found      does not know the model                   the run ends
//      wrong address  is not there, or something else is        the run ends
//      rejected       calls the request wrong                   set aside; the run ends where
//                                                               nothing else ever came
//      too long       takes no request of this length           set aside
//      filtered       lets its filter stop the call             set aside
//      declined       has a model that does not want to         set aside
//      cut            ended the reply at its longest length     set aside
//      throttled      was asked too often                       again, when it says
//      overloaded     has too much to do                        again
//      unavailable    is broken, or cannot be reached           again
//      unanswered     took the request, and no answer came      again: twice harms only the purse
//      unreadable     answered what is no answer                again

package struct ProviderFailure: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case unauthorised
        case noCredit = "no_credit"
        case notFound = "not_found"
        case wrongAddress = "wrong_address"
        case rejected
        case tooLong = "too_long"
        case filtered, declined, cut
        case throttled, overloaded, unavailable, unanswered, unreadable

        /// Whether this one request is at fault, so that the same would fail the same way.
        package var isOfTheRequest: Bool {
            switch self {
            case .tooLong, .filtered, .declined: true
            default: false
            }
        }

        /// Whether no other request would fare better now.
        var isOfEverybody: Bool {
            switch self {
            case .unauthorised, .noCredit, .notFound, .wrongAddress, .throttled, .overloaded,
                .unavailable:
                true
            default: false
            }
        }
    }

    package let kind: Kind
    /// As people write it.
    package let provider: String
    package let model: String
    /// Of the answer; nil where there was none.
    package var status: Int?
    /// The provider's own.
    package var code: String?
    /// The provider's own words, as far as they can be told.
    package var message: String?
    /// The whole answer, up to a length.
    package var raw: String?
    /// What was billed for it all the same.
    package var usage: ModelUsage?
    package var retryAfter: Duration?
    /// What can be said beyond the provider's words: the models that it has.
    package var hint: String?
    /// Whether all requests so far were rejected.
    package var isFirstOfAll = false

    package init(_ kind: Kind, provider: String, model: String) {
        self.kind = kind
        self.provider = provider
        self.model = model
    }

    package var endsTheRun: Bool { kind.isOfEverybody || kind == .rejected && isFirstOfAll }
}
