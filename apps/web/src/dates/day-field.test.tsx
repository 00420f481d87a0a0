import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DayField } from './day-field.tsx';

describe('a day that is typed', () => {
  it('is left by Tab for the next field, and not for the button that clears it', async () => {
    render(
      <>
        <DayField label="报送截止" value="2026-01-30" />
        <DayField label="公开截止" />
      </>,
    );
    await userEvent.click(screen.getByLabelText('报送截止'));
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByLabelText('公开截止'));
  });

  it('is taken by Enter, and the form sent only by the next', async () => {
    const sent = jest.fn();
    function Example() {
      const [day, setDay] = useState<string | null>('2026-01-30');
      return (
        <div
          role="presentation"
          onKeyDown={(event) => event.key === 'Enter' && !event.defaultPrevented && sent(day)}
        >
          <DayField label="报送截止" value={day} onChange={setDay} />
        </div>
      );
    }
    render(<Example />);
    const field = screen.getByLabelText('报送截止');
    await userEvent.clear(field);
    await userEvent.type(field, '20260210{Enter}');
    expect(sent).not.toHaveBeenCalled();
    expect(field).toHaveProperty('value', '2026-02-10');
    await userEvent.keyboard('{Enter}');
    expect(sent).toHaveBeenCalledWith('2026-02-10');
  });
});
