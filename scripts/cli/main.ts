import { parseArgs } from 'node:util'
import { RefusedInput, type Verb, type VerbResult, WrongUsage } from './verb'

const VERBS = new Map(
  Object.entries(import.meta.glob<Verb>('./verbs/*.ts', { eager: true, import: 'verb' })).map(
    ([path, verb]) => [path.slice('./verbs/'.length, -'.ts'.length), verb],
  ),
)

/** Runs one verb: prints one JSON document, returns the exit code: 0 done, 1 refused in whole or part, 2 wrong usage. */
export async function runCli(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  const verb = VERBS.get(name ?? '')
  if (!verb) return explainUsage(name)
  try {
    const { positionals, options, lists } = parseWords(verb, rest)
    const result = await verb.run(positionals, options, lists)
    process.stdout.write(`${JSON.stringify(result.print, null, 2)}\n`)
    sayRefusals(result)
    return result.refused ? 1 : 0
  } catch (error) {
    return explain(error, verb)
  }
}

function parseWords(verb: Verb, args: readonly string[]) {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: verb.options,
    allowPositionals: true,
  })
  const [least, most] = verb.words
  if (positionals.length < least || positionals.length > most)
    throw new WrongUsage('Thiếu hoặc thừa tên tệp.')
  const options: Record<string, string> = {}
  const lists: Record<string, string[]> = {}
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) lists[name] = value.map(String)
    else if (value !== undefined) options[name] = String(value)
  }
  return { positionals, options, lists }
}

function explain(error: unknown, verb: Verb): number {
  if (error instanceof RefusedInput) {
    process.stdout.write(`${JSON.stringify({ ...verb.nothing, refusals: [error.refusal] }, null, 2)}\n`)
    process.stderr.write(`${error.message}\n`)
    return 1
  }
  if (error instanceof WrongUsage || isParseError(error)) {
    const words = error instanceof WrongUsage ? '' : 'Không hiểu tham số: '
    process.stderr.write(`${words}${(error as Error).message}\nCách dùng: ${verb.usage}\n`)
    return 2
  }
  throw error
}

function isParseError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function explainUsage(name: string | undefined): number {
  const usages = [...VERBS.values()].map(({ usage }) => `  ${usage}`)
  process.stderr.write(`${name ? `Không có lệnh «${name}».\n` : ''}Cách dùng:\n${usages.join('\n')}\n`)
  return 2
}

function sayRefusals({ print }: VerbResult): void {
  const refusals = (print as { refusals?: { reason: string; message: string }[] }).refusals ?? []
  for (const { reason, message } of refusals) process.stderr.write(`${reason}: ${message}\n`)
}
