import { layVersion1 } from './book'
import { complaintsOf, openCrashOffice, type Premises, showPanel } from './office'
import { version1 } from './version-1'

/** The ledger that every profile begins with: one of version 1, upgraded in peace. */
export async function layBook(premises: Premises): Promise<void> {
  const office = await openCrashOffice(premises)
  try {
    await layVersion1(office.panel, version1())
    await showPanel(office, null)
    const complaints = await complaintsOf(office)
    if (complaints.length > 0) throw new Error(complaints.join('; '))
  } finally {
    office.extension.kill()
  }
}
