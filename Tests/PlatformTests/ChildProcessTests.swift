import Platform
import TestSupport
import Testing

@Suite struct ChildProcessTests {
    let folder = TemporaryFolder()

    @Test func `a child has our variables, and those that are given it`() throws {
        let child = try ChildProcess(
            "/bin/sh", ["-c", "echo $GIVEN $0; echo said >&2; test -n \"$PATH\"", "word"],
            environment: ["GIVEN": "a b"], output: folder.path("output"))
        #expect(try child.wait().code == 0)
        #expect(try folder.text("output") == "a b word\nsaid\n")
    }

    @Test func `a child's end tells its code or its signal, its memory and its work`() throws {
        let script = "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; exit 7"
        let ending = try ChildProcess("/bin/sh", ["-c", script]).wait()
        #expect(ending.code == 7)
        #expect(ending.peakMemory > 100_000)
        #expect(ending.processorTime > .zero)
        let child = try ChildProcess("/bin/sh", ["-c", "exec sleep 1000"])
        child.terminate()
        #expect(try child.wait().code == 128 + 15)
    }

    @Test func `a program that is not there is refused with its path`() {
        #expect(throws: SystemError.refused(operation: "start", path: "/none", errno: 2)) {
            try ChildProcess("/none")
        }
    }
}
