//  Names and values that travel with the work itself, across tasks and to other services: the run,
//  the customer, the experiment. A value type: `setting` and `removing` give another baggage, and
//  whoever holds the old one sees no change.
//
//  There are few entries (a carrier takes at most 64), so they are a plain array in the order in
//  which their names first came; a search is shorter than a hash. Any name but an empty one may be
//  set, as the specification has it; one that a header cannot carry stays in this process.

package struct Baggage: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let name: String
        package let value: String
        /// What follows a value in the header, as it came: `ttl=30;private`.
        package let metadata: String?

        package init(name: String, value: String, metadata: String? = nil) {
            self.name = name
            self.value = value
            self.metadata = metadata
        }
    }

    package static let empty = Baggage()

    package private(set) var entries: [Entry] = []

    package init() {}

    package var isEmpty: Bool { entries.isEmpty }

    /// The value under a name, compared letter by letter.
    package subscript(_ name: String) -> String? { entry(name)?.value }

    package func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// With this entry in place of one of the same name; an empty name is refused: nothing changes.
    package func setting(
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

    package func removing(_ name: String) -> Baggage {
        guard entries.contains(where: { $0.name == name }) else { return self }
        var changed = self
        changed.entries.removeAll { $0.name == name }
        return changed
    }
}
