import type { Names } from '../../core/reports/labels/names-part'
import { NamesForm } from '../../ui/names-form'
import type { PaneDesk } from './desk'
import { previewFill } from './fill-on-desk'
import { keepNames } from './workbook-on-desk'

/** Names of lĩnh vực that count as one in this workbook; the preview is made anew with them. */
export function NamesCard({ desk, names }: { desk: PaneDesk; names: Names }) {
  const apply = async (all: Names) => {
    await keepNames(desk, all)
    await previewFill(desk, desk.get().overwrite)
  }
  return <NamesForm names={names} onApply={(all) => void apply(all)} />
}
