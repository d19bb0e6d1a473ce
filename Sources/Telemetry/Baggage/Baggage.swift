//  Names and values that travel with the work itself, across tasks and to other services: the run,
//  the customer, the experiment. A value type: `setting` and `removing` give another baggage, and
//  whoever holds the old one sees no change.
//
//  There are few entries (a carrier takes at most 64), so they are a plain array in the order in
//  which their names first came; a search is shorter than a hash. Any name but an empty one may be
//  set, as the specification has it; one that a header cannot carry stays in this process.

public struct Baggage: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let name: String
        public let value: String
        /// What follows a value in the header, as it came: `ttl=30;private`.
        public let metadata: String?

        public init(name: String, value: String, metadata: String? = nil) {
            self.name = name
            self.value = value
            self.metadata = metadata
        }
    }

    public static let empty = Baggage()

    public private(set) var entries: [Entry] = []

    public init() {}

    public var isEmpty: Bool { entries.isEmpty }

    /// The value under a name, compared letter by letter.
    public subscript(_ name: String) -> String? { entry(name)?.value }

    public func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// With this entry in place of one of the same name; an empty name is refused: nothing changes.
    public func setting(
        _ name: String, _ value: String, metadata: String? = nil
    ) -> Baggage {
        guard !name.isEmpty else { return self }
        var changed = self
        let entry = Entry(name: name, value: value, metadata: metadata)
        if let place = entries.firstIndex(where: { $0.name == name }) {
            changed.entries[place] = entry
        } else {
            changed.entries.append(entry)
        }
        return changed
    }

    public func removing(_ name: String) -> Baggage {
        guard entries.contains(where: { $0.name == name }) else { return self }
        var changed = self
        changed.entries.removeAll { $0.name == name }
        return changed
    }
}
