//  What OTEL_RESOURCE_ATTRIBUTES and OTEL_SERVICE_NAME say: names and values with equals signs and
//  commas, both percent-encoded. Where one pair is wrong all of the variable is set aside, as the
//  specification has it, and a warning says which pair: half a resource would look like another
//  service. OTEL_SERVICE_NAME wins over a `service.name` among the attributes.

import Platform
import Problems
import Telemetry

extension ResourceDetector {
    private static let variable = "OTEL_RESOURCE_ATTRIBUTES"

    static let environment = ResourceDetector("environment") { world, warnings in
        var attributes: [Attribute] = []
        if let text = world.environment[variable] {
            do throws(Problem) { attributes = try read(text) } catch { warnings.append(error) }
        }
        if let name = world.environment["OTEL_SERVICE_NAME"] {
            attributes.append(.string("service.name", name))
        }
        return Resource(attributes)
    }

    private static func read(_ text: String) throws(Problem) -> [Attribute] {
        var attributes: [Attribute] = []
        var place = 0
        for pair in text.utf8.split(separator: UInt8(ascii: ",")) {
            place += 1
            let pair = trimmed(pair)
            if pair.isEmpty { continue }
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else {
                throw wrong(place, "has no equals sign")
            }
            guard let name = PercentText.decode(trimmed(pair[..<equals])),
                let value = PercentText.decode(trimmed(pair[pair.index(after: equals)...]))
            else { throw wrong(place, "is not percent-encoded as it should be") }
            guard !name.isEmpty else { throw wrong(place, "has no name") }
            attributes.append(.string(name, value))
        }
        return attributes
    }

    /// The pair is told by its place, not its text: a value may be what nobody should read.
    private static func wrong(_ place: Int, _ fault: String) -> Problem {
        Problem(
            "telemetry.resource_attributes_ignored", .validation,
            "Pair \(place) of \(variable) \(fault); the whole variable is ignored.",
            advice: "Write name=value pairs with commas between, other characters as %20.",
            details: [.text("variable", variable), .integer("pair", place)])
    }

    private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        var text = text
        while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        return text
    }
}
