import { pinyin } from 'pinyin-pro';

/** The syllables of a name without tones, as it is read: 重庆 is chong qing. Letters and digits stay as they are, the rest goes. */
export const syllablesOf = (name: string): string[] =>
  pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/gu, ''))
    .filter((syllable) => syllable !== '');

const ofCharacter = new Map<string, string[]>();

/** The same with each character read by itself, as somebody who does not know the place reads it: 重庆 is zhong qing. */
export const syllablesByCharacter = (name: string): string[] =>
  [...name].flatMap((character) => {
    const known = ofCharacter.get(character) ?? syllablesOf(character);
    ofCharacter.set(character, known);
    return known;
  });
