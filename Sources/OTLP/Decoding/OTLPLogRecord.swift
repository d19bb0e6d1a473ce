//  A log record as a file has it.

import JSON
package import Telemetry

package struct OTLPLogRecord: Sendable, Hashable {
    package var resource: OTLPResource
    package var scope: OTLPScope
    /// Nanoseconds since 1970; zero for a time that is not known.
    package var time: UInt64
    package var observedTime: UInt64
    /// 1 to 24; zero for one that is not said.
    package var severity: Int
    package var severityText: String
    package var body: OTLPValue
    package var attributes: [OTLPAttribute]
    package var droppedAttributes: UInt32
    package var flags: UInt32
    package var traceID: TraceID?
    package var spanID: SpanID?
    package var eventName: String
}

extension OTLPLogRecord {
    init(_ message: Message, _ resource: OTLPResource, _ scope: OTLPScope) throws(Misfit) {
        self.resource = resource
        self.scope = scope
        time = try message.unsigned("timeUnixNano")
        observedTime = try message.unsigned("observedTimeUnixNano")
        severity = try message.choice("severityNumber")
        severityText = try message.text("severityText")
        body = try message.read("body") { (value) throws(Misfit) in try OTLPValue(value) } ?? .empty
        attributes = try message.attributes()
        droppedAttributes = try message.dropped()
        flags = try message.small("flags")
        traceID = try message.trace("traceId")
        spanID = try message.span("spanId")
        eventName = try message.text("eventName")
    }
}
