import { describe, expect, test } from 'vitest';
import { formOf, tabSeparated } from '@/src/listings/sources/team-index/external-data';
import { countQuestion, listingQuestion } from '@/src/listings/sources/team-index/questions';
import { serverProblem } from '@/src/listings/sources/team-index/server-problem';
import { fc } from '@/test/properties';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant('\r\n--reprise--'));

describe('external data', () => {
  test('is one file of a form', () => {
    expect(formOf({ name: 'asked', structure: 'term String', rows: [['lamp'], ['brass']] })).toEqual({
      contentType: 'multipart/form-data; boundary=reprise',
      body: '--reprise\r\ncontent-disposition: form-data; name="asked"; filename="asked"\r\n\r\nlamp\nbrass\n\r\n--reprise--\r\n',
    });
  });

  test('any form parser gives back what was put in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { minLength: 1, maxLength: 3 })), async (rows) => {
        const { contentType, body } = formOf({ name: 'asked', structure: '', rows });
        const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
        const file = form.get('asked') as File;
        expect([...form.keys()]).toEqual(['asked']);
        expect(await file.text()).toBe(rows.map((row) => `${row.map(tabSeparated).join('\t')}\n`).join(''));
      }),
    );
  });

  test('no value ends its cell or its row', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(tabSeparated(value)).not.toMatch(/[\t\n\r\0]/);
      }),
    );
  });
});

describe('questions', () => {
  test('hold no word of what is asked', () => {
    fc.assert(
      fc.property(fc.array(text), (terms) => {
        expect(countQuestion('reprise', terms).sql).toBe(countQuestion('reprise', []).sql);
        const weights = new Map(terms.map((term) => [term, 1]));
        expect(listingQuestion('reprise', weights).sql).toBe(listingQuestion('reprise', new Map()).sql);
      }),
    );
  });

  test.each(['a b', 'a.b', "a'", 'a`', 'A', '', 'a;b'])('refuse a database called %j', (name) => {
    expect(() => countQuestion(name, [])).toThrow(/cannot be a name/);
    expect(() => listingQuestion(name, new Map())).toThrow(/cannot be a name/);
  });

  test('use nothing that means another thing in another version', () => {
    const { sql } = listingQuestion('reprise', new Map());
    expect(sql).not.toMatch(/ANY (?:INNER|LEFT)|param_|\{\w+:\w+\}|WITH |OVER \(/);
  });
});

describe('what a server says', () => {
  test.each([
    ['Code: 193, e.displayText() = DB::Exception: Wrong password for user reader, e.what() = DB::Exception', 'bad-key'],
    ['Code: 516. DB::Exception: reader: Authentication failed. (AUTHENTICATION_FAILED)', 'bad-key'],
    ['Code: 201. DB::Exception: Quota for user has been exceeded. (QUOTA_EXCEEDED)', 'quota'],
    ['Code: 60, e.displayText() = DB::Exception: Table reprise.all_terms doesn’t exist.', 'wrong-kind'],
    ['Code: 159. DB::Exception: Timeout exceeded: elapsed 5.1 seconds. (TIMEOUT_EXCEEDED)', 'too-slow'],
    ['Code: 279. DB::NetException: All connection tries failed.', undefined],
    ['<html>Code: 193, no</html>', undefined],
    ['', undefined],
    // As ClickHouse 1.1 and others that do not know what we ask with would answer.
    ['Code: 62, e.displayText() = DB::Exception: Syntax error: failed at position 8', 'wrong-kind'],
    ['Code: 46, e.displayText() = DB::Exception: Unknown function splitByChar', 'wrong-kind'],
    ['Code: 47. DB::Exception: Missing columns: shards (UNKNOWN_IDENTIFIER)', 'wrong-kind'],
    ['Code: 195, e.displayText() = DB::Exception: User reader is not allowed to connect from 10.0.0.7', 'refused'],
  ])('%s', (said, problem) => {
    expect(serverProblem(said, 'clickhouse.example', 'reprise')?.problem).toBe(problem);
  });
});
