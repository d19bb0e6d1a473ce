//  Members of an object in the order of the text, each name once. A table says where a name stands,
//  so that a reply of a hundred thousand names, which nobody sends who means well, takes no longer
//  for each of them than a short one.

struct NamedOnce<Name: Hashable, Value: Equatable> {
    private(set) var members: [(name: Name, value: Value)] = []
    private var places: [Name: Int] = [:]

    /// False where the name has another value already: which is meant, nobody knows.
    mutating func add(_ name: Name, _ value: Value) -> Bool {
        if let place = places[name] { return members[place].value == value }
        places[name] = members.count
        members.append((name, value))
        return true
    }
}
