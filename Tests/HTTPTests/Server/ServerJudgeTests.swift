import Foundation
import Platform
import TestSupport
import Testing

@testable import HTTP

/// Clients that are not ours say whether what is served is HTTP.
@Suite struct ServerJudgeTests {
    private static let told = { @Sendable (request: HTTPServerRequest) -> HTTPServerAnswer in
        switch request.path {
        case "/cut":
            HTTPServerAnswer(body: Array("0123456789".utf8), script: .truncated(afterBody: 4))
        case "/reset":
            HTTPServerAnswer(body: Array("0123456789".utf8), script: .reset(afterBody: 4))
        case "/reset-at-once": HTTPServerAnswer(script: .resetAtOnce)
        case "/dropped": HTTPServerAnswer(script: .closedAtOnce)
        case "/dripped":
            HTTPServerAnswer(
                body: Array("0123456789".utf8),
                script: .dripped(pieces: 20, of: 10, every: .milliseconds(1)))
        default:
            HTTPServerAnswer.text(
                200, "\(request.method.name) \(request.target) \(request.body.count)\n")
        }
    }

    /// What a program prints, asked on a thread that may block.
    private static func printed(
        _ program: String, _ arguments: [String], input: String = ""
    ) async throws -> String {
        let tool = try #require(Tool.find(program))
        let output = try await onPlainThread {
            Result { try tool.run(arguments, input: Data(input.utf8)) }
        }.get()
        return String(decoding: output, as: UTF8.self)
    }

    @Test(.enabled(if: Requirements.has("curl"), "curl is not on PATH"))
    func `curl has its answers, on one connection, with every kind of body`() async throws {
        try await serving(handler: Self.told) { server in
            let url = server.url
            func curl(_ arguments: String..., input: String = "") async throws -> String {
                try await Self.printed(
                    "curl", ["-sS", "--noproxy", "*", "--max-time", "300"] + arguments,
                    input: input)
            }
            #expect(try await curl("\(url)/a", "\(url)/b?c") == "GET /a 0\nGET /b?c 0\n")
            #expect(server.counts.accepted == 1)
            #expect(try await curl("-d", "hello", url) == "POST / 5\n")
            let chunked = ["-H", "Transfer-Encoding: chunked", "--data-binary", "@-"]
            #expect(
                try await curl(chunked[0], chunked[1], chunked[2], chunked[3], url, input: "hello")
                    == "POST / 5\n")
            let large = String(repeating: "x", count: 1 << 20)
            #expect(
                try await curl(
                    "-H", "Expect: 100-continue", "--data-binary", "@-", url, input: large)
                    == "POST / 1048576\n")
            #expect(
                try await curl(
                    "-o", "/dev/null", "-w", "%{http_code}", "--data-binary", "@-", url,
                    input: large + "x") == "413")
            #expect(try await curl("-0", "\(url)/old") == "GET /old 0\n")
            let head = try await curl("-I", "\(url)/a")
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(head.contains("Content-Length: 10\r\n"))
        }
    }

    private static let script = #"""
        import http.client, socket, struct, sys
        port = int(sys.argv[1])
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        for method, body in [("GET", None), ("POST", b"x" * 3000), ("DELETE", None)]:
            link.request(method, "/p", body)
            answer = link.getresponse()
            print(answer.status, answer.read().decode().strip())
        link.request("POST", "/p", iter([b"one", b"two"]), encode_chunked=True,
                     headers={"Transfer-Encoding": "chunked"})
        print(link.getresponse().read().decode().strip())
        link.request("HEAD", "/p")
        answer = link.getresponse()
        print(answer.length, answer.headers["Content-Length"], answer.read())
        link.request("GET", "/dripped")
        print(link.getresponse().read().decode())
        link.request("GET", "/cut")
        try:
            link.getresponse().read()
        except http.client.IncompleteRead as error:
            print("cut", error.partial.decode())
        for path in ["/dropped", "/reset-at-once"]:
            link = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
            link.request("GET", path)
            try:
                link.getresponse()
            except (http.client.RemoteDisconnected, ConnectionResetError) as error:
                print(path, type(error).__name__)
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        link.request("GET", "/reset")
        try:
            link.getresponse().read()
        except ConnectionResetError as error:
            print("reset")
        """#

    @Test(.enabled(if: Requirements.has("python3"), "python3 is not on PATH"))
    func `Python's client has its answers, and sees each misbehaviour as what it is`()
        async throws
    {
        try await serving(handler: Self.told) { server in
            let printed = try await Self.printed("python3", ["-c", Self.script, "\(server.port)"])
            #expect(
                printed.split(separator: "\n").map(String.init) == [
                    "200 GET /p 0", "200 POST /p 3000", "200 DELETE /p 0", "POST /p 6",
                    "0 10 b''", "0123456789", "cut 0123", "/dropped RemoteDisconnected",
                    "/reset-at-once ConnectionResetError", "reset",
                ])
        }
    }

    @Test func `our own client tells what it met`() async throws {
        try await serving(handler: Self.told) { server in
            let client = HTTPClient(.direct(), on: TransferLoop())
            for path in ["/cut", "/reset", "/reset-at-once", "/dropped"] {
                let request = HTTPRequest(.get, try HTTPURL(server.url + path))
                guard case .connectionLost(_, _, let sent) = await failure(client, request) else {
                    Issue.record("\(path) is no lost connection")
                    continue
                }
                #expect(sent)
            }
            #expect(await onPlainThread { client.close() })
        }
    }
}
