//  Where connections come in. One loop of a server listens for all of them and hands the sockets
//  out in turn: so the limit of connections is kept in one place, and a port that is taken is seen.

import Platform

/// Where connections come in, and the loops that share them in turn: one loop of a server has it.
struct Reception {
    let listener: ListeningSocket
    let loops: [ServerLoop]
    private var turn = 0
    /// When it is looked at again, after the system had no room.
    var reopens: MonotonicTime?

    init(_ listener: ListeningSocket, _ loops: [ServerLoop]) {
        self.listener = listener
        self.loops = loops
    }

    mutating func nextLoop() -> ServerLoop {
        turn = (turn + 1) % loops.count
        return loops[turn]
    }
}

extension ServerThread {
    static let listenerToken = UInt64.max - 1

    func openReception() {
        reception?.reopens = nil
        guard let listener = reception?.listener else { return }
        _ = loop.poller.watch(listener.descriptor, as: Self.listenerToken, for: .input)
    }

    func closeReception() {
        guard let listener = reception?.listener else { return }
        loop.poller.forget(listener.descriptor)
        listener.close()
        reception = nil
    }

    /// Takes on whoever waits, a few at a time.
    func admit() {
        for _ in 0..<64 {
            guard let listener = reception?.listener else { return }
            switch listener.accept() {
            case .nobody: return
            case .exhausted:
                // Some connection may be closed by then; until then it would be told for ever.
                loop.poller.forget(listener.descriptor)
                reception?.reopens = now.later(by: .milliseconds(100))
                return
            case .connected(let socket):
                guard loop.connections.enter() else {
                    refuse(socket)
                    continue
                }
                if let peer = reception?.nextLoop(), peer !== loop {
                    if !peer.leave(.adopt(socket)) {
                        socket.close()
                        loop.connections.leave()
                    }
                } else {
                    sit(socket)
                }
            }
        }
    }
}
