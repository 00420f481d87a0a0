import type { Finding } from '@zhaojian/report';

/**
 * The letter with which a report goes back, composed by ticking findings. It stays a text the supervisor can edit:
 * ticking adds a line, unticking removes that line only as long as nobody has changed it.
 */
export const lineFor = (finding: Finding): string => `${finding.subject}：${finding.message}`;

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

export const letterHolds = (letter: string, finding: Finding): boolean =>
  letter.split('\n').some((line) => textOf(line) === lineFor(finding));

/** Adds a finding's line below the last numbered one, or at the end; nothing when it is there already. */
export function addToLetter(letter: string, finding: Finding): string {
  if (letterHolds(letter, finding)) return letter;
  const lines = letter.trimEnd() === '' ? [] : letter.trimEnd().split('\n');
  const lastNumbered = lines.findLastIndex((line) => numberedLine.test(line));
  const at = lastNumbered === -1 ? lines.length : lastNumbered + 1;
  return renumber([...lines.slice(0, at), `0. ${lineFor(finding)}`, ...lines.slice(at)]);
}

/** Removes a finding's line; a line the supervisor has reworded is his and stays. */
export function removeFromLetter(letter: string, finding: Finding): string {
  return renumber(letter.split('\n').filter((line) => textOf(line) !== lineFor(finding)));
}
