import { describe, expect, test } from 'vitest';
import { rulePackSchema } from '@/src/rules/rule-schema';
import { completionsAt, type SchemaNode } from '@/src/ui/rules/schema-completions';

const schema = rulePackSchema() as SchemaNode;

/** What is offered where `|` stands, and the text with the first that has a label. */
function at(marked: string, label?: string): { labels: string[]; written: string } {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, options } = completionsAt(text, offset, schema);
  const chosen = options.find((option) => option.label === label);
  return {
    labels: options.map((option) => option.label),
    written: text.slice(0, from) + (chosen?.insert ?? '') + text.slice(to),
  };
}

describe('completions', () => {
  test('of the pack are its names, with the brackets of what they hold', () => {
    expect(at('{ | }').labels).toEqual(expect.arrayContaining(['format', 'vetoes', 'thresholds', 'examples']));
    expect(at('{ "vet|" }', 'vetoes').written).toBe('{ "vetoes": [] }');
    expect(at('{ vet| }', 'vetoes').written).toBe('{ "vetoes": [] }');
    expect(at('{ "na|": "x" }', 'name').written).toBe('{ "name": "x" }');
  });

  test('know where they are, also in a text that is not whole', () => {
    expect(at('{ "vetoes": [{ "|').labels).toEqual(expect.arrayContaining(['id', 'when', 'best', 'because']));
    expect(at('{ "vetoes": [{ "best": | ').labels).toEqual(['variant', 'similar', 'no']);
    expect(at('{ "vetoes": [{ "best": "si|" }]}', 'similar').written).toBe('{ "vetoes": [{ "best": "similar" }]}');
    expect(at('{ "vetoes": [{ "when": [{ "field": "|" }] }]}').labels).toContain('listing.seller');
    expect(at('{ "byCategory": { "smartphone": { "thresholds": { "|" } } } }').labels).toEqual([
      'same',
      'variant',
      'similar',
    ]);
    expect(at('{ "texts": [{}, { | }] }').labels).toContain('scope');
  });

  test('offer true and false, numbers of a closed set, and nothing where anything may stand', () => {
    expect(at('{ "format": | }').labels).toEqual(['1', '2']);
    expect(at('{ "vetoes": [{ "when": [{ "missing": | }] }]}').labels).toEqual(['true', 'false']);
    expect(at('{ "name": "|" }').labels).toEqual([]);
    expect(at('{ "nothing": { | } }').labels).toEqual([]);
    expect(at('|').labels).toEqual([]);
  });

  test('tell what has to be there', () => {
    const { options } = completionsAt('{  }', 2, schema);
    expect(options.filter(({ isRequired }) => isRequired).map(({ label }) => label)).toEqual([
      'format',
      'id',
      'name',
      'version',
    ]);
  });
});
