import { SourceSettings } from '@/src/listings/sources/source-settings';
import { isThisMachine, teamAddress } from '@/src/listings/sources/team-index/address';
import { TEAM_NAME } from '@/src/listings/sources/team-index/tables';
import { type Reason, reason } from '@/src/words/reason';

/** Where a team's index is, as the person typed it. */
export interface TeamGiven {
  readonly address: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Http is safe enough there, the person says. */
  readonly plainHttp: boolean;
}

export type TeamSettings =
  | { readonly ok: true; readonly settings: SourceSettings; readonly url: URL }
  | { readonly ok: false; readonly problem: Reason };

/** The settings of a team's index, or what is wrong with what was typed. */
export function teamSettings({ address, database, user, password, plainHttp }: TeamGiven): TeamSettings {
  const found = teamAddress(withScheme(address), { plainHttp });
  if (!found.ok) return { ok: false, problem: found.reason };
  const { url } = found;
  const name = database.trim();
  if (!TEAM_NAME.test(name)) return { ok: false, problem: reason('teamDatabaseName', name.slice(0, 80)) };
  const settings = SourceSettings.safeParse({
    kind: 'team-index',
    address: url.href,
    database: name,
    ...(needsConsent(address) && { plainHttp }),
    ...(user.trim() !== '' && { user: user.trim() }),
    ...(password !== '' && { password }),
  });
  if (settings.success) return { ok: true, settings: settings.data, url };
  return { ok: false, problem: reason('teamLoginForm') };
}

/** True when the address would be asked without encryption over a network. */
export function needsConsent(address: string): boolean {
  const url = URL.parse(withScheme(address));
  return url?.protocol === 'http:' && !isThisMachine(url.hostname);
}

/** Https where no scheme was typed, and http on this machine, where servers seldom have a certificate. */
function withScheme(address: string): string {
  const text = address.trim();
  if (text === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(text)) return text;
  const url = URL.parse(`https://${text}`);
  return `${url !== null && isThisMachine(url.hostname) ? 'http' : 'https'}://${text}`;
}
