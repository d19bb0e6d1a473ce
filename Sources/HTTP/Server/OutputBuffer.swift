//  Bytes on their way to a client. Small answers are gathered, so that several leave with one
//  write; the room is kept for the next answer unless it is large.

struct OutputBuffer {
    private var bytes: [UInt8] = []
    private var taken = 0
    /// Room that is kept.
    private static let kept = 64 << 10

    var count: Int { bytes.count - taken }

    var isEmpty: Bool { bytes.count == taken }

    @inline(__always)
    mutating func append(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

    mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    /// So many of them are gone.
    mutating func drop(_ count: Int) {
        taken += count
        guard taken == bytes.count else {
            // Else somebody who never takes all of it would have all of it kept.
            if taken > Self.kept {
                bytes.removeFirst(taken)
                taken = 0
            }
            return
        }
        taken = 0
        if bytes.capacity > Self.kept { bytes = [] } else { bytes.removeAll(keepingCapacity: true) }
    }

    func lend<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[taken...])) }
    }
}
