import type { Phrase } from './phrase.ts';

const OUTCOME = 'applications/concluded';
const INFORMATION = '(?:相关|有关|该|该项|此|其|所申请的?|申请的?|申请公开的?)?(?:政府)?(?:信息|内容|材料)?';
const OWN = '(?:本机关|本单位|行政机关|[我本][局委厅办院校镇乡区县市站所中心街道]{1,2})';
const MAKE = '(?:制作|加工|汇总|分析|整理|统计|测算|梳理|归集|提炼|计算|核算|编制)+';
const PETITION = '(?:信访|举报|投诉|上访|控告)';

const reason = (
  path: string,
  starts: string,
  words: string,
  force: 'noun' | 'verb' = 'verb',
): Phrase & { readonly says: { readonly role: 'names' } } => ({
  starts,
  words: new RegExp(words, 'uy'),
  says: { role: 'names', names: [`${OUTCOME}/${path}`], force },
});

/** 经检索没有找到、本机关不掌握的: what was looked for in vain is why. */
const NOT_FOUND: Phrase = {
  starts: '没未经',
  words:
    /(?:经[^,。;:\d]{0,6})?(?:没有|没|未能?)(?:检索|查找|查询|查|找|搜索|获取|制作|发现)(?:到)?(?:相关|有关)?(?:信息|记录|文件)?(?=[、,并且也而或][^,。;:\d]{0,6}(?:不|未|没有)(?:掌握|保存|持有|制作))/uy,
  says: { role: 'plain' },
};

