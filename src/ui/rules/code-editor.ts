// CodeMirror around the JSON of a rule pack. Loaded by itself, after the page is painted: nothing else needs it.
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Path } from '@/src/rules/edit-text';
import { rulePackSchema } from '@/src/rules/rule-schema';
import { stepBetween } from '@/src/rules/text-history';
import { codeColors, codeTheme } from './code-theme';
import type { Place } from './rules-model';
import { completionsAt, type SchemaNode } from './schema-completions';

/** Something wrong on a line; both count from 1. */
export interface LineProblem {
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
}

export interface CodeEditor {
  /** Shows another text; nothing is told of that. */
  show(text: string): void;
  mark(problems: readonly LineProblem[]): void;
  /** Goes there, selects it and takes the focus. */
  goTo(place: Place): void;
  destroy(): void;
}

export interface CodeEditorProps {
  readonly text: string;
  /** Id of the element that names it, and of the one that says how to leave it. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** Our words for CodeMirror's own. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly required: string;
  onType(text: string): void;
  undo(): void;
  redo(): void;
}

const shown = Annotation.define<boolean>();

export function createCodeEditor(parent: HTMLElement, props: CodeEditorProps): CodeEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: props.text, extensions: extensionsFor(props) }),
  });
  return {
    show: (text) => {
      const before = view.state.doc.toString();
      if (before === text) return;
      const { at, out, in: insert } = stepBetween(before, text);
      view.dispatch({ changes: { from: at, to: at + out.length, insert }, annotations: shown.of(true) });
    },
    mark: (problems) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((problem) => diagnosticOf(view, problem)),
        ),
      ),
    goTo: (place) => {
      const { from, to } = spanOf(view, place);
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function extensionsFor({ labelledBy, describedBy, phrases, required, onType, undo, redo }: CodeEditorProps) {
  const run = (action: () => void) => () => {
    action();
    return true;
  };
  return [
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    json(),
    codeColors,
    codeTheme,
    indentUnit.of('  '),
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      dir: 'ltr',
      tabindex: '0',
    }),
    autocompletion({ override: [(context) => complete(context, required)] }),
    // Tab is left to the browser, so that it leads out of here; undoing belongs to the page, whose forms change the text too.
    keymap.of([
      { key: 'Mod-z', run: run(undo), preventDefault: true },
      { key: 'Mod-y', mac: 'Mod-Shift-z', run: run(redo), preventDefault: true },
      { key: 'Ctrl-Shift-z', run: run(redo), preventDefault: true },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...foldKeymap,
      ...completionKeymap,
      ...lintKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.some((transaction) => transaction.annotation(shown) === true))
        onType(update.state.doc.toString());
    }),
  ];
}

let schema: SchemaNode | undefined;

function complete(context: CompletionContext, required: string): CompletionResult | null {
  if (!context.explicit && context.matchBefore(/["\w.-]$/) === null) return null;
  schema ??= rulePackSchema() as SchemaNode;
  const { from, to, options } = completionsAt(context.state.doc.toString(), context.pos, schema);
  if (options.length === 0) return null;
  const isQuoted = context.state.sliceDoc(from, from + 1) === '"';
  return {
    from: isQuoted ? from + 1 : from,
    // What is written takes the quotes too, which the words are not sought by.
    options: options.map(({ label, insert, isRequired }) => ({
      label,
      ...(isRequired && { detail: required, boost: 1 }),
      apply: (view) => {
        const end = Math.max(to, view.state.selection.main.head);
        const cursor = /(?:\{\}|\[\]|"")$/.test(insert) ? insert.length - 1 : insert.length;
        view.dispatch({
          changes: { from, to: end, insert },
          selection: { anchor: from + cursor },
          userEvent: 'input.complete',
        });
      },
    })),
  };
}

function diagnosticOf({ state }: EditorView, { line, column, sentence }: LineProblem): Diagnostic {
  const { from, to } = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  const at = Math.min(from + column - 1, to);
  return { from: at, to, severity: 'error', message: sentence };
}

function spanOf({ state }: EditorView, place: Place): { from: number; to: number } {
  if ('line' in place) return state.doc.line(Math.min(Math.max(1, place.line), state.doc.lines));
  const node = nodeAt(state.doc.toString(), place.path);
  return node === undefined ? { from: 0, to: 0 } : { from: node.offset, to: node.offset + node.length };
}

function nodeAt(text: string, path: Path) {
  const tree = parseTree(text);
  return tree && findNodeAtLocation(tree, [...path]);
}
