import { useMemo } from 'preact/hooks'
import { estimatePoints, type GroupPoints, type PointsLine } from '../../../core/indicators/766/points'
import type { PanelDesk } from '../desk'
import { capturesInForce } from '../open-findings'

/** The six groups of QĐ 766 as far as the captured counts give them: always «ước tính», the national page decides. */
export function Points766({ desk }: { desk: PanelDesk }) {
  const groups = useMemo(() => estimatePoints(capturesInForce(desk), desk.settings.unit), [desk])
  if (groups.every(({ covered }) => covered === 0)) return null
  return (
    <details>
      <summary>Điểm Quyết định 766 (ước tính)</summary>
      <p class="small muted">
        Tính lại từ số đã chụp, chỉ những chỉ số thành phần có đủ số liệu. Điểm chính thức là điểm trên Cổng
        Dịch vụ công quốc gia.
      </p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Nhóm chỉ số</th>
            <th scope="col" class="number">
              Ước tính
            </th>
            <th scope="col" class="number">
              Trên
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRows key={group.group} group={group} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function GroupRows({ group }: { group: GroupPoints }) {
  return (
    <>
      <tr>
        <th scope="row" class="row-name">
          {group.label} <span class="muted">(tối đa {group.max})</span>
        </th>
        <td class="number">{group.covered === 0 ? 'chưa đủ số liệu' : points(group.points)}</td>
        <td class="number">{group.covered === 0 ? '' : group.covered}</td>
      </tr>
      {group.lines.filter(isKnown).map((line) => (
        <tr key={line.id}>
          <th scope="row">
            {line.id} {line.label}
          </th>
          <td class="number">{points(line.points ?? 0)}</td>
          <td class="number">{line.max}</td>
        </tr>
      ))}
    </>
  )
}

function isKnown({ points: value }: PointsLine): boolean {
  return value !== null
}

/** `points(19.78)` is `'19,78'`. */
function points(value: number): string {
  return value.toFixed(2).replace('.', ',')
}
