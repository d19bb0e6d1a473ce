//  What came back, whatever its status: an answer that says no is an answer. What it means is for
//  the caller to say.

package enum HTTPVersion: String, Sendable, Hashable {
    case http10 = "1.0"
    case http11 = "1.1"
    case http2 = "2"
    case http3 = "3"
}

package struct HTTPResponse: Sendable, Hashable {
    package let status: Int
    package let headers: HTTPHeaders
    package let body: [UInt8]
    package let version: HTTPVersion
    package let timings: HTTPTimings
    package let isConnectionReused: Bool
    /// Of the body, as it went over the wire.
    package let bytesSent: Int
    /// Of the body, as it came over the wire.
    package let bytesReceived: Int
}

/// How long each part took. On a connection that was there already, the first three are zero.
package struct HTTPTimings: Sendable, Hashable {
    /// Until one of the client's places was free.
    package var queue: Duration
    package var dns: Duration
    package var connect: Duration
    package var tls: Duration
    /// From the ready connection to the first byte of the answer, the sending included.
    package var firstByte: Duration
    /// From the call to the last byte.
    package var total: Duration
}
