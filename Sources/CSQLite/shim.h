// SQLite's own header, and what Swift cannot import: a constant that is a cast, a function with a
// variable number of arguments.
#ifndef FLASHCARD_CSQLITE_H
#define FLASHCARD_CSQLITE_H

#include <sqlite3.h>

/// Tells SQLite to copy bound text and blobs before the call returns.
static inline sqlite3_destructor_type flashcard_sqlite_transient(void) { return SQLITE_TRANSIENT; }

/// Keeps a connection from moving the log into the file when it is the last one to close.
static inline int flashcard_sqlite_close_without_checkpoint(sqlite3 *connection) {
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

#endif
