//  What one answer took, in tokens, as providers count them: what was cached is part of the prompt,
//  and what the model thought is part of the completion.

package struct SimulatedUsage: Sendable, Hashable {
    package var prompt: Int
    package var cached: Int
    package var completion: Int
    package var reasoning: Int

    package init(prompt: Int = 0, cached: Int = 0, completion: Int = 0, reasoning: Int = 0) {
        self.prompt = prompt
        self.cached = cached
        self.completion = completion
        self.reasoning = reasoning
    }

    package var total: Int { prompt + completion }

    package static func += (sum: inout Self, other: Self) {
        sum.prompt += other.prompt
        sum.cached += other.cached
        sum.completion += other.completion
        sum.reasoning += other.reasoning
    }
}
