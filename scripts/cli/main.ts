import { runVerb } from './run-verb'
import type { Verb } from './verb'

/** Every verb there is, by its file's name. */
export const VERBS: ReadonlyMap<string, Verb> = new Map(
  Object.entries(import.meta.glob<Verb>('./verbs/*.ts', { eager: true, import: 'verb' })).map(
    ([path, verb]) => [path.slice('./verbs/'.length, -'.ts'.length), verb],
  ),
)

/** Runs one verb: prints one JSON document, returns the exit code: 0 done, 1 refused in whole or part, 2 wrong usage, 3 crashed. */
export async function runCli([name, ...args]: readonly string[]): Promise<number> {
  const verb = VERBS.get(name ?? '')
  if (name === undefined || !verb) return explainUsage(name)
  const { code, document, words } = await runVerb(name, verb, args)
  if (document !== undefined) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
  for (const line of words) process.stderr.write(`${line}\n`)
  return code
}

function explainUsage(name: string | undefined): number {
  const usages = [...VERBS.values()].map(({ usage }) => `  ${usage}`)
  process.stderr.write(`${name ? `Không có lệnh «${name}».\n` : ''}Cách dùng:\n${usages.join('\n')}\n`)
  return 2
}
