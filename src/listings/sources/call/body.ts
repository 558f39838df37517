/** The longest answer that is read, in bytes; 200 offers with long descriptions stay under half of it. */
export const MOST_ANSWER_BYTES = 4 * 1024 * 1024;

export interface Body {
  readonly text: string;
  /** There was more than `MOST_ANSWER_BYTES`; the rest was not taken. */
  readonly cut: boolean;
}

/**
 * Reads a response as it arrives and leaves it as soon as it is too long. `arrived` hears how many bytes there are so far,
 * counted after decompression.
 * @throws TypeError when the connection breaks or the compression is broken, the signal's reason when it aborts.
 */
export async function readBody(response: Response, arrived: (bytes: number) => void): Promise<Body> {
  const reader = response.body?.getReader();
  if (reader === undefined) return { text: '', cut: false };
  const decoder = decoderFor(response.headers.get('content-type') ?? '');
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode(), cut: false };
      bytes += value.length;
      arrived(bytes);
      if (bytes > MOST_ANSWER_BYTES) return { text: '', cut: true };
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** JSON is UTF-8 (RFC 8259); a charset that the answer names all the same is believed. */
function decoderFor(contentType: string): TextDecoder {
  const label = /charset="?([\w-]{1,30})/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
