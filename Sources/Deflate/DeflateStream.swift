//  Compression: zlib's stream, owned by a value that ends it. zlib keeps the stream's address,
//  hence the allocation of its own. Output space is zlib's own upper bound, so that one call does
//  the work.

import CZlib

struct DeflateStream: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    private init(_ format: CompressedFormat, level: Int) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady = flashcard_deflate_init(stream, Int32(level), format.windowBits) == Z_OK
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    static func compress(
        _ bytes: [UInt8], as format: CompressedFormat, level: Int
    ) throws(DeflateError) -> [UInt8] {
        guard (0...9).contains(level) else { throw .levelOutOfRange(level) }
        let compressor = DeflateStream(format, level: level)
        guard compressor.isReady else { throw .outOfMemory }
        let stream = compressor.stream
        let bound = Int(deflateBound(stream, UInt(bytes.count)))
        return bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                var fed = 0
                var status = Z_OK
                while status == Z_OK {
                    stream.feed(input, from: fed, upTo: input.count)
                    stream.offer(output, from: count)
                    let last = fed + Int(stream.pointee.avail_in) == input.count
                    let (given, room) = (stream.pointee.avail_in, stream.pointee.avail_out)
                    status = deflate(stream, last ? Z_FINISH : Z_NO_FLUSH)
                    fed += Int(given - stream.pointee.avail_in)
                    count += Int(room - stream.pointee.avail_out)
                }
                precondition(status == Z_STREAM_END, "zlib overran its own bound: \(status)")
            }
        }
    }
}

extension CompressedFormat {
    /// 32 KB of window; zlib takes 16 more for a gzip wrapping.
    var windowBits: Int32 { self == .gzip ? 15 + 16 : 15 }
}

extension UnsafeMutablePointer<z_stream> {
    /// zlib counts in 32 bits, so that a larger input goes in by pieces.
    func feed(_ input: UnsafeBufferPointer<UInt8>, from offset: Int, upTo end: Int) {
        // zlib reads only, it just does not say so in this type.
        pointee.next_in = input.baseAddress.map {
            UnsafeMutablePointer<UInt8>(mutating: $0 + offset)
        }
        pointee.avail_in = UInt32(clamping: end - offset)
    }

    func offer(_ output: UnsafeMutableBufferPointer<UInt8>, from offset: Int) {
        pointee.next_out = output.baseAddress.map { $0 + offset }
        pointee.avail_out = UInt32(clamping: output.count - offset)
    }
}
