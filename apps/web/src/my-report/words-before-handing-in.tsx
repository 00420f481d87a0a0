import { isEditable, type Submission } from '@zhaojian/contract';
import { Panel } from '../page/panel.tsx';
import { WhoseWordsView } from '../whose-words/whose-words-view.tsx';

/** Before a report is handed in: how much of it is the agency's own words, as its supervisor will see it as well. */
export function WordsBeforeHandingIn({ submission }: { readonly submission: Submission }) {
  const { agencyId, year, state, versions } = submission;
  const [newest] = versions;
  if (!newest || !isEditable(state)) return null;
  return (
    <Panel
      title="文字来源"
      note="提交前自己先看一遍：哪些句子不是本机关今年写的。提交后审核人员会看到同样的结果和相同文字的出处；这里只作提示，不影响提交。"
    >
      <WhoseWordsView
        key={newest.number}
        agencyId={agencyId}
        year={year}
        version={newest.number}
        unseen="与另一机关的报告相同"
      />
    </Panel>
  );
}
