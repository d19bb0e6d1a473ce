import Platform
import Telemetry
import Testing

@testable import HTTP

@Suite struct TransferLoopTests {
    @Test func `after a fork there is another engine, and the parent's is left alone`() {
        let forks = Locked<UInt32>(0)
        let loop = TransferLoop(forks: { forks.withLock { $0 } })
        let parent = loop.engine
        #expect(loop.engine === parent)
        forks.withLock { $0 += 1 }
        let child = loop.engine
        #expect(child !== parent)
        #expect(loop.engine === child)
        #expect(child.generation == 1)
    }

    @Test func `a ticket is begun or cancelled, whichever comes first`() {
        let begun = CallTicket()
        #expect(begun.begin())
        #expect(begun.cancel())
        #expect(!begun.begin())
        let cancelled = CallTicket()
        #expect(!cancelled.cancel())
        #expect(!cancelled.begin())
    }

    @Test func `an order wakes a sleeping thread once and starts a missing one`() {
        var inbox = LoopInbox()
        #expect(inbox.send(.look) == .nothing)
        #expect(inbox.isUnused)
        let call = Self.call(
            of: ClientProfile(.direct(inFlight: 2, waiting: 0), instruments: Self.silent))
        #expect(inbox.add(call) == .accepted(.thread))
        #expect(inbox.add(call) == .accepted(.nothing))
        #expect(inbox.add(call) == .refused(limit: 2))
        #expect(inbox.fallAsleep() == false)
        #expect(inbox.takeOrders().count == 2)
        #expect(inbox.fallAsleep() == true)
        #expect(inbox.send(.cancel(1)) == .wake)
        #expect(inbox.send(.cancel(2)) == .nothing)
        #expect(inbox.takeOrders().count == 2)
        inbox.ended(client: call.client.id)
        #expect(inbox.add(call) == .accepted(.nothing))
        #expect(inbox.end() == false)
        _ = inbox.takeOrders()
        #expect(inbox.end() == false)
        inbox.forget(client: call.client.id)
        #expect(inbox.end() == true)
        #expect(inbox.threadsStarted == 1)
    }

    private static let silent = HTTPInstruments(Meter(scope: "test"))

    private static func call(of client: ClientProfile) -> PreparedCall {
        guard let url = try? HTTPURL("http://127.0.0.1/") else { preconditionFailure("an address") }
        return PreparedCall(
            id: Numbers.next(), client: client, url: url, method: .get, headers: [], body: [],
            limits: client.settings.limits, redirects: .returned,
            begun: MonotonicTime(nanoseconds: 0), isSilent: true, complete: { _ in })
    }
}
