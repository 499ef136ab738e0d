import { type HostObject, unknown } from './host-objects'
import { HostError, type HostWorkbook } from './host-workbook'

export function commentsObject(book: HostWorkbook): HostObject {
  return {
    type: 'CommentCollection',
    key: 'comments',
    items: () => [...book.comments.keys()].map((id) => commentObject(book, id)),
    get: (name, args) => {
      if (name === '' || name === 'GetItem') return commentObject(book, String(args[0]))
      if (name !== 'Add') throw unknown('CommentCollection', name)
      const id = book.newId('COMMENT')
      book.comments.set(id, { address: String(args[0]), content: String(args[1]) })
      return commentObject(book, id)
    },
  }
}

function commentObject(book: HostWorkbook, id: string): HostObject {
  return {
    type: 'Comment',
    key: `comment ${id}`,
    id,
    properties: () => ({ id, content: book.comments.get(id)?.content ?? '' }),
    call: (name) => {
      if (name !== 'Delete') throw unknown('Comment', name)
      book.comments.delete(id)
      return null
    },
  }
}

export function formatsObject(book: HostWorkbook, sheetName: string, area: string): HostObject {
  return {
    type: 'ConditionalFormatCollection',
    key: `formats ${sheetName}!${area}`,
    items: () =>
      [...book.formats].flatMap(([id, { sheet }]) => (sheet === sheetName ? [formatObject(book, id)] : [])),
    get: (name, args) => {
      if (name === '' || name === 'GetItem') return formatObject(book, String(args[0]))
      if (name !== 'Add') throw unknown('ConditionalFormatCollection', name)
      const id = book.newId('FORMAT')
      book.formats.set(id, { sheet: sheetName, area, formula: '', colour: '' })
      return formatObject(book, id)
    },
  }
}

function formatObject(book: HostWorkbook, id: string): HostObject {
  const format = () => {
    const found = book.formats.get(id)
    if (!found) throw new HostError('ItemNotFound', id)
    return found
  }
  const leaf = (type: string, member: string, put: (value: string) => void): HostObject => ({
    type,
    key: `${type} ${id}`,
    set: (name, value) => {
      if (name !== member) throw unknown(type, name)
      put(String(value))
    },
  })
  const inner = (type: string, members: Readonly<Record<string, HostObject>>): HostObject => ({
    type,
    key: `${type} ${id}`,
    get: (name) => {
      const member = members[name]
      if (!member) throw unknown(type, name)
      return member
    },
  })
  const rule = leaf('Rule', 'Formula', (formula) => Object.assign(format(), { formula }))
  const fill = leaf('Fill', 'Color', (colour) => Object.assign(format(), { colour }))
  const custom = inner('Custom', { Rule: rule, Format: inner('Format', { Fill: fill }) })
  return {
    ...inner('ConditionalFormat', { Custom: custom }),
    id,
    properties: () => ({ id, type: 'Custom', customOrNullObject: { rule: { formula: format().formula } } }),
    call: (name) => {
      if (name !== 'Delete') throw unknown('ConditionalFormat', name)
      book.formats.delete(id)
      return null
    },
  }
}
