//  A price table as text: one line for a model, its cells set apart by tabs, amounts in dollars for
//  a million tokens. An empty cell of cached or stored input means the price of the other input.
//
//      provider  model  input  cached_input  stored_input  output  date  source
//
//  The first line names the columns, in any order; the last two may be left out. A line that begins
//  with # says nothing.

extension PriceTable {
    private static let columns = [
        "provider", "model", "input", "cached_input", "stored_input", "output", "date", "source",
    ]
    private static let needed = ["provider", "model", "input", "output"]
    private static let mostRows = 10_000
    /// More than anybody asks for a million tokens, in dollars.
    private static let mostDollars = 1_000_000

    package static func parse(_ text: String, file: String) throws(PriceTableError) -> PriceTable {
        var order: [String]?
        var rows: [Row] = []
        // A carriage return and a line feed are one character.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in lines.enumerated() {
            guard !line.allSatisfy({ $0 == " " || $0 == "\t" }), !line.hasPrefix("#") else {
                continue
            }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { trimmed($0) }
            let place = PriceTableError.Place(file: file, line: index + 1, column: 1)
            if let order {
                guard rows.count < mostRows else { throw .tooManyRows(place, limit: mostRows) }
                rows.append(try row(cells, order, line, place))
            } else {
                order = try header(cells, line, place)
            }
        }
        return PriceTable(rows)
    }

    private static func header(
        _ cells: [String], _ line: Substring, _ place: PriceTableError.Place
    ) throws(PriceTableError) -> [String] {
        for (index, name) in cells.enumerated() {
            guard columns.contains(name), !cells[..<index].contains(name) else {
                throw .unknownColumn(
                    place.at(index, of: line), name: name, known: columns.joined(separator: ", "))
            }
        }
        if let missing = needed.first(where: { !cells.contains($0) }) {
            throw .missingColumn(place, name: missing)
        }
        return cells
    }

    private static func row(
        _ cells: [String], _ order: [String], _ line: Substring, _ place: PriceTableError.Place
    ) throws(PriceTableError) -> Row {
        guard cells.count <= order.count else {
            throw .tooManyCells(place.at(order.count, of: line), expected: order.count)
        }
        func index(_ name: String) -> Int? {
            order.firstIndex(of: name).flatMap { $0 < cells.count ? $0 : nil }
        }
        func cell(_ name: String) throws(PriceTableError) -> String {
            guard let index = index(name), !cells[index].isEmpty else {
                throw .missingCell(
                    place.at(order.firstIndex(of: name) ?? 0, of: line), name: name)
            }
            return cells[index]
        }
        func amount(_ name: String) throws(PriceTableError) -> Int? {
            guard let index = index(name), !cells[index].isEmpty else { return nil }
            guard let amount = millionths(cells[index]) else {
                throw .badAmount(place.at(index, of: line), name: name, found: cells[index])
            }
            return amount
        }
        let provider = try cell("provider")
        guard ProviderKind(rawValue: provider) != nil else {
            throw .unknownProvider(
                place.at(order.firstIndex(of: "provider") ?? 0, of: line), name: provider)
        }
        _ = try (cell("input"), cell("output"))
        let optional = { (name: String) in
            index(name).flatMap { cells[$0].isEmpty ? nil : cells[$0] }
        }
        return Row(
            provider: provider, model: try cell("model"),
            price: ModelPrice(
                input: try amount("input") ?? 0, cachedInput: try amount("cached_input"),
                storedInput: try amount("stored_input"), output: try amount("output") ?? 0,
                date: optional("date"), source: optional("source")))
    }

    /// `0.075`: digits, and perhaps a point with up to six more.
    private static func millionths(_ text: String) -> Int? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ part in
                !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
            }),
            let whole = Int(Substring(parts[0])), whole <= mostDollars
        else { return nil }
        guard parts.count == 2 else { return whole * 1_000_000 }
        let digits = String(Substring(parts[1]))
        guard digits.utf8.count <= 6 else { return nil }
        let padded = digits + String(repeating: "0", count: 6 - digits.utf8.count)
        return Int(padded).map { whole * 1_000_000 + $0 }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
