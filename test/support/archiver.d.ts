declare module 'archiver' {
  import type { Readable } from 'node:stream'

  /** What of it is used here. */
  interface Archive extends Readable {
    append(content: Buffer, about: { name: string; date: Date }): Archive
    finalize(): Promise<void>
  }
  export default function archiver(kind: 'zip', options: { forceZip64: boolean }): Archive
}
