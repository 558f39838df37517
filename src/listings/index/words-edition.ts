/**
 * Which reading of titles posting lists are made with. Whatever changes the words a title gives raises it (a test holds
 * that): lists made with another reading would not be found by the words that a search asks for, and are made anew.
 */
export const WORDS_EDITION = 1;
