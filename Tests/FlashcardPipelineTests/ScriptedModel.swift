//  A model that does what a test says: answers from a closure, counts what it is asked, and can
//  hold its answers back until the test lets them go.

import LanguageModels
import Platform

final class ScriptedModel: LanguageModel {
    let identity = ModelIdentity(provider: "scripted", model: "1")
    private let asked = Locked<[StageRequest]>([])
    private let busy = Locked((now: 0, most: 0))
    private let endings = Locked<[MonotonicTime]>([])
    private let script: @Sendable (StageRequest) async throws(ModelFailure) -> String
    private let usage: @Sendable (StageRequest) -> ModelUsage

    init(
        usage: @escaping @Sendable (StageRequest) -> ModelUsage = { _ in ModelUsage() },
        _ script: @escaping @Sendable (StageRequest) async throws(ModelFailure) -> String
    ) {
        self.usage = usage
        self.script = script
    }

    var requests: [StageRequest] { asked.withLock { $0 } }
    /// By when each was to be answered.
    var ends: [MonotonicTime] { endings.withLock { $0 } }
    /// The most requests that were under way at once.
    var mostAtOnce: Int { busy.withLock { $0.most } }

    func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        asked.withLock { $0.append(request) }
        endings.withLock { $0.append(end) }
        busy.withLock { busy in
            busy.now += 1
            busy.most = max(busy.most, busy.now)
        }
        defer { busy.withLock { $0.now -= 1 } }
        return ModelReply(text: try await script(request), usage: usage(request))
    }

    /// Answers by rule, whatever else a script does.
    static func byRule(_ request: StageRequest) async throws(ModelFailure) -> String {
        try await OfflineModel().answer(request, by: .distant).text
    }
}

/// A gate that answers wait at until a test opens it, or until they are cancelled.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var arrived = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Locked(State())

    /// Waits; throws the cancellation of the waiting task.
    func pass() async throws(ModelFailure) {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (open, woken) = state.withLock { state in
                    state.arrived += 1
                    let woken = state.watchers.filter { $0.count <= state.arrived }
                    state.watchers.removeAll { $0.count <= state.arrived }
                    if !state.isOpen { state.waiting.append(continuation) }
                    return (state.isOpen, woken)
                }
                for watcher in woken { watcher.continuation.resume() }
                if open { continuation.resume() }
            }
        } onCancel: {
            open()
        }
        if Task.isCancelled { throw .cancelled }
    }

    /// Returns once so many have arrived.
    func until(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let already = state.withLock { state in
                if state.arrived >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if already { continuation.resume() }
        }
    }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
