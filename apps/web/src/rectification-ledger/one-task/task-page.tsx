import {
  RECTIFICATION_SOURCES,
  RECTIFICATION_TRAIL,
  type RectificationStep,
  rectificationStepOf,
  type RectificationTask,
} from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { dayText, momentText } from '../../dates/days.ts';
import { ButtonLink } from '../../page/button-link.tsx';
import { LabelledLines } from '../../page/labelled-lines.tsx';
import { PageHead } from '../../page/page-head.tsx';
import { PanelColumns } from '../../page/panel-columns.tsx';
import { Panel } from '../../page/panel.tsx';
import { PageError } from '../../page/without-content/page-error.tsx';
import { PageSkeleton } from '../../page/without-content/page-skeleton.tsx';
import { RectificationMark } from '../rectification-mark.tsx';
import { rectificationTaskQuery } from '../rectification.requests.ts';
import { ChangeTaskDialog } from './change-task-dialog.tsx';
import { EvidenceLink, EvidencePanel } from './evidence-panel.tsx';
import styles from './task-page.module.css';
import { TaskStepDialog } from './task-step-dialog.tsx';

const route = getRouteApi('/shell/rectification/$taskId');

interface OfTaskProps {
  readonly task: RectificationTask;
}

const TrailPanel = ({ task: { id, trail } }: OfTaskProps) => (
  <Panel title="经过">
    <ol className={styles['trail']}>
      {trail.map(({ kind, at, actor, agencyName, words, files }, index) => (
        <li key={trail.length - index}>
          <p>
            {agencyName} {actor} <strong>{RECTIFICATION_TRAIL[kind]}</strong>{' '}
            <span className="quiet">{momentText(at)}</span>
          </p>
          {words && <p className={styles['words']}>{words}</p>}
          {files.length > 0 && (
            <ul className={styles['files']} aria-label="佐证材料">
              {files.map((file) => (
                <li key={file.id}>
                  <EvidenceLink taskId={id} file={file} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  </Panel>
);

const DemandPanel = ({ task }: OfTaskProps) => (
  <Panel title="问题和要求">
    <p className={styles['problem']}>{task.problem}</p>
    <LabelledLines
      lines={[
        { label: '整改措施', text: task.measure },
        { label: '责任单位', text: task.agencyName },
        { label: '责任人', text: task.responsible ?? '未填' },
        { label: '时限', text: dayText(task.dueOn) },
        { label: '来源', text: `${task.year} 年度 · ${RECTIFICATION_SOURCES[task.source].name}` },
        { label: '下达', text: `${task.setBy}，${momentText(task.setAt)}` },
      ]}
    />
  </Panel>
);

/** One task of the 整改台账: what is demanded, what was done, and what comes next. */
export function TaskPage() {
  const { taskId } = route.useParams();
  const { data: task, error } = useQuery(rectificationTaskQuery(taskId));
  // As it was seen when the button was pressed: what comes in meanwhile was not read by who answers.
  const [taking, setTaking] = useState<{ step: RectificationStep; task: RectificationTask } | null>(null);
  const [changing, setChanging] = useState<RectificationTask | null>(null);
  if (error) return <PageError error={error} />;
  if (!task) return <PageSkeleton />;
  const [last] = task.trail;
  return (
    <>
      <PageHead
        title={
          <>
            整改任务 <RectificationMark state={task.state} overdue={task.overdue} />
          </>
        }
        note={`${task.agencyName} · 时限 ${dayText(task.dueOn)}`}
      >
        <Space wrap>
          <ButtonLink to="/rectification">回到台账</ButtonLink>
          {task.mayChange && <Button onClick={() => setChanging(task)}>调整任务</Button>}
          {task.steps.map((step) => (
            <Button
              key={step}
              danger={step === 'drop'}
              type={['reportDone', 'confirm'].includes(step) ? 'primary' : 'default'}
              onClick={() => setTaking({ step, task })}
            >
              {rectificationStepOf(step).name}
            </Button>
          ))}
        </Space>
      </PageHead>
      {last?.kind === 'return' && (
        <Alert
          type="warning"
          showIcon
          title={`${last.agencyName}退回了整改`}
          description={last.words}
          style={{ marginBottom: 16 }}
        />
      )}
      <PanelColumns layout="one">
        <DemandPanel task={task} />
        {task.mayAddEvidence && <EvidencePanel task={task} />}
        <TrailPanel task={task} />
      </PanelColumns>
      {taking && <TaskStepDialog {...taking} onClose={() => setTaking(null)} />}
      {changing && <ChangeTaskDialog task={changing} onClose={() => setChanging(null)} />}
    </>
  );
}
