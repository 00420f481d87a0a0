import { simplifiedCharacter } from '../wording/traditional-characters.ts';

/** Characters of section 五 that the form's own wording does not have: each before its traditional writing. */
const PAIRS =
  '资資讯訊扩擴围圍领領读讀时時样樣态態众眾宣宣传傳够夠强強质質量量广廣乐樂网網页頁讲講学學习習训訓练練队隊专專' +
  '职職兼兼责責任任导導协協调調优優丰豐富富创創渠渠台臺载載栏欄户戶视視频頻图圖热熱线線馈饋应應响響见見馆館积積极極' +
  '观觀念念论論议議题題难難点點处處险險准準确確认認详詳细細节節简簡单單旧舊缓緩迟遲慢慢漏漏错錯误誤绩績效效评評' +
  '价價划劃计計设設备備装裝配配齐齊强強补補齐齊联聯系係统統筹籌归歸档檔案案类類别別编編写寫订訂审審阅閱签簽' +
  '晓曉镇鎮乡鄉县縣区區厅廳务務员員岗崗层層级級个個这這那那么麼还還没沒来來从從为為与與并並后後们們该該让讓将將' +
  '实實现現举舉动動办辦规規则則项項条條环環据據数數独獨杂雜缺缺欠欠滞滯后後弱弱薄薄绪緒压壓减減轻輕坚堅持持' +
  '会會发發开開关關闭閉标標准準尽盡须須济濟经經费費购購财財产產业業农農民民医醫药藥卫衛护護树樹林林气氣电電话話' +
  '总總结結构構组組织織练練监監检檢查查测測试試范範显顯著著获獲进進过過达達选選择擇适適当當对對应應两兩间間长長';

const SIMPLIFIED = new Map(
  [...PAIRS].flatMap((character, index, all): [string, string][] =>
    index % 2 === 1 && character !== all[index - 1] ? [[character, all[index - 1] ?? character]] : [],
  ),
);

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '．': '.',
  '﹒': '.',
  '\u3000': ' ',
  '\u00a0': ' ',
};
const FIGURE_MARKS = /(?<=\d)[,:](?=\d)/u;
/** A full stop as it comes from a keyboard that writes Latin punctuation. */
const LATIN_STOP = /(?<=\p{Script=Han}|[”）])\.(?=\s|$|\p{Script=Han})/gu;

/** In a text without any punctuation white space parts the clauses. */
const GAP = /(?<=\p{Script=Han}{2}) +(?=\p{Script=Han}{2})/gu;

const folded = new Map<string, string>();

/** As foldCharacter, remembered: there are only so many characters. */
function knownFolded(character: string): string {
  let known = folded.get(character);
  if (known === undefined) folded.set(character, (known = foldCharacter(character)));
  return known;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  return FULL_WIDTH[character] ?? SIMPLIFIED.get(character) ?? simplifiedCharacter(character);
}

/**
 * A text in simplified characters and full-width punctuation, so that words and marks have one spelling each. Every
 * character keeps its position: what is found in it is at the same offset of the text as written.
 */
export function foldText(text: string): string {
  let whole = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const isInFigure =
      (character === ',' || character === ':') && FIGURE_MARKS.test(text.slice(Math.max(0, at - 1), at + 2));
    whole += isInFigure ? character : knownFolded(character);
  }
  const punctuated = whole.replace(LATIN_STOP, '。');
  return /[，。；：]/u.test(punctuated)
    ? punctuated
    : punctuated.replace(GAP, (gap) => gap.replace(' ', '，'));
}
