import { accept, type Outcome } from '../../core/outcome'
import { seePage } from '../../test/support/see-page'
import { portalSource } from './portal-source'
import { proposeCases } from './propose-cases'
import { proposePortal } from './propose-portal'
import type { AdditionDraft } from './starter'

/**
 * The folder of a page nobody knows yet, proposed from the scrubbed page alone: columns whose words mean one thing are
 * filled in, the others left open with what they may be; the cases say what the capture gives now.
 *
 * A page headed «Lĩnh vực | Tiếp nhận | Quá hạn» gives a portal by field with `dossiers.received`, and a comment for
 * «Quá hạn», which may be resolved or pending.
 */
export async function newPortal(id: string, html: string, url: string): Promise<Outcome<AdditionDraft>> {
  const page = await seePage(html, url)
  const proposed = proposePortal(id, page)
  if (!proposed.ok) return proposed
  const { portal, open } = proposed.value
  const { expected, doubts } = await proposeCases(portal, html, page)
  return accept({
    files: {
      [`${id}/portal.ts`]: portalSource(portal, open),
      [`${id}/page.html`]: html,
      [`${id}/expected.json`]: `${JSON.stringify(expected, null, 2)}\n`,
    },
    todo: [
      ...doubts,
      ...open.map(({ path, proposals }) =>
        proposals.length === 0
          ? `Cột «${path}»: chưa biết là loại số liệu nào, để trong portal.ts dưới dạng chú thích.`
          : `Cột «${path}»: có thể là ${proposals.join(' hoặc ')}, chọn trong portal.ts.`,
      ),
      'Đọc portal.ts: tên trang, địa chỉ, tiêu đề, từng cột. Đối chiếu expected.json với trang bằng mắt.',
      `Chạy: npm run fix && npx vitest run --project core test/unit/portals.test.ts -t ${id}`,
    ],
  })
}
