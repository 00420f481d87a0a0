import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
});
