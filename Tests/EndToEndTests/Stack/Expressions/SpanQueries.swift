//  What a query of TraceQL or LogQL names, read without the whole of their grammar: braces that
//  close, attributes and labels, words of the language, and texts that something is compared with.
//  A word that is neither is an error, so that a slip does not pass as an attribute.

struct TraceQuery {
    struct Unreadable: Error { let text: String }

    /// `span.a.b` and its like, without the word before the first dot.
    let spanAttributes: Set<String>
    let resourceAttributes: Set<String>
    /// Names of spans that are compared with.
    let names: Set<String>

    private static let words: Set<String> = [
        "name", "status", "duration", "kind", "rootName", "rootServiceName", "traceDuration",
        "error", "ok", "unset", "client", "server", "internal", "select", "count", "sum", "avg",
        "min", "max", "by", "nil", "true", "false",
    ]

    init(_ query: String) throws {
        // A trace id alone is a query, too.
        guard query.wholeMatch(of: /\$\w+/) == nil else {
            (spanAttributes, resourceAttributes, names) = ([], [], [])
            return
        }
        names = Set(query.matches(of: /\bname\s*=\s*"([^"]*)"/).map { String($0.output.1) })
        let bare = query.replacing(/"[^"]*"/, with: "\"\"")
        guard bare.contains("{"), Balance.holds(in: bare) else { throw Unreadable(text: query) }
        var spans: Set<String> = []
        var resources: Set<String> = []
        for word in bare.matches(of: /[A-Za-z_$][A-Za-z0-9_.:$]*/).map({ String($0.output) }) {
            if word.hasPrefix("span.") {
                spans.insert(String(word.dropFirst(5)))
            } else if word.hasPrefix("resource.") {
                resources.insert(String(word.dropFirst(9)))
            } else if !Self.words.contains(word), !word.hasPrefix("$") {
                guard word.wholeMatch(of: /ns|us|ms|s|m|h/) != nil else {
                    throw Unreadable(text: word)
                }
            }
        }
        spanAttributes = spans
        resourceAttributes = resources
    }
}

struct LogQuery {
    struct Unreadable: Error { let text: String }

    /// Labels that choose streams, and what is asked of each line after that.
    let streams: [PromQL.Matcher]
    let filters: [PromQL.Matcher]

    init(_ query: String) throws {
        guard
            let match = query.wholeMatch(
                of: /(\{[^}]*\})((?:\s*\|\s*\w+\s*(?:=~|!~|!=|=)\s*"[^"]*")*)\s*/),
            case .selector(let selector) = try PromQLReader.read(String(match.output.1)),
            !selector.matchers.isEmpty
        else { throw Unreadable(text: query) }
        streams = selector.matchers
        filters = match.output.2.matches(of: /\|\s*(\w+)\s*(=~|!~|!=|=)\s*"([^"]*)"/).map {
            PromQL.Matcher(
                label: String($0.output.1), operation: String($0.output.2),
                value: String($0.output.3))
        }
    }
}

/// Brackets of three kinds that close as they were opened.
enum Balance {
    static func holds(in text: String) -> Bool {
        let closing: [Character: Character] = ["{": "}", "(": ")", "[": "]"]
        var open: [Character] = []
        for character in text {
            if let end = closing[character] {
                open.append(end)
            } else if "})]".contains(character), open.popLast() != character {
                return false
            }
        }
        return open.isEmpty
    }
}
