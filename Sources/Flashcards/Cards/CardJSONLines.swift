//  Cards as JSON lines. Every line begins with the schema, so that a line cut out of the file, sent
//  through a pipe or put behind those of another release still says what it is.

package import JSON
import Problems

package struct CardJSONLines: Sendable {
    package static let schema = "flashcard.card/1"

    private var json = JSONWriter()

    package init() {}

    /// Appends one card as one line.
    package mutating func append(_ card: Card, to bytes: inout [UInt8]) {
        json.removeAll()
        card.write(to: &json)
        json.newline()
        bytes.append(contentsOf: json.bytes)
    }

    /// The card of a line.
    package static func read(_ line: [UInt8]) throws(FlashcardFormatError) -> Card {
        do throws(JSONError) {
            let json = try JSONValue.parse(line)
            return try readCard(json)
        } catch {
            throw .notJSON(error.problem)
        }
    }
}
