//  Step 6: what was tried, what it cost, and what was set aside.
//
//      runs ──< attempts          one call of a model for one stage of one word
//        ├────< ledger            one charge; written once, never changed, never taken away
//        └────< set_aside_words   a word of the run that has no cards, and by which error
//
//  A result may now be `begun`: its first stage is answered and its second is not yet. What it has
//  is used by whoever goes on; to everybody else the word is pending.

import SQLite

extension Schema {
    static let books = """
        ALTER TABLE runs ADD COLUMN resume TEXT NOT NULL DEFAULT '';  -- the line that goes on
        ALTER TABLE results ADD COLUMN content BLOB;                  -- SHA-256 of its cards

        CREATE TABLE attempts (
            run           INTEGER NOT NULL REFERENCES runs (number),
            ordinal       INTEGER NOT NULL,      -- of the word's entry in that run
            number        INTEGER NOT NULL,      -- in the word's turn, from 1
            request       BLOB NOT NULL,         -- of the result that it was for
            stage         TEXT NOT NULL,         -- nuance card
            ask           TEXT NOT NULL,         -- a WordAttempt.Ask
            at            INTEGER NOT NULL,
            took          INTEGER NOT NULL,      -- nanoseconds
            outcome       TEXT NOT NULL,         -- a WordAttempt.Outcome
            code          TEXT,                  -- of its error; none where there was none
            problem       TEXT,                  -- JSON of the error
            model         TEXT NOT NULL,         -- provider/model
            input_tokens  INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            cost          INTEGER NOT NULL,      -- micro-dollars
            reply         BLOB,                  -- key of the reply, where it is kept
            span          TEXT,                  -- 16 hex digits; none where nothing was recorded
            PRIMARY KEY (run, ordinal, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attempts_failed ON attempts (request, run, number) WHERE code IS NOT NULL;
        CREATE INDEX attempts_kept ON attempts (run) WHERE outcome = 'kept';

        CREATE TABLE ledger (
            number        INTEGER PRIMARY KEY,
            charge        TEXT NOT NULL UNIQUE,  -- run.ordinal.number of the attempt
            run           INTEGER NOT NULL REFERENCES runs (number),
            ordinal       INTEGER NOT NULL,
            stage         TEXT NOT NULL,
            kind          TEXT NOT NULL,         -- a WordAttempt.Ask
            provider      TEXT NOT NULL,
            model         TEXT NOT NULL,
            input_tokens  INTEGER NOT NULL,
            output_tokens INTEGER NOT NULL,
            cost          INTEGER NOT NULL,      -- micro-dollars
            at            INTEGER NOT NULL,
            day           INTEGER NOT NULL       -- since 1970, in UTC
        ) STRICT;
        CREATE INDEX ledger_by_run ON ledger (run, kind, cost, input_tokens, output_tokens);
        CREATE INDEX ledger_by_day ON ledger (day, cost, input_tokens, output_tokens);
        CREATE TRIGGER ledger_is_not_changed BEFORE UPDATE ON ledger BEGIN
            SELECT raise(ABORT, 'a charge is never changed');
        END;
        CREATE TRIGGER ledger_is_not_shortened BEFORE DELETE ON ledger BEGIN
            SELECT raise(ABORT, 'a charge is never taken away');
        END;

        CREATE TABLE set_aside_words (
            run     INTEGER NOT NULL REFERENCES runs (number),
            ordinal INTEGER NOT NULL,
            result  INTEGER NOT NULL REFERENCES results (number),
            line    INTEGER NOT NULL,
            term    TEXT NOT NULL,
            code    TEXT NOT NULL,               -- of the error that it was set aside for
            PRIMARY KEY (run, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX set_aside_words_by_code ON set_aside_words (run, code, result);
        INSERT INTO set_aside_words (run, ordinal, result, line, term, code)
            SELECT e.run, e.ordinal, r.number, e.line, json_extract(e.word, '$.term'),
                coalesce(iif(json_valid(r.problem), json_extract(r.problem, '$.code'), NULL),
                    'unknown')
            FROM entries e JOIN results r ON r.request = e.request WHERE r.state = 'failed';
        """
}
