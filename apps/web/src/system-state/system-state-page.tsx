import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { CHAIN_NOTE, RecordChain } from '../audit/verification/record-chain.tsx';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { ButtonLink } from '../page/button-link.tsx';
import { PageHead } from '../page/page-head.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { Panel } from '../page/panel.tsx';
import { DamagedOriginals } from './damaged-originals.tsx';
import { GivenUpJobs } from './given-up-jobs.tsx';
import { Senders } from './senders.tsx';
import { Sizes } from './sizes.tsx';
import { sizeText } from './size-text.ts';
import { Spaces } from './spaces.tsx';
import styles from './system-state-page.module.css';
import { clearNow, retryJob, systemStateQuery } from './system-state.queries.ts';

/** 系统状态: whether there is room on the machine, what takes it, which originals are damaged, which jobs gave up, whether the record holds. */
export function SystemStatePage() {
  const { data: state, error } = useQuery(systemStateQuery);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const clearing = useMutation({
    mutationFn: clearNow,
    onSuccess: (after) => {
      queries.setQueryData(systemStateQuery.queryKey, after);
      const { files = 0, bytes = 0 } = after.cleared ?? {};
      void message.success(files === 0 ? '没有到期的文件。' : `已清理 ${files} 个文件，${sizeText(bytes)}。`);
    },
  });
  const retrying = useMutation({
    mutationFn: retryJob,
    onSuccess: (after) => {
      queries.setQueryData(systemStateQuery.queryKey, after);
      void message.success('已重新开始，几秒钟后可以看到结果。');
    },
    onError: () => queries.invalidateQueries(systemStateQuery),
  });
  if (error) return <PageError error={error} />;
  if (!state) return <PageSkeleton />;

  return (
    <>
      <PageHead
        title="系统状态"
        note="服务器的磁盘空间、占用空间的文件、原件是否完好、后台任务是否正常、操作记录是否完整。每半分钟更新。"
      >
        {state.sampleArea !== 'none' && <ButtonLink to="/system/leave-sample-area">离开示例区</ButtonLink>}
        <ButtonLink to="/system/office">平台外观和通知</ButtonLink>
        <ButtonLink to="/system/mail">邮件设置</ButtonLink>
        <Button loading={clearing.isPending} onClick={() => clearing.mutate(undefined)}>
          立即清理
        </Button>
      </PageHead>
      <RefusalAlert error={clearing.error ?? retrying.error} />
      {state.isLow && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title="磁盘空间不足，已停止上传和保存；查看和登录不受影响。"
          description="请清除下面不需要的文件，或在服务器上腾出空间、扩大磁盘。空间恢复后自动继续，不必重新启动。"
        />
      )}
      <div className={styles['panels']}>
        <Panel title="磁盘空间" note="剩余空间低于停止写入线时，不再接受上传和保存，以免数据库写满停机。">
          <Spaces spaces={state.spaces} />
        </Panel>
        <Panel
          title="占用空间"
          note="每小时清理一次：到期的未采用文件，以及中断留下的残余。报告所依据的原件从不清理。"
        >
          <Sizes state={state} />
        </Panel>
        <Panel
          title={`未采用的文件（${state.refused.files}）`}
          note={`上传后没有成为报告的文件（读不出、不是本机关或本年度的等），保留 ${state.refusedFileDays} 天后自动清理。`}
        >
          <Senders
            senders={state.senders}
            clearing={clearing.isPending}
            onClear={(accountId) => clearing.mutate(accountId)}
          />
        </Panel>
        <Panel
          title={`损坏的原件（${state.damaged.length}）`}
          note="原件在每次查看、下载时核对。损坏的请从备份恢复到 originals 文件夹，或请报送单位重新上传同一文件。"
        >
          <DamagedOriginals originals={state.damaged} />
        </Panel>
        <Panel
          title={`未完成的后台任务（${state.givenUpJobs.length}）`}
          note="后台任务失败后会自动再试，间隔越来越长；多次失败的不再自动尝试。排除原因后点“重试”；“程序出错”的，请把编号告诉维护人员。"
        >
          <GivenUpJobs
            jobs={state.givenUpJobs}
            retrying={retrying.isPending}
            onRetry={(id) => retrying.mutate(id)}
          />
        </Panel>
        <Panel title="操作记录的核验" note={CHAIN_NOTE}>
          <RecordChain record={state.record} />
        </Panel>
      </div>
    </>
  );
}
