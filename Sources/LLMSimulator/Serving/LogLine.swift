//  One line of the simulator's log: what was asked, what was done about it, and whether it arrived.
//  No prompt and no key is ever in it.

import JSON
import Platform

package struct LogLine: Sendable {
    let number: Int
    let time: WallTime
    let record: ServedRecord
    let outcome: Bill.Outcome
    let traceID: String?

    /// With its newline.
    func bytes() -> [UInt8] {
        var json = JSONWriter(reserving: 384)
        json.beginObject()
        json.member("number", number)
        json.member("time", time.text)
        json.member("path", record.path)
        json.member("dialect", record.dialect?.rawValue)
        json.member("stage", record.stage?.rawValue)
        json.member("word", record.word)
        json.member("model", record.model)
        if record.stage != nil { json.member("attempt", record.attempt) }
        json.member("misbehaviour", record.misbehaviour?.rawValue)
        json.member("status", record.status)
        json.member("outcome", outcome.rawValue)
        if record.isCharged, outcome == .answered {
            json.member("prompt_tokens", record.usage.prompt)
            json.member("cached_tokens", record.usage.cached)
            json.member("completion_tokens", record.usage.completion)
            json.member("reasoning_tokens", record.usage.reasoning)
            json.name("cost")
            json.raw(Array(Dollars.text(record.cost).utf8))
        }
        json.member("trace_id", traceID)
        json.endObject()
        json.newline()
        return json.bytes
    }
}
