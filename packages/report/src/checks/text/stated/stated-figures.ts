import type { CellKey, Form } from '../../../forms/form.ts';
import { comparable, partsOf, SEMICOLON, SENTENCE_END } from '../sentences.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { divided } from './words/divisions.ts';
import { type Figure, type FigureTree, figureTreeOf } from './figure-tree.ts';
import { ofDenials } from './of-denials.ts';
import { type Counted, ofNumbers } from './of-numbers.ts';
import { ownNamesOf } from './words/own-names.ts';
import { tokensOf } from './words/tokens.ts';
import { afterClause, atSentence, type Understood } from './understood.ts';

/** A number that a text states, with the figures of the tables that it is the number of. */
export interface StatedFigure {
  /** What it is about: the first of the figures that are added up. */
  readonly figure: Figure;
  /** The sums it may be. */
  readonly readings: readonly (readonly CellKey[])[];
  readonly stated: number;
  /** The part of the sentence up to its semicolon. */
  readonly quote: string;
}

/** Whose report, for which year, on which form. */
export interface Reported {
  readonly form: Form;
  readonly year: number;
  readonly agencyName: string;
}

/** A paragraph is passed over where it cannot state anything. */
const MAY_STATE =
  /\d\s*(?:件|份|宗|起|部|个|例)|[为是]\s*[0０零]|零[件宗起]|[未无没][^,，。；;]*(?:申请|复议|诉)|(?:复议|诉讼|申请)[^,，。；;]{0,6}无/u;
const NAMES_SOMETHING = /申请|结转|转结|转入|转至|答复|办结|公开|信息|复议|诉|规范性|规章|行政[许处强]/u;

/** 从上年的120件上升到今年的145件: what it was before is of another year. */
const GREW_FROM =
  /[由从]上年的?\d+[件份宗起](?:申请)?(?:增加|增长|上升|下降|减少|增|减|降|升)[至到为](?:本年|今年)?的?/gu;

/** The years of a text by what they are to the report's, and nothings as numbers. */
function plain(text: string, year: number): string {
  return comparable(text)
    .replace(/20\d{2}年?(?:至|到|-|—|~|、|和)20\d{2}年/gu, '历年')
    .replace(/(20\d{2})年度?/gu, (all: string, digits: string) => {
      const from = Number(digits) - year;
      if (from === 0) return '本年';
      if (from === -1) return '上年';
      return from === 1 ? '下年' : all;
    })
    .replace(/被?申请(?:政府)?信息公开类?(?=(?:行政)?复议)/gu, '被申请')
    .replace(/(?<=信息公开|公开政府信息)申请(?=(?:行政)?复议)/gu, '被申请')
    .replace(/(?<!\d)零(?=件|宗|起)/gu, '0')
    .replace(/(?<=复议|诉讼|案件|起诉|公开申请)(?:情况|均|都|为|:)*无(?=[,。;]|$)/gu, '0件')
    .replace(/(?<=为|是)(?:零(?!\p{Script=Han})|0(?=[,。;]|$))/gu, '0件')
    .replace(GREW_FROM, '增至')
    .replace(/[”"][“"]/gu, '”、“');
}

/** The numbers that a paragraph states of what the tables hold, for the agency and the year of the report. */
export function statedFigures(paragraph: string, { form, year, agencyName }: Reported): StatedFigure[] {
  if (!MAY_STATE.test(paragraph) || !NAMES_SOMETHING.test(paragraph)) return [];
  const tree = figureTreeOf(form);
  const ownNames = ownNamesOf(agencyName);

  let understood: Understood | null = null;
  return partsOf(paragraph, SENTENCE_END).flatMap((sentence) => {
    const whole = plain(sentence, year);
    let now = atSentence(whole, understood);
    if (/与[^,。]*信息公开无关/u.test(whole)) return [];
    const asDivided = divided(whole);
    const found = partsOf(sentence, SEMICOLON).flatMap((quote) => {
      now = { ...now, isPart: false };
      const text = plain(quote, year).replace(/[。！!？?；;]+$/u, '');
      const clauses = clausesOf(tokensOf(text, form, ownNames).map(asDivided));
      const all = clauses.flatMap((clause, index) => {
        const { counted, after } = readClause(clause, clauses[index + 1], now, tree);
        now = after;
        return counted;
      });
      const once = new Map(all.map((one) => [`${one.figure.id}=${one.stated}`, one]));
      return [...once.values()].map(({ figure, readings, stated }) => ({ figure, readings, stated, quote }));
    });
    understood = now;
    return found;
  });
}

/** What a clause states, with what it leaves to understand; then what is said of it in brackets. */
function readClause(
  clause: Clause,
  next: Clause | undefined,
  understood: Understood,
  tree: FigureTree,
): { readonly counted: readonly Counted[]; readonly after: Understood } {
  const hasNumber = clause.tokens.some(({ role }) => role === 'number');
  const counted = hasNumber ? ofNumbers(clause, next, understood, tree) : ofDenials(clause, understood, tree);
  const paths = counted.flatMap((one) => one.paths);
  const after = afterClause(clause.tokens, paths, understood);
  const aside = { ...after, isPart: true };
  const inAsides = clause.asides.flatMap((one) => readClause(one, undefined, aside, tree).counted);
  return { counted: [...counted, ...inAsides], after };
}
