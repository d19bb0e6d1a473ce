//  The four cards of the note type, in Anki's template language. Every part is in a conditional
//  section, so that what a word lacks leaves no empty line and no label behind. Romanisation is
//  folded away: it may be looked at, and must not be read first. Speech is the device's own voice.

import Flashcards

package struct CardTemplate: Sendable {
    package let name: String
    package let question: String
    package let answer: String

    /// In the order of `NoteCardKind`, which is their number in Anki.
    package static let all: [CardTemplate] = NoteCardKind.allCases.map { kind in
        switch kind {
        case .recognise:
            CardTemplate(
                name: "Recognise",
                question: "{{^Skip recognise}}\(word)\(classes){{/Skip recognise}}",
                answer: """
                    \(word)\(classes)
                    <hr id="answer">
                    <div class="meaning">{{Meaning}}\(unknown)</div>
                    {{tts ko_KR:Korean}}
                    \(details)\(example)\(depth)
                    """)
        case .produce:
            CardTemplate(
                name: "Produce",
                question: """
                    {{#Ask produce}}{{#Meaning}}<div class="meaning asked">{{Meaning}}</div>\
                    {{#Hint}}<div class="label">{{Hint}}</div>{{/Hint}}\
                    {{#Part of speech}}<div class="label">{{Part of speech}}</div>\
                    {{/Part of speech}}\
                    {{/Meaning}}{{/Ask produce}}
                    """,
                answer: """
                    <div class="meaning">{{Meaning}}</div>
                    <hr id="answer">
                    \(word)\(classes)
                    {{tts ko_KR:Korean}}
                    \(details)\(example)\(depth)
                    """)
        case .cloze:
            CardTemplate(
                name: "Cloze",
                question: """
                    {{#Cloze}}<div class="sentence" lang="ko">{{Cloze}}</div>\
                    {{#Translation}}<div class="translation">{{Translation}}</div>{{/Translation}}\
                    {{/Cloze}}
                    """,
                answer: """
                    {{#Example}}<div class="sentence" lang="ko">{{Example}}</div>{{/Example}}
                    {{#Translation}}<div class="translation">{{Translation}}</div>{{/Translation}}
                    {{#Example}}{{tts ko_KR:Example}}{{/Example}}
                    <hr id="answer">
                    \(word)\(classes)
                    {{#Meaning}}<div class="meaning">{{Meaning}}</div>{{/Meaning}}
                    \(details)\(depth)
                    """)
        case .listening:
            CardTemplate(
                name: "Listening",
                question: """
                    {{#Ask listening}}<div class="label">Listen</div>\
                    {{tts ko_KR:Korean}}{{/Ask listening}}
                    """,
                answer: """
                    \(word)\(classes)
                    <hr id="answer">
                    <div class="meaning">{{Meaning}}\(unknown)</div>
                    {{tts ko_KR:Korean}}
                    \(details)\(example)\(depth)
                    """)
        }
    }

    private static let word = #"<div class="word" lang="ko">{{Korean}}</div>"#

    private static let classes = """
        {{#Part of speech}}<div class="label">{{Part of speech}}\
        {{#Class}} · {{Class}}{{/Class}}</div>{{/Part of speech}}
        """

    /// A word that nobody explains says so.
    private static let unknown =
        #"{{^Meaning}}<span class="label">No meaning is known.</span>{{/Meaning}}"#

    private static let details = """
        {{#Surface}}<div class="line"><span class="label">in the list</span> \
        <span lang="ko">{{Surface}}</span>{{#Breakdown}} = {{Breakdown}}{{/Breakdown}}</div>\
        {{/Surface}}
        {{#Polite}}<div class="line"><span class="label">polite</span> \
        <span lang="ko">{{Polite}}</span></div>{{/Polite}}
        {{#Pronunciation}}<div class="line"><span class="label">sound</span> \
        <span lang="ko">{{Pronunciation}}</span></div>{{/Pronunciation}}
        {{#IPA}}<div class="line ipa">{{IPA}}</div>{{/IPA}}
        {{#Hanja}}<div class="line"><span class="label">hanja</span> \
        <span lang="ko">{{Hanja}}</span></div>{{/Hanja}}
        {{#Romanisation}}<details><summary>Romanisation</summary>{{Romanisation}}</details>\
        {{/Romanisation}}

        """

    private static let example = """
        {{#Example}}<div class="example"><div class="sentence" lang="ko">{{Example}}</div>\
        {{#Translation}}<div class="translation">{{Translation}}</div>{{/Translation}}</div>\
        {{/Example}}

        """

    private static let depth = """
        {{#Nuance}}<div class="part">{{Nuance}}</div>{{/Nuance}}
        {{#Comparison}}<div class="part">{{Comparison}}</div>{{/Comparison}}
        {{#Collocations}}<div class="part" lang="ko">{{Collocations}}</div>{{/Collocations}}
        {{#More examples}}<div class="part">{{More examples}}</div>{{/More examples}}
        {{#Forms}}<details><summary>Forms</summary>{{Forms}}</details>{{/Forms}}
        {{#Memory aid}}<details><summary>Memory aid</summary>{{Memory aid}}</details>{{/Memory aid}}
        {{#More}}<details><summary>More</summary>{{More}}</details>{{/More}}
        {{#Source}}<div class="foot">meaning: {{Source}}</div>{{/Source}}
        """
}
