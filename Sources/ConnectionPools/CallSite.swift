//  The line of the source that took a connection: an address of the program's own text, so that
//  keeping it costs nothing.

public struct CallSite: Sendable, Hashable, CustomStringConvertible {
    /// Where the file's name lies, and how many bytes it has; zero where it is not known.
    let address: UInt
    let length: Int
    public let line: Int

    @inline(__always)
    public init(file: StaticString = #fileID, line: Int = #line) {
        let isText = file.hasPointerRepresentation
        address = isText ? UInt(bitPattern: file.utf8Start) : 0
        length = isText ? file.utf8CodeUnitCount : 0
        self.line = line
    }

    init(address: UInt, length: Int, line: Int) {
        self.address = address
        self.length = length
        self.line = line
    }

    public var file: String {
        // A literal of the program, which is there as long as the program is.
        guard let start = UnsafePointer<UInt8>(bitPattern: address) else { return "?" }
        return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
    }

    public var description: String { "\(file):\(line)" }
}
