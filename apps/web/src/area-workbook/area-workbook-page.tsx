import type { AreaWorkbookPlan } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { ButtonLink } from '../page/button-link.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Panel } from '../page/panel.tsx';
import { areaWorkbookLink, sendWorkbook } from './area-workbook.requests.ts';
import styles from './area-workbook-page.module.css';
import { FirstPasswords, useKeptPasswords } from './first-passwords.tsx';
import { PlanTables } from './plan-tables.tsx';
import { WorkbookChoice } from './workbook-choice.tsx';
import { WorkbookProgress } from './workbook-progress.tsx';

const part = (count: number, words: string): string[] => (count > 0 ? [`${words} ${count} `] : []);

/** What a workbook does, in numbers. */
function countsInWords({ agencies, people, mistakes, notes, done }: AreaWorkbookPlan): string {
  const counted = [
    ...part(agencies.created.length, '新建机构').map((text) => `${text}个`),
    ...part(agencies.changed.length, '变更机构').map((text) => `${text}个`),
    ...part(people.created.length, '新建账号').map((text) => `${text}个`),
    ...part(people.changed.length, '修改账号').map((text) => `${text}个`),
  ];
  const same = agencies.same + people.same;
  const unchanged = same > 0 ? `${same} 行与平台上的相同，不动。` : '';
  if (mistakes.length > 0)
    return `有 ${mistakes.length} 处错误，一处也不会导入。请照下表改好文件，再重新选择。`;
  if (done) return `${counted.join('，')}。${unchanged}`;
  const look = notes.length > 0 ? `有 ${notes.length} 处请先核对。` : '';
  if (counted.length === 0) return `${unchanged || '表里没有机构。'}没有要改的。${look}`;
  return `将${counted.join('，')}。${unchanged}${look}`;
}

/** Whether there is nothing to do. */
const isNothing = ({ agencies, people }: AreaWorkbookPlan): boolean =>
  [agencies.created, agencies.changed, people.created, people.changed].every(({ length }) => length === 0);

interface Chosen {
  readonly file: File;
  readonly fromYear: number;
}

/** 从表格导入: an area's agencies and accounts from Excel, looked at before anything is done. */
export function AreaWorkbookPage() {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [sent, setSent] = useState(0);
  const bringing = useMutation({
    mutationFn: async ({ file, fromYear, plan }: Chosen & { plan: AreaWorkbookPlan }) => {
      setSent(0);
      return sendWorkbook({ file, fromYear, seen: plan.digest, onProgress: setSent });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const looking = useMutation({
    mutationFn: async (wanted: Chosen) => {
      setChosen(wanted);
      setSent(0);
      bringing.reset();
      return sendWorkbook({ ...wanted, onProgress: setSent });
    },
  });
  const passwords = useKeptPasswords();
  const again = () => {
    passwords.setKept(false);
    looking.reset();
    bringing.reset();
    setChosen(null);
  };
  const plan = looking.data;
  const done = bringing.data;
  const afterPasswords = async () => {
    if (!done || done.passwords.length === 0 || passwords.kept || (await passwords.mayLeave())) again();
  };

  return (
    <div className={styles['page']}>
      <PageHead
        title="从表格导入机构和账号"
        note="先看结果，再导入：有一处错误，整个文件都不导入；同一个文件可以重复导入，只改有变化的。"
      >
        <ButtonLink to="/agencies">回到机构</ButtonLink>
      </PageHead>
      {!plan && (
        <WorkbookChoice
          address={areaWorkbookLink()}
          sending={looking.isPending ? { what: '核对', sent } : null}
          onChoose={(file, fromYear) => looking.mutate({ file, fromYear })}
        />
      )}
      <RefusalAlert error={looking.error} title="没有读取" onClose={again} />
      {plan && chosen && !done && (
        <Panel
          title={`核对：${chosen.file.name}`}
          note={`还没有导入。${countsInWords(plan)}${isNothing(plan) ? '' : `新建的机构和变更自 ${chosen.fromYear} 年度起。`}`}
          actions={
            <div className={styles['actions']}>
              <Button onClick={again} disabled={bringing.isPending}>
                换一个文件
              </Button>
              <Button
                type="primary"
                disabled={plan.mistakes.length > 0 || isNothing(plan)}
                loading={bringing.isPending}
                onClick={() => bringing.mutate({ ...chosen, plan })}
              >
                {bringing.isPending ? '正在导入' : '全部导入'}
              </Button>
            </div>
          }
        >
          {bringing.isPending && <WorkbookProgress sent={sent} what="导入" />}
          <RefusalAlert
            error={bringing.error}
            title="没有导入"
            onClose={() => bringing.reset()}
            action={
              <Button size="small" onClick={() => looking.mutate(chosen)}>
                重新核对
              </Button>
            }
          />
          <PlanTables plan={plan} />
        </Panel>
      )}
      {done && (
        <Panel title="已导入" note={countsInWords(done)}>
          <div className={styles['actions']}>
            <ButtonLink to="/agencies" primary={done.passwords.length === 0}>
              查看机构
            </ButtonLink>
            <Button onClick={() => void afterPasswords()}>再导入一个文件</Button>
            <Link to="/rounds">下一步：填报轮次</Link>
          </div>
        </Panel>
      )}
      {done && done.passwords.length > 0 && <FirstPasswords done={done} {...passwords} />}
    </div>
  );
}
