//  Spans, metrics and the resource without secrets: every text that a program fills in. Names of
//  scopes and instruments are written in the code and are not looked at.

import Telemetry

extension Redaction {
    /// The batch itself where it holds no secret.
    func redact(_ batch: [SpanData], _ names: inout OrdinaryNames) -> [SpanData] {
        var told = batch
        for index in batch.indices {
            if let span = redacted(batch[index], &names) { told[index] = span }
        }
        return told
    }

    func redact(_ batch: [MetricData], _ names: inout OrdinaryNames) -> [MetricData] {
        var batch = batch
        for index in batch.indices {
            if let points = redacted(batch[index].points, &names) { batch[index].points = points }
        }
        return batch
    }

    /// What is told of the process: variables can put anything there.
    package func redact(_ resource: Resource) -> Resource {
        var names = OrdinaryNames()
        guard let attributes = redacted(resource.attributes, &names) else { return resource }
        return Resource(attributes, schemaURL: resource.schemaURL)
    }
}

/// Each of these is nil when there was nothing to take out.
extension Redaction {
    private func redacted(_ span: SpanData, _ names: inout OrdinaryNames) -> SpanData? {
        let name = redacted(name: span.name, &names)
        let attributes = redacted(span.attributes, &names)
        let state = redacted(span.context.state)
        let extras = span.span.extras.flatMap { redacted($0, &names) }
        guard name != nil || attributes != nil || state != nil || extras != nil else { return nil }
        return SpanData(
            RecordedSpan(
                span.span, name: name ?? span.name, state: state ?? span.context.state,
                attributes: attributes ?? span.attributes, extras: extras ?? span.span.extras))
    }

    private func redacted(
        _ extras: RecordedSpan.Extras, _ names: inout OrdinaryNames
    ) -> RecordedSpan.Extras? {
        var told: RecordedSpan.Extras?
        if case .error(let message) = extras.status, let text = redacted(message) {
            told = extras
            told?.status = .error(text)
        }
        for index in extras.events.indices {
            let event = extras.events[index]
            let name = redacted(name: event.name, &names)
            let attributes = redacted(event.attributes, &names)
            guard name != nil || attributes != nil else { continue }
            told = told ?? extras
            told?.events[index] = SpanEvent(
                name ?? event.name, time: event.time, attributes: attributes ?? event.attributes,
                droppedAttributes: event.droppedAttributes)
        }
        for index in extras.links.indices {
            let link = extras.links[index]
            let attributes = redacted(link.attributes, &names)
            let state = redacted(link.context.state)
            guard attributes != nil || state != nil else { continue }
            told = told ?? extras
            told?.links[index] = Link(
                link.context.with(state: state ?? link.context.state),
                attributes: attributes ?? link.attributes,
                droppedAttributes: link.droppedAttributes)
        }
        return told
    }

    /// It is another's to write, and goes as a whole.
    private func redacted(_ state: TraceState) -> TraceState? {
        state.isEmpty || redacted(state.header) == nil ? nil : .empty
    }

    private func redacted(
        _ points: MetricData.Points, _ names: inout OrdinaryNames
    ) -> MetricData.Points? {
        switch points {
        case .gauge(let points): redacted(points, &names).map { .gauge($0) }
        case .sum(let points, let temporality, let isMonotonic):
            redacted(points, &names).map { .sum($0, temporality, isMonotonic: isMonotonic) }
        case .histogram(let points, let temporality):
            redacted(points, &names).map { .histogram($0, temporality) }
        case .exponentialHistogram(let points, let temporality):
            redacted(points, &names).map { .exponentialHistogram($0, temporality) }
        }
    }

    private func redacted<Point: MetricPoint>(
        _ points: [Point], _ names: inout OrdinaryNames
    ) -> [Point]? {
        var told = points
        var isTold = false
        for (index, point) in points.enumerated() {
            if let attributes = redacted(point.attributes, &names) {
                told[index].attributes = attributes
                isTold = true
            }
            for (place, exemplar) in point.exemplars.enumerated() {
                guard let attributes = redacted(exemplar.filteredAttributes, &names) else {
                    continue
                }
                told[index].exemplars[place].filteredAttributes = attributes
                isTold = true
            }
        }
        return isTold ? told : nil
    }

    private func redacted(
        _ attributes: [Attribute], _ names: inout OrdinaryNames
    ) -> [Attribute]? {
        var told: [Attribute]?
        for index in attributes.indices {
            guard let other = redacted(attributes[index], &names) else { continue }
            if told == nil { told = attributes }
            told?[index] = other
        }
        return told
    }

    /// As for a log record, with names that are known to be ordinary passed over.
    private func redacted(_ attribute: Attribute, _ names: inout OrdinaryNames) -> Attribute? {
        guard names.contains(attribute.key) else {
            let told = redacted(attribute)
            // Remembered only where the name itself is what is ordinary.
            if told == nil || told?.key == attribute.key, !isSecret(name: attribute.key) {
                names.remember(attribute.key)
            }
            return told
        }
        return redacted(value: attribute.value).map { Attribute(attribute.key, $0) }
    }

    private func redacted(name: String, _ names: inout OrdinaryNames) -> String? {
        if names.contains(name) { return nil }
        let told = redacted(name)
        // A name of a span may be an attribute's, which is another question.
        if told == nil, !isSecret(name: name) { names.remember(name) }
        return told
    }
}

/// What the three kinds of points have in common here.
private protocol MetricPoint {
    var attributes: [Attribute] { get set }
    var exemplars: [Exemplar] { get set }
}

extension NumberPoint: MetricPoint {}
extension HistogramPoint: MetricPoint {}
extension ExponentialHistogramPoint: MetricPoint {}

extension SpanContext {
    func with(state: TraceState) -> SpanContext {
        var context = self
        context.state = state
        return context
    }
}
