//  A rule is a sentence and a pure function from a file, or from the whole tree, to what breaks it.
//  The suites run all rules over our tree and each rule over an example that it must refuse.

import Testing

struct Rule: Sendable, CustomTestStringConvertible {
    let sentence: String
    let findings: @Sendable (TextFile) -> [Finding]

    init(_ sentence: String, _ findings: @escaping @Sendable (TextFile) -> [Finding]) {
        self.sentence = sentence
        self.findings = findings
    }

    var testDescription: String { sentence }

    static let all: [Rule] =
        sizes + bannedCalls + bannedWords + reasons + marks + secrets + machinePaths + sources
        + tests + documents
}

/// A rule about what files there are and how they hang together.
struct TreeRule: Sendable, CustomTestStringConvertible {
    let sentence: String
    let findings: @Sendable ([TextFile]) -> [Finding]

    init(_ sentence: String, _ findings: @escaping @Sendable ([TextFile]) -> [Finding]) {
        self.sentence = sentence
        self.findings = findings
    }

    var testDescription: String { sentence }

    static let all: [TreeRule] = layout + modules + links
}
