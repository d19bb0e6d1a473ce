//  The three ways a record is written, one line each:
//
//      json   one object a line, for machines; the default
//      gcp    the same for Google Cloud's agents, which lift severity, trace and place out of it
//      text   for a person at a terminal

package import Platform
package import Telemetry

package enum LogLineFormat: String, Sendable, Hashable, CaseIterable {
    case json
    case text
    case gcp

    /// The record as one line with its newline; `project` is Google Cloud's, to make a trace's full
    /// name.
    package func line(_ record: LogRecord, at time: WallTime, project: String? = nil) -> [UInt8] {
        switch self {
        case .json: JSONLine.bytes(of: record, at: time)
        case .text: TextLine.bytes(of: record, at: time)
        case .gcp: CloudLine.bytes(of: record, at: time, project: project)
        }
    }
}
