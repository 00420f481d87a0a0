import { SeededRandom } from '../seeded-random.ts';
import type { Teller } from './teller.ts';

/** Section 六: whether fees for handling information were collected, and what else there is to say. */
export function otherMatters(teller: Teller): string {
  const fees = feesSentence(teller);
  const other = teller
    .random('other')
    .pick([
      '（二）其他需要报告的事项\n无。',
      `（二）政务公开工作要点落实情况\n${teller.year}年政务公开工作要点涉及${teller.self}的任务均已按期完成。`,
      '（二）基层政务公开标准化规范化\n对照试点领域标准目录，逐项核对公开事项、时限、渠道，目录全部上网公布。',
      null,
    ]);
  return other === null ? fees : `（一）收取信息处理费情况\n${fees}\n${other}`;
}

/** The first year of 《政府信息公开信息处理费管理办法》 (国办函〔2020〕109号). */
const FIRST_YEAR_OF_FEES = 2021;

/** Where applications are many, now and then one pays; the habit of wording stays with the agency. */
function feesSentence({ agency, year, name, random }: Teller): string {
  const notices = random('fees').count(agency.workload === 'naturalResources' ? 2 : 0.04);
  if (notices > 0 && year >= FIRST_YEAR_OF_FEES) {
    return `${year}年，${name}依据《政府信息公开信息处理费管理办法》发出收费通知${notices}份，收取信息处理费${notices * 60}元，已全额上缴国库。`;
  }
  return new SeededRandom(`${agency.id} fees`).pick([
    `本年度，${name}未收取信息处理费。`,
    `${year}年收取信息处理费0元。`,
    `${year}年，${name}没有产生信息处理费，未收取任何费用。`,
  ]);
}
