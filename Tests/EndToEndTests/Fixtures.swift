//  What the end-to-end tests share: a person's folder with a list in it, and the program as built.

import Foundation
import JSON
import TestSupport

struct Desk {
    let folder = TemporaryFolder()

    var program: BuiltProgram { BuiltProgram(in: folder) }

    /// A list of so many words, some with everything a row can have.
    static func list(_ count: Int) -> String {
        var text = "position,term,type,meaning,example,example_translation,level\n"
        for index in 0..<count {
            let first = Character(Unicode.Scalar(0xAC00 + UInt32(index % 11_172))!)
            let second = Character(Unicode.Scalar(0xAC00 + UInt32(index * 7 % 11_172))!)
            text += "\(index + 1),\(first)\(second),noun,meaning \(index),"
            text += index % 3 == 0 ? "\(first)\(second) 좋아요.,I like it.,2\n" : ",,\n"
        }
        return text
    }

    /// The lines of a text as JSON objects; a line that is none fails the test by its text.
    static func objects(_ text: String) throws -> [JSONObject] {
        try text.split(separator: "\n").map { line in
            guard let object = try? JSONValue.parse(String(line)).asObject else {
                throw NotJSON(line: String(line))
            }
            return object
        }
    }

    struct NotJSON: Error { let line: String }

    func object(_ text: String) throws -> JSONObject {
        guard let object = try JSONValue.parse(text).asObject else { throw NotJSON(line: text) }
        return object
    }
}
