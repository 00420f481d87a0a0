import { totalColumn } from '../../../forms/sections/applications.ts';
import type { Form } from '../../../forms/form.ts';
import type { Topic } from './topic.ts';

/** How an application comes in. */
const RECEIVED = '(?:新收|收到|收悉|接到|接收|收取|受理|登记|新增|提出|提交|递交)';
const CONCLUDED = '(?:办结|办理完毕|办理完结|答复|办复|办理)';
/** The applications, as a noun that a number may be right behind. */
const APPLICATIONS = '(?:(?:政府)?信息公开(?:的)?申请|依申请公开(?:政府信息)?(?:申请)?|申请)';
const AMOUNT =
  '(?:总?数量?|总量|受理量|收件|件数|件|事项)?(?:总|一)?(?:为|有|共有|共计|共|合计|总计|累计|是|达到|达)*';

/** Words between a verb and its object, within one clause. */
const BETWEEN = '[^\\d，,。；;：:（）()]';

/** What says nothing of which applications are meant. */
const NOTHING_NARROWER =
  /^(?:[的了人共计有为是约达到总数量一合累中:：“”次]|(?:政府)?信息(?:公开)?|依申请公开|申请人?|公开|提出|提交|事项|件数?|收件|受理|登记|[表书]|答复|办结|办理|完毕|完结|情况|结果|依法|依规|依照|按[期时]|按照?规定|已经?|全部|均|都|作出|做出|予以|得到|获得|及时|全年|本年度?|年内|在?(?:规定|法定)(?:的)?(?:时间|期限|时限)内?|公众|群众|公民|法人|其他组织|或者|[和或、及]|各类|书面|[一二三]级|\d|余下?|由)*$/u;

/** Applications as a whole. */
export function applicationTopics(form: Form): Topic[] {
  const column = totalColumn(form);
  if (!column) return [];
  const { intakes, carriedOver, concluded, carriedForward } = column;
  const fresh = intakes.filter((key) => !carriedOver.includes(key));
  return [
    {
      id: 'newlyReceived',
      name: '收到申请',
      words: new RegExp(
        `${RECEIVED}(?!的)(?:到|了)?(?:(?!复议|诉讼|结转|转结)${BETWEEN}){0,30}?(?:申请(?:公开)?|依申请公开)|${RECEIVED}的(?:${BETWEEN}{0,12}?${APPLICATIONS}(?=${AMOUNT}\\d)|(?=\\d+[件份宗](?:政府)?信息公开申请))`,
        'gu',
      ),
      after: /信息|依申请|结转|转结|^申请(?!人)/u,
      between: NOTHING_NARROWER,
      readings: [fresh, intakes],
    },
    {
      id: 'newlyReceived',
      name: '收到申请',
      // 依申请公开工作有序，全年共受理145件
      words: new RegExp(
        `(?:收到|接到|接收|受理)(?:了)?(?:公众|公民|群众)?(?:申请)?(?=(?:共|共计)?\\d+[件份宗](?!\\p{Script=Han}))`,
        'gu',
      ),
      after: /信息公开|依申请/u,
      bare: /^/u,
      notAfter: /其中|分别|另|(?:收到|接到|接收|受理|新收)[^。]*\d+[件份宗]/u,
      between: NOTHING_NARROWER,
      readings: [fresh, intakes],
    },
    {
      id: 'newlyReceived',
      name: '收到申请',
      // 上年结转11件，今年新收145件
      words: /新收(?=(?:了|共)?\d)/gu,
      after: /结转|转结|信息公开|依申请/u,
      between: NOTHING_NARROWER,
      readings: [fresh],
    },
    {
      id: 'newlyReceived',
      name: '收到申请',
      // 共有145件政府信息公开申请, 全年政府信息公开申请145件
      words:
        /(?:共有?|收到|接到|受理|新收)了?(?=\d+[件宗份](?:(?:政府)?信息公开申请|依申请公开))|(?<=^|[，,；;：:]|全年|年度?|共|单位|机关|局|[省市县区镇乡道委院])(?:(?:政府)?信息公开申请|依申请公开(?:(?:政府)?信息)?|申请公开(?:政府)?信息)(?=的?[总申请受理收件数量新增]{0,6}(?:为|共|共计|合计|有|是|达到|达)*\d)|(?<=^|[，,；;：:]|年度?)申请(?:总数量?|数量|总量)(?=(?:为|共)?\d)|(?<=(?:无|没有|未有)(?:一件)?)(?:新增)?(?:政府)?信息公开申请|申请(?:公开(?:政府)?信息|(?:政府)?信息公开)(?=(?:的)?(?:情况|情形)?[。；;，,]|$)/gu,
      within: /^(?!.*(?:公文|文件|主动公开\d))/u,
      between: NOTHING_NARROWER,
      readings: [fresh, intakes, concluded],
    },
    {
      id: 'carriedOver',
      name: '上年结转',
      words:
        /(?:上(?:一)?年度?|去年|往年)(?:度)?(?:结转|转结|转来|遗留)(?![至到]?(?:下|次|明))(?:办理(?=\d))?(?:(?:未办结|未完成)?(?:的)?(?:(?:政府)?信息公开)?申请)?|(?<=新收.*)(?<!(?:办结|答复|办理完毕).*)(?<![至到于度年])(?:结转|转结)(?:的)?(?:申请)?(?=\d)(?!\d+[件份宗](?:申请)?(?:至|到|入)?(?:下|次|明))|(?:结转|转结)(?:自|的)?上(?:一)?年度?(?:的)?(?:申请)?/gu,
      readings: [carriedOver],
    },
    {
      id: 'carriedForward',
      name: '结转下年度',
      words:
        /(?:结转|转结|转入)(?:至|到|于|入)?(?:下(?:一)?(?:个)?年度?|次年|明年|下期)(?:度)?(?:继续)?(?:办理)?(?:的(?:(?:政府)?信息公开)?申请)?|(?:结转|转结)的?(?=\d+[件份宗](?:申请)?(?:至|到|入)?(?:下|次|明))|(?<=(?:办结|答复|办理完毕)[^。]*)(?:结转|转结)(?=\d+[件份宗](?!(?:申请)?(?:上|去)))/gu,
      readings: [carriedForward],
    },
    {
      id: 'outcomesTotal',
      name: '办结',
      words: new RegExp(
        `${CONCLUDED}的(?:${BETWEEN}{0,12}?${APPLICATIONS}(?=${AMOUNT}\\d)|(?=\\d+[件份宗](?:(?:政府)?(?:信息公开)?申请[中里]?|[中里])[，,：:]))|(?<!继续|不再|未(?:能|按期|按时|及时)?|正在|仍在|尚在|规范|跨年度?|(?:补充|重新|共同|联合|协助)(?:作出|予以|进行)?)(?:办结|办理完毕|答复|办复|办理|回复(?=(?:政府)?信息公开|依申请)|(?<!不予|区分)处理(?=${BETWEEN}{0,12}申请(?!人)))(?!的|书|函|率|结果|时|期|情况|流程|模板|口径|文书|意见|质量|能力)(?:了)?(?:(?:(?!予以公开|部分公开|不予|无法|属于|因|结转|转结)${BETWEEN}){0,16}?(?:申请(?:公开)?|依申请公开))?`,
        'gu',
      ),
      after: /申请/u,
      bare: /^(?!.*申请)/u,
      between: NOTHING_NARROWER,
      readings: [concluded, fresh, intakes],
    },
  ];
}
