//  Takes what is secret out of whatever is about to be told: known values (the keys this process
//  was started with), whatever looks like a key, and the values of names that are secret by name.
//  It works on the record, before any format escapes anything, so that all formats are served
//  alike; a known value is also looked for as JSON and as an address would have written it.
//
//  A record without secrets is handed back as it came, without a copy. Spans, metrics and the
//  resource go the same way (`Redaction+Signals`).
//
//  Limits: a known value shorter than six characters is not looked for, since it would black out
//  ordinary words; keep secrets longer than that. A key that someone split, reversed or encoded in
//  another way is not recognised. The first 256 known values count. Causes deeper than 32 are cut
//  off.

package import Platform
package import Problems
package import Telemetry

package struct Redaction: Sendable {
    /// What stands where a secret stood.
    package static let mark = "[redacted]"
    private static let shortest = 6
    private static let mostKnown = 256
    private static let deepestCause = 32

    private let scanner: SecretScanner
    /// Whether somebody has asked for prompts and replies to be told.
    private let keepsConversation: Bool

    /// What people wrote and models answered is taken out where it has a name of the conventions,
    /// unless it is asked for; keys inside of it are taken out in any case.
    package init(secrets: [String] = [], keepsConversation: Bool = false) {
        self.keepsConversation = keepsConversation
        let worth = secrets.filter { $0.count >= Self.shortest }.prefix(Self.mostKnown)
        scanner = SecretScanner(known: worth.flatMap(Self.writings))
    }

    /// The values of all variables that are secret by name: `OPENAI_API_KEY`, `PGPASSWORD`.
    package static func secrets(in environment: Environment) -> [String] {
        environment.values.sorted { $0.key < $1.key }.compactMap { name, value in
            SecretNames.kind(of: name.utf8) == nil ? nil : value
        }
    }

    package func redact(_ text: String) -> String { redacted(text) ?? text }

    package func redact(_ record: LogRecord) -> LogRecord {
        var record = record
        if let body = redacted(record.body) { record.body = body }
        if let event = record.eventName.flatMap(redacted) { record.eventName = event }
        if let scope = redacted(record.scope) { record.scope = scope }
        if let file = redacted(record.source.fileID) { record.source.fileID = file }
        if let function = redacted(record.source.function) { record.source.function = function }
        if let runID = record.context.runID.flatMap(redacted) { record.context.runID = runID }
        for index in record.attributes.indices {
            if let attribute = redacted(record.attributes[index]) {
                record.attributes[index] = attribute
            }
        }
        if let problem = record.problem.flatMap(redacted) { record.problem = problem }
        return record
    }

    package func redact(_ problem: Problem) -> Problem { redacted(problem) ?? problem }
}

/// Each of these is nil when there was nothing to take out.
extension Redaction {
    func redacted(_ text: String) -> String? {
        let span = text.utf8Span.span
        let ranges = scanner.ranges(in: span)
        guard !ranges.isEmpty else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(span.count)
        var copied = 0
        for range in ranges {
            for index in copied..<range.lowerBound { bytes.append(span[index]) }
            if !range.isEmpty { bytes.append(contentsOf: Self.mark.utf8) }
            copied = range.upperBound
        }
        for index in copied..<span.count { bytes.append(span[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func redacted(_ texts: [String]) -> [String]? {
        let told = texts.map(redact)
        return told == texts ? nil : told
    }

    func redacted(_ attribute: Attribute) -> Attribute? {
        let key = redacted(attribute.key)
        if isSecret(name: attribute.key) { return .string(key ?? attribute.key, Self.mark) }
        let value = redacted(value: attribute.value)
        guard key != nil || value != nil else { return nil }
        return Attribute(key ?? attribute.key, value ?? attribute.value)
    }

    func redacted(value: AttributeValue) -> AttributeValue? {
        switch value {
        case .string(let text): redacted(text).map { .string($0) }
        case .strings(let texts): redacted(texts).map { .strings($0) }
        case .bool, .int, .double, .bools, .ints, .doubles: nil
        }
    }

    /// Whether the value of an attribute of this name is told to nobody.
    func isSecret(name: String) -> Bool {
        if keepsConversation, SecretNames.isConversation(name) { return false }
        return SecretNames.kind(ofAttribute: name) != nil
    }

    private func redacted(_ problem: Problem) -> Problem? { redacted(problem, depth: 0) }

    private func redacted(_ problem: Problem, depth: Int) -> Problem? {
        let code = redacted(problem.code)
        let message = redacted(problem.message)
        let advice = problem.advice.flatMap(redacted)
        let details = problem.details.map { redacted($0) ?? $0 }
        let isDeepest = depth == Self.deepestCause && problem.cause != nil
        let cause =
            isDeepest ? nil : problem.cause.flatMap { redacted($0.problem, depth: depth + 1) }
        if code == nil, message == nil, advice == nil, cause == nil, details == problem.details,
            !isDeepest
        {
            return nil
        }
        return Problem(
            code ?? problem.code, problem.category, message ?? problem.message,
            advice: advice ?? problem.advice, retryAfter: problem.retryAfter, details: details,
            cause: isDeepest ? nil : cause ?? problem.cause?.problem)
    }

    private func redacted(_ detail: Problem.Detail) -> Problem.Detail? {
        let name = redacted(detail.name)
        if SecretNames.kind(ofAttribute: detail.name) != nil {
            return .text(name ?? detail.name, Self.mark)
        }
        switch detail.value {
        case .text(let text):
            let told = redacted(text)
            guard name != nil || told != nil else { return nil }
            return .text(name ?? detail.name, told ?? text)
        case .integer(let value): return name.map { .integer($0, value) }
        }
    }
}

extension Redaction {
    /// A secret as itself, inside a JSON string and inside an address.
    private static func writings(of secret: String) -> [[UInt8]] {
        var json: [UInt8] = []
        var address: [UInt8] = []
        for byte in secret.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                json.append(UInt8(ascii: "\\"))
            }
            json.append(byte)
            if isLetterOrDigit(byte) || [UInt8(ascii: "-"), 0x2E, 0x5F, 0x7E].contains(byte) {
                address.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        let plain = Array(secret.utf8)
        return [plain] + [json, address].filter { $0 != plain }
    }
}
