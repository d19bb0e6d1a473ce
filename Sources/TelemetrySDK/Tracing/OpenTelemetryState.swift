//  OpenTelemetry's own member of the trace state, `ot=th:c;rv:1234567890abcd`: the threshold by
//  which the span was kept and the trace's explicit randomness. What else stands there is kept.

import Telemetry

struct OpenTelemetryState: Hashable {
    var threshold: SamplingThreshold?
    /// 56 bits, in place of those of the trace id.
    var randomness: UInt64?
    private var others: [Substring] = []

    private static let key = "ot"
    private static let mostBytes = 256

    init(_ state: TraceState) {
        guard !state.isEmpty, let text = state[Self.key] else { return }
        for field in text.split(separator: ";") {
            if field.hasPrefix("th:") {
                threshold = SamplingThreshold(text: field.dropFirst(3))
            } else if field.hasPrefix("rv:") {
                randomness = Self.randomness(field.dropFirst(3))
            } else {
                others.append(field)
            }
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    private static func randomness(_ text: Substring) -> UInt64? {
        guard text.utf8.count == 14, text.utf8.allSatisfy(isDigit) else { return nil }
        return UInt64(text, radix: 16)
    }

    /// The state with this member first, or without it when there is nothing to say. Unchanged, it
    /// stays where it was.
    func written(into state: TraceState) -> TraceState {
        if self == OpenTelemetryState(state) { return state }
        var fields: [String] = []
        if let threshold { fields.append("th:\(threshold.text)") }
        if let randomness {
            let digits = String(randomness, radix: 16)
            fields.append("rv:" + String(repeating: "0", count: 14 - digits.utf8.count) + digits)
        }
        var size = fields.reduce(0) { $0 + $1.utf8.count + 1 }
        for other in others where size + other.utf8.count <= Self.mostBytes {
            fields.append(String(other))
            size += other.utf8.count + 1
        }
        guard !fields.isEmpty else { return state.removing(Self.key) }
        return state.setting(Self.key, fields.joined(separator: ";"))
    }
}
