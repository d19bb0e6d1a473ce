//  The date as HTTP writes it: `Sat, 21 Nov 2026 21:29:44 GMT`. It is made anew when another second
//  has begun.

import Platform

struct HTTPDate {
    private var second = Int64.min
    /// The whole line of the header.
    private(set) var line: [UInt8] = []

    mutating func refresh(at time: WallTime) {
        let now = time.nanoseconds / 1_000_000_000
        guard now != second else { return }
        second = now
        line = Array("Date: \(Self.text(time))\r\n".utf8)
    }

    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Of a time after 1970, which was begun on a Thursday.
    static func text(_ time: WallTime) -> String {
        let day = Int(max(0, time.nanoseconds) / 86_400_000_000_000)
        let text = WallTime(nanoseconds: max(0, time.nanoseconds)).text
        let parts = text.split { "-T.".contains($0) }
        let month = months[(Int(parts[1]) ?? 1) - 1]
        return "\(days[day % 7]), \(parts[2]) \(month) \(parts[0]) \(parts[3]) GMT"
    }
}
