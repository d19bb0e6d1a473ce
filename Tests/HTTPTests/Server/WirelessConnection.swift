//  A connection without a socket, driven by hand: what the client sends and when, and what it got
//  until then. It does what the loop's thread does.

import Platform

@testable import HTTP

struct WirelessConnection {
    let surroundings: ServerSurroundings
    private(set) var connection: ServerConnection
    private(set) var now = MonotonicTime(nanoseconds: 1_000_000_000)
    /// Requests that were handed out and are not answered.
    private(set) var open: [(request: HTTPServerRequest, ticket: UInt64)] = []
    private var got: [UInt8] = []
    /// How many bytes the client still takes.
    var room = Int.max

    init(_ limits: HTTPServerLimits = HTTPServerLimits(), isRefused: Bool = false) {
        var settings = HTTPServerSettings(limits: limits)
        settings.guardsBrowsers = false
        surroundings = ServerSurroundings(settings, shown: Locked(HTTPServerCounts()))
        connection =
            isRefused
            ? ServerConnection(refusedBy: surroundings, at: now)
            : ServerConnection(surroundings, at: now)
        settle()
    }

    var counts: HTTPServerCounts { surroundings.tally.counts }

    /// What the client got since it last looked.
    mutating func taken() -> String {
        defer { got = [] }
        return String(decoding: got, as: UTF8.self)
    }

    mutating func send(_ text: String) {
        Array(text.utf8).withUnsafeBytes { connection.receive($0, at: now) }
        settle()
    }

    mutating func endInput() {
        connection.endInput()
        settle()
    }

    mutating func stop() {
        surroundings.isStopping = true
        connection.stop()
        settle()
    }

    /// Answers the first that is open.
    mutating func answer(_ answer: HTTPServerAnswer = .text(200, "ok")) {
        let (_, ticket) = open.removeFirst()
        connection.answer(answer, ticket: ticket, at: now)
        settle()
    }

    /// Moves the clock, and tells the deadlines on the way as the loop does.
    mutating func pass(_ duration: Duration) {
        let end = now.later(by: duration)
        while connection.deadline <= end {
            now = max(now, connection.deadline)
            connection.expire(at: now)
            settle()
        }
        now = end
    }

    /// The client takes what there is room for.
    mutating func take(_ bytes: Int) {
        room += bytes
        settle()
    }

    private mutating func settle() {
        repeat {
            while let next = connection.next(at: now) { open.append(next) }
            let count = min(room, connection.output.count)
            guard count > 0 else { continue }
            got += connection.output.lend { Array($0.prefix(count)) }
            room -= room == .max ? 0 : count
            connection.sent(count, at: now)
        } while connection.proceed(at: now)
    }
}

extension ServerConnection.Stage {
    var isOver: Bool { self == .over || self == .broken }
}
