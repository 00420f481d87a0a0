import { type Explanation, type ReturnPoint, SHORTEST_REASON, TEXT_LIMITS } from '@zhaojian/contract';
import {
  describeFinding,
  explains,
  type Finding,
  findingId,
  type Form,
  type OpenItem,
  placeName,
} from '@zhaojian/report';
import { Collapse, Input } from 'antd';
import type { ReactNode } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { exactFigure } from '../../figures/figure-text.ts';
import { Dialog } from '../../page/dialogs/dialog.tsx';
import { ReasonField } from './save-dialog.tsx';
import styles from './submit-dialog.module.css';

export interface Handover {
  /** Why what was read from a file was changed; empty where nothing is left to save. */
  readonly reason: string;
  readonly explanations: Explanation[];
}

/** What is typed on the way to handing in. It outlives the dialog: a refusal or another look at a figure loses none of it. */
export interface HandoverWords {
  readonly reason: string;
  /** By the finding's id. */
  readonly explanations: Readonly<Record<string, string>>;
}

export const NO_WORDS: HandoverWords = { reason: '', explanations: {} };

interface Props {
  readonly open: boolean;
  readonly form: Form;
  readonly items: readonly OpenItem[];
  readonly findings: readonly Finding[];
  /** What was explained when it was submitted before. */
  readonly explained: readonly Explanation[];
  readonly unsavedCount: number;
  readonly unsavedWord: string;
  readonly reasonNeeded: boolean;
  /** What was typed here so far. */
  readonly words: HandoverWords;
  readonly onWords: (words: HandoverWords) => void;
  /** Points with which the report came back that are neither changed nor explained. */
  readonly unanswered: readonly ReturnPoint[];
  readonly onAnswer: (number: number) => void;
  /** The signed and sealed scan that the round asks for: null where it is there or not asked for. */
  readonly scanMissing: ReactNode;
  readonly submitting: boolean;
  readonly error: unknown;
  readonly onSubmit: (handover: Handover) => void;
  readonly onGoTo: (item: OpenItem) => void;
  readonly onClose: () => void;
}

