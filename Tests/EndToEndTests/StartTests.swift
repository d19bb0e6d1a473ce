import TestSupport
import Testing

#if os(Linux)
    @Suite struct StartTests {
        @Test func `libcurl is not loaded by a run that calls nobody`() async throws {
            let folder = TemporaryFolder()
            // Asks the loader to list what it would load, and to run nothing.
            let program = BuiltProgram(in: folder, environment: ["LD_TRACE_LOADED_OBJECTS": "1"])
            let listed = try await program.run(["--version"])
            #expect(listed.output.contains("libsqlite3"))
            #expect(!listed.output.contains("libcurl"))
        }
    }
#endif
