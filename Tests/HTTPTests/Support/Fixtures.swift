//  What the tests of this module share: clients that reach the local server whatever proxy the
//  machine has set, a plain thread to block on, and what the server's echo says.

import Foundation
import Platform
import TestSupport
import Testing

@testable import HTTP

extension HTTPSettings {
    static func direct(
        inFlight: Int = 64, waiting: Int = 1024, limits: HTTPLimits = HTTPLimits(),
        tls: TLSSettings = TLSSettings(), protocols: Protocols = .negotiated
    ) -> HTTPSettings {
        HTTPSettings(
            mostInFlight: inFlight, mostWaiting: waiting, limits: limits, tls: tls, proxy: .none,
            protocols: protocols, userAgent: "flashcard/test")
    }
}

/// Runs the body on a thread of its own, where it may block.
func onPlainThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        DetachedThread.start { continuation.resume(returning: body()) }
    }
}

/// Calls and gives the error; nil when there was an answer.
func failure(_ client: HTTPClient, _ request: HTTPRequest) async -> HTTPError? {
    do throws(HTTPError) {
        _ = try await client.call(request)
        return nil
    } catch {
        return error
    }
}

/// Returns when this holds, or when the test's time is over.
func until(_ condition: () -> Bool) async {
    while !condition(), !Task.isCancelled { await Task.yield() }
}

extension Task where Failure == Never {
    /// What came of it. Where the test's time is over while it waits for that, it is cancelled.
    var outcome: Success {
        get async {
            await withTaskCancellationHandler {
                await value
            } onCancel: {
                cancel()
            }
        }
    }
}

extension Task where Failure == any Error {
    var outcome: Success {
        get async throws {
            try await withTaskCancellationHandler {
                try await value
            } onCancel: {
                cancel()
            }
        }
    }
}

/// What the server's `/echo` got.
struct Echo {
    let method: String
    let target: String
    let body: String
    let connection: Int
    let headers: [(name: String, value: String)]

    init(_ response: HTTPResponse) throws {
        let parsed = try JSONSerialization.jsonObject(with: Data(response.body))
        let object = try #require(parsed as? [String: Any])
        method = try #require(object["method"] as? String)
        target = try #require(object["target"] as? String)
        body = try #require(object["body"] as? String)
        connection = try #require(object["connection"] as? Int)
        headers = try #require(object["headers"] as? [[String]]).map { ($0[0], $0[1]) }
    }

    func values(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
}
