import { defineBackground } from 'wxt/utils/define-background'
import { keepBadge } from '../background/badge'
import { listenToTheButton } from '../background/toolbar-button'

export default defineBackground(() => {
  listenToTheButton()
  keepBadge()
})
