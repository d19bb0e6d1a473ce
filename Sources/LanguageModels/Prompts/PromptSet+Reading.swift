//  Where prompts come from: those of the program are files that the compiler puts into it; a folder
//  may hold others, of which each takes the place of the one that is compiled in. A set that a
//  person has changed has its content in its version, so that no reply to other words is taken for
//  one to these.

import Digest
import JSON
import Platform
import Problems

extension PromptSet {
    /// The program's own; English where there are none in that language.
    package static func builtIn(_ language: PromptLanguage = .english) -> PromptSet {
        language == .korean ? korean : english
    }

    private static let english = compiled(
        PackageResources.nuance_en_md, PackageResources.card_en_md, .english)
    private static let korean = compiled(
        PackageResources.nuance_ko_md, PackageResources.card_ko_md, .korean)

    /// Those of a folder; what it does not have is the program's own in that language.
    package static func read(
        folder: String, over language: PromptLanguage = .english
    ) throws(PromptError) -> PromptSet {
        guard Path.isFolder(folder) else { throw .notAFolder(path: folder) }
        let own = builtIn(language)
        let (nuance, card) = (try file("nuance", in: folder), try file("card", in: folder))
        guard nuance != nil || card != nil else { throw .noPrompt(folder: folder) }
        let languages = Set([nuance?.language, card?.language].compactMap(\.self))
        guard languages.count < 2 else { throw .languages(folder: folder) }
        let versions = [nuance?.version, card?.version].compactMap(\.self)
        let declared =
            versions.isEmpty
            ? own.version
            : versions.count == 2 && versions[0] == versions[1]
                ? versions[0] : versions.joined(separator: "-")
        let prompts = (
            nuance: try prompt(nuance, over: own.nuance, "nuance", folder),
            card: try prompt(card, over: own.card, "card", folder)
        )
        return PromptSet(
            version: "\(declared)+\(Self.hash([prompts.nuance, prompts.card]))",
            language: languages.first ?? language, nuance: prompts.nuance, card: prompts.card)
    }

    // MARK: The program's own

    private static func compiled(
        _ nuance: [UInt8], _ card: [UInt8], _ language: PromptLanguage
    ) -> PromptSet {
        let nuance = compiled(nuance)
        let card = compiled(card)
        return PromptSet(
            version: "\(language.rawValue)-\(nuance.version ?? "")", language: language,
            nuance: StagePrompt(
                instruction: nuance.instruction, schemaName: "nuance",
                schema: text(PackageResources.nuance_schema_json),
                mostOutputTokens: nuance.mostOutputTokens ?? usualTokens),
            card: StagePrompt(
                instruction: card.instruction, schemaName: "cards",
                schema: text(PackageResources.card_schema_json),
                mostOutputTokens: card.mostOutputTokens ?? usualTokens))
    }

    private static let usualTokens = 2_048

    private static func compiled(_ bytes: [UInt8]) -> PromptFile {
        do { return try PromptFile(text(bytes), path: "the program") } catch {
            preconditionFailure(error.problem.message)
        }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    // MARK: A folder

    private static func file(
        _ name: String, in folder: String
    ) throws(PromptError) -> PromptFile? {
        let path = Path.join(folder, "\(name).md")
        guard Path.exists(path) else { return nil }
        return try PromptFile(try contents(of: path), path: path)
    }

    private static func contents(of path: String) throws(PromptError) -> String {
        var bytes: [UInt8]
        do {
            bytes = try FileReader.contents(of: path, limit: PromptFile.longest)
        } catch { throw .unreadable(error) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notText(path: path)
        }
        return text
    }

    private static func prompt(
        _ file: PromptFile?, over own: StagePrompt, _ name: String, _ folder: String
    ) throws(PromptError) -> StagePrompt {
        StagePrompt(
            instruction: file?.instruction ?? own.instruction, schemaName: own.schemaName,
            schema: try schema(Path.join(folder, "\(name).schema.json")) ?? own.schema,
            mostOutputTokens: file?.mostOutputTokens ?? own.mostOutputTokens)
    }

    /// As it stands in the file, once it is known to be the schema of an object: anything else
    /// would be refused by the provider at the first word, or answered with what cannot be read.
    private static func schema(_ path: String) throws(PromptError) -> String? {
        guard Path.exists(path) else { return nil }
        let text = try contents(of: path)
        let value: JSONValue
        do { value = try JSONValue.parse(text) } catch { throw .schema(path: path, error.problem) }
        guard let object = value.asObject else {
            throw .schemaForm(path: path, reason: "expected a JSON object")
        }
        guard object["type"]?.asString == "object", object["properties"]?.asObject != nil else {
            throw .schemaForm(
                path: path, reason: "expected \"type\": \"object\" with its \"properties\"")
        }
        return value.text
    }

    private static func hash(_ prompts: [StagePrompt]) -> String {
        let parts = prompts.flatMap { [$0.instruction, $0.schema, String($0.mostOutputTokens)] }
        let bytes = Array(parts.joined(separator: "\u{1F}").utf8)
        return hexadecimal(Array(SHA256.hash(bytes).prefix(4)))
    }
}
