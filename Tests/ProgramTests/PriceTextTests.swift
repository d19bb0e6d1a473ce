import LanguageModels
import TestSupport
import Testing

@testable import flashcard

/// Prices of the user's own: in the setting itself, or in a file that it names.
@Suite struct PriceTextTests {
    private let folder = TemporaryFolder()

    @Test func `a setting without an equals sign names a file of prices`() throws {
        let path = try folder.write(
            "prices.tsv", "provider\tmodel\tinput\toutput\nmistral\tsmall\t0.15\t0.6\n")
        let table = try PriceText.read(path)
        #expect(table[.mistral, "small"]?.output == 600_000)
        let inline = try PriceText.read("mistral/small=0.15:0.6")
        #expect(inline[.mistral, "small"]?.input == 150_000)
    }

    @Test func `a wrong file is told with line and column, a missing one by its name`() throws {
        let path = try folder.write(
            "prices.tsv", "provider\tmodel\tinput\toutput\nmistral\tsmall\tcheap\t0.6\n")
        #expect {
            _ = try PriceText.read(path)
        } throws: { error in
            (error as? ModelTarget.Fault)?.expected.contains("line 2, column 15") == true
        }
        #expect {
            _ = try PriceText.read(folder.path("none.tsv"))
        } throws: { error in
            (error as? ModelTarget.Fault)?.expected.contains("none.tsv") == true
        }
    }
}
