//  The doctor before real servers: what it says of them has to be so.

import JSON
import TestSupport
import Testing

@Suite(.needs(.otelcol, .prometheus, .dockerCompose), .timeLimit(.minutes(3)))
struct DoctorStackTests {
    let desk = Desk()

    @Test func `the doctor finds a real collector and a real Prometheus, and what has arrived`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(3))
        try await RunningStack.lend { stack in
            var program = desk.program
            program.environment["FLASHCARD_STACK_PROMETHEUS"] =
                "http://127.0.0.1:\(stack.ports.prometheus)"
            program.environment["OTEL_EXPORTER_OTLP_ENDPOINT"] =
                "http://127.0.0.1:\(stack.ports.collector)"
            let before = try await findings(program)
            #expect(before["collector"]?.first == "ok")
            #expect(before["prometheus"]?.prefix(2) == ["ok", "warning"])

            #expect(try await program.run(["process", "list.csv"]).code == 0)
            _ = try await program.run(["telemetry", "push"])
            let after = try await findings(program)
            #expect(after["prometheus"]?.prefix(2) == ["ok", "ok"])
            #expect(after["journal"] == ["ok"])
        }
    }

    private func findings(_ program: BuiltProgram) async throws -> [String: [String]] {
        let answer = try await program.run(["doctor", "--json"])
        #expect(answer.code == 0, "\(answer.output)")
        var states: [String: [String]] = [:]
        for finding in try desk.object(answer.output)["findings"]?.asArray ?? [] {
            let area = finding["area"]?.asString ?? ""
            states[area, default: []].append(finding["state"]?.asString ?? "")
        }
        return states
    }
}
