import type { ReportVersion } from '@zhaojian/contract';
import { Collapse } from 'antd';
import { ItemList } from '../item-corrections/item-list.tsx';

/** The problems and measures recognised in the text, as the statistics count them; asked for once it is opened. */
export function NamedItems({ version }: { readonly version: ReportVersion }) {
  const { agencyId, year, number } = version;
  return (
    <Collapse
      size="small"
      ghost
      items={[
        {
          key: 'items',
          label: '从这一部分识别出的问题、措施和改进',
          children: <ItemList key={number} version={{ agencyId, year, number }} />,
        },
      ]}
    />
  );
}
