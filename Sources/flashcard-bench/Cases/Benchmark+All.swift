//  Every case, in the order in which it is told. A case that is not in this list is not measured.

extension Benchmark {
    static let all: [Benchmark] =
        floors + json + digest + deflate + lists + model + store + http + logs
        + silentTelemetry + tracing + metrics + logging + otlp + journal + viewer
        + faults + resilience + limiters + guards + pools + sqlite + cache + koreanSound
        + koreanForms + anki + server + simulator + modelCalls
}

/// Keeps the optimiser from knowing what a value is, and so from moving it out of the loop.
@inline(never)
func opaque<Value>(_ value: Value) -> Value { value }
