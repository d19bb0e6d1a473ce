//  All files of entries, in the order of the Korean alphabet. The entries are plain text in the
//  program itself: nothing is read from disk, and nothing is built before it is asked for.

enum LexiconEntries {
    static let all: [StaticString] = [
        LexiconEntries01.text, LexiconEntries02.text, LexiconEntries03.text, LexiconEntries04.text,
        LexiconEntries05.text, LexiconEntries06.text, LexiconEntries07.text, LexiconEntries08.text,
        LexiconEntries09.text, LexiconEntries10.text, LexiconEntries11.text, LexiconEntries12.text,
        LexiconEntries13.text, LexiconEntries14.text, LexiconEntries15.text, LexiconEntries16.text,
        LexiconEntries17.text, LexiconEntries18.text, LexiconEntries19.text, LexiconEntries20.text,
        LexiconEntries21.text, LexiconEntries22.text, LexiconEntries23.text, LexiconEntries24.text,
        LexiconEntries25.text, LexiconEntries26.text, LexiconEntries27.text, LexiconEntries28.text,
        LexiconEntries29.text, LexiconEntries30.text, LexiconEntries31.text, LexiconEntries32.text,
    ]
}
