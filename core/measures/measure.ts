import * as z from 'zod/mini'
import { isMeasure, type MeasureId } from './catalogue'

/** A measure's id at a border: "dossiers.received" passes, "dossiers" does not. */
export const Measure = z.string().check(z.refine((id) => isMeasure(id))) as unknown as z.ZodMiniType<
  MeasureId,
  MeasureId
>
