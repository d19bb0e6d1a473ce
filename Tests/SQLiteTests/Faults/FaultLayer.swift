//  A way to the disk for SQLite that does what it is told to: it wraps SQLite's own, counts the
//  calls of each kind, and lets the n-th of one fail, once or from then on. It flushes nothing, so
//  that a thousand runs take seconds, but it remembers what each file held when it was flushed:
//  that is what a loss of power would leave.

import CSQLite
import Platform

final class FaultLayer: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case open, read, write, shortWrite, diskFull, truncate, sync, size, lock, map, delete
        case access

        /// What SQLite gets to hear.
        var code: Int32 {
            switch self {
            case .open: SQLITE_CANTOPEN
            case .read: SQLITE_IOERR | 1 << 8
            case .write, .shortWrite: SQLITE_IOERR | 3 << 8
            case .diskFull: SQLITE_FULL
            case .truncate: SQLITE_IOERR | 6 << 8
            case .sync: SQLITE_IOERR | 4 << 8
            case .size: SQLITE_IOERR | 7 << 8
            case .lock: SQLITE_IOERR | 15 << 8
            case .map: SQLITE_IOERR | 21 << 8
            case .delete: SQLITE_IOERR | 10 << 8
            case .access: SQLITE_IOERR | 13 << 8
            }
        }

        /// Kinds that fail the same call in different ways count it together.
        var counted: Kind { self == .shortWrite || self == .diskFull ? .write : self }
    }

    enum Length: String, CaseIterable, Sendable {
        /// The one call.
        case once
        /// That call and all of its kind after it.
        case lasting
        /// That call and every other one after it: the machine has stopped.
        case stopped
    }

    struct Fault: Sendable, CustomStringConvertible {
        let kind: Kind
        /// From 1.
        let call: Int
        let length: Length

        var description: String { "\(kind.rawValue) \(call) \(length.rawValue)" }
    }

    private struct State {
        var fault: Fault?
        var counts: [Kind: Int] = [:]
        var hits = 0
        var flushed: [String: [UInt8]] = [:]
        var isRemembering = false
    }

    private let state = Locked(State())
    let name: String
    // Made once, read by SQLite from any thread, unregistered before it goes.
    private nonisolated(unsafe) let vfs: UnsafeMutablePointer<sqlite3_vfs>
    // SQLite's own, there for as long as the process.
    nonisolated(unsafe) let own: UnsafeMutablePointer<sqlite3_vfs>
    // Freed with the layer.
    private nonisolated(unsafe) let nameText: UnsafeMutablePointer<CChar>

    init() {
        guard let own = sqlite3_vfs_find(nil) else { preconditionFailure("SQLite has a way") }
        self.own = own
        vfs = .allocate(capacity: 1)
        name = "faults-\(UInt(bitPattern: vfs))"
        let text = Array(name.utf8CString)
        nameText = .allocate(capacity: text.count)
        nameText.initialize(from: text, count: text.count)
        vfs.initialize(to: own.pointee)
        vfs.pointee.zName = UnsafePointer(nameText)
        vfs.pointee.pNext = nil
        vfs.pointee.szOsFile = own.pointee.szOsFile + Int32(FaultFile.headSize)
        vfs.pointee.pAppData = Unmanaged.passUnretained(self).toOpaque()
        FaultFile.install(vfs)
        sqlite3_vfs_register(vfs, 0)
    }

    deinit {
        sqlite3_vfs_unregister(vfs)
        vfs.deallocate()
        nameText.deallocate()
    }

    /// Counts anew, and lets this fail.
    func arm(_ fault: Fault?, remembering: Bool = false) {
        state.withLock { state in
            state.fault = fault
            state.counts = [:]
            state.hits = 0
            state.flushed = [:]
            state.isRemembering = remembering
        }
    }

    func disarm() { state.withLock { $0.fault = nil } }

    /// How often something failed since it was armed.
    var hits: Int { state.withLock { $0.hits } }

    var counts: [Kind: Int] { state.withLock { $0.counts } }

    /// What each file held when it was last flushed, by its path.
    var flushed: [String: [UInt8]] { state.withLock { $0.flushed } }

    var isRemembering: Bool { state.withLock { $0.isRemembering } }

    func remember(_ path: String, _ bytes: [UInt8]?) { state.withLock { $0.flushed[path] = bytes } }

    /// Counts a call; the kind that it fails as, if it does.
    func failure(of kind: Kind) -> Kind? {
        state.withLock { state in
            state.counts[kind, default: 0] += 1
            guard let fault = state.fault else { return nil }
            let isReached = (state.counts[fault.kind.counted] ?? 0) >= fault.call
            let isHit =
                switch fault.length {
                case .once: kind == fault.kind.counted && state.counts[kind] == fault.call
                case .lasting: kind == fault.kind.counted && isReached
                case .stopped: isReached
                }
            guard isHit else { return nil }
            state.hits += 1
            return kind == fault.kind.counted ? fault.kind : kind
        }
    }
}
