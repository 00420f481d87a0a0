import {
  AGENCY_KIND_NAMES,
  agencyKindSchema,
  type CollectionRound,
  type SaveRoundHandUps,
} from '@zhaojian/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { saveRoundHandUps } from '../../area/collection-rounds.queries.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { Panel } from '../../page/panel.tsx';
import { useRoundChanged } from '../use-round-changed.ts';

interface Props {
  readonly round: CollectionRound;
  readonly changes: boolean;
}

const handUpsText = ({ handUpKinds }: Pick<CollectionRound, 'handUpKinds'>): string =>
  handUpKinds.length > 0
    ? `${handUpKinds.map((kind) => AGENCY_KIND_NAMES[kind]).join('、')}，审核完辖区内的报告后整体上报给直接上级。`
    : '不要求整体上报。';

/** Which areas hand up as a whole in a round. */
export function HandUpsPanel({ round, changes }: Props) {
  const [changing, setChanging] = useState(false);
  return (
    <Panel
      title="整体上报"
      note="要求的类别里，有下级又有上级的机构（例如各区）把辖区作为一个整体上报，附说明；上级抽查后确认，或者退回。"
      actions={changes && <Button onClick={() => setChanging(true)}>设定整体上报</Button>}
    >
      <p>{handUpsText(round)}</p>
      {changing && <HandUpsForm round={round} onClose={() => setChanging(false)} />}
    </Panel>
  );
}

function HandUpsForm({ round, onClose }: { readonly round: CollectionRound; readonly onClose: () => void }) {
  const [form] = Form.useForm<SaveRoundHandUps>();
  const { message } = App.useApp();
  const roundChanged = useRoundChanged();
  const saving = useMutation({
    mutationFn: (wanted: SaveRoundHandUps) => saveRoundHandUps(round.year, wanted),
    onSuccess: async (saved) => {
      await roundChanged();
      void message.success(`已保存：${handUpsText(saved)}`);
      onClose();
    },
  });
  return (
    <FormDialog<SaveRoundHandUps>
      title={`${round.year} 年度：哪些机构把辖区整体上报`}
      okText="保存"
      form={form}
      initialValues={{ handUpKinds: round.handUpKinds }}
      sending={saving}
      onFinish={saving.mutate}
      onClose={onClose}
    >
      <Form.Item name="handUpKinds" extra="一类也不选，就不要求整体上报；已经上报的保留，不再显示。">
        <Checkbox.Group
          options={agencyKindSchema.options.map((kind) => ({ value: kind, label: AGENCY_KIND_NAMES[kind] }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
