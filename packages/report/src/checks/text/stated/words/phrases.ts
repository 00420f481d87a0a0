/** What a phrase of several words says: which year it speaks of, or which figure it names, that it narrows nothing, or that it is of more. */
export interface Phrase {
  /** The characters that it may begin with. */
  readonly starts: string;
  readonly words: RegExp;
  readonly says:
    | { readonly role: 'time'; readonly isOwnYear: boolean }
    | { readonly role: 'plain' | 'other' }
    | { readonly role: 'names'; readonly names: readonly string[] };
}

const TO = '(?:至|到|入|于)?';
const CARRIED = '(?:结转|转结)';
const LAST = '(?:上年|上一年|去年|往年)度?';
const NEXT = '(?:下年|下一年|下一个年|次年|明年|下期)度?';
const THIS = '(?:本年|今年)度?';
const GO_ON = '(?:继续)?(?:办理)?';
const TO_COURT = '(?:(?:再次|再|又)?向\\p{Script=Han}{0,4}法院)?(?:再次|再|又)?';
const SUE = '(?:提起(?:行政)?诉讼|起诉|行政诉讼|诉讼)(?:的?行政诉讼)?(?:案件|的案件)?';

/**
 * Phrases of one meaning and many forms. The year of the report is written 本年 by then, that before it 上年, the next 下年:
 * other years that are named are others.
 */
