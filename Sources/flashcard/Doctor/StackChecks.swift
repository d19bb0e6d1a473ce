//  The servers that telemetry goes to and is looked at in. One that nobody named is looked for
//  where `compose.observability.yml` has it, and may be absent; one that is named has to answer.

import JSON
import Platform

struct StackChecks: Sendable {
    /// Beyond this, times of two machines cannot be compared any more.
    static let mostSkew = 5

    struct Place: Sendable, Equatable {
        let url: String
        /// Whether somebody said that it is there.
        let isNamed: Bool

        init(_ named: String?, usually url: String) {
            let text = named ?? url
            self.url = text.hasSuffix("/") ? String(text.dropLast()) : text
            isNamed = named != nil
        }
    }

    let collector: Place
    let prometheus: Place
    let tempo: Place
    let loki: Place
    let grafana: Place
    let visit: Visit
    let now: WallTime
    /// What the collector wants to see, as exports bring it.
    private let headers: [String: String]

    init(
        _ settings: Settings, environment: Environment, visit: Visit,
        now: WallTime = TimeSource.system.wall()
    ) {
        collector = Place(
            environment["OTEL_EXPORTER_OTLP_ENDPOINT"], usually: "http://127.0.0.1:4318")
        prometheus = Place(settings.stack.prometheus, usually: "http://127.0.0.1:9090")
        tempo = Place(settings.stack.tempo, usually: "http://127.0.0.1:3200")
        loki = Place(settings.stack.loki, usually: "http://127.0.0.1:3100")
        grafana = Place(settings.grafana, usually: "http://127.0.0.1:3000")
        self.visit = visit
        self.now = now
        headers = Self.headers(environment["OTEL_EXPORTER_OTLP_HEADERS"] ?? "")
    }

