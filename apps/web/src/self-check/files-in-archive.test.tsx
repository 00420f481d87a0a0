import { fireEvent, render, screen } from '@testing-library/react';
import { FilesInArchive } from './files-in-archive.tsx';

describe('an archive in the self-check', () => {
  const paths = ['市直/甲.docx', '市直/乙.pdf'];

  it('lists its files, of which one is chosen', () => {
    const onChoose = jest.fn();
    render(<FilesInArchive archive="全市.zip" paths={paths} chosen={0} onChoose={onChoose} />);
    screen.getByRole('button', { name: '市直/甲.docx', pressed: true });
    fireEvent.click(screen.getByRole('button', { name: '市直/乙.pdf', pressed: false }));
    expect(onChoose).toHaveBeenCalledWith(1, paths);
  });

  it('says when there is none', () => {
    render(<FilesInArchive archive="空.zip" paths={[]} onChoose={jest.fn()} />);
    expect(screen.queryByText('“空.zip”里没有文件')).not.toBeNull();
  });
});
