//  Lists as people, spreadsheets, editors and accidents make them, each with everything that must
//  come out of it: a line for a word (`2 사랑`: the line it stands on), the message of a row that is
//  set aside, `note:` and `error:` for what is told about the list as a whole.

import Testing

struct HostileList: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let transcript: [String]

    init(_ name: String, _ text: String, _ transcript: String...) {
        self.init(name, bytes: Array(text.utf8), transcript)
    }

    init(_ name: String, bytes: [UInt8], _ transcript: [String]) {
        self.name = name
        self.bytes = bytes
        self.transcript = transcript
    }

    var testDescription: String { name }
}

extension HostileList {
    static let all = quotes + shapes + bytes + texts + headers + headerless + encodings + wholes

    static let quotes: [HostileList] = [
        HostileList(
            "a quote that is never closed", "term,meaning\n사랑,love\n가다,\"to go\n오다,to come\n",
            "2 사랑", "words.csv, line 3, column 4: the quote opened here is never closed."),
        HostileList(
            "a quote that is never closed, on a later line of its row",
            "term,meaning,notes\n사랑,\"love\nand so\",\"on\n",
            "words.csv, line 3, column 9: the quote opened here is never closed."),
        HostileList(
            "nothing but an opened quote below the header", "term\n\"",
            "words.csv, line 2, column 1: the quote opened here is never closed."),
        HostileList(
            "a quote inside a field that is not quoted", "term,meaning\n사랑,the \"L\" word\n",
            "2 사랑"),
        HostileList(
            "text behind a closing quote", "term,meaning\n\"사랑\"해,\"love\"s,\n", "2 사랑해"),
        HostileList(
            "a quote behind a space", "term,meaning\n사랑, \"love, affection\"\n",
            "words.csv, line 2, column 11: the row has 3 fields; expected at most 2."),
        HostileList("doubled quotes", "term,meaning\n사랑,\"a \"\"strong\"\" word\"\n", "2 사랑"),
        HostileList(
            "a newline in quotes", "term,meaning\n사랑,\"love\nor so\"\n가다,go\n",
            "2 사랑", "4 가다"),
        HostileList(
            "CRLF in quotes", "term,meaning\r\n사랑,\"love\r\nor so\"\r\n가다,go\r\n",
            "2 사랑", "4 가다"),
        HostileList("a term in quotes over two lines", "term\n\"안녕\n하세요\"\n", "2 안녕 하세요"),
        HostileList(
            "a quoted empty term", "term,meaning\n\"\",love\n",
            "words.csv, line 2, column 1: the term is empty."),
        HostileList("quotes around everything", "\"term\",\"meaning\"\n\"사랑\",\"love\"\n", "2 사랑"),
        HostileList(
            "a quoted delimiter in the header", "term,\"mean;ing;of;it\"\n사랑,love\n",
            "note: words.csv, line 1: not read, since unknown: \"mean;ing;of;it\".", "2 사랑"),
        HostileList(
            "a row that is one quote more", "term,meaning\n사랑,love\"\n가다,go\n",
            "2 사랑", "3 가다"),
    ]

    static let shapes: [HostileList] = [
        HostileList(
            "too many fields", "term,meaning\n사랑,love,affection\n가다,go\n",
            "words.csv, line 2, column 9: the row has 3 fields; expected at most 2.", "3 가다"),
        HostileList("empty fields too many", "term,meaning\n사랑,love,,,\n", "2 사랑"),
        HostileList(
            "a field missing at the end", "term,meaning,notes\n사랑\n가다,go\n",
            "2 사랑", "3 가다"),
        HostileList(
            "a row that ends before the term", "position,term,type\n1\n2,가다,verb\n",
            "words.csv, line 2, column 2: the row has 1 field; expected at least 2.", "3 가다"),
        HostileList(
            "a row broken in two", "position,meaning,term\n1,to\ngo,가다\n2,love,사랑\n",
            "words.csv, line 2, column 5: the row has 2 fields; expected at least 3.",
            "words.csv, line 3, column 6: the row has 2 fields; expected at least 3.", "4 사랑"),
        HostileList("blank lines between", "\n\nterm\n\n사랑\n\n\n가다\n\n", "5 사랑", "8 가다"),
        HostileList("rows of separators only", "term,meaning\n,\n사랑,love\n , \n\t\n", "3 사랑"),
        HostileList("no newline at the end", "term,meaning\n사랑,love", "2 사랑"),
        HostileList("a separator at the very end", "term,meaning\n사랑,", "2 사랑"),
        HostileList(
            "carriage returns for line ends", "term,meaning\r사랑,love\r가다,go\r",
            "2 사랑", "3 가다"),
        HostileList(
            "line ends of all kinds", "term\r\n사랑\r가다\n오다\r\n\n\r하나",
            "2 사랑", "3 가다", "4 오다", "7 하나"),
        HostileList("semicolons", "term;meaning\n사랑;love, affection\n", "2 사랑"),
        HostileList("tabs", "term\tmeaning\n사랑\tlove, affection; so\n", "2 사랑"),
        HostileList(
            "a line that names the separator", "sep=;\nterm;meaning\n사랑;love,so\n",
            "3 사랑"),
        HostileList(
            "a header with empty names", "term,meaning,,\n사랑,love,,\n가다,go,x,\n",
            "2 사랑", "3 가다"),
    ]

