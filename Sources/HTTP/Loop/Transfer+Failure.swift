//  What libcurl's codes mean for a caller. Its sentences are taken only where they say more than
//  the code and hold nothing of the request: about TLS.

import CCurl
import Platform

extension Transfer {
    func error(of code: CURLcode) -> HTTPError {
        let url = call.url.told
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return .nameNotResolved(url: url, host: call.url.host)
        case CURLE_COULDNT_RESOLVE_PROXY:
            return .notConnected(url: url, reason: "the name of the proxy was not found")
        case CURLE_OPERATION_TIMEDOUT: return timeout
        case CURLE_FILESIZE_EXCEEDED:
            return .responseTooLarge(url: url, limit: call.limits.responseBody)
        case CURLE_TOO_MANY_REDIRECTS:
            return .redirectRefused(url: url, reason: "more often than was allowed")
        case CURLE_OUT_OF_MEMORY: return .unavailable(reason: "libcurl has no memory")
        case CURLE_NOT_BUILT_IN, CURLE_UNKNOWN_OPTION, CURLE_FAILED_INIT:
            return .unavailable(reason: "libcurl is built without something that is needed")
        case _ where Self.isTrust(code) || isAlert:
            return .tlsFailed(url: url, reason: handle.reason(of: code))
        case _ where !isSent: return .notConnected(url: url, reason: words(for: code))
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING,
            CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_URL_MALFORMAT:
            return .brokenAnswer(url: url, reason: words(for: code))
        default: return .connectionLost(url: url, reason: words(for: code), sent: true)
        }
    }

    private static func isTrust(_ code: CURLcode) -> Bool {
        [
            CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_NOTFOUND,
            CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED,
            CURLE_SSL_CLIENTCERT,
        ].contains(code)
    }

    /// With TLS 1.3 a server refuses the client's certificate when the client believes the
    /// handshake to be over: what it gets is an alert in the place of an answer.
    private var isAlert: Bool {
        let text = handle.lastError
        return text.contains("SSL routines") && text.contains("alert")
    }

    private func words(for code: CURLcode) -> String {
        switch code {
        case CURLE_COULDNT_CONNECT: "nobody listens there, or the way is closed"
        case CURLE_GOT_NOTHING: "it was closed without an answer"
        case CURLE_PARTIAL_FILE: "it was closed in the middle of the answer"
        case CURLE_UNSUPPORTED_PROTOCOL: "it does not begin like one"
        default: String(cString: curl_easy_strerror(code)).lowercased()
        }
    }
}

extension EasyHandle {
    fileprivate func reason(of code: CURLcode) -> String {
        let text = lastError
        guard !text.isEmpty else { return String(cString: curl_easy_strerror(code)).lowercased() }
        guard code == CURLE_PEER_FAILED_VERIFICATION, let names = namesOfCertificate else {
            return text
        }
        return "\(text); its certificate is for \(names)"
    }

    private static let mostCharactersOfNames = 200

    /// The hosts that the server's certificate was made for; nil where it was not seen, or names
    /// none. The server chooses this text, so that only plain characters of it are told.
    private var namesOfCertificate: String? {
        var field = flashcard_curl_certificate(pointer)
        while let entry = field {
            let text = String(cString: entry.pointee.data)
            if let name = text.firstRange(of: "Subject Alternative Name:") {
                let plain = text[name.upperBound...].filter {
                    $0.isASCII && $0 >= " " && $0 != "\u{7F}"
                }
                let names = plain.split(separator: ",").map { Self.name(in: $0) }
                let told = names.joined(separator: ", ")
                guard told.count > Self.mostCharactersOfNames else { return told }
                return told.prefix(Self.mostCharactersOfNames) + "…"
            }
            field = UnsafePointer(entry.pointee.next)
        }
        return nil
    }

    /// A name without its kind, as in `DNS:a.example` and `IP Address:192.0.2.1`.
    private static func name(in part: Substring) -> String {
        let whole = part.drop { $0 == " " }
        guard let colon = whole.firstIndex(of: ":") else { return String(whole) }
        return String(whole[colon...].dropFirst())
    }

    var version: HTTPVersion {
        switch flashcard_curl_number(pointer, CURLINFO_HTTP_VERSION) {
        case Int(CURL_HTTP_VERSION_1_0): .http10
        case Int(CURL_HTTP_VERSION_2_0): .http2
        case Int(CURL_HTTP_VERSION_3): .http3
        default: .http11
        }
    }

    /// libcurl tells each moment as time since the transfer began, and zero for what there was not.
    func timings(queue: Duration, total: Duration) -> HTTPTimings {
        let moments = [
            CURLINFO_NAMELOOKUP_TIME_T, CURLINFO_CONNECT_TIME_T, CURLINFO_APPCONNECT_TIME_T,
            CURLINFO_PRETRANSFER_TIME_T, CURLINFO_STARTTRANSFER_TIME_T,
        ].map { Int64(flashcard_curl_size(pointer, $0)) }
        func between(_ earlier: Int, _ later: Int) -> Duration {
            .microseconds(max(0, moments[later] - moments[earlier]))
        }
        return HTTPTimings(
            queue: queue, dns: .microseconds(moments[0]), connect: between(0, 1),
            tls: moments[2] == 0 ? .zero : between(1, 2), firstByte: between(3, 4), total: total)
    }
}
