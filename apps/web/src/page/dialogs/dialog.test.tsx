import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, Input } from 'antd';
import { useState } from 'react';
import { findDialog } from '../../testing/find-dialog.ts';
import { Dialog } from './dialog.tsx';

const decided = jest.fn();

/** A button that opens a dialog with nothing to fill in. */
function Question({ danger = false }: { readonly danger?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <App>
      <button type="button" onClick={() => setOpen(true)}>
        打开
      </button>
      {open && (
        <Dialog
          title="写明原因"
          decision={{ okText: '发送', danger, isPending: false, onOk: decided }}
          onClose={() => setOpen(false)}
        >
          <p>发送给本人。</p>
        </Dialog>
      )}
    </App>
  );
}

/** A button that opens a dialog with a line, a text and nothing decided yet. */
function Page({ disabled = false }: { readonly disabled?: boolean }) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  return (
    <App>
      <button type="button" onClick={() => setOpen(true)}>
        打开
      </button>
      {open && (
        <Dialog
          title="写明原因"
          decision={{ okText: '发送', disabled, isPending: false, onOk: decided }}
          wouldLose={() => typed !== ''}
          onClose={() => setOpen(false)}
        >
          <Input aria-label="姓名" value={typed} onChange={({ target }) => setTyped(target.value)} />
          <Input.TextArea aria-label="原因" />
        </Dialog>
      )}
    </App>
  );
}

async function opened(page = <Page />) {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  render(page);
  const opener = screen.getByRole('button', { name: '打开' });
  await user.click(opener);
  return { user, opener, dialog: within(await findDialog('写明原因')) };
}

const isGone = () => waitFor(() => expect(screen.queryByText('写明原因')).toBeNull());

describe('a dialog', () => {
  beforeEach(() => decided.mockClear());

  it('is decided with Enter in a line, and with Ctrl+Enter in a text', async () => {
    const { user, dialog } = await opened();
    await user.type(dialog.getByRole('textbox', { name: '姓名' }), '{Enter}');
    expect(decided).toHaveBeenCalledTimes(1);
    await user.type(dialog.getByRole('textbox', { name: '原因' }), '一{Enter}二');
    expect(decided).toHaveBeenCalledTimes(1);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(decided).toHaveBeenCalledTimes(2);
  });

  it('is decided with Enter where there is nothing to fill in, unless that cannot be taken back', async () => {
    const { user, opener } = await opened(<Question />);
    await waitFor(() => expect(document.activeElement).not.toBe(opener));
    await user.keyboard('{Enter}');
    expect(decided).toHaveBeenCalledTimes(1);
    cleanup();
    const again = await opened(<Question danger />);
    await waitFor(() => expect(document.activeElement).not.toBe(again.opener));
    await again.user.keyboard('{Enter}');
    expect(decided).toHaveBeenCalledTimes(1);
  });

  it('does not begin at its cross, where Enter would close it', async () => {
    const { user } = await opened(<Question />);
    const cross = screen.getByRole('button', { name: /close|关闭/i });
    (document.activeElement as HTMLElement).blur();
    cross.focus();
    expect(document.activeElement?.getAttribute('role')).toBe('dialog');
    await user.keyboard('{Enter}');
    expect(decided).toHaveBeenCalledTimes(1);
    // Whoever goes there with Tab means it.
    cross.focus();
    expect(document.activeElement).toBe(cross);
  });

  it('is not decided while something is missing', async () => {
    const { user, dialog } = await opened(<Page disabled />);
    await user.type(dialog.getByRole('textbox', { name: '姓名' }), '{Enter}');
    expect(decided).not.toHaveBeenCalled();
  });

  it('closes with Escape, and gives the focus back', async () => {
    const { user, opener, dialog } = await opened();
    await user.click(dialog.getByRole('textbox', { name: '姓名' }));
    await user.keyboard('{Escape}');
    await isGone();
    expect(document.activeElement).toBe(opener);
  });

  it.each([
    ['关闭', true],
    ['继续填写', false],
  ])('asks before what was typed is lost: %s', async (answer, closes) => {
    const { user, dialog } = await opened();
    await user.type(dialog.getByRole('textbox', { name: '姓名' }), '王芳');
    await user.keyboard('{Escape}');
    const [first = '', ...rest] = answer;
    const name = new RegExp(`^${first}\\s?${rest.join('')}$`);
    const [question] = await screen.findAllByText(/关闭后填写的内容不再保留/);
    await user.click(
      within(question?.closest('[role="dialog"]') as HTMLElement).getByRole('button', { name }),
    );
    await waitFor(() => expect(screen.queryByDisplayValue('王芳') === null).toBe(closes));
  });
});
