//  Anki's own importer, renderer and integrity check (`anki` from the Python index), to judge what
//  is meant for it. A collection is made anew, steps are done to it in order, and each has an
//  answer. Where no Python has it, the tests that want it are skipped, and fail where
//  FLASHCARD_REQUIRE_SERVERS asks for everything.

import Foundation

package enum RealAnki {
    package enum Step {
        /// With Anki's own defaults, or as its older importer did: types merged, scheduling taken.
        case package(String, merges: Bool = false)
        case text(String)
        case json(String)
        /// What a learner types into a field.
        case edit(guid: String, field: String, text: String)
        /// A learner's answer to the first card.
        case study(guid: String)
        /// A note as it stands.
        case note(guid: String)
        /// The cards of so many notes as Anki draws them.
        case render(notes: Int)
        case everything
        /// A learner's own choice in the default preset.
        case limit(newPerDay: Int)
    }

    package struct Card: Decodable, Sendable {
        package let guid: String
        package let template: String
        package let question: String
        package let answer: String
        /// How many voices each side asks for.
        package let questionVoices: Int
        package let answerVoices: Int
        package let css: String
    }

    package struct Answer: Decodable, Sendable {
        // What became of the notes of an import.
        package var new: Int?
        package var updated: Int?
        package var duplicate: Int?
        package var conflicting: Int?
        package var seconds: Double?
        // A note.
        package var fields: [String: String]?
        package var tags: [String]?
        package var type: String?
        package var repetitions: [Int]?
        package var cards: [Card]?
        // The whole collection.
        package var notes: Int?
        package var cardCount: Int?
        package var decks: [String]?
        package var types: [String]?
        /// What the integrity check has to say; empty where all is well.
        package var faults: String?
        package var empty: Int?
        /// Of the default preset, which `limit` sets.
        package var newPerDay: Int?
    }

    /// FLASHCARD_PYTHON, or the first python3 on PATH; nil where it has no `anki`.
    package static let python: Tool? = {
        let named = ProcessInfo.processInfo.environment["FLASHCARD_PYTHON"]
        guard let tool = named.map({ Tool(path: $0) }) ?? Tool.find("python3") else { return nil }
        let probe = "try:\n import anki.collection\nexcept ImportError: exit(1)"
        return (try? tool.run(["-W", "ignore", "-c", probe])).map { _ in tool }
    }()

    package static var isExpected: Bool { python != nil || Requirements.areDemanded }

    package static let absence = "no Python with anki: set FLASHCARD_PYTHON to one that has it"

    package struct Missing: Error, CustomStringConvertible {
        package var description: String { absence }
    }

    /// Does the steps in a new collection.
    package static func answers(_ steps: [Step]) throws -> [Answer] {
        guard let python else { throw Missing() }
        let folder = TemporaryFolder()
        let script = try folder.write("judge.py", AnkiScript.text)
        let input = try JSONSerialization.data(withJSONObject: steps.map(\.members))
        let output = try python.run(["-W", "ignore", script, folder.path], input: input)
        return try JSONDecoder().decode([Answer].self, from: output)
    }
}

extension RealAnki.Step {
    fileprivate var members: [String: Any] {
        switch self {
        case .package(let path, let merges): ["do": "package", "path": path, "merges": merges]
        case .text(let path): ["do": "text", "path": path]
        case .json(let path): ["do": "json", "path": path]
        case .edit(let guid, let field, let text):
            ["do": "edit", "guid": guid, "field": field, "text": text]
        case .study(let guid): ["do": "study", "guid": guid]
        case .note(let guid): ["do": "note", "guid": guid]
        case .render(let notes): ["do": "render", "notes": notes]
        case .everything: ["do": "everything"]
        case .limit(let count): ["do": "limit", "count": count]
        }
    }
}

enum AnkiScript {
    /// Reads the steps as JSON, and writes an answer for each.
    static let text = #"""
        import json, os, sys, time
        from anki.collection import (
            Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportCsvRequest)

        col = Collection(os.path.join(sys.argv[1], "collection.anki2"))

        def outcome(response, began):
            log = response.log
            return dict(
                new=len(log.new), updated=len(log.updated), duplicate=len(log.duplicate),
                conflicting=len(log.conflicting), seconds=time.monotonic() - began)

        def note(guid):
            return col.get_note(col.db.scalar("select id from notes where guid = ?", guid))

        def package(step):
            merges = step["merges"]
            options = ImportAnkiPackageOptions(
                merge_notetypes=merges, with_scheduling=merges, with_deck_configs=merges)
            return col.import_anki_package(
                ImportAnkiPackageRequest(package_path=step["path"], options=options))

        def text(step):
            metadata = col.get_csv_metadata(path=step["path"], delimiter=None)
            return col.import_csv(ImportCsvRequest(path=step["path"], metadata=metadata))

        def edit(step):
            found = note(step["guid"])
            found[step["field"]] = step["text"]
            col.update_note(found)
            return {}

        def study(step):
            card = note(step["guid"]).cards()[0]
            col.decks.select(card.did)
            card.start_timer()
            col.sched.answerCard(card, 3)
            return {}

        def show(step):
            found = note(step["guid"])
            return dict(
                fields=dict(found.items()), tags=found.tags, type=found.note_type()["name"],
                repetitions=[card.reps for card in found.cards()])

        def drawn(card):
            output = card.render_output()
            return dict(
                guid=card.note().guid, template=card.template()["name"],
                question=output.question_text, answer=output.answer_text, css=output.css,
                questionVoices=len(output.question_av_tags),
                answerVoices=len(output.answer_av_tags))

        def render(step):
            notes = col.db.list("select id from notes order by id limit ?", step["notes"])
            return dict(cards=[drawn(card) for id in notes for card in col.get_note(id).cards()])

        def everything(step):
            faults, fine = col.fix_integrity()
            return dict(
                notes=col.note_count(), cardCount=col.card_count(),
                decks=sorted(deck.name for deck in col.decks.all_names_and_ids()),
                types=sorted(kind.name for kind in col.models.all_names_and_ids()),
                newPerDay=col.decks.get_config(1)["new"]["perDay"],
                empty=sum(len(n.card_ids) for n in col.get_empty_cards().notes),
                faults=faults if "rebuilt and optimized" not in faults or "\n" in faults.strip()
                else "")

        def limit(step):
            preset = col.decks.get_config(1)
            preset["new"]["perDay"] = step["count"]
            col.decks.update_config(preset)
            return {}

        imports = dict(
            package=package, text=text, json=lambda step: col.import_json_file(step["path"]))
        others = dict(
            edit=edit, study=study, note=show, render=render, everything=everything,
            limit=limit)

        answers = []
        for step in json.load(sys.stdin):
            began = time.monotonic()
            if step["do"] in imports:
                answers.append(outcome(imports[step["do"]](step), began))
            else:
                answers.append(others[step["do"]](step))
        col.close()
        json.dump(answers, sys.stdout)
        """#
}
