//  One call while libcurl has it: what is sent, what has come, and the callbacks by which libcurl
//  tells. They run on the loop's thread, inside of `curl_multi_perform`.
//
//  `onReady` is the border that retries are decided by: libcurl calls it when a connection is
//  ready and nothing of the request has been sent. It calls it again when it is about to send the
//  same request once more, because a connection that was used before turned out to be dead. That
//  would be a second try which nobody asked for, and is refused there.

import CCurl
import Platform

final class Transfer {
    let call: PreparedCall
    let handle: EasyHandle
    private unowned let loop: LoopThread
    private let begun: MonotonicTime
    private var lines: UnsafeMutablePointer<curl_slist>?
    private var content: UnsafeMutableRawPointer?
    private var phase = HTTPPhase.connect
    private var phaseDeadline: MonotonicTime
    private var timesReady = 0
    private var isAnswered = false
    /// The empty line after the headers has come. Without it libcurl takes the end of a connection
    /// for the end of an answer, whose status would then be believed.
    private var isHeadWhole = false
    private var headers = HTTPHeaders()
    private var headerBytes = 0
    private var body: [UInt8] = []
    /// Why a callback has stopped the transfer.
    private var fault: HTTPError?
    var connection: ConnectionTable.Connection?

    init(_ call: PreparedCall, _ handle: EasyHandle, on loop: LoopThread) {
        self.call = call
        self.handle = handle
        self.loop = loop
        begun = loop.now
        phaseDeadline = begun + call.limits.connect
    }

    deinit {
        curl_slist_free_all(lines)
        content?.deallocate()
    }

    /// From here on the server may have seen something of the request.
    var isSent: Bool { timesReady > 0 }

    var deadline: MonotonicTime { min(phaseDeadline, call.deadline) }

    /// What it is that took too long.
    var timeout: HTTPError {
        let isWhole = call.deadline <= phaseDeadline
        let limit =
            isWhole
            ? call.limits.whole
            : phase == .connect ? call.limits.connect : call.limits.firstByte
        return .timedOut(
            url: call.url.told, phase: isWhole ? .whole : phase, limit: limit, sent: isSent)
    }

    // MARK: What is sent

    /// Makes the settings of this call; an error when there is no memory for them.
    func prepare() -> HTTPError? {
        let own = Unmanaged.passUnretained(self).toOpaque()
        for option in [
            CURLOPT_PRIVATE, CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_PREREQDATA,
            CURLOPT_OPENSOCKETDATA,
        ] { flashcard_curl_set_pointer(handle.pointer, option, own) }
        flashcard_curl_set_pointer(
            handle.pointer, CURLOPT_CLOSESOCKETDATA,
            Unmanaged.passUnretained(loop.connections).toOpaque())
        handle.clearError()
        handle.set(CURLOPT_URL, call.url.text)
        // Calls that begin together wait for the first one's handshake and share its connection
        // where the server speaks HTTP/2. In the clear they would wait for its whole answer.
        let mayShare = call.url.scheme == "https" && call.client.settings.protocols != .http1
        handle.set(CURLOPT_PIPEWAIT, mayShare ? 1 : 0)
        // libcurl shares it out among a host's addresses.
        let connect = call.limits.connect.wholeNanoseconds / 1_000_000
        handle.set(CURLOPT_CONNECTTIMEOUT_MS, Int(max(1, min(connect, 86_400_000))))
        flashcard_curl_set_size(
            handle.pointer, CURLOPT_MAXFILESIZE_LARGE,
            // The length that HEAD tells is of a body that does not come.
            call.method == .head ? 0 : curl_off_t(call.limits.responseBody))
        if case .followed(let most) = call.redirects {
            handle.set(CURLOPT_FOLLOWLOCATION, 1)
            handle.set(CURLOPT_MAXREDIRS, max(0, min(most, 20)))
        } else {
            handle.set(CURLOPT_FOLLOWLOCATION, 0)
        }
        setMethod()
        return setHeaders() ? nil : .unavailable(reason: "no memory for the headers")
    }

