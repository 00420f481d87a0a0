import { type Clause, clausesOf, sentencesOf, type Span } from '../clauses/clauses.ts';
import { CONCESSION, CONTRAST, GOES_ON, META } from '../clauses/cues.ts';
import { endsInLack, judge, type Judgement } from '../clauses/judge.ts';
import { hasSubject, isAboutElse, lacksIn, withoutClosing, withoutLead } from '../clauses/lacks.ts';
import { type Mode, OF_THE_YEAR_BEFORE, turnOf } from '../clauses/turns.ts';
import { kindOf, type NamedItem } from '../named-item.ts';
import { ACTS_AS_MEANS, actsIn, CLOSES_MEANS, isWholeAct, OBJECT_BEFORE } from './acts.ts';
import {
  CONTINUES,
  isCertain,
  isEmpty,
  isGoingOn,
  isOfTheWhole,
  isTopic,
  LESS_LACKING,
  SUMS_UP,
} from './clause-roles.ts';

/** What is read on in a stretch of prose, and what it has turned to at its end. */
export interface Prose {
  readonly items: NamedItem[];
  readonly mode: Mode | null;
  /** Whether an entry held something of another kind after its item. */
  readonly turned?: boolean;
}

interface Surroundings {
  /** Whether a label in front of the text says that problems follow: 主要短板：. */
  readonly listed?: boolean;
  readonly group: number;
  readonly owner: NamedItem | null;
  /** Whether the text has named a problem before. */
  readonly hasProblems: boolean;
}

/** Who promises, and that they do. */
const PROMISES =
  /^(?:(?:改进|整改|主要|具体|下一?步)*(?:措施|举措|办法|打算)(?:主要)?(?:是|为|有|包括)|[^，。；]{0,24}?(?<![照按必即社])(?:将|拟(?![稿文办])|计划(?!性|单)|打算|准备|力争)|(?:我们|[^，。；]{0,8}[局厅委办镇乡县区市])?(?:要(?!求)|会))(?:继续|进一步|重点|着力|努力|尝试|主要|持续)*(?=[一-龥])/u;

/** The clause without its promiser. */
function withoutPromise({ start, end, text }: Clause): number {
  const promised = PROMISES.exec(text)?.[0] ?? '';
  if (promised === '' || promised.length > text.length - 4) return start;
  const named = promised.replace(META, '');
  return named.length <= 8 && end - start - promised.length >= 4 ? start + promised.length : start;
}

/** Reads prose clause by clause: which name a lack, promise an act or report one, and which only go with them. */
export function readProse(text: string, span: Span, before: Mode | null, around: Surroundings): Prose {
  const items: NamedItem[] = [];
  let mode = before;
  const sentences = sentencesOf(text, span);
  for (const [index, sentence] of sentences.entries()) {
    if (OF_THE_YEAR_BEFORE.test(sentence.text) && reportsDone(sentences[index + 1])) {
      mode = 'done';
      continue;
    }
    const hasProblems = around.hasProblems || items.some(({ kind }) => kind === 'problem');
    const read: Prose = new SentenceReader(text, sentence, mode, { ...around, hasProblems }).read();
    for (const item of read.items) items.push(item);
    mode = read.mode;
  }
  return { items, mode };
}

function reportsDone(sentence: Clause | undefined): boolean {
  if (!sentence) return false;
  const { done, promise } = judge(sentence.text);
  return done >= 3 && promise < 3;
}

/** Reads one sentence clause by clause. */
class SentenceReader {
  readonly items: NamedItem[] = [];
  mode: Mode | null;
  /** What the clauses after it may go on about. */
  private current: NamedItem | null = null;
  /** Where its first words end. */
  private headEnd = 0;
  /** Where words begin that belong to the item after them. */
  private pending: number | null = null;
  /** Whether this sentence itself says that problems follow. */
  private isListOfLacks = false;
  private isConceded = false;
  /** Whether the clause before says what is still needed: 还需扩大…，提升…. */
  private isNeed = false;
  private readonly isParted: boolean;
  /** Whether what it lists is announced by ：. */
  private isEnumeration = false;
  private readonly clauses: readonly Clause[];
  /** The problem that this part of the sentence answers. */
  private owner: NamedItem | null;

  constructor(
    private readonly text: string,
    private readonly sentence: Clause,
    before: Mode | null,
    private readonly around: Surroundings,
  ) {
    this.clauses = clausesOf(text, sentence);
    this.isParted = this.clauses.slice(0, -1).some(({ closing }) => closing === '；');
    this.mode = before;
    this.isListOfLacks = around.listed ?? false;
    this.owner = around.owner;
  }

