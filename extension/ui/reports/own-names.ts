import type { Names } from '../../../core/reports/labels/names-part'
import type { PanelDesk } from '../desk'

/** The desk with the officer's own names of lĩnh vực, kept in the settings for every form from now on. */
export async function withNames(desk: PanelDesk, names: Names): Promise<PanelDesk> {
  const settings = { ...desk.settings, names: names.map((same) => [...same]) }
  await desk.change(settings)
  return { ...desk, settings }
}
