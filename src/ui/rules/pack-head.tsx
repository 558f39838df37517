import { flatten } from '@/src/rules/flatten';
import type { RulePack } from '@/src/rules/rule-pack';
import type { MessageKey } from '@/src/words/reason';
import { hostOf, WebLink } from '../parts/web-link';
import { dotted, useWords } from '../parts/words';
import type { LAYER_WORDS } from './layer-words';

interface PackHeadProps {
  readonly pack: RulePack;
  readonly kind: (typeof LAYER_WORDS)[keyof typeof LAYER_WORDS];
  /** More facts, behind those of the pack. */
  readonly facts?: readonly string[];
}

/** What a pack says of itself, and how many rules it holds. */
export function PackHead({ pack, kind, facts = [] }: PackHeadProps) {
  const { t } = useWords();
  const said: readonly (readonly [MessageKey, string | undefined])[] = [
    ['editPackAuthor', pack.author],
    ['editPackLicence', pack.licence],
  ];
  const told = [
    t(kind),
    t('editPackVersion', pack.version),
    ...said.flatMap(([key, value]) => (value === undefined ? [] : [t(key, value)])),
    t('editPackRules', { number: flatten(pack).size }),
    ...facts,
  ];
  return (
    <>
      <p dir="auto" class="pack-name">
        {pack.name}
      </p>
      {pack.description !== undefined && <p dir="auto">{pack.description}</p>}
      <p class="quiet">
        {dotted(told)}
        {pack.homepage !== undefined && (
          <>
            {' '}
            <WebLink href={pack.homepage}>{hostOf(pack.homepage) ?? pack.homepage}</WebLink>
          </>
        )}
      </p>
    </>
  );
}
