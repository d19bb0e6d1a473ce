//  What is to be sent, as a value. Checked before anything is dialled: a line break in a header
//  would be a second header, and a length of the caller's own a second request.

package struct HTTPMethod: Sendable, Hashable {
    package let name: String

    package init(_ name: String) { self.name = name }

    package static let get = HTTPMethod("GET")
    package static let head = HTTPMethod("HEAD")
    package static let post = HTTPMethod("POST")
    package static let put = HTTPMethod("PUT")
    package static let patch = HTTPMethod("PATCH")
    package static let delete = HTTPMethod("DELETE")

    /// Sends a body even when it is empty.
    var takesBody: Bool { self == .post || self == .put || self == .patch }
}

package struct HTTPRequest: Sendable, Hashable {
    package enum Redirects: Sendable, Hashable {
        /// The answer with its 3xx status is the answer.
        case returned
        /// At most so many, within the same host, and never away from TLS.
        case followed(most: Int)
    }

    package var method: HTTPMethod
    package var url: HTTPURL
    package var headers: HTTPHeaders
    package var body: [UInt8]
    /// Compresses the body with gzip at this level, 1 to 9, and says so; nil sends it as it is.
    package var gzipLevel: Int?
    package var redirects = Redirects.returned
    /// Instead of the client's.
    package var limits: HTTPLimits?
    /// How often the same was sent before; for whoever tries again, told on the span.
    package var resendCount = 0

    package init(
        _ method: HTTPMethod, _ url: HTTPURL, headers: HTTPHeaders = [:], body: [UInt8] = [],
        gzipLevel: Int? = nil, redirects: Redirects = .returned, limits: HTTPLimits? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.gzipLevel = gzipLevel
        self.redirects = redirects
        self.limits = limits
    }

    /// Written by the client itself, from what it knows better.
    private static let reserved = ["content-length", "transfer-encoding", "connection", "expect"]

    func check() throws(HTTPError) {
        guard !method.name.isEmpty, method.name.utf8.allSatisfy(\.isOfToken) else {
            throw .badRequest(url: url.told, reason: "the method is not a word of HTTP")
        }
        for field in headers.fields {
            guard !field.name.isEmpty, field.name.utf8.allSatisfy(\.isOfToken) else {
                throw .badRequest(url: url.told, reason: "a header's name is not a word of HTTP")
            }
            guard field.value.utf8.allSatisfy(\.mayStandInValue) else {
                throw .badRequest(
                    url: url.told, reason: "the header \(field.name) holds a control character")
            }
            if Self.reserved.contains(where: { HTTPHeaders.isSame($0, field.name) }) {
                throw .badRequest(
                    url: url.told, reason: "the header \(field.name) is the client's to write")
            }
        }
        if gzipLevel != nil, headers["Content-Encoding"] != nil {
            throw .badRequest(url: url.told, reason: "the body has a Content-Encoding already")
        }
    }
}
