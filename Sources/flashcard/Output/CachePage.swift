//  What the commands about the reply cache say, to a person and to a script.

import FlashcardPipeline
import FlashcardStore
import JSON
import Platform

struct CachePage: Sendable {
    let figures: ReplyFigures
    let settings: Settings

    init(_ figures: ReplyFigures, _ settings: Settings) {
        self.figures = figures
        self.settings = settings
    }

    private var entries: Int { figures.totals.reduce(0) { $0 + $1.entries } }
    private var size: Int { figures.totals.reduce(0) { $0 + $1.size } }
    private var raw: Int { figures.totals.reduce(0) { $0 + $1.raw } }

    func text(width: Int?, style: Style) -> String {
        guard entries > 0 else {
            return "No replies are kept yet: flashcard process LIST keeps them.\n"
        }
        var table = TextTable([
            .init("MODEL"), .init("STAGE"), .init("KIND"), .init("REPLIES", .trailing),
            .init("TEXT", .trailing), .init("STORED", .trailing), .init("RATIO", .trailing),
        ])
        for row in figures.totals {
            table.add([
                "\(row.provider)/\(row.model)", row.stage, row.state.rawValue, row.entries.grouped,
                Self.bytes(row.raw), Self.bytes(row.size), Self.ratio(row.raw, row.size),
            ])
        }
        var text = table.text(width: width, style: style)
        text += "\(Count.of(entries, "reply", "replies")) of at most "
        text += "\(settings.cache.entries.grouped), \(Self.bytes(size)) of at most "
        text += "\(Self.bytes(settings.cache.bytes)); \(figures.expired.grouped) have expired.\n"
        if let oldest = figures.oldest, let newest = figures.newest {
            text += "Stored from \(oldest.text) to \(newest.text).\n"
        }
        return text
    }

    func json() -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.cache/1")
        json.member("store", settings.storePath)
        json.member("entries", entries)
        json.member("raw_bytes", raw)
        json.member("bytes", size)
        json.member("expired", figures.expired)
        json.member("oldest", figures.oldest?.text)
        json.member("newest", figures.newest?.text)
        json.member("most_entries", settings.cache.entries)
        json.member("most_bytes", settings.cache.bytes)
        json.name("models")
        json.beginArray()
        for row in figures.totals {
            json.beginObject()
            json.member("provider", row.provider)
            json.member("model", row.model)
            json.member("stage", row.stage)
            json.member("kind", row.state.rawValue)
            json.member("entries", row.entries)
            json.member("raw_bytes", row.raw)
            json.member("bytes", row.size)
            json.endObject()
        }
        json.endArray()
        return Self.ended(&json)
    }

    // MARK: The other commands

    static func text(_ outcome: CacheWarming.Outcome, from source: String) -> String {
        var text = "\(Count.of(outcome.written, "reply", "replies")) taken over from \(source)"
        if outcome.present > 0 { text += ", \(outcome.present.grouped) were there already" }
        text += ".\n"
        if outcome.unfit > 0 {
            text += "\(Count.of(outcome.unfit, "word")) left out: no reply gives their cards.\n"
        }
        if outcome == CacheWarming.Outcome() {
            text += "Nothing was found there. Words of a run are kept up to the next run over the "
            text += "same list: flashcard runs\n"
        }
        return text
    }

    static func json(_ outcome: CacheWarming.Outcome) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.cache-warm/1")
        json.member("written", outcome.written)
        json.member("present", outcome.present)
        json.member("unfit_words", outcome.unfit)
        return ended(&json)
    }

    static func text(_ written: ReplyFile.Written, _ path: String) -> String {
        var text = "\(Count.of(written.replies, "reply", "replies")) written to \(path).\n"
        if written.damaged > 0 {
            text += "\(Count.of(written.damaged, "row")) left out as damaged.\n"
        }
        return text
    }

    static func json(_ written: ReplyFile.Written, _ path: String) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.cache-export/1")
        json.member("file", path)
        json.member("replies", written.replies)
        json.member("damaged", written.damaged)
        return ended(&json)
    }

    static func cleared(_ weight: ReplyWeight, isDone: Bool, _ isJSON: Bool) -> String {
        guard isJSON else {
            let what =
                "\(Count.of(weight.entries, "reply", "replies")), \(bytes(weight.size)), "
                + "which cost \(CacheReport.dollars(weight.cost)) to make"
            return isDone
                ? "Thrown away: \(what). The store uses the room again; its file stays as long.\n"
                : "Would throw away \(what). Nothing was done; to do it, add --yes.\n"
        }
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "flashcard.cache-clear/1")
        json.member("done", isDone)
        json.member("replies", weight.entries)
        json.member("bytes", weight.size)
        json.member("cost_usd", Double(weight.cost) / 1e6)
        return ended(&json)
    }

    private static func ended(_ json: inout JSONWriter) -> String {
        json.endObject()
        json.newline()
        return json.text
    }

    /// `1.2 MiB`.
    static func bytes(_ count: Int) -> String {
        guard count >= 1024 else { return "\(count) B" }
        var (size, unit) = (Double(count) / 1024, "KiB")
        for next in ["MiB", "GiB"] where size >= 1024 { (size, unit) = (size / 1024, next) }
        return "\(Count.seconds(size)) \(unit)"
    }

    private static func ratio(_ raw: Int, _ size: Int) -> String {
        size > 0 ? Count.seconds(Double(raw) / Double(size)) : ""
    }
}
