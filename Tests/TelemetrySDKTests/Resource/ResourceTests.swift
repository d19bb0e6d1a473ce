import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct ResourceTests {
    private let old = Resource([.string("a", "old"), .int("b", 1)], schemaURL: "https://s/1")
    private let new = Resource([.string("a", "new"), .bool("c", true)], schemaURL: "https://s/2")

    @Test(.proves("Resource: Create from Attributes", "Resource: Retrieve attributes"))
    func `a resource holds each name once, the later value in the first place`() {
        let resource = Resource([
            .string("a", "first"), .int("b", 2), .string("a", "last"), .string("", "nameless"),
        ])
        #expect(resource.attributes == [.string("a", "last"), .int("b", 2)])
        #expect(resource["a"] == "last")
        #expect(resource["b"] == 2)
        #expect(resource["z"] == nil)
        #expect(resource.schemaURL == nil)
    }

    @Test(.proves("Resource: Create empty"))
    func `the empty resource has no attributes and changes none`() {
        #expect(Resource.empty.attributes.isEmpty)
        #expect(Resource.empty.schemaURL == nil)
        #expect(old.merging(.empty).merged == old)
        #expect(Resource.empty.merging(old).merged == old)
    }

    @Test(.proves("Resource: Merge (v2)"))
    func `of two values the newer one stays, in the old one's place`() {
        let newer = Resource(new.attributes)
        let (merged, conflict) = old.merging(newer)
        #expect(
            merged.attributes == [.string("a", "new"), .int("b", 1), .bool("c", true)])
        #expect(merged.schemaURL == "https://s/1")
        #expect(conflict == nil)
        let (other, none) = newer.merging(old)
        #expect(other["a"] == "old")
        #expect(other.schemaURL == "https://s/1")
        #expect(none == nil)
    }

    @Test func `two schemas leave none and a warning, one schema stays`() throws {
        let (merged, conflict) = old.merging(new)
        #expect(merged.schemaURL == nil)
        #expect(merged["a"] == "new")
        let problem = try #require(conflict)
        #expect(problem.code == "telemetry.resource_schemas_differ")
        #expect(problem.message.contains("https://s/1"))
        let same = old.merging(Resource([], schemaURL: "https://s/1"))
        #expect(same.merged == old)
        #expect(same.conflict == nil)
        #expect(Resource([], schemaURL: "").schemaURL == nil)
    }
}
