//  The files of the stack as they ship, and what stands in them.

import Foundation
import JSON
import TestSupport

enum ShippedStack {
    static let root: String = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.path + "/Package.swift")
        {
            folder.deleteLastPathComponent()
        }
        return folder.path
    }()

    static func path(_ name: String) -> String { "\(root)/\(name)" }

    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    static var composeFile: String { "compose.observability.yml" }

    /// The compose file as docker-compose understands it, with everything written out.
    static func compose() throws -> JSONValue {
        let answer = try RealTool.dockerCompose.found().run(
            ["-f", path(composeFile), "config", "--format", "json"])
        return try JSONValue.parse(Array(answer))
    }

    /// A configuration that stands in the compose file.
    static func configuration(_ name: String) throws -> String {
        guard let text = try compose()["configs"]?[name]?["content"]?.asString else {
            throw NotThere(what: "configs.\(name).content")
        }
        // docker-compose writes a dollar sign twice, so that its output can be read in again.
        return text.replacing("$$", with: "$")
    }

    /// A text of YAML as docker-compose reads it, which takes whatever stands below an `x-` member.
    static func read(yaml text: String) throws -> JSONValue {
        let folder = TemporaryFolder()
        let indented = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "  \($0)" }.joined(separator: "\n")
        let path = try folder.write(
            "compose.yml",
            "name: any\nservices: {any: {image: any}}\nx-text:\n"
                + indented.replacing("$", with: "$$"))
        let answer = try RealTool.dockerCompose.found().run(
            ["-f", path, "config", "--format", "json"])
        guard let value = try JSONValue.parse(Array(answer))["x-text"] else {
            throw NotThere(what: "x-text")
        }
        return value
    }

    static func services() throws -> [(name: String, value: JSONValue)] {
        try (compose()["services"]?.asObject?.members ?? []).map { ($0.name, $0.value) }
    }

    /// The files of a folder, by name.
    static func names(in folder: String, ending: String = ".yml") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder))
            .filter { $0.hasSuffix(ending) }.sorted()
    }

    static func dashboardUids() throws -> Set<String> {
        Set(
            try names(in: "grafana/dashboards", ending: ".json").compactMap {
                try JSONValue.parse(text("grafana/dashboards/\($0)"))["uid"]?.asString
            })
    }

    /// The uids of the data sources that are provisioned.
    static func dataSources() throws -> Set<String> {
        let text = try text("grafana/provisioning/datasources/datasources.yaml")
        return Set(text.matches(of: /\n    uid: (\S+)/).map { String($0.output.1) })
    }

    /// How long Prometheus takes points in after newer ones, in hours.
    static func outOfOrderHours() throws -> Int {
        let text = try text("prometheus/prometheus.yml")
        guard let match = text.firstMatch(of: /out_of_order_time_window: (\d+)([dh])/),
            let number = Int(match.output.1)
        else { throw NotThere(what: "out_of_order_time_window") }
        return match.output.2 == "d" ? number * 24 : number
    }

    struct NotThere: Error { let what: String }
}
