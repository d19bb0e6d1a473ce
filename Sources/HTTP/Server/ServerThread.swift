//  A loop's thread: waits for sockets, deadlines and what others left, lets connections work, and
//  carries their bytes. Everything here belongs to this thread alone. Connections have seats with
//  numbers; an event or an answer for somebody who had the seat before is known by its token.

import Platform

final class ServerThread {
    /// A connection and its socket.
    final class Seat {
        let socket: StreamSocket
        let token: UInt64
        /// Whether it counts towards the limit, or was refused by it.
        let isCounted: Bool
        var connection: ServerConnection
        var interest: SocketInterest = .input
        var hasEndedSending = false

        init(
            _ socket: StreamSocket, token: UInt64, isCounted: Bool, _ connection: ServerConnection
        ) {
            self.socket = socket
            self.token = token
            self.isCounted = isCounted
            self.connection = connection
        }
    }

    /// Read at once; more waits for the next turn, so that nobody is served alone.
    private static let pieceSize = 64 << 10
    /// Refused connections that hear why; more are closed without a word.
    private static let mostRefusedSeats = 64

    let loop: ServerLoop
    let surroundings: ServerSurroundings
    var reception: Reception?
    private let room: UnsafeMutableRawBufferPointer
    private var seats: [Seat?] = []
    private var freeSeats: [Int] = []
    private var taken = 0
    private var refusedSeats = 0
    private var generation: UInt64 = 0
    private var deadlines = DeadlineHeap()
    private var events = SocketPoller.Events(most: 256)
    private var stopTime: MonotonicTime?
    private(set) var now: MonotonicTime

    init(_ loop: ServerLoop, reception: Reception?) {
        self.loop = loop
        self.reception = reception
        surroundings = ServerSurroundings(loop.settings, shown: loop.shown)
        room = .allocate(byteCount: Self.pieceSize, alignment: 16)
        now = loop.time.now
    }

    deinit { room.deallocate() }

    func run() {
        openReception()
        while !isOver {
            let count = wait()
            now = loop.time.now
            surroundings.refreshDate(at: loop.time.wallNow)
            for place in 0..<count { attend(events[place]) }
            for order in loop.takeOrders() { obey(order) }
            expire()
            surroundings.tally.show()
        }
        end()
    }

    private func wait() -> Int {
        let milliseconds = loop.fallAsleep() ? untilEarliest() : 0
        return loop.poller.wait(into: &events, atMost: milliseconds)
    }

    /// In milliseconds, rounded up, so that the deadline has passed after the sleep.
    private func untilEarliest() -> Int32 {
        var earliest = deadlines.earliest ?? .max
        if let stopTime { earliest = min(earliest, stopTime.nanoseconds) }
        if let time = reception?.reopens { earliest = min(earliest, time.nanoseconds) }
        now = loop.time.now
        guard earliest > now.nanoseconds else { return 0 }
        return Int32((min(earliest - now.nanoseconds, 3_600_000_000_000) + 999_999) / 1_000_000)
    }

    // MARK: Orders

    private func obey(_ order: ServerLoop.Order) {
        switch order {
        case .look: break
        case .adopt(let socket): sit(socket)
        case .answer(let answer, let token, let ticket):
            guard let seat = seat(token) else { return }
            if answer == nil { surroundings.tally.counts.brokenAnswers += 1 }
            seat.connection.answer(
                answer ?? .text(500, "The request was not answered.\n"), ticket: ticket, at: now)
            settle(seat)
        case .stop(let time): stop(by: time)
        }
    }

    private func stop(by time: MonotonicTime) {
        stopTime = min(time, stopTime ?? time)
        guard !surroundings.isStopping else { return }
        surroundings.isStopping = true
        closeReception()
        for seat in seats.compactMap({ $0 }) {
            seat.connection.stop()
            settle(seat)
        }
    }

    private var isOver: Bool {
        guard let stopTime else { return false }
        return taken == 0 || now >= stopTime
    }

    private func end() {
        let isClean = taken == 0
        for seat in seats.compactMap({ $0 }) { leave(seat) }
        surroundings.tally.show()
        for order in loop.end(isClean: isClean) {
            guard case .adopt(let socket) = order else { continue }
            socket.close()
            loop.connections.leave()
        }
    }

    // MARK: Seats

    private func seat(_ token: UInt64) -> Seat? {
        let number = Int(token & 0xFFFF_FFFF)
        guard number < seats.count, let seat = seats[number], seat.token == token else {
            return nil
        }
        return seat
    }

