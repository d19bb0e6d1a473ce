//  The files of the fault layer, as SQLite calls them: a head with the layer's address and the
//  path, and behind it the file of SQLite's own layer.

import CSQLite
import Platform

typealias OpenFile = UnsafeMutablePointer<sqlite3_file>

enum FaultFile {
    private struct Head {
        var base: sqlite3_file
        /// Held by whoever made it, who ends after the last connection.
        var layer: Unmanaged<FaultLayer>
        var path: Unmanaged<PathBox>?
    }

    private final class PathBox {
        let path: String
        init(_ path: String) { self.path = path }
    }

    static let headSize = (MemoryLayout<Head>.size + 15) / 16 * 16

    private static func head(_ file: OpenFile?) -> UnsafeMutablePointer<Head> {
        guard let file else { preconditionFailure("SQLite hands in a file") }
        return UnsafeMutableRawPointer(file).assumingMemoryBound(to: Head.self)
    }

    private static func layer(_ file: OpenFile?) -> FaultLayer {
        head(file).pointee.layer.takeUnretainedValue()
    }

    /// The file of SQLite's own layer and what it can do.
    private static func inner(_ file: OpenFile?) -> (OpenFile, sqlite3_io_methods) {
        let inner = (UnsafeMutableRawPointer(head(file)) + headSize)
            .assumingMemoryBound(to: sqlite3_file.self)
        guard let methods = inner.pointee.pMethods else { preconditionFailure("it is open") }
        return (inner, methods.pointee)
    }

    private static func attempt(
        _ kind: FaultLayer.Kind, _ file: OpenFile?,
        _ call: (OpenFile, sqlite3_io_methods) -> Int32
    ) -> Int32 {
        if let failure = layer(file).failure(of: kind) { return failure.code }
        let (inner, methods) = inner(file)
        return call(inner, methods)
    }

    /// Puts the calls that go to the layer in place of SQLite's own.
    static func install(_ vfs: UnsafeMutablePointer<sqlite3_vfs>) {
        vfs.pointee.xOpen = { vfs, name, file, flags, outFlags in
            guard let vfs, let file else { return SQLITE_MISUSE }
            return FaultFile.open(vfs, name, file, flags, outFlags)
        }
        vfs.pointee.xDelete = { vfs, name, isDurable in
            let layer = FaultFile.layer(of: vfs)
            if let failure = layer.failure(of: .delete) { return failure.code }
            if let name { layer.remember(String(cString: name), nil) }
            return layer.own.pointee.xDelete(layer.own, name, isDurable)
        }
        vfs.pointee.xAccess = { vfs, name, flags, result in
            let layer = FaultFile.layer(of: vfs)
            if let failure = layer.failure(of: .access) { return failure.code }
            return layer.own.pointee.xAccess(layer.own, name, flags, result)
        }
    }

    private static func layer(of vfs: UnsafeMutablePointer<sqlite3_vfs>?) -> FaultLayer {
        guard let data = vfs?.pointee.pAppData else { preconditionFailure("set when made") }
        return Unmanaged<FaultLayer>.fromOpaque(data).takeUnretainedValue()
    }

    private static func open(
        _ vfs: UnsafeMutablePointer<sqlite3_vfs>, _ name: UnsafePointer<CChar>?, _ file: OpenFile,
        _ flags: Int32, _ outFlags: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        file.pointee.pMethods = nil
        let layer = layer(of: vfs)
        if let failure = layer.failure(of: .open) { return failure.code }
        let inner = (UnsafeMutableRawPointer(file) + headSize)
            .assumingMemoryBound(to: sqlite3_file.self)
        let code = layer.own.pointee.xOpen(layer.own, name, inner, flags, outFlags)
        guard inner.pointee.pMethods != nil else { return code }
        let box = name.map { Unmanaged.passRetained(PathBox(String(cString: $0))) }
        UnsafeMutableRawPointer(file).initializeMemory(
            as: Head.self,
            to: Head(
                base: sqlite3_file(pMethods: UnsafePointer(methods)),
                layer: Unmanaged.passUnretained(layer), path: box))
        return code
    }

