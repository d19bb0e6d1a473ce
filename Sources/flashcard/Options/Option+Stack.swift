//  Where the servers are that show what telemetry tells. Nothing but `flashcard doctor` and links
//  needs them; unset, they are looked for where `compose.observability.yml` has them.

extension Option {
    static let stack: [Option] = [prometheus, tempo, loki]

    private static func server(_ name: String, _ title: String, at usual: String) -> Option {
        Option(
            "stack-\(name)", .address, value: "URL", "Where \(title) is",
            details: "flashcard doctor looks at it; a server that is named here has to answer.",
            fallback: .described(usual), group: .everywhere, setting: "stack.\(name)",
            places: [.variable, .projectFile, .userFile])
    }

    static let prometheus = server("prometheus", "Prometheus", at: "http://127.0.0.1:9090")
    static let tempo = server("tempo", "Tempo", at: "http://127.0.0.1:3200")
    static let loki = server("loki", "Loki", at: "http://127.0.0.1:3100")
}
