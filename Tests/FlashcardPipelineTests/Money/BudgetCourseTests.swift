import TestSupport
import Testing

@testable import FlashcardPipeline

/// The state machine by itself, against a plain list of what happened.
@Suite struct BudgetCourseTests {
    @Test func `what fits is reserved, and gives way to what it really cost`() {
        var course = BudgetCourse(limit: 100)
        #expect(course.reserve(60) == .granted)
        course.settle(60, cost: 10)
        #expect(course.spent == 10)
        #expect(course.reserved == 0)
        #expect(course.reserve(90) == .granted)
        #expect(!course.isReached)
    }

    @Test func `what does not fit waits while calls under way may free enough of it`() {
        var course = BudgetCourse(limit: 100)
        #expect(course.reserve(60) == .granted)
        #expect(course.reserve(60) == .waits(1))
        #expect(course.next() == nil)
        course.settle(60, cost: 40)
        let next = course.next()
        #expect(next?.id == 1 && next?.isGranted == true)
        #expect(course.reserved == 60)
    }

    @Test func `what will never fit is turned away, and so is all that comes after it`() {
        var course = BudgetCourse(limit: 100)
        #expect(course.reserve(60) == .granted)
        #expect(course.reserve(50) == .waits(1))
        #expect(course.reserve(5) == .waits(2))
        course.settle(60, cost: 60)
        let first = course.next()
        let second = course.next()
        #expect(first?.id == 1 && first?.isGranted == false)
        #expect(second?.id == 2 && second?.isGranted == false)
        #expect(course.refused == 50)
        #expect(course.reserve(1) == .reached)
    }

    @Test func `who comes later does not overtake who waits`() {
        var course = BudgetCourse(limit: 100)
        #expect(course.reserve(60) == .granted)
        #expect(course.reserve(60) == .waits(1))
        #expect(course.reserve(10) == .waits(2))
    }

    @Test func `what costs nothing is never held up, also when the budget is reached`() {
        var course = BudgetCourse(limit: 10)
        #expect(course.reserve(11) == .reached)
        #expect(course.reserve(0) == .granted)
        var none = BudgetCourse(limit: 0)
        #expect(none.reserve(0) == .granted)
        #expect(none.reserve(1) == .reached)
    }

    @Test func `a call whose outcome is unknown counts against the limit and not as spent`() {
        var course = BudgetCourse(limit: 100)
        #expect(course.reserve(60) == .granted)
        course.lose(60)
        #expect(course.spent == 0)
        #expect(course.uncertain == 60)
        #expect(course.reserve(50) == .reached)
    }

    @Test func `a call that is dearer than its worst is counted in full`() {
        var course = BudgetCourse(limit: 100)
        #expect(course.reserve(60) == .granted)
        course.settle(60, cost: 150)
        #expect(course.spent == 150)
        #expect(course.overrun == 90)
        #expect(course.reserve(1) == .reached)
    }

    @Test func `four fifths are warned of, once`() {
        var course = BudgetCourse(limit: 100)
        #expect(course.reserve(100) == .granted)
        course.settle(100, cost: 79)
        var warnings = [course.warns()]
        #expect(course.reserve(1) == .granted)
        course.lose(1)
        warnings += [course.warns(), course.warns()]
        #expect(warnings == [false, true, false])
    }

    @Test(arguments: 0..<200)
    func `whatever happens in whatever order, the limit holds and nobody is forgotten`(
        seed: UInt64
    ) {
        var random = SeededRandom(seed)
        var course = BudgetCourse(limit: Int.random(in: 0...5_000, using: &random))
        var underWay: [Int] = []
        var waiting: [UInt64: Int] = [:]
        var (spent, uncertain, turnedAway) = (0, 0, 0)
        func wake() {
            while let next = course.next() {
                guard let worst = waiting.removeValue(forKey: next.id) else {
                    Issue.record("\(next.id) did not wait")
                    return
                }
                if next.isGranted { underWay.append(worst) } else { turnedAway += 1 }
            }
        }
        for _ in 0..<400 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5:
                let worst = Int.random(in: 0...300, using: &random)
                switch course.reserve(worst) {
                case .granted: underWay.append(worst)
                case .waits(let id): waiting[id] = worst
                case .reached: turnedAway += 1
                }
            case 5 where !waiting.isEmpty:
                let ids = waiting.keys.sorted()
                let id = ids[Int.random(in: 0..<ids.count, using: &random)]
                let isGone = course.cancel(id)
                #expect(isGone)
                waiting[id] = nil
            default:
                guard !underWay.isEmpty else { continue }
                let worst = underWay.remove(at: Int.random(in: 0..<underWay.count, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0: course.giveBack(worst)
                case 1:
                    course.lose(worst)
                    uncertain += worst
                default:
                    let cost = Int.random(in: 0...worst, using: &random)
                    course.settle(worst, cost: cost)
                    spent += cost
                }
            }
            wake()
            #expect(course.spent == spent)
            #expect(course.uncertain == uncertain)
            #expect(course.reserved == underWay.reduce(0, +))
            #expect(course.used + course.reserved <= course.limit)
            #expect(course.waiting == waiting.count)
            // Nobody waits for nothing: only calls under way can free any of it.
            if course.reserved == 0 { #expect(waiting.isEmpty) }
        }
        #expect(turnedAway == 0 || course.isReached)
    }
}
