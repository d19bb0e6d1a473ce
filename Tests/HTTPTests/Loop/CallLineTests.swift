import Testing

@testable import HTTP

@Suite struct CallLineTests {
    @Test func `so many run, the others follow in the order in which they came`() {
        var line = CallLine(most: 2)
        let starts = (1...6).map { line.arrive($0) }
        #expect(starts == [true, true, false, false, false, false])
        #expect(line.running == 2)
        line.abandon(4)
        let followers = (0..<5).map { _ in line.leave() }
        #expect(followers == [3, 5, 6, nil, nil])
        #expect(line.running == 0)
        #expect(line.isEmpty)
    }

    @Test func `a long line stays in order while its head is thrown away`() {
        var line = CallLine(most: 1)
        #expect(line.arrive(0) == true)
        var next: UInt64 = 1
        var expected: UInt64 = 1
        for round in 0..<500 {
            for _ in 0..<(round.isMultiple(of: 3) ? 4 : 1) {
                #expect(line.arrive(next) == false)
                next += 1
            }
            #expect(line.leave() == expected)
            expected += 1
        }
        while expected < next {
            #expect(line.leave() == expected)
            expected += 1
        }
        #expect(line.leave() == nil)
        #expect(line.isEmpty)
    }

    @Test func `abandoning somebody who is not in line changes nothing`() {
        var line = CallLine(most: 1)
        #expect(line.arrive(1) == true)
        #expect(line.arrive(2) == false)
        line.abandon(1)
        line.abandon(9)
        #expect(line.leave() == 2)
    }
}
