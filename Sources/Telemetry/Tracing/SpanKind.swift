//  The small closed parts that a span is described by.

/// Which side of a call the span stands for.
public enum SpanKind: UInt8, Sendable, Hashable, CaseIterable {
    case `internal`, server, client, producer, consumer
}

/// How the work ended. Nothing said is the rule: success is told by the absence of an error.
public enum SpanStatus: Sendable, Hashable {
    case unset
    /// Somebody looked and found it well; final.
    case ok
    case error(_ description: String = "")

    /// What stands after another status was set: ok is final, and unset changes nothing.
    public func followed(by other: SpanStatus) -> SpanStatus {
        if self == .ok || other == .unset { return self }
        return other
    }
}

/// Something that happened at one moment of a span.
public struct SpanEvent: Sendable, Hashable {
    public let name: String
    /// Nanoseconds since 1970.
    public let time: UInt64
    public var attributes: [Attribute]
    public var droppedAttributes: Int

    public init(
        _ name: String, time: UInt64, attributes: [Attribute] = [], droppedAttributes: Int = 0
    ) {
        self.name = name
        self.time = time
        self.attributes = attributes
        self.droppedAttributes = droppedAttributes
    }
}

/// Another span that this one has to do with, in this trace or in another.
public struct Link: Sendable, Hashable {
    public let context: SpanContext
    public var attributes: [Attribute]
    public var droppedAttributes: Int

    public init(
        _ context: SpanContext, attributes: [Attribute] = [], droppedAttributes: Int = 0
    ) {
        self.context = context
        self.attributes = attributes
        self.droppedAttributes = droppedAttributes
    }
}
