//  The loop's thread: takes what callers left, lets libcurl work, tells what has ended, looks at
//  the clock, and sleeps until a socket, a caller or a deadline wakes it. Everything here belongs
//  to this thread alone, so that there are no locks.
//
//  Deadlines are ours and not libcurl's, which knows none for the first byte and one for the whole
//  that begins too late. `earliest` is never later than the first of them; they are compared only
//  when it is reached, so that a thousand calls cost no search each.

import CCurl
import Platform

final class LoopThread {
    private let engine: LoopEngine
    private var multi: UnsafeMutableRawPointer
    private var running: [UInt64: Transfer] = [:]
    private var waiting: [UInt64: PreparedCall] = [:]
    private var lines: [UInt64: CallLine] = [:]
    private var handles = HandleStore()
    private var bells: [Doorbell] = []
    private var earliest: MonotonicTime?
    let connections = ConnectionTable()
    var now: MonotonicTime { engine.time.monotonic() }

    init(_ engine: LoopEngine) {
        self.engine = engine
        multi = Self.makeMulti()
    }

    private static func makeMulti() -> UnsafeMutableRawPointer {
        _ = EasyHandle.isLibraryReady
        guard let multi = curl_multi_init() else {
            preconditionFailure("no memory for the event loop")
        }
        flashcard_curl_multi_number(multi, CURLMOPT_MAXCONNECTS, 256)
        return multi
    }

    func run() {
        ThisThread.blockBrokenPipes()
        repeat {
            while !engine.isUnused { turn() }
            // No handle is left in it; its connections close with it.
            engine.loseHandle()
            handles.removeAll()
            curl_multi_cleanup(multi)
            connections.removeAll()
            let isOver = engine.end()
            if !isOver { multi = Self.makeMulti() }
            ring()
            if isOver { return }
        } while true
    }

    private func turn() {
        for order in engine.takeOrders() { obey(order) }
        if engine.isUnused { return }
        ring()
        var count: Int32 = 0
        curl_multi_perform(multi, &count)
        tellEnded()
        if let earliest, now >= earliest { expire() }
        guard engine.fallAsleep(on: UInt(bitPattern: multi)) else { return }
        curl_multi_poll(multi, nil, 0, untilEarliest(), nil)
    }

    private func ring() {
        for bell in bells { bell.ring() }
        bells = []
    }

    private func obey(_ order: LoopInbox.Order) {
        switch order {
        case .start(let call):
            if lines[call.client.id, default: Self.line(of: call)].arrive(call.id) {
                begin(call)
            } else {
                waiting[call.id] = call
                note(call.deadline)
            }
        case .cancel(let id): stop(id) { .cancelled(url: $0, sent: $1) }
        case .look: break
        case .retire(let client, let bell):
            let own = running.values.filter { $0.call.client.id == client }.map(\.call.id)
            // Those in line first, or they would take the places of those that are stopped.
            let inLine = waiting.values.filter { $0.client.id == client }.map(\.id).sorted()
            for id in inLine + own.sorted() { stop(id) { .closed(url: $0, sent: $1) } }
            lines[client] = nil
            handles.remove(client: client)
            engine.forget(client: client)
            if let bell { bells.append(bell) }
        }
    }

    private static func line(of call: PreparedCall) -> CallLine {
        CallLine(most: call.client.settings.mostInFlight)
    }

    // MARK: Calls

    private func begin(_ call: PreparedCall) {
        guard let handle = handles.take(for: call.client) else {
            return end(call, .failure(.unavailable(reason: "no memory for a transfer")))
        }
        let transfer = Transfer(call, handle, on: self)
        if let error = transfer.prepare() {
            handles.put(transfer.handle)
            return end(call, .failure(error))
        }
        running[call.id] = transfer
        note(transfer.deadline)
        let code = curl_multi_add_handle(multi, handle.pointer)
        if code != CURLM_OK {
            let reason = String(cString: curl_multi_strerror(code)).lowercased()
            finish(transfer, .failure(.unavailable(reason: reason)))
        }
    }

    /// Stops a call wherever it is; one that has ended is left alone.
    private func stop(_ id: UInt64, _ error: (_ url: String, _ sent: Bool) -> HTTPError) {
        if let call = waiting.removeValue(forKey: id) {
            lines[call.client.id]?.abandon(id)
            complete(call, .failure(error(call.url.told, false)))
        } else if let transfer = running[id] {
            curl_multi_remove_handle(multi, transfer.handle.pointer)
            finish(transfer, .failure(error(transfer.call.url.told, transfer.isSent)))
        }
    }

    private func tellEnded() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let pointer = message.pointee.easy_handle,
                let transfer = Transfer.of(pointer)
            else { continue }
            let code = flashcard_curl_result(message)
            // The message is gone with the handle.
            curl_multi_remove_handle(multi, pointer)
            finish(transfer, transfer.outcome(code))
        }
    }

    /// The transfer is out of libcurl's hands.
    private func finish(_ transfer: Transfer, _ result: Result<HTTPResponse, HTTPError>) {
        running[transfer.call.id] = nil
        connections.release(transfer)
        handles.put(transfer.handle)
        end(transfer.call, result)
    }

    /// A call gives its place to the next one in line.
    private func end(_ call: PreparedCall, _ result: Result<HTTPResponse, HTTPError>) {
        let next = lines[call.client.id]?.leave()
        complete(call, result)
        if let next, let call = waiting.removeValue(forKey: next) { begin(call) }
    }

    private func complete(_ call: PreparedCall, _ result: Result<HTTPResponse, HTTPError>) {
        engine.ended(client: call.client.id)
        call.complete(result)
    }

    // MARK: Deadlines

    func note(_ deadline: MonotonicTime) {
        earliest = min(earliest ?? deadline, deadline)
    }

    private func expire() {
        let now = now
        for call in waiting.values where call.deadline <= now {
            stop(call.id) { url, _ in
                .timedOut(url: url, phase: .queue, limit: call.limits.whole, sent: false)
            }
        }
        for transfer in running.values where transfer.deadline <= now {
            stop(transfer.call.id) { _, _ in transfer.timeout }
        }
        earliest = nil
        for call in waiting.values { note(call.deadline) }
        for transfer in running.values { note(transfer.deadline) }
    }

    /// In milliseconds, rounded up, so that the deadline has passed after the sleep.
    private func untilEarliest() -> Int32 {
        guard let earliest else { return 3_600_000 }
        let left = (earliest - now).wholeNanoseconds
        return Int32(clamping: max(0, min(left, 3_600_000_000_000_000) + 999_999) / 1_000_000)
    }
}
