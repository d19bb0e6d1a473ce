//  What the doctor found: for a person by area, with what to do below each thing that is not well;
//  for a script one object.

import JSON
import Platform

struct DoctorPage: Sendable {
    static let schema = "flashcard.doctor/1"

    let findings: [Finding]

    var isHealthy: Bool { !findings.contains { $0.state == .failed } }

    // MARK: For a person

    func text(_ style: Style, width: Int?) -> String {
        let width = TextLayout.clamped(width)
        var text = ""
        var told: String?
        for area in Finding.Area.allCases {
            let own = findings.filter { $0.area == area }
            guard !own.isEmpty else { continue }
            text += style.heading(area.title) + "\n"
            for finding in own {
                text += lines(of: finding, style, width)
                // The same advice once: the servers of a stack that is not there are five.
                if let advice = finding.advice, advice != told {
                    text += TextLayout.paragraph(advice, width: width, indent: 12)
                    told = advice
                }
            }
        }
        return text + "\n" + verdict(style) + "\n"
    }

    private func lines(of finding: Finding, _ style: Style, _ width: Int) -> String {
        let margin = "            "
        let word = finding.state.word
        let padding = String(repeating: " ", count: 10 - word.count)
        let lines = TextLayout.wrapped(finding.text, width: width - 12)
        var text = "  " + finding.state.coloured(style) + padding + (lines.first ?? "") + "\n"
        for line in lines.dropFirst() { text += margin + line + "\n" }
        return text
    }

    private func verdict(_ style: Style) -> String {
        let failed = findings.count { $0.state == .failed }
        let warnings = findings.count { $0.state == .warning }
        guard failed == 0 else {
            return style.bad("\(Count.of(failed, "thing")) to mend.")
        }
        guard warnings == 0 else {
            return style.warning("It works; \(Count.of(warnings, "thing")) to look at.")
        }
        return style.good("All is well.")
    }

    // MARK: For a script

    func json() -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", Self.schema)
        json.member("healthy", isHealthy)
        json.name("findings")
        json.beginArray()
        for finding in findings {
            json.beginObject()
            json.member("area", finding.area.rawValue)
            json.member("state", finding.state.rawValue)
            json.member("text", finding.text)
            json.member("advice", finding.advice)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.text
    }
}

extension Finding.Area {
    fileprivate var title: String {
        switch self {
        case .machine: "Machine"
        case .settings: "Settings"
        case .provider: "Provider"
        case .store: "Store"
        case .journal: "Journal"
        case .collector: "Collector"
        case .prometheus: "Prometheus"
        case .tempo: "Tempo"
        case .loki: "Loki"
        case .grafana: "Grafana"
        }
    }
}

extension Finding.State {
    fileprivate var word: String {
        switch self {
        case .ok: "ok"
        case .warning: "warning"
        case .failed: "failed"
        case .absent: "not there"
        }
    }

    fileprivate func coloured(_ style: Style) -> String {
        switch self {
        case .ok: style.good(word)
        case .warning: style.warning(word)
        case .failed: style.bad(word)
        case .absent: style.dim(word)
        }
    }
}
