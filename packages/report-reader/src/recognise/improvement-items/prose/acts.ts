import { type Clause, partsOf, type Span } from '../clauses/clauses.ts';
import { judge } from '../clauses/judge.ts';

/** What an act is done to, or is not, before the act itself: 对调查报告，除涉密的外，全文公开. */
export const OBJECT_BEFORE =
  /与否$|^除[^，]{2,30}(?:外|以外|之外)$|^(?:对于?)(?!.*(?:开展|进行|加以|予以|给予|实行|实施|采取|逐|统一|作出|做到|抽查|检查|通报|约谈|督促|督办|公布|公开|整改|清理|培训|标注|问责|考核|把关|答复|回应|解读|更新|负责|排查|审|改|设|提)).{2,30}$/u;
export const ACTS_AS_MEANS = /^通过[^。；]*等(?:多种)?(?:方式|途径|办法|措施|手段|举措|形式|活动)/u;
export const CLOSES_MEANS =
  /等(?:多种)?(?:方式|途径|办法|措施|手段|举措|形式)(?:(?:逐步|切实|努力)?(?:加以|予以)?(?:解决|改进|整改))?$/u;

/** What something is used for, in the clause that says so: 用案例讲清政策; not what is only a means: 通过座谈等形式. */
export const isWholeAct = (text: string): boolean =>
  /把|将|.{4}(?:讲解|解读|说明|展示|宣传|公布|公开|发布)/u.test(text.slice(0, 24)) ||
  /^(?:充分|综合|灵活)*(?:用|利用|运用|借助|依托)(?!.*(?:方式|形式|途径|渠道|手段|载体|平台|办法|等)$).{3,16}(?:编[写制印]|改写|制作|撰写|录制|开展|组织|举办|推送|提醒|查询|收集|征集|整理|建立|搭建|优化|提升|扩大|解答|答复|播放|张贴|核[对查])./u.test(
    text,
  );

/** What is not said to its end before a 、: how something is done, or what it is done with. */
const UNFINISHED =
  /(?:[主自]动|及时|全面|准确|规范|积极|严格|有效|充分|依法|[”》]|地)$|^(?:(?:统一|全部|及时|逐步|尽快|主动)*(?:把|将|对))(?!.*(?:[纳列归写编]入|到|进行|加以|予以|作为|[给为成上下好透清出来])).*$/u;

/** Cuts a clause where several acts are joined by 、, each with verb and object. */
export function actsIn(text: string, clause: Clause): Span[] {
  const parts = partsOf(text, clause);
  if (parts.slice(0, -1).some((part) => UNFINISHED.test(part.text))) return [clause];
  const acts = parts.filter((part) => judge(part.text).act).length;
  const areActs =
    parts.length > 1 && parts.every(({ text: words }) => words.length >= 4) && acts > parts.length / 2;
  return areActs ? parts : [clause];
}
