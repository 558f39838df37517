import { flatten } from '@/src/rules/flatten';
import type { RulePack } from '@/src/rules/rule-pack';
import type { PackAbout } from '@/src/store/rule-record';
import type { MessageKey } from '@/src/words/reason';
import { InTurn } from '../parts/in-turn';
import { hostOf, WebLink } from '../parts/web-link';
import { dotted, useWords } from '../parts/words';
import type { LAYER_WORDS } from './layer-words';

interface PackHeadProps {
  readonly about: PackAbout;
  /** The pack itself, once it was read. */
  readonly pack?: RulePack | undefined;
  readonly kind: (typeof LAYER_WORDS)[keyof typeof LAYER_WORDS];
  /** More facts, behind those of the pack. */
  readonly facts?: readonly string[];
}

/** What a pack says of itself, and how many rules it holds. */
export function PackHead({ about, pack, kind, facts = [] }: PackHeadProps) {
  const { t } = useWords();
  const said: readonly (readonly [MessageKey, string | undefined])[] = [
    ['editPackAuthor', about.author],
    ['editPackLicence', about.licence],
  ];
  const told = [
    t(kind),
    t('editPackVersion', about.version),
    ...said.flatMap(([key, value]) => (value === undefined ? [] : [t(key, value)])),
    ...(pack === undefined ? [] : [t('editPackRules', { number: flatten(pack).size })]),
    ...facts,
  ];
  return (
    <>
      <p dir="auto" class="pack-name">
        {about.name}
      </p>
      {about.description !== undefined && <p dir="auto">{about.description}</p>}
      <p class="quiet">
        <InTurn>
          {dotted(told)}
          {about.homepage !== undefined && (
            <WebLink href={about.homepage}>{hostOf(about.homepage) ?? about.homepage}</WebLink>
          )}
        </InTurn>
      </p>
    </>
  );
}
