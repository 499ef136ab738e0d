import { crashes } from './crashes'
import { JOBS } from './jobs'
import { type Crash, isWrong } from './session'

/** `npm run crash [-- N SEED]`: a line for each kind of job, the seed of each failure; 1 where there is any. */
export async function runCrash(args: readonly string[]): Promise<number> {
  const [kills = 100, seed = 1] = args.map(Number)
  if (![kills, seed].every(Number.isSafeInteger)) throw new Error('npm run crash -- KILLS SEED')
  const all: Crash[] = []
  const start = performance.now()
  await crashes({
    kills,
    seed,
    tell(crash) {
      all.push(crash)
      process.stdout.write(progressLine(crash, { done: all.length, kills, ms: performance.now() - start }))
      if (isWrong(crash)) process.stdout.write(failureLines(crash))
    },
  })
  process.stdout.write(`\n${tableOf(all)}\n`)
  return all.some(isWrong) ? 1 : 0
}

interface Far {
  readonly done: number
  readonly kills: number
  readonly ms: number
}

function progressLine({ seed, job, moment, said }: Crash, { done, kills, ms }: Far): string {
  const each = (ms / 1000 / done).toFixed(1)
  return `${done}/${kills}  seed ${seed}  ${job}  ${moment}, ${said} said  (${each} s a kill)\n`
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
