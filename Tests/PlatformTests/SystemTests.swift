import Foundation
import Platform
import Problems
import TestSupport
import Testing

@Suite struct SystemTests {
    @Test func `a command's answer is what it prints`() throws {
        #expect(try CommandAnswer.of("printf 'a key'; echo noise >&2") == Array("a key".utf8))
    }

    @Test(arguments: [
        ("exit 3", "exited with 3"), ("kill -9 $$", "was ended by signal 9"),
        ("yes", "printed over 1000 bytes"), ("exec sleep 60", "did not end within 0 s"),
    ])
    func `a command that fails or overruns says how`(command: String, reason: String) {
        let limit: Duration = reason.contains("within") ? .milliseconds(50) : .seconds(20)
        #expect {
            try CommandAnswer.of(command, limit: 1000, timeout: limit)
        } throws: { error in
            guard case SystemError.commandFailed(_, reason) = error else { return false }
            // Arguments of the command may be secret and are never told.
            return (error as? SystemError)?.problem.message.contains("$$") == false
        }
    }

    @Test func `an actor on a thread of its own runs every call in order`() async {
        actor Pinned {
            let thread = BlockingThread()
            nonisolated var unownedExecutor: UnownedSerialExecutor {
                thread.asUnownedSerialExecutor()
            }
            var seen: [Int] = []
            func add(_ number: Int) { seen.append(number) }
        }
        let pinned = Pinned()
        for number in 0..<500 { await pinned.add(number) }
        #expect(await pinned.seen == Array(0..<500))
        await withTaskGroup { group in
            for number in 0..<500 { group.addTask { await pinned.add(number) } }
        }
        #expect(await pinned.seen.count == 1000)
    }

    @Test func `Korean Windows text is read, and a damaged byte stays in its place`() throws {
        let transcoder = try #require(Transcoder(from: "CP949"))
        let bytes: [UInt8] = [0, 0xBB, 0xE7, 0xB0, 0xFA, 0x2C, 0x31]  // 사과,1
        #expect(transcoder.convert(bytes[1...]) == Array("사과,1".utf8))
        #expect(transcoder.convert([0x61, 0xFF, 0x62]) == [0x61, 0xFF, 0x62])
        #expect(transcoder.convert([0x61, 0xBB]) == [0x61, 0xFF])
        #expect(transcoder.convert([]) == [])
        #expect(Transcoder(from: "no such encoding") == nil)
    }

    @Test func `signals carry the exit codes that shells report`() {
        #expect(Interrupts.Signal.interrupt.exitCode == 130)
        #expect(Interrupts.Signal.terminate.exitCode == 143)
        #expect(Interrupts.Signal.allCases.map(\.name) == ["SIGINT", "SIGTERM", "SIGHUP"])
    }

    @Test func `a signal is heard with its number, and later ones are counted`() async {
        let (heard, continuation) = AsyncStream<String>.makeStream()
        let interrupts = Interrupts { signal, count in
            continuation.yield("\(signal.name) \(count)")
        }
        var signals = heard.makeAsyncIterator()
        kill(ThisProcess.identifier, SIGHUP)
        #expect(await signals.next() == "SIGHUP 1")
        kill(ThisProcess.identifier, SIGHUP)
        #expect(await signals.next() == "SIGHUP 2")
        withExtendedLifetime(interrupts) {}
    }

    @Test func `refusals of the system are told in its own words with advice`() {
        for (number, code) in [
            (13, "not_permitted"), (28, "disk_full"), (30, "read_only"), (17, "exists"),
            (5, "refused"), (2, "not_found"),
        ] as [(Int32, String)] {
            let problem = SystemError.refused(operation: "read", path: "/x", errno: number).problem
            #expect(problem.code == "system.\(code)")
            #expect(problem.message.hasPrefix("Cannot read /x: "))
            #expect(problem.advice?.isEmpty == false)
        }
        let failed = SystemError.commandFailed(command: "“pass”", reason: "exited with 1")
        #expect(failed.problem.category == .authentication)
    }

    @Test func `a thread that was waited for is gone, with all that it had`() {
        let number = Locked<UInt>(0)
        let thread = JoinableThread { number.withLock { $0 = ThreadEnds.mark() } }
        thread.join()
        #expect(ThreadEnds.hasEnded(number.withLock { $0 }))
        thread.join()
    }

    @Test func `a lock keeps every one of many increments`() async {
        let counter = Locked(0)
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask { for _ in 0..<1000 { counter.withLock { $0 += 1 } } }
            }
        }
        #expect(counter.withLock { $0 } == 8000)
    }
}
