//  What a client that is not ours is told: a short answer, the same for the same question, in JSON
//  where JSON was asked for.

import JSON

enum TalkReply {
    static func text(_ asked: AskedRequest) -> String {
        let question = asked.lastOfUser
        let draw = Draw(seed: 0, key: Draw.hash(question), attempt: 0)
        let begin = String(question.prefix(60)).replacing("\n", with: " ")
        let answer =
            begin.isEmpty
            ? "What would you like to know?"
            : draw.choice(of: patterns, .text).replacing("%", with: begin)
        guard asked.wantsJSON else { return answer }
        var json = JSONWriter()
        json.beginObject()
        json.member("answer", answer)
        json.endObject()
        return json.text
    }

    private static let patterns = [
        "This is a simulated answer to “%”. No model was asked.",
        "You said “%”. A simulator has nothing to add, but it says so politely.",
        "Simulated: a real model would now go on about “%”.",
    ]
}
