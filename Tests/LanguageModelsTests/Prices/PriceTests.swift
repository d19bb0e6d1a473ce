import Foundation
import Problems
import TestSupport
import Testing

@testable import LanguageModels

/// What models cost: the table that we know, a file of the user's own, and the sums.
@Suite struct PriceTests {
    static let head = "provider\tmodel\tinput\tcached_input\toutput\n"

    func parse(_ text: String) throws -> PriceTable {
        try PriceTable.parse(text, file: "prices.tsv")
    }

    @Test
    func `every price that we know has its date and its source`() throws {
        let table = try PriceTable.parse(PriceTable.text, file: "prices.tsv")
        #expect(table.rows.count >= 18)
        #expect(table == PriceTable.known)
        for row in table.rows {
            #expect(row.price.source?.hasPrefix("https://") == true, "\(row.model)")
            #expect(row.price.date?.wholeMatch(of: /2026-\d\d(-\d\d)?/) != nil, "\(row.model)")
            #expect(row.price.input > 0)
            #expect(row.price.output >= row.price.input)
            #expect(row.price.cachedInput <= row.price.input)
        }
    }

    @Test
    func `the page has every price that we know, and no other`() throws {
        let page = try #require(text(of: "docs/providers.md"))
        let told = page.split(separator: "\n").filter { $0.contains(" | <https://") }
        let rows = PriceTable.known.rows
        #expect(told.count == rows.count)
        for row in rows {
            let source = try #require(row.price.source)
            let line = try #require(
                told.first { $0.contains("`\(row.model)`") && $0.contains("<\(source)>") },
                "\(row.model)")
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.filter { $0 != " " && $0 != "`" } }
            func millionths(_ cell: String) -> Int? {
                Double(cell).map { Int(($0 * 1e6).rounded()) }
            }
            #expect(cells[1] == row.provider)
            #expect(millionths(cells[3]) == row.price.input)
            #expect((millionths(cells[4]) ?? row.price.input) == row.price.cachedInput)
            #expect((millionths(cells[5]) ?? row.price.input) == row.price.storedInput)
            #expect(millionths(cells[6]) == row.price.output)
            #expect(cells[7] == row.price.date)
        }
    }

    private func text(of path: String) -> String? {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try? String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test
    func `a name stands for its dated versions and not for its relatives`() throws {
        let table = try parse(
            Self.head + "openai\tgpt-5.4\t2.5\t\t15\nopenai\tgpt-5.4-mini\t0.75\t0.075\t4.5\n"
                + "openai\tft:*\t9\t\t9\n")
        #expect(table[.openai, "gpt-5.4"]?.input == 2_500_000)
        #expect(table[.openai, "gpt-5.4-2026-03-05"]?.input == 2_500_000)
        #expect(table[.openai, "gpt-5.4-mini-20260305"]?.cachedInput == 75_000)
        #expect(table[.openai, "gpt-5.4-pro"] == nil)
        #expect(table[.openai, "gpt-5.40"] == nil)
        #expect(table[.openai, "ft:anything"]?.output == 9_000_000)
        #expect(table[.mistral, "gpt-5.4"] == nil)
        #expect(table[.ollama, "anything"] == .free)
    }

    @Test
    func `the user's own row wins, also with a shorter name`() throws {
        let ours = try parse(Self.head + "openai\tgpt-5.4-mini\t1\t\t1\n")
        let theirs = try parse(Self.head + "openai\tgpt-*\t2\t\t2\r\nollama\tbig\t3\t\t3\r\n")
        let table = ours.overridden(by: theirs)
        #expect(table[.openai, "gpt-5.4-mini"]?.input == 2_000_000)
        #expect(table[.ollama, "big"]?.input == 3_000_000)
        #expect(table[.ollama, "small"] == .free)
    }

    @Test(arguments: [
        ("provider\tmodel\tinput\tprice\n", 1, 22, "prices.unknown_column"),
        ("provider\tmodel\tmodel\tinput\toutput\n", 1, 16, "prices.unknown_column"),
        ("provider\tmodel\tinput\n", 1, 1, "prices.missing_column"),
        (head + "openai\tm\t1\t\t1\t9\n", 2, 15, "prices.too_many_cells"),
        (head + "openai\tm\t\t\t1\n", 2, 10, "prices.missing_cell"),
        (head + "# all is well\n\nopenai\tm\t1\n", 4, 11, "prices.missing_cell"),
        (head + "openai\tm\t-1\t\t1\n", 2, 10, "prices.bad_amount"),
        (head + "openai\tm\t1\tx\t1\n", 2, 12, "prices.bad_amount"),
        (head + "openai\tm\t0.1234567\t\t1\n", 2, 10, "prices.bad_amount"),
        (head + "openai\tm\t99999999\t\t1\n", 2, 10, "prices.bad_amount"),
        (head + "openia\tm\t1\t\t1\n", 2, 1, "prices.unknown_provider"),
    ])
    func `a wrong file is told with line and column`(
        text: String, line: Int, column: Int, code: String
    ) {
        #expect {
            _ = try parse(text)
        } throws: { error in
            guard let problem = (error as? PriceTableError)?.problem else { return false }
            return problem.code == code && problem.message.hasPrefix("prices.tsv, line \(line), ")
                && problem.details.contains(.integer("column", column)) && problem.advice != nil
        }
    }

    @Test
    func `a table has a bound`() {
        let rows = String(repeating: "openai\tm\t1\t\t1\n", count: 10_001)
        #expect(throws: PriceTableError.self) { try parse(Self.head + rows) }
    }

    @Test
    func `a cost is rounded to the nearest millionth, a worst cost upwards`() {
        let price = ModelPrice(input: 100_000, cachedInput: 10_000, output: 500_000)
        func cost(_ input: Int, _ cached: Int, _ output: Int) -> Int {
            var usage = ModelUsage(inputTokens: input, outputTokens: output)
            usage.cachedTokens = cached
            return price.cost(of: usage)
        }
        #expect(cost(4, 0, 0) == 0)
        #expect(cost(5, 0, 0) == 1)
        #expect(cost(0, 0, 3) == 2)
        #expect(cost(1000, 1000, 0) == 10)
        #expect(cost(1000, 9999, 0) == 10)
        #expect(cost(-5, -5, -5) == 0)
        #expect(cost(.max, 0, .max) > 0)
        #expect(price.worst(input: 1, output: 0) == 1)
    }

    @Test
    func `whoever answers, no cost passes the worst that was said before`() {
        var random = SeededRandom(8)
        for _ in 0..<1000 {
            let price = ModelPrice(
                input: .random(in: 0...9_000_000, using: &random),
                cachedInput: .random(in: 0...9_000_000, using: &random),
                storedInput: .random(in: 0...9_000_000, using: &random),
                output: .random(in: 0...90_000_000, using: &random))
            var usage = ModelUsage(
                inputTokens: .random(in: 0...9000, using: &random),
                outputTokens: .random(in: 0...900, using: &random))
            usage.cachedTokens = .random(in: 0...9000, using: &random)
            usage.storedTokens = .random(in: 0...9000, using: &random)
            #expect(price.cost(of: usage) <= price.worst(input: 9000, output: 900))
        }
    }
}
