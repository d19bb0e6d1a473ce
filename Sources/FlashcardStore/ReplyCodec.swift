//  A reply's text as the bytes of its row, and back: a header that says how the rest is written,
//  and a sum over all of it. The key of the row goes into the sum, so that a row that stands under
//  another's key is noticed, too.
//
//      0      2        3       4            8           12
//      magic  version  codec   raw length   checksum    body
//      FC 52  01       00 raw  little       CRC-32 of   the text, or zlib's
//                      01 zlib endian       key, bytes  stream of it
//                                           0–8, body
//
//  A text of more than a kilobyte is compressed where that saves a tenth. A reader believes
//  nothing: the sum is compared before anything is expanded, and nothing expands to more than the
//  header says, nor to more than a reply may be.

package import Deflate
import Problems

package enum ReplyCodec {
    /// A longer reply is not kept: the reader of replies would refuse it anyway.
    package static let longest = 1 << 20
    package static let headerSize = 12
    /// Up to here there is little to save, and much of it goes to the header of the stream.
    package static let threshold = 1024

    private static let magic: (UInt8, UInt8) = (0xFC, 0x52)
    private static let version: UInt8 = 1
    private enum Codec {
        static let raw: UInt8 = 0
        static let zlib: UInt8 = 1
    }

    package static func encode(
        _ text: String, key: ReplyKey, level: Int = 6
    ) throws(ReplyCodecError) -> [UInt8] {
        let count = text.utf8.count
        guard count <= longest else { throw .tooLong(count: count, limit: longest) }
        var codec = Codec.raw
        var body: [UInt8]?
        if level > 0, count > threshold {
            let packed: [UInt8]
            do { packed = try Zlib.compress(Array(text.utf8), level: level) } catch {
                throw .damaged(error)
            }
            if packed.count * 10 <= count * 9 { (codec, body) = (Codec.zlib, packed) }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(headerSize + (body?.count ?? count))
        bytes += [magic.0, magic.1, version, codec]
        append(UInt32(count), to: &bytes)
        append(0, to: &bytes)
        if let body { bytes += body } else { bytes += text.utf8 }
        let sum = checksum(of: bytes, key: key)
        for index in 0..<4 { bytes[8 + index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
        return bytes
    }

    package static func decode(_ bytes: [UInt8], key: ReplyKey) throws(ReplyCodecError) -> String {
        guard bytes.count >= headerSize else { throw .tooShort(count: bytes.count) }
        guard bytes[0] == magic.0, bytes[1] == magic.1 else { throw .foreign }
        guard bytes[2] == version else { throw .unknownVersion(Int(bytes[2])) }
        guard number(at: 8, in: bytes) == checksum(of: bytes, key: key) else {
            throw .wrongChecksum
        }
        let count = Int(number(at: 4, in: bytes))
        guard count <= longest else { throw .tooLong(count: count, limit: longest) }
        let body = bytes.span.extracting(headerSize...)
        switch bytes[3] {
        case Codec.raw:
            guard body.count == count else { throw .otherLength(said: count, found: body.count) }
            return try text(body)
        case Codec.zlib:
            let expanded: [UInt8]
            do { expanded = try Zlib.expand(body, exactly: count) } catch { throw .damaged(error) }
            return try text(expanded.span)
        default: throw .unknownCodec(Int(bytes[3]))
        }
    }

    private static func text(_ bytes: Span<UInt8>) throws(ReplyCodecError) -> String {
        do { return String(copying: try UTF8Span(validating: bytes)) } catch { throw .noText }
    }

    /// Of the key, and of everything but the four bytes that the sum itself takes.
    private static func checksum(of bytes: [UInt8], key: ReplyKey) -> UInt32 {
        var sum = CRC32()
        sum.update(key.bytes.span)
        sum.update(bytes.span.extracting(..<8))
        sum.update(bytes.span.extracting(headerSize...))
        return sum.value
    }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    private static func number(at offset: Int, in bytes: [UInt8]) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << (8 * $1) }
    }
}

/// Why a row is no reply. None of it reaches whoever asked: to them the reply is not there.
package enum ReplyCodecError: Error, Sendable, Hashable {
    case tooShort(count: Int)
    /// It does not begin as replies do.
    case foreign
    /// A later release wrote it.
    case unknownVersion(Int)
    case unknownCodec(Int)
    case wrongChecksum
    case otherLength(said: Int, found: Int)
    case tooLong(count: Int, limit: Int)
    case damaged(DeflateError)
    /// The bytes are no UTF-8.
    case noText

    /// For a log line.
    package var reason: String {
        switch self {
        case .tooShort(let count): "it has \(count) bytes, fewer than a header"
        case .foreign: "it does not begin as a reply does"
        case .unknownVersion(let version): "it has version \(version), which is not known here"
        case .unknownCodec(let codec): "it has the codec \(codec), which is not known here"
        case .wrongChecksum: "its checksum is another"
        case .otherLength(let said, let found): "it has \(found) bytes and says \(said)"
        case .tooLong(let count, let limit): "it has \(count) bytes; the limit is \(limit)"
        case .damaged(let error): error.problem.message
        case .noText: "it is no UTF-8"
        }
    }
}
