//  Expansion, piece by piece through one buffer, up to the limit and one byte: that byte is never
//  handed out, it only shows that the limit does not hold. zlib stops by itself when either side
//  runs out, and which side it was tells truncated data from a full buffer.

import CZlib

struct InflateStream: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool
    private let format: CompressedFormat
    private let piece: UnsafeMutableBufferPointer<UInt8>

    private static let pieceSize = 64 << 10

    private init(_ format: CompressedFormat) {
        self.format = format
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady = flashcard_inflate_init(stream, format.windowBits) == Z_OK
        piece = .allocate(capacity: Self.pieceSize)
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        piece.deallocate()
    }

    static func expand(
        _ bytes: [UInt8], as format: CompressedFormat, limit: Int
    ) throws(DeflateError) -> [UInt8] {
        precondition(limit >= 0, "a limit below zero bytes")
        let expander = InflateStream(format)
        guard expander.isReady else { throw .outOfMemory }
        return try bytes.withUnsafeBufferPointer { (input) throws(DeflateError) in
            var output: [UInt8] = []
            var offset = 0
            repeat {
                try expander.checkBeginning(of: input, at: offset)
                offset = try expander.expandMember(of: input, at: offset, into: &output, limit)
            } while offset < input.count
            return output
        }
    }

    /// Whether a stream of the format begins here; after a whole one, anything else is told as
    /// trailing.
    private func checkBeginning(
        of input: UnsafeBufferPointer<UInt8>, at offset: Int
    ) throws(DeflateError) {
        let rest = input[offset...]
        let begins =
            switch format {
            case .gzip: rest.starts(with: [0x1F, 0x8B].prefix(rest.count))
            // Method 8, and the first two bytes a multiple of 31.
            case .zlib:
                rest.count < 2
                    || rest[offset] & 0xF == 8
                        && (UInt16(rest[offset]) << 8 | UInt16(rest[offset + 1])) % 31 == 0
            }
        if offset > 0, !begins || format == .zlib {
            throw .trailingBytes(format, offset: offset, count: rest.count)
        }
        if !begins { throw .otherFormat(format) }
    }

    /// Expands one member and returns where the next one would begin.
    private func expandMember(
        of input: UnsafeBufferPointer<UInt8>, at start: Int, into output: inout [UInt8],
        _ limit: Int
    ) throws(DeflateError) -> Int {
        inflateReset(stream)
        var offset = start
        while true {
            let left = limit - output.count
            let room = left < piece.count ? left + 1 : piece.count
            let status = inflate(from: input, at: &offset, into: &output, room)
            if output.count > limit { throw .tooLarge(format, limit: limit) }
            switch status {
            case Z_STREAM_END: return offset
            case Z_OK, Z_BUF_ERROR:
                // Room was left, so it was the input that ran out.
                if stream.pointee.avail_out > 0 {
                    throw .truncated(format, offset: input.count)
                }
            case Z_NEED_DICT: throw .needsDictionary
            case Z_MEM_ERROR: throw .outOfMemory
            default:
                let reason = stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)"
                throw .corrupt(format, offset: offset, reason: reason)
            }
        }
    }

    /// One call of zlib with so much room behind the output.
    private func inflate(
        from input: UnsafeBufferPointer<UInt8>, at offset: inout Int, into output: inout [UInt8],
        _ room: Int
    ) -> Int32 {
        stream.feed(input, from: offset, upTo: input.count)
        stream.offer(UnsafeMutableBufferPointer(rebasing: piece[..<room]), from: 0)
        let given = stream.pointee.avail_in
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        offset += Int(given - stream.pointee.avail_in)
        output += piece[..<(room - Int(stream.pointee.avail_out))]
        return status
    }
}
