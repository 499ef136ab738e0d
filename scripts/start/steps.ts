/** One step of the job as it went: its words, how long it took, and what it says of itself. */
export interface StepDone {
  readonly name: string
  readonly seconds: number
  readonly said: string
}

/** Runs steps one after the other, tells the terminal as it goes, and keeps how long each took. */
export function startSteps() {
  const done: StepDone[] = []
  return {
    done,
    async step(name: string, work: () => Promise<string>): Promise<void> {
      if (process.stdout.isTTY) process.stdout.write(`… ${name}`)
      const start = performance.now()
      const said = await work()
      const seconds = (performance.now() - start) / 1000
      done.push({ name, seconds, said })
      process.stdout.write(
        `${process.stdout.isTTY ? '\r' : ''}✓ ${name} (${seconds.toFixed(1)} s): ${said}\n`,
      )
    },
  }
}

/** The short table at the end. */
export function printTable(done: readonly StepDone[]): void {
  const width = Math.max(...done.map(({ name }) => name.length))
  process.stdout.write(`\n${'Bước'.padEnd(width)}   Giây  Kết quả\n`)
  for (const { name, seconds, said } of done)
    process.stdout.write(`${name.padEnd(width)} ${seconds.toFixed(1).padStart(6)}  ${said}\n`)
}
