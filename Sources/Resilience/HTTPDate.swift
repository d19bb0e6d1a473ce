//  A date in a header. Senders write the first form, readers have to know all three (RFC 9110,
//  section 5.6.7), and all three are in UTC:
//
//      Sun, 06 Nov 1994 08:49:37 GMT
//      Sunday, 06-Nov-94 08:49:37 GMT
//      Sun Nov  6 08:49:37 1994
//
//  The name of the day says nothing that the date does not say, so that a wrong one is no reason to
//  throw the date away; a day that the month does not have is one.

public import Platform

public enum HTTPDate {
    /// Seconds since 1970, also where nanoseconds would not fit (`WallTime` ends in 2262); nil for
    /// what is no date. `now` tells the century of a year with two digits.
    public static func seconds(_ text: Substring.UTF8View, now: WallTime) -> Int64? {
        var reader = Reader(rest: text)
        guard let weekday = reader.letters(), (3...9).contains(weekday.count) else { return nil }
        if reader.take(",") {
            guard reader.take(" "), let day = reader.digits(2) else { return nil }
            let isOld = reader.take("-")
            guard isOld || reader.take(" "), let month = reader.month(),
                reader.take(isOld ? "-" : " "),
                let year = isOld
                    ? reader.digits(2).map({ century(of: $0, now) + $0 }) : reader.digits(4),
                reader.take(" "), let clock = reader.clock(), reader.take(" "),
                reader.letters().map({ String(Substring($0)) }) == "GMT", reader.isAtEnd
            else { return nil }
            return seconds(year, month, day, clock)
        }
        guard reader.take(" "), let month = reader.month(), reader.take(" ") else { return nil }
        let day = reader.take(" ") ? reader.digits(1) : reader.digits(2)
        guard let day, reader.take(" "), let clock = reader.clock(), reader.take(" "),
            let year = reader.digits(4), reader.isAtEnd
        else { return nil }
        return seconds(year, month, day, clock)
    }

    /// The latest one in which the year is at most fifty years ahead.
    private static func century(of year: Int, _ now: WallTime) -> Int {
        let last = 1970 + Int(now.nanoseconds / 31_556_952_000_000_000) + 50
        return (last - year) / 100 * 100
    }

    /// `clock` are the seconds of the day.
    static func seconds(_ year: Int, _ month: Int, _ day: Int, _ clock: Int) -> Int64? {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard year > 0, (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
            return nil
        }
        // Counted in years that begin in March, so that a leap day is the last of its year.
        let marchYear = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let days = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
        return Int64((days - 719_468) * 86_400 + clock)
    }

    private struct Reader {
        var rest: Substring.UTF8View

        var isAtEnd: Bool { rest.isEmpty }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: character) else { return false }
            rest.removeFirst()
            return true
        }

        mutating func letters() -> Substring.UTF8View? {
            let found = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
            rest = rest[found.endIndex...]
            return found.isEmpty ? nil : found
        }

        mutating func digits(_ count: Int) -> Int? {
            let found = rest.prefix(count)
            guard found.count == count, found.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            rest = rest[found.endIndex...]
            return found.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }

        mutating func month() -> Int? {
            let names = [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ]
            guard let name = letters(), let index = names.firstIndex(of: String(Substring(name)))
            else { return nil }
            return index + 1
        }

        /// Seconds of the day; a leap second is the first of the next minute.
        mutating func clock() -> Int? {
            guard let hour = digits(2), hour < 24, take(":"), let minute = digits(2), minute < 60,
                take(":"), let second = digits(2), second <= 60
            else { return nil }
            return (hour * 60 + minute) * 60 + second
        }
    }
}
