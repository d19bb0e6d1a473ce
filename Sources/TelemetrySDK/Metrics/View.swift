//  What the program wants to see of instruments that others made. A view chooses instruments by
//  criteria, all of which must hold, and says how a stream made of them differs from what it would
//  be without. An instrument gets one stream for each view that chooses it, and one as it is where
//  none does; several views that say different things about the same name are told of.
//
//      View(name: "http.*", .stream(attributes: .keep(["http.route"])))
//      View(name: "*", .stream(aggregation: .drop))

package import Telemetry

package struct View: Sendable {
    package var criteria: Criteria
    package var stream: Stream

    package init(_ criteria: Criteria = Criteria(), _ stream: Stream) {
        self.criteria = criteria
        self.stream = stream
    }

    package init(name: String, _ stream: Stream) {
        self.init(Criteria(name: name), stream)
    }

    /// Which instruments; what is nil holds for all.
    package struct Criteria: Sendable, Hashable {
        /// `*` stands for any number of characters, `?` for one; capitals do not matter.
        package var name: String?
        package var kind: InstrumentKind?
        package var unit: String?
        package var meterName: String?
        package var meterVersion: String?
        package var meterSchemaURL: String?

        package init(
            name: String? = nil, kind: InstrumentKind? = nil, unit: String? = nil,
            meterName: String? = nil, meterVersion: String? = nil, meterSchemaURL: String? = nil
        ) {
            self.name = name
            self.kind = kind
            self.unit = unit
            self.meterName = meterName
            self.meterVersion = meterVersion
            self.meterSchemaURL = meterSchemaURL
        }

        func choose(_ instrument: InstrumentDescriptor, _ scope: InstrumentationScope) -> Bool {
            if let name, !Wildcards.match(name.lowercased(), instrument.name.lowercased()) {
                return false
            }
            return (kind ?? instrument.kind) == instrument.kind
                && (unit ?? instrument.unit) == instrument.unit
                && (meterName ?? scope.name) == scope.name
                && (meterVersion == nil || meterVersion == scope.version)
                && (meterSchemaURL == nil || meterSchemaURL == scope.schemaURL)
        }

        /// Whether the name alone may choose several instruments, which one new name cannot serve.
        var isWild: Bool {
            guard let name else { return true }
            return name.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
        }
    }

    /// How the stream differs; what is nil stays as it is.
    package struct Stream: Sendable {
        package var name: String?
        package var description: String?
        package var attributes: AttributeSelection?
        package var aggregation: Aggregation
        package var cardinalityLimit: Int?
        package var reservoir: ReservoirKind?

        package init(
            name: String? = nil, description: String? = nil,
            attributes: AttributeSelection? = nil, aggregation: Aggregation = .standard,
            cardinalityLimit: Int? = nil, reservoir: ReservoirKind? = nil
        ) {
            self.name = name
            self.description = description
            self.attributes = attributes
            self.aggregation = aggregation
            self.cardinalityLimit = cardinalityLimit
            self.reservoir = reservoir
        }

        package static func stream(
            name: String? = nil, description: String? = nil,
            attributes: AttributeSelection? = nil, aggregation: Aggregation = .standard,
            cardinalityLimit: Int? = nil, reservoir: ReservoirKind? = nil
        ) -> Stream {
            Stream(
                name: name, description: description, attributes: attributes,
                aggregation: aggregation, cardinalityLimit: cardinalityLimit,
                reservoir: reservoir)
        }
    }
}

/// Which attributes a series is told apart by.
///
/// What is dropped here is kept in exemplars: whoever drops an attribute because nobody may see it
/// must switch exemplars off as well, or not measure with it.
package enum AttributeSelection: Sendable, Hashable {
    case keep(Set<String>)
    case drop(Set<String>)

    func keeps(_ key: String) -> Bool {
        switch self {
        case .keep(let keys): keys.contains(key)
        case .drop(let keys): !keys.contains(key)
        }
    }
}

/// Patterns of instrument names.
enum Wildcards {
    static func match(_ pattern: String, _ text: String) -> Bool {
        let pattern = Array(pattern.utf8)
        let text = Array(text.utf8)
        var (at, place) = (0, 0)
        // Where the last star was, and how far it reached: only that one need ever grow.
        var star: (pattern: Int, text: Int)?
        while place < text.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                star = (at, place)
                at += 1
            } else if at < pattern.count,
                pattern[at] == UInt8(ascii: "?") || pattern[at] == text[place]
            {
                at += 1
                place += 1
            } else if let (starAt, reach) = star {
                star = (starAt, reach + 1)
                at = starAt + 1
                place = reach + 1
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
