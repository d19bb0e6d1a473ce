//  The completion scripts, tried in the shells they are written for. One table of lines serves all
//  three: a line up to the cursor, and what the shell must offer, or must not.

import Foundation
import Testing

@testable import flashcard

struct CompletionCase: Sendable, CustomTestStringConvertible {
    let line: String
    /// All of these are offered.
    let offered: [String]
    let others: Others

    enum Others: Sendable, Equatable {
        /// Nothing beside them.
        case none
        /// Also others, but not these.
        case butNot([String])
    }

    init(_ line: String, _ offered: [String], butNot unwanted: [String]? = nil) {
        self.line = line
        self.offered = offered
        others = unwanted.map(Others.butNot) ?? .none
    }

    var isAboutPaths: Bool { offered.contains { $0.hasSuffix(".csv") || $0.hasSuffix("/") } }

    var testDescription: String { "flashcard \(line)" }

    func judge(_ answers: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        let answers = Set(answers)
        switch others {
        case .none:
            #expect(answers == Set(offered), "flashcard \(line)", sourceLocation: sourceLocation)
        case .butNot(let unwanted):
            #expect(
                answers.isSuperset(of: offered) && answers.isDisjoint(with: unwanted),
                "flashcard \(line) offered \(answers.sorted())", sourceLocation: sourceLocation)
        }
    }

    /// The folder they are tried in holds `list one.csv`, `list*two.csv`, `it's.csv` and the folder
    /// `lists`.
    static let files = ["list one.csv", "list*two.csv", "it's.csv"]

    static let all: [CompletionCase] = [
        CompletionCase("pro", ["process"]),
        CompletionCase(
            "",
            [
                "process", "export", "runs", "status", "words", "failed", "trace", "inspect",
                "doctor", "telemetry", "breaker", "cache", "db", "simulate", "demo", "config",
                "completions", "manual",
                "reference", "help",
            ]),
        CompletionCase("config ", ["show", "check", "path"]),
        CompletionCase("config sh", ["show"]),
        CompletionCase("completions ", ["bash", "zsh", "fish"]),
        CompletionCase("completions z", ["zsh"]),
        CompletionCase("process --dr", ["--drain-timeout", "--dry-run"]),
        CompletionCase("process words.csv --retry", ["--retry-failed"]),
        CompletionCase("process words.csv --no-st", ["--no-strict"]),
        CompletionCase("process --log-level w", ["warning"]),
        CompletionCase("--color never process --log-format ", ["json", "text", "gcp"]),
        CompletionCase("process words.csv --color ", ["auto", "always", "never"]),
        CompletionCase("-b 5 process --regen", ["--regenerate"]),
        CompletionCase("-o runs words --fai", ["--failed"]),
        CompletionCase("--store=x.db config show --ori", ["--origin"]),
        CompletionCase("runs --li", ["--limit"]),
        CompletionCase("runs --retry", []),
        CompletionCase("--batch", []),
        CompletionCase("process --batch-size ", []),
        CompletionCase("help ", ["process", "config"], butNot: ["show"]),
        CompletionCase("process -o li", ["lists/"]),
        CompletionCase("process li", ["list one.csv", "list*two.csv", "lists/"]),
        CompletionCase("process it", ["it's.csv"]),
        CompletionCase("process -b5 -qv words.csv --see", ["--seed"]),
        CompletionCase("process --concurrent 5 --see", ["--seed"]),
        CompletionCase("process -o out --output=out words.csv -b 3 --lim", ["--limit"]),
        CompletionCase("config --color never pa", ["path"]),
        CompletionCase("process --output nonexist", []),
        CompletionCase("process --strict --config list\\ ", ["list one.csv"]),
        CompletionCase("process --", ["--output", "--store", "--help"], butNot: ["--failed"]),
    ]

    /// A choice behind an equals sign; how much of the word a shell gives back differs.
    static let attached: [(line: String, choices: [String])] = [
        ("process --color=", ["auto", "always", "never"]), ("process --color=n", ["never"]),
        ("process w.csv --log-level=cr", ["critical"]),
    ]
}

