//  The pages that are drawn from the command table: completions, the manual, the reference, help.

enum Pages {
    static func page(_ name: CommandName, _ invocation: Invocation) -> String {
        switch name {
        case .completions:
            invocation.arguments.first.flatMap(Shell.init).map { Completion.script(for: $0) } ?? ""
        case .manual: ManualPage(version: Version.number).text()
        case .reference:
            invocation.isOn(.configuration)
                ? ConfigurationReference().text() : ReferencePage().text()
        default: ""
        }
    }
}