    /// Reads the whole file, past the layer.
    private static func remember(_ file: OpenFile?) {
        guard let path = head(file).pointee.path?.takeUnretainedValue().path else { return }
        let (inner, methods) = inner(file)
        var size: sqlite3_int64 = 0
        guard methods.xFileSize(inner, &size) == SQLITE_OK else { return }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        if size > 0 { _ = methods.xRead(inner, &bytes, Int32(size), 0) }
        layer(file).remember(path, bytes)
    }

    // Made once and only read afterwards.
    private nonisolated(unsafe) static let methods: UnsafeMutablePointer<sqlite3_io_methods> = {
        let made = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        made.initialize(to: sqlite3_io_methods())
        made.pointee.iVersion = 2
        setContent(made)
        setLocks(made)
        return made
    }()

    private static func setContent(_ made: UnsafeMutablePointer<sqlite3_io_methods>) {
        made.pointee.xClose = { file in
            let (inner, methods) = FaultFile.inner(file)
            FaultFile.head(file).pointee.path?.release()
            return methods.xClose(inner)
        }
        made.pointee.xRead = { file, buffer, count, offset in
            FaultFile.attempt(.read, file) { $1.xRead($0, buffer, count, offset) }
        }
        made.pointee.xWrite = { file, buffer, count, offset in
            let failure = FaultFile.layer(file).failure(of: .write)
            let (inner, methods) = FaultFile.inner(file)
            switch failure {
            case nil: return methods.xWrite(inner, buffer, count, offset)
            case .shortWrite:
                _ = methods.xWrite(inner, buffer, count / 2, offset)
                return FaultLayer.Kind.shortWrite.code
            case .some(let kind): return kind.code
            }
        }
        made.pointee.xTruncate = { file, size in
            FaultFile.attempt(.truncate, file) { $1.xTruncate($0, size) }
        }
        made.pointee.xSync = { file, _ in
            FaultFile.attempt(.sync, file) { _, _ in
                if FaultFile.layer(file).isRemembering { FaultFile.remember(file) }
                return SQLITE_OK
            }
        }
        made.pointee.xFileSize = { file, size in
            FaultFile.attempt(.size, file) { $1.xFileSize($0, size) }
        }
        made.pointee.xFileControl = { file, operation, argument in
            let (inner, methods) = FaultFile.inner(file)
            return methods.xFileControl(inner, operation, argument)
        }
        made.pointee.xSectorSize = { file in
            let (inner, methods) = FaultFile.inner(file)
            return methods.xSectorSize(inner)
        }
        made.pointee.xDeviceCharacteristics = { file in
            let (inner, methods) = FaultFile.inner(file)
            return methods.xDeviceCharacteristics(inner)
        }
    }

    private static func setLocks(_ made: UnsafeMutablePointer<sqlite3_io_methods>) {
        made.pointee.xLock = { file, level in
            FaultFile.attempt(.lock, file) { $1.xLock($0, level) }
        }
        made.pointee.xUnlock = { file, level in
            let (inner, methods) = FaultFile.inner(file)
            return methods.xUnlock(inner, level)
        }
        made.pointee.xCheckReservedLock = { file, result in
            FaultFile.attempt(.lock, file) { $1.xCheckReservedLock($0, result) }
        }
        made.pointee.xShmMap = { file, page, size, extend, place in
            FaultFile.attempt(.map, file) { $1.xShmMap($0, page, size, extend, place) }
        }
        made.pointee.xShmLock = { file, offset, count, flags in
            // Letting go never fails.
            guard flags & SQLITE_SHM_LOCK != 0 else {
                let (inner, methods) = FaultFile.inner(file)
                return methods.xShmLock(inner, offset, count, flags)
            }
            return FaultFile.attempt(.lock, file) { $1.xShmLock($0, offset, count, flags) }
        }
        made.pointee.xShmBarrier = { file in
            let (inner, methods) = FaultFile.inner(file)
            methods.xShmBarrier(inner)
        }
        made.pointee.xShmUnmap = { file, isLast in
            let (inner, methods) = FaultFile.inner(file)
            return methods.xShmUnmap(inner, isLast)
        }
    }
}
