//  The image and the manifests of docs/deploy: that they speak of one user, one port and one
//  folder, give a run the time that it needs to end, and ask for no rights. No engine reads them
//  here.

import Foundation
import TestSupport
import Testing

@Suite struct DeployTests {
    private let image: String
    private let run: String

    init() throws {
        image = try ShippedStack.text("docs/deploy/Dockerfile")
        run = try ShippedStack.text("docs/deploy/kubernetes/run.yaml")
    }

    @Test func `the image has two stages, a static Swift, and no root`() throws {
        let bases = image.matches(of: /\nFROM (\S+)/).map { String($0.output.1) }
        #expect(bases == ["swift:6.3-bookworm", "debian:bookworm-slim"])
        #expect(image.contains("--static-swift-stdlib --product flashcard"))
        let last = try #require(image.split(separator: "\nFROM ").last)
        let user = try #require(last.firstMatch(of: /\nUSER (\d+):(\d+)\n/)).output.1
        #expect(last.contains("useradd --uid \(user) "))
        #expect(run.contains("runAsUser: \(user)\n") && run.contains("fsGroup: \(user)\n"))
        for library in ["libcurl4", "libsqlite3-0", "zlib1g", "ca-certificates"] {
            #expect(last.contains(" \(library)"), "\(library)")
        }
        // As in the check, which builds with the same.
        let workflow = try ShippedStack.text(".github/workflows/check.yml")
        #expect(workflow.contains("container: \(bases[0])\n"))
    }

    @Test func `only what the image copies is sent to be built`() throws {
        let sent = try ShippedStack.text("docs/deploy/Dockerfile.dockerignore")
            .matches(of: /\n!(\S+)/).map { String($0.output.1) }
        let build = image.split(separator: "\nFROM ").dropFirst().first ?? ""
        let copied = build.matches(of: #/\nCOPY (\S+) /#).map { String($0.output.1) }
        #expect(sent == copied)
        for name in copied {
            #expect(FileManager.default.fileExists(atPath: ShippedStack.path(name)), "\(name)")
        }
    }

    @Test func `what is kept lies on a volume, in the image and in a cluster`() throws {
        let folder = try #require(image.firstMatch(of: #/\nENV XDG_STATE_HOME=(\S+)/#)).output.1
        #expect(run.contains("- name: XDG_STATE_HOME\n                  value: \(folder)\n"))
        #expect(run.contains("{name: state, mountPath: \(folder)}"))
        #expect(run.contains("--output=\(folder)/"))
        #expect(run.contains("persistentVolumeClaim: {claimName: state}"))
        let claim = try ShippedStack.text("docs/deploy/kubernetes/state.yaml")
        #expect(claim.contains("kind: PersistentVolumeClaim\nmetadata:\n  name: state\n"))
    }

    @Test func `probes ask where the program answers`() throws {
        let health = try #require(run.firstMatch(of: /--health=0\.0\.0\.0:(\d+)\n/)).output.1
        #expect(run.contains("{name: health, containerPort: \(health)}"))
        for (probe, path) in [
            ("startupProbe", "/healthz"), ("livenessProbe", "/healthz"),
            ("readinessProbe", "/readyz"),
        ] {
            #expect(
                run.contains("\(probe):\n                httpGet: {path: \(path), port: health}"))
        }
    }

    @Test func `a run that is stopped has the time to end`() throws {
        let configuration = try ShippedStack.text("docs/configuration.md")
        let drain = try #require(
            configuration.firstMatch(of: /`run\.drain_timeout`[^\n]*`(\d+)s`/)
        ).output.1
        let grace = try #require(run.firstMatch(of: /terminationGracePeriodSeconds: (\d+)/)).output
            .1
        // The drain, five seconds of delivery, and some for the rest.
        #expect(Int(grace) ?? 0 >= (Int(drain) ?? .max) + 15)
    }

    @Test func `a run in a cluster has no rights, and there is one at a time`() throws {
        for line in [
            "runAsNonRoot: true", "allowPrivilegeEscalation: false", "drop: [ALL]",
            "readOnlyRootFilesystem: true", "seccompProfile: {type: RuntimeDefault}",
            "automountServiceAccountToken: false", "concurrencyPolicy: Forbid",
        ] {
            #expect(run.contains(line), "\(line)")
        }
        let space = try ShippedStack.text("docs/deploy/kubernetes/namespace.yaml")
        #expect(space.contains("pod-security.kubernetes.io/enforce: restricted"))
    }

    @Test func `exit codes that another try cannot change end a job`() throws {
        let page = try ShippedStack.text("docs/commands.md")
        let codes = try #require(run.firstMatch(of: /values: \[([0-9, ]+)\]/)).output.1
            .split(separator: ", ").map(String.init)
        #expect(codes == ["2", "3", "4", "5"])
        for code in codes + ["6"] { #expect(page.contains("\n| \(code) | "), "\(code)") }
    }

    @Test func `the manifests ask for the version that the program has`() throws {
        let manifest = try ShippedStack.text("docs/deploy/kubernetes/kustomization.yaml")
        let source = try ShippedStack.text("Sources/flashcard/Version.swift")
        let version = try #require(source.firstMatch(of: /number = "([0-9.]+)"/)).output.1
        #expect(manifest.contains("newTag: \"\(version)\"\n"))
        let listed = manifest.matches(of: /\n  - (\w+\.yaml)/).map { "\($0.output.1)" }
        let files = try ShippedStack.names(in: "docs/deploy/kubernetes", ending: ".yaml")
        #expect(Set(listed + ["kustomization.yaml"]) == Set(files))
    }
}
