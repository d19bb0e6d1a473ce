//  An address as libcurl itself understands it, so that what is checked and told here is what will
//  be dialled: two parsers of one address are a way to be lied to. Parsed once, used for many
//  calls.

import CCurl

package struct HTTPURL: Sendable, Hashable {
    /// As it was given; the only member that may hold a secret.
    package let text: String
    package let scheme: String
    /// Without the brackets of an IPv6 address.
    package let host: String
    package let port: Int
    /// Scheme, host, port and path: what may be told. No user, password, query or fragment.
    package let told: String

    /// Longer addresses are refused by most servers, and are a mistake.
    package static let longest = 16_384

    package init(_ text: String) throws(HTTPError) {
        guard text.utf8.count <= Self.longest else {
            throw .badURL(reason: "it is longer than \(Self.longest) bytes")
        }
        guard !text.utf8.contains(0) else { throw .badURL(reason: "it holds a zero byte") }
        guard flashcard_curl_library() != nil else {
            throw .unavailable(reason: "\(FLASHCARD_CURL_FILE) is not installed")
        }
        guard let parser = curl_url() else {
            throw .unavailable(reason: "no memory for an address")
        }
        defer { curl_url_cleanup(parser) }
        let code = curl_url_set(parser, CURLUPART_URL, text, 0)
        guard code == CURLUE_OK else {
            throw .badURL(reason: String(cString: curl_url_strerror(code)).lowercased())
        }
        let scheme = Self.part(CURLUPART_SCHEME, of: parser) ?? ""
        guard scheme == "http" || scheme == "https" else {
            throw .badURL(reason: "its scheme is not http or https")
        }
        guard let written = Self.part(CURLUPART_HOST, of: parser), !written.isEmpty,
            let port = Self.part(CURLUPART_PORT, of: parser).flatMap({ Int($0) }), port > 0
        else { throw .badURL(reason: "it names no host") }
        self.text = text
        self.scheme = scheme
        self.port = port
        host = written.hasPrefix("[") ? String(written.dropFirst().dropLast()) : written
        let isUsual = port == (scheme == "https" ? 443 : 80)
        let path = Self.part(CURLUPART_PATH, of: parser) ?? "/"
        told = "\(scheme)://\(written)\(isUsual ? "" : ":\(port)")\(path)"
    }

    private static func part(_ part: CURLUPart, of parser: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(parser, part, &text, UInt32(CURLU_DEFAULT_PORT)) == CURLUE_OK,
            let text
        else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }

    /// Whether a redirect from here may be followed there: never to another host, never away from
    /// TLS, because the headers of the call go along.
    func mayBecome(_ other: HTTPURL) -> Bool {
        guard host.lowercased() == other.host.lowercased() else { return false }
        if scheme == other.scheme { return port == other.port }
        return scheme == "http" && other.scheme == "https"
    }
}
