//  The forms that a card shows: the four levels, statements, requests and proposals, tenses, and
//  the endings that a learner meets first. Each row of the table is an ending of EndingTable with
//  a tense.

package struct ConjugationTable: Sendable {
    package struct Row: Sendable {
        package let name: String
        /// The usual form.
        package let form: String
        /// What the standard permits beside it.
        package let others: [String]

        /// The usual form first.
        package var forms: [String] { [form] + others }
    }

    /// A row to be made. Its pieces lie in one line with those of all others: copying an array for
    /// each would take longer than making the form.
    private struct Plan: Sendable {
        let name: String
        let place: Conjugation.Place
        let steps: Range<Int>
    }

    private struct Step: Sendable {
        /// Which of the row's endings; the first that goes with the word is taken.
        let choice: Int
        let after: StemKinds
        let piece: EndingShape.Piece
    }

    /// The row that a learner hears first.
    package static let politeName = "해요체"

    /// Name, notations (the first that goes with the word is taken), tense, honorific.
    private static let sources: [Source] = [
        Source("해체", "-야 -아/어"),
        Source(politeName, "-에요 -아/어요"),
        Source("합쇼체", "-ㅂ/습니다"),
        Source("해라체", "-ㄴ/는다 -다"),
        Source("해요체, honorific", "-(으)세요"),
        Source("합쇼체, honorific", "-ㅂ/습니다", isHonorific: true),
        Source("해체, past", "-아/어", .past),
        Source("해요체, past", "-아/어요", .past),
        Source("합쇼체, past", "-ㅂ/습니다", .past),
        Source("해라체, past", "-다", .past),
        Source("해요체, past, honorific", "-아/어요", .past, isHonorific: true),
        Source("합쇼체, past, honorific", "-ㅂ/습니다", .past, isHonorific: true),
        Source("해요체, supposition", "-아/어요", .future),
        Source("합쇼체, supposition", "-ㅂ/습니다", .future),
        Source("합쇼체, question", "-ㅂ/습니까"),
        Source("해라체, question", "-니"),
        Source("합쇼체, request", "-(으)십시오"),
        Source("해라체, command", "-아/어라"),
        Source("합쇼체, proposal", "-ㅂ/읍시다"),
        Source("해라체, proposal", "-자"),
        Source("and", "-고"),
        Source("and so", "-아/어서"),
        Source("if", "-(으)면"),
        Source("but", "-지만"),
        Source("because", "-(으)니까"),
        Source("background", "-는데 -ㄴ/은데"),
        Source("in order to", "-(으)려고"),
        Source("while", "-(으)면서"),
        Source("modifier, present", "-는 -ㄴ/은"),
        Source("modifier, past", "-ㄴ/은", verbOnly: true),
        Source("modifier, future", "-ㄹ/을"),
        Source("modifier, remembered", "-던"),
        Source("noun", "-기"),
        Source("noun, fact", "-ㅁ/음"),
    ]

    private struct Source {
        let name: String
        let notations: String
        let place: Conjugation.Place
        let verbOnly: Bool

        init(
            _ name: String, _ notations: String, _ tense: Tense = .present,
            isHonorific: Bool = false, verbOnly: Bool = false
        ) {
            self.name = name
            self.notations = notations
            place = Conjugation.Place(tense, isHonorific: isHonorific)
            self.verbOnly = verbOnly
        }

        var steps: [Step] {
            var steps: [Step] = []
            for (choice, notation) in notations.split(separator: " ").enumerated() {
                for ending in Ending.all where ending.notation == notation {
                    guard ending.after != .noun, !verbOnly || ending.after == .verb else {
                        continue
                    }
                    steps += ending.shape.pieces.map {
                        Step(choice: choice, after: ending.after, piece: $0)
                    }
                }
            }
            precondition(!steps.isEmpty, "no such ending: \(notations)")
            return steps
        }
    }

    private static let compiled: (plans: [Plan], steps: [Step]) = {
        var plans: [Plan] = []
        var steps: [Step] = []
        for source in sources {
            let begin = steps.count
            steps += source.steps
            plans.append(
                Plan(name: source.name, place: source.place, steps: begin..<steps.count))
        }
        return (plans, steps)
    }()

    package static func of(_ predicate: Predicate) -> [Row] { rows(compiled.plans[...], predicate) }

    /// The usual statement of the present in each of the four levels, 해 first; of a word that has
    /// no 해라체 of its own only the others.
    package static func levels(of predicate: Predicate) -> [String] {
        rows(compiled.plans.prefix(4), predicate).map(\.form)
    }

    private static func rows(_ plans: ArraySlice<Plan>, _ predicate: Predicate) -> [Row] {
        let conjugation = Conjugation(predicate)
        let steps = compiled.steps
        var rows: [Row] = []
        rows.reserveCapacity(plans.count)
        for plan in plans {
            var form: String?
            var others: [String] = []
            var chosen = 0
            let kind = conjugation.kind(plan.place)
            for place in plan.steps {
                guard steps[place].after.contains(kind) else { continue }
                if form != nil, steps[place].choice != chosen { break }
                chosen = steps[place].choice
                conjugation.forEachForm(steps[place].piece, plan.place) { text in
                    if form == nil {
                        form = text
                    } else if text != form {
                        others.append(text)
                    }
                }
            }
            if let form { rows.append(Row(name: plan.name, form: form, others: others)) }
        }
        return rows
    }
}
