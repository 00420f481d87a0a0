import { form2021 } from '../forms/form-2021/form-2021.ts';
import type { Form, Head, Section } from '../forms/form.ts';

const headsIn = (heads: readonly Head[], change: (head: Head) => Head): readonly Head[] =>
  heads.map((head) => {
    const changed = change(head);
    return changed.children ? { ...changed, children: headsIn(changed.children, change) } : changed;
  });

/** A new reason not to disclose, and one reason less not to process. */
const withOtherReasons = (head: Head): Head => {
  const { id, children = [] } = head;
  if (id === 'withheld') {
    const label = '9.属于商业秘密';
    const reason: Head = { id: 'tradeSecret', label, name: '商业秘密', role: 'reason' };
    return { ...head, children: [...children, reason] };
  }
  if (id !== 'notProcessed') return head;
  return { ...head, children: children.filter((reason) => reason.id !== 'publishedMaterial') };
};

function ofTomorrow(section: Section): Section {
  if (section.kind === 'narrative') return section;
  const [first, ...others] = section.table.blocks;
  if (!first) return section;
  if (section.id === 'proactiveDisclosure') {
    const row: Head = { id: 'policyDocuments', label: '其他政策文件', name: '其他政策文件' };
    const blocks = [{ ...first, rows: [...first.rows, row] }, ...others];
    return { ...section, table: { ...section.table, blocks } };
  }
  if (section.id !== 'applications') return section;
  const blocks = [{ ...first, rows: headsIn(first.rows, withOtherReasons) }, ...others];
  const title = '收到和办理政府信息公开申请的数量';
  return { ...section, title, variants: [], table: { ...section.table, blocks } };
}

/** A form that nobody has prescribed: 2021's with a reason more, a reason less, a row more in 二 and a new title of 三. */
export const formOfTomorrow: Form<'2027'> = {
  id: '2027',
  source: '尚未发布的格式',
  firstYear: 2027,
  sections: form2021.sections.map(ofTomorrow),
};
