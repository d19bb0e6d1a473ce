// zlib's own header. Its init functions are macros over these two, which Swift cannot import.
#ifndef FLASHCARD_CZLIB_H
#define FLASHCARD_CZLIB_H

#include <zlib.h>

static inline int flashcard_deflate_init(
    z_stream *stream, int level, int window_bits, int memory) {
    return deflateInit2(stream, level, Z_DEFLATED, window_bits, memory, Z_DEFAULT_STRATEGY);
}

static inline int flashcard_inflate_init(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}

#endif
