//  All instruments of a provider and the streams that readers get of them, as a plain value.
//
//      the same in every respect           one instrument, however often it is made
//      the same name, otherwise different  both work and are exported; it is told once
//      the same name but for capitals      the same name: the one first seen is exported
//      the same name under another meter   nothing to do with each other

import Platform
import Problems
import Telemetry

struct InstrumentRegistry: Sendable {
    private struct Key: Hashable {
        let scope: InstrumentationScope
        let descriptor: InstrumentDescriptor
    }

    private struct StreamKey: Hashable {
        let scope: InstrumentationScope
        let definition: StreamDefinition
    }

    private struct NameKey: Hashable {
        let scope: InstrumentationScope
        let name: String
    }

    private(set) var configuration: MeterProvider.Configuration
    private let readers: [ReaderSettings]
    private let exemplars: ExemplarSwitch
    private let time: TimeSource
    private let random: RandomSource
    private var instruments: [Key: RecordedInstrument] = [:]
    private var order: [Key] = []
    /// For each reader, in the order in which they came.
    private(set) var streams: [[MetricStream]]
    private var known: [[StreamKey: MetricStream]]
    /// For each reader, the definitions under a name; the first one's spelling is exported.
    private var names: [[NameKey: [StreamDefinition]]]

    init(
        _ configuration: MeterProvider.Configuration, readers: [ReaderSettings],
        exemplars: ExemplarSwitch, time: TimeSource, random: RandomSource
    ) {
        self.configuration = configuration
        self.readers = readers
        self.exemplars = exemplars
        self.time = time
        self.random = random
        streams = readers.map { _ in [] }
        known = readers.map { _ in [:] }
        names = readers.map { _ in [:] }
    }

    var all: [RecordedInstrument] { order.compactMap { instruments[$0] } }

    mutating func instrument(
        _ descriptor: InstrumentDescriptor, _ scope: InstrumentationScope
    ) -> (RecordedInstrument, [Problem]) {
        let key = Key(scope: scope, descriptor: descriptor)
        if let known = instruments[key] { return (known, []) }
        var problems = MetricNames.problems(of: descriptor)
        order.append(key)
        let made = make(key, reusing: [], &problems)
        return (made, problems)
    }

    /// Makes everything anew; streams that are wanted as they were keep their numbers.
    mutating func reconfigure(_ changed: MeterProvider.Configuration) -> [Problem] {
        configuration = changed
        let before = known
        instruments = [:]
        streams = readers.map { _ in [] }
        known = readers.map { _ in [:] }
        names = readers.map { _ in [:] }
        var problems: [Problem] = []
        for key in order { _ = make(key, reusing: before, &problems) }
        return problems
    }

    private mutating func make(
        _ key: Key, reusing before: [[StreamKey: MetricStream]], _ problems: inout [Problem]
    ) -> RecordedInstrument {
        var own: [MetricStream] = []
        if !isDisabled(key.scope) {
            for reader in readers.indices {
                let (definitions, faults) = StreamDefinition.all(
                    for: key.descriptor, in: key.scope, views: configuration.views,
                    reader: readers[reader])
                if reader == 0 { problems += faults }
                for definition in definitions where definition.aggregation != .drop {
                    let earlier = before.isEmpty ? [:] : before[reader]
                    own.append(
                        stream(
                            definition, key.scope, of: reader, reusing: earlier, &problems))
                }
            }
        }
        let made = RecordedInstrument(key.descriptor, scope: key.scope, streams: own)
        instruments[key] = made
        return made
    }

    private func isDisabled(_ scope: InstrumentationScope) -> Bool {
        configuration.disabledMeters.contains {
            Wildcards.match($0.lowercased(), scope.name.lowercased())
        }
    }

    private mutating func stream(
        _ wanted: StreamDefinition, _ scope: InstrumentationScope, of reader: Int,
        reusing earlier: [StreamKey: MetricStream], _ problems: inout [Problem]
    ) -> MetricStream {
        var definition = wanted
        let name = NameKey(scope: scope, name: wanted.name.lowercased())
        let others = names[reader][name] ?? []
        if let first = others.first { definition.name = first.name }
        let key = StreamKey(scope: scope, definition: definition)
        if let same = known[reader][key] { return same }
        if let first = others.first, reader == 0 {
            problems.append(Self.conflict(first, definition))
        }
        let made =
            earlier[key]
            ?? MetricStream(
                definition, scope: scope, exemplars: exemplars, time: time, random: random)
        names[reader][name, default: []].append(definition)
        known[reader][key] = made
        streams[reader].append(made)
        return made
    }

    /// Two different metrics under one name, and what would make them differ no more.
    private static func conflict(
        _ first: StreamDefinition, _ second: StreamDefinition
    ) -> Problem {
        let advice =
            first.kind == second.kind && first.unit == second.unit
                && first.number == second.number
            ? "A view that gives them the same description and aggregation makes them one."
            : "Rename one, in its code or with a view."
        return Problem(
            "telemetry.duplicate_instrument", .validation,
            "Two different instruments are both called \"\(first.name)\"; both are exported.",
            advice: advice)
    }
}
