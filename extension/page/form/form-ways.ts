import type { FormField } from './form-field'

/** The ways of typing, in the order they are tried: whole by the setter, whole by the browser's editing, key by key. */
export type Way = 'set' | 'insert' | 'keys'

export const WAYS: readonly Way[] = ['set', 'insert', 'keys']

/** So many fields of one kind may refuse every way before the others of that kind are left alone. */
const MOST_FAILURES = 2

/** Which way the fields of a kind take, proven on the first of them before the rest is typed. */
export interface WaysProven {
  of(field: FormField): Way | 'unproven' | 'none'
  took(field: FormField, way: Way): void
  refused(field: FormField): void
}

export function waysProven(): WaysProven {
  const proven = new Map<string, Way>()
  const failures = new Map<string, number>()
  const countOf = (kind: string) => failures.get(kind) ?? 0
  return {
    of(field) {
      const kind = kindOf(field)
      const way = proven.get(kind)
      if (way) return way
      return countOf(kind) < MOST_FAILURES ? 'unproven' : 'none'
    },
    took: (field, way) => void proven.set(kindOf(field), way),
    refused: (field) => void failures.set(kindOf(field), countOf(kindOf(field)) + 1),
  }
}

/** Fields made alike are dressed alike: by their element, kind, classes and the names of their attributes. */
function kindOf(field: FormField): string {
  const names = field.getAttributeNames().filter((name) => !/^(id|name|value|style)$/.test(name))
  return [field.localName, field.getAttribute('type'), field.className, ...names.sort()].join(' ')
}

/** What is still to be tried on a field, the way of its kind first. */
export function waysLeft(
  job: { readonly tried: readonly Way[]; readonly keyed: boolean },
  first: Way,
): Way[] {
  const left = [first, ...WAYS.filter((way) => way !== first)]
  // A sign that the page forbade may not come in by another way than keys.
  return left.filter((way) => !job.tried.includes(way) && !(job.keyed && way !== 'keys'))
}
