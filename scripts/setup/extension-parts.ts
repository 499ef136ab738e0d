import type { Part } from './parts'

/** What the panel, the printed page and the background share, in the order in which it is wanted. */
export const PARTS: readonly Part[] = [
  { name: 'first', modules: ['extension/ui/shell/app.tsx'] },
  {
    name: 'background',
    modules: [
      'extension/background/badge.ts',
      'extension/background/answer-pane.ts',
      'extension/ui/shell/desk-of.ts',
      'extension/ledger/check-ledger.ts',
    ],
  },
  {
    name: 'capture',
    modules: ['extension/ui/shell/verdict-here.ts', 'extension/ui/capture/page-cards.tsx'],
  },
  { name: 'today', modules: ['extension/ui/today/today-tab.tsx'] },
  { name: 'indicators', modules: ['extension/ui/indicators/indicators-tab.tsx'] },
  { name: 'reports', modules: ['extension/ui/reports/reports-tab.tsx', 'extension/ui/words/words-part.tsx'] },
  // What opens any file that is a zip: Word files need it without the workbooks.
  { name: 'files', modules: ['core/workbook/zip/write-zip.ts'] },
  {
    name: 'fill',
    modules: [
      'extension/ui/reports/plan-for-file.ts',
      'extension/ui/reports/blank-of-plan.ts',
      'extension/ui/reports/plan-preview.tsx',
      'extension/ui/reports/teach-file.tsx',
      'extension/ui/reports/form-work.tsx',
    ],
  },
  // What opens over the tabs: few large files pack better than many small ones.
  {
    name: 'screens',
    modules: [
      'extension/ui/settings/settings-screen.tsx',
      'extension/ui/shell/first-start.tsx',
      'extension/ui/seals/differences.tsx',
      'extension/ui/seals/sent-line.tsx',
      'extension/ui/history/history-screen.tsx',
      'extension/ui/reports/correction-preview.tsx',
      'extension/ui/reports/correction-for-file.ts',
      'extension/ui/review/ask-review.tsx',
      'extension/ui/review/request-card.tsx',
      'extension/ui/review/answer-card.tsx',
      'extension/ui/review/open-review.tsx',
      'extension/ui/findings/findings-screen.tsx',
      'extension/ui/apologies/apologies-card.tsx',
      'extension/ui/evidence/page-as-evidence.tsx',
      'extension/ui/teach/teach-page.tsx',
      'extension/ui/teach/drift-card.tsx',
      'extension/ui/capture/file-cards.tsx',
      'extension/ui/settings/locked-backup.tsx',
      'extension/ui/settings/unlock-backup.tsx',
      'extension/ui/shell/damaged-note.tsx',
      'extension/ui/shell/repair-settings.tsx',
    ],
  },
  {
    name: 'plans',
    modules: [
      'extension/ui/plan/plan-of-file.ts',
      'extension/ui/capture/open-file.ts',
      'core/reports/annex/annex-of-plan.ts',
    ],
  },
  {
    name: 'words',
    modules: [
      'extension/ui/words/words-work.ts',
      'core/apologies/apology-paper.ts',
      'core/plans/next/next-plan.ts',
      'core/plans/next/paper-of-plan.ts',
      'core/docx/paper/docx-of-paper.ts',
    ],
  },
]