export const PHRASES: readonly Phrase[] = [
  {
    starts: '上去往',
    words: new RegExp(
      `${LAST}(?:的|底)?(?:未办结|未完成|未到期|尚未办结)?[、,而]?(?:${CARRIED}|转来|遗留)(?!${TO}${NEXT})${TO}(?:${THIS})?${GO_ON}`,
      'uy',
    ),
    says: { role: 'names', names: ['applications/carriedOver'] },
  },
  {
    starts: '结转',
    words: new RegExp(`${CARRIED}(?:(?:自|的|了)?${LAST}|${TO}${THIS}${GO_ON})`, 'uy'),
    says: { role: 'names', names: ['applications/carriedOver'] },
  },
  {
    starts: '结转',
    words: new RegExp(`(?:${CARRIED}|转)${TO}${NEXT}${GO_ON}`, 'uy'),
    says: { role: 'names', names: ['applications/carriedForward'] },
  },
  {
    starts: '至到入',
    words: new RegExp(`[至到入]${NEXT}${GO_ON}`, 'uy'),
    says: { role: 'names', names: ['applications/carriedForward'] },
  },
  {
    starts: '未直',
    words: new RegExp(
      `(?:未经(?:过)?(?:行政)?复议(?:程序)?(?:而)?直接|直接)${TO_COURT}${SUE}|未经(?:过)?(?:行政)?复议(?:而)?(?:起诉|诉讼|提起诉讼)|未经(?:行政)?复议直接起诉`,
      'uy',
    ),
    says: { role: 'names', names: ['litigation/direct'] },
  },
  {
    starts: '复行经先',
    words: new RegExp(
      `(?:(?:行政)?复议(?:后|决定后)|经(?:过)?(?:行政)?复议(?:程序)?后?|先复议后)(?:仍)?(?:不服)?(?:而)?${TO_COURT}${SUE}`,
      'uy',
    ),
    says: { role: 'names', names: ['litigation/afterReconsideration'] },
  },
  {
    starts: '公',
    words: /公开(?=的?\d+[件份宗][、,](?:予以)?部分公开)/uy,
    says: { role: 'names', names: ['applications/concluded/disclosed'] },
  },
  {
    starts: '补',
    words: /补正后(?:申请)?(?:内容)?仍(?:然)?不明确/uy,
    says: { role: 'names', names: ['applications/concluded/unavailable/stillUnclear'] },
  },
  {
    starts: '下次明',
    words: new RegExp(`${NEXT}继续办理`, 'uy'),
    says: { role: 'names', names: ['applications/carriedForward'] },
  },
  { starts: '在', words: /在办(?![结理复毕])(?:中)?/uy, says: { role: 'plain' } },
  { starts: '加', words: /加上(?!年)/uy, says: { role: 'plain' } },
  // The year of the report.
  {
    starts: '今本当全年一报截至',
    words:
      /(?:今年|本年|当年)度?(?:以来|内|里|中)?|全年度?|年度内?|年内|一年来|报告期内?|(?:截至|截止|至)?(?:本年)?(?:1月1日(?:至|到|-|—))?(?:截至|截止|至|到)?(?:本年)?12月(?:31日|底)(?:止)?|(?:截至|截止|至)?(?:本年)年?(?:底|末)|本年1月(?:至|到|-)12月/uy,
    says: { role: 'time', isOwnYear: true },
  },
  {
    starts: '上去前下明来往近过这此历以同2',
    words:
      /(?:上一?年度?|去年|前年|下一?年度?|明年|来年|往年)(?:底|末|全年|同期)?|上半年|下半年|前\d+个?月|(?:近|过去|这|前|此前)[一二两三四五六几\d]+年(?:来)?|近年来?|历年|历史|以来|同期|20\d{2}年度?/uy,
    says: { role: 'time', isOwnYear: false },
  },
  {
    starts: '一二三四第两十截至今本1234567890',
    words:
      /(?:第?[一二三四1-4]|前[三两二]|[两三四]个)季度|[二两三四五]年来|十[三四五]五|(?:截至|截止|至)?(?:今年|本年)?(?!1月1日|12月31日|12月底)\d{1,2}月(?:份|初|底|中旬|上旬|下旬)?(?:(?:至|到|-|—|、|和)(?:本年)?\d{1,2}月(?:份|底)?)?(?:\d{1,2}日)?/uy,
    says: { role: 'time', isOwnYear: false },
  },
  {
    starts: '前',
    words: /前[一二三两](?:个)?季度/uy,
    says: { role: 'time', isOwnYear: false },
  },
  // Everyone who may apply, by all ways, not a part of them.
  {
    starts: '公个',
    words:
      /(?:公民|个人)(?:个人)?、(?:法人|企业)(?:和|或|及|以及|或者|、)其他组织|公民(?:和|或|及|、)(?:法人|其他)?组织/uy,
    says: { role: 'plain' },
  },
  {
    starts: '通以经',
    words:
      /(?:通过|以|经|经由)(?:各种|各|多种|不同|任何)(?:方式|渠道|途径|形式|平台)|(?:通过|以)[^,。;:()\d]{2,24}等(?:多种|各种|各)?(?:方式|渠道|途径|形式|平台)/uy,
    says: { role: 'plain' },
  },
  {
    starts: '因由政信依申公',
    words:
      /[因由]?(?:政府)?(?:信息公开|(?:信息)?依申请公开|公开信息|公开政府信息)?(?:申请)?(?:答复|办理|处理)?(?:工作)?(?:问题|事项)?(?:而)?(?:引起|引发|导致|产生|引致|提请|提起)的?/uy,
    says: { role: 'plain' },
  },
  { starts: '作', words: /作为(?:被告|被申请人)的?(?=涉?(?:政府)?信息公开)/uy, says: { role: 'plain' } },
  {
    starts: '收接',
    words: /(?:收到|接到)(?=[^,。;:\d]{0,12}(?:信息公开|公开政府信息)[^,。;:\d]{0,10}(?:复议|诉讼)\d)/uy,
    says: { role: 'plain' },
  },
  {
    starts: '信网邮当线书电现',
    words:
      /(?:信件|信函|网络|网上|邮寄|邮件|当面|现场|线上|线下|书面|电子邮件|传真|[、和及])+(?:[两二三四多]种|等(?:多种|各种)?)(?:渠道|方式|途径|形式)/uy,
    says: { role: 'plain' },
  },
  { starts: '因由', words: /[因由]依申请公开(?:工作|事项|答复)?(?=被|引)/uy, says: { role: 'plain' } },
  { starts: '以', words: /以(?:本机关|本单位|[我本]?[厅局委镇乡])名义/uy, says: { role: 'plain' } },
  // 各类行政复议案件: more than those about information.
  { starts: '各', words: /各[类种](?=(?:行政)?(?:复议|诉讼|应诉))/uy, says: { role: 'other' } },
  { starts: '符', words: /符合(?:公开)?(?:条件|要求|规定)的?/uy, says: { role: 'plain' } },
  {
    starts: '因由政信',
    words: /[因由]?(?:政府)?信息公开申请(?:答复|办理|处理)(?:工作)?(?=被)/uy,
    says: { role: 'plain' },
  },
  {
    starts: '对不因',
    words:
      /(?:因)?(?:对|不服)[^,。;:\d]{0,12}答复(?:不服|不满|有异议)?(?:而)?(?=[^,。;:\d]{0,4}(?:复议|诉讼|起诉))/uy,
    says: { role: 'plain' },
  },
  {
    starts: '我本全',
    words:
      /(?:我|本|全)(?:[省市州盟县区旗镇乡村局委厅院校站所署级]|办(?![理结复毕])|处(?!理)|街道|社区|地区|自治[区州县]|开发区|新区|园区|中心|单位|机关|部门|公司|系统)+(?:各级各部门|各级|各(?![类种项]))?(?:行政机关|行政单位|政府系统|政府部门|政府办公室|政府|机关|单位|系统)*(?:本级)?/uy,
    says: { role: 'plain' },
  },
  {
    starts: '我本全',
    words: /(?:我|本|全)行政机关/uy,
    says: { role: 'plain' },
  },
];
