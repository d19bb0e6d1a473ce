//  Where a run answers whoever asks for its health: `127.0.0.1:8080`, `:8080` for this machine
//  alone, `[::1]:8080`, `0.0.0.0:8080` for everybody. Port 0 takes a free one.

struct HealthAddress: Sendable, Equatable {
    let address: String
    let port: UInt16

    /// Nothing where the text is no address in numbers with a port.
    init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"),
            let port = UInt16(text[text.index(after: colon)...])
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = String(host.dropFirst().dropLast())
            guard host.contains(":"), host.utf8.allSatisfy(\.isOfSixthVersion) else { return nil }
        } else if host.isEmpty || host == "localhost" {
            host = "127.0.0.1"
        } else {
            let parts = host.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) else { return nil }
        }
        address = host
        self.port = port
    }
}

extension UInt8 {
    fileprivate var isOfSixthVersion: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: ":"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
