import Platform
import TestSupport
import Testing

@testable import SQLite

@Suite struct GroupCourseTests {
    private static let start = MonotonicTime(nanoseconds: 1_000_000_000)

    private func course(_ change: (inout GroupSettings) -> Void = { _ in }) -> GroupCourse<UInt64> {
        var settings = GroupSettings()
        change(&settings)
        return GroupCourse(settings)
    }

    @Test func `the first work begins a group at once`() {
        var course = course()
        #expect(course.add(1, rows: 1, at: Self.start) == .wake)
        #expect(course.begin().map(\.item) == [1])
        #expect(course.finished(at: Self.start) == .nobody)
        #expect(course.isIdle)
    }

    @Test func `what comes while a group is written goes together`() {
        var course = course()
        _ = course.add(1, rows: 1, at: Self.start)
        _ = course.begin()
        for id in 2...5 { #expect(course.add(UInt64(id), rows: 1, at: Self.start) == .wait) }
        #expect(course.finished(at: Self.start) == .again)
        #expect(course.begin().map(\.item) == [2, 3, 4, 5])
    }

    /// A group of three has just been written.
    private func courseExpectingThree() -> GroupCourse<UInt64> {
        var course = course()
        _ = course.add(1, rows: 1, at: Self.start)
        _ = course.begin()
        for id in 2...4 { _ = course.add(UInt64(id), rows: 1, at: Self.start) }
        _ = course.finished(at: Self.start)
        _ = course.begin()
        _ = course.finished(at: Self.start)
        return course
    }

    @Test func `fewer than the last time are waited for, but not for long`() {
        var course = courseExpectingThree()
        let end = Self.start.later(by: .milliseconds(5))
        #expect(course.add(5, rows: 1, at: Self.start) == .watch(group: 2, until: end))
        #expect(course.add(6, rows: 1, at: Self.start) == .wait)
        let isInTime = course.ring(2)
        #expect(isInTime)
        #expect(course.begin().map(\.item) == [5, 6])
        // Two came, and two are enough from now on.
        _ = course.finished(at: end)
        _ = course.add(7, rows: 1, at: end)
        #expect(course.add(8, rows: 1, at: end) == .wake)
    }

    @Test func `as many as the last time are not waited for`() {
        var course = courseExpectingThree()
        _ = course.add(5, rows: 1, at: Self.start)
        #expect(course.add(6, rows: 1, at: Self.start) == .wait)
        #expect(course.add(7, rows: 1, at: Self.start) == .wake)
        #expect(course.begin().count == 3)
        // Whoever still watches for that group comes too late.
        _ = course.finished(at: Self.start)
        let isInTime = course.ring(2)
        #expect(!isInTime)
    }

    @Test func `a work that has waited long enough begins a group by itself`() {
        var course = courseExpectingThree()
        _ = course.add(5, rows: 1, at: Self.start)
        let late = Self.start.later(by: .milliseconds(6))
        #expect(course.add(6, rows: 1, at: late) == .wake)
    }

    @Test func `a group has a most of works and of rows, and one large work goes alone`() {
        var course = course { $0.most = 10 }
        _ = course.add(1, rows: 1, at: Self.start)
        _ = course.begin()
        for id in 2...13 { _ = course.add(UInt64(id), rows: 1, at: Self.start) }
        _ = course.finished(at: Self.start)
        #expect(course.begin().count == 10)
        _ = course.add(14, rows: 50, at: Self.start)
        _ = course.add(15, rows: 9, at: Self.start)
        #expect(course.finished(at: Self.start) == .again)
        #expect(course.begin().map(\.item) == [12, 13])
        _ = course.finished(at: Self.start)
        #expect(course.begin().map(\.item) == [14])
        _ = course.finished(at: Self.start)
        #expect(course.begin().map(\.item) == [15])
    }

    @Test func `from a limit on works are crowded, and from another refused`() {
        var course = course {
            $0.queueLimit = 2
            $0.callerLimit = 3
        }
        _ = course.add(1, rows: 1, at: Self.start)
        _ = course.begin()
        for id in 2...4 {
            #expect(course.isCrowded == (id == 4))
            #expect(course.add(UInt64(id), rows: 1, at: Self.start) == .wait)
        }
        #expect(course.add(5, rows: 1, at: Self.start) == .refused)
        #expect(course.count == 3)
    }

    @Test func `a closing writer waits for nobody and lets nobody in`() {
        var course = courseExpectingThree()
        _ = course.add(5, rows: 1, at: Self.start)
        let isToWrite = course.close()
        #expect(isToWrite)
        #expect(course.begin().map(\.item) == [5])
        #expect(course.add(6, rows: 1, at: Self.start) == .closed)
        #expect(course.finished(at: Self.start) == .nobody)
        let isToWriteAgain = course.close()
        #expect(!isToWriteAgain)
    }

    /// Draws calls for a while and keeps books of its own.
    private struct Model {
        var course: GroupCourse<UInt64>
        var random: SeededRandom
        var now = GroupCourseTests.start
        var lastID: UInt64 = 0
        var written: [UInt64] = []
        /// Groups that somebody watches for, with the time.
        var watches: [UInt64: MonotonicTime] = [:]
        var isWriting = false

        mutating func step() {
            now = now.later(by: .microseconds(Int.random(in: 0...900, using: &random)))
            if isWriting, random.oneIn(3) {
                isWriting = false
                note(course.finished(at: now))
            } else if let due = watches.first(where: { $0.value <= now }) {
                watches[due.key] = nil
                if course.ring(due.key) { begin() }
            } else {
                add(rows: random.oneIn(10) ? Int.random(in: 1...40, using: &random) : 1)
            }
        }

        private mutating func add(rows: Int) {
            lastID += 1
            switch course.add(lastID, rows: rows, at: now) {
            case .wake: begin()
            case .watch(let group, let end): watches[group] = end
            case .wait: break
            case .refused, .closed: lastID -= 1
            }
        }

        mutating func note(_ next: GroupCourse<UInt64>.Next) {
            switch next {
            case .nobody: break
            case .again: begin()
            case .watch(let group, let end): watches[group] = end
            }
        }

        mutating func begin() {
            let group = course.begin()
            #expect(group.count <= 16)
            #expect(group.count == 1 || group.reduce(0) { $0 + $1.rows } <= 16)
            written += group.map(\.item)
            isWriting = true
        }

        /// What waits is either behind a group that is written or watched for.
        var isCaredFor: Bool {
            course.count == 0 || isWriting || watches[course.number] != nil
        }
    }

    @Test(arguments: 1...20)
    func `each work is written once, in order, and somebody always sees to the next group`(
        seed: UInt64
    ) {
        var settings = GroupSettings()
        settings.most = 16
        settings.callerLimit = 200
        var model = Model(course: GroupCourse(settings), random: SeededRandom(seed))
        for _ in 0..<5000 {
            model.step()
            #expect(model.isCaredFor)
        }
        if model.course.close() { model.begin() }
        while model.isWriting {
            model.isWriting = false
            model.note(model.course.finished(at: model.now))
        }
        #expect(model.written == Array(1...model.lastID))
        #expect(model.course.isIdle)
    }
}
