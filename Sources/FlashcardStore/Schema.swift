//  The tables, as numbered steps (`Migration`). A step that has been released never changes.
//
//      runs ──< entries >── results ──< cards
//        ├───< makings >──────┤
//        └───< set_aside      └──< forms
//
//  An entry is one distinct word of one run's list, in the list's order. What was made of a word is
//  a result; its key is the hash of everything that went into it (word, model, prompts), so a later
//  run over the same list finds it, and an edited row or another model does not. Cards belong to
//  results. A making is one turn of one word in one run, with the trace that tells of it; makings
//  outlive the entries, so that an earlier run's traces are still found. A form is another writing
//  under which a word is looked for: its dictionary form, where the first stage has named it.
//
//  What was tried, what it cost and what was set aside are the books of a run: `Schema+Books`,
//  `Schema+Money`.
//
//  Breakers and replies stand by themselves: what the next run wants to know of the models. So do
//  exported notes: what the next export wants to know of the last.

import SQLite

enum Schema {
    static let steps = [
        Migration(
            1,
            """
            CREATE TABLE runs (
                number     INTEGER PRIMARY KEY,
                id         TEXT NOT NULL UNIQUE,
                state      TEXT NOT NULL,      -- a RunState
                source     TEXT NOT NULL,      -- the list's path, from the root
                output     TEXT NOT NULL,      -- the folder of the deck
                input_hash TEXT,               -- SHA-256 of the list's bytes, once read whole
                provider   TEXT NOT NULL,
                model      TEXT NOT NULL,
                prompts    TEXT NOT NULL,
                program    TEXT NOT NULL,      -- the version that ran
                seed       TEXT NOT NULL,
                settings   TEXT NOT NULL,      -- JSON, without secrets
                started_at INTEGER NOT NULL,   -- nanoseconds since 1970, as all times here
                ended_at   INTEGER,
                counts     TEXT NOT NULL       -- JSON, see RunCounts
            ) STRICT;

            CREATE TABLE entries (
                run     INTEGER NOT NULL REFERENCES runs (number),
                ordinal INTEGER NOT NULL,      -- place among the distinct words of the list, from 1
                key     TEXT NOT NULL,         -- what makes two rows the same word
                request BLOB NOT NULL,         -- hash of all that a result depends on
                line    INTEGER NOT NULL,
                copies  INTEGER NOT NULL,      -- rows of the list that are this word
                word    TEXT NOT NULL,         -- JSON
                PRIMARY KEY (run, ordinal)
            ) STRICT, WITHOUT ROWID;
            CREATE UNIQUE INDEX entries_by_key ON entries (run, key);

            CREATE TABLE results (
                number   INTEGER PRIMARY KEY,
                request  BLOB NOT NULL UNIQUE,
                state    TEXT NOT NULL,        -- done failed
                run      INTEGER NOT NULL,     -- the run that made it
                nuance   TEXT,                 -- JSON; kept too when the second stage fails
                problem  TEXT,                 -- JSON of the last failure
                attempts INTEGER NOT NULL,
                modified INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE cards (
                result  INTEGER NOT NULL REFERENCES results (number),
                ordinal INTEGER NOT NULL,
                card    TEXT NOT NULL,         -- JSON
                PRIMARY KEY (result, ordinal)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE set_aside (
                run     INTEGER NOT NULL REFERENCES runs (number),
                ordinal INTEGER NOT NULL,
                line    INTEGER NOT NULL,
                problem TEXT NOT NULL,         -- JSON
                row     TEXT NOT NULL,         -- the row as it stood, bounded
                PRIMARY KEY (run, ordinal)
            ) STRICT, WITHOUT ROWID;
            """),
        Migration(
            2,
            """
            CREATE TABLE makings (
                run     INTEGER NOT NULL REFERENCES runs (number),
                ordinal INTEGER NOT NULL,      -- of the word's entry in that run
                result  INTEGER NOT NULL REFERENCES results (number),
                term    TEXT NOT NULL,
                failed  INTEGER NOT NULL,      -- 0 1
                took    INTEGER NOT NULL,      -- nanoseconds
                trace   TEXT,                  -- 32 hex digits; none where nothing was recorded
                PRIMARY KEY (run, ordinal)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX makings_by_term ON makings (term, run);
            CREATE INDEX makings_by_time ON makings (run, took);
            CREATE INDEX makings_by_result ON makings (result, run);
            CREATE INDEX makings_failed ON makings (run, ordinal) WHERE failed = 1;
            """),
        Migration(
            3,
            """
            -- Of makings before this step it is not known what they took, and nothing is claimed.
            ALTER TABLE makings ADD COLUMN calls INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE makings ADD COLUMN retries INTEGER NOT NULL DEFAULT 0;  -- of the calls
            ALTER TABLE makings ADD COLUMN input_tokens INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE makings ADD COLUMN output_tokens INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE makings ADD COLUMN cost INTEGER NOT NULL DEFAULT 0;  -- micro-dollars
            CREATE INDEX makings_by_cost ON makings (run, cost DESC, ordinal) WHERE cost > 0;
            CREATE INDEX makings_by_retries ON makings (run, retries DESC, ordinal)
                WHERE retries > 0;

            CREATE TABLE forms (
                result INTEGER NOT NULL REFERENCES results (number),
                form   TEXT NOT NULL,
                PRIMARY KEY (result, form)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX forms_by_form ON forms (form, result);
            INSERT OR IGNORE INTO forms
                SELECT r.number, k.value FROM results r, json_each(
                    CASE WHEN json_valid(r.nuance) THEN r.nuance ELSE '{}' END,
                    '$.korean_keywords') k
                WHERE k.type = 'text' AND k.value IS NOT json_extract(r.nuance, '$.term');
            """),
        Migration(
            4,
            """
            CREATE TABLE breakers (
                name     TEXT PRIMARY KEY,     -- provider/model
                record   TEXT NOT NULL,        -- JSON, see BreakerMemory
                saved_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            """),
        Migration(5, replies),
        Migration(6, books),
        exports(7),
        Migration(8, money),
    ]

