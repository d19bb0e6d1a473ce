// Linux's own headers for waiting on many sockets, which Swift's Glibc leaves out. Elsewhere there
// is nothing in it, and `poll` does the work. The flags are macros or enums by version; here they
// are plain numbers.
#ifndef FLASHCARD_CEPOLL_H
#define FLASHCARD_CEPOLL_H

#ifdef __linux__

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

static const uint32_t FLASHCARD_EPOLL_IN = EPOLLIN;
static const uint32_t FLASHCARD_EPOLL_OUT = EPOLLOUT;
static const uint32_t FLASHCARD_EPOLL_OVER = EPOLLERR | EPOLLHUP;

static inline int flashcard_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

static inline int flashcard_eventfd_create(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

#endif
#endif
