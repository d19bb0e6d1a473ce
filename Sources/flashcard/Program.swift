//  One invocation: the command line is read, then the settings, then the command runs. Errors of
//  each step end here as one message and one exit code; nothing below decides how the process ends.

import LanguageModels
import Platform
import Problems
import Telemetry
import TelemetrySDK

struct Program: Sendable {
    let arguments: [String]
    let environment: Environment
    let time: TimeSource

    func run() async -> ExitCode {
        let invocation: Invocation
        do { invocation = try Parser.parse(arguments) } catch {
            tell(error.problem)
            return .usage
        }
        let style = invocation.style(
            environment: environment, isTerminal: StandardStream.output.isTerminal)
        let help = HelpPage(style: style, width: StandardStream.output.width)
        for warning in invocation.warnings { tell(warning, isError: false) }
        switch invocation.action {
        case .version: return answer("flashcard \(Version.number)\n")
        case .shortHelp: return answer(help.short())
        case .overview: return answer(help.overview())
        case .help(let name):
            return answer(CommandTable.program.command(name).map(help.command) ?? "")
        case .run(let name): return await run(name, invocation)
        }
    }

    private func run(_ name: CommandName, _ invocation: Invocation) async -> ExitCode {
        let settings: Settings
        do {
            settings = try Settings.resolve(
                invocation: invocation, environment: environment, readFile: Self.settingsFile)
        } catch  where name != .configCheck && name != .configPath {
            tell(error.problem)
            return .configuration
        } catch {
            // These two tell what is wrong with the settings; they work without them.
            return answer(ConfigCommand(self, invocation).run(name))
        }
        let access: ModelAccess?
        do {
            access = name == .process ? try Self.access(settings, invocation) : nil
        } catch {
            for warning in settings.warnings { tell(warning, isError: false) }
            tell(Problem.explaining(error))
            return .configuration
        }
        let console = Wiring.console(
            settings, environment: environment, time: time, secrets: access?.secrets ?? [])
        defer { Installation.flush() }
        for warning in settings.warnings { console.warning(warning) }
        do {
            return try await dispatch(name, invocation, settings, console, access)
        } catch is ReaderGone {
            return .ok
        } catch let error as UsageError {
            tell(error.problem)
            return .usage
        } catch let error as ConfigurationError {
            console.error(error.problem)
            return .configuration
        } catch let failure as ModelFailure {
            let problem = failure.problem
            console.error(problem)
            return [.authentication, .validation].contains(problem.category)
                ? .configuration : .providerDown
        } catch {
            let problem = Problem.explaining(error)
            console.error(problem)
            return problem.category == .authentication ? .configuration : .failed
        }
    }

    /// Who is asked, and with which keys: known before anything is said, so that no key is.
    static func access(
        _ settings: Settings, _ invocation: Invocation
    ) throws -> ModelAccess {
        try ModelAccess(
            settings.models, isRehearsal: invocation.isOn(.dryRun), readFile: settingsFile,
            runCommand: ConfigCommand.answer)
    }

    private func process(
        _ invocation: Invocation, _ settings: Settings, _ console: Console, _ access: ModelAccess?
    ) async throws -> ExitCode {
        let access = try access ?? Self.access(settings, invocation)
        return try await Wiring.withTelemetry(
            settings, console, environment: environment, time: time,
            isRehearsal: invocation.isOn(.dryRun), secrets: access.secrets
        ) { ready in
            try await ProcessCommand(self, invocation, settings, access, console, ready).run()
        }
    }

    private func dispatch(
        _ name: CommandName, _ invocation: Invocation, _ settings: Settings, _ console: Console,
        _ access: ModelAccess?
    ) async throws -> ExitCode {
        switch name {
        case .process:
            try await process(invocation, settings, console, access)
        case .runs, .words:
            answer(try await ReadingCommands(self, invocation, settings).run(name))
        case .exportAnki, .exportTSV, .exportCSV, .exportJSON, .exportHTML:
            answer(try await ExportCommand(self, invocation, settings).run(name))
        case .status:
            answer(try await StatusCommand(self, invocation, settings).run())
        case .failed:
            answer(try await FailedCommand(self, invocation, settings).run())
        case .databaseStatus, .databaseMigrate, .databaseBackup, .databaseIntegrity:
            answer(try DatabaseCommand(self, invocation, settings).run(name))
        case .trace:
            answer(try await TraceCommand(self, invocation, settings).run())
        case .inspect:
            answer(try InspectCommand(self, invocation, settings).run())
        case .doctor:
            answer(await DoctorCommand(self, invocation, settings).run())
        case .telemetryStatus, .telemetryPush:
            answer(try await TelemetryCommand(self, invocation, settings, console).run(name))
        case .breakerStatus, .breakerIsolate, .breakerReset:
            answer(try await BreakerCommand(self, invocation, settings).run(name))
        case .cacheStats, .cacheWarm, .cacheExport, .cacheClear:
            answer(try await CacheCommand(self, invocation, settings).run(name))
        case .simulate:
            try await SimulateCommand(self, invocation, settings, console).run()
        case .demo:
            try await DemoCommand(self, invocation, settings, console).run()
        case .export, .telemetry, .breaker, .cache, .database, .config, .configShow,
            .configCheck, .configPath:
            answer(ConfigCommand(self, invocation).run(name))
        case .completions, .manual, .reference, .help:
            answer(Pages.page(name, invocation))
        }
    }

    /// Data for whoever asked, on standard output.
    func answer(_ text: String) -> ExitCode { answer((text, .ok)) }

    func answer(_ answer: (text: String, code: ExitCode)) -> ExitCode {
        switch StandardStream.output.write(answer.text) {
        case .written, .readerGone: return answer.code
        case .refused(let error):
            tell(error.problem)
            return .failed
        }
    }

    /// Before settings are known there is no log, so that this is always a sentence.
    private func tell(_ problem: Problem, isError: Bool = true) {
        let style = ColourDecision.style(
            .auto, isFromFile: false, environment: environment,
            isTerminal: StandardStream.error.isTerminal)
        let listener = Console(
            .person(style), isQuiet: false,
            redaction: Redaction(secrets: Redaction.secrets(in: environment)))
        isError ? listener.error(problem) : listener.warning(problem)
    }

    /// The bytes of a settings file; nothing where there is none.
    static func settingsFile(_ path: String) throws(Problem) -> [UInt8]? {
        do throws(SystemError) {
            return try FileReader.contents(of: path, limit: TOMLDocument.largest)
        } catch {
            let problem = error.problem
            if ["system.not_found", "system.not_a_folder"].contains(problem.code) { return nil }
            throw problem
        }
    }
}
