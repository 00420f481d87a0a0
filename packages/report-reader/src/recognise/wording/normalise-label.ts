import { onceForEach } from '@zhaojian/report';
import { RememberedTexts } from './remembered-texts.ts';
import { inSimplified } from './traditional-characters.ts';

/** A printed label stripped to what it says, so that two spellings of the same label compare equal. */
export interface Label {
  /** Letters and digits only, numbering included: “（七）总 计” → `七总计`. */
  readonly numbered: string;
  /** The same without the leading numbering: `总计`. */
  readonly words: string;
}

/** （一） (1) ① after NFKC; 一、 1. 1、; a lone 1 before a word. */
const NUMBERING =
  /^\s*(?:\(\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*\)|(?:[一二三四五六七八九十]+|\d{1,2})\s*[、.,:;)·]|\d{1,2}(?=\s*[^\d\s.]))\s*[、.,:;]*/u;

const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/** ASCII and common Chinese characters, which are plain already: most texts are nothing else. */
const PLAIN = /^[\n\r\t\x20-\x7e\u3001\u3002\u4e00-\u9fff]*$/;

/** Full-width and compatibility forms made plain; what cannot be seen is dropped. */
export const plainText = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '');

const remembered = new RememberedTexts((text): Label => {
  const plain = inSimplified(plainText(text));
  return {
    numbered: plain.replace(NOT_LETTER_OR_DIGIT, ''),
    words: plain.replace(NUMBERING, '').replace(NOT_LETTER_OR_DIGIT, ''),
  };
});

/** Normalises a printed label: NFKC, without spaces, line breaks and punctuation, numbering told apart. */
export const normaliseLabel = (text: string): Label => remembered.of(text);

/** A remark in brackets after a label, some as long as a paragraph: 规章（设区的市应提供相关数据）. */
const REMARK = /(?<=[^\s\d(])\s*\([^()]{2,}\)\s*$/u;

/** A printed label without the remark after it; null when it has none. */
export function withoutRemark(text: string): string | null {
  // Few texts end so, and looking for the beginning of a remark in all others takes long.
  if (!/[)）﹚⁾]\s*$/u.test(text)) return null;
  const plain = plainText(text);
  const bare = plain.replace(REMARK, '');
  return bare === plain || bare.trim() === '' ? null : bare;
}

/** What several texts say when read on, numbering included; rows share the heads above them. */
export const joinedWords = onceForEach(
  (texts: readonly string[]): string => normaliseLabel(texts.join('')).numbered,
);
