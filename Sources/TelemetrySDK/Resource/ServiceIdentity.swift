//  What a program calls itself. The instance is stable across restarts (host and slot), so that
//  runs one after the other continue one series.

package struct ServiceIdentity: Sendable, Hashable {
    package var name: String?
    package var namespace: String?
    package var version: String?
    package var instance: String?

    package init(
        name: String? = nil, namespace: String? = nil, version: String? = nil,
        instance: String? = nil
    ) {
        self.name = name
        self.namespace = namespace
        self.version = version
        self.instance = instance
    }

    /// The names under which dashboards and rules know this program.
    package static func flashcards(version: String, instance: String? = nil) -> ServiceIdentity {
        ServiceIdentity(
            name: "flashcard-pipeline", namespace: "korean-learning", version: version,
            instance: instance)
    }
}
