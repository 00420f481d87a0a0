/** A sentence of a text as it is in it, with the character at which it begins. */
export interface SentenceInText {
  readonly text: string;
  readonly at: number;
}

/** What ends a sentence; a line does as well. */
const ENDS = /[。！？!?；;\n]/u;

/** The sentences of a text in their order, those apart by semicolons each on its own; nothing of it is left out but spaces. */
export function sentencesOfText(text: string): SentenceInText[] {
  const sentences: SentenceInText[] = [];
  let from = 0;
  const end = (to: number): void => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    if (trimmed !== '') sentences.push({ text: trimmed, at: from + part.indexOf(trimmed) });
    from = to;
  };
  for (let index = 0; index < text.length; index += 1)
    if (ENDS.test(text[index] ?? '') && !ENDS.test(text[index + 1] ?? ' ')) end(index + 1);
    else if (text[index] === '\n') end(index);
  end(text.length);
  return sentences;
}
