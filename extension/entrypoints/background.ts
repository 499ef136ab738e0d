import { defineBackground } from 'wxt/utils/define-background'
import { listenToTheButton } from '../background/toolbar-button'

export default defineBackground(() => {
  listenToTheButton()
})
