/** A letter being written is kept while the tab is open: going to another report and back loses nothing. */
const keyOf = (report: string): string => `zhaojian.letter.${report}`;

export const keptLetter = (report: string): string => sessionStorage.getItem(keyOf(report)) ?? '';

export function keepLetter(report: string, letter: string): void {
  if (letter === '') sessionStorage.removeItem(keyOf(report));
  else sessionStorage.setItem(keyOf(report), letter);
}
