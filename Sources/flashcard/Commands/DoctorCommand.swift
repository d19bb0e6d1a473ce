//  `flashcard doctor`: looks at everything that a run and its telemetry need, changes nothing, and
//  says what to do about what is not well.

import HTTP
import Platform
import Telemetry

struct DoctorCommand: Sendable {
    let program: Program
    let invocation: Invocation
    let settings: Settings

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        self.program = program
        self.invocation = invocation
        self.settings = settings
    }

    func run() async -> (text: String, code: ExitCode) {
        let client = HTTPClient()
        let visit = Visit.real(client, time: program.time)
        let stack = StackChecks(
            settings, environment: program.environment, visit: visit, now: program.time.wall())
        let local = LocalChecks(settings).findings()
        let providers = await ProviderChecks(
            settings: settings, client: client, time: program.time
        ).findings { try Program.access(settings, invocation) }
        let page = DoctorPage(findings: local + providers + (await stack.findings()))
        let style = settings.style(
            environment: program.environment, isTerminal: StandardStream.output.isTerminal)
        let text =
            invocation.isOn(.json)
            ? page.json() : page.text(style, width: StandardStream.output.width)
        return (text, page.isHealthy ? .ok : .failed)
    }
}