    static let bytes: [HostileList] = [
        HostileList(
            "a NUL byte", "term,meaning\n사\0랑,love\n가다,go\n",
            "words.csv, line 2, column 2: a NUL byte stands here, which is no text.", "3 가다"),
        HostileList(
            "a NUL byte in quotes", "term,meaning\n사랑,\"lo\0ve\"\n가다,go\n",
            "words.csv, line 2, column 7: a NUL byte stands here, which is no text.", "3 가다"),
        HostileList(
            "a byte that is no UTF-8",
            bytes: Array("term,meaning\n사랑,lo".utf8) + [0xFF] + Array("ve\n가다,go\n".utf8),
            [
                "words.csv, line 2, column 6: byte 0xFF at offset 22 is not UTF-8.", "3 가다",
            ]),
        HostileList(
            "a byte that is no UTF-8, behind a byte order mark",
            bytes: [0xEF, 0xBB, 0xBF] + Array("term\n사랑\n가".utf8) + [0xC3] + Array("\n".utf8),
            ["2 사랑", "words.csv, line 3, column 2: byte 0xC3 at offset 18 is not UTF-8."]),
        HostileList(
            "a character cut in two at the end",
            bytes: Array("term\n사랑\n가다".utf8.dropLast()),
            ["2 사랑", "words.csv, line 3, column 2: byte 0xEB at offset 15 is not UTF-8."]),
        HostileList(
            "an encoded surrogate",
            bytes: Array("term\n사랑\n가다".utf8) + [0xED, 0xA0, 0x80] + Array("\n오다".utf8),
            ["2 사랑", "words.csv, line 3, column 3: byte 0xED at offset 18 is not UTF-8.", "4 오다"]),
        HostileList("a byte order mark", "\u{FEFF}term,meaning\n사랑,love\n", "2 사랑"),
        HostileList(
            "a byte order mark before a quote", "\u{FEFF}\"term\",meaning\n사랑,love\n",
            "2 사랑"),
        HostileList(
            "a byte order mark in the middle", "term\n\u{FEFF}사랑\n가\u{FEFF}다\n",
            "2 사랑", "3 가다"),
    ]

    static let texts: [HostileList] = [
        HostileList(
            "an empty term", "position,term\n1,\n2,  \n3,사랑\n",
            "words.csv, line 2, column 3: the term is empty.",
            "words.csv, line 3, column 3: the term is empty.", "4 사랑"),
        HostileList(
            "a term without Hangul", "term,meaning\nlove,사랑\n가다,go\n",
            "words.csv, line 2, column 1: the term \"love\" has no Hangul in it.", "3 가다"),
        HostileList(
            "hanja alone", "term\n愛\n사랑(愛)\n",
            "words.csv, line 2, column 1: the term \"愛\" has no Hangul in it.", "3 사랑(愛)"),
        HostileList(
            "a position that is no number", "position,term\none,사랑\n1.0,가다\n-3,오다\n4,하나\n",
            "words.csv, line 2, column 1: the position must be a whole number; found \"one\".",
            "words.csv, line 3, column 1: the position must be a whole number; found \"1.0\".",
            "words.csv, line 4, column 1: the position must be a whole number; found \"-3\".",
            "5 하나"),
        HostileList(
            "a position beyond every number", "번호,단어\n99999999999999999999,사랑\n",
            "words.csv, line 2, column 1: the 번호 must be a whole number;"
                + " found \"99999999999999999999\"."),
        HostileList(
            "a term too long", "term\n\(String(repeating: "가", count: 101))\n사랑\n",
            "words.csv, line 2, column 1: the term has 101 characters; expected at most 100.",
            "3 사랑"),
        HostileList(
            "the longest term", "term\n\(String(repeating: "가", count: 100))\n",
            "2 \(String(repeating: "가", count: 100))"),
        HostileList(
            "a meaning too long", "term,meaning\n사랑,\(String(repeating: "x", count: 4_001))\n",
            "words.csv, line 2, column 4: the meaning has 4001 characters; expected at most 4000."
        ),
        HostileList(
            "decomposed Hangul",
            "\u{1103}\u{1161}\u{11AB}\u{110B}\u{1165}\n"
                + "\u{1109}\u{1161}\u{1105}\u{1161}\u{11BC}\n", "2 사랑"),
        HostileList(
            "blanks nobody sees",
            "term\n\u{3000}사랑\u{A0}\n\u{200B}가다\u{2060}\n\u{2009}오\u{200B}다 \n",
            "2 사랑", "3 가다", "4 오다"),
        HostileList("letters alone", "term\nㅋㅋ\n", "2 ㅋㅋ"),
        HostileList(
            "a frequency in words", "term,frequency\n사랑,often\n가다,seldom\n오다,3\n",
            "note: words.csv, line 2: the frequency is left out where it is not a whole number,"
                + " here for the first time.", "2 사랑", "3 가다", "4 오다"),
    ]

