// What is built from the sources is built once for each state of them, by whoever comes first; the others wait for it.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'

const LOOK_AGAIN_MS = 100
const NOTHING = new Int32Array(new SharedArrayBuffer(4))

/**
 * `madeOnce('.output/chrome-mv3', key, build)` builds unless that folder was built for this very key. The key lies beside
 * the folder: in it, it would ship.
 */
export function madeOnce(folder, key, build) {
  if (isMade(folder, key)) return
  whileAlone(folder, () => {
    if (isMade(folder, key)) return
    forgetMade(folder)
    build()
    sayMade(folder, key)
  })
}

/** Does `work` while no other process that asks for the same name does. */
export function whileAlone(name, work) {
  while (!isTaken(name)) Atomics.wait(NOTHING, 0, 0, LOOK_AGAIN_MS)
  try {
    work()
  } finally {
    rmSync(lockFile(name), { force: true })
  }
}

/** The same where building is waited for. */
export async function madeOnceLater(folder, key, build) {
  if (isMade(folder, key)) return
  while (!isTaken(folder)) await rest(LOOK_AGAIN_MS)
  try {
    if (isMade(folder, key)) return
    forgetMade(folder)
    await build()
    sayMade(folder, key)
  } finally {
    rmSync(lockFile(folder), { force: true })
  }
}

/** Says that a folder was just built for this key. */
export function sayMade(folder, key) {
  writeFileSync(keyFile(folder), key)
}

/** What is about to be made anew is nothing until it is made. */
export function forgetMade(folder) {
  rmSync(keyFile(folder), { force: true })
}

/** Whether a folder, or a file, is there and was made for this key. */
export function isMade(folder, key) {
  return existsSync(folder) && existsSync(keyFile(folder)) && readFileSync(keyFile(folder), 'utf8') === key
}

function keyFile(folder) {
  return `${folder}.key`
}

function lockFile(folder) {
  return `${folder}.lock`
}

/** The lock is a file with the number of its process; one whose process is gone is nobody's. */
function isTaken(folder) {
  const lock = lockFile(folder)
  mkdirSync(dirname(lock), { recursive: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAlive(ownerOf(lock))) rmSync(lock, { force: true })
    return false
  }
}

function ownerOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return process.pid
  }
}

function isAlive(pid) {
  try {
    // Signal 0 asks only; a lock that is just being written says 0, which is our own group.
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
