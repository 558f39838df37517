import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FixtureDraft } from '@/src/product/fixture/compose';
import type { Marks } from '@/src/product/fixture/fixture';
import { isProductField, type ProductField } from '@/src/product/product-field';
import type { Sighting } from '@/src/product/sighting';
import type { Reporting } from '../backend';
import { writtenValue } from './written-value';

/** How far a report is. */
export type ReportStage =
  | { readonly kind: 'marking' }
  | { readonly kind: 'making' }
  | { readonly kind: 'failed' }
  /** The file is shown before it is written. */
  | { readonly kind: 'ready'; readonly draft: FixtureDraft; readonly saved: boolean };

/** What a person reports of a reading: the model behind "Something read wrong?". */
export interface Report {
  /** What was read; undefined where the page was not read as a product page. */
  readonly sighting: ReadonlySignal<Sighting | undefined>;
  readonly stage: ReadonlySignal<ReportStage>;
  /** Marked fields, with what the person wrote as right. */
  readonly marked: ReadonlySignal<ReadonlyMap<ProductField, string>>;
  readonly noProduct: ReadonlySignal<boolean>;
  show(sighting: Sighting | undefined): void;
  mark(field: ProductField, wrong: boolean): void;
  write(field: ProductField, right: string): void;
  markNoProduct(sells: boolean): void;
  make(): Promise<void>;
  save(): void;
  back(): void;
}

/** What the person has put right already need not be said again. */
function saidOf(sighting: Sighting | undefined): ReadonlyMap<ProductField, string> {
  const { corrected, product } = sighting ?? {};
  const fields = (corrected?.fields ?? []).filter(isProductField);
  return new Map(fields.map((field) => [field, (product && writtenValue(product, field)) ?? '']));
}

export function createReport(backend: Reporting): Report {
  const sighting = signal<Sighting | undefined>(undefined);
  const stage = signal<ReportStage>({ kind: 'marking' });
  const marked = signal<ReadonlyMap<ProductField, string>>(new Map());
  const noProduct = signal(false);

  function show(next: Sighting | undefined): void {
    const same =
      sighting.value?.url === next?.url &&
      sighting.value?.seenAt === next?.seenAt &&
      String(sighting.value?.corrected?.fields) === String(next?.corrected?.fields);
    batch(() => {
      sighting.value = next;
      if (same) return;
      stage.value = { kind: 'marking' };
      marked.value = saidOf(next);
      noProduct.value = false;
    });
  }

  async function make(): Promise<void> {
    if (stage.value.kind === 'making') return;
    const asked: ReportStage = { kind: 'making' };
    stage.value = asked;
    const marks: Marks = {
      wrong: [...marked.value].map(([field, right]) => ({
        field,
        ...(right.trim() !== '' && { right: right.trim() }),
      })),
      ...(noProduct.value && { noProduct: true }),
    };
    const answer = await backend.makeFixture(marks).catch(() => undefined);
    // The page may have moved on meanwhile.
    if (stage.value !== asked) return;
    stage.value = answer?.ok === true ? { kind: 'ready', draft: answer.draft, saved: false } : { kind: 'failed' };
  }

  return {
    sighting,
    stage,
    marked,
    noProduct,
    show,
    mark: (field, wrong) => {
      const next = new Map(marked.value);
      if (wrong) next.set(field, next.get(field) ?? '');
      else next.delete(field);
      marked.value = next;
    },
    write: (field, right) => {
      marked.value = new Map([...marked.value, [field, right]]);
    },
    markNoProduct: (sells) => {
      noProduct.value = sells;
    },
    make,
    save: () => {
      if (stage.value.kind !== 'ready') return;
      const { draft } = stage.value;
      backend.saveFile(draft.fileName, draft.text);
      stage.value = { kind: 'ready', draft, saved: true };
    },
    back: () => {
      stage.value = { kind: 'marking' };
    },
  };
}
