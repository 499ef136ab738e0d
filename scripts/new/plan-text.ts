import type { Plan } from '../../core/plans/task'
import { formatDay } from '../../core/text/day'

/**
 * The text of a plan's own file: whose it is, of when, its title and its table, tab-separated; nothing of the prose around it,
 * where people are named.
 */
export function planText({ title, unit, since, groups, tasks }: Plan): string {
  const [date, month, year] = since === undefined ? [] : formatDay(since).split('/')
  const place = unit.replace(/^UBND (?:xã|phường|thị trấn) /, '')
  const rows = tasks.flatMap(({ id, ...cells }) => {
    const at = id.lastIndexOf('.')
    const { text, lead, support, product, time } = cells
    return {
      group: id.slice(0, Math.max(0, at)),
      row: [id.slice(at + 1), text, lead, support, product, time].map(inCell),
    }
  })
  const sections = groups.flatMap((group) => [
    [group.id, inCell(group.title)].join('\t'),
    ...rows.filter((one) => one.group === group.id).map(({ row }) => row.join('\t')),
  ])
  const lone = rows
    .filter(({ group }) => !groups.some(({ id }) => id === group))
    .map(({ row }) => row.join('\t'))
  return [
    unit,
    '',
    ...(date === undefined ? [] : [`${place}, ngày ${date} tháng ${month} năm ${year}`, '']),
    'KẾ HOẠCH',
    title.replace(/^Kế hoạch /i, ''),
    '',
    'TT\tNội dung công việc\tBộ phận chủ trì\tBộ phận phối hợp\tDự kiến sản phẩm\tThời gian thực hiện',
    ...lone,
    ...sections,
    '',
  ].join('\n')
}

function inCell(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
