import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { capturePage } from '../page/page/capture-script'

/** Injected on the officer's click; what it returns is what the panel gets. */
export default defineUnlistedScript(() => capturePage())
