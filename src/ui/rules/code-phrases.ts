import type { MessageKey } from '@/src/words/reason';
import type { Wording } from '../parts/words';

/** CodeMirror's own sentences, by the key that says them; those that can be met with what is switched on. */
const PHRASES: Readonly<Record<string, MessageKey>> = {
  'Control character': 'editCodeControl',
  'Folded lines': 'editCodeFolded',
  'Unfolded lines': 'editCodeUnfolded',
  to: 'editCodeTo',
  'folded code': 'editCodeFoldedHere',
  unfold: 'editCodeUnfold',
  'Fold line': 'editCodeFoldLine',
  'Unfold line': 'editCodeUnfoldLine',
  Completions: 'editCodeCompletions',
  Diagnostics: 'editCodeDiagnostics',
  'No diagnostics': 'editNoProblem',
  close: 'panelClose',
};

export function codePhrases({ t }: Wording): Record<string, string> {
  return Object.fromEntries(Object.entries(PHRASES).map(([phrase, key]) => [phrase, t(key)]));
}
