//  What models cost, by provider and name: rows with a date and a source, the user's own before
//  ours. The longest name that fits holds:
//
//      gpt-5.4         that model, and its dated versions: gpt-5.4-2026-03-05
//      gpt-5.4-*       all whose names begin so
//
//  A name does not stand for its relatives: gpt-5.4-pro is another model at another price.

package struct PriceTable: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        package let provider: String
        package let model: String
        package let price: ModelPrice

        package init(provider: String, model: String, price: ModelPrice) {
            self.provider = provider
            self.model = model
            self.price = price
        }

        func stands(for name: String, of provider: String) -> Bool {
            guard self.provider == provider else { return false }
            if model.hasSuffix("*") { return name.hasPrefix(model.dropLast()) }
            guard name.hasPrefix(model) else { return false }
            let rest = name.utf8.dropFirst(model.utf8.count)
            return rest.isEmpty || Self.isDate(rest)
        }

        /// `-20260305`, `-2026-03-05`, `-2603`.
        private static func isDate(_ text: Substring.UTF8View) -> Bool {
            text.first == UInt8(ascii: "-") && text.last != UInt8(ascii: "-") && text.count >= 5
                && text.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
        }
    }

    /// The first that has a price for a model is asked no further.
    private var layers: [[Row]]

    package init(_ rows: [Row] = []) { layers = [rows] }

    package var rows: [Row] { layers.flatMap(\.self) }

    /// The same with other rows, which win over these.
    package func overridden(by other: PriceTable) -> PriceTable {
        var table = self
        table.layers = other.layers + layers
        return table
    }

    /// Nothing where no price is known. What runs on a machine of the user's own costs nothing,
    /// unless a row says so.
    package subscript(_ kind: ProviderKind, _ model: String) -> ModelPrice? {
        for rows in layers {
            let fitting = rows.filter { $0.stands(for: model, of: kind.name) }
            if let row = fitting.max(by: { $0.model.utf8.count < $1.model.utf8.count }) {
                return row.price
            }
        }
        return kind.isFree ? .free : nil
    }
}
