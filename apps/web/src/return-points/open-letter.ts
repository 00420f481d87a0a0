import { isEditable, type ReturnLetter, type Submission } from '@zhaojian/contract';

/** The letter whose points the agency is to answer; null where there is none, or the report came back before there were points. */
export function openLetter({ letters, state }: Pick<Submission, 'letters' | 'state'>): ReturnLetter | null {
  const [letter] = letters;
  return letter && letter.answeredVersion === null && isEditable(state) ? letter : null;
}
