import type { Form } from '../../../../forms/form.ts';
import { onceForEach } from '../../../../once-for-each.ts';
import { figureTreeOf } from '../figure-tree.ts';
import { type Force, NAMING_WORDS } from './naming-words.ts';
import type { OwnNames } from './own-names.ts';
import { NARROWING_WORDS } from './narrowing-words.ts';
import type { Phrase } from './phrase.ts';
import { PHRASES } from './phrases.ts';
import { FOREIGN_WORDS, JOINERS, PART_WORDS, PENDING_WORDS, PLAIN_WORDS } from './plain-words.ts';

interface Word {
  readonly text: string;
}

/** A part of a sentence by the role it has in saying a number of something. */
export type Token = Word &
  (
    | { readonly role: 'names'; readonly names: readonly string[]; readonly force: Force }
    | { readonly role: 'number'; readonly value: number }
    | { readonly role: 'time'; readonly isOwnYear: boolean }
    | {
        readonly role:
          | 'plain' // narrows nothing
          | 'pending'
          | 'joiner'
          | 'part' // 其中
          | 'among' // 申请中
          | 'each' // 分别
          | 'others' // 等原因: what was named before is some of it
          | 'denial'
          | 'share' // 45 %, 20 天: no count
          | 'foreign' // speaks of something else than applications
          | 'other' // narrows, or is of more
          | 'unknown' // in no list
          | 'comma'
          | 'semicolon'
          | 'open'
          | 'close';
      }
  );

/** Of two words of the same length the later told of is meant. */
type Meaning = Token extends infer One ? (One extends Token ? Omit<One, 'text'> : never) : never;

const DENIALS = [
  '未',
  '没有',
  '无',
  '未有',
  '没',
  '从未',
  '暂未',
  '暂无',
  '并未',
  '均未',
  '尚未',
  '未曾',
  '无一',
  '无一件',
  '无一起',
  '无一例',
  '没有一件',
  '没有一起',
  '没有人',
  '没人',
  '无人',
  '不存在',
  '均不存在',
  '并无',
  '均无',
  '均没有',
];

interface Lexicon {
  /** By their first letters, the longest first. */
  readonly words: ReadonlyMap<string, readonly Token[]>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const lexiconOf = onceForEach((form: Form): Lexicon => {
  const paths = [...figureTreeOf(form).keys()];
  const words = new Map<string, Meaning>();
  const add = (all: Iterable<string>, meaning: Meaning): void => {
    for (const word of all) words.set(word, meaning);
  };
  add(PLAIN_WORDS, { role: 'plain' });
  add(PENDING_WORDS, { role: 'pending' });
  add(FOREIGN_WORDS, { role: 'foreign' });
  for (const { names, force, words: all } of NAMING_WORDS) {
    const named = names.flatMap((name) => {
      if (name.startsWith('*')) return paths.filter((path) => path.endsWith(name.slice(1)));
      return name.endsWith('/*') ? paths.filter((path) => path.startsWith(name.slice(0, -1))) : [name];
    });
    for (const word of all) {
      const before = words.get(word);
      const also = before?.role === 'names' ? before : undefined;
      words.set(word, { role: 'names', force, names: [...(also?.names ?? []), ...named] });
    }
  }
  add(JOINERS, { role: 'joiner' });
  add(PART_WORDS, { role: 'part' });
  add(DENIALS, { role: 'denial' });
  add(NARROWING_WORDS, { role: 'other' });
  add(['中', '里', '当中', '中有', '中的'], { role: 'among' });
  add(['分别', '分别为', '分别是', '各为', '依次', '依次为'], { role: 'each' });
  add(['等', '等原因', '等情形', '等理由', '等问题', '等情况'], { role: 'others' });
  add([',', ':'], { role: 'comma' });
  add([';'], { role: 'semicolon' });
  add(['(', '（'], { role: 'open' });
  add([')', '）'], { role: 'close' });
  // They only look like 收.
  add(['征收', '收录', '验收', '回收', '税收', '收费'], { role: 'unknown' });
  add(['“', '”', '"', '《', '》', '‘', '’'], { role: 'plain' });
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of PHRASES)
    for (const start of phrase.starts) phrases.set(start, [...(phrases.get(start) ?? []), phrase]);
  const byLetter = new Map<string, Token[]>();
  for (const [text, meaning] of [...words].toSorted(([a], [b]) => b.length - a.length)) {
    const first = text.charAt(0);
    byLetter.set(first, [...(byLetter.get(first) ?? []), { ...meaning, text }]);
  }
  return { words: byLetter, phrases };
});

const NUMBER =
  /(\d+)(?:件|份|宗|起|例|次|(?<=决定(?:书)?\d+)[项条]|部(?!门)|个(?!\p{Script=Han})|个(?=申请|行政|规范|规章|政府))(?:数)?/uy;
const MARK =
  /\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,2}[、.]|\d{1,2}[.、)](?!\d)|[①-⑳]|[一二三四五六七八]是/uy;
const SHARE = /\d+(?:\.\d+)?(?:%|‰|倍|成|个百分点|天|日|个工作日|小时|年)|百分之[百\p{Script=Han}]{1,3}/uy;
const OTHER_NUMBER = /\d+(?:\.\d+)?(?:余|多)?[\p{Script=Han}]?/uy;

/** The text that a pattern finds from a character on. */
function at(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}

