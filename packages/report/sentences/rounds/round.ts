/** Sentences that were written and labelled before the program was tried on them, with what it made of them then. */
export interface Round {
  readonly name: string;
  /** Whose report the sentences are in; left out where they are of many agencies. */
  readonly agencyName?: string;
  readonly stating: readonly string[];
  readonly silent: readonly string[];
  readonly none: readonly (readonly [sentence: string, ...ids: string[]])[];
  /** In percent; left out until it was tried. */
  readonly atFirst?: { readonly precision: number; readonly recall: number };
}
