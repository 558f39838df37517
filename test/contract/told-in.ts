import type { Logged } from '../web/logging-proxy';

/** Which of these stand in a request, in whatever place: as they are, escaped once or twice, or in Base64. */
export function toldIn({ url, headers, body }: Pick<Logged, 'url' | 'headers' | 'body'>, telltales: readonly string[]) {
  const text = [url, ...Object.entries(headers).flat(), body].join('\n');
  const plain = unescaped(unescaped(text));
  const coded = [...plain.matchAll(/[\w+/-]{8,}/g)].flatMap(([part]) =>
    // Four letters stand for three bytes: what is before the coded text shifts it.
    [0, 1, 2, 3].map((from) => Buffer.from(part.slice(from), 'base64').toString('latin1')),
  );
  const readings = [text, unescaped(text), plain, ...coded].join('\n').toLowerCase();
  return telltales.filter((told) => readings.includes(told.toLowerCase()));
}

function unescaped(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString());
}