  read(): Prose {
    const ofWhole = turnOf(this.sentence.text);
    this.mode ??= ofWhole === 'problem' ? ofWhole : null;
    if (ofWhole === 'done' || (this.mode === 'improvement' && reportsDone(this.sentence))) this.mode = 'done';
    for (const [index, clause] of this.clauses.entries()) {
      if (REASON.test(clause.text) || OF_ALL.test(clause.text)) break;
      const isStillDone =
        ofWhole === 'done' && (index === 0 || !/但|不过|然而|仍|还|尚|唯/u.test(clause.text));
      if (!isStillDone) this.turn(clause);
      this.readClause(
        clause,
        this.clauses[index + 1],
        this.clauses[index - 1]?.closing === '；' || index === 0,
      );
      if (clause.closing === '；' || index === this.clauses.length - 1) this.flush(clause);
    }
    const isLack = this.items.at(-1)?.kind === 'problem';
    return { items: this.items, mode: this.mode ?? (isLack ? 'problem' : null) };
  }

  private turn({ text, closing }: Clause): void {
    const turned = turnOf(text + closing);
    if (turned === 'problem') this.isListOfLacks = true;
    if (CONTRAST.test(text) && !text.startsWith('同时') && judge(text).promise < 3) {
      this.pending = null;
      if (judge(text).lack >= 3) [this.mode, this.current] = ['problem', null];
      this.mode ??= 'problem';
      this.isListOfLacks ||= this.mode === 'problem';
    }
    if (CONCESSION.test(text)) this.isConceded = true;
    if (CONTRAST.test(text) || /仍|还|却|依然/u.test(text)) this.isConceded = false;
    if (turned !== null && turned !== this.mode)
      [this.mode, this.current, this.pending] = [turned, null, null];
  }

  private readClause(clause: Clause, next: Clause | undefined, isPart: boolean): void {
    if (this.readAim(clause, next)) return;
    const whole = judge(clause.text);
    const begins =
      whole.lack >= 3 && (!whole.act || turnOf(clause.text) === 'problem')
        ? withoutLead(clause)
        : this.withoutMeans(clause, withoutPromise(clause));
    const own = { ...clause, start: begins, text: this.text.slice(begins, clause.end) };
    const judgement = begins === clause.start ? whole : judge(own.text);
    const explains =
      this.pending !== null && this.isListOfLacks && judgement.lack >= 2 && !SUMS_UP.test(own.text);
    if (this.isConceded || (!explains && isEmpty(judgement, own, this.mode))) {
      this.pending = null;
      if (clause.closing === '：') [this.current, this.isEnumeration] = [null, true];
      return;
    }
    const kind = this.isStillNeeded(clause, whole) ? 'problem' : kindOf(clause.text, this.mode);
    this.isNeed = kind === 'problem' && (NEED.test(clause.text) || (this.isNeed && whole.act));
    if (this.mode === null && !isCertain(clause.text, kind)) {
      if (this.isParted && clause.closing === '，') this.pending ??= begins;
      return;
    }
    if (this.mode === 'done' && judgement.done < 3 && isTopic(clause, judgement, next)) {
      this.pending = begins;
      return;
    }
    if (this.current?.kind === 'done' && LESS_LACKING.test(clause.text)) {
      this.current.end = clause.end;
      return;
    }
    if (judgement.purpose && kind !== 'problem' && this.readPurpose(own, judgement)) return;
    const isDetail =
      this.isParted && this.current?.kind === kind && !isPart && this.isInPart(kind, own, judgement);
    if (isDetail && this.current) {
      this.current.end =
        kind === 'problem' ? withoutClosing(this.text, { ...this.current, end: clause.end }) : clause.end;
      this.pending = null;
      return;
    }
    const isListed =
      this.isEnumeration &&
      !this.isParted &&
      kind !== 'problem' &&
      !CONTINUES.test(own.text) &&
      !judgement.purpose;
    if (
      this.current?.kind === kind &&
      !isPart &&
      !isListed &&
      isGoingOn(this.text, own, judgement, this.current)
    ) {
      this.current.end = clause.end;
      this.pending = null;
      return;
    }
    if (kind === 'problem') this.readLack(clause, own, judgement);
    else this.readAct(kind, own, judgement, next);
  }

  /** A problem may be named only where something is promised about it: 针对解读不够深入的问题，我局将…. */
  private readAim({ start, text, closing }: Clause, next: Clause | undefined): boolean {
    const [, before = '', lack = ''] = AIM.exec(text) ?? [];
    if (this.around.hasProblems || lack === '' || closing !== '，' || !next) return false;
    const { promise, done } = judge(next.text);
    if (promise < 3 || done >= 3 || !endsInLack(lack)) return false;
    this.name('problem', start + before.length, start + before.length + lack.length);
    [this.owner, this.current, this.mode] = [this.items.at(-1) ?? null, null, 'measure'];
    return true;
  }

  /** Acts may be told as means: 通过举办通气会、改造专栏等途径，增强透明度. */
  private withoutMeans({ end }: Clause, start: number): number {
    const words = this.text.slice(start, end);
    const areMeans =
      words.startsWith('通过') && ACTS_AS_MEANS.test(this.text.slice(start, this.sentence.end));
    return areMeans && judge(words.slice(2)).act ? start + 2 : start;
  }

  /** What is still needed goes on in acts: 还需扩大覆盖面，提升生动性. */
  private isStillNeeded({ text }: Clause, { act, promise }: Judgement): boolean {
    return this.isNeed && act && promise < 3 && turnOf(text) === null;
  }

