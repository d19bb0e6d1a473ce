//  Which loggers speak, and how loudly: the first rule whose pattern fits the name of the scope
//  counts. A `*` stands for any part of a name.

package import Telemetry

package struct LoggerRule: Sendable, Hashable {
    package var pattern: String
    package var isDisabled: Bool
    /// What matters less is not heard.
    package var minimum: Severity
    /// Whether a record in a trace that is not sampled is left out.
    package var followsSampling: Bool

    package init(
        _ pattern: String = "*", isDisabled: Bool = false, minimum: Severity = .trace,
        followsSampling: Bool = false
    ) {
        self.pattern = pattern
        self.isDisabled = isDisabled
        self.minimum = minimum
        self.followsSampling = followsSampling
    }

    func fits(_ name: String) -> Bool { Self.fits(Array(pattern.utf8)[...], Array(name.utf8)[...]) }

    func admits(_ severity: Severity, in context: Context) -> Bool {
        if isDisabled || severity < minimum { return false }
        guard followsSampling, let span = context.spanContext, span.isValid else { return true }
        return span.isSampled
    }

    /// Goes back to the last star only, so that no pattern takes longer than both lengths' product.
    private static func fits(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        var pattern = pattern
        var name = name
        var retry: (pattern: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
        while !name.isEmpty {
            if pattern.first == UInt8(ascii: "*") {
                pattern.removeFirst()
                retry = (pattern, name)
            } else if let first = pattern.first, first == name.first {
                pattern.removeFirst()
                name.removeFirst()
            } else if let last = retry {
                pattern = last.pattern
                name = last.name.dropFirst()
                retry = (pattern, name)
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
