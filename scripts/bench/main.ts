import type { BenchRow } from './bench-row'

const BENCHES = import.meta.glob<() => Promise<BenchRow[]>>(['./*.ts', '!./main.ts', '!./bench-row.ts'], {
  eager: true,
  import: 'run',
})

/** Runs every bench whose file name holds one of `names` (all without any) and prints one table; a size that is missed ends it with 1. */
export async function runBenches(names: readonly string[]): Promise<void> {
  for (const [path, run] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.some((name) => path.includes(name))) continue
    process.stdout.write(`\n${path.slice(2, -3)}\n`)
    for (const row of await run()) {
      process.stdout.write(`${lineOf(row)}\n`)
      // Times depend on the machine; a size that is missed is missed everywhere.
      if (row.unit === 'kB' && row.holds === false) process.exitCode = 1
    }
  }
}

function lineOf({ name, value, unit, target, holds }: BenchRow): string {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2)
  const verdict = target === undefined ? '' : `  (target ${target}: ${holds ? 'holds' : 'MISSED'})`
  return `  ${name.padEnd(64)} ${shown.padStart(10)} ${unit}${verdict}`
}
