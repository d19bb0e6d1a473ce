//  Everything this module says about itself, by the names of the HTTP conventions. The page
//  docs/telemetry.md tells what each means, and a test holds the two together.

package import Telemetry

package enum Signals {
    package static let scope = InstrumentationScope(
        "flashcard.http", schemaURL: "https://opentelemetry.io/schemas/1.44.0")

    enum Metric {
        /// From the call to its answer or error, a wait for a free place included.
        static let duration = "http.client.request.duration"
        static let activeRequests = "http.client.active_requests"
        static let openConnections = "http.client.open_connections"
    }

    enum Key {
        static let method = "http.request.method"
        /// A method that the conventions do not list; `http.request.method` is then `_OTHER`.
        static let originalMethod = "http.request.method_original"
        static let resendCount = "http.request.resend_count"
        static let status = "http.response.status_code"
        static let connectionState = "http.connection.state"
        static let serverAddress = "server.address"
        static let serverPort = "server.port"
        static let url = "url.full"
        static let protocolVersion = "network.protocol.version"
        static let errorType = "error.type"
    }
}

/// What one client measures with.
package struct HTTPInstruments: Sendable {
    let duration: Histogram<Double>
    let activeRequests: UpDownCounter<Int64>
    let openConnections: UpDownCounter<Int64>

    package init(_ meter: Meter) {
        duration = meter.histogram(
            Signals.Metric.duration, unit: "s", description: "Duration of HTTP client requests.",
            advice: .seconds)
        activeRequests = meter.upDownCounter(
            Signals.Metric.activeRequests, unit: "{request}",
            description: "Number of active HTTP requests.")
        openConnections = meter.upDownCounter(
            Signals.Metric.openConnections, unit: "{connection}",
            description: "Number of outbound HTTP connections that are currently active or idle.")
    }
}
