//  Telemetry on the disk: every batch is written here first, as a line of OTLP JSON, and is
//  delivered to a receiver from here, by this process or by a later one. Whoever makes telemetry
//  waits for no network, and what no receiver took is still there when one answers.
//
//      <state>/telemetry/0/lock            who writes here
//      <state>/telemetry/0/traces-000001.jsonl …
//      <state>/telemetry/0/traces.books    what became of it, and what is next
//
//  Several processes at once have a folder each, the lowest slot that is free; runs in turn share
//  slot 0. What is over the size limit goes oldest first, delivered segments before undelivered
//  ones, and so does what is older than the age limit; what goes undelivered is counted as expired.

package import Platform
import Problems
import TelemetrySDK

package final class Journal: Sendable {
    /// More processes than this share no machine.
    package static let slots = 64

    package let root: String
    package let slot: Int
    package let settings: JournalSettings
    private let channels: [JournalChannel]
    private let time: TimeSource
    private let lock: FileLock
    /// How many segments of each signal had been finished at the last look.
    private let looked = Locked<[Segment.Signal: Int]>([:])

    /// Opens the lowest free slot below a folder, which is made where it is missing.
    package convenience init(
        in root: String, settings: JournalSettings = .standard, time: TimeSource = .system
    ) throws(SystemError) {
        for slot in 0..<Self.slots {
            let folder = Self.folder(of: slot, in: root)
            try Path.makeFolder(folder, permissions: 0o700)
            do throws(SystemError) {
                let lock = try FileLock(Path.join(folder, "lock"))
                try self.init(root, slot, lock, settings, time)
                return
            } catch {
                guard case .locked = error, slot < Self.slots - 1 else { throw error }
            }
        }
        throw .locked(path: root, owner: nil)
    }

    /// Opens one slot; refused while another process has it.
    package convenience init(
        slot: Int, in root: String, settings: JournalSettings = .standard,
        time: TimeSource = .system
    ) throws(SystemError) {
        let lock = try FileLock(Path.join(Self.folder(of: slot, in: root), "lock"))
        try self.init(root, slot, lock, settings, time)
    }

    private init(
        _ root: String, _ slot: Int, _ lock: FileLock, _ settings: JournalSettings,
        _ time: TimeSource
    ) throws(SystemError) {
        self.root = root
        self.slot = slot
        self.lock = lock
        self.settings = settings
        self.time = time
        let folder = Self.folder(of: slot, in: root)
        var channels: [JournalChannel] = []
        for signal in Segment.Signal.allCases {
            channels.append(try JournalChannel(signal, in: folder, settings: settings, time: time))
        }
        self.channels = channels
        keepWithinLimits()
    }

    package static func folder(of slot: Int, in root: String) -> String {
        Path.join(root, String(slot))
    }

    /// The slots that anybody ever used.
    package static func used(in root: String) -> [Int] {
        Path.names(in: root).compactMap { Int($0) }.filter { 0..<slots ~= $0 }.sorted()
    }

    package subscript(_ signal: Segment.Signal) -> JournalChannel {
        // The channels stand in the order of the signals, one for each.
        channels.first { $0.signal == signal } ?? channels[0]
    }

    /// Looks at the limits when a segment was finished, not at every line.
    func keepWithinLimits(after signal: Segment.Signal) {
        let finished = self[signal].finishedCount
        let isNew = looked.withLock { looked in
            defer { looked[signal] = finished }
            return looked[signal] != finished
        }
        if isNew { keepWithinLimits() }
    }

    /// Lets go what is too much or too old.
    package func keepWithinLimits() {
        let now = time.wall()
        for channel in channels {
            while let oldest = channel.oldest, isTooOld(oldest.begun, now) {
                channel.expireOldest()
            }
        }
        var bytes = Self.used(in: root).reduce(0) { $0 + Self.bytes(of: $1, in: root) }
        while bytes > settings.bytes {
            let oldest = channels.compactMap { channel in
                channel.oldest.map { (channel, $0) }
            }
            // Delivered ones before undelivered ones, and then by age.
            let next = oldest.min { one, other in
                if one.1.isDelivered != other.1.isDelivered { return one.1.isDelivered }
                return written(one.1.segment) < written(other.1.segment)
            }
            guard let (channel, oldest) = next else { return }
            let freed = oldest.segment.size
            channel.expireOldest()
            bytes -= freed
        }
    }

    private func isTooOld(_ begun: WallTime, _ now: WallTime) -> Bool {
        .nanoseconds(now.nanoseconds - begun.nanoseconds) > settings.age
    }

    private func written(_ segment: Segment) -> WallTime {
        Path.modified(segment.path) ?? WallTime(nanoseconds: 0)
    }

    private static func bytes(of slot: Int, in root: String) -> Int {
        let folder = folder(of: slot, in: root)
        return Path.names(in: folder).reduce(0) {
            $0 + (Path.size(of: Path.join(folder, $1)) ?? 0)
        }
    }

    /// Writes down where everything is. Nothing is appended any more.
    package func close() { for channel in channels { channel.close() } }
}
