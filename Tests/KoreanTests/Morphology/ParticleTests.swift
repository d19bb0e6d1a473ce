//  Particles after words, digits, letters and signs; and what the table of particles promises.

import Testing

@testable import Korean

@Suite struct ParticleTests {
    @Test(arguments: LanguageRow.all(in: "particles.tsv"))
    func `a particle follows the sound of the word`(row: LanguageRow) throws {
        let particle = try #require(Particle.named(row[1]))
        #expect(particle.following(row[0]) == row[2])
    }

    @Test func `each of the two forms names the particle`() {
        #expect(Particle.named("는")?.notation == "은/는")
        #expect(Particle.named("으로")?.notation == "으로/로")
        #expect(Particle.named("사과") == nil)
    }

    @Test(arguments: ["", "…", "漢", "()", "1.", "١"])
    func `what says nothing of its sound takes the full form`(word: String) throws {
        let particle = try #require(Particle.named("은/는"))
        #expect(particle.following(word).hasPrefix(word))
    }
}
