//  Holds what is asked to what is told: series, labels, values of labels, attributes of spans and
//  log records. A fault is a sentence that names what is asked for and is not there.

import Foundation

struct Chain {
    let series: SeriesCatalogue
    /// Attributes of spans and log records, as the pages have them.
    let attributes: Set<String>
    /// Values of attributes by name.
    let values: [String: Set<String>]
    /// Names of spans.
    let spans: Set<String>
    /// Codes of problems, as the sources spell them.
    var codes: Set<String> = []

    static func shipped() throws -> Chain {
        let page = try ShippedStack.text("docs/telemetry.md")
        let spans = page.matches(
            of: #/\n\| `(flashcard\.[a-z]+)`(?: and the stage's name)? \| /#)
        return Chain(
            series: try SeriesCatalogue.shipped(), attributes: try MetricCatalogue.attributes(),
            values: ["severity_text": ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"]],
            spans: Set(spans.map { String($0.output.1) }), codes: try codes())
    }

    private static func codes() throws -> Set<String> {
        let folder = URL(fileURLWithPath: ShippedStack.path("Sources")).resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(atPath: folder.path)
        var codes: Set<String> = []
        while let file = files?.nextObject() as? String {
            guard file.hasSuffix(".swift") else { continue }
            let text = try ShippedStack.text("Sources/\(file)")
            codes.formUnion(
                text.matches(of: /"([a-z_]+(?:\.[a-z_]+)+)"/).map { String($0.output.1) })
        }
        return codes
    }

    func faults(in asked: AskedExpression) -> [String] {
        do {
            switch asked.language {
            case .promQL: return faults(in: try PromQLReader.read(asked.text), drawn: asked.drawn)
            case .traceQL: return faults(in: try TraceQuery(asked.text))
            case .logQL: return faults(in: try LogQuery(asked.text), drawn: asked.drawn)
            case .labelValues: return try faults(inVariable: asked.text)
            }
        } catch {
            return ["cannot be read: \(error)"]
        }
    }

    // MARK: PromQL

    func faults(in expression: PromQL, drawn: Set<String>) -> [String] {
        let given = Set(series.labels(of: expression).keys)
        let missing = drawn.subtracting(given).sorted()
        return expression.all.flatMap(faults)
            + missing.map { "is drawn with \($0), which the answer has not" }
    }

    private func faults(in part: PromQL) -> [String] {
        switch part {
        case .selector(let selector): return faults(in: selector)
        case .aggregate(_, let grouping?, let arguments):
            let known = arguments.last.map(series.labels) ?? [:]
            return unknown(grouping.labels, in: known, "is grouped by")
        case .binary(let left, _, let matching?, let right):
            let names = matching.labels ?? []
            return unknown(names, in: series.labels(of: left), "is matched by")
                + unknown(names + matching.included, in: series.labels(of: right), "is matched by")
        default: return []
        }
    }

    private func unknown(
        _ names: [String], in known: SeriesCatalogue.Labels, _ how: String
    ) -> [String] {
        names.filter { known[$0] == nil }.map { "\(how) \($0), which is not there" }
    }

    private func faults(in selector: PromQL.Selector) -> [String] {
        guard let name = selector.metric else { return ["a selector has no name"] }
        guard let labels = series.series[name] else { return ["nobody tells \(name)"] }
        return selector.matchers.flatMap { matcher -> [String] in
            guard let values = labels[matcher.label] else {
                return ["\(name) has no label \(matcher.label)"]
            }
            return values.map { faults(in: matcher, of: $0, name) } ?? free(matcher, name)
        }
    }

    private func faults(
        in matcher: PromQL.Matcher, of values: Set<String>, _ name: String
    ) -> [String] {
        if Self.isOpen(matcher) { return [] }
        if let wanted = matcher.values {
            return wanted.filter { !$0.isEmpty && !values.contains($0) }
                .map { "\(name) has no \(matcher.label) \($0)" }
        }
        guard let pattern = try? Regex(matcher.value) else {
            return ["\(matcher.value) is no pattern"]
        }
        let isThere = values.contains { (try? pattern.wholeMatch(in: $0)) ?? nil != nil }
        return isThere ? [] : ["\(name) has no \(matcher.label) like \(matcher.value)"]
    }

    /// A variable, or whatever there is.
    private static func isOpen(_ matcher: PromQL.Matcher) -> Bool {
        matcher.value.contains("$") || matcher.value.contains(/^(?:\.[*+])+$/)
    }

    /// What nobody can list can only be told from nothing, chosen by a variable, or have the form
    /// that its convention gives it.
    private func free(_ matcher: PromQL.Matcher, _ name: String) -> [String] {
        if matcher.value.isEmpty || Self.isOpen(matcher) { return [] }
        let isKnown =
            switch matcher.label {
            case "http_response_status_code": matcher.value.contains(/^[1-5][0-9.|x]*$/)
            case "error_type": codes.contains(matcher.value)
            case "le": Double(matcher.value.replacing("+", with: "")) != nil
            default: false
            }
        return isKnown ? [] : ["nobody lists \(matcher.label), so \(matcher.value) may not exist"]
    }

    private func faults(inVariable text: String) throws -> [String] {
        guard let match = text.wholeMatch(of: /label_values\((.+), (\w+)\)/) else {
            return ["is no query for labels: \(text)"]
        }
        let expression = try PromQLReader.read(String(match.output.1))
        return faults(in: expression, drawn: [String(match.output.2)])
    }

    // MARK: Traces and logs

    func faults(in query: TraceQuery) -> [String] {
        let resource: Set = ["service.name", "service.namespace", "service.version"]
        return query.spanAttributes.subtracting(attributes).sorted().map { "no span has \($0)" }
            + query.resourceAttributes.subtracting(resource).sorted()
            .map { "no resource has \($0)" }
            + query.names.subtracting(spans).sorted().map { "no span is called \($0)" }
    }

    func faults(in query: LogQuery, drawn: Set<String>) -> [String] {
        let streams: Set = ["service_name", "service_namespace", "service_instance_id"]
        let known = Set(attributes.map(PromisedMetric.escaped))
            .union(["trace_id", "span_id", "severity_text"])
        let badStreams = query.streams.map(\.label).filter { !streams.contains($0) }
        let labels = Set(query.filters.map(\.label)).union(drawn).subtracting(known)
        let badValues = query.filters.flatMap { filter in
            values[filter.label].map { faults(in: filter, of: $0, "a line") } ?? []
        }
        return badStreams.map { "no stream has \($0)" }
            + labels.sorted().map { "no line has \($0)" } + badValues
    }
}
