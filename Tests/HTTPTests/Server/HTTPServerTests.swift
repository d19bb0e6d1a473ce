import Platform
import Problems
import TestSupport
import Testing

@testable import HTTP

@Suite struct HTTPServerTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let last = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    @Test func `a request is answered, and the next on the same connection too`() async throws {
        let told = { @Sendable (request: HTTPServerRequest) in
            HTTPServerAnswer.text(
                200, "\(request.method.name) \(request.path) \(request.body.count)")
        }
        try await serving(handler: told) { server in
            let client = HTTPClient(.direct(inFlight: 1), on: TransferLoop())
            for count in [0, 5, 70_000] {
                let body = [UInt8](repeating: 0x61, count: count)
                let response = try await client.call(
                    HTTPRequest(.post, HTTPURL(server.url + "/a?b=c"), body: body))
                #expect(response.status == 200)
                #expect(String(decoding: response.body, as: UTF8.self) == "POST /a \(count)")
                #expect(response.headers["X-Content-Type-Options"] == "nosniff")
                #expect(response.headers["X-Frame-Options"] == "DENY")
                #expect(response.headers["Date"]?.hasSuffix(" GMT") == true)
            }
            #expect(server.counts.accepted == 1)
            #expect(server.counts.requests == 3)
            #expect(server.counts.answered == 3)
            #expect(await onPlainThread { client.close() })
        }
    }

    @Test(arguments: [1, 3])
    func `many clients at once each have their own answers`(loops: Int) async throws {
        let echo = { @Sendable (request: HTTPServerRequest) in
            HTTPServerAnswer(body: request.body)
        }
        try await serving(HTTPServerSettings(loops: loops), handler: echo) { server in
            let client = HTTPClient(.direct(inFlight: 50), on: TransferLoop())
            let url = try HTTPURL(server.url)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller in 0..<50 {
                    group.addTask {
                        for round in 0..<20 {
                            let body = Array("\(caller) \(round)".utf8)
                            let request = HTTPRequest(.post, url, body: body)
                            let response = try await client.call(request)
                            #expect(response.body == body)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(server.counts.requests == 1000)
            #expect(server.counts.accepted <= 50)
            #expect(await onPlainThread { client.close() })
        }
    }

    @Test func `a large answer comes whole, however slowly it is taken`() async throws {
        // More than the system keeps for a connection.
        let size = 6 << 20
        let large = { @Sendable (_: HTTPServerRequest) in
            HTTPServerAnswer(body: [UInt8](repeating: 0x62, count: size))
        }
        // On a clock that stands still nobody is too slow.
        try await serving(time: ManualTime().source, handler: large) { server in
            let told = await raw(server.port, Self.get + Self.last)
            #expect(told.utf8.count > 2 * size)
            #expect(server.counts.writesFull == 1)
            #expect(server.counts.bytesSent == told.utf8.count)
        }
    }

    @Test func `a handler that answers later is waited for, in order`() async throws {
        let (asked, continuation) = AsyncStream.makeStream(of: HTTPServerResponder.self)
        let server = try HTTPServer(respondingWith: { _, responder in
            continuation.yield(responder)
        })
        var waiting = asked.makeAsyncIterator()
        async let told = raw(server.port, Self.get + Self.last)
        for number in 1...2 {
            let responder = try #require(await waiting.next())
            #expect(responder.answer(.text(200, "answer \(number)")))
            #expect(!responder.answer(.text(200, "once more")))
        }
        let text = await told
        #expect(text.contains("answer 1HTTP/1.1 200 OK"))
        #expect(text.hasSuffix("answer 2"))
        #expect(await server.stop(within: .seconds(60)))
        #expect(server.counts.answered == 2)
    }

    @Test func `a handler that forgets a request is answered for`() async throws {
        let server = try HTTPServer(respondingWith: { _, _ in })
        #expect(await raw(server.port, Self.last).hasPrefix("HTTP/1.1 500 "))
        #expect(server.counts.brokenAnswers == 1)
        await server.stop(within: .zero)
    }

    @Test func `one connection too many is told so, and there is room again later`() async throws {
        var settings = HTTPServerSettings()
        settings.limits.connections = 2
        try await serving(settings) { server in
            let told = try await onPlainThread {
                Result {
                    let one = try RawClient(server.port)
                    one.send(Self.get)
                    let first = one.read(until: "ok")
                    let two = try RawClient(server.port)
                    two.send(Self.get)
                    let second = two.read(until: "ok")
                    let three = try RawClient(server.port)
                    let third = three.read()
                    one.send(Self.last)
                    _ = one.read()
                    return [first, second, third]
                }
            }.get()
            #expect(told[0].hasSuffix("ok"))
            #expect(told[1].hasSuffix("ok"))
            #expect(told[2].hasPrefix("HTTP/1.1 503 "))
            #expect(server.counts.refused == 1)
            // The seat of the first is free as soon as the server has seen its end.
            await until { server.counts.open < 2 }
            #expect(await raw(server.port, Self.last).hasSuffix("ok"))
        }
    }

    @Test func `time is that of the clock that was handed in`() async throws {
        let time = ManualTime()
        try await serving(time: time.source) { server in
            async let told = raw(server.port, "GET / HT")
            await until { server.counts.bytesReceived == 8 }
            time.advance(by: .seconds(10))
            server.look()
            #expect(await told.hasPrefix("HTTP/1.1 408 "))
            #expect(server.counts.timedOut == 1)
        }
    }

    @Test func `a wait of a script is a timer of the loop`() async throws {
        let time = ManualTime()
        let late = { @Sendable (_: HTTPServerRequest) in
            HTTPServerAnswer(body: [0x61], script: .late(by: .seconds(3600)))
        }
        try await serving(time: time.source, handler: late) { server in
            async let told = raw(server.port, Self.last)
            await until { server.counts.answered == 1 }
            time.advance(by: .seconds(3600))
            server.look()
            #expect(await told.hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `a stop waits for what is under way, and takes on nobody more`() async throws {
        let (asked, continuation) = AsyncStream.makeStream(of: HTTPServerResponder.self)
        let server = try HTTPServer(respondingWith: { _, responder in
            continuation.yield(responder)
        })
        let idle = try RawClient(server.port)
        async let told = raw(server.port, Self.get)
        var waiting = asked.makeAsyncIterator()
        let responder = try #require(await waiting.next())
        async let stopped = server.stop(within: .seconds(600))
        #expect(await onPlainThread { idle.read() }.isEmpty)
        #expect(throws: SystemError.self) { try RawClient(server.port) }
        responder.answer(.text(200, "the last"))
        let text = await told
        #expect(text.contains("Connection: close\r\n"))
        #expect(text.hasSuffix("the last"))
        #expect(await stopped)
        #expect(!responder.answer(.text(200, "too late")))
    }

    @Test func `who is under way when the time of a stop is over is cut off`() async throws {
        let (asked, continuation) = AsyncStream.makeStream(of: HTTPServerResponder.self)
        let server = try HTTPServer(respondingWith: { _, responder in
            continuation.yield(responder)
        })
        async let told = raw(server.port, Self.get)
        var waiting = asked.makeAsyncIterator()
        let responder = try #require(await waiting.next())
        #expect(await onPlainThread { server.stopBlocking(within: .zero) } == false)
        #expect(await told.isEmpty)
        #expect(server.counts.abandoned == 1)
        #expect(!responder.answer(.text(200, "too late")))
        #expect(await server.stop(within: .zero) == false)
    }

    @Test func `a server that is let go is no more there`() async throws {
        var server: HTTPServer? = try HTTPServer { _ in .text(200, "ok") }
        let port = try #require(server).port
        let client = try RawClient(port)
        server = nil
        #expect(await onPlainThread { client.read() }.isEmpty)
    }
}

@Suite struct ListeningTests {
    private func refusal(_ settings: HTTPServerSettings) -> Problem? {
        do throws(HTTPServerError) {
            _ = try HTTPServer(settings) { _ in .text(200, "ok") }
            return nil
        } catch {
            return error.problem
        }
    }

    @Test func `a port that another has is named, with what to do`() async throws {
        let holder = try HTTPServer { _ in .text(200, "ok") }
        let problem = try #require(refusal(HTTPServerSettings(port: holder.port)))
        #expect(problem.code == "listen.port_taken")
        #expect(
            problem.message
                == "Cannot listen on port \(holder.port) of 127.0.0.1: another program has it.")
        #expect(
            problem.advice
                == "Stop that program, or choose another port; port 0 takes a free one.")
        await holder.stop(within: .zero)
    }

    @Test func `a port can be had again as soon as its server has ended`() async throws {
        let first = try HTTPServer { _ in .text(200, "ok") }
        _ = await raw(first.port, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        await first.stop(within: .zero)
        let second = try HTTPServer(HTTPServerSettings(port: first.port)) { _ in .text(200, "ok") }
        #expect(second.port == first.port)
        await second.stop(within: .zero)
    }

    @Test func `an address that is none, or not here, is named`() {
        #expect(refusal(HTTPServerSettings(address: "localhost"))?.code == "listen.not_an_address")
        #expect(
            refusal(HTTPServerSettings(address: "192.0.2.1"))?.code == "listen.not_of_this_machine")
    }
}
