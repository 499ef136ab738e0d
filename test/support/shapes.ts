import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnsShown } from '../../core/grid/pager'
import type { CellSeen, PageSeen, TableSeen } from '../../core/grid/seen'

/** A shape of table met on real pages: `<name>.html`, and in `<name>.txt` what the reader must say of it. */
export interface Shape {
  readonly name: string
  readonly html: string
  readonly expected: string
}

export const SHAPES_FOLDER = join('test', 'fixtures', 'shapes')

export function shapes(): Shape[] {
  return readdirSync(SHAPES_FOLDER)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\.html$/u, ''))
    .map((name) => ({ name, html: readFileSync(fileOf(name, 'html'), 'utf8'), expected: expectedOf(name) }))
}

function expectedOf(name: string): string {
  return existsSync(fileOf(name, 'txt')) ? readFileSync(fileOf(name, 'txt'), 'utf8') : ''
}

export function fileOf(name: string, kind: 'html' | 'txt'): string {
  return join(SHAPES_FOLDER, `${name}.${kind}`)
}

/**
 * What a parser alone does not make of a fixture: content of frames, shadow roots, a `tr` directly under `table`.
 * Runs in jsdom and, sent as text, in Chromium.
 */
export function finishShape(document: Document): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-content]')) {
    if (frame.contentDocument) frame.contentDocument.body.innerHTML = frame.dataset.content ?? ''
  }
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-shadow]')) {
    const host = template.parentElement
    const mode = template.dataset.shadow === 'closed' ? 'closed' : 'open'
    template.remove()
    host?.attachShadow({ mode }).append(template.content.cloneNode(true))
    if (host && mode === 'closed') host.textContent = ''
  }
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-loose-row]')) {
    const row = document.createElement('tr')
    row.innerHTML = (table.dataset.looseRow ?? '').replace(
      /[^|]+\|?/gu,
      (text) => `<td>${text.replace('|', '')}</td>`,
    )
    table.append(row)
  }
}

/** A page as seen, as text a person can check line by line. */
export function printSeen(page: PageSeen): string {
  const state = [page.busy ? 'busy' : 'at rest', page.signIn, ...page.unread.map((what) => `unread ${what}`)]
  return [
    state.join(' · '),
    ...page.headings.map((heading) => `heading «${heading}»`),
    ...page.filters.map(
      ({ label, value, control, id, placeholder }) =>
        `${control} «${label}» = «${value}»${id ? ` #${id}` : ''}${placeholder ? ` (${placeholder})` : ''}`,
    ),
    ...page.tables.flatMap(printTable),
    '',
  ].join('\n')
}

function printTable(table: TableSeen): string[] {
  const facts = [
    `${table.visible ? '' : 'hidden '}${table.kind} ${table.frame}.${table.index}`,
    ...(table.caption ? [`«${table.caption}»`] : []),
    ...(table.pager ? [`pager «${table.pager}»`] : []),
    ...(table.rowCount ? ['more rows than are here'] : []),
    ...(columnsShown(table) === null ? [] : [`${columnsShown(table)}`]),
  ]
  return [
    facts.join(', '),
    ...table.rows.map((row) => `  ${row.section} | ${row.cells.map(printCell).join(' | ')}`),
  ]
}

function printCell(cell: CellSeen): string {
  const facts = [
    ...(cell.colspan ? [`c${cell.colspan}`] : []),
    ...(cell.rowspan ? [`r${cell.rowspan}`] : []),
    ...(cell.header ? ['th'] : []),
    ...(cell.bold ? ['b'] : []),
    ...(cell.hidden ? ['hidden'] : []),
    ...(cell.full ? [`full «${cell.full}»`] : []),
  ]
  const text = JSON.stringify(cell.text).slice(1, -1).replaceAll('\\n', ' ⏎ ').replaceAll('\u00a0', '⍽')
  return facts.length > 0 ? `${text} {${facts.join(' ')}}` : text
}
