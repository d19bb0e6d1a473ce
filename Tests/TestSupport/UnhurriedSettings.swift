//  Settings of telemetry under which nothing leaves by itself, so that what a test counts is what
//  the test asked for, however long a busy machine takes over it.

import Platform
package import TelemetrySDK

extension TelemetrySettings {
    /// The settings of an environment, and a day between two exports of metrics unless it says
    /// otherwise.
    package static func unhurried(_ environment: [String: String] = [:]) -> TelemetrySettings {
        let unhurried = ["OTEL_METRIC_EXPORT_INTERVAL": "86400000"]
        return TelemetrySettings(
            environment: Environment(unhurried.merging(environment) { _, said in said }))
    }
}
