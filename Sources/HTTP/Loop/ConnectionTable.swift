//  Which connections are open, and which of them are at work: libcurl does not tell, so it is put
//  together from what it does tell. A socket is opened for a call and closed at some time; when a
//  connection is ready for a call, libcurl names its two ends. A connection that several calls
//  share (HTTP/2) is at work as long as one of them is.

import CCurl
import Telemetry

final class ConnectionTable {
    /// The two ends of a connection; no two connections have both in common.
    struct Route: Hashable {
        let remote: String
        let remotePort: Int32
        let local: String
        let localPort: Int32
    }

    final class Connection {
        let route: Route
        let server: [Attribute]
        /// Nil for one that was opened where no telemetry is made.
        let instruments: HTTPInstruments?
        var users = 0
        var isOpen = true

        init(_ route: Route, for call: PreparedCall) {
            self.route = route
            server = [
                .string(Signals.Key.serverAddress, call.url.host),
                .int(Signals.Key.serverPort, call.url.port),
            ]
            instruments = call.isSilent ? nil : call.client.instruments
        }

        func count(_ change: Int64, isActive: Bool) {
            instruments?.openConnections.add(
                change,
                server + [.string(Signals.Key.connectionState, isActive ? "active" : "idle")])
        }
    }

    /// Sockets that are on their way to be a connection, and for which call.
    private var fresh: [Int32: UInt64] = [:]
    private var bySocket: [Int32: Connection] = [:]
    private var byRoute: [Route: Connection] = [:]

    func opened(_ socket: Int32, by call: UInt64) { fresh[socket] = call }

    /// The connection with these ends is ready for the call.
    func occupy(_ route: Route, by transfer: Transfer) {
        release(transfer)
        let connection: Connection
        if let socket = fresh.first(where: { $0.value == transfer.call.id })?.key {
            fresh[socket] = nil
            connection = Connection(route, for: transfer.call)
            bySocket[socket] = connection
            byRoute[route] = connection
            connection.count(1, isActive: true)
        } else if let known = byRoute[route] {
            connection = known
            if known.users == 0 {
                known.count(-1, isActive: false)
                known.count(1, isActive: true)
            }
        } else {
            return
        }
        connection.users += 1
        transfer.connection = connection
    }

    /// The call is over; its connection may go on.
    func release(_ transfer: Transfer) {
        guard let connection = transfer.connection else { return }
        transfer.connection = nil
        connection.users -= 1
        guard connection.users == 0, connection.isOpen else { return }
        connection.count(-1, isActive: true)
        connection.count(1, isActive: false)
    }

    private func closed(_ socket: Int32) {
        fresh[socket] = nil
        guard let connection = bySocket.removeValue(forKey: socket) else { return }
        connection.isOpen = false
        if byRoute[connection.route] === connection { byRoute[connection.route] = nil }
        connection.count(-1, isActive: connection.users > 0)
    }

    /// How many are open.
    var count: Int { bySocket.count }

    func removeAll() {
        fresh = [:]
        for socket in bySocket.keys { closed(socket) }
    }

    static let onClose: flashcard_curl_close = { context, socket in
        if let context {
            Unmanaged<ConnectionTable>.fromOpaque(context).takeUnretainedValue().closed(socket)
        }
        return flashcard_curl_close_socket(socket)
    }
}
