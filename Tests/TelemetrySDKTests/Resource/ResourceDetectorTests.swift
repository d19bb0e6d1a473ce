//  The detectors on machines that exist only here: what they read is handed to them.

import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct ResourceDetectorTests {
    private static let id = String(repeating: "3b0ce1", count: 11).prefix(64)

    private func detected(
        _ environment: [String: String] = [:], service: ServiceIdentity = ServiceIdentity(),
        machine: String = "x86_64", files: [String: String] = [:]
    ) -> (resource: Resource, warnings: [Problem]) {
        let host = Host(
            name: "workshop", machine: machine, system: "Linux", release: "6.1.0",
            executablePath: "/opt/bin/flashcard", process: 4711)
        let world = ResourceDetector.World(
            environment: Environment(environment), host: host, service: service
        ) { files[$0].map { Array($0.utf8) } }
        return Resource.detected(in: world)
    }

    @Test(.proves("Resource: Resource detectors populate Schema URL"))
    func `all that is known is told under the names of the conventions`() {
        let release = "# a comment\nNAME=\"Debian GNU/Linux\"\nVERSION_ID='12'\nPRETTY_NAME=D12\n"
        let (resource, warnings) = detected(
            ["ENVIRONMENT": "staging"],
            service: .flashcards(version: "1.2.3", instance: "workshop/0"),
            files: ["/etc/os-release": release])
        #expect(warnings.isEmpty)
        #expect(resource.schemaURL == Resource.conventions)
        let expected: [(String, AttributeValue)] = [
            ("telemetry.sdk.language", "swift"), ("telemetry.sdk.name", "flashcard"),
            ("service.name", "flashcard-pipeline"), ("service.namespace", "korean-learning"),
            ("service.version", "1.2.3"), ("service.instance.id", "workshop/0"),
            ("host.name", "workshop"), ("host.arch", "amd64"), ("os.type", "linux"),
            ("os.name", "Debian GNU/Linux"), ("os.version", "12"), ("os.description", "D12"),
            ("process.pid", 4711), ("process.executable.name", "flashcard"),
            ("process.executable.path", "/opt/bin/flashcard"), ("process.runtime.name", "swift"),
            ("deployment.environment.name", "staging"),
        ]
        for (name, value) in expected { #expect(resource[name] == value, "\(name)") }
        #expect(resource["container.id"] == nil)
        #expect(resource["telemetry.sdk.version"] != nil)
    }

    @Test(.proves("Resource: Default value for service.name"))
    func `a service without a name is called after its program`() {
        #expect(detected().resource["service.name"] == "unknown_service:flashcard")
    }

    @Test(.proves("Environment Variables: OTEL_SERVICE_NAME"))
    func `the name from the environment wins over every other`() {
        let (resource, warnings) = detected(
            [
                "OTEL_SERVICE_NAME": "mine",
                "OTEL_RESOURCE_ATTRIBUTES": "service.name=theirs,service.version=9",
            ], service: .flashcards(version: "1"))
        #expect(resource["service.name"] == "mine")
        #expect(resource["service.version"] == "9")
        #expect(warnings.isEmpty)
    }

    @Test(.proves("Environment Variables: OTEL_RESOURCE_ATTRIBUTES"))
    func `pairs from the environment are decoded and win over what was detected`() {
        let (resource, warnings) = detected(
            [
                "ENVIRONMENT": "production",
                "OTEL_RESOURCE_ATTRIBUTES":
                    " deployment.environment.name = a%2Cb%3D ,,word=%EC%82%AC, empty=,k%20k=v=w",
            ])
        #expect(warnings.isEmpty)
        #expect(resource["deployment.environment.name"] == "a,b=")
        #expect(resource["word"] == "사")
        #expect(resource["empty"] == "")
        #expect(resource["k k"] == "v=w")
    }

    @Test(arguments: ["good=1,bad", "good=1,=2", "good=1,a=%4", "good=1,a=%ZZ", "good=1,a=%FF"])
    func `one bad pair sets the whole variable aside, and is told by its place`(
        text: String
    ) throws {
        let (resource, warnings) = detected([
            "OTEL_RESOURCE_ATTRIBUTES": text, "OTEL_SERVICE_NAME": "stays",
        ])
        #expect(resource["good"] == nil)
        #expect(resource["service.name"] == "stays")
        let warning = try #require(warnings.first)
        #expect(warnings.count == 1)
        #expect(warning.code == "telemetry.resource_attributes_ignored")
        #expect(warning.message.hasPrefix("Pair 2 "))
    }

    @Test(arguments: [
        ("/proc/self/cgroup", "0::/\n12:pids:/docker/\(id)\n"),
        ("/proc/self/cgroup", "1:name=systemd:/system.slice/docker-\(id).scope\n"),
        ("/proc/self/cgroup", "0::/kubepods/besteffort/pod7c/cri-containerd-\(id)\n"),
        ("/proc/self/cgroup", "0::/kubepods.slice/cri-containerd:\(id)\n"),
        (
            "/proc/self/mountinfo",
            "1 2 0:1 / / rw\n9 8 0:3 /var/lib/docker/containers/\(id)/hostname /etc/hostname rw\n"
        ),
    ])
    func `a container's id is found where its engine left it`(path: String, text: String) {
        let (resource, _) = detected(files: [path: text, "/etc/other": ""])
        #expect(resource["container.id"] == .string(String(Self.id)))
    }

    @Test(arguments: [
        "0::/\n", "0::/user.slice/session-1.scope\n", "0::/docker/\(id)0\n",
        "0::/docker/\(id.uppercased())\n", "no slash at all", "",
    ])
    func `what is no container's id is not told as one`(text: String) {
        let (resource, _) = detected(files: [
            "/proc/self/cgroup": text, "/proc/self/mountinfo": "5 4 0:2 /\(Self.id) /mnt rw\n",
        ])
        #expect(resource["container.id"] == nil)
    }

    @Test(arguments: [
        ("aarch64", "arm64"), ("arm64", "arm64"), ("armv7l", "arm32"), ("i686", "x86"),
        ("ppc64le", "ppc64"), ("riscv64", "riscv64"),
    ])
    func `architectures have the names of the conventions`(machine: String, name: String) {
        #expect(detected(machine: machine).resource["host.arch"] == .string(name))
    }

    @Test(.proves("Resource: Resource detector interface/mechanism"))
    func `detectors of one's own are asked in order, and their schemas compared`() {
        let world = ResourceDetector.World(
            environment: Environment([:]), host: .ofProcess(), service: ServiceIdentity(),
            read: { _ in nil })
        let first = ResourceDetector("first") { _, _ in
            Resource([.string("a", "1")], schemaURL: "https://s/1")
        }
        let second = ResourceDetector("second") { world, warnings in
            warnings.append(Problem("test.warned", .internal, "as it should"))
            return Resource([.string("a", "2")], schemaURL: "https://s/2")
        }
        let (resource, warnings) = Resource.detected(in: world, by: [first, second])
        #expect(resource.attributes == [.string("a", "2")])
        #expect(resource.schemaURL == nil)
        #expect(
            warnings.map(\.code) == ["test.warned", "telemetry.resource_schemas_differ"])
    }

    @Test func `this process is told as it is`() {
        let world = ResourceDetector.World.ofProcess(
            environment: Environment([:]), service: ServiceIdentity())
        let (resource, _) = Resource.detected(in: world)
        #expect(resource["process.pid"] == .int(Int64(ThisProcess.identifier)))
        #expect(world.host.executablePath?.contains("/") == true)
        #expect(!world.host.name.isEmpty)
        #expect(resource["host.arch"] != nil)
        #expect(world.read("/nowhere/at/all") == nil)
    }
}
