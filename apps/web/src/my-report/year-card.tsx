import { sendsBack, type Submission, SUBMISSION_EVENT_WORDS, wasBroughtIn } from '@zhaojian/contract';
import { momentText, todayInChina } from '../dates/days.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { StateMark } from '../submissions/state-mark.tsx';
import { openLetter } from '../return-points/open-letter.ts';
import styles from './year-card.module.css';
import { ReturnedPoints } from './returned-points.tsx';
import { nextStep } from './next-step.ts';
import { TakeBackButton } from './take-back-button.tsx';
import { reportSteps, type StepState } from './report-steps.ts';

/** The year at a glance: five steps, what is asked now and by when, what the supervisor said. */
export function YearCard({ submission }: { readonly submission: Submission }) {
  const { year, agencyId, agencyName, state, returnReason, events } = submission;
  const step = nextStep(submission, todayInChina());
  const asked = openLetter(submission);
  const returned = events.find(({ kind }) => sendsBack(kind));
  return (
    <section className={styles['card']} aria-labelledby="year-title">
      <header className={styles['cardHead']}>
        <h1 id="year-title">
          {year} 年度报告{' '}
          <StateMark state={state} broughtIn={wasBroughtIn(submission)} exemption={submission.exemption} />
        </h1>
        <span className="quiet">{agencyName}</span>
      </header>
      <Steps submission={submission} />
      {asked && <ReturnedPoints submission={submission} letter={asked} />}
      {returnReason && !asked && (
        <blockquote className={styles['letter']}>
          <p>{returnReason}</p>
          {returned && (
            <footer>
              {returned.actor} · {momentText(returned.at)} {SUBMISSION_EVENT_WORDS[returned.kind]}第{' '}
              {returned.version} 版
            </footer>
          )}
        </blockquote>
      )}
      <div className={styles['next']} data-urgent={step.urgent || undefined}>
        <div>
          <p className={styles['headline']}>{step.headline}</p>
          <p className={styles['advice']}>{step.advice}</p>
        </div>
        <div className={styles['ways']}>
          {step.action === 'check' && (
            <ButtonLink primary size="large" to="/my-report/$year" params={{ year }}>
              去核对
            </ButtonLink>
          )}
          <TakeBackButton submission={submission} />
          {step.action === 'read' && (
            <ButtonLink size="large" to="/reports/$agencyId/$year" params={{ agencyId, year }}>
              查看报告
            </ButtonLink>
          )}
        </div>
      </div>
    </section>
  );
}

const SPOKEN: Readonly<Record<StepState, string>> = {
  done: '已完成',
  now: '正在进行',
  ahead: '未开始',
  back: '退回修改',
};

function Steps({ submission }: { readonly submission: Submission }) {
  return (
    <ol className={styles['steps']} aria-label="进展">
      {reportSteps(submission).map(({ title, state }, index) => (
        <li
          key={title}
          data-state={state}
          aria-current={state === 'now' || state === 'back' ? 'step' : undefined}
        >
          <span className={styles['stepMark']} aria-hidden="true">
            {state === 'done' ? '✓' : index + 1}
          </span>
          <span>{title}</span>
          <span className="spoken-only">{SPOKEN[state]}</span>
        </li>
      ))}
    </ol>
  );
}
