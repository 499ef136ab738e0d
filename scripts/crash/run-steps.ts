import type { Step } from './job'
import type { Moment } from './moment'
import type { CrashOffice } from './office'

/** How far a run has come: steps that were begun, and those that the panel has said were kept. */
export interface Far {
  readonly begun: number
  readonly said: number
}

/** One step after the other, each until the panel has said its sentence; `tell` hears of each begin and each sentence. */
export async function runSteps(
  { heard }: CrashOffice,
  steps: readonly Step[],
  tell: (far: Far) => void = () => undefined,
): Promise<Far> {
  for (const [at, { act, words }] of steps.entries()) {
    const from = heard.sentences.length
    tell({ begun: at + 1, said: at })
    const isSaid = heard.until(words, from).then(() => tell({ begun: at + 1, said: at + 1 }))
    await act()
    await isSaid
  }
  return { begun: steps.length, said: steps.length }
}

interface KillAsked {
  readonly moment: Moment
  /** How long the steps took when they were last done. */
  readonly usualMs: number
}

/** A sentence that does not come is waited for so many times as long as the whole job usually takes. */
const PATIENCE = 20

/** Kills the browser on the way, at a moment; gives how far it had come by then. */
export async function killOnTheWay(
  office: CrashOffice,
  steps: readonly Step[],
  { moment, usualMs }: KillAsked,
): Promise<Far> {
  const gone = new Promise<void>((resolve) => office.extension.context.on('close', () => resolve()))
  let far: Far = { begun: 0, said: 0 }
  let isKilled = false
  const kill = () => {
    if (!isKilled) office.extension.kill()
    isKilled = true
  }
  const tell = (now: Far) => {
    if (isKilled) return
    const isNewWord = now.said > far.said
    far = now
    if ('word' in moment && isNewWord && now.said === moment.word + 1) setTimeout(kill, moment.ms)
  }
  const end = setTimeout(kill, 'after' in moment ? moment.after * usualMs : PATIENCE * usualMs)
  // What the browser could not finish is not what is asked here.
  runSteps(office, steps, tell).catch(() => undefined)
  await gone
  clearTimeout(end)
  return far
}
