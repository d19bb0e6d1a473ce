//  OTEL_EXPORTER_OTLP_*: each variable once for all signals and once for each, which wins. The one
//  endpoint for all is a base to which each signal adds its path; the endpoint of one signal is
//  used as it is.

import Platform
import Problems
import Telemetry

extension TelemetryVariable {
    private typealias Signal = TelemetrySettings.Signal
    private typealias Destination = TelemetrySettings.Destination

    static let destinations: [TelemetryVariable] =
        each("ENDPOINT", endpoint)
        + each("HEADERS", isSecret: true) { text, _, destination in
            let (headers, isWhole) = headers(in: text)
            if !headers.isEmpty { destination.headers = headers }
            return isWhole ? nil : "a list of name=value with commas, values percent-encoded"
        }
        + each("TIMEOUT") { text, _, destination in
            guard let value = Int(text), (0...31_536_000_000).contains(value) else {
                return "a whole number of milliseconds"
            }
            destination.timeout = .milliseconds(value)
            return nil
        }
        + each("COMPRESSION") { text, _, destination in
            guard let compression = Destination.Compression(rawValue: text.lowercased()) else {
                return "gzip or none"
            }
            destination.compression = compression
            return nil
        }
        + each("CERTIFICATE") { text, _, destination in
            destination.certificate = text
            return nil
        }
        + each("CLIENT_KEY") { text, _, destination in
            destination.clientKey = text
            return nil
        }
        + each("CLIENT_CERTIFICATE") { text, _, destination in
            destination.clientCertificate = text
            return nil
        }
        + names("PROTOCOL").map { TelemetryVariable($0.name, wireFormat(named: $0.name)) }

    /// The variable's name for all signals and, later in the table, for each.
    private static func names(_ suffix: String) -> [(name: String, signal: Signal?)] {
        [("OTEL_EXPORTER_OTLP_\(suffix)", nil)]
            + Signal.allCases.map {
                ("OTEL_EXPORTER_OTLP_\($0.rawValue.uppercased())_\(suffix)", $0)
            }
    }

    /// `take` gets the path that belongs to the signal, or nil where the variable is the signal's
    /// own.
    private static func each(
        _ suffix: String, isSecret: Bool = false,
        _ take: @escaping @Sendable (String, String?, inout Destination) -> String?
    ) -> [TelemetryVariable] {
        names(suffix).map { name, signal in
            TelemetryVariable(name, isSecret: isSecret) { text, settings in
                if let signal { return take(text, nil, &settings[signal]) }
                var expected: String?
                for signal in Signal.allCases {
                    expected = take(text, "v1/\(signal.rawValue)", &settings[signal]) ?? expected
                }
                return expected
            }
        }
    }

    @Sendable private static func endpoint(
        _ text: String, _ path: String?, _ destination: inout Destination
    ) -> String? {
        let told = TelemetrySettings.Endpoint(text)
        guard let endpoint = path.map({ told?.appending($0) }) ?? told else {
            return "a URL that begins with http:// or https://"
        }
        destination.endpoint = endpoint
        return nil
    }

    /// JSON is what there is. Who asks for another form is told once, however many variables do.
    private static func wireFormat(
        named name: String
    ) -> @Sendable (String, inout TelemetrySettings) -> String? {
        { text, settings in
            let code = "telemetry.protocol_unsupported"
            switch text.lowercased() {
            case "http/json": return nil
            case "grpc", "http/protobuf":
                guard !settings.warnings.contains(where: { $0.code == code }) else { return nil }
                settings.warnings.append(
                    Problem(
                        code, .validation,
                        "\(name) asks for \(text.lowercased()); OTLP is sent as http/json.",
                        advice: "Let the endpoint be one for HTTP, such as port 4318.",
                        details: [.text("variable", name)]))
                return nil
            default: return "http/json"
            }
        }
    }

    /// The headers that can be sent, a later one of a name winning, and whether those are all.
    private static func headers(in text: String) -> (headers: [Destination.Header], isWhole: Bool) {
        var headers: [Destination.Header] = []
        var isWhole = true
        for member in text.utf8.split(separator: UInt8(ascii: ",")) {
            let member = trimmed(String(decoding: member, as: UTF8.self))
            if member.isEmpty { continue }
            guard let header = header(in: member) else {
                isWhole = false
                continue
            }
            headers.removeAll { $0.name.lowercased() == header.name.lowercased() }
            headers.append(header)
        }
        return (headers, isWhole)
    }

    private static func header(in member: String) -> Destination.Header? {
        guard let equals = member.firstIndex(of: "=") else { return nil }
        let name = trimmed(String(member[..<equals]))
        let value = trimmed(String(member[equals...].dropFirst()))
        // What would follow a semicolon has no meaning here.
        guard !name.isEmpty, name.utf8.allSatisfy(isToken), !value.utf8.contains(0x3B),
            let decoded = PercentText.decode(value.utf8),
            decoded.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else { return nil }
        return Destination.Header(name: name, value: decoded)
    }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
