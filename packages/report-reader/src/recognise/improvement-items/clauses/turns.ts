import type { ImprovementItem } from '@zhaojian/report';
import { promisesAct } from './cues.ts';
import { namedIn } from './judge.ts';
import { onceInText } from './once-in-text.ts';

type Kind = ImprovementItem['kind'];

/** What a part of the text is about; `improvement` where its title leaves open whether it is done or will be. */
export type Mode = Kind | 'improvement';

const PROBLEM_WORDS = /问题|不足|差距|短板|弱项|困难|薄弱|欠缺|缺点|瓶颈|短处/u;
const MEASURE_WORDS =
  /措施|举措|打算|计划|思路|对策|办法|方向|下一?步|下一?阶段|今后|努力|建议|安排|改进|整改|规划|重点|明年|来年/u;
const DONE_WORDS =
  /(?:上一?年|去年|往年|上年度|前一年|\d{4}年)(?:度)?.{0,16}(?:整改|改进|落实|完成|解决)|(?:整改|改进|落实|完成|推进)(?:落实|完成|工作)?(?:情况|结果|成效|进展)|已.{0,4}(?:整改|改进|完成|解决)/u;
const LONGEST_TITLE = 40;

/** What a title, or the words in front of an entry, tell about what follows; null where they tell nothing. */
export function modeOfTitle(title: string): Mode | null {
  const isDone = DONE_WORDS.test(title);
  const isMeasure = MEASURE_WORDS.test(title);
  if (isDone)
    return /上一?年|去年|往年|前一年|上年度|\d{4}年|已|成效|进展/u.test(title)
      ? 'done'
      : PROBLEM_WORDS.test(title) && /存在/u.test(title)
        ? 'problem'
        : 'improvement';
  if (PROBLEM_WORDS.test(title) && !(isMeasure && /^针对|解决/u.test(title))) return 'problem';
  return isMeasure ? 'measure' : null;
}

/** Whether some words are a title that names nothing itself. */
export const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  !/[。；]./u.test(text) &&
  namedIn(text) <= (text.endsWith('。') ? 1 : 3) &&
  modeOfTitle(text) !== null;

/** In view of what something is done; the problem that it names is not named here for the first time. */
const IN_VIEW_OF =
  /(?:针对|对于|面对|围绕|对照|解决|关于|立足|坚持|按照|根据)[^，。：]{0,40}(?:问题|改进方向|不足|短板|差距|情况|薄弱环节|弱项|导向)/gu;

const TO_MEASURES =
  /(?:我们|[我本][局厅委办镇乡县区市处院站所司会部州省旗])将(?!信)|(?:^|[，；])(?:但|同时)?(?:下一?步|下一?阶段|今后|明年|来年|次年|下一?年度?|新的一年|新年|开年|年后|接下来|往后|以后|为此|对此|因此|届时)|列入[^，。；]{0,12}(?:清单|计划|任务)|着手研究|破解之道|怎么改$|如何改|改起来|\d{4}年[^。；]{0,24}(?<![照按])(?:将|拟(?![稿文办])|计划(?!性)|打算|准备|要(?!求))|(?:我们?|本|全)?[局厅委办院校县市区镇乡司会部心站所队道](?:将|拟|计划|打算|准备)|单位(?:将|拟|计划|打算|准备)|(?:^|，)(?:将|拟(?![稿文办])|计划(?!性)|打算|准备)|(?:改进|整改)(?:措施|思路|方向|计划|办法)[：:]?(?:如下|是|为)?$|(?:切实|认真|逐一|着力|努力)(?:加以)?(?:改进|整改|解决)|努力(?:的)?方向|补齐.{0,6}短板/u;
const TO_DONE =
  /(?:上一?年|去年)提出的[^。；]{0,30}(?:已经?|做到|完成|落实|兑现)|(?:上一?年度?|去年|往年)[^。；]{0,48}(?:问题|不足|短板|毛病|措施|欠账|遗憾|欠缺)[^。；]{0,16}(?:有所|明显|得到|完毕|已|都|均|边查边改|着落|还上|补上|了结|消除|逐条|逐项|销号)|(?:做了|做成了?|采取了|改进了|推出了|开展了|进行了|作了|完成了)(?:以下|如下|[几三四五两二]|一些|不少)[^，。]{0,12}(?:工作|改进|事|整改|措施|努力|桩)|(?:作了?|做了?)(?:以下|如下)改进|问题[^。；]{0,16}(?:已|均|基本|全部)[^。；]{0,8}(?:解决|整改|改进|完成|落实|销号)|(?:上一?年度?|去年|往年|\d{4}年度?)[^，。；]{0,24}(?:问题|不足|短板|措施)[^。；]{0,12}(?:已|基本|均|全部|整改|改进|解决|如下|逐)/u;
const TO_PROBLEMS =
  /新(?:的)?(?:情况|问题)(?:是|有|：)|(?:之所以|这样安排|作此安排|上述安排|如此安排)[^。]{0,24}(?:因为|缘于|源于|考虑到)|^是因为|(?:存在|暴露|表现|体现|主要是|主要有|反映|问题是|不足是|梳理|发现|显现|看到|认识到|查摆)[^。]{0,30}(?:问题|不足|差距|短板|弱项|薄弱|困难|欠缺|如下|以下|[：:])|(?:问题|不足|差距|短板|薄弱环节|弱项|遗憾|欠缺|困难|地方)[^，。；]{0,10}(?:[：:]|如下|有|是|主要|表现|体现|集中)|(?:仍|还|尚|依然|也)[^，。；]{0,8}(?:有|存在|暴露|露出)[^，。；]{0,16}(?:问题|不足|差距|短板|弱项|薄弱|困难|欠缺|遗憾|地方|距离)|^(?:但|但是|然而|不过|可|只是)[^。]*(?:不足|差距|短板|薄弱|欠缺|有待|还需|仍需|仍存在)/u;

/** What of the year before is only named, for what was done about it: 上年度存在公开不及时等问题。 */
export const OF_THE_YEAR_BEFORE =
  /(?:上一?年度?|去年|往年|前一年|\d{4}年度?(?:年?报告?|年报)?)[^，。；]{0,12}(?:存在|指出|提出|反映|列出|列举|查摆|梳理|自查|查找)[^。；]*(?:问题|不足|短板|弱项)$/u;

/** What a sentence turns to; null where it goes on. */
export const turnOf = onceInText((sentence): Mode | null => {
  const rest = sentence.replace(IN_VIEW_OF, '针对');
  if (TO_DONE.test(sentence) && !promisesAct(rest)) return 'done';
  if (TO_MEASURES.test(rest) || promisesAct(rest)) return 'measure';
  if (rest.endsWith('：') && rest.length <= LONGEST_TITLE) {
    const said = modeOfTitle(rest.replace(/针对/gu, ''));
    if (said !== null && (MEASURE_WORDS.test(rest) || PROBLEM_WORDS.test(rest))) return said;
  }
  if (/^(?:针对|对于|对)/u.test(rest) && rest !== sentence && !TO_PROBLEMS.test(rest)) return 'improvement';
  return TO_PROBLEMS.test(rest) ? 'problem' : null;
});
