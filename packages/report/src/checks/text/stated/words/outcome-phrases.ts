import type { Phrase } from './phrase.ts';

/** What became of applications and disputes in the short words of a list, and what is told beside it without narrowing it. */
export const OUTCOME_PHRASES: readonly Phrase[] = [
  {
    starts: '公',
    words:
      /(?:予以)?公开类?(?=(?:的|为|的有|的为)?\d+[件份宗][、,;和及](?:其余|另|依法|予以|决定)?(?:部分公开|不予?公开|无法提供|不予?处理))/uy,
    says: { role: 'names', names: ['applications/concluded/disclosed'] },
  },
  // 复议维持12件、纠正1件、其他6件; 不予处理14件，其他2件
  {
    starts: '其',
    words:
      /(?<=(?:维持|纠正|审结)[^,。;\d]{0,4}\d+[件起宗][、,;和及](?:尚未审结\d+[件起宗][、,;和及])?)其[他它](?=(?:的|为)?\d+[件起宗])/uy,
    says: { role: 'names', names: ['reconsideration/otherResult', 'litigation/otherResult'], force: 'verb' },
  },
  {
    starts: '其',
    words:
      /(?<=(?:提供|处理|公开)(?:的)?\d+[件份宗][、,;和及])其[他它](?:情形|方式)?(?=(?:的|为)?\d+[件份宗])/uy,
    says: { role: 'names', names: ['applications/concluded/otherHandling'], force: 'verb' },
  },
  // 无一件被撤销、变更或者确认违法, 诉讼无一败诉: each way of a correction, and none lost.
  {
    starts: '撤变确责',
    words:
      /(?:(?:撤销|变更|确认违法|责令(?:限期)?(?:履行|重作|重新(?:作出)?(?:答复|处理)?))(?:[、,和及]|或者?)?){2,}/uy,
    says: { role: 'names', names: ['reconsideration/rectified', 'litigation/rectified'], force: 'verb' },
  },
  {
    starts: '败',
    words: /(?<=(?:无一?|没有?|未)[件起宗例]?(?:被判决?)?)败诉(?!率)/uy,
    says: { role: 'names', names: ['litigation/rectified'], force: 'verb' },
  },
  { starts: '败', words: /败诉(?=的?\((?:结果)?纠正\))/uy, says: { role: 'plain' } },
  {
    starts: '待',
    words:
      /待(?:(?:复议机关|复议机构|人民法院|法院)(?:作出)?(?:(?:复议)?决定|判决|裁决|裁定|审理|审结)?|审结|判决)/uy,
    says: { role: 'names', names: ['reconsideration/pending', 'litigation/pending'], force: 'verb' },
  },
  {
    starts: '输',
    words: /(?<=(?:没有?|未|无一?)[^,。;]{0,2})输[过掉了]?(?:一[场件起宗])?(?:官司)?/uy,
    says: { role: 'names', names: ['litigation/rectified'], force: 'verb' },
  },
  {
    starts: '在',
    words: /在[^,。;:\d]{0,6}法院审理(?:中|之中|当中)?/uy,
    says: { role: 'names', names: ['litigation/pending'], force: 'verb' },
  },
  {
    starts: '告',
    words: /(?<=(?:信息公开|公开信息)[^,。;]{0,6})告[过了]/uy,
    says: { role: 'names', names: ['litigation'] },
  },
  // 部分公开17件、不同意公开10件
  {
    starts: '不',
    words: /(?<=部分公开[^。;]{0,10})不同意公开(?=的?\d+[件份宗])/uy,
    says: { role: 'names', names: ['applications/concluded/withheld'], force: 'verb' },
  },
  // 收145件，结135件
  {
    starts: '结',
    words: /(?<=^|[,、;:])结(?=\d+[件份宗])/uy,
    says: { role: 'names', names: ['applications/concluded'], force: 'verb' },
  },
  {
    starts: '发',
    words: /发了?(?=\d+[件份个][^,。;\d]{0,4}规范性文件)/uy,
    says: { role: 'names', names: ['normativeDocuments/added'] },
  },
  {
    starts: '未',
    words: /未能[在于]?(?:本?年内|年底前|期限内)?(?:答复|办结|办完)/uy,
    says: { role: 'plain' },
  },
  // 撤回或以其他方式结案: however they ended otherwise.
  {
    starts: '经申原当撤',
    words:
      /(?:经[^,。;:\d]{0,6})?(?:申请人|原告|当事人|起诉人)?(?:主动|自愿|自行)?(?:撤回|撤诉|终止|和解|调解)[^,。;:\d]{0,8}(?:或者?|、|及|和|等)以?其[他它](?:方式|形式|结果|原因)?(?:结案|审结|终结|结果)/uy,
    says: { role: 'names', names: ['reconsideration/otherResult', 'litigation/otherResult'], force: 'verb' },
  },
  // 拟作不予公开答复的10件: which they are, where what was decided is no plan.
  {
    starts: '拟',
    words:
      /拟(?:作出?|予以|决定)(?=(?:不予|部分|予以)公开(?:答复|决定|处理)?的\d+[件份宗](?:申请|全部|均|都|逐|组织|开展|进行|,|$))/uy,
    says: { role: 'plain' },
  },
  { starts: '多再反', words: /(?:多次|再次|反复)(?=[^,。;\d]{0,16}重复)/uy, says: { role: 'plain' } },
  // Where they were told to turn to, and whose the information is.
  {
    starts: '引告建指',
    words:
      /(?:引导|告知|建议|指引)[^,。;:\d]{0,8}(?:信访|投诉|举报|咨询|热线|其他|相应|有关|相关)[^,。;:\d]{0,6}(?:渠道|途径|程序|方式|部门|机关|单位)(?:提出|反映|办理|解决|咨询|申请|处理|获取)?/uy,
    says: { role: 'plain' },
  },
  {
    starts: '由属',
    words:
      /(?:由|属于?)[^,。;:\d]{2,20}?(?:制作|保存|负责公开|掌握|形成|产生)(?:[、或和]?(?:保存|获取))?(?=[、,而且][^,。;:\d]{0,6}(?:不|未|没有)(?:掌握|保存|制作|持有))/uy,
    says: { role: 'plain' },
  },
  // Why it was not disclosed or dealt with, and by which rule.
  {
    starts: '不',
    words:
      /不属于(?:《条例》|条例|政府信息公开|信息公开|依申请公开|公开|政府信息)(?:规定|调整|工作|申请|条例)?(?:的|所称)?(?:公开)?(?:范围|范畴|政府信息|事项)(?:、|,|而|的|内的)?(?=[^,。;:\d]{0,12}(?:信访|举报|投诉|重复|不予公开|不予处理))/uy,
    says: { role: 'plain' },
  },
];
