import type { PageOmission } from '../left-out'
import { PAUSED_LEFT_OUT } from '../paused-left-out'

export const leavesOut: readonly PageOmission[] = [PAUSED_LEFT_OUT]
