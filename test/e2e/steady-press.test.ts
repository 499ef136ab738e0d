import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SampleSite, serveSampleSite } from '../sample-site/serve'
import { type Launched, launchExtension } from './launch'

let site: SampleSite
let extension: Launched
let panel: Page

beforeAll(async () => {
  site = await serveSampleSite()
  extension = await launchExtension({ build: 'e2e' })
  ;({ panel } = await extension.beside(`${site.url}/`))
  await panel.getByRole('heading', { name: 'Sổ Một Cửa' }).waitFor()
})
afterAll(async () => {
  await extension.close()
  await site.close()
})

/** Presses the middle of `aim` with the mouse; `meanwhile` is done while the button is down. Gives what came of it. */
async function pressed(markup: string, aim: string, meanwhile: () => Promise<unknown>) {
  await panel.evaluate((html) => {
    document.querySelector('#tried')?.remove()
    const tried = document.createElement('div')
    tried.id = 'tried'
    tried.innerHTML = `<div id="above"></div>${html}`
    document.body.prepend(tried)
    const counted = tried.querySelector<HTMLElement>('[data-counted]')!
    counted.addEventListener('click', () => {
      counted.dataset.counted = `${Number(counted.dataset.counted) + 1}`
    })
  }, markup)
  const box = (await panel.locator(aim).boundingBox())!
  await panel.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await panel.mouse.down()
  await meanwhile()
  await panel.mouse.up()
  return panel.evaluate(() => {
    const counted = document.querySelector<HTMLInputElement>('#tried [data-counted]')
    return counted && { clicks: Number(counted.dataset.counted), checked: counted.checked ?? null }
  })
}

const still = async () => {}
const movedBy = (px: number) => () =>
  panel.evaluate((height) => {
    document.querySelector<HTMLElement>('#above')!.style.height = `${height}px`
  }, px)

const BUTTON = '<button type="button" data-counted="0">Ghi vào sổ</button>'
const BOX = '<label><input type="checkbox" data-counted="0"> Đã xem</label>'

it('a press counts once, whether the screen stands still or moves meanwhile', async () => {
  const once = { clicks: 1, checked: null }
  expect(await pressed(BUTTON, '#tried button', still)).toEqual(once)
  expect(await pressed(BUTTON, '#tried button', movedBy(300))).toEqual(once)
  expect(await pressed(BOX, '#tried input', still)).toEqual({ clicks: 1, checked: true })
  expect(await pressed(BOX, '#tried input', movedBy(300))).toEqual({ clicks: 1, checked: true })
  expect(await pressed(BOX, '#tried label', movedBy(300))).toEqual({ clicks: 1, checked: true })
})

it('within one label it is one change, and no second one that takes it back', async () => {
  const wide = `<label style="display: block; padding: 40px">${BOX.slice('<label>'.length)}`
  expect(await pressed(wide, '#tried input', movedBy(20))).toEqual({ clicks: 1, checked: true })
})

it('a pointer that was drawn away, and a control that is gone, press nothing', async () => {
  const away = () => panel.mouse.move(600, 500)
  expect(await pressed(BUTTON, '#tried button', away)).toEqual({ clicks: 0, checked: null })
  const gone = () => panel.evaluate(() => document.querySelector('#tried button')!.remove())
  expect(await pressed(BUTTON, '#tried button', gone)).toBeNull()
})
