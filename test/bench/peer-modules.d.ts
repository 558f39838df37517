// Of the other indexes only what the bench calls; they are fetched on first use and are no dependency of the project.

declare module 'minisearch' {
  interface Options {
    readonly fields: readonly string[];
    readonly tokenize?: (text: string) => string[];
    readonly processTerm?: (term: string) => string;
  }
  class MiniSearch {
    constructor(options: Options);
    static loadJSONAsync(json: string, options: Options): Promise<MiniSearch>;
    add(document: { readonly id: number; readonly text: string }): void;
    search(query: string): { readonly id: number }[];
  }
  export = MiniSearch;
}

declare module 'flexsearch' {
  export class Index {
    constructor(options: { readonly tokenize: 'strict' });
    add(id: number, text: string): void;
    search(query: string, options: { readonly limit: number; readonly suggest: boolean }): number[];
    export(handle: (key: string, data: string | undefined) => void): void | Promise<void>;
    import(key: string, data: string): void;
  }
}
