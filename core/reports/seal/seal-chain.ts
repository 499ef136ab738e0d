import { groupBy } from '../../group-by'
import { readSeal } from './report-seal'

/**
 * What is wrong with a chain of seals: a seal `changed`; one that was noted is `gone`; one whose seal before is
 * `cut-off` (not there any more); two that follow the same one (`branched`: two books were joined); one that was noted
 * before the one it follows (`out-of-order`); one that nobody noted (`put-in`).
 */
export interface ChainFault {
  readonly seal: string
  readonly how: 'changed' | 'gone' | 'cut-off' | 'branched' | 'out-of-order' | 'put-in'
}

interface Link {
  readonly id: string
  readonly before: string | null
}

/**
 * Looks through a chain: `records` are the seals as they lie in their store, `noted` their ids in the order in which they
 * were noted when they were made. Every changed letter, every seal that was removed (the last one, too), swapped or put
 * in is named.
 *
 * Of seals a ← b ← c without b: `[{ seal: 'b', how: 'gone' }, { seal: 'c', how: 'cut-off' }]`.
 */
export function chainFaults(records: readonly unknown[], noted: readonly string[]): ChainFault[] {
  const links = records.flatMap(linkOf)
  const whole = new Set(links.map(({ id }) => id))
  const changed = records.filter((record) => readSeal(record) === null).map(idAt)
  const gone = noted.filter((id) => !whole.has(id) && !changed.includes(id))
  const inPlace = (how: ChainFault['how']) => (seal: string) => ({ seal, how })
  return [
    ...changed.map(inPlace('changed')),
    ...gone.map(inPlace('gone')),
    ...cutOff(links, whole).map(inPlace('cut-off')),
    ...branched(links, noted).map(inPlace('branched')),
    ...outOfOrder(links, noted).map(inPlace('out-of-order')),
    ...[...whole].filter((id) => !noted.includes(id)).map(inPlace('put-in')),
  ]
}

function linkOf(record: unknown): Link[] {
  const seal = readSeal(record)
  return seal ? [{ id: seal.id, before: seal.before }] : []
}

function idAt(record: unknown): string {
  const id: unknown = Reflect.get(Object(record), 'id')
  return typeof id === 'string' ? id : ''
}

function cutOff(links: readonly Link[], whole: ReadonlySet<string>): string[] {
  return links.filter(({ before }) => before !== null && !whole.has(before)).map(({ id }) => id)
}

/** Of those that follow the same one, all but the one noted first. */
function branched(links: readonly Link[], noted: readonly string[]): string[] {
  const rank = ({ id }: Link) => (noted.includes(id) ? noted.indexOf(id) : noted.length)
  return [...groupBy(links, ({ before }) => before ?? '').values()].flatMap((after) =>
    [...after]
      .sort((a, b) => rank(a) - rank(b))
      .slice(1)
      .map(({ id }) => id),
  )
}

function outOfOrder(links: readonly Link[], noted: readonly string[]): string[] {
  const at = new Map(noted.map((id, index) => [id, index]))
  return links
    .filter(({ id, before }) => before !== null && (at.get(before) ?? -1) > (at.get(id) ?? noted.length))
    .map(({ id }) => id)
}

/** The seal that the next one is to follow: the last of those noted; null before the first. */
export function lastSeal(noted: readonly string[]): string | null {
  return noted.at(-1) ?? null
}
