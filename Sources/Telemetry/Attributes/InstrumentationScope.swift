//  Who speaks: the name of the module that a tracer, meter or logger was made for, with the version
//  and the conventions that it keeps to. An empty name works and stays empty.

package struct InstrumentationScope: Sendable, Hashable {
    /// `flashcard.pipeline`.
    package let name: String
    package let version: String?
    /// Which version of the semantic conventions the names follow.
    package let schemaURL: String?
    package let attributes: [Attribute]

    package init(
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
    package init(stringLiteral name: String) { self.init(name) }
}