    private func setMethod() {
        handle.set(CURLOPT_CUSTOMREQUEST, nil)
        guard call.method.takesBody || !call.body.isEmpty else {
            handle.set(CURLOPT_HTTPGET, 1)
            if call.method == .head {
                handle.set(CURLOPT_NOBODY, 1)
            } else if call.method != .get {
                handle.set(CURLOPT_CUSTOMREQUEST, call.method.name)
            }
            return
        }
        // libcurl reads the body where it lies, so that it lies still in memory of its own.
        let content = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, call.body.count), alignment: 1)
        call.body.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress {
                content.copyMemory(from: start, byteCount: bytes.count)
            }
        }
        self.content = content
        handle.set(CURLOPT_POST, 1)
        flashcard_curl_set_size(
            handle.pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(call.body.count))
        flashcard_curl_set_pointer(handle.pointer, CURLOPT_POSTFIELDS, content)
        if call.method != .post { handle.set(CURLOPT_CUSTOMREQUEST, call.method.name) }
    }

    /// A name with nothing after the colon keeps libcurl from a header of its own.
    private func setHeaders() -> Bool {
        var texts = call.headers.map { field in
            field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)"
        }
        if content != nil {
            // Else a second round trip, and then the same request again where it is not understood.
            texts.append("Expect:")
            if !call.headers.contains(where: { HTTPHeaders.isSame($0.name, "Content-Type") }) {
                texts.append("Content-Type:")
            }
        }
        for text in texts {
            guard let longer = curl_slist_append(lines, text) else { return false }
            lines = longer
        }
        flashcard_curl_set_pointer(handle.pointer, CURLOPT_HTTPHEADER, lines)
        return true
    }

    // MARK: What libcurl tells

    static func of(_ handle: UnsafeMutableRawPointer) -> Transfer? {
        flashcard_curl_private(handle).map(at)
    }

    private static func at(_ context: UnsafeMutableRawPointer) -> Transfer {
        Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    static let onOpen: flashcard_curl_open = { context, _, address in
        guard let address else { return -1 }
        let socket = flashcard_curl_open_socket(address)
        if socket >= 0, let context {
            let transfer = at(context)
            transfer.loop.connections.opened(socket, by: transfer.call.id)
        }
        return socket
    }

    static let onReady: flashcard_curl_ready = { context, remote, local, remotePort, localPort in
        guard let context, let remote, let local else { return CURL_PREREQFUNC_ABORT }
        let route = ConnectionTable.Route(
            remote: String(cString: remote), remotePort: remotePort, local: String(cString: local),
            localPort: localPort)
        return at(context).ready(route) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }

    private func ready(_ route: ConnectionTable.Route) -> Bool {
        let redirects = flashcard_curl_number(handle.pointer, CURLINFO_REDIRECT_COUNT)
        if timesReady > redirects {
            fault = .connectionLost(
                url: call.url.told, reason: "the server closed a connection that was kept open",
                sent: true)
            return false
        }
        if redirects > 0, let reason = whyNotFollowed() {
            fault = .redirectRefused(url: call.url.told, reason: reason)
            return false
        }
        timesReady += 1
        loop.connections.occupy(route, by: self)
        if phase == .connect {
            phase = .firstByte
            phaseDeadline = loop.now + call.limits.firstByte
            loop.note(phaseDeadline)
        }
        return true
    }

    private func whyNotFollowed() -> String? {
        guard let text = flashcard_curl_text(handle.pointer, CURLINFO_EFFECTIVE_URL),
            let target = try? HTTPURL(String(cString: text))
        else { return "to an address that cannot be used" }
        return call.url.mayBecome(target)
            ? nil : "to another server, \(target.scheme)://\(target.host)"
    }

    static let onHeader: flashcard_curl_receive = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return at(context).receive(headerLine: line) ? size * count : 0
    }

    private func receive(headerLine line: UnsafeRawBufferPointer) -> Bool {
        if !isAnswered {
            isAnswered = true
            phase = .whole
            phaseDeadline = call.deadline
        }
        headerBytes += line.count
        guard headerBytes <= call.limits.responseHeaders else {
            fault = .headersTooLarge(url: call.url.told, limit: call.limits.responseHeaders)
            return false
        }
        // A new answer begins: after an interim one, or after a redirect.
        if line.starts(with: "HTTP/".utf8) {
            headers = HTTPHeaders()
            isHeadWhole = false
        } else if line.elementsEqual("\r\n".utf8) || line.elementsEqual("\n".utf8) {
            isHeadWhole = true
        } else {
            headers.read(line)
        }
        return true
    }

    static let onBody: flashcard_curl_receive = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let chunk = UnsafeRawBufferPointer(start: bytes, count: size * count)
        return at(context).receive(chunk) ? size * count : 0
    }

    private func receive(_ chunk: UnsafeRawBufferPointer) -> Bool {
        guard chunk.count <= call.limits.responseBody - body.count else {
            fault = .responseTooLarge(url: call.url.told, limit: call.limits.responseBody)
            return false
        }
        body.append(contentsOf: chunk)
        return true
    }

    // MARK: How it ended

    func outcome(_ code: CURLcode) -> Result<HTTPResponse, HTTPError> {
        if let fault { return .failure(fault) }
        guard code == CURLE_OK else { return .failure(error(of: code)) }
        guard isHeadWhole else { return .failure(error(of: CURLE_PARTIAL_FILE)) }
        return .success(
            HTTPResponse(
                status: flashcard_curl_number(handle.pointer, CURLINFO_RESPONSE_CODE),
                headers: headers, body: body, version: handle.version,
                timings: handle.timings(queue: begun - call.begun, total: loop.now - call.begun),
                isConnectionReused: flashcard_curl_number(handle.pointer, CURLINFO_NUM_CONNECTS)
                    == 0,
                bytesSent: Int(flashcard_curl_size(handle.pointer, CURLINFO_SIZE_UPLOAD_T)),
                bytesReceived: Int(flashcard_curl_size(handle.pointer, CURLINFO_SIZE_DOWNLOAD_T))))
    }
}
