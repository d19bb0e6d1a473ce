//  Whether anything of ours has arrived within a day: each store is asked in its own language, and
//  says it in its own form.

import JSON
import Platform

extension StackChecks {
    private static let service = "flashcard-pipeline"

    private static let day: Int64 = 86_400

    /// What an answer says of it.
    private enum Arrival {
        /// How it stands, in a sentence.
        case some(String)
        case nothing
        /// Of another form than is known.
        case unreadable
    }

    /// How long ago the last point of a metric came.
    func metricArrived() async -> Finding {
        let last = "timestamp(target_info{job=~\".*\(Self.service)\"})"
        let age = "time() - max(\(last) or max_over_time(\(last)[24h:1m]))"
        let query = prometheus.url + "/api/v1/query?query=" + Self.percentEncoded(age)
        return await arrival(.prometheus, query) { answer in
            guard let found = answer["data"]?["result"]?.asArray else { return .unreadable }
            guard let text = found.first?["value"]?.asArray?.last?.asString,
                let seconds = Double(text)
            else { return .nothing }
            return .some("the last of flashcard arrived \(Self.ago(seconds))")
        }
    }

    /// Which traces come is Tempo's choice, so that nothing is known of the last one. With a time
    /// it looks further back than into what it has in memory.
    func traceArrived() async -> Finding {
        let end = now.nanoseconds / 1_000_000_000
        let query = "{ resource.service.name = \"\(Self.service)\" }"
        let url =
            tempo.url + "/api/search?q=" + Self.percentEncoded(query)
            + "&limit=1&start=\(end - Self.day)&end=\(end)"
        return await arrival(.tempo, url) { answer in
            guard let object = answer.asObject else { return .unreadable }
            // An empty list may be left out.
            let isThere = object["traces"]?.asArray?.isEmpty == false
            return isThere ? .some("traces of flashcard arrived within a day") : .nothing
        }
    }

    /// The newest line comes first.
    func lineArrived() async -> Finding {
        let end = now.nanoseconds
        let query = "{service_name=\"\(Self.service)\"}"
        let url =
            loki.url + "/loki/api/v1/query_range?query=" + Self.percentEncoded(query)
            + "&limit=1&direction=backward&start=\(end - Self.day * 1_000_000_000)&end=\(end)"
        return await arrival(.loki, url) { answer in
            guard let found = answer["data"]?["result"]?.asArray else { return .unreadable }
            guard let line = found.first?["values"]?.asArray?.first?.asArray,
                let time = line.first?.asString.flatMap({ Int64($0) })
            else { return .nothing }
            let seconds = Double(end - time) / 1_000_000_000
            return .some("the last line of flashcard was written \(Self.ago(seconds))")
        }
    }

    private func arrival(
        _ area: Finding.Area, _ url: String, _ read: (JSONValue) -> Arrival
    ) async -> Finding {
        var found = Arrival.unreadable
        if case .answered(let answer) = await visit.ask(Visit.Question(url: url)), answer.isGood,
            let value = answer.json
        {
            found = read(value)
        }
        switch found {
        case .some(let text): return Finding(area, .ok, text)
        case .nothing:
            return Finding(
                area, .warning, "nothing of flashcard has arrived there within a day",
                advice: "A run with OTEL_EXPORTER_OTLP_ENDPOINT sends; flashcard telemetry push"
                    + " sends what is in the journal.")
        case .unreadable:
            return Finding(
                area, .warning, "what has arrived there cannot be read", advice: Self.log(of: area))
        }
    }

    private static func ago(_ seconds: Double) -> String {
        "\(Count.seconds(max(0, seconds))) s ago"
    }

    private static func percentEncoded(_ text: String) -> String {
        text.utf8.map { byte -> String in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
            return isPlain
                ? String(UnicodeScalar(byte))
                : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
