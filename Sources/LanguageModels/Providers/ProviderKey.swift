//  A provider's key, which does not come out by accident: however it is printed, interpolated or
//  dumped, only that it is set can be seen.

package struct ProviderKey: Sendable {
    private let text: String

    package init(_ text: String) { self.text = text }

    /// The key itself, for the one place that sends it and the one that keeps it out of errors.
    func revealed() -> String { text }
}

extension ProviderKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "set" }
    package var debugDescription: String { "set" }
    package var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }
}
