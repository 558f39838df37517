// npm run --silent eval:syntaxes -- --suite DIR [--json OUT]
// Markup suites: every syntax of a schema.org example gives the same product, every address its variant, and the W3C's
// microdata files the items their Turtle says. DIR holds any of the suites, each in its folder or by itself.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions, requireJson, runCommand, UsageError, writeResult } from './command';
import { judgeMicrodata } from './microdata-cases';
import type { SuiteScore } from './score';
import { judgeExamples, type MarkupExample } from './syntax-examples';
import { percent, table } from './table';
import { judgeVariants, type VariantExample } from './variant-cases';

const USAGE = 'npm run --silent eval:syntaxes -- --suite DIR [--json OUT]';

await runCommand(async (args) => {
  const options = readOptions(USAGE, ['suite'], ['json'], args);
  const folder = options.suite as string;
  const examples = await find<readonly MarkupExample[]>(folder, 'schemaorg-examples', 'product-examples.json');
  const variants = await find<readonly VariantExample[]>(folder, 'google-product-variants', 'examples.json');
  const tests = await findTests(folder);
  const scores: Record<string, SuiteScore> = {
    ...(examples && judgeExamples(examples)),
    ...(variants && { variants: judgeVariants(variants) }),
    ...(tests && { microdata: judgeMicrodata(tests) }),
  };
  if (Object.keys(scores).length === 0)
    throw new UsageError(
      `${folder} holds none of schemaorg-examples, google-product-variants and w3c-microdata-rdf. Usage: ${USAGE}`,
    );
  console.log(
    table(
      ['suite', 'right', 'n'],
      Object.entries(scores).map(([name, { share, n }]) => [name, percent(share), n]),
    ),
  );
  for (const [name, { wrong }] of Object.entries(scores)) for (const one of wrong) console.log(`${name}: ${one}`);
  await writeResult(options.json, scores);
});

async function find<Content>(folder: string, suite: string, file: string): Promise<Content | undefined> {
  const place = [join(folder, suite, file), join(folder, file)].find((path) => existsSync(path));
  return place === undefined ? undefined : requireJson<Content>(place);
}

async function findTests(folder: string): Promise<{ name: string; html: string; turtle: string }[] | undefined> {
  for (const place of [join(folder, 'w3c-microdata-rdf', 'tests'), join(folder, 'tests')]) {
    const files = await readdir(place).catch((): string[] => []);
    const names = files.filter((file) => file.endsWith('.html') && files.includes(file.replace('.html', '.ttl')));
    if (names.length === 0) continue;
    return Promise.all(
      names.map(async (name) => ({
        name,
        html: await readFile(join(place, name), 'utf8'),
        turtle: await readFile(join(place, name.replace('.html', '.ttl')), 'utf8'),
      })),
    );
  }
  return undefined;
}
