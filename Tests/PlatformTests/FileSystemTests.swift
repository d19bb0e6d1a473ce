import Platform
import TestSupport
import Testing

@Suite struct FileSystemTests {
    private let folder = TemporaryFolder()

    private static let mounts = """
        /dev/sda1 / ext4 rw 0 0
        server:/data /data/shared nfs4 rw 0 0
        /dev/sdb1 /data/shared/local ext4 rw 0 0
        //nas/words /mnt/nas cifs rw 0 0
        """

    @Test(arguments: [
        ("/etc/a.db", nil), ("/data/shared/a.db", "nfs4"), ("/data/shared2/a.db", nil),
        ("/data/shared/local/a.db", nil), ("/mnt/nas", "cifs"),
    ])
    func `the longest place that a path is below says where it lies`(
        path: String, name: String?
    ) {
        #expect(FileSystem.networkName(at: path, mounts: Self.mounts) == name)
    }

    @Test func `what cannot be read says nothing`() {
        #expect(FileSystem.networkName(at: "/a", mounts: "") == nil)
        #expect(FileSystem.networkName(at: "/a", mounts: "\n\none two\n") == nil)
        #expect(FileSystem.freeSpace(at: folder.path("none")) == nil)
    }

    @Test func `a folder on a disk has some room`() throws {
        #expect(try #require(FileSystem.freeSpace(at: folder.path)) > 0)
    }

    @Test func `a finished file takes the place of the old one`() throws {
        try folder.write("a", "old")
        try folder.write("a.partial", "whole")
        try FileSystem.publish(folder.path("a.partial"), as: folder.path("a"))
        #expect(folder.names == ["a"])
        #expect(try folder.text("a") == "whole")
        #expect(throws: SystemError.self) {
            try FileSystem.publish(folder.path("none"), as: folder.path("a"))
        }
        #expect(try folder.text("a") == "whole")
    }
}
