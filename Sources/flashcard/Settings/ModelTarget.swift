//  One model that can be asked, as it is named in settings: MODEL of the provider that is set,
//  PROVIDER/MODEL, or offline. The first part is a provider where it is one's name.

import LanguageModels

struct ModelTarget: Sendable, Hashable {
    /// Nil: the model of the program itself.
    let kind: ProviderKind?
    let model: String

    static let offline = ModelTarget(kind: nil, model: OfflineModel.version)

    var provider: String { kind?.name ?? ProviderChoice.offline }

    /// `mistral/mistral-small-latest`, `offline`.
    var name: String { kind == nil ? provider : "\(provider)/\(model)" }

    init(kind: ProviderKind?, model: String) {
        self.kind = kind
        self.model = model
    }

    /// Why a text names no model, as the end of a sentence.
    struct Fault: Error, Equatable {
        let expected: String
        var nearest: String?
    }

    private static let longest = 200

    /// `usual` is the provider of a model that names none.
    init(_ text: String, usual: ProviderKind?) throws(Fault) {
        if text == ProviderChoice.offline {
            self = .offline
            return
        }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, let kind = ProviderKind(rawValue: String(parts[0])) {
            self.init(kind: kind, model: try Self.model(String(parts[1])))
            return
        }
        guard let usual else {
            throw Fault(
                expected: "PROVIDER/MODEL, with a provider of "
                    + ProviderChoice.all.map(\.name).joined(separator: ", "),
                nearest: parts.count == 2 ? Self.nearest(parts[0], parts[1]) : nil)
        }
        self.init(kind: usual, model: try Self.model(text))
    }

    private static func nearest(_ provider: Substring, _ model: Substring) -> String? {
        NearestName.of(String(provider), among: ProviderKind.allCases.map(\.name))
            .map { "\($0)/\(model)" }
    }

    static func model(_ text: String) throws(Fault) -> String {
        guard (1...longest).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\",=".utf8.contains($0) })
        else {
            throw Fault(
                expected: "the name of a model: up to \(longest) letters, digits and signs, "
                    + "without blanks")
        }
        return text
    }
}
