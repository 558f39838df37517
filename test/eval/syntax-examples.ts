import { plainFields, productOf } from './page-of';
import { type SuiteScore, share } from './score';

/** One schema.org example: the plain html it starts from, and the same marked up in each syntax. */
export interface MarkupExample {
  readonly id: string;
  readonly types: readonly string[];
  readonly pre_markup?: string;
  readonly microdata?: string;
  readonly rdfa?: string;
  readonly json?: string;
}

const SYNTAXES = ['json', 'microdata', 'rdfa'] as const;
type Syntax = (typeof SYNTAXES)[number];

const URL_OF_EXAMPLE = 'https://shop.example/example';

/**
 * `sameProduct`: examples of products read alike from every syntax they come in. `sameSilence`: examples of other
 * things, on which every syntax must be silent or say the same.
 */
export function judgeExamples(examples: readonly MarkupExample[]): Record<'sameProduct' | 'sameSilence', SuiteScore> {
  const judged = examples
    .filter((example) => syntaxesOf(example).length > 1)
    .map((example) => ({
      example,
      answers: syntaxesOf(example).map((syntax) => [syntax, read(example, syntax)] as const),
    }));
  const sold = judged.filter(({ answers }) => answers.some(([, answer]) => answer !== ''));
  return { sameProduct: score(sold), sameSilence: score(judged.filter((one) => !sold.includes(one))) };
}

interface Judged {
  readonly example: MarkupExample;
  readonly answers: readonly (readonly [Syntax, string])[];
}

function score(judged: readonly Judged[]): SuiteScore {
  const wrong = judged.filter(({ answers }) => new Set(answers.map(([, answer]) => answer)).size > 1);
  return {
    n: judged.length,
    share: share(judged.length - wrong.length, judged.length),
    wrong: wrong.map(
      ({ example, answers }) =>
        `${example.id}: ${answers.map(([syntax, answer]) => `${syntax} says ${answer || 'nothing'}`).join('; ')}`,
    ),
  };
}

/** What a syntax cannot do without: examples hold a sentence where one is not given. */
const MARK: Readonly<Record<Syntax, RegExp>> = { json: /"@type"/, microdata: /itemscope/, rdfa: /typeof/ };

function syntaxesOf(example: MarkupExample): Syntax[] {
  return SYNTAXES.filter((syntax) => MARK[syntax].test(example[syntax] ?? ''));
}

/** The product of one syntax as one line in small letters; empty when none was seen. JSON-LD comes with the text it describes. */
function read(example: MarkupExample, syntax: Syntax): string {
  const html = syntax === 'json' ? `${example.pre_markup ?? ''}${example.json}` : (example[syntax] as string);
  const product = productOf(`<!doctype html><body>${html}</body>`, URL_OF_EXAMPLE);
  return product === undefined ? '' : JSON.stringify(plainFields(product)).toLowerCase();
}
