import { type Signal, signal } from '@preact/signals';
import { stillAsked } from '@/src/verdict/live';
import type { Verdict } from '@/src/verdict/verdict';
import type { PanelBackend } from '../backend';
import { createDecision, type Decision } from '../parts/decision';
import { createReport, type Report } from '../parts/report';
import { ReportForm } from '../parts/report-form';
import { VerdictBody } from '../parts/verdict-body';
import { useWords } from '../parts/words';
import { summarise } from './summary';

export interface PanelModel {
  readonly decision: Decision;
  readonly report: Report;
  readonly open: Signal<boolean>;
  readonly openOptions: () => void;
  readonly stop: () => void;
}

export function createPanelModel(backend: PanelBackend): PanelModel {
  const decision = createDecision(backend);
  const report = createReport(backend);
  const stop = backend.watchVerdict((verdict) => {
    decision.show(verdict);
    report.show(verdict?.sighting);
  });
  return { decision, report, open: signal(false), openOptions: () => backend.openOptions(), stop };
}

/** Nothing until there is a verdict; then a quiet dot or one line, which opens in place. */
export function Panel({ model }: { model: PanelModel }) {
  const verdict = model.decision.verdict.value;
  return verdict === undefined ? null : <Tag verdict={verdict} model={model} />;
}

function Tag({ verdict, model: { decision, report, open, openOptions } }: { verdict: Verdict; model: PanelModel }) {
  const words = useWords();
  const summary = summarise(verdict, words);
  const dot = summary === undefined && !open.value;
  const nothing = words.t(stillAsked(verdict).length > 0 ? 'uiLineAsking' : 'uiNothingFound');
  return (
    <section
      class={dot ? 'tag dot' : 'tag'}
      data-open={open.value}
      aria-label={words.t('uiPanel')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return;
        // What had the focus is about to go; the line stays.
        event.currentTarget.querySelector<HTMLElement>('.line')?.focus();
        open.value = false;
      }}
    >
      <button
        type="button"
        class="line"
        aria-expanded={open.value}
        aria-label={summary === undefined ? nothing : undefined}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {!dot && <Line offers={summary?.offers ?? nothing} avoided={summary?.avoided} />}
      </button>
      {open.value && (
        <div class="sheet">
          <VerdictBody verdict={verdict} decision={decision} firstOffers={3} onChangeOrder={openOptions} />
          <ReportForm report={report} />
        </div>
      )}
    </section>
  );
}

function Line({ offers, avoided }: { offers: string; avoided: string | undefined }) {
  return (
    <>
      <span class="line-text">
        <b>{offers}</b>
        {avoided !== undefined && <span>, {avoided}</span>}
      </span>
      <span class="chevron" aria-hidden="true" />
    </>
  );
}
