import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TemplateDownload } from './template-download.tsx';

/** What the page offers to save. */
function watchSaving(): { name: string; file: Blob }[] {
  const saved: { name: string; file: Blob }[] = [];
  let made: Blob | null = null;
  URL.createObjectURL = (file) => {
    made = file as Blob;
    return 'blob:template';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (made) saved.push({ name: this.download, file: made });
  });
  return saved;
}

/** What a browser would write to the disk first: a workbook is a zip file. */
const beginningOf = (file: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.readAsText(file.slice(0, 2));
  });

describe('the blank form as a workbook', () => {
  it('is made in the browser, for the newest year unless another is chosen', async () => {
    const saved = watchSaving();
    render(<TemplateDownload />);
    await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: /下载 Excel 填报模板/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const [{ name, file } = { name: '', file: new Blob() }] = saved;
    expect(name).toMatch(/^20\d\d年.*（填报模板）\.xlsx$/);
    expect(await beginningOf(file)).toBe('PK');
  });
});
