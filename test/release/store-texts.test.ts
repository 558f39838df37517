import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../words/claims';

const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const store = file('release/store/README.md');
const privacy = file('public/privacy.html');
const english = JSON.parse(file('public/_locales/en/messages.json')) as Record<string, { message: string }>;

function section(title: string): string {
  const [, body = ''] = new RegExp(`^## ${title}\\n\\n(.*?)(?=^## |(?![\\s\\S]))`, 'ms').exec(store) ?? [];
  return body.trim();
}

/** Limits of the stores, in characters. */
const MOST = { Summary: 132, Description: 16_000, 'Single purpose': 1000 };
const MOST_JUSTIFICATION = 1000;

describe('what the stores are told', () => {
  test.each(Object.entries(MOST))('%s is there, and fits', (title, most) => {
    expect(section(title).length).toBeGreaterThan(40);
    expect(section(title).length).toBeLessThanOrEqual(most);
  });

  test('is what the extension calls itself', () => {
    expect(section('Name')).toBe(english['name']?.message);
    expect(section('Summary')).toBe(english['description']?.message);
  });

  test('justifies every permission of the manifest, and no other', () => {
    const rows = [...section('Permission justifications').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
    const config = file('wxt.config.ts');
    const asked = [...config.matchAll(/permissions: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name),
    );
    const kinds = ['none', 'searchTerms', 'websiteContent'];
    const wanted = [...asked.filter((name) => !kinds.includes(name ?? '')), 'sidePanel'];
    expect(rows.map(([, name]) => name).sort()).toEqual([...new Set(wanted)].sort());
    for (const [, , why = ''] of rows) {
      expect(why.length).toBeGreaterThan(40);
      expect(why.length).toBeLessThanOrEqual(MOST_JUSTIFICATION);
    }
  });

  test('claims nothing, nor does the privacy policy', () => {
    const sentences = [...store.split('\n'), ...privacy.split('\n')];
    expect(sentences.flatMap((sentence) => claimsIn('en', sentence))).toEqual([]);
  });

  test('names every language there is', () => {
    for (const language of ['English', 'German', 'French', 'Spanish', 'Italian', 'Chinese'])
      expect(section('Description')).toContain(language);
  });
});

describe('the privacy policy in the extension', () => {
  test('runs nothing, and loads nothing from elsewhere', () => {
    expect(privacy).not.toMatch(/<script|<img|<iframe|style=|https?:\/\//);
  });

  test('says what the stores ask for', () => {
    for (const said of ['collects nothing', 'Limited Use', 'In force since', 'sold']) expect(privacy).toContain(said);
  });
});
