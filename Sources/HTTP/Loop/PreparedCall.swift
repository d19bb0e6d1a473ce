//  A checked call on its way to the loop's thread, and what connects it with whoever waits.

import Platform
import Synchronization

struct PreparedCall: Sendable {
    let id: UInt64
    let client: ClientProfile
    let url: HTTPURL
    let method: HTTPMethod
    let headers: [HTTPHeaders.Field]
    let body: [UInt8]
    let limits: HTTPLimits
    let redirects: HTTPRequest.Redirects
    let begun: MonotonicTime
    /// Whether the connections that it opens are counted for nobody.
    let isSilent: Bool
    /// Called once, on the loop's thread or on the caller's.
    let complete: @Sendable (Result<HTTPResponse, HTTPError>) -> Void

    var deadline: MonotonicTime { begun + limits.whole }
}

/// What is the same for all calls of a client. Handles of libcurl are kept for each profile, so
/// that these settings are made once and not for each call.
final class ClientProfile: Sendable {
    let id: UInt64
    let settings: HTTPSettings
    let instruments: HTTPInstruments
    /// Set under the loop's lock, so that no call begins after it.
    let isClosed = Atomic<Bool>(false)

    init(_ settings: HTTPSettings, instruments: HTTPInstruments) {
        id = Numbers.next()
        self.settings = settings
        self.instruments = instruments
    }
}

/// Numbers that no other call or client of the process has.
enum Numbers {
    private static let last = Atomic<UInt64>(0)

    static func next() -> UInt64 { last.wrappingAdd(1, ordering: .relaxed).newValue }
}
