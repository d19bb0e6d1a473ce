// libcurl, opened with the first call of any of its functions. Each function that is used stands
// here under its own name, finds libcurl's the first time, and hands the call on; without the
// library it answers as libcurl does when it cannot go on.
//
// The header declares the same names as functions to be linked, so they are put out of the way
// while it is read.
#ifndef FLASHCARD_CCURL_LAZY_H
#define FLASHCARD_CCURL_LAZY_H

#include <dlfcn.h>
#include <stddef.h>

#define curl_global_init linked_curl_global_init
#define curl_easy_init linked_curl_easy_init
#define curl_easy_cleanup linked_curl_easy_cleanup
#define curl_easy_strerror linked_curl_easy_strerror
#define curl_multi_init linked_curl_multi_init
#define curl_multi_cleanup linked_curl_multi_cleanup
#define curl_multi_add_handle linked_curl_multi_add_handle
#define curl_multi_remove_handle linked_curl_multi_remove_handle
#define curl_multi_perform linked_curl_multi_perform
#define curl_multi_poll linked_curl_multi_poll
#define curl_multi_wakeup linked_curl_multi_wakeup
#define curl_multi_info_read linked_curl_multi_info_read
#define curl_multi_strerror linked_curl_multi_strerror
#define curl_slist_append linked_curl_slist_append
#define curl_slist_free_all linked_curl_slist_free_all
#define curl_url linked_curl_url
#define curl_url_cleanup linked_curl_url_cleanup
#define curl_url_set linked_curl_url_set
#define curl_url_get linked_curl_url_get
#define curl_url_strerror linked_curl_url_strerror
#define curl_free linked_curl_free

// Its checks of variadic calls would be macros of the same names.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

#undef curl_global_init
#undef curl_easy_init
#undef curl_easy_cleanup
#undef curl_easy_strerror
#undef curl_multi_init
#undef curl_multi_cleanup
#undef curl_multi_add_handle
#undef curl_multi_remove_handle
#undef curl_multi_perform
#undef curl_multi_poll
#undef curl_multi_wakeup
#undef curl_multi_info_read
#undef curl_multi_strerror
#undef curl_slist_append
#undef curl_slist_free_all
#undef curl_url
#undef curl_url_cleanup
#undef curl_url_set
#undef curl_url_get
#undef curl_url_strerror
#undef curl_free

#ifdef __APPLE__
#define FLASHCARD_CURL_FILE "libcurl.4.dylib"
#else
#define FLASHCARD_CURL_FILE "libcurl.so.4"
#endif

/// The library; null where it is not installed. Opening it again is the same library.
static inline void *flashcard_curl_library(void) {
    static void *known;
    void *library = __atomic_load_n(&known, __ATOMIC_ACQUIRE);
    if (library) return library;
    library = dlopen(FLASHCARD_CURL_FILE, RTLD_NOW | RTLD_LOCAL);
    __atomic_store_n(&known, library, __ATOMIC_RELEASE);
    return library;
}

static inline void *flashcard_curl_symbol(void **known, const char *name) {
    void *symbol = __atomic_load_n(known, __ATOMIC_ACQUIRE);
    if (symbol) return symbol;
    void *library = flashcard_curl_library();
    symbol = library ? dlsym(library, name) : NULL;
    __atomic_store_n(known, symbol, __ATOMIC_RELEASE);
    return symbol;
}

/// A function by its name in the library, found once.
#define FLASHCARD_CURL_FIND(type, name) \
    static void *known; \
    __typeof__(type) call = (__typeof__(type))flashcard_curl_symbol(&known, name)

