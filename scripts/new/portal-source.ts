import type { Portal } from '../../core/portals/portal'
import type { DraftColumn } from '../../core/portals/teach'
import { quote } from './literal'

/** The text of portal.ts: what is sure as data, what is open as a comment at the end of the columns. */
export function portalSource(
  { id, name, routes, headings, row, columns, needsHeading }: Portal,
  open: readonly DraftColumn[],
): string {
  return `import type { Portal } from '../portal'

/** Proposed from a saved page: check each column by eye, say here what is odd about the page. */
export const portal: Portal = {
  id: ${quote(id)},
  name: ${quote(name)},
  routes: ${list(routes)},
  headings: ${list(headings)},
  row: { is: ${quote(row.is)}, column: ${list(row.column)} },
  columns: [
${columns.map(({ measure, paths }) => column(measure, paths)).join('\n')}
${open.map(({ path, proposals }) => `    // ${path}: ${proposals.join(' or ') || 'no known measure'}`).join('\n')}
  ],
${needsHeading ? '  needsHeading: true,\n' : ''}}
`.replace(/\n\n( {2}\],)/, '\n$1')
}

/** As the formatter of the project wants it: one line where it fits in 110 columns. */
function column(measure: string, paths: readonly string[]): string {
  const line = `    { measure: ${quote(measure)}, paths: ${list(paths)} },`
  return line.length <= 110
    ? line
    : `    {\n      measure: ${quote(measure)},\n      paths: ${list(paths)},\n    },`
}

function list(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`
}
