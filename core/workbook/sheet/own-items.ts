import { accept, type Outcome } from '../../outcome'
import { partBroken } from '../zip/part-broken'
import { entryNamed, readXml } from '../zip/read-xml'
import { type Relation, relationsOf } from '../zip/relations'
import type { Steps } from '../zip/steps'
import { inflateEntry, type Zip } from '../zip/zip'

/** How the namespace begins of whatever this program keeps in a workbook. */
const OWN = 'urn:so-mot-cua:'

/**
 * Refuses a workbook in which something that this program kept is damaged or gone: read as absent, cells that were filled
 * would look as if somebody had typed them, and names that were taught would be unknown. Parts of others may be as they are.
 */
export function* proveOwnItems(zip: Zip, relations: readonly Relation[]): Steps<Outcome<null>> {
  for (const { kind, part } of relations) {
    if (kind !== 'customXml') continue
    const said = yield* namespaceSaid(zip, part)
    const entry = entryNamed(zip, part)
    const text = entry ? yield* inflateEntry(zip, entry) : null
    const own = text?.ok ? text.value : ''
    if (said === null && !own.slice(0, 1000).includes(OWN)) continue
    const whole = yield* readXml(zip, part)
    if (!whole.ok || (said !== null && !whole.value.includes(said)))
      return { ok: false, refusal: partBroken(part) }
  }
  return accept(null)
}

/** What the properties of a custom part say it is, if it is one of ours. */
function* namespaceSaid(zip: Zip, part: string): Steps<string | null> {
  const related = yield* relationsOf(zip, part)
  const properties = related.ok ? related.value.find(({ kind }) => kind === 'customXmlProps') : undefined
  const xml = properties ? yield* readXml(zip, properties.part) : null
  return xml?.ok ? (new RegExp(`uri="(${OWN}[^"]*)"`).exec(xml.value)?.[1] ?? null) : null
}
