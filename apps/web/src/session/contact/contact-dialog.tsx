import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { QUERY_KEYS } from '../../api/query-keys.ts';
import { FormDialog } from '../../page/dialogs/form-dialog.tsx';
import { changeContact, sessionQuery } from '../session.queries.ts';
import { useSession } from '../use-session.ts';
import { ContactFields, contactOf, type ContactValues } from './contact-fields.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How oneself is reached: everyone says so for themselves. */
export function ContactDialog({ open, onClose }: Props) {
  const { account } = useSession();
  const [form] = Form.useForm<ContactValues>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: (values: ContactValues) => changeContact(contactOf(values)),
    onSuccess: async (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      void message.success('联系方式已保存。');
      onClose();
      await Promise.all(
        [QUERY_KEYS.accounts, QUERY_KEYS.notifications].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
  return (
    <FormDialog
      open={open}
      title="我的联系方式"
      okText="保存"
      form={form}
      initialValues={{ phone: account.phone, email: account.email }}
      sending={changing}
      onFinish={(values) => changing.mutate(values)}
      onClose={onClose}
    >
      <ContactFields />
    </FormDialog>
  );
}
