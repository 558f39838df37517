/** A table that travels with a query, so that nothing of it is ever part of the SQL. */
export interface ExternalTable {
  readonly name: string;
  /** Columns and types as ClickHouse writes them: "term String, weight Float64". */
  readonly structure: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A form with one file, as ClickHouse takes external data over HTTP. */
export interface Form {
  readonly contentType: string;
  readonly body: string;
}

/** The table as multipart/form-data. */
export function formOf({ name, rows }: ExternalTable): Form {
  const data = rows.map((row) => `${row.map(tabSeparated).join('\t')}\n`).join('');
  const boundary = absentFrom(data);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    // Without a file name ClickHouse takes a part for a parameter. The line break before the end is the form's, not a row.
    body: [
      `--${boundary}`,
      `content-disposition: form-data; name="${name}"; filename="${name}"`,
      '',
      data,
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
};

/** One value of ClickHouse's TabSeparated format. Half a surrogate pair, which UTF-8 cannot say, becomes U+FFFD. */
export function tabSeparated(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return value.toWellFormed().replace(/[\\\t\n\r\0\b\f]/g, (character) => ESCAPES[character] ?? character);
}

function absentFrom(data: string): string {
  let boundary = 'reprise';
  while (data.includes(boundary)) boundary += '-';
  return boundary;
}