    /// `name=value` between commas; what has another form is for the exporter to complain of.
    static func headers(_ text: String) -> [String: String] {
        var headers: [String: String] = [:]
        for part in text.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1).map {
                String($0.drop { $0 == " " })
            }
            if pair.count == 2, !pair[0].isEmpty { headers[pair[0]] = pair[1] }
        }
        return headers
    }

    /// All at once: who does not answer is waited for only once.
    func findings() async -> [Finding] {
        async let collector = checkCollector()
        async let prometheus = checkPrometheus()
        async let tempo = checkTempo()
        async let loki = checkLoki()
        async let grafana = checkGrafana()
        return await collector + prometheus + tempo + loki + grafana
    }

    // MARK: One server each

    /// Nothing is sent: an empty request is answered as any other.
    func checkCollector() async -> [Finding] {
        let url = collector.url + "/v1/traces"
        return await asked(
            .collector, collector,
            Visit.Question(url: url, body: #"{"resourceSpans":[]}"#, headers: headers)
        ) { answer in
            [Finding(.collector, .ok, "\(collector.url) takes OTLP")]
        }
    }

    func checkPrometheus() async -> [Finding] {
        let build = Visit.Question(url: prometheus.url + "/api/v1/status/buildinfo")
        return await asked(.prometheus, prometheus, build) { answer in
            let version = ServerVersion(answer.json?["data"]?["version"]?.asString)
            return [version.finding(.prometheus, prometheus.url, .prometheus)]
                + [await metricArrived()] + [await rules()]
        }
    }

    private func rules() async -> Finding {
        let question = Visit.Question(url: prometheus.url + "/api/v1/rules?type=alert")
        guard case .answered(let answer) = await visit.ask(question), answer.isGood,
            let groups = answer.json?["data"]?["groups"]?.asArray
        else {
            return Finding(
                .prometheus, .warning, "its rules cannot be read",
                advice: Self.log(of: .prometheus))
        }
        let rules = groups.flatMap { $0["rules"]?.asArray ?? [] }
        let firing = rules.filter { $0["state"]?.asString == "firing" }
            .compactMap { $0["name"]?.asString }
        guard !rules.isEmpty else {
            return Finding(
                .prometheus, .warning, "no alert is set up there",
                advice: "prometheus/alerts has them; the shipped configuration loads them.")
        }
        let alerts = Count.of(rules.count, "alert")
        return firing.isEmpty
            ? Finding(.prometheus, .ok, "\(alerts), none firing")
            : Finding(
                .prometheus, .warning,
                "firing: \(Array(Set(firing)).sorted().joined(separator: ", "))",
                advice: "docs/runbooks has a page for each.")
    }

    func checkGrafana() async -> [Finding] {
        await asked(.grafana, grafana, Visit.Question(url: grafana.url + "/api/health")) { answer in
            let version = ServerVersion(answer.json?["version"]?.asString)
            let isWell = answer.json?["database"]?.asString == "ok"
            let search = Visit.Question(url: grafana.url + "/api/search?type=dash-db&tag=flashcard")
            var findings = [
                isWell
                    ? version.finding(.grafana, grafana.url, .grafana)
                    : Finding(
                        .grafana, .failed, "\(grafana.url): its database is not well",
                        advice: Self.log(of: .grafana))
            ]
            if case .answered(let answer) = await visit.ask(search), answer.isGood {
                let count = answer.json?.asArray?.count ?? 0
                findings.append(
                    count > 0
                        ? Finding(.grafana, .ok, Count.of(count, "dashboard"))
                        : Finding(
                            .grafana, .warning, "no dashboard of flashcard is there",
                            advice: "grafana/ has them; the shipped stack provides them."))
            }
            return findings
        }
    }

    func checkTempo() async -> [Finding] {
        await asked(.tempo, tempo, Visit.Question(url: tempo.url + "/ready")) { _ in
            let version = await version(tempo.url + "/api/status/buildinfo")
            return [version.finding(.tempo, tempo.url, .tempo), await traceArrived()]
        }
    }

    func checkLoki() async -> [Finding] {
        await asked(.loki, loki, Visit.Question(url: loki.url + "/ready")) { _ in
            let version = await version(loki.url + "/loki/api/v1/status/buildinfo")
            return [version.finding(.loki, loki.url, .loki), await lineArrived()]
        }
    }

    private func version(_ url: String) async -> ServerVersion {
        guard case .answered(let answer) = await visit.ask(Visit.Question(url: url)), answer.isGood
        else { return ServerVersion(nil) }
        return ServerVersion(answer.json?["version"]?.asString)
    }

    // MARK: What they have in common

    /// For what only the server itself knows.
    static func log(of area: Finding.Area) -> String {
        "Its log says why: docker compose -f compose.observability.yml logs \(area.rawValue)."
    }

    private func asked(
        _ area: Finding.Area, _ place: Place, _ question: Visit.Question,
        _ well: (Visit.Answer) async -> [Finding]
    ) async -> [Finding] {
        switch await visit.ask(question) {
        case .silent(let reason):
            return [
                place.isNamed
                    ? Finding(
                        area, .failed, "\(place.url) does not answer: \(reason.withoutFullStop)",
                        advice: "Start it, or correct its address; runs go on without it and keep"
                            + " their telemetry in the journal.")
                    : Finding(
                        area, .absent, "none at \(place.url)",
                        advice: "docker compose -f compose.observability.yml up -d starts the"
                            + " whole stack.")
            ]
        case .answered(let answer) where !answer.isGood:
            return [
                Finding(
                    area, place.isNamed ? .failed : .warning,
                    "\(question.url) answers \(answer.status) \(answer.line)",
                    advice: "Something else may listen there, or it is not ready yet.")
            ]
        case .answered(let answer): return await well(answer) + skew(area, place, answer)
        }
    }

    private func skew(_ area: Finding.Area, _ place: Place, _ answer: Visit.Answer) -> [Finding] {
        guard let skew = answer.skew, abs(skew) > Self.mostSkew else { return [] }
        let side = skew > 0 ? "ahead of" : "behind"
        return [
            Finding(
                area, .warning,
                "its clock is \(Count.of(abs(skew), "second")) \(side) this machine's",
                advice: "Set both by the network (NTP): what is newer than now is not shown.")
        ]
    }
}
