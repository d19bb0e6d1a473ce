//  The client: one try for each call, on the one event loop of the process. It never sends a
//  request twice, follows no redirect unless asked to, and keeps no cookies; whoever wants another
//  try wraps the call, so that the program has one loop of tries and not one for each layer.
//
//      let response = try await client.call(HTTPRequest(.post, url, body: bytes))
//
//  A task that is cancelled aborts its transfer at once. A plain thread calls `callBlocking`, which
//  needs no thread of the tasks' pool. A client is closed by whoever made it.

import Deflate
import Platform
package import Telemetry

package final class HTTPClient: Sendable {
    /// What became of a client's calls in this process.
    package struct Counts: Sendable, Hashable {
        /// Running or waiting now.
        package let open: Int
        /// Taken on since the client began, the open ones included.
        package let begun: Int
        /// Refused because too many were open.
        package let refused: Int
    }

    package let settings: HTTPSettings
    let tracer: Tracer
    let propagator: (any TextMapPropagator)?
    let profile: ClientProfile
    private let loop: TransferLoop

    /// Without a propagator the one of the process writes the headers of the trace.
    package init(
        _ settings: HTTPSettings = HTTPSettings(), on loop: TransferLoop = .ofProcess,
        tracer: Tracer = Tracer(scope: Signals.scope), meter: Meter = Meter(scope: Signals.scope),
        propagator: (any TextMapPropagator)? = nil
    ) {
        self.settings = settings
        self.tracer = tracer
        self.propagator = propagator
        self.loop = loop
        profile = ClientProfile(settings, instruments: HTTPInstruments(meter))
    }

    deinit { _ = loop.engine.retire(profile, bell: nil) }

    package func call(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        guard let observation = Observation(of: request, by: self, at: loop.time.monotonic()) else {
            return try await send(request)
        }
        do throws(HTTPError) {
            let response = try await send(observation.request)
            observation.end(response, at: loop.time.monotonic())
            return response
        } catch {
            observation.end(error, at: loop.time.monotonic())
            throw error
        }
    }

    /// The same for a thread that may block; never called from a task.
    package func callBlocking(_ request: HTTPRequest) throws(HTTPError) -> HTTPResponse {
        guard let observation = Observation(of: request, by: self, at: loop.time.monotonic()) else {
            return try sendBlocking(request)
        }
        do throws(HTTPError) {
            let response = try sendBlocking(observation.request)
            observation.end(response, at: loop.time.monotonic())
            return response
        } catch {
            observation.end(error, at: loop.time.monotonic())
            throw error
        }
    }

    /// Aborts what runs, refuses what comes, and waits until that is done: true when it was done
    /// in time. The last client to be closed ends the loop's thread and closes its connections.
    /// Never called from a task.
    @discardableResult
    package func close(within bound: Duration = .seconds(5)) -> Bool {
        let bell = Doorbell()
        let isKnown = loop.engine.retire(profile, bell: bell)
        guard !isKnown || bell.wait(atMost: bound) else { return false }
        loop.engine.joinEnded()
        return true
    }

    package var counts: Counts {
        let counts = loop.engine.counts(of: profile.id)
        return Counts(open: counts.accepted, begun: counts.begun, refused: counts.refused)
    }

    // MARK: Sending

    private func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let ready = try ready(request)
        let ticket = CallTicket()
        let engine = loop.engine
        return try await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let call = prepared(ready, ticket) { continuation.resume(returning: $0) }
                if let error = engine.start(call, ticket) {
                    continuation.resume(returning: Result<HTTPResponse, HTTPError>.failure(error))
                }
            }
        } onCancel: {
            engine.cancel(ticket)
        }.get()
    }

    private func sendBlocking(_ request: HTTPRequest) throws(HTTPError) -> HTTPResponse {
        let ready = try ready(request)
        let ticket = CallTicket()
        let bell = Doorbell()
        let answer = Locked<Result<HTTPResponse, HTTPError>?>(nil)
        let call = prepared(ready, ticket) { result in
            answer.withLock { $0 = result }
            bell.ring()
        }
        if let error = loop.engine.start(call, ticket) { throw error }
        bell.wait()
        guard let result = answer.withLock({ $0 }) else {
            throw .unavailable(reason: "a call ended without an outcome")
        }
        return try result.get()
    }

    /// The request as it will be sent: checked, and compressed.
    private func ready(_ request: HTTPRequest) throws(HTTPError) -> HTTPRequest {
        let url = request.url.told
        try request.check()
        let limit = (request.limits ?? settings.limits).requestBody
        guard request.body.count <= limit else {
            throw .requestTooLarge(url: url, size: request.body.count, limit: limit)
        }
        guard let level = request.gzipLevel else { return request }
        var ready = request
        do throws(DeflateError) {
            ready.body = try Gzip.compress(request.body, level: level)
        } catch {
            throw .badRequest(url: url, reason: "its body cannot be compressed at level \(level)")
        }
        guard ready.body.count <= limit else {
            throw .requestTooLarge(url: url, size: ready.body.count, limit: limit)
        }
        ready.headers.add("Content-Encoding", "gzip")
        return ready
    }

    private func prepared(
        _ request: HTTPRequest, _ ticket: CallTicket,
        _ complete: @escaping @Sendable (Result<HTTPResponse, HTTPError>) -> Void
    ) -> PreparedCall {
        PreparedCall(
            id: ticket.id, client: profile, url: request.url, method: request.method,
            headers: request.headers.fields, body: request.body,
            limits: request.limits ?? settings.limits, redirects: request.redirects,
            begun: loop.time.monotonic(), isSilent: Context.current.isSuppressed,
            complete: complete)
    }
}
