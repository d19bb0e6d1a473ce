//  What must not be left standing anywhere in the tree. The words are put together here from
//  halves, so that the rules do not find themselves.

extension Rule {
    private static let words: [String] = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]

    static let marks = [
        Rule("no work is left as a mark in a comment") { file in
            words.flatMap { mark in
                TextFile.words(mark, in: file.bytes).map { place in
                    file.finding(at: place, "\(mark): do it, or open an issue")
                }
            }
        }
    ]

    private static let folders = ["work", "home", "root", "Users"].map { "/" + $0 + "/" }

    static let machinePaths = [
        Rule("no path of one machine is in the tree") { file in
            folders.flatMap { folder in
                TextFile.occurrences(of: folder, in: file.bytes).filter { place in
                    // Within a longer path or an address it is something else.
                    guard place > 0 else { return true }
                    let before = file.bytes[place - 1]
                    return !before.isOfIdentifier && !".}/)".utf8.contains(before)
                }.map { file.finding(at: $0, "\(folder)… exists on one machine only") }
            }
        },
        Rule("only .ci/run looks beside the tree") { file in
            guard file.path != ".ci/run" else { return [] }
            return TextFile.occurrences(of: "../" + "shared/", in: file.bytes).map { place in
                file.finding(at: place, "a folder beside the tree, which a clone does not have")
            }
        },
    ]

    static let secrets = [
        Rule("no key-shaped string is in the tree") { file in
            KeyShape.all.flatMap { shape in
                TextFile.occurrences(of: shape.prefix, in: file.bytes).filter { place in
                    shape.isKey(at: place, in: file.bytes)
                }.map { place in
                    file.finding(
                        at: place,
                        "a key begins like this (\(shape.prefix)…): put it together from parts"
                    )
                }
            }
        }
    ]
}

/// How a key begins, and how long it is at least.
struct KeyShape: Sendable {
    let prefix: String
    let tail: Int

    static let all: [KeyShape] = [
        KeyShape(prefix: "sk" + "-", tail: 16), KeyShape(prefix: "sk" + "_live_", tail: 16),
        KeyShape(prefix: "gh" + "p_", tail: 20), KeyShape(prefix: "gh" + "o_", tail: 20),
        KeyShape(prefix: "gh" + "s_", tail: 20), KeyShape(prefix: "github" + "_pat_", tail: 20),
        KeyShape(prefix: "gl" + "pat-", tail: 16), KeyShape(prefix: "AK" + "IA", tail: 16),
        KeyShape(prefix: "AI" + "za", tail: 30), KeyShape(prefix: "xox" + "b-", tail: 10),
        KeyShape(prefix: "xox" + "p-", tail: 10), KeyShape(prefix: "hf" + "_", tail: 20),
        KeyShape(prefix: "gs" + "k_", tail: 20), KeyShape(prefix: "ey" + "J", tail: 40),
        KeyShape(prefix: "-----BEGIN " + "PRIVATE KEY-----", tail: 0),
        KeyShape(prefix: "-----BEGIN RSA " + "PRIVATE KEY-----", tail: 0),
        KeyShape(prefix: "-----BEGIN EC " + "PRIVATE KEY-----", tail: 0),
        KeyShape(prefix: "-----BEGIN OPENSSH " + "PRIVATE KEY-----", tail: 0),
    ]

    func isKey(at place: Int, in bytes: [UInt8]) -> Bool {
        if place > 0, bytes[place - 1].isOfIdentifier { return false }
        let rest = bytes[(place + prefix.utf8.count)...]
        return rest.prefix { $0 < 0x80 && ($0.isOfIdentifier || $0 == UInt8(ascii: "-")) }.count
            >= tail
    }
}