    /// The reply cache. Rows are appended, so that a page of them is written once and not again for
    /// each reply whose hash falls into it. The totals are kept by triggers, since to sum them up
    /// anew would mean to read every row whenever one is written.
    private static let replies = """
        CREATE TABLE replies (
            number        INTEGER PRIMARY KEY,
            key           BLOB NOT NULL UNIQUE,  -- SHA-256, see ReplyKey
            provider      TEXT NOT NULL,
            model         TEXT NOT NULL,
            prompts       TEXT NOT NULL,
            stage         TEXT NOT NULL,
            state         TEXT NOT NULL,         -- answer negative
            stored_at     INTEGER NOT NULL,
            expires_at    INTEGER,               -- none: never
            used_at       INTEGER NOT NULL,      -- written in groups, a little late
            uses          INTEGER NOT NULL,      -- likewise
            took          INTEGER NOT NULL,      -- nanoseconds that it took to make
            calls         INTEGER NOT NULL,
            input_tokens  INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            cost          INTEGER NOT NULL,      -- micro-dollars
            raw           INTEGER NOT NULL,      -- bytes of the reply itself
            size          INTEGER NOT NULL,      -- bytes that the row is taken to need here
            body          BLOB NOT NULL          -- see ReplyCodec
        ) STRICT;
        CREATE INDEX replies_by_use ON replies (used_at);
        CREATE INDEX replies_by_expiry ON replies (expires_at) WHERE expires_at IS NOT NULL;
        CREATE INDEX replies_by_age ON replies (stored_at);
        CREATE INDEX replies_by_model ON replies (provider, model);

        CREATE TABLE reply_totals (
            provider TEXT NOT NULL,
            model    TEXT NOT NULL,
            stage    TEXT NOT NULL,
            state    TEXT NOT NULL,
            entries  INTEGER NOT NULL,
            raw      INTEGER NOT NULL,
            size     INTEGER NOT NULL,
            PRIMARY KEY (provider, model, stage, state)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER reply_added AFTER INSERT ON replies BEGIN
            INSERT INTO reply_totals (provider, model, stage, state, entries, raw, size)
                VALUES (new.provider, new.model, new.stage, new.state, 1, new.raw, new.size)
                ON CONFLICT DO UPDATE SET entries = entries + 1, raw = raw + new.raw,
                    size = size + new.size;
        END;
        CREATE TRIGGER reply_gone AFTER DELETE ON replies BEGIN
            UPDATE reply_totals SET entries = entries - 1, raw = raw - old.raw,
                size = size - old.size
                WHERE provider = old.provider AND model = old.model AND stage = old.stage
                    AND state = old.state;
        END;
        CREATE TRIGGER reply_replaced
            AFTER UPDATE OF provider, model, stage, state, raw, size ON replies BEGIN
            UPDATE reply_totals SET entries = entries - 1, raw = raw - old.raw,
                size = size - old.size
                WHERE provider = old.provider AND model = old.model AND stage = old.stage
                    AND state = old.state;
            INSERT INTO reply_totals (provider, model, stage, state, entries, raw, size)
                VALUES (new.provider, new.model, new.stage, new.state, 1, new.raw, new.size)
                ON CONFLICT DO UPDATE SET entries = entries + 1, raw = raw + new.raw,
                    size = size + new.size;
        END;
        """

    /// Temporary tables of the same names and columns stand before the store's own, which may be
    /// open for reading only; results and cards are still the store's.
    static let rehearsal = """
        CREATE TEMP TABLE runs AS SELECT * FROM main.runs WHERE 0;
        CREATE TEMP TABLE entries AS SELECT * FROM main.entries WHERE 0;
        CREATE TEMP TABLE set_aside AS SELECT * FROM main.set_aside WHERE 0;
        CREATE UNIQUE INDEX temp.entries_by_ordinal ON entries (run, ordinal);
        CREATE UNIQUE INDEX temp.rehearsed_by_key ON entries (run, key);
        """
}
