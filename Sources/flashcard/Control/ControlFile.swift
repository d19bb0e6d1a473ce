//  Orders from one terminal to the runs of another: a small file beside the store, replaced as a
//  whole, with the last order for each circuit breaker. Its numbers rise for as long as clocks do,
//  so that a run knows which orders it has followed, also after the file was taken away.
//
//      {"schema": "flashcard.control/1",
//       "orders": [{"number": …, "breaker": "offline/rules", "do": "isolate", "reason": "…"}]}

import JSON
import Platform
import Problems

struct ControlFile: Sendable, Equatable {
    enum Action: String, Sendable { case isolate, reset }

    struct Order: Sendable, Equatable {
        let number: Int
        let breaker: String
        let action: Action
        let reason: String?
    }

    static let schema = "flashcard.control/1"
    /// More than anybody writes by hand, and read in a moment.
    static let largest = 65_536
    static let mostOrders = 256

    /// In the order in which they were given.
    private(set) var orders: [Order] = []

    init() {}

    static func path(beside store: String) -> String { store + ".control.json" }

    func order(for breaker: String) -> Order? { orders.last { $0.breaker == breaker } }

    /// Adds an order, which takes the place of the one before for the same breaker.
    @discardableResult
    mutating func give(
        _ action: Action, to breaker: String, reason: String? = nil, at now: WallTime
    ) -> Order {
        let last = orders.map(\.number).max() ?? 0
        let order = Order(
            number: max(last + 1, Int(now.nanoseconds / 1000)), breaker: breaker, action: action,
            reason: reason)
        orders.removeAll { $0.breaker == breaker }
        orders.append(order)
        orders.removeFirst(max(0, orders.count - Self.mostOrders))
        return order
    }
}

// MARK: - On the disk

extension ControlFile {
    /// The file as it stands; one that is not there has no orders.
    init(reading path: String) throws(Problem) {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try FileReader.contents(of: path, limit: Self.largest)
        } catch {
            if error.problem.code == "system.not_found" { return }
            throw error.problem
        }
        let value: JSONValue
        do { value = try JSONValue.parse(bytes) } catch {
            throw Self.unreadable(path, "\(error.problem.message)")
        }
        guard value["schema"]?.asString == Self.schema, let list = value["orders"]?.asArray else {
            throw Self.unreadable(path, "It has no orders of the form \(Self.schema).")
        }
        for (index, entry) in list.prefix(Self.mostOrders).enumerated() {
            guard let number = entry["number"]?.asInteger, number > 0,
                let breaker = entry["breaker"]?.asString,
                let action = entry["do"]?.asString.flatMap(Action.init)
            else {
                throw Self.unreadable(
                    path, "Order \(index + 1) needs number, breaker, and do: isolate or reset.")
            }
            orders.append(
                Order(
                    number: number, breaker: breaker, action: action,
                    reason: entry["reason"]?.asString))
        }
    }

    private static func unreadable(_ path: String, _ why: String) -> Problem {
        Problem(
            "control.unreadable", .validation, "The control file \(path) cannot be read. \(why)",
            advice: "Take it away; flashcard breaker isolate or reset writes it anew.",
            details: [.text("path", path)])
    }

    func write(_ path: String) throws(SystemError) {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", Self.schema)
        json.name("orders")
        json.beginArray()
        for order in orders {
            json.beginObject()
            json.member("number", order.number)
            json.member("breaker", order.breaker)
            json.member("do", order.action.rawValue)
            json.member("reason", order.reason)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        var file = try AtomicFile(replacing: path, permissions: 0o600)
        try file.write(Array(json.text.utf8))
        try file.commit()
    }
}
