import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { Refusal } from '../../api/refusal.ts';
import { findDialog } from '../../testing/find-dialog.ts';
import { FormDialog } from './form-dialog.tsx';

/** A dialog whose server refuses whatever is sent. */
function RefusedDialog({ refusal }: { readonly refusal: Refusal }) {
  const [form] = Form.useForm<{ reason: string }>();
  const [error, setError] = useState<Refusal | null>(null);
  return (
    <FormDialog
      title="写明原因"
      okText="发送"
      form={form}
      sending={{ isPending: false, error, reset: () => setError(null) }}
      fieldOfCode={{ NAME_TAKEN: 'reason', YEAR_TAKEN: 'year' }}
      onFinish={() => setError(refusal)}
      onClose={() => setError(null)}
    >
      <Form.Item label="原因" name="reason">
        <Input.TextArea />
      </Form.Item>
    </FormDialog>
  );
}

describe('a dialog that is refused', () => {
  it('is closed again where the browser answers scrolling with a promise', async () => {
    const scroll = jest
      .spyOn(Element.prototype, 'scrollIntoView')
      .mockImplementation(() => Promise.resolve() as unknown as undefined);
    const { unmount } = render(<RefusedDialog refusal={new Refusal('OFFLINE', '连不上服务器。', 0)} />);
    await userEvent.click(screen.getByRole('button', { name: /发\s?送/ }));
    expect(await screen.findByText('连不上服务器。')).toBeDefined();
    expect(unmount).not.toThrow();
    scroll.mockRestore();
  });

  it.each([
    ['below the form', new Refusal('OFFLINE', '连不上服务器。', 0)],
    ['at the field whose code it is', new Refusal('NAME_TAKEN', '已被使用，请换一个。', 409)],
    [
      'below the form where the field of its code is not in it',
      new Refusal('YEAR_TAKEN', '该年度已有。', 409),
    ],
    ['at the field that it names', new Refusal('INVALID_INPUT', '填写有误。', 422, { reason: '写得太短。' })],
  ])('stays open with what was typed, and says why %s', async (_where, refusal) => {
    render(<RefusedDialog refusal={refusal} />);
    const dialog = within(await findDialog('写明原因'));
    await userEvent.type(dialog.getByRole('textbox', { name: '原因' }), '与台账核对后更正');
    await userEvent.click(dialog.getByRole('button', { name: /发\s?送/ }));
    expect(await dialog.findByText(refusal.fields['reason'] ?? refusal.message)).toBeDefined();
    expect(screen.getByRole('textbox', { name: '原因' })).toHaveProperty('value', '与台账核对后更正');
  });

  it('brings into view why, since its button is in view all the time', async () => {
    const seen = jest.spyOn(Element.prototype, 'scrollIntoView');
    render(<RefusedDialog refusal={new Refusal('OFFLINE', '连不上服务器。', 0)} />);
    const dialog = within(await findDialog('写明原因'));
    await userEvent.click(dialog.getByRole('button', { name: /发\s?送/ }));
    const alert = await dialog.findByText('连不上服务器。');
    expect(seen.mock.contexts.some((element) => (element as Element).contains(alert))).toBe(true);
  });
});
