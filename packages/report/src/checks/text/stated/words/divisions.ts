import type { Token } from './tokens.ts';

/** What a sentence divides a number by: words that narrow nothing elsewhere name one of its parts there. */
interface Division {
  /** Another part with its number. */
  readonly other: RegExp;
  readonly parts: RegExp;
}

const OFFICE_TOLD =
  '(?:局|委|厅|办|办公室|镇|乡|街道|政府|本级|部门|单位)(?:共|分别|新|直接)?(?:收到|受理|办理|办结|答复|承办)?(?:政府信息公开)?(?:申请)?\\d+[件份宗]';

const DIVISIONS: readonly Division[] = [
  // By applicant: 公民申请130件，企业申请15件.
  {
    other: /(?<!公民、)(?:法人|企业|单位|组织|律师|机构)[^,。;:、和或及]{0,10}\d+[件份宗]/u,
    parts: /^(?:公民|公民个人|个人|公众|社会公众|群众|市民|村民|居民)$/u,
  },
  // By the way in which they came: 书面申请47件，网上申请98件.
  {
    other: /(?:网络|网上|在线|线上|当面|现场|信函|邮寄|窗口|邮件|平台|口头)[^,。;:]{0,8}\d+[件份宗]/u,
    parts: /书面|网络|网上|线上|信函|邮寄/u,
  },
  // By how soon: 按期答复129件，延期答复6件.
  {
    other: /(?:延期|超期|逾期(?!不补正|未)|提前|当场|当日)[^,。;:]{0,8}\d+[件份宗]/u,
    parts: /^(?:按期|按时|及时|如期|准时|按规定|按要求|按照规定)$/u,
  },
  // By the office that has them: 区政府收到30件，各部门收到115件.
  {
    other:
      /(?<![全我本]|其他|相关|有关)(?:部门|单位|乡镇|镇街|街道|各镇|分局|中心|办公室)(?!提出|提交|申请)[^,。;:\d]{0,8}\d+[件份宗]/u,
    parts: /(?<!^[全我本].*)(?:政府|机关|办公室)|^[我本]/u,
  },
  // By two offices or more: 县政府收到32件，县教育局收到27件; 县政府收到38件，各部门收到107件.
  {
    other: new RegExp(`${OFFICE_TOLD}[,、;和]\\p{Script=Han}{0,12}${OFFICE_TOLD}`, 'u'),
    parts: /(?<!^[全我本].*)(?:政府|机关|办公室|局|委|厅|部门|单位)|^[我本]/u,
  },
];

const partsIn = (text: string): RegExp[] =>
  DIVISIONS.filter(({ other }) => other.test(text)).map((division) => division.parts);

const asParts =
  (parts: readonly RegExp[]) =>
  (token: Token): Token =>
    token.role === 'plain' && parts.some((part) => part.test(token.text))
      ? { role: 'other', text: token.text }
      : token;

/**
 * Tells the words of a sentence that name parts of what it divides from those that narrow nothing. What is told before 其中 is
 * the whole of what is divided behind it.
 */
export function divided(sentence: string): (tokens: readonly Token[]) => readonly Token[] {
  const [whole = ''] = sentence.split('其中', 1);
  const ofWhole = asParts(partsIn(whole));
  const ofAll = asParts(partsIn(sentence));
  return (tokens) => {
    const behind = tokens.findIndex(({ text }) => text === '其中');
    return tokens.map((token, index) => (index < behind ? ofWhole(token) : ofAll(token)));
  };
}
