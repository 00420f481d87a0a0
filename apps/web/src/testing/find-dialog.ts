import { screen } from '@testing-library/react';

/** The dialog with a title. antd gives every dialog the same id under test, so its name cannot be asked for. */
export async function findDialog(title: string): Promise<HTMLElement> {
  const heading = await screen.findByText(title, { selector: '.ant-modal-title' });
  const dialog = heading.closest<HTMLElement>('[role="dialog"]');
  if (!dialog) throw new Error(`“${title}” is not the title of a dialog.`);
  return dialog;
}
