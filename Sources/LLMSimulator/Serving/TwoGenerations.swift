//  A table with a bound: when the newer half is full it becomes the older one, and the older one is
//  forgotten. What is used goes on living; nothing has to be sorted.

struct TwoGenerations<Key: Hashable, Value> {
    private var newer: [Key: Value] = [:]
    private var older: [Key: Value] = [:]
    private let most: Int
    /// How often a half was forgotten.
    private(set) var forgotten = 0

    init(most: Int) { self.most = max(1, most) }

    subscript(_ key: Key) -> Value? {
        mutating get {
            if let value = newer[key] { return value }
            guard let value = older[key] else { return nil }
            self[key] = value
            return value
        }
        set {
            guard let newValue else { return }
            if newer.count >= most, newer[key] == nil {
                if !older.isEmpty { forgotten += 1 }
                older = newer
                newer = [:]
                newer.reserveCapacity(most)
            }
            newer[key] = newValue
        }
    }

    var count: Int { newer.count + older.count }
}
