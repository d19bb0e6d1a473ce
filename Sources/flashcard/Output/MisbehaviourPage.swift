//  What `flashcard simulate --list` prints, and what the simulator says of itself at both ends.

import LLMSimulator
import Platform

enum MisbehaviourPage {
    /// Every name that a rule may have, with its line.
    static func list(width: Int?, style: Style) -> String {
        let width = TextLayout.clamped(width)
        let column = Misbehaviour.allCases.map(\.rawValue.count).max() ?? 0
        var text = ""
        func section(_ heading: String, _ rows: [(String, String)]) {
            text += style.heading(heading) + "\n"
            text += TextLayout.definitions(rows, column: column, width: width, style: style) + "\n"
        }
        for family in Misbehaviour.Family.allCases {
            section(
                family.heading,
                Misbehaviour.allCases.filter { $0.family == family }
                    .map { ($0.rawValue, $0.summary) })
        }
        section(
            "Groups: a rule’s share is shared", MisbehaviourGroup.all.map { ($0.name, $0.summary) })
        section(
            "Parameters, behind a semicolon",
            [
                ("wait=TIME", "how long it waits, or tells others to wait"),
                ("after=BYTES", "where in the body it breaks off"),
                ("times=N", "of one request only the first N tries; in the header x-simulate"),
            ])
        text.removeLast()
        return text
    }

    /// What was served, when it is over.
    static func summary(_ bill: Bill) -> String {
        func count(_ outcome: Bill.Outcome) -> String { (bill.outcomes[outcome] ?? 0).grouped }
        var text =
            "Served \(bill.requests.grouped) requests: \(count(.answered)) answered, "
            + "\(count(.refused)) refused, \(count(.broken)) broken off; "
            + "$\(Dollars.text(bill.cost)) charged.\n"
        let served = Misbehaviour.allCases.compactMap { misbehaviour in
            bill.misbehaviours[misbehaviour].map { "\(misbehaviour.rawValue) \($0.grouped)" }
        }
        if !served.isEmpty { text += "Misbehaved: \(served.joined(separator: ", ")).\n" }
        return text
    }
}
