import mammoth from 'mammoth';
import { writeReturnLetter } from './write-return-letter.ts';

describe('a letter with which a report goes back, as a Word file', () => {
  it('says to whom it is, each line, from whom it is and the day in China', async () => {
    const file = await writeReturnLetter({
      title: '关于修改示例市数据局2025年政府信息公开工作年度报告的意见',
      addressee: '示例市数据局',
      lines: ['经审核，请修改。', '1. 第五部分：没有内容，请补充。'],
      office: '示例市人民政府办公室',
      writtenOn: new Date('2026-01-09T17:00:00Z'),
    });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
    expect(
      value
        .replaceAll(/<[^>]+>/g, '|')
        .split('|')
        .filter(Boolean),
    ).toEqual([
      '关于修改示例市数据局2025年政府信息公开工作年度报告的意见',
      '示例市数据局：',
      '经审核，请修改。',
      '1. 第五部分：没有内容，请补充。',
      '示例市人民政府办公室',
      '2026年1月10日',
    ]);
  });
});
