import { writeFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { readPage } from '../../extension/page/page/read-page'
import { quickStyles } from '../support/quick-styles'
import { fileOf, finishShape, printSeen, type Shape, shapes } from '../support/shapes'

describe('every shape of table that real pages have is read as a person sees it', () => {
  test.each(shapes())('$name', async (shape) => {
    const said = await readShape(shape)
    // To write down a new shape: UPDATE_SHAPES=1, then read what was written before believing it.
    if (process.env.UPDATE_SHAPES && shape.expected === '') writeFileSync(fileOf(shape.name, 'txt'), said)
    else expect(said).toBe(shape.expected)
  })
})

async function readShape({ html, name }: Shape): Promise<string> {
  const { window } = new JSDOM(html, { url: `https://shapes.invalid/${name}.html` })
  quickStyles(window)
  finishShape(window.document)
  const said = printSeen(await readPage(window.document))
  window.close()
  return said
}
