/** Each character of the form's wording that is written otherwise in traditional Chinese, after its simplified one. */
const PAIRS =
  '总總体體况況机機关關处處请請复復议議诉訴讼訟问問题題进進报報项項规規数數对對条條许許务務减減决決罚罰强強' +
  '业業费費购購额額结結转轉办辦与與区區这這属屬国國释釋类類内內过過执執询詢无無应應现現补補确確认認访訪举舉' +
  '复複组組织織构構单單会會据據系係为為于於维維纠糾审審经經直直发發废廢万萬续續护護权權险險稳穩获獲后後' +
  '别別个個开開员員该該当當满滿缴繳纳納动動检檢试試监監营營证證书書团團体體种種间間绝絕识識须須范範范范' +
  '继繼门門账賬没沒实實录錄随隨历歷积積称稱计計征徵采採制製术術线線层層价價级級际際圆圓';

const SIMPLIFIED = new Map(
  [...PAIRS].flatMap((character, index, all): [string, string][] =>
    index % 2 === 1 ? [[character, all[index - 1] ?? character]] : [],
  ),
);

/** How to say a character, which some sites put after it in brackets: 復(fù)議. */
const READING = /\([a-zü\u00e0-\u01dc]{1,7}\)/gu;

/** Some sites turn words into those of Taiwan, where a document is a 檔案. */
const DOCUMENT = /檔案/gu;

const HAS_TRADITIONAL = new RegExp(`[檔${[...SIMPLIFIED.keys()].join('')}]`, 'u');

/** A text with the form's words in simplified characters, each in the position of the traditional one. */
export function inSimplified(text: string): string {
  if (!HAS_TRADITIONAL.test(text)) return text;
  const words = text.replace(READING, '').replace(DOCUMENT, '文件');
  return [...words].map((character) => SIMPLIFIED.get(character) ?? character).join('');
}

/** A character as it is written in simplified Chinese; itself where it belongs to both. */
export const simplifiedCharacter = (character: string): string => SIMPLIFIED.get(character) ?? character;
