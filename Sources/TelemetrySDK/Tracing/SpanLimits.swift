//  How much one span may hold. What is over a limit is dropped, newest first, and counted; a text
//  over its length is cut. `OTEL_SPAN_*`, `OTEL_EVENT_*`, `OTEL_LINK_*` and `OTEL_ATTRIBUTE_*`.

package struct SpanLimits: Sendable, Hashable {
    package var attributes: AttributeLimits
    package var events: Int
    package var links: Int
    package var eventAttributes: AttributeLimits
    package var linkAttributes: AttributeLimits

    package init(
        attributes: AttributeLimits = .standard, events: Int = 128, links: Int = 128,
        eventAttributes: AttributeLimits = .standard, linkAttributes: AttributeLimits = .standard
    ) {
        self.attributes = attributes
        self.events = max(0, events)
        self.links = max(0, links)
        self.eventAttributes = eventAttributes
        self.linkAttributes = linkAttributes
    }

    package static let standard = SpanLimits()
}
