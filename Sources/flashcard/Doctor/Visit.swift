//  A look at a server: one question, what came back, and by how much its clock differs. Which
//  servers there are, and what their answers mean, is for the checks; how they are asked is a
//  closure, so that a test can be any stack.

import HTTP
import JSON
import Platform
import Problems
import Resilience

struct Visit: Sendable {
    struct Question: Sendable, Hashable {
        var url: String
        /// Nothing is fetched; something is posted.
        var body: String?
        var headers: [String: String] = [:]
    }

    struct Answer: Sendable, Equatable {
        var status: Int
        var body: [UInt8] = []
        /// The server's clock minus ours, in whole seconds; nothing where it does not tell.
        var skew: Int?

        var isGood: Bool { (200..<300).contains(status) }

        var json: JSONValue? { try? JSONValue.parse(body) }

        /// The first line of what came back, short enough for a sentence.
        var line: String {
            let text = String(decoding: body.prefix(200), as: UTF8.self)
            return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        }
    }

    enum Outcome: Sendable, Equatable {
        case answered(Answer)
        /// Why nobody answered, as a sentence.
        case silent(String)
    }

    let ask: @Sendable (Question) async -> Outcome

    /// Over the network, with short patience: who does not answer soon is not well.
    static func real(_ client: HTTPClient, time: TimeSource) -> Visit {
        Visit { question in
            do throws(HTTPError) {
                var headers = HTTPHeaders()
                for (name, value) in question.headers { headers.add(name, value) }
                if question.body != nil { headers.add("Content-Type", "application/json") }
                let request = HTTPRequest(
                    question.body == nil ? .get : .post, try HTTPURL(question.url),
                    headers: headers, body: Array((question.body ?? "").utf8),
                    limits: HTTPLimits(
                        connect: .seconds(2), firstByte: .seconds(5), whole: .seconds(10),
                        responseBody: 4 << 20))
                let response = try await client.call(request)
                return .answered(
                    Answer(
                        status: response.status, body: response.body,
                        skew: skew(response.headers["Date"], now: time.wall())))
            } catch {
                // Which address it was, the finding says itself.
                let message = error.problem.message
                let told = message.firstRange(of: question.url + " ")
                    .map { message[$0.upperBound...] }
                return .silent(told.map(String.init) ?? message)
            }
        }
    }

    private static func skew(_ date: String?, now: WallTime) -> Int? {
        date.flatMap { HTTPDate.seconds(Substring($0).utf8, now: now) }
            .map { Int($0 - now.nanoseconds / 1_000_000_000) }
    }
}
