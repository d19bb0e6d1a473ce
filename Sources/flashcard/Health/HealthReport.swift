//  How a run is, as probes want to hear it: 200 or 503, and one object that says why.
//
//      /healthz   the process works; an orchestrator restarts what does not answer here
//      /readyz    store, journal and breakers are fit for work; it is left alone until they are

import HTTP
import JSON
import Platform

struct HealthReport: Sendable, Equatable {
    struct Check: Sendable, Equatable {
        let name: String
        let isWell: Bool
        /// What is the matter, or a figure.
        let text: String
    }

    let run: String
    let checks: [Check]
    /// The run was asked to stop and finishes what is under way.
    let isStopping: Bool

    var isReady: Bool { !isStopping && checks.allSatisfy(\.isWell) }

    private var status: String {
        isStopping ? "stopping" : isReady ? "ready" : "not ready"
    }

    func readiness() -> HTTPServerAnswer {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.health/1")
        json.member("status", status)
        json.member("run", run)
        json.name("checks")
        json.beginArray()
        for check in checks {
            json.beginObject()
            json.member("name", check.name)
            json.member("well", check.isWell)
            json.member("text", check.text)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return Self.answer(isReady ? 200 : 503, json)
    }

    static func liveness(run: String, version: String) -> HTTPServerAnswer {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.health/1")
        json.member("status", "alive")
        json.member("run", run)
        json.member("version", version)
        json.endObject()
        json.newline()
        return answer(200, json)
    }

    private static func answer(_ status: Int, _ json: JSONWriter) -> HTTPServerAnswer {
        // A probe's answer is old as soon as it is given.
        HTTPServerAnswer(
            status, headers: ["Content-Type": "application/json", "Cache-Control": "no-store"],
            body: Array(json.text.utf8))
    }
}
