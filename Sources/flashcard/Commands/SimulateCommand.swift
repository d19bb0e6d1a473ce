//  `flashcard simulate`: a language model's server that is known to misbehave. It listens until a
//  signal, and then says what it served; a second signal ends it at once.

import HTTP
import JSON
import LLMSimulator
import Platform
import Problems
import Resilience
import Telemetry

struct SimulateCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings
    let console: Console

    /// Of a script.
    private static let largest = 1 << 20
    private static let farewell = Duration.seconds(5)

    init(
        _ program: Program, _ invocation: Invocation, _ settings: Settings, _ console: Console
    ) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
        self.console = console
    }

    func run() async throws -> ExitCode {
        if invocation.isOn(.listMisbehaviour) {
            let style = settings.style(
                environment: program.environment, isTerminal: StandardStream.output.isTerminal)
            return program.answer(
                MisbehaviourPage.list(width: StandardStream.output.width, style: style))
        }
        let chosen: SimulatorSettings
        do { chosen = try self.chosen() } catch let error as SimulatorSettingsError {
            console.error(error.problem)
            return .usage
        }
        let log = try SimulatorLog(path: invocation.text(.simulatorLog)) { [console] problem in
            console.warning(problem)
        }
        return try await Wiring.withSimulatorTelemetry(
            settings, console, environment: program.environment, time: program.time
        ) { tracer in
            try await serve(chosen, log, tracer)
        }
    }

    private func serve(
        _ chosen: SimulatorSettings, _ log: SimulatorLog, _ tracer: Tracer?
    ) async throws -> ExitCode {
        let service = SimulatorService(
            chosen, requests: invocation.integer(.requestsPerMinute).map { .perMinute($0) },
            tokens: invocation.integer(.tokensPerMinute).map { .perMinute($0) },
            time: program.time, tracer: tracer, log: { log.write($0) })
        let (heard, hear) = AsyncStream<Interrupts.Signal>.makeStream()
        let interrupts = Interrupts { signal, count in
            if count > 1 { ThisProcess.endNow(signal.exitCode) }
            hear.yield(signal)
        }
        let server = try HTTPServer(serverSettings, time: program.time) { service.answer($0) }
        greet(server, hasKey: chosen.key != nil)
        for await _ in heard { break }
        await server.stop(within: Self.farewell)
        withExtendedLifetime(interrupts) {}
        part(service.bill, log)
        return .ok
    }

    private var serverSettings: HTTPServerSettings {
        HTTPServerSettings(
            address: invocation.text(.simulatorHost) ?? "127.0.0.1",
            port: UInt16(invocation.integer(.simulatorPort) ?? 0))
    }

    // MARK: - What it says

    private func greet(_ server: HTTPServer, hasKey: Bool) {
        console.note(
            "The simulator listens on \(server.url); Ctrl-C ends it.",
            event: Signals.Event.simulatorListens, [.string(Signals.Key.url, server.url)])
        let key = hasKey ? "FLASHCARD_API_KEY=… " : ""
        console.note(
            "\(key)flashcard process words.csv --provider litellm --base-url \(server.url)/v1 "
                + "--model simulator/small", event: Signals.Event.simulatorListens)
    }

    private func part(_ bill: Bill, _ log: SimulatorLog) {
        var json = JSONWriter(reserving: 2048)
        bill.write(to: &json)
        json.newline()
        log.write(json.bytes)
        let summary = MisbehaviourPage.summary(bill).split(separator: "\n")
        for line in summary {
            console.note(String(line), event: Signals.Event.simulatorEnded)
        }
    }

    // MARK: - What it is told

    private func chosen() throws -> SimulatorSettings {
        var script = MisbehaviourScript()
        if let path = invocation.text(.simulatorScript) {
            let bytes = try FileReader.contents(of: path, limit: Self.largest)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Problem(
                    "simulator.bad_script", .validation, "The script \(path) is not UTF-8.",
                    advice: "Save it as UTF-8.", details: [.text("path", path)])
            }
            try script.add(text)
        }
        for rules in invocation.texts(.misbehave) { try script.add(rules) }
        var prices = SimulatedPrices()
        for text in invocation.texts(.simulatorPrices) { try prices.set(text) }
        return SimulatorSettings(
            seed: UInt64(invocation.integer(.simulatorSeed) ?? 1), script: script,
            pace: try pace(), prices: prices, tellsCost: !invocation.isOn(.hideCost),
            key: invocation.text(.simulatorKey))
    }

    private func pace() throws(UsageError) -> Pace {
        let latency = invocation.text(.latency) ?? "0"
        guard let firstByte = Pace.firstByte(latency) else {
            throw .badValue(
                "--latency", value: latency, expected: "a time such as 250ms, 100ms-2s or 800ms/4s",
                nearest: nil)
        }
        guard let text = invocation.text(.tokensPerSecond) else {
            return Pace(firstByte: firstByte, speed: nil)
        }
        guard let speed = Pace.speed(text) else {
            throw .badValue(
                "--tokens-per-second", value: text, expected: "a rate such as 80, 40-120 or 60/200",
                nearest: nil)
        }
        return Pace(firstByte: firstByte, speed: speed)
    }
}

/// Where lines go: a file, or standard output. Where they cannot be written that is told once, and
/// the simulator goes on; its bill counts all the same.
final class SimulatorLog: Sendable {
    private struct State {
        var file: FileAppender?
        var isOver = false
    }

    private let state: Locked<State>
    private let tell: @Sendable (Problem) -> Void

    init(path: String?, tell: @escaping @Sendable (Problem) -> Void) throws(SystemError) {
        let path = path == "-" ? nil : path
        if let path {
            state = Locked(State(file: try FileAppender(path)))
        } else {
            state = Locked(State())
        }
        self.tell = tell
    }

    func write(_ line: [UInt8]) {
        let problem: Problem? = state.withLock { state in
            guard !state.isOver else { return nil }
            do throws(SystemError) {
                if let file = state.file {
                    try file.append(line)
                } else if case .refused(let error) = StandardStream.output.write(line) {
                    throw error
                }
                return nil
            } catch {
                state.isOver = true
                return error.problem
            }
        }
        if let problem { tell(problem) }
    }
}
