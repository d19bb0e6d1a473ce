//  The copies in which time goes faster: what they change, and that Prometheus takes them.

import Foundation
import TestSupport
import Testing

@Suite struct ScaledRulesTests {
    @Test func `windows, waits, offsets and intervals are divided, limits are not`() throws {
        let text = """
            groups:
              - name: some
                interval: 2m
                rules:
                  - record: flashcard:word_failures:ratio_rate5m
                    expr: rate(flashcard_words_total[5m] offset 15m) > 0.05
                  - alert: Some
                    expr: sum(process_uptime_seconds) > 300 and increase(x_total[3d]) >= 20
                    for: 90s
            """
        #expect(
            try ScaledRules(divisor: 60).scaled(text) == """
                groups:
                  - name: some
                    interval: 2000ms
                    rules:
                      - record: flashcard:word_failures:ratio_rate5m
                        expr: rate(flashcard_words_total[5000ms] offset 15000ms) > 0.05
                      - alert: Some
                        expr: sum(process_uptime_seconds) > 5 and increase(x_total[4320000ms]) >= 20
                        for: 1500ms
                """)
    }

    @Test func `as fast as the world, they are what ships`() throws {
        for (path, text) in try ScaledRules(divisor: 1).shipped() {
            #expect(try text == ShippedStack.text("prometheus/\(path)"))
        }
    }

    @Test func `no duration of what ships is left as it is`() throws {
        let twice = try ScaledRules(divisor: 2).shipped()
        let fast = try ScaledRules(divisor: 60).shipped()
        #expect(twice.count == fast.count && twice.count > 10)
        var found = 0
        for (path, text) in twice {
            let (slow, quick) = (numbers(text), numbers(fast[path] ?? ""))
            #expect(slow.map { $0 / 30 } == quick, "\(path)")
            found += slow.count
            let left = (fast[path] ?? "").matches(of: /(?:\[|offset |for: |interval: )\d+[smhd]\b/)
            #expect(left.isEmpty, "\(path): \(left.map { String($0.output) })")
        }
        #expect(found > 100)
    }

    @Test func `a wait that would be nothing is refused`() {
        #expect(throws: ScaledRules.TooFast.self) {
            try ScaledRules(divisor: 3000).scaled("rate(x_total[2s])")
        }
    }

    @Test(.needs(.promtool)) func `Prometheus accepts the copies`() throws {
        let folder = TemporaryFolder()
        let paths = try ScaledRules(divisor: 60).shipped().map { path, text in
            try folder.write(path.replacing("/", with: "-"), text)
        }
        let answer = try RealTool.promtool.found().run(["check", "rules"] + paths)
        #expect(String(decoding: answer, as: UTF8.self).contains("SUCCESS"))
    }

    /// Milliseconds, as the copies write them.
    private func numbers(_ text: String) -> [Int] {
        text.matches(of: /(\d+)ms\b/).map { Int($0.output.1) ?? 0 }
    }
}
