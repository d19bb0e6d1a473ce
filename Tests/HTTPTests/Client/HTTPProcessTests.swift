import Foundation
import Platform
import TestSupport
import Testing

@testable import HTTP

/// What concerns a whole process, each in a process of its own.
@Suite(.enabled(if: TestServer.isThere, "python3 is not on PATH")) struct HTTPProcessTests {
    @Test func `the proxy of the environment is used, and no_proxy heeded`() async {
        await #expect(processExitsWith: .success) {
            let server = try await TestServer()
            setenv("http_proxy", "http://127.0.0.1:\(server.port)", 1)
            setenv("no_proxy", "127.0.0.1", 1)
            let client = HTTPClient(HTTPSettings())
            let far = try HTTPURL("http://flashcard.invalid:8080/path?a=1")
            let response = try await client.call(HTTPRequest(.get, far))
            #expect(response.body == Array("http://flashcard.invalid:8080/path?a=1".utf8))
            let near = try await client.call(HTTPRequest(.get, try server.url("bytes/3")))
            #expect(near.body == Array("xxx".utf8))
            let direct = HTTPClient(.direct())
            let error = await failure(direct, HTTPRequest(.get, far))
            #expect(
                error == .nameNotResolved(url: "http://flashcard.invalid:8080/path", host: far.host)
            )
            #expect(client.close() && direct.close())
        }
    }

    @Test func `the upper-case HTTP_PROXY is left alone`() async {
        await #expect(processExitsWith: .success) {
            let server = try await TestServer()
            setenv("HTTP_PROXY", "http://127.0.0.1:1", 1)
            unsetenv("http_proxy")
            unsetenv("all_proxy")
            unsetenv("ALL_PROXY")
            unsetenv("no_proxy")
            unsetenv("NO_PROXY")
            let client = HTTPClient(HTTPSettings())
            let response = try await client.call(HTTPRequest(.get, try server.url("bytes/3")))
            #expect(response.body == Array("xxx".utf8))
            #expect(client.close())
        }
    }

    @Test func `a blocking call needs none of the threads that tasks share`() async {
        await #expect(processExitsWith: .success) {
            let server = try await TestServer()
            let url = try server.url("bytes/3")
            let client = HTTPClient(.direct())
            let cores = ProcessInfo.processInfo.activeProcessorCount
            let (busy, free) = (Doorbell(), Doorbell())
            let answer = Locked<HTTPResponse?>(nil)
            DetachedThread.start {
                // Every thread of the pool is held, this test's own among them.
                for _ in 0..<cores { busy.wait() }
                let response = try? client.callBlocking(HTTPRequest(.get, url))
                answer.withLock { $0 = response }
                for _ in 0..<cores { free.ring() }
            }
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<cores {
                    group.addTask {
                        busy.ring()
                        free.wait()
                    }
                }
            }
            #expect(answer.withLock { $0?.body } == Array("xxx".utf8))
            #expect(client.close())
        }
    }

    // The thread sanitizer ends a forked child that starts a thread.
    #if !FLASHCARD_TSAN
        @Test func `a forked child has a loop of its own and leaves the parent's alone`() async {
            await #expect(processExitsWith: .success) {
                let server = try await TestServer()
                let url = try server.url("echo")
                let client = HTTPClient(.direct())
                let first = try Echo(try await client.call(HTTPRequest(.get, url)))
                #expect(first.connection == 1)
                // Swift hides `fork`; this process has nothing running that it could tear apart.
                let symbol = try #require(dlsym(nil, "fork"))
                // The function has this signature in every C library.
                let fork = unsafeBitCast(symbol, to: (@convention(c) () -> Int32).self)
                let child = fork()
                if child == 0 {
                    // On a thread of the child's: the one that forked goes by its number in the
                    // parent, and the standard library's lock ends a process where two threads
                    // meet at it and one is unknown to the system.
                    JoinableThread {
                        let answer = try? client.callBlocking(HTTPRequest(.get, url))
                        let isAnew = answer?.isConnectionReused == false
                        _exit(isAnew && client.close(within: .seconds(20)) ? 0 : 3)
                    }.join()
                }
                var status: Int32 = -1
                #expect(waitpid(child, &status, 0) == child)
                #expect(status == 0)
                // The parent goes on with the connection that it had.
                let second = try await client.call(HTTPRequest(.get, url))
                #expect(second.isConnectionReused)
                #expect(try Echo(second).connection == 1)
                #expect(await server.lines("request 1 ").count == 2)
                #expect(await server.lines("request 2 ").count == 1)
                #expect(TransferLoop.ofProcess.threadsStarted == 1)
            }
        }
    #endif
}
