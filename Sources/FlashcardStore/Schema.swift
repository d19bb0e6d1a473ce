//  The tables, as numbered steps (`Migration`). A step that has been released never changes.
//
//      runs ──< entries >── results ──< cards
//        └───< set_aside
//
//  An entry is one distinct word of one run's list, in the list's order. What was made of a word is
//  a result; its key is the hash of everything that went into it (word, model, prompts), so a later
//  run over the same list finds it, and an edited row or another model does not. Cards belong to
//  results.

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
            """)
    ]

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
