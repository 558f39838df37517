import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The colours of the page, so that light and dark follow it. */
export const codeTheme = EditorView.theme({
  '&': {
    border: '1px solid var(--edge)',
    borderRadius: '4px',
    background: 'var(--paper)',
    color: 'var(--ink)',
    font: '12px / 20px var(--fixed)',
    direction: 'ltr',
    maxBlockSize: '70vh',
    minBlockSize: '240px',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-content:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--tint)', color: 'var(--quiet)', border: '0' },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--accent) 7%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 25%, transparent)',
  },
  '&.cm-focused .cm-matchingBracket': { background: 'none', outline: '1px solid var(--edge)' },
  '.cm-tooltip': { border: '1px solid var(--edge)', background: 'var(--paper)', color: 'var(--ink)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--fixed)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { fontStyle: 'normal' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-diagnostic': { borderInlineStart: '3px solid var(--ink)', font: 'var(--small)', whiteSpace: 'normal' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--accent)',
    textDecorationThickness: '1px',
  },
  '.cm-lint-marker-error': { content: 'none', borderRadius: '50%', background: 'var(--accent)', scale: '0.6' },
  '.cm-foldPlaceholder': { border: '1px solid var(--edge)', background: 'var(--tint)', color: 'var(--ink)' },
  '.cm-panels': { background: 'var(--tint)', color: 'var(--ink)' },
});

/** Names in the accent; the rest is told apart by weight and quietness, not by more colours. */
export const codeColors = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.propertyName, color: 'var(--accent)' },
    { tag: [tags.number, tags.bool, tags.null], fontWeight: '600' },
    { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: 'var(--quiet)' },
  ]),
);
