//  Where one signal goes over OTLP, as the environment says it. Without an endpoint nothing is
//  dialled: the specification's default of a receiver on this machine would make every run of a
//  program look for one that is not there.

extension TelemetrySettings {
    package enum Signal: String, Sendable, Hashable, CaseIterable {
        case traces, metrics, logs
    }

    package struct Destination: Sendable, Hashable {
        package enum Compression: String, Sendable, Hashable, CaseIterable {
            case none, gzip
        }

        package struct Header: Sendable, Hashable {
            package let name: String
            /// Often a credential: never told.
            package let value: String

            package init(name: String, value: String) {
                self.name = name
                self.value = value
            }
        }

        package var endpoint: Endpoint?
        package var headers: [Header] = []
        /// For one batch, with all its tries. Zero is no limit.
        package var timeout: Duration = .seconds(10)
        package var compression: Compression = .none
        /// Files in PEM.
        package var certificate: String?
        package var clientKey: String?
        package var clientCertificate: String?

        package init() {}
    }

    /// The URL to which a signal is posted.
    package struct Endpoint: Sendable, Hashable {
        package let isSecure: Bool
        /// Without the brackets of an IPv6 address.
        package let host: String
        package let port: Int
        /// The whole, with a path, and without a fragment.
        package let url: String

        /// Nil for a text that is no URL of HTTP.
        package init?(_ text: String) {
            let bytes = text.utf8
            guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else {
                return nil
            }
            let whole = text.prefix { $0 != "#" }
            guard let colon = whole.firstIndex(of: ":") else { return nil }
            let scheme = whole[..<colon].lowercased()
            let rest = whole[colon...].dropFirst()
            guard scheme == "http" || scheme == "https", rest.hasPrefix("//") else { return nil }
            let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" }
            let place = authority.split(separator: "@", omittingEmptySubsequences: false).last
            guard let (host, port) = Self.hostAndPort(place ?? ""), !host.isEmpty else {
                return nil
            }
            isSecure = scheme == "https"
            self.host = host
            self.port = port ?? (isSecure ? 443 : 80)
            let target = rest[authority.endIndex...]
            url = "\(scheme)://\(authority)\(target.hasPrefix("/") ? "" : "/")\(target)"
        }

        private static func hostAndPort(_ place: Substring) -> (String, Int?)? {
            var host = place
            var port: Substring = ""
            if place.hasPrefix("[") {
                guard let bracket = place.firstIndex(of: "]") else { return nil }
                host = place[..<bracket].dropFirst()
                let rest = place[bracket...].dropFirst()
                guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
                port = rest.dropFirst()
            } else if let colon = place.firstIndex(of: ":") {
                host = place[..<colon]
                port = place[colon...].dropFirst()
            }
            if port.isEmpty { return (String(host), nil) }
            guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(port),
                (1...65_535).contains(number)
            else { return nil }
            return (String(host), number)
        }

        /// With these words behind the path.
        func appending(_ words: String) -> Endpoint? {
            let path = url.prefix { $0 != "?" }
            let query = url[path.endIndex...]
            return Endpoint("\(path)\(path.hasSuffix("/") ? "" : "/")\(words)\(query)")
        }
    }

    package subscript(signal: Signal) -> Destination {
        get {
            switch signal {
            case .traces: traceDestination
            case .metrics: metricDestination
            case .logs: logDestination
            }
        }
        set {
            switch signal {
            case .traces: traceDestination = newValue
            case .metrics: metricDestination = newValue
            case .logs: logDestination = newValue
            }
        }
    }
}
