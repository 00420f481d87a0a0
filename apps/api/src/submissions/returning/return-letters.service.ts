import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type AskedLetter,
  type AskedPoint,
  letterLines,
  type ReturnLetter as ContractLetter,
  type ReturnPoint as ContractPoint,
  unansweredPoints,
} from '@zhaojian/contract';
import { differsAt, type Form, hasPlace, placeName, type Report, type ReportPlace } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import type { ReportVersion } from '../report-version.entity.ts';
import type { Task } from '../submission-access.service.ts';
import type { Submission } from '../submission.entity.ts';
import { VersionQueries } from '../versions/version.queries.ts';
import { ReturnLetter, ReturnPoint } from './return-letter.entity.ts';
import { answerDayPast, pointNotBefore, pointNowhere, pointsUnanswered } from './returning.errors.ts';

/** The letters with which reports go back: their points are written once, answered once, and kept. */
@Injectable()
export class ReturnLetters {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly versions: VersionQueries,
    private readonly tree: AgencyTree,
    private readonly clock: Clock,
  ) {}

  /** All letters about a submission, the newest first. */
  async of(submissionId: string, manager: EntityManager = this.database.manager): Promise<ContractLetter[]> {
    const [letters, points] = await Promise.all([
      manager.find(ReturnLetter, { where: { submissionId }, order: { number: 'DESC' } }),
      manager.find(ReturnPoint, { where: { submissionId }, order: { number: 'ASC' } }),
    ]);
    return letters.map((letter) => ({
      ...described(letter),
      points: points.filter(({ letterNumber }) => letterNumber === letter.number).map(describedPoint),
    }));
  }

  /** The points that a version answered; none where it answered no letter. */
  async pointsAnswered(
    manager: EntityManager,
    submissionId: string,
    version: number,
  ): Promise<ContractPoint[]> {
    const letters = await this.of(submissionId, manager);
    return letters.find(({ answeredVersion }) => answeredVersion === version)?.points ?? [];
  }

  /**
   * Writes the letter with which a version goes back. Returns it as one text.
   * @throws Refusal ANSWER_DAY_PAST, POINT_NOWHERE, POINT_NOT_BEFORE
   */
  async write(
    manager: EntityManager,
    caller: Caller,
    task: Task,
    { submissionId, version, letter }: { submissionId: string; version: ReportVersion; letter: AskedLetter },
  ): Promise<string> {
    const today = this.clock.today();
    if (letter.answerBy < today) throw answerDayPast(letter.answerBy, today);
    const [before] = await this.of(submissionId, manager);
    const points = letter.points.map((asked, index) => {
      const earlier = earlierOf(before, asked, index + 1);
      if (!earlier && !hasPlace(version.report, asked.about))
        throw pointNowhere(index + 1, placeName(task.form, asked.about));
      return { ...asked, times: (earlier?.times ?? 0) + 1 };
    });
    const office = await this.tree.find(caller.agencyId, task.year, manager);
    const number = (before?.number ?? 0) + 1;
    const { opening, closing, answerBy } = letter;
    await manager.insert(ReturnLetter, {
      submissionId,
      number,
      version: version.number,
      at: this.clock.now(),
      author: caller.displayName,
      office: office?.name ?? '',
      opening,
      closing,
      answerBy,
    });
    await manager.insert(
      ReturnPoint,
      points.map(({ about, text, check, times, again }, index) => ({
        submissionId,
        letterNumber: number,
        number: index + 1,
        about,
        text,
        checkCode: check,
        times,
        again,
      })),
    );
    return letterLines(task.form, { opening, closing, answerBy, points }).join('\n');
  }

  /**
   * Keeps with which version the points that wait were answered, and which of their places it changes.
   * @throws Refusal POINTS_UNANSWERED, where one was neither changed nor explained
   */
  async settle(
    manager: EntityManager,
    task: Task,
    { id: submissionId }: Submission,
    handedIn: { number: number; report: Report },
  ): Promise<void> {
    const [letter] = await this.of(submissionId, manager);
    if (!letter || letter.answeredVersion !== null) return;
    const returned = await this.versions.stored(task, letter.version, manager);
    const isChanged = (place: ReportPlace) => differsAt(place, returned.report, handedIn.report);
    refuseUnanswered(task.form, letter, isChanged);
    await manager.update(
      ReturnLetter,
      { submissionId, number: letter.number },
      { answeredVersion: handedIn.number },
    );
    const numbers = letter.points.filter(({ about }) => isChanged(about)).map((point) => point.number);
    await manager.query(
      `UPDATE return_point SET changed = (number = ANY($3)) WHERE submission_id = $1 AND letter_number = $2`,
      [submissionId, letter.number, numbers],
    );
  }

  /** The points wait for answers again, where a version that answered them was taken back. What was written to them stays. */
  async unsettle(manager: EntityManager, submissionId: string, answeredVersion: number): Promise<void> {
    const [letter] = await this.of(submissionId, manager);
    if (letter?.answeredVersion !== answeredVersion) return;
    await manager.update(ReturnLetter, { submissionId, number: letter.number }, { answeredVersion: null });
    await manager.update(ReturnPoint, { submissionId, letterNumber: letter.number }, { changed: null });
  }
}

/** The point of the letter before that is asked again; undefined for a new one. */
function earlierOf(
  before: ContractLetter | undefined,
  { again }: AskedPoint,
  number: number,
): ContractPoint | undefined {
  if (again === null) return undefined;
  const earlier = before?.points.find((point) => point.number === again);
  if (!earlier) throw pointNotBefore(number, again);
  return earlier;
}

function refuseUnanswered(
  form: Form,
  letter: ContractLetter,
  isChanged: (place: ReportPlace) => boolean,
): void {
  const open = unansweredPoints(letter, isChanged);
  if (open.length === 0) return;
  throw pointsUnanswered(open.map(({ number, about }) => ({ number, name: placeName(form, about) })));
}

const described = ({ submissionId: _id, office: _office, at, ...letter }: ReturnLetter) => ({
  ...letter,
  at: at.toISOString(),
});

const describedPoint = ({
  submissionId: _id,
  letterNumber: _letter,
  checkCode,
  ...point
}: ReturnPoint): ContractPoint => ({ ...point, check: checkCode });
