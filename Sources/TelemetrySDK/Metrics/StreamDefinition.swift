//  What one reader gets of one instrument, after views, advice and the reader's own defaults were
//  heard. Two instruments whose definitions are the same are the same instrument to that reader.

import Problems
import Telemetry

struct StreamDefinition: Sendable {
    var name: String
    var description: String
    let unit: String
    let kind: InstrumentKind
    let number: NumberKind
    let aggregation: Aggregation
    let temporality: Temporality
    let selection: AttributeSelection?
    let limit: Int
    let reservoir: ReservoirKind?

    static let standardLimit = 2000

    /// The definitions for an instrument, one for each view that chooses it, or the one that it has
    /// where none does; and what is wrong with the views.
    static func all(
        for instrument: InstrumentDescriptor, in scope: InstrumentationScope, views: [View],
        reader: ReaderSettings
    ) -> (definitions: [StreamDefinition], problems: [Problem]) {
        let chosen = views.filter { $0.criteria.choose(instrument, scope) }
        let nothingAsked = View(View.Criteria(), View.Stream())
        var problems: [Problem] = []
        let definitions = (chosen.isEmpty ? [nothingAsked] : chosen).map { view in
            StreamDefinition(instrument, view, reader, &problems)
        }
        return (definitions, problems)
    }

    private init(
        _ instrument: InstrumentDescriptor, _ view: View, _ reader: ReaderSettings,
        _ problems: inout [Problem]
    ) {
        let stream = view.stream
        name = instrument.name
        if let renamed = stream.name {
            if view.criteria.isWild {
                problems.append(
                    Problem(
                        "telemetry.view_name", .validation,
                        "A view that may choose many instruments gives them all one name, "
                            + "\"\(renamed)\"; it is ignored.",
                        advice: "Name the instrument in the view's criteria without wildcards."))
            } else {
                name = renamed
            }
        }
        description = stream.description ?? instrument.description
        unit = instrument.unit
        kind = instrument.kind
        number = instrument.number
        temporality = reader.temporality(instrument.kind)
        limit = stream.cardinalityLimit ?? reader.cardinalityLimit ?? Self.standardLimit
        reservoir = stream.reservoir
        selection =
            stream.attributes
            ?? instrument.advice.attributeKeys.map { AttributeSelection.keep(Set($0)) }
        aggregation = Self.aggregation(instrument, stream.aggregation, reader, &problems)
    }

    /// The view's if it says one that is possible, else the reader's; where that is the standard,
    /// the instrument's advice has a say.
    private static func aggregation(
        _ instrument: InstrumentDescriptor, _ viewed: Aggregation, _ reader: ReaderSettings,
        _ problems: inout [Problem]
    ) -> Aggregation {
        var wanted = viewed
        if !wanted.suits(instrument.kind) {
            problems.append(
                Problem(
                    "telemetry.view_aggregation", .validation,
                    "A view asks for an aggregation that \"\(instrument.name)\" cannot have.",
                    advice: "Choose one that suits the kind of instrument; the default is used."))
            wanted = .standard
        }
        if wanted == .standard {
            wanted = reader.aggregation(instrument.kind)
            if !wanted.suits(instrument.kind) { wanted = .standard }
        }
        if wanted == .standard { wanted = Aggregation.standard(for: instrument.kind) }
        if viewed == .standard, case .histogram(_, let recordsMinMax) = wanted,
            wanted == Aggregation.standard(for: .histogram),
            let advised = instrument.advice.bucketBoundaries, MetricNames.isRising(advised)
        {
            wanted = .histogram(bounds: advised, recordsMinMax: recordsMinMax)
        }
        return wanted.sound
    }
}

extension StreamDefinition: Hashable {
    /// Everything but the reservoir, which cannot be compared and does not make another metric.
    private var identity: [AnyHashable] {
        [
            name.lowercased(), description, unit, kind, number, aggregation, temporality, selection,
            limit,
        ]
    }

    static func == (one: Self, other: Self) -> Bool { one.identity == other.identity }

    func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}
