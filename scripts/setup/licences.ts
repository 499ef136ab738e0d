import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { ROOT } from './ready.mjs'

/** Takes down whose code ships, build after build, and gives the text that must go with it. */
export interface LicenceNotes {
  readonly plugin: () => Plugin
  /** Our own licence, then that of each package, with its text. */
  readonly text: () => string
}

/** `also` are packages whose files are copied as they are. */
export function licenceNotes(also: readonly string[] = []): LicenceNotes {
  const packages = new Set(also)
  return {
    plugin: () => ({
      name: 'licences',
      apply: 'build',
      generateBundle(_, files) {
        for (const file of Object.values(files))
          for (const name of file.type === 'chunk' ? packagesIn(file.modules) : []) packages.add(name)
      },
    }),
    text: () => [ownLicence(), ...[...packages].sort().map(licenceOf)].join(`\n${'-'.repeat(72)}\n\n`),
  }
}

function packagesIn(modules: Readonly<Record<string, { readonly renderedLength: number }>>): string[] {
  return Object.entries(modules).flatMap(([id, { renderedLength }]) =>
    renderedLength > 0 ? (packageOf(id) ?? []) : [],
  )
}

/** `packageOf('/x/node_modules/@noble/hashes/sha2.js')` is `'@noble/hashes'`; a module of ours is of none. */
export function packageOf(id: string): string | null {
  // What the bundler itself puts in.
  const helper = /^\0(rolldown|vite)\//.exec(id)?.[1]
  return helper ?? /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null
}

/** Name, version, licence and its whole text; one that has none and is not MIT may not ship. */
export function licenceOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name)
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one))
  const text = file ? readFileSync(join(folder, file), 'utf8') : standardText(about)
  // Of a bundler only its own part ships, not what it bundles for itself.
  const [own = ''] = text.split(/^# Licenses of bundled dependencies/m)
  return `${name} ${about.version} (${about.license})\n\n${own.trim()}\n`
}

interface AboutPackage {
  readonly name: string
  readonly license?: unknown
  readonly author?: string | { readonly name?: string }
}

/** The text that the name of the licence stands for, where a package carries none. */
function standardText({ name, license, author }: AboutPackage): string {
  if (license !== 'MIT') throw new Error(`${name} ships without a licence text (${license})`)
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`)
  return ownText().replace(/^Copyright .*$/m, `Copyright (c) ${holder}`)
}

function ownLicence(): string {
  return `Sổ Một Cửa\n\n${ownText().trim()}\n`
}

function ownText(): string {
  const path = join(ROOT, 'LICENSE')
  if (!existsSync(path)) throw new Error('LICENSE is missing')
  return readFileSync(path, 'utf8')
}
