//  The refusals of the table in the words of real servers.

import Problems

enum Fault {
    static func of(_ misbehaviour: Misbehaviour, _ model: String) -> RequestFault {
        switch misbehaviour {
        case .quota:
            RequestFault(
                429, "insufficient_quota",
                "You exceeded your current quota, please check your plan and billing details.",
                code: "insufficient_quota")
        case .badKey: key
        case .noModel:
            RequestFault(
                404, "invalid_request_error",
                "The model `\(model)` does not exist or you do not have access to it.",
                code: "model_not_found")
        case .timedOut:
            RequestFault(408, "timeout", "The model took too long to answer.", code: "timeout")
        case .contextLength:
            RequestFault(
                400, "invalid_request_error",
                "This model's maximum context length is 512 tokens. However, your messages "
                    + "resulted in more tokens. Please reduce the length of the messages.",
                param: "messages", code: "context_length_exceeded")
        case .overloaded: RequestFault(529, "overloaded_error", "Overloaded")
        case .unavailable:
            RequestFault(
                503, "server_error", "The engine is currently overloaded, please try again later",
                code: "service_unavailable")
        case .outage:
            RequestFault(
                503, "server_error", "The service is down. It will be back.", code: "outage")
        default:
            RequestFault(
                500, "server_error",
                "The server had an error while processing your request. Sorry about that!")
        }
    }

    static let key = RequestFault(
        401, "invalid_request_error",
        "Incorrect API key provided. The simulator was started with another one.",
        code: "invalid_api_key")

    static func unknownPath(_ method: String, _ path: String) -> RequestFault {
        RequestFault(
            404, "invalid_request_error", "Invalid URL (\(method) \(path))", code: "unknown_url")
    }

    static func wrongMethod(_ method: String, _ allowed: String) -> RequestFault {
        RequestFault(
            405, "invalid_request_error",
            "Not allowed to \(method) here; \(allowed) is.", code: "method_not_supported")
    }

    static func badWish(_ error: SimulatorSettingsError) -> RequestFault {
        let problem = error.problem
        return .invalid(
            "The header x-simulate: \(problem.message) \(problem.advice ?? "")",
            param: "x-simulate", code: problem.code)
    }

    static let noStream = RequestFault.invalid(
        "The simulator does not stream in this dialect: set 'stream' to false.", param: "stream")
}
