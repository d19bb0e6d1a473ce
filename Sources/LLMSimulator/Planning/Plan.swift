//  What the simulator means to do about one request: the answer with its way over the wire, and
//  what is to be written down about it.

package import HTTP

package struct Plan: Sendable, Hashable {
    package var answer: HTTPServerAnswer
    package var record: ServedRecord
}

/// One line of the simulator's log, before it is known whether the answer arrived.
package struct ServedRecord: Sendable, Hashable {
    package var path: String
    package var dialect: Dialect?
    package var stage: AskedStage?
    package var word: String?
    package var model: String?
    package var attempt = 0
    package var misbehaviour: Misbehaviour?
    package var status = 200
    package var usage = SimulatedUsage()
    /// In 10⁻¹² dollars.
    package var cost = 0
    /// Whether it is charged for, once it is delivered whole.
    package var isCharged = false

    package init(path: String) { self.path = path }
}
