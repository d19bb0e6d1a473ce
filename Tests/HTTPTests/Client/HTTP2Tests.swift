import Foundation
import Platform
import TestSupport
import Testing

@testable import HTTP

/// HTTP/2 against nghttpd, the server of the library that most others use for it.
@Suite(
    .enabled(
        if: Requirements.has("nghttpd") && TestCertificates.isThere,
        "nghttpd (nghttp2-server), python3 and openssl are not all on PATH"))
struct HTTP2Tests {
    private let loop = TransferLoop()
    private let folder = TemporaryFolder()

    init() throws { try folder.write("text", "two") }

    @Test func `the protocol is negotiated in the handshake, and calls share a connection`()
        async throws
    {
        let certificates = try TestCertificates()
        let server = try await TestServer(.http2(folder: folder, certificates))
        let tls = TLSSettings(trust: .authorities(file: certificates.authority))
        let client = HTTPClient(.direct(inFlight: 50, tls: tls), on: loop)
        let url = try server.url("text")
        let responses = try await withThrowingTaskGroup(of: HTTPResponse.self) { group in
            for _ in 0..<50 { group.addTask { try await client.call(HTTPRequest(.get, url)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(responses.count == 50)
        #expect(responses.allSatisfy { $0.version == .http2 && $0.body == Array("two".utf8) })
        #expect(responses.filter { !$0.isConnectionReused }.count == 1)
        let missing = try await client.call(
            HTTPRequest(.post, try server.url("none"), body: [1]))
        #expect(missing.status == 404)
        #expect(missing.headers["SERVER"]?.contains("nghttpd") == true)
    }

    @Test func `the first version is spoken where the client wants it`() async throws {
        let certificates = try TestCertificates()
        let server = try await TestServer(.tls(certificates, asksForClient: false))
        let tls = TLSSettings(trust: .authorities(file: certificates.authority))
        let client = HTTPClient(.direct(tls: tls, protocols: .http1), on: loop)
        let response = try await client.call(HTTPRequest(.get, try server.url("echo")))
        #expect(response.version == .http11)
    }

    @Test func `without TLS the second version is spoken when it is known to be there`()
        async throws
    {
        let server = try await TestServer(.http2(folder: folder, nil))
        let client = HTTPClient(.direct(protocols: .http2), on: loop)
        let url = try server.url("text")
        let response = try await client.call(HTTPRequest(.get, url))
        #expect(response.version == .http2)
        #expect(response.body == Array("two".utf8))
    }
}
