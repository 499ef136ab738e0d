import { defineCustomElements } from '@revolist/revogrid/loader'

defineCustomElements()
