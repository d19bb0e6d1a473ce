//  The fields of the note type, in their order. The order and the names are a promise: the note
//  type's id is made of them, and a learner's collection keeps the type under that id. A new field
//  goes to the end, and is a new note type to Anki, which then asks the learner to merge.

package enum NoteField: String, CaseIterable, Sendable {
    case korean = "Korean"
    case meaning = "Meaning"
    case surface = "Surface"
    case breakdown = "Breakdown"
    case polite = "Polite"
    case pronunciation = "Pronunciation"
    case ipa = "IPA"
    case romanisation = "Romanisation"
    case partOfSpeech = "Part of speech"
    case wordClass = "Class"
    case hint = "Hint"
    case nuance = "Nuance"
    case comparison = "Comparison"
    case collocations = "Collocations"
    case forms = "Forms"
    case hanja = "Hanja"
    case example = "Example"
    case translation = "Translation"
    case moreExamples = "More examples"
    case cloze = "Cloze"
    case memoryAid = "Memory aid"
    case more = "More"
    case level = "Level"
    case frequency = "Frequency"
    case source = "Source"
    /// Filled, it takes the card away that asks for the meaning; the others ask for their card.
    /// So a learner can switch each card of each word in Anki's own editor.
    case skipRecognise = "Skip recognise"
    case askProduce = "Ask produce"
    case askListening = "Ask listening"
    /// Leads back to how the note was made: `flashcard trace ID`. No part of the content.
    case trace = "Trace"

    /// Those whose text is Korean and nothing else.
    package static let inKorean: [NoteField] = [
        .korean, .surface, .polite, .pronunciation, .example, .cloze,
    ]
}
