//  How one export ended, told once, after the exporter's last attempt.

package import Problems

package enum ExportResult: Sendable, Hashable {
    case exported
    /// The receiver took the batch but for so many of it.
    case rejected(Int)
    case failed(Problem)
}