#define FLASHCARD_CURL(result, name, parameters, arguments, otherwise) \
    static inline result name parameters { \
        FLASHCARD_CURL_FIND(result(*) parameters, #name); \
        return call ? call arguments : otherwise; \
    }

#define FLASHCARD_CURL_VOID(name, parameters, arguments) \
    static inline void name parameters { \
        FLASHCARD_CURL_FIND(void (*) parameters, #name); \
        if (call) call arguments; \
    }

FLASHCARD_CURL(CURLcode, curl_global_init, (long flags), (flags), CURLE_FAILED_INIT)
FLASHCARD_CURL(CURL *, curl_easy_init, (void), (), NULL)
FLASHCARD_CURL_VOID(curl_easy_cleanup, (CURL *handle), (handle))
FLASHCARD_CURL(const char *, curl_easy_strerror, (CURLcode code), (code), "")
FLASHCARD_CURL(CURLM *, curl_multi_init, (void), (), NULL)
FLASHCARD_CURL(CURLMcode, curl_multi_cleanup, (CURLM *multi), (multi), CURLM_INTERNAL_ERROR)
FLASHCARD_CURL(
    CURLMcode, curl_multi_add_handle,
    (CURLM *multi, CURL *handle),
    (multi, handle), CURLM_INTERNAL_ERROR)
FLASHCARD_CURL(
    CURLMcode, curl_multi_remove_handle,
    (CURLM *multi, CURL *handle),
    (multi, handle), CURLM_INTERNAL_ERROR)
FLASHCARD_CURL(
    CURLMcode, curl_multi_perform,
    (CURLM *multi, int *running),
    (multi, running), CURLM_INTERNAL_ERROR)
FLASHCARD_CURL(
    CURLMcode, curl_multi_poll,
    (CURLM *multi, struct curl_waitfd *extra, unsigned int count, int limit, int *ready),
    (multi, extra, count, limit, ready), CURLM_INTERNAL_ERROR)
FLASHCARD_CURL(CURLMcode, curl_multi_wakeup, (CURLM *multi), (multi), CURLM_INTERNAL_ERROR)
FLASHCARD_CURL(CURLMsg *, curl_multi_info_read, (CURLM *multi, int *left), (multi, left), NULL)
FLASHCARD_CURL(const char *, curl_multi_strerror, (CURLMcode code), (code), "")
FLASHCARD_CURL(
    struct curl_slist *, curl_slist_append,
    (struct curl_slist *list, const char *text),
    (list, text), NULL)
FLASHCARD_CURL_VOID(curl_slist_free_all, (struct curl_slist *list), (list))
FLASHCARD_CURL(CURLU *, curl_url, (void), (), NULL)
FLASHCARD_CURL_VOID(curl_url_cleanup, (CURLU *url), (url))
FLASHCARD_CURL(
    CURLUcode, curl_url_set,
    (CURLU *url, CURLUPart part, const char *text, unsigned int flags),
    (url, part, text, flags), CURLUE_OUT_OF_MEMORY)
FLASHCARD_CURL(
    CURLUcode, curl_url_get,
    (CURLU *url, CURLUPart part, char **text, unsigned int flags),
    (url, part, text, flags), CURLUE_OUT_OF_MEMORY)
FLASHCARD_CURL(const char *, curl_url_strerror, (CURLUcode code), (code), "")
FLASHCARD_CURL_VOID(curl_free, (void *memory), (memory))

// The variadic ones. Only a handle gets here, and there is none without the library.
typedef CURLcode (*flashcard_curl_setter)(CURL *handle, CURLoption option, ...);
typedef CURLcode (*flashcard_curl_getter)(CURL *handle, CURLINFO info, ...);
typedef CURLMcode (*flashcard_curl_multi_setter)(CURLM *multi, CURLMoption option, ...);

static inline flashcard_curl_setter flashcard_curl_setopt(void) {
    FLASHCARD_CURL_FIND(flashcard_curl_setter, "curl_easy_setopt");
    return call;
}

static inline flashcard_curl_getter flashcard_curl_getinfo(void) {
    FLASHCARD_CURL_FIND(flashcard_curl_getter, "curl_easy_getinfo");
    return call;
}

static inline flashcard_curl_multi_setter flashcard_curl_multi_setopt(void) {
    FLASHCARD_CURL_FIND(flashcard_curl_multi_setter, "curl_multi_setopt");
    return call;
}

#endif
