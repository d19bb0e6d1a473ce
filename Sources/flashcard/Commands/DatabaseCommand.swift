//  `flashcard db status|migrate|backup|integrity`: the store as a file. Asking changes nothing, not
//  even the schema of an earlier release.

import FlashcardStore
import JSON
import Platform
import Problems

struct DatabaseCommand: Sendable {
    let reader: StoreReader

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        reader = StoreReader(program: program, invocation: invocation, settings: settings)
    }

    func run(_ name: CommandName) throws -> (text: String, code: ExitCode) {
        switch name {
        case .databaseMigrate: try migrate()
        case .databaseBackup: try backUp()
        case .databaseIntegrity: try integrity()
        default: try status()
        }
    }

    private func status() throws -> (text: String, code: ExitCode) {
        guard let status = try reader.file.status() else {
            return (reader.isJSON ? DatabasePage.emptyJSON : reader.noStore, .ok)
        }
        let pools = PoolFigures.latest(in: reader.settings.telemetryFolder)
        let page = DatabasePage(status, path: reader.file.path, pools: pools)
        return (
            reader.isJSON ? page.json() : page.text(width: reader.width, style: reader.style), .ok
        )
    }

    private func migrate() throws -> (text: String, code: ExitCode) {
        guard let done = try reader.file.bringUpToDate() else {
            throw reader.noStoreProblem
        }
        if done.before == done.after {
            return ("The schema is \(done.after) already; nothing was to be done.\n", .ok)
        }
        var text = "The schema was \(done.before) and is \(done.after) now.\n"
        if let copy = done.copy { text += "A copy from before: \(copy)\n" }
        return (text, .ok)
    }

    private func backUp() throws -> (text: String, code: ExitCode) {
        let copy = reader.invocation.arguments[0]
        let isReplacing = reader.invocation.isOn(.replace)
        guard let bytes = try reader.file.backUp(to: copy, replacing: isReplacing) else {
            throw reader.noStoreProblem
        }
        return ("\(Count.of(bytes, "byte")) in \(copy)\n", .ok)
    }

    private func integrity() throws -> (text: String, code: ExitCode) {
        guard let faults = try reader.file.faults() else { throw reader.noStoreProblem }
        let code: ExitCode = faults.isEmpty ? .ok : .failed
        if reader.isJSON { return (DatabasePage.integrityJSON(faults), code) }
        guard !faults.isEmpty else { return ("The store is whole.\n", code) }
        return (
            faults.map { $0.shown + "\n" }.joined()
                + "The store is damaged. Put a backup in its place, or move it away: the next run "
                + "makes a new one.\n", code
        )
    }
}
