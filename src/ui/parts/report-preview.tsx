import type { FixtureDraft } from '@/src/product/fixture/compose';
import { REMOVED } from '@/src/product/fixture/removed';
import { FIELD_WORDS, REMOVED_WORDS } from './field-words';
import type { Report } from './report';
import { useTrusted } from './trust';
import { useWords } from './words';

/** Longest part of the file that is shown; the whole is on disk once it is saved. In UTF-16 units. */
const MOST_SHOWN = 200_000;

interface ReportPreviewProps {
  readonly report: Report;
  readonly draft: FixtureDraft;
  readonly saved: boolean;
}

/** What would be written: its size, what was taken out, what is still open, and the text itself. */
export function ReportPreview({ report, draft }: ReportPreviewProps) {
  const { t, list, bytes } = useWords();
  const trusted = useTrusted();
  const { removed, differs, open } = draft;
  const fields = (names: FixtureDraft['open']) => list(names.map((field) => ({ message: FIELD_WORDS[field] })));
  return (
    <div class="stack">
      <p>{t('uiReportReady', bytes(draft.bytes))}</p>
      {open.length > 0 && <p>{t('uiReportOpen', fields(open))}</p>}
      {differs.length > 0 && <p>{t('uiReportDiffers', fields(differs))}</p>}
      <details>
        <summary>{t('uiReportRemoved')}</summary>
        <ul>
          {REMOVED.filter((kind) => (removed[kind] ?? 0) > 0).map((kind) => (
            <li key={kind}>{t('uiReportRemovedCount', t(REMOVED_WORDS[kind]), { number: removed[kind] ?? 0 })}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('uiReportSee')}</summary>
        <textarea
          class="file"
          aria-label={t('uiReportText')}
          readOnly
          rows={12}
          value={draft.text.slice(0, MOST_SHOWN)}
        />
      </details>
      <div class="buttons">
        <button type="button" class="primary" onClick={trusted(() => report.save())}>
          {t('uiReportSave')}
        </button>
        <button type="button" class="plain" onClick={() => report.back()}>
          {t('uiBack')}
        </button>
      </div>
    </div>
  );
}
