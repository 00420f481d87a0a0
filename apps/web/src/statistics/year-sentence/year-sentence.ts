import { FORMS, measureById, type MeasureValue, outcomesOfAll } from '@zhaojian/report';
import { MISSING } from '../../figures/figure-text.ts';
import { countText, percentText, SMALL_SAMPLE_TEXT } from '../wording/measure-text.ts';
import { type FiguresOfYear, figuresOfYear } from '../figures.ts';
import { changeInWords } from '../key-figures/change-text.ts';
import { keyFigures, type KeyFigure } from '../key-figures/key-figures.ts';

const rateText = (rate: MeasureValue): string =>
  `${percentText(rate.value)}${rate.smallSample ? `（${rate.numerator}/${rate.denominator}，${SMALL_SAMPLE_TEXT}）` : ''}`;

const outcomeName = (id: string): string =>
  outcomesOfAll(FORMS).find((outcome) => outcome.id === id)?.name ?? '';

function received(figure: KeyFigure, agencyName: string): string {
  const change = changeInWords(figure.change);
  const said = `${agencyName}${figure.label} ${countText(figure.value.value)} 件`;
  return change ? `${said}，${change}` : said;
}

/** A government stands for the whole of its area: 示例市人民政府 speaks of 示例市. */
const areaName = (agencyName: string): string => agencyName.replace(/人民政府$/, '');

/**
 * The year in one sentence, composed from its figures; what is not known is left out. When reports are still
 * outstanding it says on how many it rests.
 */
export function yearSentence(years: readonly FiguresOfYear[], year: number, agencyName: string): string {
  const now = figuresOfYear(years, year);
  if (!now || now.reporting.accepted === 0) {
    return `${year} 年${areaName(agencyName)}还没有审核通过的年报，暂无数据。`;
  }
  if (now.reporting.summed === 0)
    return `${year} 年${areaName(agencyName)}已通过的年报都涵盖全辖区，不相加，暂无汇总数。`;
  const figures = new Map(keyFigures(years, year).map((figure) => [figure.id, figure]));
  const newlyReceived = figures.get('newlyReceived');
  const disclosure = figures.get('disclosureRate');
  const clauses = [
    newlyReceived && countText(newlyReceived.value.value) !== MISSING
      ? received(newlyReceived, areaName(agencyName))
      : '',
    disclosure && disclosure.value.value !== null
      ? `${outcomeName('disclosed')}和${outcomeName('partiallyDisclosed')}占办结的 ${rateText(disclosure.value)}`
      : '',
    ...['reconsiderationCorrectionRate', 'litigationLossRate'].map((id) => {
      const value = figures.get(id)?.value;
      return value && value.value !== null ? `${measureById(id).label} ${rateText(value)}` : '';
    }),
  ].filter((clause) => clause !== '');
  const { summed, toSum } = now.reporting;
  const basis = summed < toSum ? `（依据已汇总的 ${summed} 份年报，应汇总 ${toSum} 份。）` : '';
  return `${year} 年${clauses.join('；')}。${basis}`;
}
