//  Chances that replay. Whatever the simulator draws hangs on the seed, on what is asked (the word
//  and its stage) and on how often it was asked before, and on nothing else: not on the order in
//  which requests come, which differs from run to run where many are under way at once.

/// What can be drawn for one try of one request.
package struct Draw: Sendable, Hashable {
    /// What a number is for; each purpose has draws of its own, so that a new one moves no other.
    enum Purpose: UInt64 {
        case misbehaviour = 1
        case kind, firstByte, speed, cached, reasoning, cut, text, identity
    }

    private let root: UInt64

    package init(seed: UInt64, key: UInt64, attempt: Int) {
        root = Self.mixed(
            Self.mixed(seed ^ 0x5EED_0F_51A7_0001, key), UInt64(truncatingIfNeeded: attempt))
    }

    func number(_ purpose: Purpose, _ place: UInt64 = 0) -> UInt64 {
        Self.mixed(root, purpose.rawValue &* 0x9E37_79B9_7F4A_7C15 &+ place)
    }

    /// Evenly from 0 up to, not including, 1.
    func unit(_ purpose: Purpose, _ place: UInt64 = 0) -> Double {
        Double(number(purpose, place) >> 11) * 0x1p-53
    }

    /// Evenly below the bound, which is small, so that the bias of a remainder is too.
    func below(_ bound: Int, _ purpose: Purpose, _ place: UInt64 = 0) -> Int {
        Int(number(purpose, place) % UInt64(max(1, bound)))
    }

    /// One of them.
    func choice<Value>(of values: [Value], _ purpose: Purpose, _ place: UInt64 = 0) -> Value {
        values[below(values.count, purpose, place)]
    }

    /// Two numbers into one in which each bit hangs on all of theirs.
    static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let (high, low) = (one ^ 0xA076_1D64_78BD_642F)
            .multipliedFullWidth(by: other ^ 0xE703_7ED1_A0B4_28DB)
        var mixed = high ^ low
        mixed = (mixed ^ (mixed >> 32)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 29)
    }

    /// The same for the same bytes on every machine; eight bytes at a time, since every request is
    /// looked up by it.
    package static func hash(_ bytes: some ByteHolding) -> UInt64 {
        bytes.withBytes { bytes in
            var hash: UInt64 = 0x2545_F491_4F6C_DD1D ^ UInt64(bytes.count)
            var offset = 0
            while offset &+ 8 <= bytes.count {
                let piece = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                let (high, low) = (hash ^ UInt64(littleEndian: piece))
                    .multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
                hash = high ^ low
                offset &+= 8
            }
            var rest: UInt64 = 0
            while offset < bytes.count {
                rest = rest << 8 | UInt64(bytes[offset])
                offset &+= 1
            }
            return mixed(hash, rest)
        }
    }
}

/// What lies in one piece of memory.
package protocol ByteHolding {
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

extension [UInt8]: ByteHolding {
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(body)
    }
}

extension String: ByteHolding {
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        var text = self
        return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }
}
