//  A word as a POSIX shell reads it back unchanged, for lines that are meant to be copied.

enum ShellWord {
    static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9": true
                case "-", "_", ".", "/", "=", ",", ":", "+", "@", "%": true
                default: scalar.value > 0x7F && !scalar.properties.isWhitespace
                }
            }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
