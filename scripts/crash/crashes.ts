import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveSampleSite } from '../../test/sample-site/serve'
import { builtExtension } from '../setup/built-extension'
import { layBook } from './lay-book'
import { openOffice, type Premises } from './office'
import { type Crash, type Killed, type SessionAsked, type SessionDone, sessionIn } from './session'

export interface CrashesAsked {
  readonly kills: number
  /** Of the first kill; each one after it has the next. */
  readonly seed: number
  readonly tell: (crash: Crash) => void
}

/** Kills the browser so many times, and looks after each what is left; on one profile as long as nothing is wrong. */
export async function crashes({ kills, seed, tell }: CrashesAsked): Promise<void> {
  const folder = builtExtension('shipped')
  const site = await serveSampleSite()
  const usual = new Map<string, number>()
  let home = ''
  let killed: Killed | null = null
  try {
    for (let at = 0; at <= kills; at += 1) {
      if (killed === null) {
        forget(home)
        if (at === kills) return
        home = mkdtempSync(join(tmpdir(), 'so-mot-cua-crash-'))
        await layBook({ home, siteUrl: site.url, folder })
      }
      const asked = { killed, seed: at < kills ? seed + at : null, usual }
      const { crashes: found, next }: SessionDone = await sessionOn(
        { home, siteUrl: site.url, folder },
        asked,
      )
      for (const crash of found) tell(crash)
      killed = next
    }
  } finally {
    await site.close()
    forget(home)
  }
}

/** Whatever becomes of a session, its browser is gone after it. */
async function sessionOn(premises: Premises, asked: SessionAsked): Promise<SessionDone> {
  const office = await openOffice(premises)
  const done = await sessionIn(office, asked).catch((error) => {
    office.extension.kill()
    throw error
  })
  if (done.next === null) office.extension.kill()
  return done
}

function forget(home: string): void {
  if (home !== '') rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