@Suite struct CompletionTests {
    static let bash = RealProgram("bash")
    static let zsh = RealProgram("zsh")
    static let fish = RealProgram("fish")

    /// Runs the body in a folder with the script and some files to be completed.
    func trying<Result>(_ shell: flashcard.Shell, _ body: (URL) throws -> Result) throws -> Result {
        try withFolder { folder in
            let work = folder.appendingPathComponent("place")
            try FileManager.default.createDirectory(
                at: work.appendingPathComponent("lists"), withIntermediateDirectories: true)
            for name in CompletionCase.files {
                try Data().write(to: work.appendingPathComponent(name))
            }
            try Data(Completion.script(for: shell).utf8)
                .write(to: folder.appendingPathComponent("script"))
            return try body(folder)
        }
    }

    // MARK: - bash

    /// What readline would hand over: words split at blanks and, by default, at `=`.
    func bashAnswers(
        _ line: String, splitsAtEquals: Bool = true, hasCompopt: Bool = true, in folder: URL
    ) throws -> [String] {
        var words: [String] = ["flashcard"]
        for word in line.replacing("\\ ", with: "\u{1}").split(
            separator: " ", omittingEmptySubsequences: false)
        {
            var parts = [String(word)]
            if splitsAtEquals, let equals = word.firstIndex(of: "=") {
                parts = [String(word[..<equals]), "=", String(word[word.index(after: equals)...])]
                if parts[2].isEmpty { parts.removeLast() }
            }
            words += parts.map { $0.replacing("\u{1}", with: "\\ ") }
        }
        let list = words.map(Completion.quoted).joined(separator: " ")
        let script = """
            \(hasCompopt ? "" : "enable -n compopt")
            set -u
            . ../script
            COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1)
            _flashcard
            [ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
            """
        let outcome = try Self.bash.run(
            ["--norc", "--noprofile", "-c", script], in: folder.appendingPathComponent("place"))
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(line): \(outcome.errors)")
        return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test(.enabled(if: bash.isExpected, bash.absence), arguments: [true, false])
    func `bash offers what the table says`(hasCompopt: Bool) throws {
        try trying(.bash) { folder in
            for item in CompletionCase.all {
                let answers = try bashAnswers(item.line, hasCompopt: hasCompopt, in: folder)
                if item.isAboutPaths, !hasCompopt {
                    // Left to readline, which quotes what needs it.
                    #expect(answers.isEmpty)
                    continue
                }
                // Readline itself adds the slash to a folder.
                item.judge(answers.map { $0 == "lists" ? "lists/" : $0 })
            }
            for (line, choices) in CompletionCase.attached {
                #expect(try bashAnswers(line, in: folder) == choices, "\(line)")
                let option = "--" + line.split(separator: "--")[1].prefix { $0 != "=" } + "="
                let whole = try bashAnswers(line, splitsAtEquals: false, in: folder)
                #expect(whole == choices.map { option + $0 }, "\(line)")
            }
        }
    }

    // MARK: - fish

    @Test(.enabled(if: fish.isExpected, fish.absence))
    func `fish offers what the table says`() throws {
        try trying(.fish) { folder in
            func answers(_ line: String) throws -> [String] {
                let quoted = line.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
                let outcome = try Self.fish.run(
                    ["--no-config", "-c", "source ../script; complete -C 'flashcard \(quoted)'"],
                    in: folder.appendingPathComponent("place"),
                    environment: ["HOME": folder.path, "XDG_CONFIG_HOME": folder.path])
                #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(line): \(outcome.errors)")
                // A candidate, a tab, its description; blanks and quotes come escaped.
                return outcome.output.split(separator: "\n").map { row in
                    String(row.prefix { $0 != "\t" }).replacing("\\", with: "")
                }
            }
            for item in CompletionCase.all { item.judge(try answers(item.line)) }
            for (line, choices) in CompletionCase.attached {
                let option = "--" + line.split(separator: "--")[1].prefix { $0 != "=" } + "="
                #expect(Set(try answers(line)) == Set(choices.map { option + $0 }), "\(line)")
            }
        }
    }

    // MARK: - zsh

    /// Completion runs only in an interactive shell, so one is started on a pseudo terminal; its
    /// `compadd` writes each match into a file before it does its work.
    static let zshDriver = #"""
        zmodload zsh/zpty || exit 9
        zpty shell zsh -f -i
        zpty -w shell "source $1/setup"
        zpty -r shell junk '*READY*'
        while IFS= read -r line; do
            print -r -- "> $line" >> $1/answers
            zpty -w -n shell "flashcard $line"$'\t'
            zpty -r shell junk '*DONE*'
            zpty -w -n shell $'\x15'
        done < $1/lines
        zpty -d shell
        """#

    static let zshSetup = #"""
        PS1= PS2= RPS1=
        # However long the list, it fits, and nobody is asked whether to show it.
        stty -echo rows 200 cols 200
        LISTMAX=10000
        unsetopt zle_bracketed_paste prompt_cr prompt_sp beep 2> /dev/null
        autoload -Uz compinit
        compinit -u -d $HOME/dump
        SCRIPT_LINE
        bindkey -e
        bindkey '^I' complete-word
        zstyle ':completion:*' insert-tab false
        compadd() {
            if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
                builtin compadd "$@"
                return
            fi
            local -a hits apre hpre hsuf asuf
            zparseopts -E P:=apre p:=hpre S:=asuf s:=hsuf
            builtin compadd -A hits "$@"
            local hit
            for hit in "${hits[@]}"; do
                print -r -- "${IPREFIX}${apre[2]}${hpre[2]}${hit}${hsuf[2]}" >> $HOME/answers
            done
            builtin compadd "$@"
        }
        finished() { comppostfuncs=(finished); print DONE }
        comppostfuncs=(finished)
        cd $HOME/place
        print REA''DY
        """#

    /// The answers to each line, in order.
    func zshAnswers(_ lines: [String], loading: String, in folder: URL) throws -> [[String]] {
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        try write(Self.zshDriver, "driver")
        try write(Self.zshSetup.replacing("SCRIPT_LINE", with: loading), "setup")
        try write(lines.map { $0 + "\n" }.joined(), "lines")
        let outcome = try Self.zsh.run(
            ["-f", folder.appendingPathComponent("driver").path, folder.path], in: folder,
            environment: ["HOME": folder.path, "ZDOTDIR": folder.path])
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        let text = try String(contentsOf: folder.appendingPathComponent("answers"), encoding: .utf8)
        var answers: [[String]] = []
        for row in text.split(separator: "\n") {
            if row.hasPrefix("> ") {
                answers.append([])
            } else {
                answers[answers.count - 1].append(String(row).replacing("\\", with: ""))
            }
        }
        return answers
    }

    @Test(
        .enabled(if: zsh.isExpected, zsh.absence),
        arguments: ["source $HOME/script", "fpath=($HOME/functions $fpath); compinit -u -D"])
    func `zsh offers what the table says`(loading: String) throws {
        try trying(.zsh) { folder in
            let functions = folder.appendingPathComponent("functions")
            try FileManager.default.createDirectory(
                at: functions, withIntermediateDirectories: true)
            try Data(Completion.script(for: .zsh).utf8)
                .write(to: functions.appendingPathComponent("_flashcard"))
            let lines = CompletionCase.all.map(\.line) + CompletionCase.attached.map(\.line)
            let answers = try zshAnswers(lines, loading: loading, in: folder)
            try #require(answers.count == lines.count)
            for (item, answer) in zip(CompletionCase.all, answers) {
                item.judge(answer.map { $0 == "lists" ? "lists/" : $0 })
            }
            for (item, answer) in zip(
                CompletionCase.attached, answers.dropFirst(CompletionCase.all.count))
            {
                #expect(
                    Set(answer.map { $0.split(separator: "=").last.map(String.init) ?? "" })
                        == Set(item.choices), "\(item.line)")
            }
        }
    }
}
