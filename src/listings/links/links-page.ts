import { parseRows } from '@/src/category/csv-rows';
import { LinkRow } from './link-row';

/** The state of Kagi's list of bangs that `kagi:` means; MIT licence. */
const KAGI = 'https://github.com/kagisearch/bangs/blob/239b181/data/bangs.json';

/** The part of `SOURCES.md` about links: every address with where it was seen. */
export function linksPage(text: string): string[] {
  return [
    '## Links to other searches',
    '',
    `Addresses are facts that were seen in public: \`kagi:\` in [Kagi's list of bangs](${KAGI}) (MIT licence), \`code:\` in at`,
    'least so many public source files, which hold it or an address below it (search for the address to see some),',
    '`repo:` in the documentation of a repository, `family:` on another host of the same platform. Nobody paid or asked',
    'to stand here, and no address names who sent you. A rule pack leaves links out by their id.',
    '',
    '| id | name | kind | countries | for | address | seen | evidence | note |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...parseRows('links.csv', text, LinkRow).map((row) =>
      tableLine([
        row.id,
        row.name,
        row.kind,
        row.countries.join(' ').replace('*', 'all'),
        [...row.brands, ...row.for].join(' '),
        `\`${row.template}\``,
        row.seen,
        row.evidence.join(' '),
        row.note ?? '',
      ]),
    ),
    '',
  ];
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((content) => content.replaceAll('|', '\\|')).join(' | ')} |`;
}
