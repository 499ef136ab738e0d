import type { PageRowKind } from '../../../core/portals/portal'
import { ChoiceField } from '../../../ui/fields'

const KINDS: readonly (readonly [PageRowKind, string])[] = [
  ['field', 'Lĩnh vực'],
  ['unit', 'Đơn vị'],
  ['procedure', 'Thủ tục'],
]

interface RowKindProps {
  /** The heading of the column that names the rows. */
  readonly column: string
  readonly value: PageRowKind
  readonly onChoose: (kind: PageRowKind) => void
}

export function RowKindField({ column, ...choice }: RowKindProps) {
  return <ChoiceField label={`Mỗi dòng là một («${column}»)`} choices={KINDS} {...choice} />
}
