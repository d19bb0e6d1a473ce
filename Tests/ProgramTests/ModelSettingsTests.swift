//  Who is asked, as the settings say it, and what is said where something is missing.

import FlashcardPipeline
import LanguageModels
import Platform
import Problems
import Testing

@testable import flashcard

@Suite struct ModelSettingsTests {
    private static let key = ["OPENAI_API_KEY": "s" + "k-planted-0123456789"]
    private static let userFile = "/h/.config/flashcard/config.toml"

    private func plan(
        _ line: String, _ variables: [String: String] = key, files: [String: String] = [:]
    ) throws -> ModelPlan {
        try ModelPlan(resolve("process w " + line, variables, files: files).models)
    }

    private func fault(_ line: String, _ variables: [String: String] = key) throws -> Problem {
        let settings = try resolve("process w " + line, variables)
        do {
            _ = try ModelPlan(settings.models)
        } catch { return error.problem }
        throw Unexpected.plan
    }

    private enum Unexpected: Error { case plan }

    // MARK: What is meant

    @Test func `without a provider all is made by rule`() throws {
        let plan = try plan("", [:])
        #expect(plan.isOffline && plan.title == "offline" && plan.targets == [.offline])
        #expect(try self.plan("--provider offline").isOffline)
    }

    @Test(arguments: [
        ("--provider openai --model gpt-4o-mini", "openai/gpt-4o-mini"),
        (
            "--provider openai --model a --stage-model card=b", "openai/a, openai/b"
        ),
        (
            "--provider openai --stage-model nuance=a,card=ollama/qwen3:8b",
            "openai/a, ollama/qwen3:8b"
        ),
        (
            "--provider openai --stage-model nuance=a --stage-model card=b",
            "openai/a, openai/b"
        ),
        ("--stage-model card=openai/a", "offline, openai/a"),
        // A router's models have slashes of their own.
        (
            "--provider litellm --model openai/gpt-4o --stage-model card=litellm/openai/o3",
            "litellm/openai/gpt-4o, litellm/openai/o3"
        ),
        ("--provider litellm --model x --stage-model card=meta/y", "litellm/x, litellm/meta/y"),
        ("--provider custom --base-url http://127.0.0.1:9/v1 --model m", "custom/m"),
    ]) func `each stage has its model`(line: String, title: String) throws {
        #expect(try plan(line).title == title)
    }