/** 办结件数135: an amount needs no measure word. */
const BARE_NUMBER =
  /(?<=(?:件数|数量|总量|总数|[件结收复转理]数|[请收理结]量)(?:为|是|:|达|共)?|数(?:为|是|:)|的为)(\d+)(?=[,;、。)]|$)/uy;

function numeral(text: string, index: number): Token | null {
  const counted = at(NUMBER, text, index) ?? at(BARE_NUMBER, text, index);
  if (counted !== null) return { role: 'number', text: counted, value: Number.parseInt(counted, 10) };
  const share = at(SHARE, text, index);
  if (share !== null) return { role: 'share', text: share };
  const other = at(OTHER_NUMBER, text, index);
  return other === null ? null : { role: 'foreign', text: other };
}

function longestWord({ words }: Lexicon, text: string, index: number): Token | null {
  const found = words.get(text.charAt(index))?.find(({ text: word }) => text.startsWith(word, index));
  return found ?? null;
}

function longestPhrase({ phrases }: Lexicon, text: string, index: number): Token | null {
  let longest: Token | null = null;
  for (const { words, says } of phrases.get(text.charAt(index)) ?? []) {
    const found = at(words, text, index);
    if (!found || found.length <= (longest?.text.length ?? 0)) continue;
    longest = says.role === 'names' ? { force: 'noun', ...says, text: found } : { ...says, text: found };
  }
  return longest;
}

const OFFICE = /[省市州盟县区旗]?\p{Script=Han}{1,6}?[局委厅办]/uy;

/** What 委, 办 leave out of 委员会, 办公室, 办事处. */
const SHORTENED = new Set(['', '员会', '公室', '公厅', '事处']);

/** 市住建局 for 市住房和城乡建设局: its letters are in the name in their order. */
function shortName(text: string, index: number, agencyName: string): string | undefined {
  if (!agencyName.includes(text.charAt(index))) return undefined;
  const office = at(OFFICE, text, index) ?? undefined;
  let from = 0;
  for (const letter of office ?? '') {
    from = agencyName.indexOf(letter, from) + 1;
    if (from === 0) return undefined;
  }
  // 市委 is none of the city's offices.
  if (office === undefined || office.length < 3) return undefined;
  return SHORTENED.has(agencyName.slice(from)) ? office : undefined;
}

/** 生态环境领域 in the report of 生态环境厅. */
function ownField(text: string, index: number, agencyName: string): string | undefined {
  let end = index;
  while (end < text.length && agencyName.includes(text.slice(index, end + 1))) end += 1;
  if (end - index < 2) return undefined;
  const field = at(FIELD, text, end);
  return field === null ? undefined : text.slice(index, end) + field;
}
const FIELD = /(?:领域|方面|行业|系统)?(?:的)?(?=(?:行政)?规范性文件)/uy;

const OFFICES_OF_A_KIND = '(?:有关|相关|行政|执法|行政执法|主管|职能|直属|所属|市直|县直|区直)*';
/** 各级各部门, 各乡镇、各部门: with the offices all that a government has. */
const EVERY_OFFICE = new RegExp(
  `(?:全[省市州盟县区旗镇乡])?各(?:级|地区|地|(?:乡镇|镇街|街道|县区|区县|县\\(市、区\\)|县市区))?(?:[、和及](?=各))?(?:各)?${OFFICES_OF_A_KIND}(?:部门|单位|机关)(?:(?:、|和|及|以及)各?(?:部门|单位|机关|乡镇|镇街|街道|县区|区县|县\\(市、区\\)|县市区))*`,
  'uy',
);

/** 全市 in the report of a district is others' as well as its own. */
const isOfOthers = (words: string, area: string | null): boolean => {
  const named = /^[我本全]([省市州盟县区旗镇乡]|街道)/u.exec(words)?.[1];
  return area !== null && named !== undefined && named !== area;
};

/** Behind these, and at the beginning, a mark of a list may stand. */
const BEGINNINGS: ReadonlySet<Token['role'] | undefined> = new Set([undefined, 'comma', 'semicolon']);

/** A sentence as words by their roles, each the longest that begins there. What is in no list is `unknown`. */
export function tokensOf(text: string, form: Form, { names, area, agencyName }: OwnNames): Token[] {
  const lexicon = lexiconOf(form);
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    if (BEGINNINGS.has(tokens.at(-1)?.role)) index += at(MARK, text, index)?.length ?? 0;
    const digit = /\d/u.test(text.charAt(index));
    const own =
      names.find((name) => text.startsWith(name, index)) ??
      shortName(text, index, agencyName) ??
      ownField(text, index, agencyName) ??
      (area === null || area === '' ? undefined : (at(EVERY_OFFICE, text, index) ?? undefined));
    const word = longestWord(lexicon, text, index);
    const phrase = longestPhrase(lexicon, text, index);
    const longer = (phrase?.text.length ?? 0) >= (word?.text.length ?? 0) ? (phrase ?? word) : word;
    const token: Token = (own !== undefined && own.length >= (longer?.text.length ?? 0)
      ? ({ role: 'plain', text: own } as const)
      : longer) ??
      (digit ? numeral(text, index) : null) ?? { role: 'unknown', text: text.charAt(index) };
    tokens.push(isOfOthers(token.text, area) ? { role: 'other', text: token.text } : token);
    index += token.text.length;
  }
  return tokens;
}
