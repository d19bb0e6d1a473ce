//  What a client may do at most, and whom it trusts. The defaults are those of the design page:
//  5 s to connect, 30 s to the first byte, 60 s in all.

package struct HTTPLimits: Sendable, Hashable {
    /// Finding the address, connecting and the TLS handshake.
    package var connect: Duration
    /// From the ready connection to the first byte of the answer, the sending included.
    package var firstByte: Duration
    /// From the call to the last byte, the wait for a free place included.
    package var whole: Duration
    /// Bytes of a request's body, before and after compression.
    package var requestBody: Int
    package var responseBody: Int
    /// Bytes of the answer's headers, names and values together.
    package var responseHeaders: Int

    package init(
        connect: Duration = .seconds(5), firstByte: Duration = .seconds(30),
        whole: Duration = .seconds(60), requestBody: Int = 64 << 20, responseBody: Int = 16 << 20,
        responseHeaders: Int = 64 << 10
    ) {
        self.connect = connect
        self.firstByte = firstByte
        self.whole = whole
        self.requestBody = requestBody
        self.responseBody = responseBody
        self.responseHeaders = responseHeaders
    }
}

package struct TLSSettings: Sendable, Hashable {
    package enum Trust: Sendable, Hashable {
        /// The authorities that the system trusts.
        case system
        /// Those of this PEM file alone.
        case authorities(file: String)
        /// Anybody who answers: what is sent can be read and changed on the way. For tests.
        case anyoneWithoutVerification
    }

    /// Two PEM files; a file may hold both.
    package struct Identity: Sendable, Hashable {
        package var certificate: String
        package var key: String

        package init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    package var trust: Trust
    /// What the client shows a server that asks who it is.
    package var identity: Identity?

    package init(trust: Trust = .system, identity: Identity? = nil) {
        self.trust = trust
        self.identity = identity
    }
}

package struct HTTPSettings: Sendable, Hashable {
    package enum Proxy: Sendable, Hashable {
        /// What `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say, as libcurl reads them.
        /// Upper case works for all but the first, which a web server's client could set.
        case fromEnvironment
        case none
    }

    package enum Protocols: Sendable, Hashable {
        /// HTTP/2 where the server offers it in the TLS handshake, else HTTP/1.1.
        case negotiated
        case http1
        /// HTTP/2 at once, also without TLS.
        case http2
    }

    /// Calls that run at once.
    package var mostInFlight: Int
    /// Calls that wait for one of those places; the next one is refused.
    package var mostWaiting: Int
    package var limits: HTTPLimits
    package var tls: TLSSettings
    package var proxy: Proxy
    package var protocols: Protocols
    package var userAgent: String

    package init(
        mostInFlight: Int = 64, mostWaiting: Int = 1024, limits: HTTPLimits = HTTPLimits(),
        tls: TLSSettings = TLSSettings(), proxy: Proxy = .fromEnvironment,
        protocols: Protocols = .negotiated, userAgent: String = "flashcard"
    ) {
        self.mostInFlight = max(1, mostInFlight)
        self.mostWaiting = max(0, mostWaiting)
        self.limits = limits
        self.tls = tls
        self.proxy = proxy
        self.protocols = protocols
        self.userAgent = userAgent
    }
}
