import archiver from 'archiver'
import { unzipSync } from 'fflate'

/** The parts of a zip as a stream of another program's, which says every size and place in Zip64 fields. */
export async function asZip64(zip: Uint8Array): Promise<Uint8Array> {
  const archive = archiver('zip', { forceZip64: true })
  const chunks: Buffer[] = []
  archive.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (const [name, bytes] of Object.entries(unzipSync(zip)))
    archive.append(Buffer.from(bytes), { name, date: new Date(2025, 2, 14) })
  await archive.finalize()
  return new Uint8Array(Buffer.concat(chunks))
}