    /// A connection that was taken on, by this loop or by the one that accepts.
    func sit(_ socket: StreamSocket) {
        surroundings.tally.counts.accepted += 1
        let connection = ServerConnection(surroundings, at: now)
        if surroundings.isStopping || !place(socket, connection, isCounted: true) {
            socket.close()
            loop.connections.leave()
        }
    }

    /// A connection beyond the limit.
    func refuse(_ socket: StreamSocket) {
        surroundings.tally.counts.refused += 1
        let connection = ServerConnection(refusedBy: surroundings, at: now)
        guard refusedSeats < Self.mostRefusedSeats, place(socket, connection, isCounted: false)
        else { return socket.close() }
    }

    private func place(
        _ socket: StreamSocket, _ connection: ServerConnection, isCounted: Bool
    ) -> Bool {
        let number = freeSeats.popLast() ?? seats.count
        if number == seats.count { seats.append(nil) }
        // The tokens of bell and listener are out of reach: no number is that large.
        generation = (generation + 1) & 0x7FFF_FFFF
        let seat = Seat(
            socket, token: generation << 32 | UInt64(number), isCounted: isCounted, connection)
        guard loop.poller.watch(socket.descriptor, as: seat.token, for: .input) else {
            freeSeats.append(number)
            return false
        }
        seats[number] = seat
        taken += 1
        if isCounted { surroundings.tally.counts.open += 1 } else { refusedSeats += 1 }
        settle(seat)
        return true
    }

    private func leave(_ seat: Seat) {
        let number = Int(seat.token & 0xFFFF_FFFF)
        if seat.connection.hasUnfinished { surroundings.tally.counts.abandoned += 1 }
        deadlines.remove(number)
        loop.poller.forget(seat.socket.descriptor)
        if case .broken = seat.connection.stage {
            seat.socket.reset()
        } else {
            seat.socket.close()
        }
        seats[number] = nil
        freeSeats.append(number)
        taken -= 1
        if seat.isCounted {
            surroundings.tally.counts.open -= 1
            loop.connections.leave()
        } else {
            refusedSeats -= 1
        }
    }

    // MARK: Work

    private func attend(_ event: SocketEvent) {
        if event.token == Self.listenerToken { return admit() }
        guard let seat = seat(event.token) else { return }
        if event.canRead { read(seat) }
        if event.isOver, !event.canRead { seat.connection.fail() }
        settle(seat)
    }

    private func read(_ seat: Seat) {
        switch seat.socket.receive(into: room) {
        case .moved(let count):
            let bytes = UnsafeRawBufferPointer(rebasing: room[..<count])
            seat.connection.receive(bytes, at: now)
        case .blocked: break
        case .ended: seat.connection.endInput()
        case .failed: seat.connection.fail()
        }
    }

    private func expire() {
        while let number = deadlines.next(at: now.nanoseconds) {
            guard let seat = seats[number] else { continue }
            seat.connection.expire(at: now)
            settle(seat)
        }
        if let time = reception?.reopens, now >= time { openReception() }
    }

    /// Lets a connection do what it can do now, and waits for the rest.
    private func settle(_ seat: Seat) {
        repeat {
            while let (request, ticket) = seat.connection.next(at: now) {
                handle(request, ticket, for: seat)
            }
            flush(seat)
        } while seat.connection.proceed(at: now)
        let outlook = seat.connection.outlook()
        switch outlook.stage {
        case .over, .broken: return leave(seat)
        case .lingering where !seat.hasEndedSending:
            seat.hasEndedSending = true
            seat.socket.endSending()
        case .lingering, .serving: break
        }
        if outlook.interest != seat.interest {
            seat.interest = outlook.interest
            loop.poller.change(seat.socket.descriptor, as: seat.token, for: outlook.interest)
        }
        deadlines.set(outlook.deadline.nanoseconds, for: Int(seat.token & 0xFFFF_FFFF))
    }

    private func handle(_ request: HTTPServerRequest, _ ticket: UInt64, for seat: Seat) {
        switch loop.handler {
        case .atOnce(let answer):
            seat.connection.answer(answer(request), ticket: ticket, at: now)
        case .later(let begin):
            begin(request, HTTPServerResponder(loop, seat: seat.token, ticket: ticket))
        }
    }

    private func flush(_ seat: Seat) {
        if seat.connection.output.isEmpty { return }
        // Whoever has an answer finds it counted.
        surroundings.tally.show()
        seat.connection.send(at: now) { [socket = seat.socket] in socket.send($0) }
    }
}
