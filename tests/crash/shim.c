/* A disk that fails, for the tests: loaded before the C library (LD_PRELOAD), it counts what a program does to the files below one
 * folder, and at the nth of these it ends or fails. Everything by system call, so that nothing here passes through itself.
 *
 *   CRASH_UNDER  the folder, without a slash at its end
 *   CRASH_COUNT  file that gets the number of steps, at the end of the program
 *   CRASH_AT     the step at which it happens: 1 is the first; one past the last is the end of the program
 *   CRASH_HOW    kill    ends before the step
 *                torn    does half of a write, then ends
 *                full    half of a write, and from then on the disk is full
 *                error   this step gives an input/output error
 *                errors  this one and all later ones do
 *                lose    the power goes: what was not synced is gone, then ends
 *                mixed   the same, but each sector by chance (CRASH_SEED) reached the disk
 *   CRASH_NAMES  set: with `lose`, names made, changed or removed without a sync of their folder are lost as well
 *   CRASH_TELL   set: every step is told on stderr
 *   CRASH_KEEP   folder on the same file system, outside CRASH_UNDER, for what is removed meanwhile
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { SECTOR = 512 };
enum how { NOT, KILL, TORN, FULL, ERROR, ERRORS, LOSE, MIXED };
enum what { BYTES, MADE, RENAMED, REMOVED };

struct undo {
  struct undo *before;
  enum what what;
  dev_t dev; /* of the file, or of the folder that holds the name */
  ino_t ino;
  int held;  /* BYTES */
  off_t offset, size;
  size_t length;
  char *old;
  char *path, *from, *kept;
};

static const char *under, *keep;
static long at, steps;
static enum how how;
static int names, tell;
static unsigned seed;
static struct undo *last;

static void begin(void) {
  static int begun;
  if (begun) return;
  begun = 1;
  static const char *words[] = {"", "kill", "torn", "full", "error", "errors", "lose", "mixed"};
  const char *word = getenv("CRASH_HOW"), *nth = getenv("CRASH_AT"), *chance = getenv("CRASH_SEED");
  under = getenv("CRASH_UNDER");
  keep = getenv("CRASH_KEEP");
  names = getenv("CRASH_NAMES") != NULL;
  tell = getenv("CRASH_TELL") != NULL;
  at = nth ? atol(nth) : 0;
  seed = chance ? (unsigned)atol(chance) : 0;
  for (int i = 1; word && i < 8; i++)
    if (strcmp(word, words[i]) == 0) how = (enum how)i;
}

static int is_below(const char *path) {
  size_t length = under ? strlen(under) : 0;
  return length && strncmp(path, under, length) == 0 && path[length] == '/';
}

/* The path of an open file, when it is one that counts. */
static int watched(int fd, char *path) {
  char link[40];
  begin();
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_below(path) || (under && strcmp(path, under) == 0);
}

/* A name as a full path, when it is one that counts. */
static int named(int folder, const char *name, char *path) {
  char start[PATH_MAX] = "";
  begin();
  if (name[0] == '/') {
    snprintf(path, PATH_MAX, "%s", name);
  } else {
    if (folder == AT_FDCWD ? !getcwd(start, sizeof start) : (watched(folder, start), !start[0])) return 0;
    snprintf(path, PATH_MAX, "%.2000s/%.2000s", start, strncmp(name, "./", 2) ? name : name + 2);
  }
  return is_below(path);
}

