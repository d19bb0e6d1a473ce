//  `flashcard status`: how a run stands, while another process works on it, after its end or after
//  it was killed; and what to type next.

import FlashcardStore
import Platform

struct StatusCommand: Sendable {
    let reader: StoreReader

    init(_ program: Program, _ invocation: Invocation, _ settings: Settings) {
        reader = StoreReader(program: program, invocation: invocation, settings: settings)
    }

    func run() async throws -> (text: String, code: ExitCode) {
        guard let store = try reader.open() else {
            return (reader.isJSON ? StatusPage.emptyJSON : reader.noStore, .ok)
        }
        return (try await answer(store), .ok)
    }

    func answer(_ store: SQLiteCardStore) async throws -> String {
        // Before the run is read: one that ends in between is told as at its end.
        let owner = reader.file.owner
        guard let standing = try await store.standing(id: reader.invocation.arguments.first)
        else {
            return reader.isJSON
                ? StatusPage.emptyJSON : "No runs yet: flashcard process LIST makes one.\n"
        }
        let page = StatusPage(
            standing, owner: owner, now: reader.program.time.wall(),
            atStore: reader.invocation.atStore)
        return reader.isJSON ? page.json() : page.text(reader.style)
    }
}
