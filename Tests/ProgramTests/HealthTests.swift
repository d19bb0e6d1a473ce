//  What a probe is told, and at which addresses one may ask.

import HTTP
import JSON
import Platform
import Testing

@testable import flashcard

@Suite struct HealthTests {
    @Test(
        arguments: [
            ("127.0.0.1:8080", "127.0.0.1", 8080), (":0", "127.0.0.1", 0),
            ("localhost:9", "127.0.0.1", 9), ("0.0.0.0:65535", "0.0.0.0", 65535),
            ("[::1]:80", "::1", 80),
        ] as [(String, String, UInt16)])
    func `an address in numbers with a port is one`(text: String, address: String, port: UInt16)
        throws
    {
        let found = try #require(HealthAddress(text))
        #expect(found.address == address)
        #expect(found.port == port)
    }

    @Test(arguments: [
        "", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "256.0.0.1:1",
        "1.2.3:1", "here:1", "[here]:1", "::1:80", "[]:1",
    ])
    func `anything else is refused before any work`(text: String) {
        #expect(HealthAddress(text) == nil)
        #expect(throws: (any Error).self) { try resolve("process w --health=\(text)") }
    }

    private static let well = HealthReport.Check(name: "store", isWell: true, text: "it answers")
    private static let ill = HealthReport.Check(
        name: "breakers", isWell: false, text: "a/b is open")

    private func object(_ answer: HTTPServerAnswer) throws -> JSONObject {
        try #require(JSONValue.parse(answer.body).asObject)
    }

    @Test func `ready is a run whose parts are all well`() throws {
        let report = HealthReport(run: "r1", checks: [Self.well], isStopping: false)
        let answer = report.readiness()
        #expect(answer.status == 200)
        #expect(answer.headers["Cache-Control"] == "no-store")
        let page = try object(answer)
        #expect(page["status"] == "ready")
        #expect(page["checks"]?.asArray?.first?["text"] == "it answers")
    }

    @Test func `one part that is not well makes a run unready, and says why`() throws {
        let answer = HealthReport(run: "r1", checks: [Self.well, Self.ill], isStopping: false)
            .readiness()
        #expect(answer.status == 503)
        let page = try object(answer)
        #expect(page["status"] == "not ready")
        #expect(page["checks"]?.asArray?.last?["text"] == "a/b is open")
    }

    @Test func `a run that is asked to stop takes no more, however well it is`() throws {
        let answer = HealthReport(run: "r1", checks: [Self.well], isStopping: true).readiness()
        #expect(answer.status == 503)
        #expect(try object(answer)["status"] == "stopping")
    }

    @Test func `a process that answers is alive`() throws {
        let answer = HealthReport.liveness(run: "r1", version: "1.2.3")
        #expect(answer.status == 200)
        #expect(try object(answer)["version"] == "1.2.3")
    }
}
