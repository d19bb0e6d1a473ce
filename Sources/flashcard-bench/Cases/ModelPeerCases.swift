//  What people would write instead: the openai client with asyncio, and aiohttp alone, each with
//  spans and a counter by OpenTelemetry for Python, 50 calls at once. They are measured by their
//  own clocks around their own calls, against the same simulator. Without FLASHCARD_PYTHON they are
//  not there.

import Platform

extension Benchmark {
    static let pythonPeers: [Benchmark] = {
        guard let python = Environment.ofProcess()["FLASHCARD_PYTHON"] else { return [] }
        return ["openai", "aiohttp"].flatMap { client in
            [
                peer(client, python),
                peer(client, python, asProcessorTime: true),
            ]
        }
    }()

    /// Enough to see the rate, few enough for a client that makes some hundred a second.
    private static let calls = MeasuredRun.isOptimised ? 1000 : 20

    private static func peer(
        _ client: String, _ python: String, asProcessorTime: Bool = false
    ) -> Benchmark {
        let name = "models/\(client)-otel\(asProcessorTime ? "-cpu" : "")"
        return Benchmark(
            name: name, group: .models,
            summary: "the same call by Python's \(client) with OpenTelemetry"
                + (asProcessorTime ? ", its processor time" : ""),
            comparedWith: "models/guarded-call\(asProcessorTime ? "-cpu" : "")",
            most: calls, least: calls
        ) {
            let simulator = try SimulatorProcess(name)
            return Workload(
                work: .metered { count in
                    let quoted = "'\(python.split(separator: "'").joined(separator: "'\\''"))'"
                    let which = asProcessorTime ? "cpu" : "time"
                    let answer = try CommandAnswer.of(
                        "\(quoted) -W ignore -c '\(script)' \(client) '\(simulator.url)/v1' "
                            + "\(count) \(which)",
                        timeout: .seconds(300))
                    let text = String(decoding: answer, as: UTF8.self)
                    guard let nanoseconds = Double(text.split(separator: "\n").last ?? "") else {
                        throw BenchError.workUndone(benchmark: name, reason: "it printed no time")
                    }
                    return (UInt64(count), nanoseconds)
                }, close: { simulator.stop() })
        }
    }

    /// Without an apostrophe, since it stands between two.
    private static let script = """
        import asyncio, sys, time
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
        from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult
        from opentelemetry.sdk.metrics import MeterProvider
        client_name, base, count, which = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]

        class Nowhere(SpanExporter):
            def export(self, spans):
                for span in spans:
                    span.to_json(indent=None)
                return SpanExportResult.SUCCESS

        provider = TracerProvider()
        provider.add_span_processor(BatchSpanProcessor(Nowhere()))
        tracer = provider.get_tracer("bench")
        duration = MeterProvider().get_meter("bench").create_histogram("duration")
        messages = [{"role": "system", "content": "Answer with one JSON object." * 20},
            {"role": "user", "content": "{\\"term\\":\\"사과\\",\\"type\\":\\"noun\\"}"}]
        body = {"model": "simulator/small", "messages": messages, "max_tokens": 800}

        async def measured(one):
            attributes = {"gen_ai.operation.name": "chat", "gen_ai.request.model": body["model"]}
            with tracer.start_as_current_span("chat", attributes=attributes) as span:
                begun = time.perf_counter()
                usage = await one()
                duration.record(time.perf_counter() - begun, {"gen_ai.operation.name": "chat"})
                span.set_attribute("gen_ai.usage.input_tokens", usage)

        async def work(one):
            left = iter(range(count))
            async def caller():
                for _ in left:
                    await measured(one)
            await asyncio.gather(*(caller() for _ in range(50)))

        async def main():
            if client_name == "openai":
                import openai
                client = openai.AsyncOpenAI(base_url=base, api_key="none", max_retries=2)
                async def one():
                    answer = await client.chat.completions.create(**body)
                    return answer.usage.prompt_tokens
                return await timed(one)
            import aiohttp
            async with aiohttp.ClientSession(
                    connector=aiohttp.TCPConnector(limit=50)) as session:
                async def one():
                    async with session.post(base + "/chat/completions", json=body) as response:
                        return (await response.json())["usage"]["prompt_tokens"]
                return await timed(one)

        async def timed(one):
            await measured(one)
            clock = time.process_time_ns if which == "cpu" else time.perf_counter_ns
            begun = clock()
            await work(one)
            return clock() - begun

        print(asyncio.run(main()))
        """
}
