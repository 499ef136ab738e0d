import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { until } from '../support/until'

export interface Display {
  /** As in `DISPLAY=:107`. */
  readonly name: string
  press(keys: string): void
  /** A picture of the whole screen, as a PNG file. */
  picture(path: string): void
  stop(): void
}

/** A screen of its own with a window manager, so that a real key press reaches a real window. */
export async function startDisplay(): Promise<Display> {
  const name = `:${freeNumber()}`
  const env = { ...process.env, DISPLAY: name }
  const children = [run('Xvfb', [name, '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], env)]
  await until(
    () => succeeds(() => execFileSync('xdotool', ['getdisplaygeometry'], { env, stdio: 'pipe' })),
    () => `the display ${name} did not come up`,
  )
  children.push(run('openbox', [], env))
  return {
    name,
    press: (keys) => void execFileSync('xdotool', ['key', '--clearmodifiers', keys], { env, stdio: 'pipe' }),
    picture: (path) => void execFileSync('import', ['-window', 'root', path], { env, stdio: 'pipe' }),
    stop: () => {
      for (const child of children.reverse()) child.kill()
    },
  }
}

function freeNumber(): number {
  let number = 100 + (process.pid % 400)
  while (existsSync(`/tmp/.X${number}-lock`)) number += 1
  return number
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(program, args, { env, stdio: 'ignore' })
}

function succeeds(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
