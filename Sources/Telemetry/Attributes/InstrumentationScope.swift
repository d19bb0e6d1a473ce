//  Who speaks: the name of the module that a tracer, meter or logger was made for, with the version
//  and the conventions that it keeps to. An empty name works and stays empty.

public struct InstrumentationScope: Sendable, Hashable {
    /// `flashcard.pipeline`.
    public let name: String
    public let version: String?
    /// Which version of the semantic conventions the names follow.
    public let schemaURL: String?
    public let attributes: [Attribute]

    public init(
        _ name: String, version: String? = nil, schemaURL: String? = nil,
        attributes: [Attribute] = []
    ) {
        self.name = name
        self.version = version
        self.schemaURL = schemaURL
        self.attributes = attributes
    }
}

extension InstrumentationScope: ExpressibleByStringLiteral {
    public init(stringLiteral name: String) { self.init(name) }
}
