import Foundation
import SQLite
import TestSupport
import Testing

/// The program is killed, without a warning, at chosen calls that change a file: before the call, in the
/// middle of the bytes of a write, and after it. However often, the deck that comes out in the end is
/// the one of an unbroken run.
@Suite struct KillTests {
    enum Moment: String, CaseIterable {
        case before, inside, after
    }

    static var compiler: String? { Requirements.find("clang") ?? Requirements.find("cc") }
    static let canRun = Requirements.areDemanded || (compiler != nil && isLinux)

    static var isLinux: Bool {
        #if os(Linux)
            true
        #else
            false
        #endif
    }

    @Test(.enabled(if: canRun, "needs Linux and a C compiler on PATH for the interposed writes"))
    func `killed at any write and run again, the deck is byte-equal to an unbroken run's`() async throws {
        let tools = TemporaryFolder()
        let library = try Self.build(in: tools)
        let reference = try await unbroken(library)
        #expect(reference.calls > 40)
        let wanted = Requirements.number("FLASHCARD_KILLS", default: 54)
        var random = SeededKills(seed: 20_261_121)
        var kills = [Moment: Int]()
        while kills.values.reduce(0, +) < wanted {
            let desk = try Self.desk(library)
            for _ in 0..<6 {
                let moment = Moment.allCases[random.below(3)]
                let call = 1 + random.below(reference.calls)
                if try await kill(desk, at: call, moment) { kills[moment, default: 0] += 1 }
            }
            let last = try await desk.program.run(["process", "list.csv"])
            #expect(last.code == 0)
            #expect(try desk.folder.bytes("flashcards/list.tsv") == reference.tsv)
            #expect(try desk.folder.bytes("flashcards/list.jsonl") == reference.lines)
            #expect(!desk.folder.names.contains { $0.hasSuffix(".partial") })
            try Self.checkStore(desk)
        }
        #expect(kills[.inside, default: 0] >= min(10, wanted / 5))
    }

    private func kill(_ desk: Desk, at call: Int, _ moment: Moment) async throws -> Bool {
        var program = desk.program
        program.environment["LD_PRELOAD"] = desk.folder.path("kill.so")
        program.environment["KILL_AT"] = String(call)
        program.environment["KILL_MOMENT"] = moment.rawValue
        let result = try await program.run(["process", "list.csv"])
        // A run that had less to write than the call's number ends as usual.
        #expect(result.code == 128 + SIGKILL || result.code == 0)
        return result.code == 128 + SIGKILL
    }

    private func unbroken(
        _ library: String
    ) async throws -> (calls: Int, tsv: [UInt8], lines: [UInt8]) {
        let desk = try Self.desk(library)
        var program = desk.program
        program.environment["LD_PRELOAD"] = desk.folder.path("kill.so")
        program.environment["KILL_COUNT"] = desk.folder.path("calls")
        #expect(try await program.run(["process", "list.csv"]).code == 0)
        let calls = try #require(Int(try desk.folder.text("calls")))
        return (
            calls, try desk.folder.bytes("flashcards/list.tsv"),
            try desk.folder.bytes("flashcards/list.jsonl")
        )
    }

    private static func desk(_ library: String) throws -> Desk {
        let desk = Desk()
        try desk.folder.write("list.csv", Desk.list(400))
        try FileManager.default.copyItem(atPath: library, toPath: desk.folder.path("kill.so"))
        return desk
    }

    /// Nothing is lost, nothing is there twice, and the file is whole.
    private static func checkStore(_ desk: Desk) throws {
        let store = try Connection(
            path: desk.folder.path("state/flashcard/flashcard.db"), access: .readOnly)
        var verdict = ""
        try store.rows("PRAGMA integrity_check") { row in verdict = row.text(0) }
        #expect(verdict == "ok")
        #expect(try store.integer("SELECT count(*) FROM results WHERE state = 'done'") == 400)
        #expect(try store.integer("SELECT count(*) FROM cards") == 800)
        #expect(try store.integer("SELECT count(*) FROM entries") == 400)
    }

    private static func build(in tools: TemporaryFolder) throws -> String {
        let source = try tools.write("kill.c", killSource)
        let compile = Process()
        compile.executableURL = URL(fileURLWithPath: try #require(compiler))
        compile.arguments = ["-shared", "-fPIC", "-O1", "-o", tools.path("kill.so"), source, "-ldl"]
        try compile.run()
        compile.waitUntilExit()
        #expect(compile.terminationStatus == 0)
        return tools.path("kill.so")
    }

    private struct SeededKills {
        var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }
}
