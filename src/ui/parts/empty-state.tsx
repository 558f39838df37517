import type { ComponentChildren } from 'preact';

/** Nothing to show: one sentence that says what to do next, and the buttons to do it. */
export function EmptyState({ sentence, children }: { sentence: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{sentence}</p>
      {children !== undefined && <div class="buttons">{children}</div>}
    </div>
  );
}
