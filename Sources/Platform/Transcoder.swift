//  Legacy text through the system's iconv. CP949 (Korean Windows) is the one that lists really come
//  in. Whoever calls cuts the bytes between two characters; a byte that is no text comes out as
//  0xFF, which no UTF-8 text holds, so that the damage stays in its place and is seen.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public final class Transcoder {
    private let handle: iconv_t
    /// iconv's `(size_t)-1`.
    private static let failure = Int(bitPattern: UInt.max)

    /// Nil when this system has no table for the encoding.
    public init?(from encoding: String) {
        let opened: iconv_t? = iconv_open("UTF-8", encoding)
        guard let opened, opened != iconv_t(bitPattern: -1) else { return nil }
        handle = opened
    }

    deinit { iconv_close(handle) }

    public func convert(_ characters: ArraySlice<UInt8>) -> [UInt8] {
        var input = Array(characters)
        // No character of a legacy encoding grows beyond four bytes a byte; one more for a damaged
        // one.
        return [UInt8](unsafeUninitializedCapacity: input.count * 4 + 16) { output, filled in
            filled = input.withUnsafeMutableBytes { source in
                run(source, UnsafeMutableRawBufferPointer(output))
            }
        }
    }

    private func run(
        _ source: UnsafeMutableRawBufferPointer, _ target: UnsafeMutableRawBufferPointer
    ) -> Int {
        var from = source.bindMemory(to: CChar.self).baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        var left = source.count
        var room = target.count
        while left > 0 {
            if iconv(handle, &from, &left, &to, &room) != Self.failure { break }
            to?.pointee = CChar(bitPattern: 0xFF)
            to = to?.advanced(by: 1)
            from = from?.advanced(by: 1)
            room -= 1
            left -= 1
        }
        return target.count - room
    }
}
