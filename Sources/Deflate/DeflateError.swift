//  Why bytes could not be expanded, or compressed. Compressed data comes from disks, from the
//  network and from people who wish us ill, so that each way of being wrong has its own name.

package import Problems

package enum DeflateError: Error, Sendable, Hashable {
    /// The first bytes are not of the format.
    case otherFormat(CompressedFormat)
    /// The data ends before the stream does; `offset` is its length.
    case truncated(CompressedFormat, offset: Int)
    /// Broken at about the byte `offset`; the reason is zlib's own sentence.
    case corrupt(CompressedFormat, offset: Int, reason: String)
    /// A whole stream, and then bytes that belong to none.
    case trailingBytes(CompressedFormat, offset: Int, count: Int)
    /// The stream needs a preset dictionary, which no producer we know uses.
    case needsDictionary
    /// The expanded bytes would be more than `limit`.
    case tooLarge(CompressedFormat, limit: Int)
    case levelOutOfRange(Int)
    case outOfMemory
}

package enum CompressedFormat: String, Sendable, Hashable, CaseIterable {
    case gzip
    case zlib
}

extension DeflateError: Explained {
    package var problem: Problem {
        switch self {
        case .otherFormat(let format):
            Problem(
                "deflate.other_format", .validation,
                "The data does not begin like \(format.rawValue).",
                advice: "Check how the data was compressed, or whether it is compressed at all.",
                details: [.text("format", format.rawValue)])
        case .truncated(let format, let offset):
            damage(
                "deflate.truncated", format, offset,
                "The \(format.rawValue) data ends after \(offset) bytes, expected more.")
        case .corrupt(let format, let offset, let reason):
            damage(
                "deflate.corrupt", format, offset,
                "The \(format.rawValue) data is broken near byte \(offset): \(reason).")
        case .trailingBytes(let format, let offset, let count):
            damage(
                "deflate.trailing_bytes", format, offset,
                "\(count) bytes follow the end of the \(format.rawValue) data at byte \(offset), "
                    + "expected none.")
        case .needsDictionary:
            Problem(
                "deflate.needs_dictionary", .validation,
                "The zlib data needs a preset dictionary, expected data without one.",
                advice: "Compress the data again without a dictionary.")
        case .tooLarge(let format, let limit):
            Problem(
                "deflate.too_large", .validation,
                "The \(format.rawValue) data expands to more than the limit of \(limit) bytes.",
                advice: "Send less at a time; a tiny text that expands this far may be an attack.",
                details: [.text("format", format.rawValue), .integer("limit", limit)])
        case .levelOutOfRange(let level):
            Problem(
                "deflate.level", .validation,
                "The compression level is \(level), expected 0 (none) to 9 (smallest).",
                advice: "Use 6 unless measurements say otherwise.",
                details: [.integer("level", level)])
        case .outOfMemory:
            Problem(
                "deflate.out_of_memory", .internal, "There is no memory left to compress in.",
                advice: "Give the program more memory or less to do at once.")
        }
    }

    private func damage(
        _ code: String, _ format: CompressedFormat, _ offset: Int, _ message: String
    ) -> Problem {
        Problem(
            code, .validation, message, advice: "Fetch or write the data again.",
            details: [.text("format", format.rawValue), .integer("offset", offset)])
    }
}
