//  Compression: zlib's stream, owned by a value that ends it. zlib keeps the stream's address,
//  hence the allocation of its own. Output space is zlib's own upper bound, so that one call does
//  the work.

import CZlib

struct DeflateStream: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    private init(_ format: CompressedFormat, level: Int, count: Int) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // At the fast levels a smaller table of places, which the nearest cache holds, finds as
        // much in a tenth less time.
        var memory: Int32 = level <= 2 ? 6 : 8
        // What is small fits a small window whole. A large one would have to be fetched from the
        // system and given back each time, which takes longer than to compress four kilobytes.
        // Where nothing is compressed zlib's bound is one too low for it.
        var smaller: Int32 = 0
        while level > 0, smaller < 5, count + Self.lookahead <= 1 << (14 - smaller) { smaller += 1 }
        memory = min(memory, 8 - smaller / 2)
        isReady =
            flashcard_deflate_init(
                stream, Int32(level), format.windowBits - smaller, memory) == Z_OK
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// At the end of a window zlib finds nothing in the first bytes of it.
    private static let lookahead = 262

    static func compress(
        _ bytes: [UInt8], as format: CompressedFormat, level: Int
    ) throws(DeflateError) -> [UInt8] {
        guard (0...9).contains(level) else { throw .levelOutOfRange(level) }
        let compressor = DeflateStream(format, level: level, count: bytes.count)
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
