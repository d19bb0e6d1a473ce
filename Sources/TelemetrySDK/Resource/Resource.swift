//  Who speaks: the service, its version and instance, the machine, the process. Every signal of one
//  SDK carries the same resource, decided once when the SDK starts.
//
//  Two resources become one by attributes, the newer value winning, and by their schema, the
//  version of the conventions that the names follow:
//
//      old      newer    merged
//      none     any      the newer one's
//      any      none     the old one's
//      same     same     that one
//      one      another  none, and a warning: names of two versions stand beside each other

package import Problems
package import Telemetry

package struct Resource: Sendable, Hashable {
    /// The version of the conventions that our detectors follow.
    package static let conventions = "https://opentelemetry.io/schemas/1.44.0"
    package static let empty = Resource()

    /// Each name once, in the order in which the names first came.
    package let attributes: [Attribute]
    package let schemaURL: String?

    /// Of two attributes with one name the later counts; an empty name is left out.
    package init(_ attributes: [Attribute] = [], schemaURL: String? = nil) {
        var places: [String: Int] = [:]
        var distinct: [Attribute] = []
        for attribute in attributes where !attribute.key.isEmpty {
            if let place = places[attribute.key] {
                distinct[place] = attribute
            } else {
                places[attribute.key] = distinct.count
                distinct.append(attribute)
            }
        }
        self.attributes = distinct
        self.schemaURL = schemaURL.flatMap { $0.isEmpty ? nil : $0 }
    }

    package subscript(_ key: String) -> AttributeValue? {
        attributes.first { $0.key == key }?.value
    }

    /// Both as one; the other's values win. The problem tells of schemas that do not agree.
    package func merging(_ newer: Resource) -> (merged: Resource, conflict: Problem?) {
        let all = attributes + newer.attributes
        switch (schemaURL, newer.schemaURL) {
        case (let old?, let new?) where old != new:
            let problem = Problem(
                "telemetry.resource_schemas_differ", .validation,
                "Two parts of the resource follow different schemas, \(old) and \(new).",
                advice: "Let both follow one version; meanwhile the resource tells none.",
                details: [.text("old", old), .text("newer", new)])
            return (Resource(all), problem)
        default:
            return (Resource(all, schemaURL: newer.schemaURL ?? schemaURL), nil)
        }
    }
}
