//  A run as JSON, which begins with its schema. Every repetition is in it, so that whoever doubts
//  a median can look.

import JSON
import Platform

enum JSONReport {
    static let schema = "flashcard.bench/1"

    static func text(_ run: MeasuredRun) -> String {
        var json = JSONWriter(reserving: 4096)
        json.beginObject()
        json.member("schema", schema)
        json.member("date", run.date.text)
        json.name("machine")
        json.beginObject()
        json.member("processor", run.machine.processor)
        json.member("cores", run.machine.cores)
        json.member("system", run.machine.system)
        json.member("swift", MeasuredRun.swiftVersion)
        json.endObject()
        json.member("optimised", MeasuredRun.isOptimised)
        json.member("smoke", run.isSmoke)
        json.member("repetitions", run.settings.repetitions)
        json.member("hash", String(run.hash, radix: 16))
        json.member("cores_busy_with_others", run.otherWork)
        json.name("results")
        json.beginArray()
        for measurement in run.measurements { write(measurement, run, to: &json) }
        json.endArray()
        json.endObject()
        json.newline()
        return json.text
    }

    private static func write(_ one: Measurement, _ run: MeasuredRun, to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", one.benchmark.name)
        json.member("group", one.benchmark.group.rawValue)
        json.member("threads", one.benchmark.threads)
        json.member("operations", one.count)
        json.member("median_ns", one.median)
        json.member("least_ns", one.least)
        json.member("most_ns", one.most)
        json.name("samples_ns")
        json.beginArray()
        for sample in one.samples { json.number(sample) }
        json.endArray()
        json.member("megabytes_per_second", one.rate)
        switch one.benchmark.goal {
        case .atMost(let limit): json.member("goal_ns", limit)
        case .atMostTimes(let limit): json.member("goal_ratio", limit)
        case .totalRate(let wanted): json.member("goal_total_rate", wanted)
        case nil: break
        }
        if let other = run.measurement(one.benchmark.comparedWith) {
            json.member("compared_with", other.benchmark.name)
            json.member("ratio", one.ratio(to: other))
            if one.benchmark.threads > 1 { json.member("total_rate", one.totalRate(to: other)) }
        }
        json.endObject()
    }
}