    static let headers: [HostileList] = [
        HostileList(
            "a mistyped column", "position,trem,type\n1,사랑,noun\n",
            "error: words.csv, line 1: no column for the term; found \"trem\" -"
                + " did you mean \"term\"?"),
        HostileList(
            "a mistyped rich column", "Position,Hangull,Definition\n1,사랑,love\n",
            "error: words.csv, line 1: no column for the term; found \"Hangull\" -"
                + " did you mean \"hangul\"?"),
        HostileList(
            "no column for the term", "position,type,meaning\n1,noun,love\n",
            "error: words.csv, line 1: no column for the term;"
                + " found \"position\", \"type\", \"meaning\"."),
        HostileList(
            "a header of strangers", "alpha,beta\n사랑,love\n",
            "error: words.csv, line 1: no column for the term; found \"alpha\", \"beta\"."),
        HostileList(
            "a column twice", "term,meaning,word\n사랑,love,가다\n",
            "error: words.csv, line 1, column 14: the columns \"term\" and \"word\" mean the same;"
                + " expected each once."),
        HostileList(
            "a column twice in two languages", "\n단어,뜻,의미\n사랑,love,love\n",
            "error: words.csv, line 2, column 6: the columns \"뜻\" and \"의미\" mean the same;"
                + " expected each once."),
        HostileList(
            "columns nobody knows", "term,colour,shape\n사랑,red,round\n",
            "note: words.csv, line 1: not read, since unknown: \"colour\", \"shape\".", "2 사랑"),
        HostileList(
            "a column by its old name", "term,Word Class\n사랑,noun\n",
            "note: words.csv, line 1: the column \"word_class\" is now called \"type\";"
                + " the old name works until release 0.2.", "2 사랑"),
        HostileList(
            "names in any case, with blanks", " TERM , Part of Speech,EXAMPLE-sentence\n사랑,n,\n",
            "2 사랑"),
        HostileList(
            "Korean names", "번호,단어,뜻,품사,예문,예문 번역,급수,발음,비고\n1,사랑,love,명사\n",
            "2 사랑"),
        HostileList(
            "a header with an open quote", "term,\"meaning\n사랑,love\n",
            "error: The header cannot be read: words.csv, line 1, column 6:"
                + " the quote opened here is never closed."),
        HostileList(
            "a NUL byte in the header", "term,mea\0ning\n사랑,love\n",
            "error: The header cannot be read: words.csv, line 1, column 9:"
                + " a NUL byte stands here, which is no text."),
    ]

    static let headerless: [HostileList] = [
        HostileList(
            "terms alone", "사랑\n가다\n\n오다",
            "note: words.csv, line 1: no header; the columns are read as term.",
            "1 사랑", "2 가다", "4 오다"),
        HostileList(
            "terms and meanings", "사랑,love\n가다,to go\n",
            "note: words.csv, line 1: no header; the columns are read as term, meaning.",
            "1 사랑", "2 가다"),
        HostileList(
            "numbers before the terms", "1\t사랑\tlove\n2\t가다\tto go, to leave\n",
            "note: words.csv, line 1: no header; the columns are read as"
                + " position, term, meaning.", "1 사랑", "2 가다"),
        HostileList(
            "a comma in one of many terms", "사랑\n가다, 오다\n",
            "note: words.csv, line 1: no header; the columns are read as term.", "1 사랑",
            "words.csv, line 2, column 4: the row has 2 fields; expected at most 1."),
        HostileList(
            "a first row that is broken", "\(String(repeating: "가", count: 101))\n사랑\n",
            "note: words.csv, line 1: no header; the columns are read as term.",
            "words.csv, line 1, column 1: the term has 101 characters; expected at most 100.",
            "2 사랑"),
        HostileList(
            "too many columns without a header", "사랑,love,a,b,c\n",
            "error: words.csv, line 1: no column for the term; found \"사랑\", \"love\", \"a\","
                + " \"b\", \"c\"."),
    ]

    static let wholes: [HostileList] = [
        HostileList(
            "nothing", "", "error: words.csv is empty; expected a header and one word a line."),
        HostileList(
            "blank lines only", "\n\r\n \n,,\n",
            "error: words.csv is empty; expected a header and one word a line."),
        HostileList(
            "a byte order mark and nothing", "\u{FEFF}",
            "error: words.csv is empty; expected a header and one word a line."),
        HostileList(
            "a header and nothing", "position,term,type\n",
            "error: words.csv has a header and no words below it."),
        HostileList(
            "a header and blank lines", "position,term,type\n\n,,\n",
            "error: words.csv has a header and no words below it."),
        HostileList(
            "an Excel workbook", "PK\u{3}\u{4}\u{14}\u{0}\u{6}",
            "error: words.csv is an Excel workbook (.xlsx) or another zip archive, not a text."),
        HostileList(
            "a separator named, and nothing", "sep=,\n",
            "error: words.csv is empty; expected a header and one word a line."),
    ]
}