/** Handing in: what remains open is listed, and asked for its reason where it may stay. */
export function SubmitDialog(props: Props) {
  const { form, items, findings, explained, unsavedCount, reasonNeeded, words, onWords } = props;
  const { reason, explanations } = words;
  const { unanswered } = props;
  const unread = items.filter(({ kind }) => kind === 'unread');
  const doubts = items
    .filter(({ kind }) => kind === 'doubt')
    .reduce((cells, { alike }) => cells + (alike?.length ?? 1), 0);
  const blocking = items.filter(({ kind }) => kind === 'blocking');
  const stopped = new Set(blocking.flatMap((item) => item.findings));
  const explainable = findings.filter((finding) => !stopped.has(finding));
  const errors = unique(explainable.filter(({ severity }) => severity === 'error'));
  const warnings = unique(explainable.filter(({ severity }) => severity === 'warning'));
  const explain = (finding: Finding, text: string) =>
    onWords({ ...words, explanations: { ...explanations, [findingId(finding)]: text } });
  const textOf = (finding: Finding): string =>
    explanations[findingId(finding)] ??
    explained.find((explanation) => explains(explanation, finding))?.text ??
    '';
  const missing = errors.filter((finding) => textOf(finding).trim().length < SHORTEST_REASON);
  const [toCorrect] = [...unread, ...blocking];
  const [toAnswer] = unanswered;
  const blocked = toCorrect !== undefined || toAnswer !== undefined;
  const reasonMissing = unsavedCount > 0 && reasonNeeded && reason.trim() === '';

  const explanationsOf = (listed: readonly Finding[]) => (
    <ul className={styles['explanations']}>
      {listed.map((finding) => (
        <ExplanationField
          key={findingId(finding)}
          form={form}
          finding={finding}
          text={textOf(finding)}
          onChange={explain}
        />
      ))}
    </ul>
  );

  const hand = () =>
    props.onSubmit({
      reason: reason.trim(),
      explanations: [...errors, ...warnings].flatMap((finding) => {
        const text = textOf(finding).trim();
        const { check, section, about } = finding;
        return text.length < SHORTEST_REASON ? [] : [{ check, section, about, text }];
      }),
    });

  return (
    <Dialog
      open={props.open}
      width={640}
      title={blocked ? '还不能提交' : '提交给主管部门审核'}
      decision={{
        okText: blocked
          ? unread.length > 0
            ? '去填写'
            : blocking.length > 0
              ? '去改正'
              : '去答复'
          : unsavedCount > 0
            ? '保存并提交'
            : '提交',
        cancelText: '再看看',
        disabled: !blocked && (missing.length > 0 || reasonMissing || props.scanMissing !== null),
        isPending: props.submitting,
        onOk: () => {
          if (toCorrect) props.onGoTo(toCorrect);
          else if (toAnswer) props.onAnswer(toAnswer.number);
          else hand();
        },
      }}
      onClose={props.onClose}
    >
      {blocked ? (
        <>
          {unread.length > 0 && (
            <>
              <p>下面这些地方还没有数字，填上以后才能提交；没有发生的填 0。</p>
              <ul className={styles['remaining']}>
                {unread.slice(0, 8).map((item) => (
                  <li key={item.id}>
                    {item.title}
                    {item.sum === undefined ? '' : `（各项之和是 ${exactFigure(item.sum)}）`}
                  </li>
                ))}
              </ul>
            </>
          )}
          {unanswered.length > 0 && (
            <>
              <p>
                退回意见的第 {unanswered.map(({ number }) => number).join('、')}{' '}
                条还没有答复。修改所指的地方，或逐条写明说明，才能提交。
              </p>
              <ul className={styles['remaining']}>
                {unanswered.slice(0, 8).map((point) => (
                  <li key={point.number}>
                    {point.number}. {placeName(form, point.about)}：{point.text}
                  </li>
                ))}
              </ul>
            </>
          )}
          {blocking.length > 0 && (
            <>
              <p>本年度填报规定，下面这些问题改正以后才能提交，不能以说明代替。</p>
              <ul className={styles['remaining']}>
                {blocking.slice(0, 8).map((item) => (
                  <li key={item.id}>{item.suggestedFixMessage ?? item.message}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <>
          {props.scanMissing}
          {errors.length === 0 && <p>勾稽关系全部相符。提交后在审核期间不能修改。</p>}
          {errors.length > 0 && (
            <>
              <p>
                还有 {errors.length} 项不符。请先改正；确属特殊情况的，逐项写明原因（至少 {SHORTEST_REASON}{' '}
                个字）。
              </p>
              {explanationsOf(errors)}
            </>
          )}
          {doubts > 0 && <p className="quiet">有 {doubts} 格识别存疑、没有确认，将按现在的数字提交。</p>}
          {warnings.length > 0 && (
            <Collapse
              ghost
              size="small"
              items={[
                {
                  key: 'warnings',
                  label: `${warnings.length} 项提示，可以说明，也可以不说明`,
                  children: explanationsOf(warnings),
                },
              ]}
            />
          )}
          {unsavedCount > 0 && (
            <p style={{ marginTop: 12 }}>
              有 {unsavedCount} 处{props.unsavedWord}还没有保存，提交时会一并保存为新版本。
            </p>
          )}
          {unsavedCount > 0 && reasonNeeded && (
            <ReasonField reason={reason} onChange={(typed) => onWords({ ...words, reason: typed })} />
          )}
        </>
      )}
      {props.error !== null && (
        <div style={{ marginTop: 12 }}>
          <RefusalAlert error={props.error} />
        </div>
      )}
    </Dialog>
  );
}

/** Explanations are by what names a finding: two findings of the same are explained once. */
const unique = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [findingId(finding), finding])).values(),
];

interface FieldProps {
  readonly form: Form;
  readonly finding: Finding;
  readonly text: string;
  readonly onChange: (finding: Finding, text: string) => void;
}

function ExplanationField({ form, finding, text, onChange }: FieldProps) {
  const { subject, message } = describeFinding(form, finding);
  return (
    <li>
      <p>{message}</p>
      {finding.quote && <q>{finding.quote}</q>}
      <Input.TextArea
        aria-label={`说明：${subject}`}
        placeholder="原因"
        maxLength={TEXT_LIMITS.explanation}
        autoSize={{ minRows: 1 }}
        value={text}
        onChange={(event) => onChange(finding, event.target.value)}
      />
    </li>
  );
}
