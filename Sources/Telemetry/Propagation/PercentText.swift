//  Percent-encoding, in the two readings that telemetry needs: baggage puts U+FFFD where bytes are
//  no UTF-8, while a resource's attributes are refused as a whole when one octet is wrong.

public enum PercentText {
    public static func encode(
        _ text: String, keeping isPlain: (UInt8) -> Bool, into bytes: inout [UInt8]
    ) {
        let digits: StaticString = "0123456789ABCDEF"
        for byte in text.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits.utf8Start[Int(byte >> 4)])
                bytes.append(digits.utf8Start[Int(byte & 15)])
            }
        }
    }

    /// A percent sign that begins no octet stays as it is; bytes that are no UTF-8 become U+FFFD.
    public static func decodeLeniently(_ text: some Collection<UInt8>) -> String {
        String(decoding: octets(text).bytes, as: UTF8.self)
    }

    /// Nil when a percent sign begins no octet or the bytes are no UTF-8.
    public static func decode(_ text: some Collection<UInt8>) -> String? {
        let (bytes, isWhole) = octets(text)
        return isWhole ? String(validating: bytes, as: UTF8.self) : nil
    }

    private static func octets(
        _ text: some Collection<UInt8>
    ) -> (bytes: [UInt8], isWhole: Bool) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var isWhole = true
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                let pair = rest.prefix(2)
                if pair.count == 2, let octet = octet(pair) {
                    bytes.append(octet)
                    rest = rest.dropFirst(2)
                    continue
                }
                isWhole = false
            }
            bytes.append(byte)
        }
        return (bytes, isWhole)
    }

    private static func octet(_ digits: some Collection<UInt8>) -> UInt8? {
        var value: UInt8 = 0
        for digit in digits {
            let number: UInt8
            switch digit {
            case 0x30...0x39: number = digit - 0x30
            case 0x41...0x46: number = digit - 0x37
            case 0x61...0x66: number = digit - 0x57
            default: return nil
            }
            value = value << 4 | number
        }
        return value
    }
}
