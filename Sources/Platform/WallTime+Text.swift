//  RFC 3339 in UTC, by the arithmetic of the proleptic Gregorian calendar (days counted in eras of
//  400 years that begin in March), since the full Foundation would cost more start-up time than the
//  whole program.

extension WallTime {
    /// `2026-11-21T09:30:05.123456Z`, always with six digits of a second, so that lines sort as
    /// text.
    public var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(27)
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    public func append(to bytes: inout [UInt8]) {
        let seconds = Self.floored(nanoseconds, by: 1_000_000_000)
        let (year, month, day) = Self.civil(day: Self.floored(seconds, by: 86_400))
        let second = seconds - Self.floored(seconds, by: 86_400) * 86_400
        let micro = (nanoseconds - seconds * 1_000_000_000) / 1000
        func digits(_ value: Int64, _ count: Int, then separator: Unicode.Scalar) {
            var divisor: Int64 = 1
            for _ in 1..<count { divisor *= 10 }
            while divisor > 0 {
                bytes.append(UInt8(48 + value / divisor % 10))
                divisor /= 10
            }
            bytes.append(UInt8(ascii: separator))
        }
        digits(year, 4, then: "-")
        digits(month, 2, then: "-")
        digits(day, 2, then: "T")
        digits(second / 3600, 2, then: ":")
        digits(second / 60 % 60, 2, then: ":")
        digits(second % 60, 2, then: ".")
        digits(micro, 6, then: "Z")
    }

    private static func floored(_ value: Int64, by divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }

    /// Year, month and day of a day counted from 1970-01-01.
    private static func civil(day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = day + 719_468
        let era = floored(shifted, by: 146_097)
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * ofYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            ofYear - (153 * marchMonth + 2) / 5 + 1
        )
    }
}
