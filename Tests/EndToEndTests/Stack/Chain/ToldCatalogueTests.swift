//  The first link of the chain: what a real run puts into its journal has the attributes and values
//  that the pages promise, and no promised attribute is one that the run leaves out.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct ToldCatalogueTests {
    let desk = Desk()

    /// Told where something failed, or where there are several shards.
    private static let sometimes: Set = ["error_type", "flashcard_limiter_shard"]

    @Test func `a run tells its metrics with the attributes and values of the pages`() async throws
    {
        let page = try MetricCatalogue.shipped()
        let told = try await toldByARun()
        #expect(told.count > 40)
        for metric in told.values {
            let promise = try #require(page[metric.name], "\(metric.name)")
            let attributes = Dictionary(
                uniqueKeysWithValues: promise.attributes.map {
                    (PromisedMetric.escaped($0.key), $0.value)
                })
            var seen: Set<String> = []
            for labels in metric.last.keys {
                seen.formUnion(labels.keys)
                for (name, value) in labels {
                    let place: Comment = "\(metric.name): \(name)=\(value)"
                    let values = try #require(attributes[name], place)
                    #expect(values?.contains(value) ?? true, place)
                }
            }
            let missing = Set(attributes.keys).subtracting(seen).subtracting(Self.sometimes)
            #expect(missing == [], "\(metric.name)")
        }
    }

    /// Good words and a bad row, with a limit that nobody reaches: without one there is no limiter
    /// to tell of.
    private func toldByARun() async throws -> [String: ToldMetric] {
        try desk.folder.write("list.csv", Desk.list(20) + "21,apple,noun,,,,\n")
        var program = desk.program
        program.environment["FLASHCARD_LIMITER_REQUESTS_PER_MINUTE"] = "6000000"
        let result = try await program.run(["process", "list.csv"])
        #expect(result.code == 3, "\(result.errors)")
        return try ToldMetric.all(in: desk.metrics)
    }
}
