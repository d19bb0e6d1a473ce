//  Expansion to a length that is known: one call of zlib, straight into the array that is handed
//  out. One byte more or fewer than promised is an error, and nothing is written behind the end.

import CZlib

extension InflateStream {
    static func expand(
        _ bytes: Span<UInt8>, as format: CompressedFormat, exactly count: Int
    ) throws(DeflateError) -> [UInt8] {
        precondition(count >= 0, "fewer than no bytes")
        guard count < UInt32.max, bytes.count < UInt32.max else {
            throw .tooLarge(format, limit: Int(UInt32.max) - 1)
        }
        // zlib keeps the stream's address.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        guard flashcard_inflate_init(stream, format.windowBits) == Z_OK else { throw .outOfMemory }
        defer { inflateEnd(stream) }
        var status = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: count) { output, filled in
            status = bytes.withUnsafeBufferPointer { stream.expand($0, into: output) }
            filled = min(count, Int(stream.pointee.total_out))
        }
        let (left, total) = (Int(stream.pointee.avail_in), Int(stream.pointee.total_out))
        switch status {
        case Z_STREAM_END where total == count && left == 0: return output
        case Z_STREAM_END where total == count:
            throw .trailingBytes(format, offset: bytes.count - left, count: left)
        case Z_NEED_DICT: throw .needsDictionary
        case Z_MEM_ERROR: throw .outOfMemory
        case _ where total > count: throw .tooLarge(format, limit: count)
        case Z_STREAM_END, Z_OK, Z_BUF_ERROR: throw .truncated(format, offset: bytes.count)
        default:
            let reason = stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)"
            throw .corrupt(format, offset: Int(stream.pointee.total_in), reason: reason)
        }
    }
}

extension UnsafeMutablePointer<z_stream> {
    /// Fills the room, and looks with one byte beside it whether there would be more.
    fileprivate func expand(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int32 {
        feed(input, from: 0, upTo: input.count)
        var status = Z_OK
        if !output.isEmpty {
            offer(output, from: 0)
            status = inflate(self, Z_FINISH)
        }
        guard status == Z_OK || status == Z_BUF_ERROR, pointee.total_out == UInt(output.count)
        else { return status }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { spare in
            offer(spare, from: 0)
            return inflate(self, Z_FINISH)
        }
    }
}
