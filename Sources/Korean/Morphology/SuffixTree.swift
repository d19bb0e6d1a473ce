//  Many tails, found at the end of a word in one walk backwards. A node is a letter; its children
//  and values are chains in two arrays, so that the whole tree is a few kilobytes of plain memory.

struct SuffixTree: Sendable {
    private struct Node {
        let letter: UInt8
        var child: Int32 = -1
        var sibling: Int32 = -1
        var value: Int32 = -1
    }

    private var nodes = [Node(letter: 0)]
    private var values: [(value: UInt16, next: Int32)] = []

    /// The value of each tail is its place in the list.
    init(_ tails: [Letters]) {
        for (value, tail) in tails.enumerated() { insert(tail, value) }
    }

    private mutating func insert(_ tail: Letters, _ value: Int) {
        var node = 0
        for letter in tail.codes.reversed() { node = child(of: node, letter) }
        values.append((UInt16(value), nodes[node].value))
        nodes[node].value = Int32(values.count - 1)
    }

    private mutating func child(of node: Int, _ letter: UInt8) -> Int {
        if let known = find(letter, below: node) { return known }
        var new = Node(letter: letter)
        new.sibling = nodes[node].child
        nodes.append(new)
        nodes[node].child = Int32(nodes.count - 1)
        return nodes.count - 1
    }

    private func find(_ letter: UInt8, below node: Int) -> Int? {
        var child = nodes[node].child
        while child >= 0 {
            if nodes[Int(child)].letter == letter { return Int(child) }
            child = nodes[Int(child)].sibling
        }
        return nil
    }

    /// Calls with every value whose tail the word ends in, and with how many letters stand before
    /// it.
    func forEachMatch(in word: Letters, _ body: (_ value: Int, _ end: Int) -> Void) {
        var node = 0
        var end = word.count
        while true {
            var value = nodes[node].value
            while value >= 0 {
                body(Int(values[Int(value)].value), end)
                value = values[Int(value)].next
            }
            guard end > 0, let child = find(word.codes[end - 1], below: node) else { return }
            node = child
            end -= 1
        }
    }
}
