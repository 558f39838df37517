import { useId } from 'preact/hooks';
import { PRODUCT_FIELDS, type ProductField } from '@/src/product/product-field';
import { fieldValue } from './field-value';
import { FIELD_WORDS, READER_WORDS } from './field-words';
import { Folded } from './folded';
import { InTurn } from './in-turn';
import type { Report } from './report';
import { ReportPreview } from './report-preview';
import { useTrusted } from './trust';
import { useWords } from './words';

/** "Something read wrong?": marks fields and makes a file of the page, which the person may share. */
export function ReportForm({ report }: { report: Report }) {
  const { t } = useWords();
  return (
    <Folded class="why report" summary={t('uiReport')}>
      {() => <Form report={report} />}
    </Folded>
  );
}

function Form({ report }: { report: Report }) {
  const { t } = useWords();
  const trusted = useTrusted();
  const stage = report.stage.value;
  return (
    <>
      {stage.kind === 'ready' ? (
        <ReportPreview report={report} draft={stage.draft} saved={stage.saved} />
      ) : (
        <>
          <p>{t('uiReportWhat')}</p>
          <Fields report={report} />
          <button
            type="button"
            disabled={stage.kind === 'making' || (report.marked.value.size === 0 && !report.noProduct.value)}
            onClick={trusted(() => void report.make())}
          >
            {t('uiReportMake')}
          </button>
        </>
      )}
      {/* Always in the page, so that a screen reader hears it change. */}
      <div role="status">
        {stage.kind === 'making' && <p>{t('uiReportMaking')}</p>}
        {stage.kind === 'failed' && <p>{t('uiReportFailed')}</p>}
        {stage.kind === 'ready' && stage.saved && <p>{t('uiReportSaved', stage.draft.fileName)}</p>}
      </div>
    </>
  );
}

function Fields({ report }: { report: Report }) {
  const { t, ...wording } = useWords();
  const sighting = report.sighting.value;
  const isRead = (field: ProductField) =>
    sighting !== undefined && fieldValue(sighting.product, field, { t, ...wording }) !== undefined;
  // Nobody needs to be told that a page has no energy label; the fields every product page has stand open.
  const first = PRODUCT_FIELDS.filter((field) => isRead(field) || EXPECTED.includes(field));
  const others = PRODUCT_FIELDS.filter((field) => !first.includes(field));
  return (
    <>
      <fieldset class="fields">
        <legend class="heard">{t('uiReportFields')}</legend>
        {sighting !== undefined && (
          <label class="check">
            <input
              type="checkbox"
              checked={report.noProduct.value}
              onChange={(event) => report.markNoProduct(event.currentTarget.checked)}
            />
            <span>{t('uiReportNoProduct')}</span>
          </label>
        )}
        {first.map((field) => (
          <Field key={field} field={field} report={report} />
        ))}
      </fieldset>
      <Folded summary={t('uiReportMore')}>
        {() => (
          <fieldset class="fields">
            <legend class="heard">{t('uiReportMore')}</legend>
            {others.map((field) => (
              <Field key={field} field={field} report={report} />
            ))}
          </fieldset>
        )}
      </Folded>
    </>
  );
}

const EXPECTED: readonly ProductField[] = ['name', 'price', 'brand', 'gtin'];

/** One field: what was read, by whom, from which text; ticked, there is room for what is right. */
function Field({ field, report }: { field: ProductField; report: Report }) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const sighting = report.sighting.value;
  const value = sighting && fieldValue(sighting.product, field, words);
  const evidence = sighting?.evidence.find((one) => one.field === field);
  const right = report.marked.value.get(field);
  const name = t(FIELD_WORDS[field]);
  return (
    <div class="reported">
      <label class="check">
        <input
          type="checkbox"
          checked={right !== undefined}
          aria-describedby={`${id}-from`}
          onChange={(event) => report.mark(field, event.currentTarget.checked)}
        />
        <span>
          <InTurn>
            {t('uiLabel', name)}
            <b>{value === undefined ? t('uiReportNotRead') : clipped(value)}</b>
          </InTurn>
        </span>
      </label>
      <p id={`${id}-from`} class="quiet">
        {evidence !== undefined && t('uiReportFrom', t(READER_WORDS[evidence.reader]), clipped(evidence.text))}
      </p>
      {right !== undefined && (
        <input
          type="text"
          class="right"
          aria-label={t('uiReportRight', name)}
          placeholder={t('uiReportRightHint')}
          value={right}
          onInput={(event) => report.write(field, event.currentTarget.value)}
        />
      )}
    </div>
  );
}

function clipped(text: string): string {
  return text.length > 90 ? `${text.slice(0, 90).toWellFormed()}…` : text;
}
