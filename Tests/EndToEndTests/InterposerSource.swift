//  A library that is loaded before the C library and ends the process with SIGKILL at one chosen
//  call among those that change files. Terminal and pipe output does not count.
//
//      KILL_AT      which call, from 1
//      KILL_MOMENT  before, inside (half of the bytes), after
//      KILL_SIGNAL  another signal, with which the process goes on
//      KILL_COUNT   a file that gets the number of calls when the process ends by itself

let interposerSource = #"""
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdatomic.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/types.h>
    #include <unistd.h>

    static atomic_long calls;
    static long kill_at;
    static int signal_number = SIGKILL;
    static char moment;

    __attribute__((constructor)) static void begin(void) {
        const char *at = getenv("KILL_AT"), *when = getenv("KILL_MOMENT");
        const char *number = getenv("KILL_SIGNAL");
        kill_at = at ? atol(at) : 0;
        if (number) signal_number = atoi(number);
        moment = when ? when[0] : 'b';
    }

    __attribute__((destructor)) static void end(void) {
        const char *path = getenv("KILL_COUNT");
        FILE *file = path ? fopen(path, "w") : NULL;
        if (!file) return;
        fprintf(file, "%ld", atomic_load(&calls));
        fclose(file);
    }

    static void die(void) {
        kill(getpid(), signal_number);
        while (signal_number == SIGKILL) pause();
    }

    /* True when this is the call; a call outside files never is. */
    static int is_it(int descriptor) {
        if (descriptor <= 2) return 0;
        int it = atomic_fetch_add(&calls, 1) + 1 == kill_at;
        if (it && moment == 'b') {
            die();
            return 0;
        }
        return it;
    }

    #define REAL(type, name, ...) static type (*real)(__VA_ARGS__); \
        if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

    ssize_t write(int d, const void *bytes, size_t count) {
        REAL(ssize_t, write, int, const void *, size_t);
        int it = is_it(d);
        if (it && moment == 'i') { real(d, bytes, count / 2); die(); }
        ssize_t done = real(d, bytes, count);
        if (it) die();
        return done;
    }

    ssize_t pwrite64(int d, const void *bytes, size_t count, off64_t at) {
        REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
        int it = is_it(d);
        if (it && moment == 'i') { real(d, bytes, count / 2, at); die(); }
        ssize_t done = real(d, bytes, count, at);
        if (it) die();
        return done;
    }

    ssize_t pwrite(int d, const void *bytes, size_t count, off_t at) {
        REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
        int it = is_it(d);
        if (it && moment == 'i') { real(d, bytes, count / 2, at); die(); }
        ssize_t done = real(d, bytes, count, at);
        if (it) die();
        return done;
    }

    int fsync(int d) {
        REAL(int, fsync, int);
        int it = is_it(d);
        int done = real(d);
        if (it) die();
        return done;
    }

    int fdatasync(int d) {
        REAL(int, fdatasync, int);
        int it = is_it(d);
        int done = real(d);
        if (it) die();
        return done;
    }

    int rename(const char *from, const char *to) {
        REAL(int, rename, const char *, const char *);
        int it = is_it(3);
        int done = real(from, to);
        if (it) die();
        return done;
    }
    """#
