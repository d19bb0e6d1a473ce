//  The floor of the HTTP client's processor time: the same posts by libcurl's multi interface as a
//  plain C program would send them, fifty at once on one thread, without a header, a deadline or a
//  word of telemetry. What the client costs beside it is what the client does.

import CCurl
import HTTP
import Platform
import Synchronization

extension Benchmark {
    static func bareCurl(_ callers: Int) -> Benchmark {
        let name = "http/libcurl-\(callers)-cpu"
        return Benchmark(
            name: name, group: .http,
            summary: "processor time of such a post by bare libcurl",
            comparedWith: "http/raw-round-trip", most: 50_000
        ) {
            let server = try AnsweringServer()
            let curl = try BareCurl("http://127.0.0.1:\(server.port)/v1/traces", callers)
            return Workload(
                work: .metered { count in
                    let before = ProcessorTime.ofProcess - server.processorTime
                    let answered = try await curl.post(count)
                    let after = ProcessorTime.ofProcess - server.processorTime
                    return (answered, max(1, Double((after - before).wholeNanoseconds)))
                },
                close: {
                    server.stop()
                    try server.requireAnswers(name)
                })
        }
    }
}

private final class BareCurl: Sendable {
    private let state: Locked<State>

    /// Used by one thread after the other.
    private final class State {
        let multi: UnsafeMutableRawPointer
        /// libcurl reads it where it lies.
        let body: UnsafeMutableRawPointer
        var handles: [UnsafeMutableRawPointer] = []

        init(_ multi: UnsafeMutableRawPointer) {
            let bytes = AnsweringServer.body
            self.multi = multi
            body = .allocate(byteCount: bytes.count, alignment: 1)
            body.copyMemory(from: bytes, byteCount: bytes.count)
        }

        deinit {
            for handle in handles { curl_easy_cleanup(handle) }
            curl_multi_cleanup(multi)
            body.deallocate()
        }
    }

    init(_ url: String, _ callers: Int) throws {
        _ = curl_global_init(Int(CURL_GLOBAL_ALL))
        guard let multi = curl_multi_init() else {
            throw BenchError.workUndone(benchmark: "http/libcurl", reason: "no libcurl")
        }
        let state = State(multi)
        for _ in 0..<callers {
            guard let handle = curl_easy_init() else { continue }
            flashcard_curl_set_text(handle, CURLOPT_URL, url)
            flashcard_curl_set_text(handle, CURLOPT_PROXY, "")
            flashcard_curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
            flashcard_curl_set_number(handle, CURLOPT_POST, 1)
            flashcard_curl_set_size(
                handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(AnsweringServer.body.count))
            flashcard_curl_set_pointer(handle, CURLOPT_POSTFIELDS, state.body)
            flashcard_curl_on_bytes(handle, CURLOPT_WRITEFUNCTION) { _, size, count, _ in
                size * count
            }
            state.handles.append(handle)
        }
        self.state = Locked(state)
    }

    /// On a thread of its own, as in a program that is about this.
    func post(_ count: Int) async throws -> UInt64 {
        await withCheckedContinuation { continuation in
            DetachedThread.start { [state] in
                let answered = state.withLock { Self.post(count, $0) }
                continuation.resume(returning: answered)
            }
        }
    }

    private static func post(_ count: Int, _ state: State) -> UInt64 {
        var begun = 0
        var answered = 0
        for handle in state.handles.prefix(count) {
            curl_multi_add_handle(state.multi, handle)
            begun += 1
        }
        while answered < count {
            var running: Int32 = 0
            curl_multi_perform(state.multi, &running)
            var left: Int32 = 0
            while let message = curl_multi_info_read(state.multi, &left) {
                guard let handle = message.pointee.easy_handle else { continue }
                curl_multi_remove_handle(state.multi, handle)
                answered += 1
                guard begun < count else { continue }
                curl_multi_add_handle(state.multi, handle)
                begun += 1
            }
            if answered < count { curl_multi_poll(state.multi, nil, 0, 1000, nil) }
        }
        return UInt64(answered)
    }
}
