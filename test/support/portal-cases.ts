import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const Ask = z.object({
  unit: z.optional(z.string()),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
})
const Shown = z.union([z.number(), z.literal('-'), z.null()])

/** One case of a portal's expected.json: a page (page.html unless said), changed a little, and what comes of it. */
const Case = z.strictObject({
  title: z.string(),
  page: z.optional(z.string()),
  url: z.optional(z.string()),
  change: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  ask: z.optional(Ask),
  gives: z.optional(
    z.strictObject({
      unit: z.optional(z.string()),
      scope: z.optional(z.string()),
      from: z.optional(z.string()),
      to: z.optional(z.string()),
      rows: z.optional(z.number()),
      figures: z.optional(z.number()),
      proved: z.optional(z.number()),
      warnings: z.optional(z.array(z.string())),
      /** Figures by row and measure: a number, "-", or null for blank. A row named here is compared whole. */
      table: z.optional(z.record(z.string(), z.record(z.string(), Shown))),
    }),
  ),
  /** Reasons, in order, each once; with a part of the sentence the officer reads. */
  refuses: z.optional(z.array(z.string())),
  says: z.optional(z.string()),
})
const Expected = z.strictObject({ url: z.string(), ask: z.optional(Ask), cases: z.array(Case) })

/** What is asked of a capture; only what is said. */
export function askOf(ask: z.infer<typeof Ask>): {
  capturedAt: string
  unit?: string
  from?: string
  to?: string
} {
  const { unit, from, to } = ask
  return {
    // Long after every period of the cases, so that none is «tạm tính».
    capturedAt: '2027-01-04T09:00:00+07:00',
    ...(unit !== undefined && { unit }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

export type PortalCase = z.infer<typeof Case>
export type PortalCases = z.infer<typeof Expected>

export interface PortalFolder {
  readonly id: string
  readonly url: string
  readonly ask: z.infer<typeof Ask>
  readonly cases: readonly PortalCase[]
  readonly html: (page?: string) => string
}

const ROOT = join(import.meta.dirname, '../../core/portals')

/** The text of an expected.json, or what is wrong with it. */
export function readPortalCases(
  text: string,
): { readonly ok: true; readonly value: PortalCases } | { readonly ok: false; readonly fault: string } {
  try {
    return { ok: true, value: Expected.parse(JSON.parse(text)) }
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : String(error) }
  }
}

/** Every folder of core/portals whose cases can be read; the walker names the others. */
export function portalFolders(): PortalFolder[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, entry.name, 'expected.json')))
    .flatMap(({ name }) => openFolder(name))
}

function openFolder(id: string): PortalFolder[] {
  const read = (file: string) => readFileSync(join(ROOT, id, file), 'utf8')
  const expected = readPortalCases(read('expected.json'))
  if (!expected.ok) return []
  const { url, ask, cases } = expected.value
  return [{ id, url, ask: ask ?? {}, cases, html: (page = 'page.html') => read(page) }]
}
