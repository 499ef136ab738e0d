import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const PAGE = readFileSync('docs/huong-dan/cho-nguoi-phu-trach-cntt.md', 'utf8')
const CONFIG = readFileSync('wxt.config.ts', 'utf8')

function blocks(language: string): string[] {
  return [...PAGE.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text ?? '')
}

test('the samples for policies are JSON, and name the add-on of Firefox by its id', () => {
  const [chrome, firefox] = blocks('json').map((text): unknown => JSON.parse(text))
  expect(chrome).toHaveProperty(['MÃ_TIỆN_ÍCH', 'installation_mode'], 'force_installed')
  const id = /id: '([^']+)'/.exec(CONFIG)?.[1] ?? ''
  expect(firefox).toHaveProperty(
    ['policies', 'ExtensionSettings', id, 'install_url'],
    expect.stringMatching(/^https:.*-firefox\.zip$/),
  )
})

test('samples carry the version that is built', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(blocks('xml')[0]).toContain(`version="${version}"`)
  expect(PAGE).toContain(`so-mot-cua-${version}-firefox.zip`)
})

test('every permission of the extension is told, and none besides', () => {
  const asked = /permissions: \[(.*?)\n {4}\]/s.exec(CONFIG)?.[1] ?? ''
  const names = [...asked.matchAll(/'(\w+)'/g)].map(([, name]) => name).filter((name) => name !== 'firefox')
  const told = /\*\*Quyền:\*\* (.*?)\./.exec(PAGE)?.[1] ?? ''
  expect([...told.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(names.sort())
})
