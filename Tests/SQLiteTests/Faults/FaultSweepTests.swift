import Platform
import Problems
import TestSupport
import Testing

@testable import SQLite

/// Every call that SQLite makes to the system fails in turn, n = 1, 2, … until the work goes
/// through without having met the fault. Afterwards, without faults: the file is whole, every work
/// that was acknowledged is there, and none is there by half.
///
/// FLASHCARD_FAULTS=all takes a larger piece of work, and lets every kind of call also fail for
/// good; without it that is only what stays that way most often, a disk that is full.
@Suite struct FaultSweepTests {
    private static let isWhole = Environment.ofProcess()["FLASHCARD_FAULTS"] == "all"

    struct Sweep: Sendable, CustomStringConvertible {
        let kind: FaultLayer.Kind
        let length: FaultLayer.Length

        var description: String { "\(kind.rawValue) \(length.rawValue)" }
    }

    private static let sweeps =
        FaultLayer.Kind.allCases.map { Sweep(kind: $0, length: .once) }
        + (isWhole ? FaultLayer.Kind.allCases : [.diskFull]).map {
            Sweep(kind: $0, length: .lasting)
        }
    private static let groups = isWhole ? 12 : 2

    @Test(arguments: sweeps)
    func `whatever call fails, the file is whole and what was acknowledged is there`(
        sweep: Sweep
    ) async throws {
        let layer = FaultLayer()
        var call = 1
        while true {
            let run = FaultedRun(layer, groups: Self.groups)
            let fault = FaultLayer.Fault(kind: sweep.kind, call: call, length: sweep.length)
            layer.arm(fault)
            await run.work()
            let hits = layer.hits
            layer.disarm()
            let findings = try await run.findings()
            #expect(findings == [], "\(fault)")
            if hits == 0 {
                #expect(run.isAllAcknowledged, "without a fault nothing is refused")
                break
            }
            call += 1
        }
        // Each kind of call is really made; otherwise nothing was tried.
        #expect(call > 1)
    }

    @Test(arguments: Durability.allCases)
    func `a loss of power costs nothing of what was written in full`(
        durability: Durability
    ) async throws {
        let layer = FaultLayer()
        var call = 1
        var lost = 0
        while true {
            let run = FaultedRun(layer, groups: Self.groups, durability: durability)
            layer.arm(
                FaultLayer.Fault(kind: .write, call: call, length: .stopped), remembering: true)
            await run.work()
            let (hits, flushed) = (layer.hits, layer.flushed)
            layer.disarm()
            if hits == 0 { break }
            try run.losePower(flushed)
            let findings = try await run.findings()
            let losses = findings.filter { $0.hasPrefix("lost") }
            lost += losses.count
            #expect(findings.filter { !$0.hasPrefix("lost") } == [], "write \(call)")
            if durability == .full { #expect(losses == [], "write \(call)") }
            call += 1
        }
        #expect(call > 20)
        // Otherwise the loss of power would have cost nothing anyway.
        if durability == .normal { #expect(lost > 0) }
    }

    @Test func `the layer fails the call that it was told to and no other`() throws {
        let folder = TemporaryFolder()
        let layer = FaultLayer()
        layer.arm(nil)
        let connection = try Connection(path: folder.path("a.db"), vfs: layer.name)
        try connection.execute("CREATE TABLE t (a)")
        let writes = try #require(layer.counts[.write])
        #expect(writes > 2)
        layer.arm(.init(kind: .diskFull, call: 1, length: .once))
        #expect(throws: SQLiteError.diskFull(path: folder.path("a.db"))) {
            try connection.execute("INSERT INTO t VALUES (1)")
        }
        #expect(layer.hits == 1)
        try connection.execute("INSERT INTO t VALUES (1)")
        layer.arm(.init(kind: .sync, call: 1, length: .lasting))
        for _ in 0..<2 {
            #expect(throws: SQLiteError.self) { try connection.execute("INSERT INTO t VALUES (2)") }
        }
        layer.disarm()
        #expect(try connection.integer("SELECT count(*) FROM t") == 1)
    }
}