  /** In a list separated by ； what follows a lack explains it, and what follows a few words details them. */
  private isInPart(kind: NamedItem['kind'], { text }: Clause, { act, lack }: Judgement): boolean {
    if (!this.current || kind === 'done') return false;
    if (kind === 'measure' && !act) return true;
    const before = this.text.slice(this.current.start, this.current.end);
    if (kind === 'problem' && lack >= 2 && hasSubject(text) && isAboutElse(text, before)) return false;
    return kind === 'problem' || this.headEnd - this.current.start <= LONGEST_HEAD;
  }

  /** What something is good for belongs to it; true where nothing more is in the clause. */
  private readPurpose(own: Clause, judgement: Judgement): boolean {
    if (this.current) {
      const isSummedUp = this.text.startsWith('等', this.current.end);
      if (!isOfTheWhole(own.text) && !isSummedUp) this.current.end = own.end;
      return true;
    }
    return (
      this.mode !== 'measure' ||
      isOfTheWhole(own.text) ||
      judgement.named < LEAST_NAMED ||
      /^(?:确保|使|让|促)/u.test(own.text)
    );
  }

  private readLack(clause: Clause, own: Clause, judgement: Judgement): void {
    const isAlso =
      this.isNeed ||
      (this.current?.kind === 'problem' && clause.text.startsWith('以及')) ||
      (this.isListOfLacks && this.isEnumeration && own.text.length >= LEAST_NAMED && !GOES_ON.test(own.text));
    if (judgement.lack < 2 && !isAlso) {
      this.pending ??= own.start;
      return;
    }
    const spans = lacksIn(this.text, own);
    for (const [index, { start, end }] of spans.entries()) {
      const from = index === 0 && this.pending !== null && own.start === clause.start ? this.pending : start;
      this.name(
        'problem',
        from,
        index === spans.length - 1 ? withoutClosing(this.text, { start, end }) : end,
      );
    }
  }

  private readAct(
    kind: NamedItem['kind'],
    own: Clause,
    judgement: Judgement,
    next: Clause | undefined,
  ): void {
    const leadsOn =
      own.closing === '，' &&
      next !== undefined &&
      !judge(next.text).purpose &&
      !CONTINUES.test(next.text) &&
      !/^(?:并|使|让)/u.test(next.text);
    if (judgement.means && leadsOn && !isWholeAct(own.text) && judgement.done < 3) {
      this.pending ??= own.start;
      return;
    }
    const isGeneral = next !== undefined && judgement.named < LEAST_NAMED;
    if (leadsOn && OBJECT_BEFORE.test(own.text)) {
      this.pending ??= own.start;
      return;
    }
    if (judgement.circumstance && (leadsOn || isGeneral || own.closing === '：')) {
      const isKept =
        this.isParted ||
        (/^(?:针对|参照|对照)/u.test(own.text) && (kind === 'done' || (next && judge(next.text).done >= 3)));
      this.pending = isKept ? (this.pending ?? own.start) : null;
      return;
    }
    if (this.mode === 'improvement') this.mode = kind;
    const start = this.pending ?? own.start;
    const words = this.text.slice(start, own.end).replace(CLOSES_MEANS, '');
    for (const act of actsIn(this.text, { ...own, start, end: start + words.length, text: words }))
      this.name(kind, act.start, act.end);
  }

  /** Where a part of the sentence ends: words without a cue of their own that are in a list of lacks are one. */
  private flush({ end }: Clause): void {
    if (this.pending !== null && this.mode === 'problem' && this.isListOfLacks) {
      if (this.current?.kind === 'problem')
        this.current.end = withoutClosing(this.text, { ...this.current, end });
      else if (end - this.pending >= LEAST_NAMED)
        this.name('problem', this.pending, withoutClosing(this.text, { start: this.pending, end }));
    }
    this.pending = null;
    this.current = null;
    this.owner = this.around.owner;
  }

  private name(kind: NamedItem['kind'], start: number, end: number): void {
    const owner = kind === 'problem' ? this.around.owner : this.owner;
    this.current = { kind, start, end, ordinal: 0, group: this.around.group, owner };
    this.items.push(this.current);
    this.headEnd = end;
    this.pending = null;
  }
}

/** Fewer characters that say nothing general name nothing. */
const LEAST_NAMED = 6;
/** An act in so few words is the head of what follows it. */
const LONGEST_HEAD = 8;
/** What something is promised about. */
const AIM = /^((?:针对|对于?|围绕|就))(.{4,40}?)(?:的|等|这一|这个|的突出)*问题$/u;
/** Words about all that was named before. */
const OF_ALL = /^(?:上述|以上|这些)(?:措施|举措|任务|安排)(?!如下|是|为)/u;
/** Something is still needed, and an act says what. */
const NEED =
  /(?:还|仍|尚|亟|也)(?:需|须|要|应)(?:要)?(?:进一步|继续|不断|持续)?(?=[一-龥])|需要?(?:进一步|继续)/u;
/** Why something is lacking is not lacking itself. */
const REASON = /^(?:究其原因|分析原因|(?:主要|其|深层次)?原因(?:是|在于|有|为)|这主要是因为|主要卡在)/u;
