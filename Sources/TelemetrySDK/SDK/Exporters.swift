//  What the settings may choose from. The SDK ends at this seam: the program brings the exporters,
//  by the names that OTEL_*_EXPORTER uses. One that is chosen but was not brought is told, except
//  the default `otlp`, which a program without a receiver does not have.

import Problems

package struct Exporters: Sendable {
    package typealias Name = TelemetrySettings.Exporter

    package var spans: [Name: any SpanExporter]
    package var logs: [Name: any LogExporter]
    package var metrics: [Name: any MetricExporter]

    package init(
        spans: [Name: any SpanExporter] = [:], logs: [Name: any LogExporter] = [:],
        metrics: [Name: any MetricExporter] = [:]
    ) {
        self.spans = spans
        self.logs = logs
        self.metrics = metrics
    }

    /// The chosen ones that are there, in the order of the choice, and a problem for each other.
    static func chosen<Exporter>(
        _ names: [Name], from exporters: [Name: Exporter], for signal: String
    ) -> (found: [(name: Name, exporter: Exporter)], missing: [Problem]) {
        var found: [(name: Name, exporter: Exporter)] = []
        var missing: [Problem] = []
        for name in names where name != .none {
            if let exporter = exporters[name] {
                found.append((name, exporter))
            } else if name != .otlp {
                missing.append(
                    Problem(
                        "telemetry.exporter_missing", .validation,
                        "There is no exporter “\(name.rawValue)” for \(signal); it is left out.",
                        advice: "Choose another one in OTEL_\(signal.uppercased())_EXPORTER.",
                        details: [.text("exporter", name.rawValue)]))
            }
        }
        return (found, missing)
    }

    /// How the conventions call an exporter of this name: `otlp_http_json_span_exporter`.
    static func componentType(_ name: Name, _ signal: String) -> String {
        switch name {
        case .otlp: "otlp_http_json_\(signal)_exporter"
        case .otlpLines: "otlp_file_\(signal)_exporter"
        case .console: "console_\(signal)_exporter"
        case .prometheus: "prometheus_http_text_\(signal)_exporter"
        case .none: "no_\(signal)_exporter"
        }
    }
}