static int exists(const char *path) {
  struct stat facts;
  return fstatat(AT_FDCWD, path, &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

static int lost(ino_t ino, long sector) {
  unsigned chance = seed + (unsigned)ino * 2654435761u + (unsigned)sector * 2246822519u;
  chance ^= chance >> 15, chance *= 2654435761u, chance ^= chance >> 13;
  return how == LOSE || (chance & 1);
}

static void put_back_bytes(const struct undo *undo) {
  for (size_t done = 0; done < undo->length;) {
    off_t place = undo->offset + (off_t)done;
    size_t part = SECTOR - (size_t)(place % SECTOR);
    if (part > undo->length - done) part = undo->length - done;
    if (lost(undo->ino, place / SECTOR)) syscall(SYS_pwrite64, undo->held, undo->old + done, part, place);
    done += part;
  }
  if (lost(undo->ino, -1)) syscall(SYS_ftruncate, undo->held, undo->size);
}

static void put_back_name(const struct undo *undo) {
  if (undo->what == MADE && syscall(SYS_unlinkat, AT_FDCWD, undo->path, 0) != 0)
    syscall(SYS_unlinkat, AT_FDCWD, undo->path, AT_REMOVEDIR);
  if (undo->what == RENAMED) syscall(SYS_renameat2, AT_FDCWD, undo->path, AT_FDCWD, undo->from, 0);
  if (undo->kept) syscall(SYS_linkat, AT_FDCWD, undo->kept, AT_FDCWD, undo->path, 0);
}

static void end(void) {
  if (how == LOSE || how == MIXED)
    for (struct undo *undo = last; undo; undo = undo->before) {
      if (undo->what == BYTES) put_back_bytes(undo);
      else if (names) put_back_name(undo);
    }
  kill(getpid(), SIGKILL);
}

/* One step: whether it is to fail, and with what. */
static int step(const char *what, const char *path, int grows, int *half) {
  begin();
  steps++;
  if (tell) {
    char line[PATH_MAX + 40];
    int length = snprintf(line, sizeof line, "%ld %s %.3000s\n", steps, what, path);
    syscall(SYS_write, 2, line, length);
  }
  if (!how || steps < at || !at) return 0;
  if (steps == at) {
    if (how == TORN && half) return *half = 1, 0;
    if (how == KILL || how == TORN || how == LOSE || how == MIXED) end();
    if (how == FULL && half) return *half = 1, 0;
    if (how == ERROR) return EIO;
  }
  if (how == ERRORS) return EIO;
  return how == FULL && grows ? ENOSPC : 0;
}

static struct undo *remember(enum what what, const struct stat *facts) {
  struct undo *undo = calloc(1, sizeof *undo);
  undo->what = what;
  undo->dev = facts->st_dev, undo->ino = facts->st_ino;
  undo->before = last;
  return last = undo;
}

/* A handle of our own for a file, never closed: closing it would give up the locks of the program. */
static int hold(int fd, const struct stat *facts) {
  static struct { dev_t dev; ino_t ino; int fd; } held[256];
  static int count;
  for (int i = 0; i < count; i++)
    if (held[i].dev == facts->st_dev && held[i].ino == facts->st_ino) return held[i].fd;
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int own = (int)syscall(SYS_openat, AT_FDCWD, link, O_RDWR | O_CLOEXEC);
  if (own >= 0 && count < 256) held[count].dev = facts->st_dev, held[count].ino = facts->st_ino, held[count++].fd = own;
  return own;
}

/* What stands where will be written, and how long the file is. */
static void remember_bytes(int fd, off_t offset, size_t length) {
  struct stat facts;
  if ((how != LOSE && how != MIXED) || fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) return;
  int held = hold(fd, &facts);
  if (held < 0) return;
  struct undo *undo = remember(BYTES, &facts);
  undo->held = held, undo->offset = offset, undo->size = facts.st_size;
  if (offset < facts.st_size) {
    undo->length = facts.st_size - offset < (off_t)length ? (size_t)(facts.st_size - offset) : length;
    undo->old = malloc(undo->length);
    syscall(SYS_pread64, held, undo->old, undo->length, offset);
  }
}

/* A name that is changed: `kept` holds what it named before. */
static void remember_name(enum what what, const char *path, const char *from) {
  static int nth;
  char folder[PATH_MAX], place[PATH_MAX];
  struct stat facts;
  if ((how != LOSE && how != MIXED) || !names) return;
  snprintf(folder, sizeof folder, "%s", path);
  *strrchr(folder, '/') = 0;
  if (fstatat(AT_FDCWD, folder, &facts, 0) != 0) return;
  struct undo *undo = remember(what, &facts);
  undo->path = strdup(path);
  undo->from = from ? strdup(from) : NULL;
  if (what != MADE && exists(path)) {
    snprintf(place, sizeof place, "%.2000s/%d-%d", keep, getpid(), nth++);
    if (syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, place, 0) == 0) undo->kept = strdup(place);
  }
}

/* Synced: it stays. A folder keeps its names, a file its bytes. */
static void forget(int fd) {
  struct stat facts;
  if (fstat(fd, &facts) != 0) return;
  for (struct undo **undo = &last; *undo;) {
    int bytes = (*undo)->what == BYTES;
    int here = (*undo)->dev == facts.st_dev && (*undo)->ino == facts.st_ino && bytes == !S_ISDIR(facts.st_mode);
    if (here) *undo = (*undo)->before; else undo = &(*undo)->before;
  }
}

static int fails(int error) { return errno = error, -1; }

static ssize_t put(int fd, const void *bytes, size_t length, off_t offset) {
  char path[PATH_MAX];
  int at_offset = offset >= 0, half = 0;
  if (watched(fd, path)) {
    int error = step("write", path, 1, &half);
    if (error) return fails(error);
    remember_bytes(fd, at_offset ? offset : lseek(fd, 0, SEEK_CUR), length);
    if (half && length > 1) length /= 2;
  }
  ssize_t put = at_offset ? syscall(SYS_pwrite64, fd, bytes, length, offset) : syscall(SYS_write, fd, bytes, length);
  if (half && how == TORN) end();
  return put;
}

ssize_t write(int fd, const void *bytes, size_t length) { return put(fd, bytes, length, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return put(fd, bytes, length, offset); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) { return put(fd, bytes, length, offset); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  if (!watched(fd, path)) return syscall(SYS_writev, fd, parts, count);
  for (int i = 0; i < count; i++)
    if (parts[i].iov_len) return put(fd, parts[i].iov_base, parts[i].iov_len, -1); /* a short write is one that goes on */
  return 0;
}

ssize_t sendfile64(int out, int in, off_t *offset, size_t length) { return (void)out, (void)in, (void)offset, (void)length, fails(ENOSYS); }
ssize_t copy_file_range(int in, off_t *from, int out, off_t *to, size_t length, unsigned flags) {
  return (void)in, (void)from, (void)out, (void)to, (void)length, (void)flags, fails(ENOSYS);
}

int ftruncate(int fd, off_t size) {
  char path[PATH_MAX];
  struct stat facts;
  if (watched(fd, path) && fstat(fd, &facts) == 0) {
    int error = step("truncate", path, size > facts.st_size, NULL);
    if (error) return fails(error);
    remember_bytes(fd, size, size < facts.st_size ? (size_t)(facts.st_size - size) : 0);
  }
  return (int)syscall(SYS_ftruncate, fd, size);
}
int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

static int sync_with(long call, int fd) {
  char path[PATH_MAX];
  int counts = watched(fd, path), error = counts ? step("sync", path, 0, NULL) : 0;
  if (error) return fails(error);
  int done = (int)syscall(call, fd);
  if (done == 0 && counts) forget(fd);
  return done;
}
int fsync(int fd) { return sync_with(SYS_fsync, fd); }
/* All of the file system at once. */
int syncfs(int fd) {
  char path[PATH_MAX];
  int error = watched(fd, path) ? step("sync-all", path, 0, NULL) : 0;
  if (error) return fails(error);
  last = NULL;
  return (int)syscall(SYS_syncfs, fd);
}
int fdatasync(int fd) { return sync_with(SYS_fdatasync, fd); }

static int open_with(int folder, const char *name, int flags, mode_t mode) {
  char path[PATH_MAX];
  if ((flags & O_CREAT) && named(folder, name, path) && !exists(path)) {
    int error = step("create", path, 1, NULL);
    if (error) return fails(error);
    remember_name(MADE, path, NULL);
  }
  return (int)syscall(SYS_openat, folder, name, flags, mode);
}
#define MODE_OF(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | __O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }
int open(const char *name, int flags, ...) { MODE_OF(flags) return open_with(AT_FDCWD, name, flags, mode); }
int open64(const char *name, int flags, ...) { MODE_OF(flags) return open_with(AT_FDCWD, name, flags, mode); }
int openat(int folder, const char *name, int flags, ...) { MODE_OF(flags) return open_with(folder, name, flags, mode); }
int openat64(int folder, const char *name, int flags, ...) { MODE_OF(flags) return open_with(folder, name, flags, mode); }

int mkdir(const char *name, mode_t mode) {
  char path[PATH_MAX];
  if (named(AT_FDCWD, name, path) && !exists(path)) {
    int error = step("folder", path, 1, NULL);
    if (error) return fails(error);
    remember_name(MADE, path, NULL);
  }
  return (int)syscall(SYS_mkdirat, AT_FDCWD, name, mode);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  char old[PATH_MAX], path[PATH_MAX];
  if (named(to_folder, to, path)) {
    int error = step("rename", path, 1, NULL);
    if (error) return fails(error);
    if (!(flags && exists(path)) && named(from_folder, from, old)) remember_name(RENAMED, path, old);
  }
  return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
}
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int from_folder, const char *from, int to_folder, const char *to) { return renameat2(from_folder, from, to_folder, to, 0); }

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  char path[PATH_MAX];
  if (named(to_folder, to, path)) {
    int error = step("link", path, 1, NULL);
    if (error) return fails(error);
    if (!exists(path)) remember_name(MADE, path, NULL);
  }
  return (int)syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int unlinkat(int folder, const char *name, int flags) {
  char path[PATH_MAX];
  if (named(folder, name, path) && exists(path)) {
    int error = step("remove", path, 0, NULL);
    if (error) return fails(error);
    if (!(flags & AT_REMOVEDIR)) remember_name(REMOVED, path, NULL);
  }
  return (int)syscall(SYS_unlinkat, folder, name, flags);
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }

__attribute__((destructor)) static void at_end(void) {
  const char *count = getenv("CRASH_COUNT");
  begin();
  if (count) {
    char text[32];
    int length = snprintf(text, sizeof text, "%ld", steps);
    int fd = (int)syscall(SYS_openat, AT_FDCWD, count, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    syscall(SYS_write, fd, text, (size_t)length);
  }
  if (how && at == steps + 1) end();
}
