/** The newest version of the database: see `database.ts`. */
export const VERSION = 9;
