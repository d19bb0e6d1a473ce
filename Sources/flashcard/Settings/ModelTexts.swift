//  Lists within one value: headers as OTEL_EXPORTER_OTLP_HEADERS has them, and prices.

import FlashcardPipeline
import LanguageModels
import Platform
import Problems

enum HeaderText {
    private static let expected =
        "headers as NAME=VALUE, several between commas, a comma in a value as %2C"

    static func read(
        _ text: String
    ) throws(ModelTarget.Fault) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        for part in text.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, let name = name(pair[0]), let value = value(pair[1]) else {
                throw ModelTarget.Fault(expected: expected)
            }
            headers.append((name, value))
        }
        guard headers.count <= 32 else { throw ModelTarget.Fault(expected: "at most 32 headers") }
        return headers
    }

    private static func name(_ text: Substring) -> String? {
        let name = text.filter { $0 != " " }
        let isToken = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
        return !name.isEmpty && name.utf8.allSatisfy(isToken) ? String(name) : nil
    }

    /// With %XX as the byte that it stands for; what could end the line is refused.
    private static func value(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else { return nil }
            rest = rest.dropFirst(2)
            bytes.append(code)
        }
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        guard bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

enum PriceText {
    private static let expected =
        "PROVIDER/MODEL=INPUT:OUTPUT in dollars for a million tokens, several between commas, or "
        + "the file of a price table"
    private static let mostBytes = 1 << 20

    static func read(_ text: String) throws(ModelTarget.Fault) -> PriceTable {
        guard text.contains("=") else { return try file(text) }
        var rows: [PriceTable.Row] = []
        for part in text.split(separator: ",") { rows.append(try row(part)) }
        return PriceTable(rows)
    }

    /// What is wrong in the file is told with line and column.
    private static func file(_ path: String) throws(ModelTarget.Fault) -> PriceTable {
        do {
            let bytes = try FileReader.contents(of: path, limit: mostBytes)
            return try PriceTable.parse(String(decoding: bytes, as: UTF8.self), file: path)
        } catch {
            throw ModelTarget.Fault(expected: "\(expected); \(Problem.explaining(error).message)")
        }
    }

    private static func row(_ text: Substring) throws(ModelTarget.Fault) -> PriceTable.Row {
        let pair = text.filter { $0 != " " }.split(separator: "=")
        guard pair.count == 2,
            let target = try? ModelTarget(String(pair[0]), usual: nil), let kind = target.kind
        else { throw ModelTarget.Fault(expected: expected) }
        let prices = pair[1].split(separator: ":").map { try? Money(String($0)).micros }
        guard (2...3).contains(prices.count), let input = prices[0], let output = prices[1],
            let cached = prices.count == 3 ? prices[2] : .some(input)
        else { throw ModelTarget.Fault(expected: expected) }
        return PriceTable.Row(
            provider: kind.name, model: target.model,
            price: ModelPrice(
                input: input, cachedInput: cached, output: output, source: "provider.prices"))
    }
}
