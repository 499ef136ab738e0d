import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { scrubPage } from '../page/scrub-page'

/** Injected when the officer saves a sample page; it hands back text and changes nothing. */
export default defineUnlistedScript(() => scrubPage(document))
