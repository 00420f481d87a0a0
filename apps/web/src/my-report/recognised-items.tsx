import type { Submission } from '@zhaojian/contract';
import { ItemList } from '../item-corrections/item-list.tsx';
import { Panel } from '../page/panel.tsx';

/** What the platform will count of section 五, for its agency to look at before anybody else does. */
export function RecognisedItems({ submission }: { readonly submission: Submission }) {
  const { agencyId, year, acceptedVersion, latestVersion } = submission;
  const number = acceptedVersion ?? latestVersion;
  if (number === null) return null;
  return (
    <Panel
      title="第五部分识别出的问题和措施"
      note={`第 ${number} 版。审核通过后按这些条目统计；提交以前可以在这里更正，不影响提交。与往年相同的问题一并标出。`}
    >
      <ItemList key={number} version={{ agencyId, year, number }} />
    </Panel>
  );
}
