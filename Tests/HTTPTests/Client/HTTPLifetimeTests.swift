import Foundation
import Platform
import Problems
import TestSupport
import Testing

@testable import HTTP

/// Stopping: by limits of time, which a test moves by hand, by cancelling and by closing.
/// Where a call goes on that should have ended, the time limit cancels the test, and with it
/// whatever it waits for, so that it fails and does not hang.
@Suite(.enabled(if: TestServer.isThere, "python3 is not on PATH"), .timeLimit(.minutes(2)))
struct HTTPLifetimeTests {
    private let time = ManualTime()
    private let loop: TransferLoop
    private let server: TestServer

    init() async throws {
        server = try await TestServer()
        loop = TransferLoop(time: time.source)
    }

    private static let limits = HTTPLimits(
        connect: .seconds(100), firstByte: .seconds(200), whole: .seconds(1000))

    private func client(inFlight: Int = 8, waiting: Int = 8, _ tls: TLSSettings = .init())
        -> HTTPClient
    {
        HTTPClient(
            .direct(inFlight: inFlight, waiting: waiting, limits: Self.limits, tls: tls), on: loop)
    }

    private func pass(_ duration: Duration) {
        time.advance(by: duration)
        loop.look()
    }

    @Test func `a server that never shakes hands runs into the limit of connecting`() async throws {
        let mute = try await TestServer(.mute)
        let url = try mute.url("echo")
        let client = client()
        let error = Task { await failure(client, HTTPRequest(.post, url, body: [1])) }
        await mute.saw("open 1")
        pass(.seconds(100))
        #expect(
            await error.outcome
                == .timedOut(url: url.told, phase: .connect, limit: .seconds(100), sent: false))
        #expect(await mute.saw("closed 1"))
    }

    @Test func `a server that does not answer runs into the limit of the first byte`() async throws
    {
        let url = try server.url("hang")
        let client = client()
        let error = Task { await failure(client, HTTPRequest(.post, url, body: [1])) }
        await server.saw("request 1")
        pass(.seconds(200))
        let told = await error.outcome
        #expect(
            told == .timedOut(url: url.told, phase: .firstByte, limit: .seconds(200), sent: true))
        #expect(told?.problem.message == "The request to \(url.told) had no answer within 200 s.")
        #expect(told?.problem.category == .unknownOutcome)
        #expect(await server.saw("closed 1 /hang"))
    }

    @Test func `an answer that drips runs into the limit of the whole and no other`() async throws {
        let url = try server.url("drip")
        let client = client()
        let error = Task { await failure(client, HTTPRequest(.get, url)) }
        await server.saw("dripped")
        // A call that comes back shows that the loop has read what was dripped before it.
        _ = try await client.call(HTTPRequest(.get, try server.url("echo")))
        pass(.seconds(999))
        #expect(client.counts.open == 1)
        pass(.seconds(1))
        #expect(
            await error.outcome
                == .timedOut(url: url.told, phase: .whole, limit: .seconds(1000), sent: true))
        #expect(await server.saw("closed 1 /drip"))
    }

    @Test func `the wait for a free place counts to the whole`() async throws {
        let client = client(inFlight: 1)
        let url = try server.url("hang")
        let limits = HTTPLimits(
            connect: .seconds(900), firstByte: .seconds(900), whole: .seconds(900))
        let first = Task { await failure(client, HTTPRequest(.get, url, limits: limits)) }
        await server.saw("request 1")
        let short = HTTPLimits(whole: .seconds(50))
        let second = Task {
            await failure(client, HTTPRequest(.post, url, limits: short))
        }
        await until { client.counts.open >= 2 }
        pass(.seconds(50))
        #expect(
            await second.outcome
                == .timedOut(url: url.told, phase: .queue, limit: .seconds(50), sent: false))
        #expect(client.counts.open == 1)
        #expect(await server.lines("request").count == 1)
        pass(.seconds(850))
        #expect(await first.outcome?.problem.code == "http.timed_out")
    }

    @Test func `a cancelled task ends its transfer at once`() async throws {
        let client = client()
        let url = try server.url("hang")
        let task = Task { await failure(client, HTTPRequest(.post, url)) }
        await server.saw("request 1")
        task.cancel()
        #expect(await task.outcome == .cancelled(url: url.told, sent: true))
        #expect(await server.saw("closed 1 /hang"))
        #expect(client.counts.open == 0)
    }

    @Test func `a task that was cancelled before it calls sends nothing`() async throws {
        let client = client()
        let url = try server.url("echo")
        let task = Task {
            // Goes on only when it has been cancelled.
            while !Task.isCancelled { await Task.yield() }
            return await failure(client, HTTPRequest(.get, url))
        }
        task.cancel()
        #expect(await task.outcome == .cancelled(url: url.told, sent: false))
        #expect(client.counts == HTTPClient.Counts(open: 0, begun: 0, refused: 0))
        #expect(await server.lines("open").isEmpty)
    }

    @Test func `a call that is cancelled in line frees its place`() async throws {
        let client = client(inFlight: 1, waiting: 1)
        let url = try server.url("hang")
        let first = Task { await failure(client, HTTPRequest(.get, url)) }
        await server.saw("request 1")
        let second = Task { await failure(client, HTTPRequest(.get, url)) }
        await until { client.counts.open >= 2 }
        second.cancel()
        #expect(await second.outcome == .cancelled(url: url.told, sent: false))
        let third = Task { try await client.call(HTTPRequest(.get, try server.url("echo"))) }
        await until { client.counts.open >= 2 }
        first.cancel()
        #expect(await first.outcome == .cancelled(url: url.told, sent: true))
        #expect(try await third.outcome.status == 200)
        #expect(await server.lines("request").count == 2)
    }

    @Test func `one call too many is refused at once and counted`() async throws {
        let client = client(inFlight: 2, waiting: 1)
        let url = try server.url("hang")
        let tasks = (0..<3).map { _ in Task { await failure(client, HTTPRequest(.get, url)) } }
        await until { client.counts.open >= 3 }
        let error = await failure(client, HTTPRequest(.get, url))
        #expect(error == .queueFull(url: url.told, limit: 3))
        #expect(error?.mayHaveReachedServer == false)
        #expect(client.counts == HTTPClient.Counts(open: 3, begun: 3, refused: 1))
        for task in tasks { task.cancel() }
        for task in tasks { #expect(await task.outcome?.problem.code == "http.cancelled") }
        #expect(try await client.call(HTTPRequest(.get, try server.url("echo"))).status == 200)
    }

    @Test func `closing ends what runs and what waits, and then the thread`() async throws {
        let client = client(inFlight: 2)
        let url = try server.url("hang")
        let tasks = (0..<3).map { _ in Task { await failure(client, HTTPRequest(.get, url)) } }
        await server.saw("request 1")
        await server.saw("request 2")
        await until { client.counts.open >= 3 }
        let isClosed = await onPlainThread { client.close(within: .seconds(30)) }
        #expect(isClosed)
        var sent = 0
        for task in tasks {
            guard case .closed(url.told, let wasSent) = await task.outcome else {
                return #expect(Bool(false), "an open call has to end as closed")
            }
            sent += wasSent ? 1 : 0
        }
        #expect(sent == 2)
        #expect(await server.lines("request").count == 2)
        #expect(await server.saw("closed 1"))
        #expect(await server.saw("closed 2"))
        #expect(
            await failure(client, HTTPRequest(.get, url)) == .closed(url: url.told, sent: false))
        #expect(!loop.isRunning)
        // Another client begins anew.
        let next = self.client()
        #expect(try await next.call(HTTPRequest(.get, try server.url("echo"))).status == 200)
        #expect(loop.threadsStarted == 2)
        let areClosed = await onPlainThread { [next.close(), next.close()] }
        #expect(areClosed == [true, true])
    }

    /// Else what OpenSSL has of the thread is put away while the process ends, which may crash it.
    @Test func `when the last client is closed, the thread is gone with all that it had`()
        async throws
    {
        let marks = Locked<Set<UInt>>([])
        let system = time.source
        // Whoever reads the clock leaves a mark: the loop's thread, and the one that calls.
        let marking = TimeSource(
            monotonic: {
                let mark = ThreadEnds.mark()
                marks.withLock { _ = $0.insert(mark) }
                return system.monotonic()
            }, wall: system.wall, sleep: system.sleep)
        let url = try server.url("echo")
        let areEnded = await onPlainThread {
            let client = HTTPClient(
                .direct(limits: Self.limits), on: TransferLoop(time: marking))
            guard (try? client.callBlocking(HTTPRequest(.get, url))) != nil else { return [false] }
            let others = marks.withLock { $0 }.subtracting([ThreadEnds.mark()])
            client.close(within: .seconds(60))
            return others.map(ThreadEnds.hasEnded)
        }
        #expect(areEnded == [true])
    }

    @Test func `closing one client leaves the others their calls and their thread`() async throws {
        let (one, other) = (client(), client())
        let url = try server.url("hang")
        let stays = Task { await failure(one, HTTPRequest(.get, url)) }
        await server.saw("request 1")
        _ = try await other.call(HTTPRequest(.get, try server.url("echo")))
        let isClosed = await onPlainThread { other.close() }
        #expect(isClosed)
        #expect(loop.isRunning)
        #expect(one.counts.open == 1)
        #expect(try await one.call(HTTPRequest(.get, try server.url("echo"))).status == 200)
        #expect(loop.threadsStarted == 1)
        stays.cancel()
        #expect(await stays.outcome == .cancelled(url: url.told, sent: true))
    }

    @Test func `a client that nobody holds any more leaves no thread behind`() async throws {
        do {
            let client = client()
            _ = try await client.call(HTTPRequest(.get, try server.url("echo")))
            #expect(loop.isRunning)
        }
        // Its connection closes when the thread ends.
        #expect(await server.saw("closed 1"))
        await until { !loop.isRunning }
        #expect(!loop.isRunning)
    }
}
