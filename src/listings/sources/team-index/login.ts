/** Who asks a team's server. */
export interface TeamLogin {
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

/** The login in ClickHouse's headers. In clear in no address, so in no log. */
export function loginHeaders({ user, password }: TeamLogin): Readonly<Record<string, string>> {
  return {
    ...(user && { 'x-clickhouse-user': asBytes(user) }),
    ...(password && { 'x-clickhouse-key': asBytes(password) }),
  };
}

/** A header holds bytes, written as characters up to U+00FF; ClickHouse reads them as UTF-8. */
function asBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
