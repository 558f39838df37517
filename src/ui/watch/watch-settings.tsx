import { ASKINGS, type Asking } from '@/src/watch/schedule';
import type { WatchSettings } from '@/src/watch/watch-settings';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import type { WatchModel } from './watch-model';

const ASKING_WORDS = {
  never: 'watchAskingNever',
  daily: 'watchAskingDaily',
  'twice-daily': 'watchAskingTwice',
} satisfies Record<Asking, MessageKey>;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const MOST = [1, 2, 3, 5, 10, 20];

/** How often sources are asked by themselves, and how the person is told. */
export function WatchSettingsForm({ model }: { model: WatchModel }) {
  const { t, count } = useWords();
  const followed = model.followed.value;
  if (followed === undefined) return null;
  const { settings, mayNotify } = followed;
  const isRevoked = settings.notify && !mayNotify;
  // Choosing hours must not bring up the browser's question again.
  const standing = { ...settings, notify: settings.notify && mayNotify };
  const save = (change: Partial<WatchSettings>) => void model.saveSettings({ ...standing, ...change });
  return (
    <div class="watch-settings">
      <label for="watch-asking">{t('watchAsking')}</label>
      <select
        id="watch-asking"
        value={settings.asking}
        aria-describedby="watch-asking-what"
        onChange={({ currentTarget }) => {
          const asking = ASKINGS.find((each) => each === currentTarget.value);
          if (asking !== undefined) save({ asking });
        }}
      >
        {ASKINGS.map((asking) => (
          <option key={asking} value={asking}>
            {t(ASKING_WORDS[asking])}
          </option>
        ))}
      </select>
      <p id="watch-asking-what" class="quiet">
        {t('watchAskingWhat')}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={standing.notify}
          disabled={model.busy.value}
          aria-describedby="watch-notify-what"
          onChange={({ currentTarget }) => {
            const notify = currentTarget.checked;
            // What is shown is what is kept: it comes back once the browser has answered.
            currentTarget.checked = standing.notify;
            save({ notify });
          }}
        />
        {t('watchNotify')}
      </label>
      <p id="watch-notify-what" class={isRevoked ? 'problem' : 'quiet'}>
        {t(isRevoked ? 'watchNotifyRevoked' : 'watchNotifyWhat')}
      </p>
      <div class="field">
        <label for="watch-from">{t('watchQuietFrom')}</label>
        <HourChoice id="watch-from" value={settings.quietFrom} choose={(quietFrom) => save({ quietFrom })} />
        <label for="watch-to">{t('watchQuietUntil')}</label>
        <HourChoice id="watch-to" value={settings.quietUntil} choose={(quietUntil) => save({ quietUntil })} />
      </div>
      <p class="quiet">{t('watchQuietNever')}</p>
      <div class="field">
        <label for="watch-most">{t('watchMost')}</label>
        <select
          id="watch-most"
          value={String(settings.mostADay)}
          onChange={({ currentTarget }) => save({ mostADay: Number(currentTarget.value) })}
        >
          {[...new Set([...MOST, settings.mostADay])]
            .sort((a, b) => a - b)
            .map((most) => (
              <option key={most} value={String(most)}>
                {count(most)}
              </option>
            ))}
        </select>
      </div>
    </div>
  );
}

interface HourChoiceProps {
  readonly id: string;
  readonly value: number;
  readonly choose: (hour: number) => void;
}

function HourChoice({ id, value, choose }: HourChoiceProps) {
  const { locale } = useWords();
  const worded = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (
    <select id={id} value={String(value)} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
      {HOURS.map((hour) => (
        <option key={hour} value={String(hour)}>
          {worded.format(hour * 3_600_000)}
        </option>
      ))}
    </select>
  );
}
