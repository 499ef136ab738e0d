import { placeId } from '../place-id'
import { placeWords, refuseAt } from '../refusal-words'
import type { FigureRef, FillPlan, TargetSeen, Write } from '../report'

/** A row that counts in another unit of measure is another row, whatever its name. */
export function withoutOtherUnits(
  plan: FillPlan,
  seen: TargetSeen,
  isRight: (from: FigureRef, unit: string) => boolean,
): FillPlan {
  const units = new Map(seen.places.map((place) => [placeId(place.at), place.unitOfMeasure ?? '']))
  const unitOf = (write: Write) => units.get(placeId(write.at)) ?? ''
  const fits = (write: Write) => !('measure' in write.from) || isRight(write.from, unitOf(write))
  const others = plan.writes.filter((write) => !fits(write))
  return {
    ...plan,
    writes: plan.writes.filter(fits),
    refusals: [
      ...plan.refusals,
      ...others.map((write) =>
        refuseAt(
          write.at,
          // A report that counts in thousands is there; only the number would read as another one.
          plan.host === 'form' ? 'ambiguous-number' : 'row-not-found',
          `${placeWords(write)} tính bằng «${unitOf(write)}», không phải đơn vị của số liệu (${write.value}). Xem lại biểu mẫu, quy đổi rồi ghi tay.`,
        ),
      ),
    ],
  }
}
