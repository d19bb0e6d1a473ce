//  What can be looked at without a network: the machine, the settings, the store, the journal.

import FlashcardStore
import OTLP
import Platform
import Problems
import TelemetrySDK

struct LocalChecks: Sendable {
    /// Below this, a run of some thousand words may not have room for what it makes.
    static let leastRoom = 512 << 20
    /// Where this much is undelivered, nobody has come for it for long.
    static let muchUndelivered = 100_000

    let settings: Settings
    let host: Host
    let cores: Int
    let freeSpace: @Sendable (String) -> Int?

    init(
        _ settings: Settings, host: Host = .ofProcess(), cores: Int = Machine.current().cores,
        freeSpace: @escaping @Sendable (String) -> Int? = { FileSystem.freeSpace(at: $0) }
    ) {
        self.settings = settings
        self.host = host
        self.cores = cores
        self.freeSpace = freeSpace
    }

    func findings() -> [Finding] { machine() + configuration() + store() + journal() }

    // MARK: The machine

    func machine() -> [Finding] {
        let system = "\(host.system) \(host.release), \(host.machine), \(Count.of(cores, "core"))"
        return [Finding(.machine, .ok, system)]
            + [settings.storePath, settings.telemetryFolder, settings.outputFolder].compactMap(room)
    }

    /// A folder that is not there yet will be made below the first one that is.
    private func room(at path: String) -> Finding? {
        var folder = Path.absolute(path)
        while !Path.exists(folder), folder != "/" { folder = Path.parent(of: folder) }
        guard let free = freeSpace(folder) else { return nil }
        guard free < Self.leastRoom else { return nil }
        return Finding(
            .machine, .warning, "\((free >> 20).grouped) MiB are free where \(path) is",
            advice: "Make room, or name another place: --store, --output, telemetry.path.")
    }

    // MARK: Settings

    func configuration() -> [Finding] {
        let found = settings.files.filter(\.exists).map(\.path)
        let from = found.isEmpty ? "none, the defaults hold" : found.joined(separator: ", ")
        return [Finding(.settings, .ok, "settings files: \(from)")]
            + settings.warnings.map {
                Finding(.settings, .warning, $0.message.withoutFullStop, advice: $0.advice)
            }
    }

    // MARK: The store

    func store() -> [Finding] {
        let path = settings.storePath
        do {
            guard let status = try StoreFile(path: path).status() else {
                return [
                    Finding(
                        .store, .absent, "no store at \(path) yet",
                        advice: "flashcard process LIST makes one.")
                ]
            }
            let owner = status.owner.map { ", in use by process \($0)" } ?? ""
            var findings = [
                Finding(
                    .store, .ok,
                    "\(path): \((status.bytes >> 10).grouped) KiB, schema \(status.schema),"
                        + " SQLite \(status.library)\(owner)")
            ]
            if status.schema < status.knownSchema {
                findings.append(
                    Finding(
                        .store, .warning,
                        "its tables are of an earlier release (\(status.schema) of"
                            + " \(status.knownSchema) steps)",
                        advice: "The next run brings them up to date; flashcard db migrate does it"
                            + " now and keeps a copy."))
            }
            findings += status.warnings.map { warning in
                // A fault of the library by which this program is not touched.
                let isRemark = warning.code == StoreFile.remarkable
                return Finding(
                    .store, isRemark ? .ok : .warning, warning.message.withoutFullStop,
                    advice: warning.advice)
            }
            return findings
        } catch {
            let problem = Problem.explaining(error)
            return [
                Finding(.store, .failed, problem.message.withoutFullStop, advice: problem.advice)
            ]
        }
    }

    // MARK: The journal

    func journal() -> [Finding] {
        let root = settings.telemetryFolder
        let slots = Journal.used(in: root)
        guard !slots.isEmpty else {
            return [
                Finding(
                    .journal, .absent, "no journal at \(root) yet",
                    advice: "flashcard process LIST makes one.")
            ]
        }
        do {
            var (bytes, undelivered, failure) = (0, 0, String?.none)
            for slot in slots {
                for signal in TelemetrySettings.Signal.allCases {
                    let status = try JournalChannel.status(
                        of: signal, reading: Journal.folder(of: slot, in: root))
                    bytes += status.bytes
                    undelivered += status.undelivered
                    failure = status.books.lastFailure ?? failure
                }
            }
            let text =
                "\(root): \((bytes >> 10).grouped) KiB, "
                + "\(Count.of(undelivered, "item")) undelivered"
            var findings = [
                undelivered > Self.muchUndelivered
                    ? Finding(
                        .journal, .warning, text,
                        advice: "flashcard telemetry push --endpoint URL delivers it.")
                    : Finding(.journal, .ok, text)
            ]
            if let failure {
                findings.append(
                    Finding(
                        .journal, .warning, "the last delivery failed: \(failure)",
                        advice: "flashcard telemetry status shows the books of each signal."))
            }
            return findings
        } catch {
            let problem = Problem.explaining(error)
            return [
                Finding(.journal, .failed, problem.message.withoutFullStop, advice: problem.advice)
            ]
        }
    }
}

extension String {
    /// A sentence that goes on with something.
    var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
