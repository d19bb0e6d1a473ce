//  The id of the container that this process runs in, 64 hexadecimal digits, from the two places
//  where Linux tells it: the names of the control groups (version 1), or the files that the
//  container's engine mounts into it (version 2).
//
//      12:pids:/docker/3b0c…e1      …/docker-3b0c…e1.scope      /kubepods/pod7…/cri-3b0c…e1
//      … /var/lib/docker/containers/3b0c…e1/hostname /etc/hostname rw …

enum ContainerID {
    static func find(read: (String) -> [UInt8]?) -> String? {
        if let groups = read("/proc/self/cgroup") {
            for line in groups.split(separator: UInt8(ascii: "\n")) {
                guard let slash = line.lastIndex(of: UInt8(ascii: "/")) else { continue }
                if let id = id(inName: line[line.index(after: slash)...]) { return id }
            }
        }
        guard let mounts = read("/proc/self/mountinfo") else { return nil }
        for line in mounts.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: "/"))
            for (folder, name) in zip(parts, parts.dropFirst())
            where folderNames.contains(where: { folder.elementsEqual($0.utf8) }) {
                if let id = whole(name) { return id }
            }
        }
        return nil
    }

    /// What an engine calls the folder in which each container has one.
    private static let folderNames = ["containers", "overlay-containers", "sandboxes"]

    /// The last part of a group's path: perhaps with the engine's name before a dash or a colon,
    /// perhaps with `.scope` behind.
    private static func id(inName name: ArraySlice<UInt8>) -> String? {
        let stem = name.prefix { $0 != UInt8(ascii: ".") }
        let parts = stem.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
        return parts.last.flatMap(whole)
    }

    private static func whole(_ digits: ArraySlice<UInt8>) -> String? {
        guard digits.count == 64,
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }
}
