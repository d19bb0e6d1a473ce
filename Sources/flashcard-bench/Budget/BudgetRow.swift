//  What telemetry may cost in all, a line for each promise: what was measured, in its own unit, and
//  the goal. A line that could not be measured says why.

import Platform

struct BudgetRow: Sendable, Equatable {
    enum Goal: Sendable, Equatable {
        case atMost(Double)
        case atLeast(Double)
    }

    let what: String
    let unit: String
    var goal: Goal?
    /// Nil where it was not measured.
    var value: Double?
    var note = ""

    /// How much of the goal is used up, or reached where more is better.
    private var share: String {
        guard let value else { return "" }
        return switch goal {
        case nil: ""
        case .atMost(let limit): Figure.text(value / limit * 100, digits: 0) + " %"
        case .atLeast(let wanted): Figure.text(value / wanted, digits: 2) + "×"
        }
    }

    private var goalText: String {
        switch goal {
        case nil: ""
        case .atMost(let limit): "≤ \(Self.plain(limit)) \(unit)"
        case .atLeast(let wanted): "≥ \(Self.plain(wanted)) \(unit)"
        }
    }

    private static func plain(_ value: Double) -> String {
        value == value.rounded()
            ? Figure.text(value, digits: 0) : Figure.text(value, digits: 1)
    }

    static func table(_ rows: [BudgetRow]) -> Table {
        var table = Table(
            ["telemetry in all", "measured", "goal", "of goal", ""], leading: [0, 4])
        for row in rows {
            table.add([
                row.what, row.value.map { "\(Figure.short($0)) \(row.unit)" } ?? "not measured",
                row.goalText, row.share, row.note,
            ])
        }
        return table
    }
}
