import {
  type AreaHandUp,
  HAND_UP_CHANGES,
  type HandUpStep,
  handUpStepOf,
  isUp,
  takesContents,
} from '@zhaojian/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { usePlace } from '../address/place.ts';
import { momentText } from '../dates/days.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { PageHead } from '../page/page-head.tsx';
import { PanelColumns } from '../page/panel-columns.tsx';
import { Panel } from '../page/panel.tsx';
import { RowsTable } from '../page/rows-table.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { StateMark } from '../submissions/state-mark.tsx';
import { areaHandUpQuery } from './area-hand-ups.requests.ts';
import styles from './area-hand-up-page.module.css';
import { HandUpMark } from './hand-up-mark.tsx';
import { counted, countsText, handUpSentence } from './hand-up-words.ts';
import { SamplePanel } from './sample-panel.tsx';
import { StepDialog } from './step-dialog.tsx';

interface OfAreaProps {
  readonly handUp: AreaHandUp;
}

const byAgency = ({ agencyId }: { readonly agencyId: string }) => agencyId;
const PAGE = { pageSize: 20, hideOnSinglePage: true, showSizeChanger: false } as const;

function ReportName({ row, year }: { readonly row: AreaHandUp['changes'][number]; readonly year: number }) {
  return (
    <Link to="/review/$agencyId/$year" params={{ agencyId: row.agencyId, year }}>
      {row.agencyName}
    </Link>
  );
}

/** What to do about what has changed, for whoever reads it. */
function whatToDo({ state, steps }: AreaHandUp): string {
  const against = steps.filter((step) => !takesContents(step) && handUpStepOf(step).words);
  return [
    state === 'confirmed' ? '确认的是上报时的内容。' : '有变动的不能确认。',
    steps.some(takesContents)
      ? '处理完以后请重新上报。'
      : `由上报的辖区重新上报${against.map((step) => `，或${handUpStepOf(step).name}`).join('')}。`,
  ].join('');
}

function ChangesPanel({ handUp }: OfAreaProps) {
  const { changes, year } = handUp;
  return (
    <Panel title={`上报后的变动（${changes.length} 处）`} note={whatToDo(handUp)}>
      <RowsTable
        rows={changes}
        rowKey={byAgency}
        pagination={PAGE}
        empty="没有变动。"
        columns={[
          {
            title: '报告',
            render: (_, row) => (row.state ? <ReportName row={row} year={year} /> : row.agencyName),
          },
          { title: '变动', render: (_, { change }) => HAND_UP_CHANGES[change] },
          { title: '现在', render: (_, { state }) => state && <StateMark state={state} /> },
        ]}
      />
    </Panel>
  );
}

function ContentsPanel({ handUp: { state, handedUp, now, statement } }: OfAreaProps) {
  const { missing } = handedUp ?? now;
  const asHandedUp = handedUp && countsText(counted(handedUp));
  const today = countsText(counted(now));
  return (
    <Panel
      title={isUp(state) ? '上报的内容' : '现在的情况'}
      note={
        asHandedUp && asHandedUp !== today
          ? `上报时${asHandedUp}；现在${today}。`
          : `${asHandedUp ?? today}。`
      }
    >
      {handedUp && statement && (
        <p className={styles['statement']}>
          <strong>上报说明：</strong>
          {statement}
        </p>
      )}
      <RowsTable
        rows={missing}
        rowKey={byAgency}
        pagination={PAGE}
        empty="应报的报告都已通过，没有缺的。"
        columns={[
          { title: '缺报告的机构', dataIndex: 'agencyName' },
          {
            title: isUp(state) ? '上报时的状态' : '现在的状态',
            render: (_, agency) => <StateMark state={agency.state} />,
          },
        ]}
      />
    </Panel>
  );
}

const TrailPanel = ({ handUp: { trail } }: OfAreaProps) => (
  <Panel title="经过">
    {trail.length === 0 ? (
      <p className="quiet">还没有上报过。上报、退回、确认都会记在这里。</p>
    ) : (
      <ol className={styles['trail']}>
        {trail.map(({ step, at, actor, words, contents }) => (
          <li key={at}>
            <p>
              {actor} <strong>{handUpStepOf(step).name}</strong>{' '}
              <span className="quiet">
                {momentText(at)}
                {contents && ` · ${countsText(contents)}`}
              </span>
            </p>
            {words && <p className={styles['words']}>{words}</p>}
          </li>
        ))}
      </ol>
    )}
  </Panel>
);

/** 整体上报: an area as a whole, for its own office and for the one above. */
export function AreaHandUpPage() {
  const { nodeId, year } = usePlace();
  const { data, error, isPlaceholderData } = useQuery({
    ...areaHandUpQuery(nodeId, year),
    placeholderData: keepPreviousData,
  });
  // As it was seen when the button was pressed: what comes in meanwhile was not read by who answers.
  const [taking, setTaking] = useState<{ step: HandUpStep; handUp: AreaHandUp } | null>(null);
  if (error) return <PageError error={error} />;
  if (!data) return <PageSkeleton />;
  const { agencyName, state, changes, sample, steps, trail } = data;
  const [last] = trail;
  const wasSentBack = !isUp(state) && last?.words;
  return (
    <div aria-busy={isPlaceholderData}>
      <PageHead
        title={
          <>
            {agencyName} {year} 年度整体上报 <HandUpMark state={state} changed={changes.length} />
          </>
        }
        note={handUpSentence(data)}
      >
        <Space wrap>
          <ButtonLink to="/progress">回到填报进度</ButtonLink>
          {steps.map((step, index) => (
            <Button
              key={step}
              type={
                index === steps.length - 1 && handUpStepOf(step).to !== 'handedUp' ? 'primary' : 'default'
              }
              onClick={() => setTaking({ step, handUp: data })}
            >
              {handUpStepOf(step).name}
            </Button>
          ))}
        </Space>
      </PageHead>
      {wasSentBack && (
        <Alert
          type="warning"
          showIcon
          title={`${last.actor}整体退回了上报`}
          description={last.words}
          style={{ marginBottom: 16 }}
        />
      )}
      <PanelColumns layout="one">
        {changes.length > 0 && <ChangesPanel handUp={data} />}
        <ContentsPanel handUp={data} />
        {(isUp(state) || sample.length > 0) && <SamplePanel handUp={data} />}
        <TrailPanel handUp={data} />
      </PanelColumns>
      {taking && <StepDialog {...taking} onClose={() => setTaking(null)} />}
    </div>
  );
}
