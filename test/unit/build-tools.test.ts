import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toolCommand } from '../../scripts/setup/tool.mjs'

test.each(['wxt', 'vite'] as const)('%s runs without a shell, on Windows too', (tool) => {
  const { status, stdout } = spawnSync(...toolCommand(tool, ['--version']), { encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stdout).toMatch(new RegExp(`^${tool}/\\d`))
})

test.each(['build.mjs', 'excel.mjs', 'dev.mjs', 'setup/ready.mjs', 'setup/built-extension.ts'])(
  '%s starts no .cmd file, which Node refuses without a shell',
  (script) => {
    expect(readFileSync(`scripts/${script}`, 'utf8')).not.toMatch(/\.cmd\b|\.bin\b/)
  },
)
