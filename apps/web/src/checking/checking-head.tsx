import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import {
  isLate,
  type ReportVersion,
  type Submission,
  VERSION_SOURCE_NAMES,
  wasBroughtIn,
} from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { dayText, dueText, momentText, todayInChina } from '../dates/days.ts';
import { StateMark } from '../submissions/state-mark.tsx';
import styles from './checking-head.module.css';
import { summariseReading, summaryLine } from '../report-view/reading-summary.ts';
import type { ReportEditing } from './edits/use-report-editing.ts';

interface Props {
  readonly submission: Submission;
  readonly version: ReportVersion | null;
  readonly editing: ReportEditing;
  readonly editable: boolean;
  readonly onSave: () => void;
  readonly onSubmit: () => void;
  readonly saving: boolean;
}

/** What is being checked, its state, and what can be done with it. */
export function CheckingHead({ submission, version, editing, editable, onSave, onSubmit, saving }: Props) {
  const { report, findings, unsavedCount, unsavedWord, history, fillingIn } = editing;
  const today = todayInChina();
  const nothingYet = version === null && unsavedCount === 0;
  return (
    <header className={styles['head']}>
      <div>
        <h1>
          {submission.year} 年度报告
          <StateMark
            state={submission.state}
            broughtIn={wasBroughtIn(submission)}
            exemption={submission.exemption}
          />
          {submission.dueOn && editable && (
            <span className={styles['due']} data-late={isLate(submission.dueOn, null, today) || undefined}>
              {dayText(submission.dueOn, today)}前提交，{dueText(submission.dueOn, today)}
            </span>
          )}
        </h1>
        <p className={styles['origin']}>
          <span className={styles['summary']} aria-live="polite">
            {summaryLine(summariseReading(report, findings), fillingIn)}
          </span>
          {' · '}
          {version
            ? `第 ${version.number} 版 · ${version.author} ${momentText(version.createdAt)} ${VERSION_SOURCE_NAMES[version.source]}`
            : '还没有保存过'}
          {' · '}
          <Link to="/my-report" search={{ year: submission.year }}>
            {version ? '换一个文件 / 全部版本' : '改为上传文件'}
          </Link>
        </p>
      </div>
      {editable && (
        <div className={styles['headActions']}>
          <Tooltip title="撤销（Ctrl+Z）">
            <Button
              aria-label="撤销"
              icon={<UndoOutlined />}
              disabled={history.past.length === 0}
              onClick={editing.undo}
            />
          </Tooltip>
          <Tooltip title="重做（Ctrl+Y）">
            <Button
              aria-label="重做"
              icon={<RedoOutlined />}
              disabled={history.future.length === 0}
              onClick={editing.redo}
            />
          </Tooltip>
          <Button disabled={unsavedCount === 0} loading={saving} onClick={onSave}>
            {unsavedCount > 0 ? `保存 ${unsavedCount} 处${unsavedWord}` : '已保存'}
          </Button>
          <Button type="primary" disabled={nothingYet} onClick={onSubmit}>
            提交
          </Button>
        </div>
      )}
    </header>
  );
}
