//  OTEL_EXPORTER_OTLP_*: what each variable changes, which one wins, and what is said about the
//  others.

import Platform
import Problems
import TelemetrySDK
import TestSupport
import Testing

@Suite struct DestinationTests {
    private typealias Signal = TelemetrySettings.Signal

    private static func settings(_ variables: [String: String]) -> TelemetrySettings {
        var prefixed: [String: String] = [:]
        for (name, value) in variables { prefixed["OTEL_EXPORTER_OTLP_\(name)"] = value }
        return TelemetrySettings(environment: Environment(prefixed))
    }

    @Test func `with nothing set there is no endpoint, and nothing is dialled`() {
        let settings = Self.settings([:])
        for signal in Signal.allCases {
            #expect(settings[signal] == TelemetrySettings.Destination())
            #expect(settings[signal].endpoint == nil)
            #expect(settings[signal].timeout == .seconds(10))
        }
    }

    @Test(
        arguments: [
            ("http://localhost:4318", "http://localhost:4318/v1/traces", "localhost", 4318),
            ("http://localhost:4318/", "http://localhost:4318/v1/traces", "localhost", 4318),
            ("https://a.example", "https://a.example/v1/traces", "a.example", 443),
            ("http://a.example/otlp", "http://a.example/otlp/v1/traces", "a.example", 80),
            ("HTTP://a.example/otlp/", "http://a.example/otlp/v1/traces", "a.example", 80),
            ("http://a.example/x?key=1", "http://a.example/x/v1/traces?key=1", "a.example", 80),
            ("http://[::1]:4318", "http://[::1]:4318/v1/traces", "::1", 4318),
            ("https://me:pw@a.example:1/", "https://me:pw@a.example:1/v1/traces", "a.example", 1),
        ])
    func `the endpoint for all is a base, to which a signal adds its path`(
        text: String, url: String, host: String, port: Int
    ) throws {
        let settings = Self.settings(["ENDPOINT": text])
        let endpoint = try #require(settings[.traces].endpoint)
        #expect(endpoint.url == url)
        #expect(endpoint.host == host)
        #expect(endpoint.port == port)
        #expect(endpoint.isSecure == url.hasPrefix("https"))
        #expect(
            settings[.logs].endpoint?.url
                == url.replacing("v1/traces", with: "v1/logs"))
        #expect(settings.warnings.isEmpty)
    }

    @Test(arguments: [
        ("http://a.example/own/path", "http://a.example/own/path"),
        ("http://a.example/own/", "http://a.example/own/"),
        ("http://a.example", "http://a.example/"),
        (
            "http://a.example:9090/api/v1/otlp/v1/metrics?a=b#c",
            "http://a.example:9090/api/v1/otlp/v1/metrics?a=b"
        ),
    ])
    func `the endpoint of one signal is used as it is, and wins`(text: String, url: String) {
        let settings = Self.settings([
            "ENDPOINT": "http://base.example", "METRICS_ENDPOINT": text,
        ])
        #expect(settings[.metrics].endpoint?.url == url)
        #expect(settings[.traces].endpoint?.url == "http://base.example/v1/traces")
    }

    @Test(arguments: [
        "localhost:4318", "ftp://a.example", "http://", "http://:4318", "http://a b", "http:/a",
        "http://a:0", "http://a:65536", "http://a:x", "http://[::1", "http://[::1]4318",
        "http://a\\b", "http://é.example",
    ])
    func `an endpoint that is no URL of HTTP is told and ignored`(text: String) throws {
        let settings = Self.settings(["ENDPOINT": text])
        #expect(Signal.allCases.allSatisfy { settings[$0].endpoint == nil })
        #expect(settings.warnings.map(\.code) == ["telemetry.setting_ignored"])
        #expect(
            settings.warnings[0].message
                == "OTEL_EXPORTER_OTLP_ENDPOINT must be a URL that begins with http:// or https://"
                + ", not “\(text)”; it is ignored.")
    }

    @Test func `headers are decoded, and those of a signal replace the others`() {
        let settings = Self.settings([
            "HEADERS": " api-key = a%20b%2C ,X-Two=%EC%82%AC=,,api-KEY=last",
            "LOGS_HEADERS": "only=this",
        ])
        #expect(
            settings[.traces].headers == [
                .init(name: "X-Two", value: "사="), .init(name: "api-KEY", value: "last"),
            ])
        #expect(settings[.logs].headers == [.init(name: "only", value: "this")])
        #expect(settings.warnings.isEmpty)
    }

    @Test(arguments: [
        "hunter2", "a b=hunter2", "=hunter2", "k=hunter2%zz", "k=hunter2%0d%0aX: y", "k=%FFhunter2",
        "k=hunter2;ttl=3",
    ])
    func `a header that cannot be sent is left out, and never shown`(text: String) {
        let settings = Self.settings(["HEADERS": "good=1,\(text)"])
        #expect(settings[.traces].headers == [.init(name: "good", value: "1")])
        #expect(settings.warnings.count == 1)
        #expect(!settings.warnings.description.contains("hunter2"))
    }

    @Test func `a password in an endpoint that is refused is not shown`() {
        let settings = Self.settings(["ENDPOINT": "ftp://me:hunter2@a.example"])
        #expect(settings.warnings.count == 1)
        #expect(!settings.warnings.description.contains("hunter2"))
    }

    @Test func `timeout, compression and certificates are set for all and for one`() {
        let settings = Self.settings([
            "TIMEOUT": "2500", "LOGS_TIMEOUT": "0", "COMPRESSION": "GZIP",
            "TRACES_COMPRESSION": "none", "CERTIFICATE": "ca.pem", "CLIENT_KEY": "key.pem",
            "METRICS_CLIENT_KEY": "other.pem", "CLIENT_CERTIFICATE": "cert.pem",
        ])
        #expect(settings[.traces].timeout == .milliseconds(2500))
        #expect(settings[.logs].timeout == .zero)
        #expect(settings[.metrics].compression == .gzip)
        #expect(settings[.traces].compression == .none)
        #expect(settings[.logs].certificate == "ca.pem")
        #expect(settings[.logs].clientKey == "key.pem")
        #expect(settings[.metrics].clientKey == "other.pem")
        #expect(settings[.metrics].clientCertificate == "cert.pem")
        #expect(settings.warnings.isEmpty)
    }

    @Test(arguments: [("TIMEOUT", "soon"), ("TIMEOUT", "-1"), ("COMPRESSION", "br")])
    func `a value that cannot be used is told once, and the default stays`(
        suffix: String, text: String
    ) {
        let settings = Self.settings([suffix: text, "LOGS_\(suffix)": ""])
        #expect(Signal.allCases.allSatisfy { settings[$0] == .init() })
        #expect(settings.warnings.map(\.code) == ["telemetry.setting_ignored"])
        #expect(settings.warnings[0].message.contains("OTEL_EXPORTER_OTLP_\(suffix) "))
    }

    @Test(arguments: ["grpc", "http/protobuf", "GRPC"])
    func `another protocol is told once, whoever asks for it`(text: String) {
        let settings = Self.settings(["PROTOCOL": text, "LOGS_PROTOCOL": text])
        #expect(settings.warnings.map(\.code) == ["telemetry.protocol_unsupported"])
        #expect(settings.warnings[0].message.contains("OTEL_EXPORTER_OTLP_PROTOCOL asks for "))
        #expect(Self.settings(["PROTOCOL": "http/json"]).warnings.isEmpty)
        #expect(
            Self.settings(["PROTOCOL": "thrift"]).warnings.map(\.code)
                == ["telemetry.setting_ignored"])
    }
}
