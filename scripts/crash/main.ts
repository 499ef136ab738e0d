import { crashes } from './crashes'
import { JOBS } from './jobs'
import { keepResult, resultsIn } from './results'
import { type Crash, isWrong } from './session'

const USAGE = 'npm run crash -- KILLS SEED [FILE]'

/**
 * `npm run crash [-- N SEED [FILE]]`: a line for each kill, a table of each kind of job, the seed of each failure; 1 where
 * there is any. With a file each result is kept in it, and what it has is not done again: a run goes on where it ended.
 */
export async function runCrash(args: readonly string[]): Promise<number> {
  const [kills = 100, seed = 1] = args.slice(0, 2).map(Number)
  if (![kills, seed].every(Number.isSafeInteger)) throw new Error(USAGE)
  const [, , file = null] = args
  const seeds = Array.from({ length: kills }, (_, at) => seed + at)
  const before = file === null ? [] : resultsIn(file)
  const known = new Set(before.map((crash) => crash.seed))
  const left = seeds.filter((one) => !known.has(one))
  const found: Crash[] = []
  const start = performance.now()
  await crashes({
    seeds: left,
    tell(crash) {
      found.push(crash)
      if (file !== null) keepResult(file, crash)
      const far = { done: found.length, kills: left.length, ms: performance.now() - start }
      process.stdout.write(progressLine(crash, far))
    },
  })
  const all = [...before, ...found]
  const failed = all.filter(isWrong)
  process.stdout.write(`${failed.map(failureLines).join('')}\n${tableOf(all)}\n`)
  return failed.length > 0 ? 1 : 0
}

interface Far {
  readonly done: number
  readonly kills: number
  readonly ms: number
}

function progressLine(crash: Crash, { done, kills, ms }: Far): string {
  const { seed, job, moment, said } = crash
  const each = (ms / 1000 / done).toFixed(1)
  const line = `${done}/${kills}  seed ${seed}  ${job}  ${moment}, ${said} said  (${each} s a kill)\n`
  return isWrong(crash) ? `${line}${failureLines(crash)}` : line
}

function failureLines({ seed, losses, halves, again }: Crash): string {
  const lines = [
    ...losses.map((loss) => `lost: ${loss}`),
    ...halves.map((half) => `half: ${half}`),
    ...again.map((what) => `afterwards: ${what}`),
  ]
  return `FAILED, seed ${seed} (npm run crash -- 1 ${seed})\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function tableOf(all: readonly Crash[]): string {
  const rows = [...JOBS.map(({ name }) => name), 'all'].map((name) => {
    const of = all.filter(({ job }) => name === 'all' || job === name)
    const midway = of.filter(({ begun, said }) => begun > said).length
    const count = (part: 'losses' | 'halves' | 'again') => of.filter((one) => one[part].length > 0).length
    const right = of.length - count('again')
    return [name, of.length, midway, count('losses'), count('halves'), right].map(String)
  })
  const head = ['job', 'kills', 'of which unsaid', 'losses', 'halves', 'second runs right']
  return [head, ...rows].map((row) => row.map(cell).join('')).join('\n')
}

function cell(text: string, at: number): string {
  return at === 0 ? text.padEnd(16) : text.padStart(18)
}