    @Test func `a chain keeps its order, each model once`() throws {
        let plan = try plan(
            "--provider openai --model a --fallback 'b, ollama/c,b,offline' --canary-model d")
        #expect(plan.fallback.map(\.name) == ["openai/b", "ollama/c", "offline"])
        #expect(
            plan.chain(plan.nuance).map(\.name)
                == ["openai/a", "openai/b", "ollama/c", "offline"])
        #expect(
            plan.targets.map(\.name)
                == ["openai/a", "openai/d", "openai/b", "ollama/c", "offline"])
        #expect(plan.canary?.percent == 5 && plan.canary?.salt == "openai/d")
    }

    @Test func `prompts alone can be on trial, with the models that all words have`() throws {
        let plan = try plan(
            "--provider openai --model a --stage-model card=b --canary-prompts p "
                + "--canary-share 25")
        #expect(plan.canary?.nuance.name == "openai/a" && plan.canary?.card.name == "openai/b")
        #expect(plan.canary?.percent == 25 && plan.canary?.salt == "openai/a+openai/b p")
    }

    // MARK: What is missing or wrong

    @Test(arguments: [
        (
            "--provider anthropic --model m", "settings.missing_key",
            "anthropic needs a key, and none is set.",
            "Set ANTHROPIC_API_KEY or FLASHCARD_API_KEY, or name provider.api_key_file or "
                + "provider.api_key_command in your own settings file."
        ),
        (
            "--provider openai --model m --fallback mistral/x", "settings.missing_key",
            "mistral needs a key, and none is set.", "Set MISTRAL_API_KEY."
        ),
        (
            "--provider litellm --model m --fallback anthropic/c", "settings.missing_key",
            "anthropic needs a key, and none is set.",
            "Set ANTHROPIC_API_KEY. If litellm's model is meant, write litellm/anthropic/c."
        ),
        (
            "--provider ollama", "settings.missing_model",
            "No model of ollama is named, which has several.",
            "Name one that the server has: --model NAME."
        ),
        (
            "--provider custom --model m", "settings.missing_address",
            "custom has no address of its own.", "Say where custom is: --base-url URL."
        ),
        (
            "--provider openai --model m --fallback custom/m", "settings.missing_address",
            "custom has no address of its own.",
            "Make it the provider (--provider custom --base-url URL), or leave it out."
        ),
        (
            "--provider openai --model unheard-of --budget 1", "settings.unpriced",
            "There is a budget, and nobody knows what openai/unheard-of costs.",
            "Say it, in dollars for a million tokens, with the variable FLASHCARD_PRICES or "
                + "provider.prices in your own settings file: openai/unheard-of=INPUT:OUTPUT."
        ),
        (
            "--provider openai --model m --stage-model cart=x", "settings.bad_value",
            "--stage-model: provider.stage_models must be nuance=MODEL or card=MODEL, "
                + "not “cart=x”.", "Did you mean card=x?"
        ),
        (
            "--fallback mistrl/x", "settings.bad_value",
            "--fallback: provider.fallback must be PROVIDER/MODEL, with a provider of offline, "
                + "openrouter, mistral, openai, anthropic, ollama, vllm, llamacpp, litellm, "
                + "custom, not “mistrl/x”.", "Did you mean mistral/x?"
        ),
        (
            "--provider openai --model m --fallback offline,x", "settings.bad_value",
            "--fallback: provider.fallback must be a chain with offline at its end: it never "
                + "fails, not “offline,x”.",
            "Change it, or remove it for the default of provider.fallback."
        ),
        (
            "--model gpt-4o", "settings.bad_value",
            "--model: provider.model must be left out where the provider is offline, not "
                + "“gpt-4o”.", "Did you mean --provider openrouter?"
        ),
    ]) func `what is missing is told with the way to mend it`(
        line: String, code: String, message: String, advice: String
    ) throws {
        let problem = try fault(line)
        #expect(problem.code == code && problem.message == message && problem.advice == advice)
    }

    @Test func `a model that is missing is told with usual ones`() throws {
        let problem = try fault("--provider openai")
        #expect(problem.advice?.hasPrefix("Name one: --model NAME; usual ones are ") == true)
    }

    @Test func `config check tells what would stop a run, but for a model that is not named`()
        throws
    {
        func codes(_ text: String, _ variables: [String: String] = [:]) throws -> [String] {
            let settings = try resolve("runs", variables, files: ["flashcard.toml": text])
            return ConfigCommand.planErrors(settings.models).map(\.problem.code)
        }
        #expect(try codes("") == [])
        #expect(try codes("provider.name = \"ollama\"") == [])
        let text = "[provider]\nname = \"mistral\"\nmodel = \"m\""
        #expect(try codes(text) == ["settings.missing_key"])
        #expect(try codes(text, ["MISTRAL_API_KEY": "key-of-a-test"]) == [])
    }

    @Test func `a provider that is misspelled is told with the nearest`() throws {
        let problem = refusal("process w --provider openruoter")
        #expect(problem?.advice == "Did you mean openrouter?")
        let address = refusal("process w --base-url localhost:4000")
        #expect(address?.code == "usage.bad_value")
    }

    @Test func `a rehearsal needs no key, and another address may need none`() throws {
        let settings = try resolve("process w --provider openai --model m", [:])
        #expect(try ModelPlan(settings.models, needsKeys: false).title == "openai/m")
        #expect(
            try plan("--provider openai --model m --base-url http://127.0.0.1:9/v1", [:]).title
                == "openai/m")
    }

    // MARK: Keys

    @Test func `what was said to this program is stronger than what the field knows`() throws {
        func credential(_ variables: [String: String], _ file: String = "") throws -> Credential? {
            try resolve(
                "process w --provider openai --model m",
                variables.merging(["HOME": "/h"]) { $1 }, files: [Self.userFile: file]
            ).models.credential(of: .openai)
        }
        let own = ["FLASHCARD_API_KEY": "own-key", "OPENAI_API_KEY": "known-key"]
        #expect(try credential(own) == .key(Secret("own-key")))
        let file = "provider.api_key_file = \"/k\""
        #expect(try credential(["OPENAI_API_KEY": "known-key"], file) == .file("/k"))
        #expect(try credential(["OPENAI_API_KEY": "known-key"]) == .key(Secret("known-key")))
        #expect(try credential(["MISTRAL_API_KEY": "other"]) == nil)
    }

    @Test func `another provider in the chain is never sent the first one's key`() throws {
        let choices = try resolve(
            "process w --provider openai --model m --fallback mistral/x",
            ["FLASHCARD_API_KEY": "own-key", "MISTRAL_API_KEY": "theirs"]
        ).models
        #expect(choices.credential(of: .mistral) == .key(Secret("theirs")))
        #expect(choices.credential(of: .anthropic) == nil)
        #expect(choices.address(of: .mistral) == nil)
    }

    @Test func `the variable that the key comes from is named, and the key is not`() throws {
        let settings = try resolve("process w --provider openai --model m", Self.key)
        let text = ConfigPage.text(settings, origin: true, style: .plain)
        #expect(text.contains("# provider.api_key: set (from environment OPENAI_API_KEY)"))
        #expect(!text.contains("sk-planted") && !ConfigPage.json(settings).contains("sk-planted"))
        let other = try resolve("process w --provider mistral --model m", Self.key)
        #expect(
            ConfigPage.text(other, origin: true, style: .plain)
                .contains("# provider.api_key: not set"))
    }

    @Test(arguments: ["provider.base_url = \"http://x\"", "provider.headers = \"A=b\""])
    func `a project file cannot say where a key goes`(text: String) throws {
        let problems = try complaints(files: ["flashcard.toml": text])
        #expect(problems.map(\.code) == ["settings.wrong_place"])
        #expect(try complaints("runs", ["HOME": "/h"], files: [Self.userFile: text]).isEmpty)
    }

    // MARK: Lists in one value

    @Test func `headers are read as OpenTelemetry writes them, and are never shown`() throws {
        let settings = try resolve(
            "runs", ["FLASHCARD_PROVIDER_HEADERS": "X-Title=a%2Cb, HTTP-Referer = https://x?y=z"])
        #expect(settings.models.headers.map(\.name) == ["X-Title", "HTTP-Referer"])
        #expect(settings.models.headers.map(\.value) == ["a,b", "https://x?y=z"])
        #expect(
            !ConfigPage.text(settings, origin: false, style: .plain).contains("HTTP-Referer"))
    }

    @Test(arguments: ["X-Title", "X Y\u{1}=z", "=v", "A=%0Ab", "A=%zz", "Ä=b"])
    func `a header that could break a line is refused, and not repeated`(text: String) throws {
        let problems = try complaints("runs", ["FLASHCARD_PROVIDER_HEADERS": text])
        #expect(problems.map(\.code) == ["settings.bad_value"])
        #expect(!problems[0].message.contains(text))
    }

    @Test func `own prices come before the program's`() throws {
        let settings = try resolve(
            "runs", ["FLASHCARD_PRICES": "openai/gpt-4o*=1:2, custom/m=0.15:0.6:0.075"])
        let table = settings.models.priceTable
        let own = table[.openai, "gpt-4o-mini"]
        #expect(own?.input == 1_000_000 && own?.output == 2_000_000)
        #expect(table[.custom, "m"]?.cachedInput == 75_000)
        for text in ["openai/m", "m=1:2", "openai/m=1", "openai/m=1:x", "openai/m=1:2:3:4"] {
            let problems = try complaints("runs", ["FLASHCARD_PRICES": text])
            #expect(problems.map(\.code) == ["settings.bad_value"], "\(text)")
        }
    }

    @Test(arguments: [
        ("--budget 0.25", 250_000), ("--budget 5", 5_000_000), ("--budget $1.50", 1_500_000),
    ]) func `a budget is read digit by digit`(line: String, micros: Int) throws {
        #expect(try resolve("process w \(line)").models.budget?.micros == micros)
    }

    @Test func `a budget may stand in a file as a number`() throws {
        for (text, micros) in [
            ("run.budget = 2", 2_000_000), ("run.budget = 0.1", 100_000),
            ("run.budget = \"0.30\"", 300_000),
        ] {
            let settings = try resolve(files: ["flashcard.toml": text])
            #expect(settings.models.budget?.micros == micros)
        }
        #expect(refusal("process w --budget much")?.code == "usage.bad_value")
        #expect(try complaints(files: ["flashcard.toml": "run.budget = -1"]).count == 1)
    }

    @Test func `a model over HTTP has longer, unless somebody says otherwise`() throws {
        let guards = try resolve().guards
        #expect(try guards.settings(mostAtOnce: 1).attemptTimeout == .seconds(60))
        let remote = try guards.settings(mostAtOnce: 1, isRemote: true)
        #expect(remote.attemptTimeout == .seconds(120) && remote.learnsLimits)
        let said = try resolve("runs", ["FLASHCARD_TIMEOUT_ATTEMPT": "7s"]).guards
        #expect(try said.settings(mostAtOnce: 1, isRemote: true).attemptTimeout == .seconds(7))
    }
}