/** The reasons of the form as reports put them: its labels shortened, turned round and told as a story. */
export const REASON_PHRASES: readonly Phrase[] = [
  NOT_FOUND,
  reason('withheld/stateSecret', '涉属国', '(?:涉及|属于|属)?(?:涉密|国家秘密)(?:信息|文件|内容)?'),
  reason(
    'withheld/stateSecret',
    '涉依',
    '(?:涉密(?:信息|文件|内容)?|依法(?:被)?确定为国家秘密(?:的政府信息|的信息)?)',
  ),
  reason(
    'withheld/prohibitedByLaw',
    '法其',
    '(?:其他|其它)?法律(?:、|和|及)?(?:行政)?法规(?:明确|明令)?(?:规定)?(?:的)?禁止公开(?:的)?(?:政府)?(?:信息|情形)?',
  ),
  reason(
    'withheld/securityOrStability',
    '“三危可',
    '(?:可能)?(?:危及)?“?三安全一稳定”?|(?:可能)?危及国家安全(?:、公共安全)?(?:、经济安全)?(?:[、和]社会稳定)?(?:的信息)?',
  ),
  reason(
    'withheld/thirdPartyRights',
    '第保损侵涉维',
    '(?:保护|损害|侵害|侵犯|涉及|维护)?第三[方人]的?(?:合法)?(?:权益|利益|商业秘密|个人隐私|隐私)(?:[、和或](?:商业秘密|个人隐私))?(?:的)?(?:信息|情形)?',
  ),
  reason(
    'withheld/thirdPartyRights',
    '第权利邻对他',
    '(?:第三[方人]|权利人|利害关系人|邻居|对方|他人)[^,。;:\\d]{0,6}(?:不同意|反对|拒绝)(?:公开|提供)?',
  ),
  reason(
    'withheld/thirdPartyRights',
    '涉商个',
    '(?:涉及)?(?:商业秘密(?:[、和或及]个人隐私)?|个人隐私(?:[、和或及]商业秘密)?)(?:信息)?',
  ),
  reason('withheld/internalAffairs', '三', '三类内部(?:事务|管理)(?:类)?信息', 'noun'),
  reason('withheld/deliberative', '四', '四类过程性信息', 'noun'),
  reason('withheld/internalAffairs', '三内', '(?:三类)?内部(?:事务|管理)(?:类)?(?:信息|事项)?'),
  reason('withheld/deliberative', '四过', '(?:四类)?过程性(?:政府)?(?:信息|材料|文件)?'),
  reason('withheld/enforcementFile', '行执', '(?:行政)?执法案卷(?:类)?(?:信息|材料)?'),
  reason('withheld/administrativeInquiry', '行', '行政查询(?:类)?(?:事项|申请)?'),
  reason(
    'unavailable/notHeld',
    '本我行不未',
    `${OWN}?(?:并|均|确|经检索|实际)?(?:不掌握|未掌握|没有掌握|不持有|不保存|未保存)${INFORMATION}(?<=${OWN}.*|信息)(?:的申请)?`,
    'noun',
  ),
  reason(
    'unavailable/notHeld',
    '不未没',
    '(?:不掌握|未掌握|没有掌握|不持有|不保存|未保存)(?:相关)?(?:内容|材料)?',
  ),
  reason(
    'unavailable/notHeld',
    '本我行未',
    `${OWN}?(?:未制作[、或](?:者)?(?:未)?(?:获取|保存))${INFORMATION}`,
  ),
  reason('unavailable/notHeld', '所申政信', '(?:所?申请的?)?(?:政府)?信息不存在'),
  reason(
    'unavailable/requiresCreation',
    '没无需',
    `(?:没有|无)现成的?(?:政府)?(?:信息|材料|资料|数据|文件)(?:[,、]?(?:且|而)?需要?(?:另行|重新)?(?:制作|加工|汇总|分析|整理|统计|测算|梳理)(?:[、或和](?:加工|汇总|分析|整理|统计|测算|梳理)*(?:加工|汇总|分析|整理|统计|测算|梳理))*)?`,
    'noun',
  ),
  reason(
    'unavailable/requiresCreation',
    '需',
    `需要?(?:[^,。;:、\\d]{0,16}?)(?:另行|另外|重新|进行)${MAKE}(?:(?:[、,或和及]|并|或者)(?:另行|重新|进行)?${MAKE})*`,
  ),
  reason(
    'unavailable/requiresCreation',
    '需须要',
    '(?:需要?|须|要)(?:制作|加工|汇总|分析|整理|统计|测算|梳理){2,}',
  ),
  reason(
    'unavailable/stillUnclear',
    '补经',
    '(?:经)?(?:一次)?补正(?:之?后)?,?(?:申请)?(?:内容)?(?:仍(?:然|旧)?|还是|依[然旧])(?:不明确|不清楚?|不够明确|未明确)',
    'noun',
  ),
  reason(
    'notProcessed/petitionOrComplaint',
    '信举投上控',
    `${PETITION}(?:[、和或及与]?${PETITION})+(?:类|性质)?(?:的)?申请(?:件|事项)?|${PETITION}类(?:的)?申请(?:件|事项)?`,
    'noun',
  ),
  reason(
    'notProcessed/petitionOrComplaint',
    '信举投上控',
    `(?=[^,。;:\\d]{0,6}信访)${PETITION}(?:[、和或及与]?${PETITION})+(?:类|性质)?(?:事项|诉求|问题|活动|等)?`,
  ),
  reason('notProcessed/petitionOrComplaint', '信', '信访(?:举报|投诉)?类'),
  // 不予处理14件，其中信访9件、重复5件: short behind the outcome that they are reasons of.
  reason(
    'notProcessed/petitionOrComplaint',
    '信举投',
    `(?<=不予处理[^。;]{0,48})${PETITION}(?:类|的)?(?=(?:有|为)?\\d+[件份宗])`,
  ),
  reason(
    'notProcessed/duplicate',
    '重',
    '(?<=不予处理[^。;]{0,48})重复(?:提出|提交)?(?:类|的)?(?=(?:有|为)?\\d+[件份宗])',
  ),
  reason(
    'notProcessed/petitionOrComplaint',
    '把将',
    `[把将]${PETITION}[^,。;:\\d]{0,6}(?:写成|当作|当成|作为|混作)(?:政府)?信息公开申请`,
    'noun',
  ),
  reason('notProcessed/duplicate', '重', '重复(?:申请)?类'),
  reason(
    'notProcessed/duplicate',
    '重就',
    '(?:就同一事项|同一事项)?重复(?:提出|提交|递交|申请公开)?(?:的)?(?:政府)?(?:信息公开)?申请(?:件|事项)?',
    'noun',
  ),
  // 对重复提出的45件申请，告知不予重复处理
  reason(
    'notProcessed/duplicate',
    '重',
    '重复(?:提出|提交|递交)的(?=\\d+[件份宗](?:政府信息公开|信息公开)?申请)',
    'noun',
  ),
  reason(
    'notProcessed/publishedMaterial',
    '要提索讨',
    '(?:索[要取]|讨要)[^,。;:\\d]{0,16}公开出版物|(?:要求)?(?:行政机关)?提供(?:政府公报、)?(?:报刊、)?(?:书籍等)?公开出版物',
  ),
  reason(
    'notProcessed/excessive',
    '无大',
    '(?:无正当理由)?大量[、,]?(?:且)?反复(?:提出|提交)?(?:的)?申请',
    'noun',
  ),
  reason(
    'notProcessed/reconfirmation',
    '要确重',
    `(?:要求)?(?:${OWN})?(?:对已获取(?:的)?(?:政府)?信息(?:进行)?)?(?:确认或者?)?重新出具(?:已获取的?)?(?:政府)?(?:信息)?(?:或者?[^,。;:\\d]{0,4}确认)?`,
  ),
  reason(
    'otherHandling/supplementOverdue',
    '申无逾过经未没在规法',
    '(?:申请人)?(?:经[^,。;:\\d]{0,6}告知[^,。;:\\d]{0,4}?)?(?:无正当理由)?(?:(?:逾期|超期|过期)(?:仍|均)?(?:未|不|没有)|(?:未按期|未按时|(?:在)?(?:规定|法定|要求)的?(?:期限|时间|时限)内?(?:未|没有|没)|(?:未|没有|没)在?(?:规定|法定|要求)的?(?:期限|时间|时限)内?))(?:作出|作|提供|提交|进行)?补(?:正(?:材料)?)?(?:,?视为放弃申请)?(?:[,、而]?(?:终结|终止|停止|不再)(?:办理|处理|受理))?',
    'noun',
  ),
  reason(
    'otherHandling/supplementOverdue',
    '补经',
    '(?:经)?(?:告知|通知)?补正(?:通知|告知)?后,?(?:申请人)?(?:仍|均)?未(?:按期|按时|按要求|在规定(?:期限|时间)内)?(?:提交|提供|补充|作出)(?:补正)?(?:材料|说明|内容)?',
    'noun',
  ),
  reason(
    'otherHandling/feeOverdue',
    '申逾未没在规收',
    '(?:收到(?:收费|缴费)通知[后却]?)?(?:申请人)?(?:逾期(?:未|不|没有?)|(?:在)?(?:规定|法定|要求)的?(?:期限|时间)内?(?:未|没有)|(?:未|没有)在?(?:规定|法定|要求)的?(?:期限|时间)内?)(?:按(?:照)?收费通知(?:的)?要求)?(?:缴纳|缴|交纳|交)(?:信息处理)?费用?(?:被?终止(?:办理|处理))?',
    'noun',
  ),
];
