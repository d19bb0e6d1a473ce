// SQLite's own header, and the one constant that Swift cannot import because it is a cast macro.
#ifndef FLASHCARD_CSQLITE_H
#define FLASHCARD_CSQLITE_H

#include <sqlite3.h>

/// Tells SQLite to copy bound text and blobs before the call returns.
static inline sqlite3_destructor_type flashcard_sqlite_transient(void) { return SQLITE_TRANSIENT; }

#endif
