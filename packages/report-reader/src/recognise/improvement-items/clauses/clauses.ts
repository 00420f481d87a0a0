/** A stretch of text between marks. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A clause and the mark that closes it. */
export interface Clause extends Span {
  readonly text: string;
  readonly closing: string;
}

const OPENING = '“‘《（〈【「『';
const CLOSED_BY = '”’》）〉】」』';
/** A bracket or quotation mark that is never closed counts for this many characters only. */
const LONGEST_QUOTATION = 80;

/** Cuts a stretch at marks that are outside quotation marks and brackets. White space around the parts is left out. */
export function partsAt(text: string, { start, end }: Span, marks: string): Clause[] {
  const parts: Clause[] = [];
  let from = start;
  let opened = -1;
  let closing = '';
  const push = (to: number, mark: string): void => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    if (trimmed !== '') {
      const first = from + part.indexOf(trimmed);
      parts.push({ start: first, end: first + trimmed.length, text: trimmed, closing: mark });
    }
    from = to + mark.length;
  };
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? '';
    if (opened >= 0 && (character === closing || at - opened > LONGEST_QUOTATION)) opened = -1;
    else if (opened < 0 && OPENING.includes(character)) {
      opened = at;
      closing = CLOSED_BY[OPENING.indexOf(character)] ?? '';
    } else if (opened < 0 && marks.includes(character)) push(at, character);
  }
  push(end, '');
  return parts;
}

/** The sentences of a stretch, without their closing marks. */
export const sentencesOf = (text: string, span: Span): Clause[] => partsAt(text, span, '。！？\n');

/** The clauses of a stretch. */
export const clausesOf = (text: string, span: Span): Clause[] => partsAt(text, span, '，；。！？：\n\t');

/** The parts of a clause that are joined by 、. */
export const partsOf = (text: string, span: Span): Clause[] => partsAt(text, span, '、');
