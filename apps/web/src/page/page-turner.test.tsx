import { fireEvent, render, screen } from '@testing-library/react';
import { PageTurner } from './page-turner.tsx';

describe('the pages of a long list', () => {
  it('say which of how many are shown, and lead to the others', () => {
    const onTurn = jest.fn();
    render(<PageTurner page={2} pageSize={50} total={120} unit="条" onTurn={onTurn} />);
    expect(screen.getByText('第 51–100 条，共 120 条')).toBeDefined();
    fireEvent.click(screen.getByTitle('3'));
    expect(onTurn).toHaveBeenLastCalledWith(3);
  });

  it('have no number in the address when the first is shown', () => {
    const onTurn = jest.fn();
    render(<PageTurner page={2} pageSize={50} total={120} unit="条" onTurn={onTurn} />);
    fireEvent.click(screen.getByTitle('1'));
    expect(onTurn).toHaveBeenLastCalledWith(undefined);
  });

  it('are not there when everything fits on one', () => {
    const { container } = render(
      <PageTurner page={undefined} pageSize={50} total={50} unit="条" onTurn={jest.fn()} />,
    );
    expect(container.innerHTML).toBe('');
  });
});
