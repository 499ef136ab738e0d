import { tidy } from '../../core/text/fold'
import { Code, literal, quote } from './literal'
import type { TemplateRead } from './propose-report'
import { toFill } from './starter'

/** The text of report.ts: what is sure as data, what is open as a comment at the end of the columns. */
export function reportSource({ report, sure, open }: TemplateRead): string {
  const [table] = report.tables
  const columns = sure.map(({ measure, path }) => {
    const steps = path.map((label) => new Code(`step(${quote(tidy(label))})`))
    return `        ${literal({ measure, paths: [steps] }, 8)},`
  })
  const comments = open.map(
    ({ column, path, measures }) =>
      `        // ${column} «${path.map(tidy).join(' › ')}»: ${measures.join(' or ') || 'no known measure'}`,
  )
  return `import { type Report, step } from '../report-form'

/** Where the layout comes from, and how sure that is. */
export const source = ${quote(toFill('văn bản ban hành mẫu, phụ lục'))}

/** Whose template the blank is: no script draws it. */
export const blankFrom = ${quote(toFill('nơi gửi mẫu, ngày'))}

/** Proposed from a template: check each column by eye, add the other spellings you know. */
export const report: Report = {
  id: ${quote(report.id)},
  code: ${quote(report.code)},
  name: ${quote(report.name)},
  titles: ${literal(report.titles, 2, 10)},
  confirmed: false,
  tables: [
    {
      id: ${quote(table!.id)},
      rows: ${quote(table!.rows)},
      rowLabels: ${literal(table!.rowLabels, 6, 17)},
      columns: [
${[...columns, ...comments].join('\n')}
      ],
      freeRows: true,
    },
  ],
}
`
}
