import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  GROUP_NOTICE_KINDS,
  type GroupNoticeKind,
  groupNoticeKindSchema,
  type GroupRobot,
  robotAccessSchema,
  robotKind,
  type RobotKind,
  robotKindSchema,
  robotNameSchema,
  TEXT_LIMITS,
} from '@zhaojian/contract';
import { App, Checkbox, Form, Input, Radio } from 'antd';
import { AgencyPicker } from '../area/agency-picker.tsx';
import { fitsSchema } from '../page/dialogs/fits-schema.ts';
import { FormDialog } from '../page/dialogs/form-dialog.tsx';
import { useSession } from '../session/use-session.ts';
import { addGroupRobot, changeGroupRobot, groupRobotsQuery } from './group-robots.requests.ts';

interface Values {
  readonly agencyId: string;
  readonly name: string;
  readonly isOn: boolean;
  readonly tells: GroupNoticeKind[];
  readonly kind: RobotKind;
  readonly address: string;
  readonly secret: string;
}

interface Props {
  /** The one to change; null for a new one. */
  readonly robot: GroupRobot | null;
  readonly onClose: () => void;
}

const BY_CODE = { ROBOT_ADDRESS_NOT_ALLOWED: 'address', AGENCY_NOT_FOUND: 'agencyId' };

/** A robot of the area: in which product, where it is, and what it tells its group. */
export function RobotForm({ robot, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { account } = useSession();
  const kind = Form.useWatch('kind', form) ?? robot?.kind ?? 'wecom';
  const { example, secretName } = robotKind(kind);
  // What is kept is of one product: another one has another address.
  const isKept = robot !== null && kind === robot.kind && robot.access === 'kept';
  const saving = useMutation({
    mutationFn: ({ agencyId, kind: chosen, address = '', secret = '', ...fields }: Values) => {
      const access = { kind: chosen, address: address.trim(), secret: secret.trim() || null };
      if (robot === null) return addGroupRobot({ agencyId, ...fields, access });
      return changeGroupRobot(robot.id, { ...fields, ...(access.address !== '' && { access }) });
    },
    onSuccess: async (_, { name }) => {
      await queries.invalidateQueries({ queryKey: groupRobotsQuery.queryKey });
      void message.success(`“${name}”已保存。请点“试发”，看群里能不能收到。`);
      onClose();
    },
  });
  return (
    <FormDialog<Values>
      width={600}
      title={robot ? `修改群机器人“${robot.name}”` : '增加群机器人'}
      okText="保存"
      form={form}
      initialValues={{
        agencyId: robot?.agencyId ?? account.agencyId,
        name: robot?.name ?? '',
        isOn: robot?.isOn ?? true,
        tells:
          robot?.tells ?? groupNoticeKindSchema.options.filter((each) => GROUP_NOTICE_KINDS[each].byDefault),
        kind: robot?.kind ?? 'wecom',
        address: '',
        secret: '',
      }}
      sending={saving}
      fieldOfCode={BY_CODE}
      onFinish={saving.mutate}
      onClose={onClose}
    >
      {robot === null && (
        <Form.Item
          name="agencyId"
          label="哪个辖区"
          extra="群里只说这个机构和它下面各单位的情况。"
          rules={[{ required: true, message: '请选择机构。' }]}
        >
          <AgencyPicker chosenName={account.agencyName} />
        </Form.Item>
      )}
      <Form.Item name="name" label="群的名称" rules={[fitsSchema(robotNameSchema)]}>
        <Input maxLength={TEXT_LIMITS.robotName} placeholder="例如 全市年报工作群" />
      </Form.Item>
      <Form.Item name="kind" label="哪一种">
        <Radio.Group
          options={robotKindSchema.options.map((value) => ({ value, label: robotKind(value).name }))}
        />
      </Form.Item>
      <Form.Item
        name="address"
        label="机器人的地址（Webhook）"
        extra={
          isKept
            ? '已加密保存，不再显示。不改就留空；改地址的，密钥也要一起重新填写。'
            : `在群里添加机器人后复制，形如 ${example}`
        }
        rules={isKept ? [] : [fitsSchema(robotAccessSchema.shape.address)]}
      >
        <Input maxLength={TEXT_LIMITS.robotAddress} autoComplete="off" />
      </Form.Item>
      {secretName !== null && (
        <Form.Item
          name="secret"
          label={secretName}
          extra="机器人的安全设置选了签名的才填；选“自定义关键词”的，把关键词设为“年度报告”。"
          dependencies={['address']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, secret: string) => {
                if (isKept && secret && !getFieldValue('address'))
                  throw new Error('改密钥的，机器人的地址也要一起重新填写。');
              },
            }),
          ]}
        >
          <Input.Password
            maxLength={TEXT_LIMITS.robotSecret}
            autoComplete="new-password"
            visibilityToggle={false}
          />
        </Form.Item>
      )}
      <Form.Item name="tells" label="在群里说什么" extra="只说单位名称和日期，不说姓名、意见和报告里的数字。">
        <Checkbox.Group
          options={groupNoticeKindSchema.options.map((value) => ({
            value,
            label: GROUP_NOTICE_KINDS[value].name,
          }))}
        />
      </Form.Item>
      <Form.Item name="isOn" valuePropName="checked">
        <Checkbox>启用</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
