import Foundation
import Platform
import TestSupport
import Testing

@testable import HTTP

/// TLS against a real server with certificates of the test's own authority.
@Suite(.enabled(if: TestCertificates.isThere, "python3 and openssl are not both on PATH"))
struct HTTPTrustTests {
    private let certificates: TestCertificates
    private let loop = TransferLoop()

    init() throws { certificates = try TestCertificates() }

    private func client(
        _ trust: TLSSettings.Trust, _ identity: TLSSettings.Identity? = nil
    ) -> HTTPClient {
        HTTPClient(.direct(tls: TLSSettings(trust: trust, identity: identity)), on: loop)
    }

    private func server(asksForClient: Bool = false) async throws -> TestServer {
        try await TestServer(.tls(certificates, asksForClient: asksForClient))
    }

    private var own: TLSSettings.Trust { .authorities(file: certificates.authority) }

    @Test func `a server is trusted by the file of its authority`() async throws {
        let server = try await server()
        let client = client(own)
        let response = try await client.call(HTTPRequest(.get, try server.url("echo")))
        #expect(response.status == 200)
        #expect(response.timings.tls > .zero)
        let again = try await client.call(HTTPRequest(.get, try server.url("echo")))
        #expect(again.isConnectionReused)
        #expect(again.timings.tls == .zero)
    }

    @Test func `a server of another authority is refused before anything is sent`() async throws {
        let server = try await server()
        for trust in [TLSSettings.Trust.system, .authorities(file: certificates.stranger)] {
            let url = try server.url("echo")
            let error = await failure(client(trust), HTTPRequest(.post, url, body: [1]))
            guard case .tlsFailed(url.told, let reason) = error else {
                return #expect(Bool(false), "\(error as Any)")
            }
            #expect(reason.contains("certificate"))
            #expect(error?.mayHaveReachedServer == false)
        }
        #expect(await server.lines("request").isEmpty)
    }

    @Test(arguments: ["127.0.0.1", "localhost"])
    func `a certificate of a trusted authority for another host is refused, with both names`(
        host: String
    ) async throws {
        let server = try await TestServer(.elsewhere(certificates))
        let url = try HTTPURL("https://\(host):\(server.port)/echo")
        let error = await failure(client(own), HTTPRequest(.post, url, body: [1]))
        guard case .tlsFailed(url.told, let reason) = error else {
            return #expect(Bool(false), "\(error as Any)")
        }
        #expect(reason.contains("'\(host)'"))
        #expect(reason.hasSuffix("; its certificate is for elsewhere.example, 192.0.2.1"))
        #expect(error?.mayHaveReachedServer == false)
        #expect(await server.lines("request").isEmpty)
        // The name is all that is wrong with it.
        let known = try await TestServer(.tls(certificates, asksForClient: false))
        let right = try HTTPURL("https://\(host):\(known.port)/echo")
        #expect(try await client(own).call(HTTPRequest(.get, right)).status == 200)
    }

    @Test func `verification is off only where it is said plainly`() async throws {
        let server = try await server()
        #expect(HTTPSettings().tls.trust == .system)
        let response = try await client(.anyoneWithoutVerification).call(
            HTTPRequest(.get, try server.url("echo")))
        #expect(response.status == 200)
    }

    @Test func `a client shows its certificate to a server that asks`() async throws {
        let server = try await server(asksForClient: true)
        let identity = TLSSettings.Identity(
            certificate: certificates.client.certificate, key: certificates.client.key)
        let response = try await client(own, identity).call(
            HTTPRequest(.get, try server.url("echo")))
        #expect(response.status == 200)
        let url = try server.url("echo")
        let error = await failure(client(own), HTTPRequest(.post, url, body: [1]))
        guard case .tlsFailed(url.told, _) = error else {
            return #expect(Bool(false), "\(error as Any)")
        }
        #expect(await server.lines("request").count == 1)
    }

    @Test func `a file that is missing is told as a matter of trust`() async throws {
        let server = try await server()
        let url = try server.url("echo")
        let error = await failure(
            client(.authorities(file: "/no/such/ca.pem")), HTTPRequest(.get, url))
        guard case .tlsFailed(url.told, _) = error else {
            return #expect(Bool(false), "\(error as Any)")
        }
        let identity = TLSSettings.Identity(
            certificate: "/no/such/client.pem", key: "/no/such/client.key")
        let other = await failure(client(own, identity), HTTPRequest(.get, url))
        guard case .tlsFailed(url.told, _) = other else {
            return #expect(Bool(false), "\(other as Any)")
        }
    }
}
