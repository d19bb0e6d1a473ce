// libcurl's own header, and what Swift cannot import of it: its variadic functions, one form for
// each kind of value, and sockets that a program started from here does not inherit.
//
// The library is not linked but opened with the first call (lazy.h): it brings some thirty others,
// and most runs of the program call nobody.
#ifndef FLASHCARD_CCURL_H
#define FLASHCARD_CCURL_H

#include "lazy.h"
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

static inline CURLcode flashcard_curl_set_number(CURL *handle, CURLoption option, long value) {
    return flashcard_curl_setopt()(handle, option, value);
}

static inline CURLcode flashcard_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return flashcard_curl_setopt()(handle, option, value);
}

static inline CURLcode flashcard_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return flashcard_curl_setopt()(handle, option, value);
}

static inline CURLcode flashcard_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return flashcard_curl_setopt()(handle, option, value);
}

typedef size_t (*flashcard_curl_receive)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode flashcard_curl_on_bytes(
    CURL *handle, CURLoption option, flashcard_curl_receive receive) {
    return flashcard_curl_setopt()(handle, option, receive);
}

typedef int (*flashcard_curl_ready)(
    void *context, char *remote, char *local, int remote_port, int local_port);

static inline CURLcode flashcard_curl_on_ready(CURL *handle, flashcard_curl_ready ready) {
    return flashcard_curl_setopt()(handle, CURLOPT_PREREQFUNCTION, ready);
}

typedef int (*flashcard_curl_close)(void *context, curl_socket_t socket);

typedef curl_socket_t (*flashcard_curl_open)(
    void *context, curlsocktype purpose, struct curl_sockaddr *address);

/// A new socket that programs started from this one do not inherit.
static inline curl_socket_t flashcard_curl_open_socket(const struct curl_sockaddr *address) {
#ifdef SOCK_CLOEXEC
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
#else
    curl_socket_t made = socket(address->family, address->socktype, address->protocol);
    if (made != CURL_SOCKET_BAD) fcntl(made, F_SETFD, FD_CLOEXEC);
    return made;
#endif
}

static inline CURLcode flashcard_curl_on_sockets(
    CURL *handle, flashcard_curl_open opened, flashcard_curl_close closed) {
    CURLcode code = flashcard_curl_setopt()(handle, CURLOPT_OPENSOCKETFUNCTION, opened);
    return code ? code : flashcard_curl_setopt()(handle, CURLOPT_CLOSESOCKETFUNCTION, closed);
}

static inline int flashcard_curl_close_socket(curl_socket_t socket) { return close(socket); }

static inline long flashcard_curl_number(CURL *handle, CURLINFO info) {
    long value = 0;
    return flashcard_curl_getinfo()(handle, info, &value) == CURLE_OK ? value : 0;
}

static inline curl_off_t flashcard_curl_size(CURL *handle, CURLINFO info) {
    curl_off_t value = 0;
    return flashcard_curl_getinfo()(handle, info, &value) == CURLE_OK ? value : 0;
}

static inline const char *flashcard_curl_text(CURL *handle, CURLINFO info) {
    char *value = NULL;
    return flashcard_curl_getinfo()(handle, info, &value) == CURLE_OK ? value : NULL;
}

/// What the server's own certificate says, a line for each field; nothing where it was not seen.
static inline const struct curl_slist *flashcard_curl_certificate(CURL *handle) {
    struct curl_certinfo *chain = NULL;
    if (flashcard_curl_getinfo()(handle, CURLINFO_CERTINFO, &chain) != CURLE_OK) return NULL;
    if (!chain) return NULL;
    return chain->num_of_certs > 0 ? chain->certinfo[0] : NULL;
}

static inline void *flashcard_curl_private(CURL *handle) {
    char *value = NULL;
    return flashcard_curl_getinfo()(handle, CURLINFO_PRIVATE, &value) == CURLE_OK ? value : NULL;
}

static inline CURLMcode flashcard_curl_multi_number(CURLM *multi, CURLMoption option, long value) {
    return flashcard_curl_multi_setopt()(multi, option, value);
}

/// The outcome of a message that says that a transfer is done.
static inline CURLcode flashcard_curl_result(const CURLMsg *message) {
    return message->data.result;
}

#endif
