//  What lies where: the top of the tree, and the modules against the manifest.

extension TreeRule {
    private static let visible: Set<String> = [
        "Package.swift", "Sources", "Tests", "compose.observability.yml", "grafana", "prometheus",
        "docs", "README.md",
    ]
    private static let hidden: Set<String> = [
        ".ci", ".swift-format", ".editorconfig", ".gitignore", ".github",
    ]

    static let layout = [
        TreeRule("the top of the tree holds what the architecture names, and nothing else") {
            files in
            let entries = Set(
                files.compactMap { $0.path.split(separator: "/").first.map(String.init) })
            return entries.subtracting(visible).subtracting(hidden).sorted().map { entry in
                Finding(
                    path: entry, line: 1,
                    message:
                        "not at the top: a script is a command or a test, a page is in docs"
                )
            }
        },
        TreeRule("no two paths differ only in case") { files in
            Dictionary(grouping: files.map(\.path)) { $0.lowercased() }.values
                .filter { $0.count > 1 }.flatMap { $0.sorted().dropFirst() }
                .map { Finding(path: $0, line: 1, message: "another path differs only in case") }
        },
    ]

    static let modules = [
        TreeRule("a library has tests of its own name") { files in
            Manifest(files).libraries.filter { library in
                !files.contains { file in
                    file.isUnder("Tests/\(library)Tests")
                        && !TextFile.words("@Test", in: file.code).isEmpty
                }
            }.map {
                Finding(path: "Sources/\($0)", line: 1, message: "no test in Tests/\($0)Tests")
            }
        },
        TreeRule("a folder of sources is a target of the manifest") { files in
            let known = Set(Manifest(files).uses.keys)
            return Set(files.filter { $0.isUnder("Sources") }.map(module)).subtracting(known)
                .sorted()
                .map { Finding(path: "Sources/\($0)", line: 1, message: "not in Package.swift") }
        },
        TreeRule("a module is not named like a type in it") { files in
            files.filter(\.isSource).flatMap { file in
                Declaration.all(in: file).filter { $0.isType && $0.name == module(of: file) }.map {
                    file.finding(
                        at: $0.place, "`\($0.name).x` would mean the type, never the module")
                }
            }
        },
        TreeRule("a source imports only what the manifest lets its module use") { files in
            let uses = Manifest(files).uses
            return files.filter(\.isSource).flatMap { file in
                let module = module(of: file)
                return Import.all(in: file).filter { used in
                    uses[used.module] != nil && uses[module]?.contains(used.module) != true
                }.map {
                    file.finding(
                        at: $0.place, "\(module) does not declare that it uses \($0.module)")
                }
            }
        },
    ]

    private static func module(of file: TextFile) -> String {
        file.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    }
}

/// What the manifest says about its modules, read from its text as a person would.
struct Manifest {
    let libraries: [String]
    /// For each target, system modules and programs included, the targets it may import.
    let uses: [String: Set<String>]

    init(_ files: [TextFile]) {
        var libraries: [String] = []
        var uses: [String: Set<String>] = [:]
        let manifest = files.first { $0.path == "Package.swift" }
        for kind in [".library(", ".program(", ".system("] {
            guard let manifest else { continue }
            for place in TextFile.occurrences(of: kind, in: manifest.code) {
                let start = place + kind.utf8.count
                // In the code strings are blank, so the parenthesis found is the entry's own.
                let length = manifest.code[start...].prefix { $0 != UInt8(ascii: ")") }.count
                let entry = String(decoding: manifest.bytes[start..<start + length], as: UTF8.self)
                let quoted = entry.split(separator: "\"", omittingEmptySubsequences: false)
                    .enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
                guard let name = quoted.first else { continue }
                uses[name] = Set(quoted.dropFirst())
                if kind == ".library(" { libraries.append(name) }
            }
        }
        self.libraries = libraries
        self.uses = uses
    }
}

struct Import {
    let module: String
    let place: Int

    static func all(in file: TextFile) -> [Import] {
        TextFile.words("import", in: file.code).map { place in
            let name = file.code.dropFirst(place + 7).prefix { $0.isOfIdentifier }
            return Import(module: String(decoding: name, as: UTF8.self), place: place)
        }
    }
}
