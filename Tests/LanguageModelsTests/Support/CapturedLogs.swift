//  A log sink of a test's own that keeps every record.

import Platform
import Telemetry

@testable import LanguageModels

final class CapturedLogs: Sendable {
    private let kept = Locked<[LogRecord]>([])

    var records: [LogRecord] { kept.withLock { $0 } }

    func events(_ name: String) -> [LogRecord] { records.filter { $0.eventName == name } }

    var logger: Logger {
        Logger(
            ProviderModel.scope,
            sink: LogSink(emit: { record in self.kept.withLock { $0.append(record) } }))
    }
}
