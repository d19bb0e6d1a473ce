import Flashcards
import JSON
import LanguageModels
import Platform
import Problems
import TestSupport
import Testing

@Suite struct PromptTests {
    static let sets = PromptLanguage.builtIn.map { PromptSet.builtIn($0) }

    @Test(arguments: sets)
    func `what is compiled in says what is expected of a reply`(prompts: PromptSet) throws {
        #expect(prompts.version == "\(prompts.language.rawValue)-1")
        for stage in StageRequest.Stage.allCases {
            let prompt = prompts[stage]
            let schema = try JSONValue.parse(prompt.schema)
            for name in Self.names(schema, isRoot: true) {
                #expect(prompt.instruction.contains("`\(name)`"), "\(stage) \(name)")
            }
            #expect(prompt.instruction.utf8.count < 8 << 10)
            #expect((1_000...4_000).contains(prompt.mostOutputTokens))
        }
    }

    /// The members that a reply has itself; of cards, those of each.
    private static func names(_ schema: JSONValue, isRoot: Bool) -> [String] {
        let properties = schema["properties"]?.asObject ?? JSONObject()
        return properties.members.flatMap { member in
            [member.name]
                + (member.value["items"].map { names($0, isRoot: false) } ?? [])
        }
    }

    @Test(arguments: StageRequest.Stage.allCases)
    func `schemas are of the kind that providers take as strict`(stage: StageRequest.Stage) throws {
        var objects = 0
        func walk(_ schema: JSONValue) throws {
            if let properties = schema["properties"]?.asObject {
                objects += 1
                #expect(schema["additionalProperties"] == .bool(false))
                let required = schema["required"]?.asArray?.compactMap(\.asString)
                #expect(required == properties.members.map(\.name))
                for member in properties.members { try walk(member.value) }
            }
            try schema["items"].map(walk)
            for choice in schema["anyOf"]?.asArray ?? [] { try walk(choice) }
            let known: Set = [
                "type", "properties", "required", "additionalProperties", "items", "anyOf", "enum",
            ]
            for member in try #require(schema.asObject).members {
                #expect(known.contains(member.name))
            }
        }
        for prompts in Self.sets { try walk(try JSONValue.parse(prompts[stage].schema)) }
        #expect(objects > 2)
    }

    @Test func `the two sets are two languages and two versions`() {
        let (english, korean) = (PromptSet.builtIn(.english), PromptSet.builtIn(.korean))
        #expect(english.version != korean.version)
        #expect(korean.nuance.instruction.contains("풀이"))
        #expect(PromptSet.builtIn(PromptLanguage(rawValue: "de")) == english)
    }

    // MARK: A folder

    @Test func `a folder's file takes the place of one, and its content is in the version`() throws
    {
        let folder = TemporaryFolder()
        try folder.write(
            "card.md", "---\nversion: mine-2\nmost_output_tokens: 900\n---\n\nOne card.\n")
        let own = PromptSet.builtIn(.english)
        let first = try PromptSet.read(folder: folder.path)
        #expect(first.card.instruction == "One card." && first.card.mostOutputTokens == 900)
        #expect(first.nuance == own.nuance && first.card.schema == own.card.schema)
        #expect(first.version.hasPrefix("mine-2+") && first.version.count == 15)
        try folder.write(
            "card.md", "---\nversion: mine-2\nmost_output_tokens: 900\n---\nTwo cards.")
        #expect(try PromptSet.read(folder: folder.path).version != first.version)
        try folder.write("nuance.md", "\u{FEFF}No head.\r\nBut two lines.")
        try folder.write(
            "nuance.schema.json", #"{ "type": "object", "properties": {"term": {}} }"#)
        let both = try PromptSet.read(folder: folder.path, over: .korean)
        #expect(both.language == .korean)
        #expect(both.nuance.schema == #"{"type":"object","properties":{"term":{}}}"#)
        #expect(both.nuance.instruction.hasPrefix("No head."))
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let file: String
        let text: String
        let message: String
        var testDescription: String { message }
    }

    static let faults: [Fault] = [
        Fault(file: "other.md", text: "x", message: "@ has no prompt."),
        Fault(
            file: "card.md", text: "---\nversion: 1\nNo end.",
            message:
                "@/card.md, line 1: the head begins here and does not end; expected a line ---."
        ),
        Fault(
            file: "card.md", text: "---\n# fine\nversion\n---\nx",
            message: "@/card.md, line 3: expected name: value."),
        Fault(
            file: "card.md", text: "---\ntemperature: 1\n---\nx",
            message: "@/card.md, line 2: expected one of version, language, most_output_tokens."),
        Fault(
            file: "nuance.md", text: "---\nmost_output_tokens: 10\n---\nx",
            message:
                "@/nuance.md, line 2: expected most_output_tokens: a whole number from 64 to 65536."
        ),
        Fault(
            file: "nuance.md", text: "---\nversion: a b\n---\nx",
            message: "@/nuance.md, line 2: expected version: "
                + "up to 40 letters, digits, dots, dashes and underscores."),
        Fault(
            file: "nuance.md", text: "---\nversion: 1\n---\n\n",
            message: "@/nuance.md tells the model nothing."),
    ]

    @Test(arguments: faults)
    func `a fault names the file, the line and what was expected`(fault: Fault) throws {
        let folder = TemporaryFolder()
        try folder.write(fault.file, fault.text)
        let expected = fault.message.replacing("@", with: folder.path)
        do {
            _ = try PromptSet.read(folder: folder.path)
            Issue.record("nothing was refused")
        } catch {
            #expect(error.problem.message == expected)
            #expect(error.problem.advice != nil && error.problem.code.hasPrefix("prompts."))
        }
    }

    @Test func `a schema is JSON and describes an object`() throws {
        let folder = TemporaryFolder()
        try folder.write("card.md", "x")
        try folder.write("card.schema.json", "{")
        #expect(throws: PromptError.self) { try PromptSet.read(folder: folder.path) }
        try folder.write("card.schema.json", #"{"type":"array"}"#)
        do {
            _ = try PromptSet.read(folder: folder.path)
            Issue.record("nothing was refused")
        } catch { #expect(error.problem.code == "prompts.schema_form") }
        #expect(throws: PromptError.notAFolder(path: "nowhere")) {
            try PromptSet.read(folder: "nowhere")
        }
    }

    // MARK: Facts

    private func facts(_ stage: StageRequest.Stage, _ word: Word) throws -> JSONValue {
        var json = JSONWriter()
        word.write(to: &json)
        let input = stage == .nuance ? json.text : #"{"word":\#(json.text),"nuance":{}}"#
        let request = StageRequest(stage: stage, input: input, correction: "wrong").grounded
        #expect(request.correction == "wrong" && request.stage == stage)
        #expect(request.input.utf8.count <= input.utf8.count + StageRequest.mostFacts)
        return try #require(try JSONValue.parse(request.input)["facts"])
    }

    @Test func `a question carries what the rules know`() throws {
        let facts = try facts(.nuance, Word(term: "걸었어요", kind: .verb, meaning: "walked"))
        #expect(facts["certain"] == .bool(false))
        #expect(facts["senses"]?.asArray?.isEmpty == false)
        let sure = try self.facts(.nuance, Word(term: "먹었어요", kind: .verb, meaning: "ate"))
        #expect(sure["certain"] == .bool(true) && sure["dictionary_form"]?.asString == "먹다")
        let cards = try self.facts(.card, Word(term: "춥다", kind: .adjective, meaning: "cold"))
        #expect(cards["forms"]?["해요체"]?.asString == "추워요")
        #expect(cards["pronunciation"]?.asString == "춥따" && cards["senses"] == nil)
        #expect(cards["class"]?.asString == "irregular ㅂ")
    }

    @Test func `what is no word stays as it is`() {
        for input in ["", "{}", "[1]", #"{"nuance":{}}"#] {
            #expect(StageRequest(stage: .card, input: input).grounded.input == input)
        }
    }

    @Test func `facts are the same whether the word is at hand or read from the input`() {
        let word = Word(term: "걸어요", kind: .verb, meaning: "to walk")
        var json = JSONWriter()
        word.write(to: &json)
        let asked = StageRequest(stage: .nuance, input: json.text, word: word)
        let bare = StageRequest(stage: .nuance, input: json.text)
        #expect(asked == bare && asked.hashValue == bare.hashValue)
        #expect(asked.grounded.input == bare.grounded.input)
        #expect(asked.grounded.input.contains("\"facts\":{"))
        #expect(asked.corrected("wrong").grounded.input == bare.grounded.input)
    }
}
