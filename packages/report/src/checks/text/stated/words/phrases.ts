import type { Phrase } from './phrase.ts';
import { OUTCOME_PHRASES } from './outcome-phrases.ts';
import { REASON_PHRASES } from './reason-phrases.ts';

const TO = '(?:至|到|入|于)?';
const LAST = '(?:上年|上一年|去年|往年|前一年)度?(?:年?底|年?末|岁末)?';
const NEXT = '(?:下年|下一年|下一个年|次年|明年|下期|新的一年|新年|来年)度?';
const THIS = '(?:本年|今年|当年)度?';
const GO_ON = '(?:继续|接续|接着|去)?(?:办理|答复|处理|办结|办)?';
const MOVED =
  '(?:结转|转结|转入|转至|转到|顺延|延续|跨年(?:度)?结转|跨年(?:度)?|留待|移至|留转|滚存|带入|移入|递延|转过来|拖至|拖到)';
const ANSWER = '(?:政府)?信息公开(?:申请)?(?:的)?(?:答复|处理决定|决定|行为|告知)(?:书|意见)?';
const CHANGED =
  '(?:大幅|小幅|略微|略有|略|明显|进一步|逐年|快速|持续)?(?:增加|增长|上升|攀升|回升|跃升|激增|猛增|上涨|提升|提高|增|升|减少|下降|回落|降低|缩减|锐减|减|降|跌|扩大|缩小)';
const TO_COURT = '(?:(?:再次|再|又)?[向到去]\\p{Script=Han}{0,4}法院)?(?:再次|再|又)?';
const SUE = '(?:提起(?:(?:政府)?信息公开)?(?:行政)?诉讼|起诉|行政诉讼|诉讼)(?:的?行政诉讼)?(?:案件|的案件)?';

/**
 * Phrases of one meaning and many forms. The year of the report is written 本年 by then, that before it 上年, the next 下年:
 * other years that are named are others.
 */
