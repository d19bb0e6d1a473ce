//  libcurl's handle of one transfer at a time, with the settings of its client already made.
//  Handles are used again: making them and their settings would cost more than a small call.

import CCurl

final class EasyHandle {
    /// The library's own start; false where it cannot work at all.
    static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    let pointer: UnsafeMutableRawPointer
    let client: ClientProfile
    /// libcurl's own sentence about the last failure.
    private let errorText: UnsafeMutablePointer<CChar>

    init?(_ client: ClientProfile) {
        guard let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
        self.client = client
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        flashcard_curl_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorText)
        setRules()
        setTrust()
    }

    deinit {
        curl_easy_cleanup(pointer)
        errorText.deallocate()
    }

    var lastError: String { String(cString: errorText) }

    func clearError() { errorText.pointee = 0 }

    func set(_ option: CURLoption, _ value: Int) {
        flashcard_curl_set_number(pointer, option, value)
    }

    func set(_ option: CURLoption, _ value: String?) {
        flashcard_curl_set_text(pointer, option, value)
    }

    /// What holds for every call of every client.
    private func setRules() {
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        set(CURLOPT_USERAGENT, client.settings.userAgent)
        // What a proxy answers before the tunnel stands is not the server's answer.
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        // Else giving up a call would wait for the name service.
        set(CURLOPT_QUICK_EXIT, 1)
        if case .none = client.settings.proxy { set(CURLOPT_PROXY, "") }
        switch client.settings.protocols {
        case .negotiated: set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        case .http1: set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        case .http2: set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE))
        }
        flashcard_curl_on_bytes(pointer, CURLOPT_HEADERFUNCTION, Transfer.onHeader)
        flashcard_curl_on_bytes(pointer, CURLOPT_WRITEFUNCTION, Transfer.onBody)
        flashcard_curl_on_ready(pointer, Transfer.onReady)
        flashcard_curl_on_sockets(pointer, Transfer.onOpen, ConnectionTable.onClose)
    }

    private func setTrust() {
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        // So that a certificate for another name can be told with the names that it has.
        set(CURLOPT_CERTINFO, 1)
        switch client.settings.tls.trust {
        case .system: break
        case .authorities(let file):
            set(CURLOPT_CAINFO, file)
            set(CURLOPT_CAPATH, nil)
        case .anyoneWithoutVerification:
            set(CURLOPT_SSL_VERIFYPEER, 0)
            set(CURLOPT_SSL_VERIFYHOST, 0)
        }
        if let identity = client.settings.tls.identity {
            set(CURLOPT_SSLCERT, identity.certificate)
            set(CURLOPT_SSLKEY, identity.key)
        }
    }
}

/// Handles at rest, by client.
struct HandleStore {
    private var resting: [UInt64: [EasyHandle]] = [:]

    mutating func take(for client: ClientProfile) -> EasyHandle? {
        resting[client.id]?.popLast() ?? EasyHandle(client)
    }

    mutating func put(_ handle: EasyHandle) {
        resting[handle.client.id, default: []].append(handle)
    }

    mutating func remove(client: UInt64) { resting[client] = nil }

    mutating func removeAll() { resting = [:] }
}
