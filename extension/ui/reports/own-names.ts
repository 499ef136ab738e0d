import type { Names } from '../../../core/reports/labels/names-part'
import type { Desk } from '../desk'

/** The desk with the officer's own names of lĩnh vực, kept in the settings for every form from now on. */
export async function withNames(desk: Desk, names: Names): Promise<Desk> {
  const settings = { ...desk.settings, names: names.map((same) => [...same]) }
  await desk.change(settings)
  return { ...desk, settings }
}
