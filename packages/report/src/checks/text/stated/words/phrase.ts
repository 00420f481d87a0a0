import type { Force } from './naming-words.ts';

/** What a phrase of several words says: which year it speaks of, or which figure it names, that it narrows nothing, that it joins others, or that it is of more. */
export interface Phrase {
  /** The characters that it may begin with. */
  readonly starts: string;
  readonly words: RegExp;
  readonly says:
    | { readonly role: 'time'; readonly isOwnYear: boolean }
    | { readonly role: 'plain' | 'other' | 'joiner' }
    /** A phrase is a noun where nothing else is stated. */
    | { readonly role: 'names'; readonly names: readonly string[]; readonly force?: Force };
}
