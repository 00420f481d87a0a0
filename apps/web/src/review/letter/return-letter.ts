/**
 * The letter with which a report goes back, composed by ticking what is to be corrected. It stays a text the supervisor
 * can edit: ticking adds a numbered line, unticking removes that line only as long as nobody has changed it.
 */
const numberedLine = /^(\d+)\.\s*(.*)$/;

/** Numbers the numbered lines anew, in their order; what the supervisor wrote between them stays. */
function renumber(lines: readonly string[]): string {
  let number = 0;
  return lines
    .map((line) => {
      const match = numberedLine.exec(line);
      return match ? `${++number}. ${match[2]}` : line;
    })
    .join('\n');
}

const textOf = (line: string): string => numberedLine.exec(line)?.[2] ?? line;

export const letterHolds = (letter: string, line: string): boolean =>
  letter.split('\n').some((written) => textOf(written) === line);

/** Adds a line below the last numbered one, or at the end; nothing when it is there already. */
export function addToLetter(letter: string, line: string): string {
  if (letterHolds(letter, line)) return letter;
  const lines = letter.trimEnd() === '' ? [] : letter.trimEnd().split('\n');
  const lastNumbered = lines.findLastIndex((written) => numberedLine.test(written));
  const at = lastNumbered === -1 ? lines.length : lastNumbered + 1;
  return renumber([...lines.slice(0, at), `0. ${line}`, ...lines.slice(at)]);
}

/** Removes a line; one that the supervisor has reworded is theirs and stays. */
export function removeFromLetter(letter: string, line: string): string {
  return renumber(letter.split('\n').filter((written) => textOf(written) !== line));
}
