//  Why a request is not answered, with the words that real servers have for it, in which clients
//  look for what to do.

import JSON

package struct RequestFault: Error, Sendable, Equatable {
    package let status: Int
    let type: String
    let message: String
    var param: String?
    var code: String?

    init(
        _ status: Int, _ type: String, _ message: String, param: String? = nil, code: String? = nil
    ) {
        self.status = status
        self.type = type
        self.message = message
        self.param = param
        self.code = code
    }

    static func invalid(_ message: String, param: String? = nil, code: String? = nil) -> Self {
        RequestFault(400, "invalid_request_error", message, param: param, code: code)
    }

    /// The body in the dialect's own form.
    func body(_ dialect: Dialect, identity: UInt64) -> [UInt8] {
        var json = JSONWriter(reserving: 256)
        json.beginObject()
        switch dialect {
        case .chat:
            json.name("error")
            json.beginObject()
            json.member("message", message)
            json.member("type", type)
            json.name("param")
            if let param { json.string(param) } else { json.null() }
            json.name("code")
            if let code { json.string(code) } else { json.null() }
            json.endObject()
        case .messages:
            json.member("type", "error")
            json.name("error")
            json.beginObject()
            json.member("type", Self.anthropicType(status, type))
            json.member("message", message)
            json.endObject()
            json.member("request_id", "req_" + Identity.text(identity))
        case .ollama: json.member("error", message)
        }
        json.endObject()
        return json.bytes
    }

    private static func anthropicType(_ status: Int, _ type: String) -> String {
        switch status {
        case 400: "invalid_request_error"
        case 401: "authentication_error"
        case 402: "billing_error"
        case 403: "permission_error"
        case 404: "not_found_error"
        case 405: "invalid_request_error"
        case 413: "request_too_large"
        case 429: "rate_limit_error"
        case 504: "timeout_error"
        case 529: "overloaded_error"
        default: "api_error"
        }
    }
}

/// Ids in answers: as long and as odd as real ones, and the same for the same draw.
enum Identity {
    static func text(_ number: UInt64) -> String {
        let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)
        var rest = number
        var text: [UInt8] = []
        for _ in 0..<13 {
            text.append(digits[Int(rest & 31)])
            rest >>= 5
        }
        return String(decoding: text, as: UTF8.self)
    }
}
