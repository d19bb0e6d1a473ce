//  Names that were looked at and are nobody's secret. A program has few names of attributes and
//  uses them again and again, so that looking one up here, at the price of comparing it with one
//  other, takes the place of reading it. A name has one place, found by its length and two of its
//  letters; another one of that place takes it over and is read again: never wrong, only slower.

struct OrdinaryNames: Sendable {
    private static let places = 256

    private var names = [String?](repeating: nil, count: OrdinaryNames.places)

    /// Whether it was remembered.
    func contains(_ name: String) -> Bool { names[Self.place(of: name)] == name }

    mutating func remember(_ name: String) { names[Self.place(of: name)] = name }

    private static func place(of name: String) -> Int {
        let bytes = name.utf8Span.span
        guard let last = bytes.indices.last else { return 0 }
        return (bytes.count &* 37 &+ Int(bytes[last]) &* 5 &+ Int(bytes[last / 2])) & (places - 1)
    }
}
