//  Posts batches of one signal to its receiver. A batch has one budget of time for all its tries;
//  what the receiver or the way there refuses for the moment is tried again within it, and beyond
//  that it is handed back, with the time that the receiver asked for.
//
//  Calls block the thread that sends, which is never a task's. A batch may arrive twice where its
//  answer was lost: telemetry is delivered at least once.

package import HTTP
package import Platform
package import Problems
package import Resilience
package import TelemetrySDK

package final class OTLPSender: Sendable {
    package enum Outcome: Sendable, Hashable {
        /// The receiver has it, but for so many items. A problem tells what it says about that.
        case taken(rejected: Int, Problem?)
        /// Never to be sent again.
        case refused(Problem)
        /// To be tried again later, not before that time where the receiver named one.
        case notTaken(Problem, notBefore: MonotonicTime?)
    }

    package let signal: TelemetrySettings.Signal
    private let client: HTTPClient
    private let url: HTTPURL
    private let headers: HTTPHeaders
    private let gzipLevel: Int?
    private let retry: Retry
    private let time: TimeSource

    /// Nil where no endpoint is set: nothing is dialled then.
    package init?(
        _ signal: TelemetrySettings.Signal, _ destination: TelemetrySettings.Destination,
        userAgent: String, time: TimeSource = .system,
        random: RandomSource = .seededBySystem(), on loop: TransferLoop = .ofProcess
    ) throws(HTTPError) {
        guard let endpoint = destination.endpoint else { return nil }
        self.signal = signal
        self.time = time
        url = try HTTPURL(endpoint.url)
        // A whole year is no limit.
        let budget = destination.timeout > .zero ? destination.timeout : .seconds(31_536_000)
        var headers: HTTPHeaders = [:]
        for header in destination.headers { headers.add(header.name, header.value) }
        headers.set("content-type", "application/json")
        self.headers = headers
        gzipLevel = destination.compression == .gzip ? 1 : nil
        client = HTTPClient(
            HTTPSettings(
                mostInFlight: 1, mostWaiting: 4,
                limits: HTTPLimits(
                    connect: min(.seconds(5), budget), firstByte: budget, whole: budget,
                    responseBody: OTLPAnswer.mostBytes),
                tls: Self.tls(destination), userAgent: userAgent),
            on: loop)
        let rule = RetryPolicy.Rule(
            Backoff(base: .milliseconds(500), cap: .seconds(5)), attempts: 5)
        retry = Retry(
            "telemetry.export",
            policy: RetryPolicy(
                transient: rule, throttled: rule, budget: budget, longestServerWait: budget,
                repeatsUnknown: true),
            time: time, random: random)
    }

    private static func tls(_ destination: TelemetrySettings.Destination) -> TLSSettings {
        var tls = TLSSettings()
        if let file = destination.certificate { tls.trust = .authorities(file: file) }
        if let certificate = destination.clientCertificate {
            tls.identity = TLSSettings.Identity(
                certificate: certificate, key: destination.clientKey ?? certificate)
        }
        return tls
    }

    /// Sends one request's body; returns by the deadline or when it is interrupted.
    package func send(
        _ body: [UInt8], before deadline: MonotonicTime, until interruption: Interruption
    ) -> Outcome {
        do throws(RetryFailure<SendFailure>) {
            return try retry.runBlocking(
                deadline: deadline, until: interruption, judging: \.verdict
            ) { (attempt) throws(SendFailure) in
                try post(body, attempt)
            }
        } catch {
            if let last = error.last, last.verdict == .permanent { return .refused(last.problem) }
            return .notTaken(
                error.last?.problem ?? error.problem, notBefore: error.notBefore)
        }
    }

    private func post(_ body: [UInt8], _ attempt: Retry.Attempt) throws(SendFailure) -> Outcome {
        var limits = client.settings.limits
        let left = attempt.deadline - time.now
        limits.whole = max(.milliseconds(1), min(limits.whole, left))
        limits.firstByte = min(limits.firstByte, limits.whole)
        limits.connect = min(limits.connect, limits.whole)
        var request = HTTPRequest(
            .post, url, headers: headers, body: body, gzipLevel: gzipLevel, limits: limits)
        request.resendCount = attempt.number - 1
        let response: HTTPResponse
        do { response = try client.callBlocking(request) } catch { throw SendFailure(error) }
        let answer = OTLPAnswer(
            to: signal, status: response.status, header: { response.headers[$0] },
            body: response.body, now: time.wall())
        switch answer {
        case .exported(let problem): return .taken(rejected: 0, problem)
        case .rejected(let count, let problem): return .taken(rejected: count, problem)
        case .refused(let problem): throw SendFailure(problem, .permanent)
        case .retry(let after, let problem):
            let kind: RetryKind = response.status == 429 ? .throttled : .transient
            throw SendFailure(problem, after.map { .retryAfter($0, kind) } ?? .retry(kind))
        }
    }

    package func close() { client.close(within: .seconds(1)) }
}

/// Why a try did not bring a batch to its receiver.
struct SendFailure: Explained, Error {
    let problem: Problem
    let verdict: Verdict

    init(_ problem: Problem, _ verdict: Verdict) {
        self.problem = problem
        self.verdict = verdict
    }

    /// Everything on the way may pass by itself; what the request itself cannot be does not.
    init(_ error: HTTPError) {
        problem = error.problem
        verdict =
            switch error {
            case .badURL, .badRequest, .requestTooLarge: .permanent
            case .cancelled, .closed: .cancelled
            case .queueFull, .nameNotResolved, .notConnected, .tlsFailed, .timedOut,
                .connectionLost, .brokenAnswer, .responseTooLarge, .headersTooLarge,
                .redirectRefused, .unavailable:
                .retry(.transient)
            }
    }
}
