/** Sites in one question: a browser's question must be readable. */
export const MOST_SITES = 50;
