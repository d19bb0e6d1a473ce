//  The rows of OpenTelemetry's compliance matrix that concern this project. A row is named
//  "<section>: <feature>"; where the matrix has a feature twice in a section, a word in brackets
//  says which one is meant. Rows about Zipkin's and Prometheus' exporters, configuration files
//  and the bridges from older libraries are not here.

/// One part of the matrix: a name and its features, in the matrix' order.
package struct SpecificationSection: Sendable {
    package let name: String
    package let features: [String]

    init(_ name: String, _ features: [String]) {
        self.name = name
        self.features = features
    }

    package var rows: [String] { features.map { "\(name): \($0)" } }
}

package enum SpecificationRows {
    package static let sections: [SpecificationSection] = [
        .traces, .baggage, .metrics, .logs, .resource, .propagation, .environment, .exporters,
        .selfObservability,
    ]

    package static let all: [String] = sections.flatMap(\.rows)

    private static let names = Set(all)

    package static func contains(_ row: String) -> Bool { names.contains(row) }

    /// How many rows a single test may claim: a test that claims more shows none of them well.
    package static let mostOfOneTest = 3
}
