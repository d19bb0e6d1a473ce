//  A span as a scope: it is current while the body runs and ends with it, however it ends. The body
//  throws what it throws: a typed error stays typed. The task-local's own scope forgets the type,
//  so the outcome crosses it as a `Result`.
//
//  The asynchronous form runs where its caller runs, on the caller's actor.

extension Tracer {
    public func withSpan<Value, Failure: Error>(
        _ name: String, kind: SpanKind = .internal,
        attributes: @autoclosure () -> [Attribute] = [], links: @autoclosure () -> [Link] = [],
        parent: Context? = nil, startTime: UInt64? = nil,
        _ body: (Span) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard hasListener, let starter else {
            let span = Self.passingOn(parent)
            guard let parent else { return try body(span) }
            return try parent.run { () throws(Failure) in try body(span) }
        }
        return try scope(
            starter, name, kind, attributes, links, parent ?? .current, startTime, body)
    }

    public func withSpan<Value, Failure: Error>(
        _ name: String, kind: SpanKind = .internal,
        attributes: @autoclosure () -> [Attribute] = [], links: @autoclosure () -> [Link] = [],
        parent: Context? = nil, startTime: UInt64? = nil,
        _ body: (Span) async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        guard hasListener, let starter else {
            let span = Self.passingOn(parent)
            guard let parent else { return try await body(span) }
            return try await parent.run { () async throws(Failure) in try await body(span) }
        }
        return try await scope(
            starter, name, kind, attributes, links, parent ?? .current, startTime, body)
    }

    /// Apart, so that a call without an SDK does not look up the type of a result.
    @inline(never)
    private func scope<Value, Failure: Error>(
        _ starter: any SpanStarting, _ name: String, _ kind: SpanKind,
        _ attributes: () -> [Attribute], _ links: () -> [Link], _ parent: Context,
        _ startTime: UInt64?, _ body: (Span) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let span = starter.start(
            name, kind: kind, parent: parent, startTime: startTime, attributes: attributes,
            links: links)
        let outcome = parent.with(span).outcome { () throws(Failure) in try body(span) }
        if case .failure(let error) = outcome { span.fail(error, parent: parent) }
        span.end()
        return try outcome.get()
    }

    @inline(__always)
    private func scope<Value, Failure: Error>(
        _ starter: any SpanStarting, _ name: String, _ kind: SpanKind,
        _ attributes: () -> [Attribute], _ links: () -> [Link], _ parent: Context,
        _ startTime: UInt64?, _ body: (Span) async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let span = starter.start(
            name, kind: kind, parent: parent, startTime: startTime, attributes: attributes,
            links: links)
        let outcome = await parent.with(span).outcome { () async throws(Failure) in
            try await body(span)
        }
        if case .failure(let error) = outcome { span.fail(error, parent: parent) }
        span.end()
        return try outcome.get()
    }
}

extension Context {
    /// Makes this the current context while the body runs, and the one before current again after.
    @inline(never)
    public func run<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try outcome(body).get()
    }

    public func run<Value, Failure: Error>(
        _ body: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        try await outcome(body).get()
    }

    @inline(__always)
    func outcome<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) -> Result<Value, Failure> {
        Self.$current.withValue(self) {
            do throws(Failure) { return .success(try body()) } catch { return .failure(error) }
        }
    }

    @inline(__always)
    func outcome<Value, Failure: Error>(
        _ body: () async throws(Failure) -> Value
    ) async -> Result<Value, Failure> {
        await Self.$current.withValue(self) {
            do throws(Failure) {
                return .success(try await body())
            } catch {
                return .failure(error)
            }
        }
    }
}
