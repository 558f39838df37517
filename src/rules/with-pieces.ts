import { ALIAS_KINDS, type RulePack } from './rule-pack';

/** Parts of a pack that can be added to another. */
export type Pieces = Pick<
  RulePack,
  'weights' | 'thresholds' | 'byCategory' | 'vetoes' | 'brandAliases' | 'aliases' | 'off' | 'examples'
>;

/** A pack with the parts of another added: lists grow, single values are replaced, a rule's id is made its own. */
export function withPieces(pack: RulePack, pieces: Pieces): RulePack {
  const { weights, thresholds, byCategory, aliases, vetoes = [], off = [], brandAliases = [], examples = [] } = pieces;
  const scopes = Object.entries(byCategory ?? {}).map(([scope, said]) => {
    const before = pack.byCategory?.[scope];
    return [scope, { ...before, ...said, thresholds: { ...before?.thresholds, ...said.thresholds } }] as const;
  });
  const words = ALIAS_KINDS.flatMap((kind) =>
    aliases?.[kind] === undefined ? [] : [[kind, [...(pack.aliases?.[kind] ?? []), ...aliases[kind]]] as const],
  );
  const taken = new Set(pack.vetoes?.map(({ id }) => id));
  return {
    ...pack,
    format: 2,
    ...(weights && { weights: { ...pack.weights, ...weights } }),
    ...(thresholds && { thresholds: { ...pack.thresholds, ...thresholds } }),
    ...(scopes.length > 0 && { byCategory: { ...pack.byCategory, ...Object.fromEntries(scopes) } }),
    ...(words.length > 0 && { aliases: { ...pack.aliases, ...Object.fromEntries(words) } }),
    ...(vetoes.length > 0 && {
      vetoes: [...(pack.vetoes ?? []), ...vetoes.map((rule) => ({ ...rule, id: freeId(rule.id, taken) }))],
    }),
    ...(brandAliases.length > 0 && { brandAliases: [...(pack.brandAliases ?? []), ...brandAliases] }),
    ...(examples.length > 0 && { examples: [...(pack.examples ?? []), ...examples] }),
    ...(off.length > 0 && { off: [...new Set([...(pack.off ?? []), ...off])] }),
  };
}

/** `no-case`, `no-case-2`, … */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let next = 2; taken.has(free); next += 1) free = `${id}-${next}`;
  taken.add(free);
  return free;
}
