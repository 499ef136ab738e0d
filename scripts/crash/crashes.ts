import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveSampleSite } from '../../test/sample-site/serve'
import { builtExtension } from '../setup/built-extension'
import { layBook } from './lay-book'
import { openCrashOffice, type Premises } from './office'
import { type Crash, type Killed, type SessionAsked, type SessionDone, sessionIn } from './session'

export interface CrashesAsked {
  /** One kill for each, in this order. */
  readonly seeds: readonly number[]
  readonly tell: (crash: Crash) => void
}

/** So many kills on one profile, then a new one: what a profile has not lived through yet is hit, too. */
const KILLS_OF_A_PROFILE = 64

/** Kills the browser once for each seed, and looks after each what is left; on one profile as long as nothing is wrong. */
export async function crashes({ seeds, tell }: CrashesAsked): Promise<void> {
  const folder = builtExtension('shipped')
  const site = await serveSampleSite()
  const usual = new Map<string, number>()
  const left = [...seeds]
  try {
    while (left.length > 0)
      await onProfile({ home: newHome(), siteUrl: site.url, folder }, { left, usual, tell })
  } finally {
    await site.close()
  }
}

interface ProfileAsked extends Pick<CrashesAsked, 'tell'>, Pick<SessionAsked, 'usual'> {
  /** Seeds still to come; each is taken away once its kill came about, or could not. */
  readonly left: number[]
}

/** A chain of kills: each browser looks what the kill before it left, and is killed itself. */
async function onProfile(premises: Premises, { left, usual, tell }: ProfileAsked): Promise<void> {
  try {
    await layBook(premises)
    let killed: Killed | null = null
    for (let kills = 0; ; kills += 1) {
      const seed = kills < KILLS_OF_A_PROFILE ? (left[0] ?? null) : null
      const { crashes: found, next }: SessionDone = await sessionOn(premises, { killed, seed, usual })
      for (const crash of found) tell(crash)
      if (next !== null || found.some((crash) => crash.seed === seed)) left.shift()
      if (next === null) return
      killed = next
    }
  } finally {
    rmSync(premises.home, { recursive: true, force: true, maxRetries: 5 })
  }
}

function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'so-mot-cua-crash-'))
}

/** Whatever becomes of a session, its browser is gone after it. */
async function sessionOn(premises: Premises, asked: SessionAsked): Promise<SessionDone> {
  const office = await openCrashOffice(premises)
  const done = await sessionIn(office, asked).catch((error) => {
    office.extension.kill()
    throw error
  })
  if (done.next === null) office.extension.kill()
  return done
}
