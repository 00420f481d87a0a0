import { addToLetter, letterHolds, removeFromLetter } from './return-letter.ts';

const balance = '表三“自然人”列：应为 15，实为 12，请核对。';
const total = '表四“行政复议”：应为 3，实为 4，请核对。';

describe('the letter of a returned report', () => {
  it('gets a numbered line for each thing ticked', () => {
    expect(addToLetter(addToLetter('', balance), total)).toBe(`1. ${balance}\n2. ${total}`);
  });

  it('does not name a thing twice', () => {
    const letter = addToLetter('', balance);
    expect(addToLetter(letter, balance)).toBe(letter);
  });

  it('keeps what the supervisor wrote before and after the lines', () => {
    const letter = addToLetter('请改正以下各处：', balance) + '\n改好后请于周五前重新提交。';
    expect(addToLetter(letter, total).split('\n')).toEqual([
      '请改正以下各处：',
      `1. ${balance}`,
      `2. ${total}`,
      '改好后请于周五前重新提交。',
    ]);
  });

  it('numbers the rest anew when a thing is unticked', () => {
    const letter = addToLetter(addToLetter('', balance), total);
    expect(removeFromLetter(letter, balance)).toBe(`1. ${total}`);
  });

  it('leaves a line that the supervisor has reworded', () => {
    const reworded = addToLetter('', balance).replace('请核对', '请与台账核对');
    expect(letterHolds(reworded, balance)).toBe(false);
    expect(removeFromLetter(reworded, balance)).toBe(reworded);
  });
});