export const PHRASES: readonly Phrase[] = [
  ...REASON_PHRASES,
  ...OUTCOME_PHRASES,
  {
    starts: '上去往',
    words: new RegExp(
      `${LAST}(?:的|底)?(?:尚)?(?:[未没](?:有)?办[结完]|未完成|未到期|未办理完毕|未答复|收到)?(?:的)?[、,而并]?(?:${MOVED}|转来|遗留|留存|移交|带来)(?!${TO}${NEXT})(?:下来)?${TO}(?:${THIS})?${GO_ON}`,
      'uy',
    ),
    says: { role: 'names', names: ['applications/carriedOver'] },
  },
  {
    starts: '结转顺延跨留移滚带递拖',
    words: new RegExp(`${MOVED}(?:(?:自|的|了)?${LAST}|${TO}${THIS}${GO_ON})`, 'uy'),
    says: { role: 'names', names: ['applications/carriedOver'] },
  },
  {
    starts: '结转顺延跨留移滚带递拖',
    words: new RegExp(`(?:${MOVED}|转)${TO}${NEXT}${GO_ON}`, 'uy'),
    says: { role: 'names', names: ['applications/carriedForward'] },
  },
  {
    starts: '跨',
    words: /跨年(?:度)?结转/uy,
    says: { role: 'names', names: ['applications/carriedForward'] },
  },
  // 带动全市申请总量升至145件
  {
    starts: '带推拉使致',
    words: /(?:带动|推动|推高|拉动|使得?|致使)(?=[^,。;\d]{0,10}申请(?:总|数)?量)/uy,
    says: { role: 'plain' },
  },
  // 市政府本级 in the report of all its area
  { starts: '本', words: /(?<=政府\(?)本级/uy, says: { role: 'other' } },
  // 除21件结转外
  {
    starts: '结转',
    words: /(?:结转|转结)(?=以?之?外)/uy,
    says: { role: 'names', names: ['applications/carriedForward'] },
  },
  {
    starts: '撤',
    words:
      /撤销(?:原答复)?(?:或|、|并|及|,)?被?(?:责令|要求|判令)(?:[我本][局委厅办院镇]|被申请人|被告)?(?:限期)?重新(?:作出)?(?:答复|处理)/uy,
    says: { role: 'names', names: ['reconsideration/rectified', 'litigation/rectified'], force: 'verb' },
  },
  {
    starts: '至到入',
    words: new RegExp(`[至到入]${NEXT}${GO_ON}`, 'uy'),
    says: { role: 'names', names: ['applications/carriedForward'] },
  },
  {
    starts: '未直',
    words: new RegExp(
      `(?:未经(?:过)?(?:行政)?复议(?:程序)?(?:而)?直接|直接)(?:就(?:政府)?信息公开(?:事项|答复)?)?${TO_COURT}${SUE}|未经(?:过)?(?:行政)?复议(?:而)?(?:起诉|诉讼|提起诉讼)|未经(?:行政)?复议直接起诉`,
      'uy',
    ),
    says: { role: 'names', names: ['litigation/direct'] },
  },
  {
    starts: '复行经先',
    words: new RegExp(
      `(?:(?:行政)?复议(?:[以之]?后|决定后)|经(?:过)?(?:行政)?复议(?:程序)?后?|先复议后)(?:仍)?(?:不服)?(?:而)?${TO_COURT}${SUE}`,
      'uy',
    ),
    says: { role: 'names', names: ['litigation/afterReconsideration'] },
  },
  // 诉讼20件，其中7件未经复议，13件经过复议
  {
    starts: '未',
    words: /未经(?:过)?(?:行政)?复议(?:程序)?(?=[,;、]|$)/uy,
    says: { role: 'names', names: ['litigation/direct'] },
  },
  {
    starts: '经',
    words: /经(?:过)?(?:行政)?复议(?:程序)?(?=[,;、]|$)(?<=\d件[^,;]{0,4})/uy,
    says: { role: 'names', names: ['litigation/afterReconsideration'] },
  },
  {
    starts: '补',
    words: /补正后(?:申请)?(?:内容)?仍(?:然)?不明确/uy,
    says: { role: 'names', names: ['applications/concluded/unavailable/stillUnclear'] },
  },
  {
    starts: '下次明',
    words: new RegExp(`${NEXT}(?:的)?(?:继续办理|结转)`, 'uy'),
    says: { role: 'names', names: ['applications/carriedForward'] },
  },
  { starts: '在', words: /在办(?![结理复毕])(?:中)?/uy, says: { role: 'plain' } },
  {
    starts: '以其',
    words: /(?:以)?其他(?:方式|形式|结果)(?:结案|审结|终结|处理)/uy,
    says: { role: 'names', names: ['reconsideration/otherResult', 'litigation/otherResult'], force: 'verb' },
  },
  {
    starts: '复行',
    words: /(?:行政)?复议(?:决定|结果)(?:为)?(?=维持|纠正)/uy,
    says: { role: 'names', names: ['reconsideration'] },
  },
  // 新收的加上结转的一共156件
  { starts: '加', words: /加上(?!年)/uy, says: { role: 'joiner' } },
  // 从本年度带出的
  {
    starts: '从由本当',
    words: /[从由]?(?:本年|当年|今年)度?(?:带出|转出|结出|移出)/uy,
    says: { role: 'names', names: ['applications/carriedForward'] },
  },
  // 145件（不含上年结转11件）: what is left out is counted all the same.
  {
    starts: '不未',
    words: /(?:不含|不包括|不计|未含|未计入|不计入)(?=上年[^,。;()\d]{0,8}\d)/uy,
    says: { role: 'plain' },
  },
  // 公开和部分公开, 全部或部分公开: the first of two is the whole.
  {
    starts: '公予全',
    words:
      /(?:予以)?(?:全部|完全|全文)?(?:公开)?(?<=公开|全部|完全|全文)(?=(?:的)?(?:和|或|及|与|、|以及|或者)(?:予以)?部分公开)/uy,
    says: { role: 'names', names: ['applications/concluded/disclosed'], force: 'verb' },
  },
  {
    starts: '现',
    words: /现[有存](?=(?:的)?(?:行政)?规范性文件|(?:的)?(?:政府)?规章)/uy,
    says: { role: 'names', names: ['normativeDocuments/stock', 'regulations/stock'], force: 'verb' },
  },
  {
    starts: '跨',
    words: /跨年(?:度)?(?:继续)?(?:办理|答复|处理)(?![期时])/uy,
    says: { role: 'names', names: ['applications/carriedForward'], force: 'verb' },
  },
  {
    starts: '承接续上去往前',
    words: new RegExp(
      `(?:承接|接续|续办|延续)?(?:办理)?${LAST}(?:的)?(?:(?:收到|受理|接收|提交|提出)(?:的)?[、但而]?)?(?:尚)?(?:未办结|未办完|未完成|未办理完毕|未答复|遗留|剩余|在办)(?:的)?(?=(?:政府信息公开|信息公开)?申请|\\d)`,
      'uy',
    ),
    says: { role: 'names', names: ['applications/carriedOver'] },
  },
  // 县政府及县政府各部门
  {
    starts: '及和、以',
    words:
      /(?<=政府|政府办公室)(?:及其?|和|、|以及)(?:[省市县区]政府)?(?:各|所属|下属|直属|工作|组成|有关|办公室)*(?:部门|单位|机构)(?:、(?:各)?(?:乡镇|镇街|街道|镇)(?:办事处)?)*/uy,
    says: { role: 'plain' },
  },
  {
    starts: '收接受登',
    words:
      /(?:收到|接到|接收|受理|登记)(?:并|、|和|及|与)?(?:依法|及时)?(?:处理|办理|答复|回复)(?![结完期时])/uy,
    says: { role: 'plain' },
  },
  {
    starts: '“依',
    words: /“?依申请公开”?(?:的)?办件(?:总?量|数量|总?数)?/uy,
    says: { role: 'names', names: ['applications'] },
  },
  {
    starts: '厅局委府办',
    words: /(?:[厅局委]|政府|府办)发(?=(?:行政)?规范性文件)/uy,
    says: { role: 'plain' },
  },
  // 各区教育部门, 县级自然资源部门
  {
    starts: '各省市州县区所下',
    words:
      /(?:各|所辖|下辖)[省市州县区镇乡](?:[^,。;:\d]{0,10}(?:局|部门|机构|委|单位))?|[省市州县区]级[^,。;:\d]{0,10}(?:局|部门|机构|单位)/uy,
    says: { role: 'other' },
  },
  {
    starts: '涉因关依',
    words:
      /(?:涉及|因|关于|涉)?依申请公开(?:申请|工作|答复)?(?:类|引发|引起|产生)?(?:的)?(?=(?:行政)?(?:复议|诉讼))/uy,
    says: { role: 'plain' },
  },
  { starts: '因由政信', words: /[因由]?(?:政府)?信息公开(?:申请)?答复(?=被)/uy, says: { role: 'plain' } },
  {
    starts: '与和同跟',
    words: /[与和同跟](?:政府)?信息公开(?:申请|工作|答复|事项)*(?:有关|相关)的?(?=(?:行政)?(?:复议|诉讼))/uy,
    says: { role: 'plain' },
  },
  { starts: '被', words: /被[^,。;:\d]{1,8}?(?=(?:依法)?(?:予以)?(?:纠正|维持))/uy, says: { role: 'plain' } },
  // To whom decisions were made: some of whom, or examples of them.
  {
    starts: '对',
    words:
      /对(?![^,。;:\d]{0,20}(?:等|申请|第三方|涉及))[^,。;:\d]{2,16}?(?=(?:依法)?(?:作出|实施|给予)行政)/uy,
    says: { role: 'other' },
  },
  {
    starts: '对',
    words: /对[^,。;:\d]{2,20}?等[^,。;:\d]{0,8}?(?=(?:依法)?(?:作出|实施|给予)行政)/uy,
    says: { role: 'plain' },
  },
  // Who took it up, and against whom.
  {
    starts: '向',
    words: /向[^,。;:\d]{1,12}?(?=(?:申请|提起|提出)(?:行政)?(?:复议|诉讼))/uy,
    says: { role: 'plain' },
  },
  {
    starts: '法复人上',
    words:
      /(?:人民法院|法院|复议机关|上级机关|人民政府)(?:依法)?(?:受理|立案|收到|审理)的?(?=[^,。;:\d]*信息)/uy,
    says: { role: 'plain' },
  },
  {
    starts: '以',
    words: /以[^,。;:\d]{1,12}?为(?:被告|被申请人)的?(?=[^,。;:\d]*信息)/uy,
    says: { role: 'plain' },
  },
  // How a number came to be what it is.
  {
    starts: '大小略明进逐快持增上攀回跃激猛提升减下降缩锐跌扩',
    words: new RegExp(`${CHANGED}(?:至|到|为|到了|至了|达到|达)`, 'uy'),
    says: { role: 'plain' },
  },
  // 申请量持续增长，2021年83件
  {
    starts: '持逐稳连总不呈',
    words:
      /(?:呈)?(?:持续|逐年|稳步|连年|总体|不断|连续)(?:增长|上升|增加|攀升|下降|减少|回落)(?:态势|趋势)?(?=[,;]|$)/uy,
    says: { role: 'plain' },
  },
  {
    starts: '在位居列排',
    words:
      /(?:在[^,。;:\d]{2,14}?)?(?:排名|排在|排|位居|位列|居|列)(?:第[\d一二三四五六七八九十]+[位名]?|前[\d一二三四五六七八九十]+[位名]?|前列|首位|前茅)/uy,
    says: { role: 'plain' },
  },
  // Said of all of them: in how many fields, by how many people.
  { starts: '涉', words: /涉及\d+[个家类项](?!月)[^,。;()]*/uy, says: { role: 'plain' } },
  { starts: '仅全均由', words: /(?:仅|全|均)?由\d+[名位个人]+[^,。;()]*/uy, says: { role: 'plain' } },
  // How long there is time.
  {
    starts: '法办答处规',
    words:
      /(?:法定|规定)?的?(?:办理|答复|处理)(?:期限|时限|期)(?:之?内|未满|尚未届满|未届满|未到|尚未到|未至|较短|所限)?/uy,
    says: { role: 'plain' },
  },
  {
    starts: '登',
    words: /登记(?:在册|造册|在案|立案|备查|建档|入库|编号)/uy,
    says: { role: 'names', names: ['applications/received'], force: 'verb' },
  },
  // 复议机关维持我局信息公开答复: what was upheld.
  {
    starts: '我本原政信答',
    words: new RegExp(
      `(?<=维持(?:了)?|纠正(?:了)?|不服|对)(?:[我本]\\p{Script=Han}{1,3}?)?(?:原)?(?:作出的)?(?:${ANSWER}|(?:原)?(?:答复|行政行为|决定|处理意见))`,
      'uy',
    ),
    says: { role: 'plain' },
  },
  // Under the name of an application.
  {
    starts: '以借假利',
    words:
      /(?:以|借|假借|利用)(?:申请)?(?:政府)?(?:信息公开|信息|公开)?(?:的)?(?:申请)?(?:公开)?(?:为)?(?:的)?(?:名义|形式|方式|途径|渠道|名|由|机会)?(?:来)?,?(?:进行|提出|反映|开展|实施|行|从事|表达)(?:的)?(?:信访|举报|投诉|上访)(?:[、和或及与]?(?:信访|举报|投诉|上访))*(?:诉求|事项|问题|活动|等活动|之实)?/uy,
    says: { role: 'names', names: ['applications/concluded/notProcessed/petitionOrComplaint'] },
  },
  {
    starts: '公',
    words: /公开(?:了)?(?=(?:本年度?|全年|当年)?(?:所)?作出的行政(?:许可|处罚|强制))/uy,
    says: { role: 'plain' },
  },
  // Where what is in force is listed.
  {
    starts: '集统公展收发汇归登专现行规在通对',
    words:
      /(?:行政)?规范性文件(?:专栏|栏目|库|目录|数据库|平台|汇编)(?:中)?(?=[^,。;\d]{0,14}规范性文件)|(?:在|通过)[^,。;:\d]{2,16}?(?:专栏|栏目|网站|平台|门户)(?:上|中)?(?:集中|统一)?(?:公开|公布|展示|发布)(?:了)?(?=[^,。;\d]{0,10}现行有效)|(?:集中|统一|全部|完整)?(?:公开|公布|展示|收录|发布|保留|汇编|归集|登载)(?:了)?(?=[^,。;\d]{0,8}现行有效)/uy,
    says: { role: 'plain' },
  },
  // What was decided, whatever was done with it by the text.
  {
    starts: '办完准核公下实作依共处主及',
    words:
      /(?:(?:主动|及时|依法)公开|处理|办理|办结|完成|准予|核发|公示|公布|下达|实施|作出|做出|公开)(?:了)?(?:各类)?(?=行政(?:许可|处罚|强制)(?:、行政(?:处罚|强制))*(?:处理)?(?:决定)?(?:数量)?(?:书)?(?:分别)?(?:为)?[\d])/uy,
    says: { role: 'plain' },
  },
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
      /(?:第?[一二三四1-4]|前[三两二]|[两三四]个)季度|[二两三四五六七八九十\d]{1,2}年来|十[三四五]五|(?:截至|截止|至)?(?:今年|本年)?(?!1月1日|12月31日|12月底)\d{1,2}月(?:份|初|底|末|中下旬|上中旬|中旬|上旬|下旬)?(?:(?:至|到|-|—|、|和)(?:本年)?\d{1,2}月(?:份|底)?)?(?:\d{1,2}日)?/uy,
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
      /(?:通过|以|经|经由)(?:各种|各类|各|多种|多|不同|任何)(?:方式|渠道|途径|形式|平台)|(?:通过|以)[^,。;:()\d]{2,24}等(?:多种|各种|各)?(?:方式|渠道|途径|形式|平台)/uy,
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
    starts: '收接新',
    words:
      /(?:收到|接到|接收|新增|新收)(?=[^,。;:\d]{0,12}(?:信息公开|公开政府信息)[^,。;:\d]{0,10}(?:复议|诉讼)(?:申请|案件|(?:答复|应诉)?通知书?)?\d)/uy,
    says: { role: 'plain' },
  },
  {
    starts: '信网邮当线书电现',
    words:
      /(?:信件|信函|网络|网上|邮寄|邮件|当面|现场|线上|线下|书面|电子邮件|传真|[、和及])+(?:[两二三四多]种|等(?:多种|各种)?)(?:渠道|方式|途径|形式)/uy,
    says: { role: 'plain' },
  },
  {
    starts: '信网邮当线书窗现电',
    words:
      /(?:(?:信件|信函|网络|网上|邮寄|邮件|当面|窗口|现场|线上|线下|书面|电子邮件)(?:[、和及与以]+|(?=(?:方式|提交|提出|的|申请|政府|依|信息))))*(?<=[、和及与以].{2,4})(?:方式|形式)?(?:提交|提出)?的?(?=(?:(?:政府)?信息公开|依)申请)/uy,
    says: { role: 'plain' },
  },
  { starts: '因由', words: /[因由]依申请公开(?:工作|事项|答复)?(?=被|引)/uy, says: { role: 'plain' } },
  { starts: '以', words: /以(?:本机关|本单位|[我本]?[厅局委镇乡])名义/uy, says: { role: 'plain' } },
  // 各类行政复议案件: more than those about information.
  { starts: '各', words: /各[类种](?=(?:行政)?(?:复议|诉讼|应诉))/uy, says: { role: 'other' } },
  { starts: '符', words: /符合(?:公开)?(?:条件|要求|规定)的?/uy, says: { role: 'plain' } },
  {
    starts: '因由政信',
    words: /[因由]?(?:政府)?信息公开申请(?:答复|办理|处理)?(?:工作)?(?=被|(?:被)?提起)/uy,
    says: { role: 'plain' },
  },
  {
    starts: '对不因就针',
    words:
      /(?:因)?(?:对|就|针对|不服)[^,。;:\d]{0,12}答复(?:不服|不满|有异议)?(?:而(?:申请)?)?(?:的)?(?=[^,。;:\d]{0,4}(?:复议|诉讼|起诉))/uy,
    says: { role: 'plain' },
  },
  {
    starts: '我本全',
    words:
      /(?:我|本|全)(?:[省市州盟县区旗镇乡村局委厅院校站所署级馆队]|行(?!政)|办(?![理结复毕])|处(?!理)|街道|社区|地区|自治[区州县]|开发区|新区|园区|中心|单位|机关|部门|公司|系统)+(?:各级各部门|各级|各(?![类种项]))?(?:行政机关|行政单位|政府系统|政府部门|政府办公室|政府|机关|单位|系统)*(?:本级)?/uy,
    says: { role: 'plain' },
  },
  {
    starts: '我本全',
    words: /(?:我|本|全)行政机关/uy,
    says: { role: 'plain' },
  },
];
