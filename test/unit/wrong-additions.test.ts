import { expect, test } from 'vitest'
import { type Check, failing } from '../walkers/check'
import { type IndicatorFiles, indicatorChecks } from '../walkers/indicators'
import { type PlanExpected, planChecks } from '../walkers/plans'
import { type PortalAddition, portalChecks } from '../walkers/portals'
import { folderOf, readFolder } from '../walkers/read-folders'
import { type RegimeFiles, regimeChecks } from '../walkers/regimes'
import { type ReportAddition, reportChecks } from '../walkers/reports'
import { type RuleFiles, ruleChecks } from '../walkers/rules'
import { type VerbFiles, verbChecks } from '../walkers/verbs'

const INDICATORS: IndicatorFiles = import.meta.glob('../../core/indicators/rules/*.ts', { eager: true })
const RULES: RuleFiles = import.meta.glob('../../core/findings/rules/*.ts', { eager: true })
const REGIMES: RegimeFiles = import.meta.glob('../../core/periods/regimes/*.ts', { eager: true })
const VERBS: VerbFiles = import.meta.glob('../../scripts/cli/verbs/*.ts', { eager: true })
const PORTALS = import.meta.glob<object>('../../core/portals/*/portal.ts', { eager: true })
const REPORTS = import.meta.glob<object>('../../core/reports/forms/*/report.ts', { eager: true })

/** A way to walk one addition as it is, or without a part. */
interface Kind {
  readonly good: object
  readonly checks: (addition: object) => readonly Check[]
}

function fileKind(files: Readonly<Record<string, object>>, checks: (files: never) => readonly Check[]): Kind {
  const [path, good] = Object.entries(files)[0]!
  return { good: { ...good }, checks: (changed) => checks({ [path]: changed } as never) }
}

/** One whose folder holds an expected.json; its module and what is expected are both broken. */
function folderKind(
  path: string,
  module: object,
  checks: (folder: ReturnType<typeof folderOf>, module: object) => readonly Check[],
): Kind {
  const folder = readFolder(path)
  const names = folder.names.filter((name) => !name.endsWith('.ts') && name !== 'expected.json')
  const files = Object.fromEntries(names.map((name) => [name, folder.bytes(name)!]))
  const texts = Object.fromEntries(names.map((name) => [name, folder.text(name)!]))
  return {
    good: { module: { ...module }, expected: JSON.parse(folder.text('expected.json')!) as PlanExpected },
    checks: (changed) => {
      const { module: own = {}, expected } = changed as { module?: object; expected?: object }
      const all = {
        ...(path.startsWith('core/reports') ? files : texts),
        'expected.json': JSON.stringify(expected ?? ''),
      }
      return checks(folderOf(folder.id, all), own)
    },
  }
}

const KINDS: Readonly<Record<string, Kind>> = {
  indicator: fileKind(INDICATORS, indicatorChecks),
  rule: fileKind(RULES, ruleChecks),
  regime: fileKind(REGIMES, regimeChecks),
  verb: fileKind(VERBS, (files) => verbChecks(files, { snapshot: '' })),
  plan: folderKind('core/plans/2025', {}, (folder) => planChecks([folder])),
  portal: folderKind('core/portals/pakn', PORTALS['../../core/portals/pakn/portal.ts']!, (folder, module) =>
    portalChecks([{ ...(module as Omit<PortalAddition, 'folder'>), folder }]),
  ),
  report: folderKind(
    'core/reports/forms/ii-05',
    REPORTS['../../core/reports/forms/ii-05/report.ts']!,
    (folder, module) => reportChecks([{ ...(module as Omit<ReportAddition, 'folder'>), folder }]),
  ),
}

type Path = readonly string[]

function pathsIn(part: unknown, path: Path = []): Path[] {
  if (typeof part !== 'object' || part === null || part instanceof RegExp) return []
  return Object.entries(part).flatMap(([key, value]) => [[...path, key], ...pathsIn(value, [...path, key])])
}

/** `without({ a: { b: 1 } }, ['a', 'b'])` is `{ a: {} }`; nothing else of it is another object. */
function without(part: object, [key = '', ...inside]: Path): object {
  const copy = Array.isArray(part) ? [...part] : { ...part }
  if (inside.length > 0) Reflect.set(copy, key, without(Reflect.get(part, key) as object, inside))
  else if (Array.isArray(copy)) copy.splice(Number(key), 1)
  else Reflect.deleteProperty(copy, key)
  return copy
}

test.each(Object.keys(KINDS))(
  'a %s without any one of its parts never stops the others from being walked',
  (kind) => {
    const { good, checks } = KINDS[kind]!
    const paths = pathsIn(good)
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths) {
      const names = checks(without(good, path)).map(({ name }) => name)
      expect(names.filter((name) => name.startsWith(`${kind} `)).length, path.join('.')).toBe(names.length)
      expect(names.length, path.join('.')).toBeGreaterThan(0)
    }
  },
)

test.each(Object.keys(KINDS))('a %s without its main part fails, by its name alone', async (kind) => {
  const { good, checks } = KINDS[kind]!
  const main = kind in good ? kind : kind === 'plan' ? 'expected' : 'module'
  const failed = await failing(checks(without(good, [main])))
  expect(failed.length).toBeGreaterThan(0)
  expect(failed.filter((name) => !name.startsWith(`${kind} `))).toEqual([])
})
