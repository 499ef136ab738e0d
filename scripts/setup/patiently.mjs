// Debian's installer lets one work at a time and fails at once for the next; a new machine often installs by itself first.
const NOTHING = new Int32Array(new SharedArrayBuffer(4))
const PAUSE_MS = 3000
/** Ten minutes: longer than the first upgrade of a new machine takes. */
const TRIES = 200

const LOCKED = /Could not get lock|Unable to (?:acquire|lock)|is another process using it/i

/**
 * Does `work` again for as long as another installer holds a lock; `work` gives `{ status, stderr }` as `spawnSync` does.
 * Only `apt-get`'s own option waits for dpkg; nothing of apt's waits for the lists and the archive.
 */
export function patiently(work, say, { tries = TRIES, pause = rest } = {}) {
  for (let left = tries; ; left -= 1) {
    const done = work()
    if (done.status === 0 || left <= 1 || !LOCKED.test(done.stderr ?? '')) return done
    if (left === tries) say('Another installer is at work on this machine: waiting for it…')
    pause()
  }
}

function rest() {
  Atomics.wait(NOTHING, 0, 0, PAUSE_MS)
}
