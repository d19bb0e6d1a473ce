//  Step 8: who made a result, what a run was foreseen to cost, and what is known of calls that gave
//  nothing that could be used.
//
//  A charge whose outcome is unknown has no cost, and tells in a column of its own what it may have
//  been at the worst: sums of cost stay what providers have asked for.

extension Schema {
    static let money = """
        ALTER TABLE results ADD COLUMN provider TEXT;  -- who gave its last answer; none: unknown
        ALTER TABLE results ADD COLUMN model TEXT;
        ALTER TABLE results ADD COLUMN prompts TEXT;
        ALTER TABLE results ADD COLUMN canary INTEGER NOT NULL DEFAULT 0;  -- 0 1

        ALTER TABLE runs ADD COLUMN estimate TEXT;     -- JSON, see Estimate; of a sampling run

        ALTER TABLE attempts ADD COLUMN answer TEXT;   -- what came and was of no use, bounded
        ALTER TABLE attempts ADD COLUMN uncertain INTEGER NOT NULL DEFAULT 0;  -- micro-dollars
        ALTER TABLE ledger ADD COLUMN uncertain INTEGER NOT NULL DEFAULT 0;    -- likewise

        DROP INDEX ledger_by_run;
        DROP INDEX ledger_by_day;
        CREATE INDEX ledger_by_run ON ledger
            (run, provider, model, stage, kind, cost, input_tokens, output_tokens, uncertain);
        CREATE INDEX ledger_by_day ON ledger
            (day, cost, input_tokens, output_tokens, uncertain);
        """
}
