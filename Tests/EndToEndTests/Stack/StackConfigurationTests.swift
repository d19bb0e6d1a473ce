//  The shipped configurations before the programs that read them, and what the compose file owes
//  whoever starts it.

import Foundation
import JSON
import OTLP
import TestSupport
import Testing

@Suite struct StackConfigurationTests {
    @Test(.needs(.dockerCompose))
    func `the compose file is valid, and all six services are in it`() throws {
        let names = try ShippedStack.services().map(\.name).sorted()
        #expect(
            names == ["alertmanager", "collector", "grafana", "loki", "prometheus", "tempo"])
        #expect(!(try ShippedStack.text(ShippedStack.composeFile)).contains("\nversion:"))
    }

    @Test(.needs(.dockerCompose))
    func `a service has a pinned image, limits, capped logs and a port of this machine alone`()
        throws
    {
        for (name, service) in try ShippedStack.services() {
            let image = try #require(service["image"]?.asString)
            #expect(image.contains(/:v?\d+\.\d+\.\d+$/), "\(name): \(image) is not one version")
            #expect(service["mem_limit"]?.asString.flatMap { Int($0) } ?? 0 > 0, "\(name)")
            let logging = service["logging"]?["options"]
            #expect(logging?["max-size"] != nil && logging?["max-file"] != nil, "\(name)")
            #expect(service["restart"] == "unless-stopped", "\(name)")
            #expect(service["cap_drop"] == ["ALL"] && service["privileged"] == nil, "\(name)")
            let ports = service["ports"]?.asArray ?? []
            #expect(!ports.isEmpty, "\(name)")
            #expect(ports.allSatisfy { $0["host_ip"] == "127.0.0.1" }, "\(name)")
        }
    }

    @Test(.needs(.dockerCompose))
    func `what keeps data is a named volume, and what is ours is mounted read-only`() throws {
        let declared = Set(
            try (ShippedStack.compose()["volumes"]?.asObject?.members ?? []).map(\.name))
        for (name, service) in try ShippedStack.services() {
            for volume in service["volumes"]?.asArray ?? [] {
                let source = try #require(volume["source"]?.asString)
                if volume["type"] == "volume" {
                    #expect(declared.contains(source), "\(name)")
                } else {
                    #expect(volume["read_only"] == true, "\(name): \(source)")
                    #expect(FileManager.default.fileExists(atPath: source), "\(name): \(source)")
                }
            }
        }
        #expect(declared == ["alertmanager", "grafana", "loki", "prometheus", "tempo"])
    }

    @Test(.needs(.dockerCompose))
    func `a service waits for healthy ones, and no health check needs a shell`() throws {
        let services = try ShippedStack.services()
        let checked = services.filter { $0.value["healthcheck"]?["test"] != nil }
        for (name, service) in checked {
            #expect(service["healthcheck"]?["test"]?.asArray?.first == "CMD", "\(name)")
        }
        var waits: [String: [String]] = [:]
        for (name, service) in services {
            for other in service["depends_on"]?.asObject?.members ?? [] {
                #expect(other.value["condition"] == "service_healthy", "\(name)")
                #expect(checked.contains { $0.name == other.name }, "\(name) on \(other.name)")
                waits[name, default: []].append(other.name)
            }
        }
        #expect(
            waits.mapValues { $0.sorted() } == [
                "collector": ["loki", "prometheus", "tempo"],
                "grafana": ["loki", "prometheus", "tempo"], "prometheus": ["alertmanager"],
            ])
    }

    @Test(.needs(.dockerCompose)) func `whoever comes to Grafana may look and not change`() throws {
        let grafana = try #require(try ShippedStack.services().first { $0.name == "grafana" })
        let wanted = [
            "GF_AUTH_ANONYMOUS_ENABLED": "true", "GF_AUTH_ANONYMOUS_ORG_ROLE": "Viewer",
            "GF_AUTH_BASIC_ENABLED": "false", "GF_AUTH_DISABLE_LOGIN_FORM": "true",
            "GF_SECURITY_DISABLE_INITIAL_ADMIN_CREATION": "true",
        ]
        for (name, value) in wanted {
            #expect(grafana.value["environment"]?[name]?.asString == value, "\(name)")
        }
    }

    @Test(.needs(.dockerCompose, .otelcol))
    func `a real collector accepts the configuration that ships`() throws {
        let folder = TemporaryFolder()
        let path = try folder.write("c.yaml", ShippedStack.configuration("collector"))
        _ = try RealTool.otelcol.found().run(["validate", "--config", path])
    }

    @Test(.needs(.dockerCompose))
    func `in each pipeline what does not fit is refused before anything else is done`() throws {
        let collector = try ShippedStack.read(yaml: ShippedStack.configuration("collector"))
        let limiter = collector["processors"]?["memory_limiter"]
        #expect(limiter?["limit_percentage"]?.asInteger ?? 100 < 100)
        let pipelines = collector["service"]?["pipelines"]?.asObject?.members ?? []
        #expect(pipelines.map(\.name).sorted() == ["logs", "metrics", "traces"])
        for (name, pipeline) in pipelines.map({ ($0.name, $0.value) }) {
            #expect(pipeline["processors"]?.asArray?.first == "memory_limiter", "\(name)")
        }
    }

    /// What gathers in a processor is lost with it, and was answered for before it is stored.
    @Test(.needs(.dockerCompose))
    func `each exporter gathers in its queue, and answers when the store has it`() throws {
        let collector = try ShippedStack.read(yaml: ShippedStack.configuration("collector"))
        let processors = collector["processors"]?.asObject?.members.map(\.name) ?? []
        #expect(!processors.contains { $0.hasPrefix("batch") })
        let exporters = collector["exporters"]?.asObject?.members ?? []
        let used = (collector["service"]?["pipelines"]?.asObject?.members ?? [])
            .flatMap { $0.value["exporters"]?.asArray ?? [] }.compactMap(\.asString)
        #expect(exporters.map(\.name).sorted() == used.sorted() && used.count == 3)
        for (name, exporter) in exporters.map({ ($0.name, $0.value) }) {
            let queue = exporter["sending_queue"]
            #expect(queue?["wait_for_result"] == true, "\(name)")
            let (least, most) = (queue?["batch"]?["min_size"], queue?["batch"]?["max_size"])
            #expect(least?.asInteger ?? 0 > 0, "\(name)")
            #expect(most?.asInteger ?? 0 >= least?.asInteger ?? .max, "\(name)")
            #expect(queue?["batch"]?["flush_timeout"]?.asString != nil, "\(name)")
        }
    }

    @Test(.needs(.promtool)) func `Prometheus accepts the configuration that ships`() throws {
        let path = ShippedStack.path("prometheus/prometheus.yml")
        let answer = try RealTool.promtool.found().run(["check", "config", path])
        #expect(String(decoding: answer, as: UTF8.self).contains("SUCCESS"))
    }

    @Test func `Prometheus takes points in for as long as the journal keeps them`() throws {
        let hours = try ShippedStack.outOfOrderHours()
        #expect(JournalSettings.standard.age == .seconds(hours * 3600))
        let page = try ShippedStack.text("docs/operating.md")
        let match = try #require(page.firstMatch(of: /journal keeps for (\d+) days/))
        #expect(hours == (Int(match.output.1) ?? 0) * 24)
    }

    /// What the program supposes, what pages tell a reader to open, and where alerts lead.
    @Test func `whoever names an address of the stack names one that there is`() throws {
        let compose = try ShippedStack.text(ShippedStack.composeFile)
        let ports = Set(
            compose.matches(of: /"127\.0\.0\.1:(\d+):\d+"/).map { String($0.output.1) })
        for name in [
            "docs/configuration.md", "docs/observability.md", "docs/operating.md",
            "docs/deploy/README.md", "prometheus/prometheus.yml", "compose.observability.yml",
        ] {
            let named = try ShippedStack.text(name)
                .matches(of: #/http://127\.0\.0\.1:(\d+)/#).map { String($0.output.1) }
            #expect(Set(named).subtracting(ports) == [], "\(name)")
        }
    }

    @Test(.needs(.dockerCompose)) func `the pages say how much memory the limits allow`() throws {
        let page = try ShippedStack.text("docs/operating.md")
        var sum = 0
        for (name, service) in try ShippedStack.services() {
            let limit = (service["mem_limit"]?.asString.flatMap { Int($0) } ?? 0) >> 20
            let row = page.split(separator: "\n").first { $0.hasPrefix("| \(name) | ") } ?? ""
            let told = limit == 1024 ? "1 GiB" : "\(limit) MiB"
            #expect(row.contains("| \(told) |"), "\(name): \(told)")
            sum += limit
        }
        let tenths = (sum * 10 + 512) / 1024
        let start = try ShippedStack.text("docs/observability.md")
        #expect(start.contains("and \(tenths / 10).\(tenths % 10) GiB of memory"), "\(sum) MiB")
    }

    @Test func `the collector that the check fetches is the one that ships`() throws {
        let compose = try ShippedStack.text(ShippedStack.composeFile)
        let image = try #require(
            compose.firstMatch(of: #/opentelemetry-collector:(\S+)\n/#)
        ).output.1
        let workflow = try ShippedStack.text(".github/workflows/check.yml")
        #expect(workflow.contains("COLLECTOR: \"\(image)\"\n"))
    }

    /// A newer one ships than the tests run, and whoever upgrades one of them has to say so.
    @Test func `the page tells which Prometheus ships and which one the tests run`() throws {
        let compose = try ShippedStack.text(ShippedStack.composeFile)
        let ships = try #require(compose.firstMatch(of: #/prom/prometheus:v(\S+)\n/#)).output.1
        let workflow = try ShippedStack.text(".github/workflows/check.yml")
        let runs = try #require(workflow.firstMatch(of: /PROMETHEUS: "(\S+)"\n/)).output.1
        let page = try ShippedStack.text("docs/operating.md")
        let told = try #require(
            page.firstMatch(of: /Prometheus (\S+) ships, and\sthe\stests\srun\s(\S+?):/))
        #expect(told.output.1 == ships)
        #expect(told.output.2 == runs)
    }

    @Test func `every image and port stands in the table of the page as it ships`() throws {
        let compose = try ShippedStack.text(ShippedStack.composeFile)
        let images = Set(compose.matches(of: /\n    image: (\S+)/).map { String($0.output.1) })
        let ports = Set(
            compose.matches(of: /"127\.0\.0\.1:(\d+):\d+"/).map { String($0.output.1) })
        let rows = try ShippedStack.text("docs/operating.md").matches(
            of: /\n\| \w+ \| `([a-z\/-]+:\S+)` \| (\d+) \|/)
        #expect(images.count == 6)
        #expect(Set(rows.map { String($0.output.1) }) == images)
        #expect(Set(rows.map { String($0.output.2) }) == ports)
    }
}
