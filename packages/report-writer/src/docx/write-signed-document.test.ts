import mammoth from 'mammoth';
import { writeSignedDocument } from './write-signed-document.ts';

const textsOf = async (file: Uint8Array): Promise<string[]> => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  return value
    .replaceAll(/<[^>]+>/g, '|')
    .split('|')
    .filter(Boolean);
};

describe('a document that an office signs, as a Word file', () => {
  it('says to whom it is, each line, from whom it is and the day in China', async () => {
    const file = await writeSignedDocument({
      title: '关于修改示例市数据局2025年政府信息公开工作年度报告的意见',
      addressee: '示例市数据局',
      blocks: [
        { kind: 'paragraph', text: '经审核，请修改。' },
        { kind: 'paragraph', text: '1. 第五部分：没有内容，请补充。' },
      ],
      office: '示例市人民政府办公室',
      writtenOn: new Date('2026-01-09T17:00:00Z'),
    });
    expect(await textsOf(file)).toEqual([
      '关于修改示例市数据局2025年政府信息公开工作年度报告的意见',
      '示例市数据局：',
      '经审核，请修改。',
      '1. 第五部分：没有内容，请补充。',
      '示例市人民政府办公室',
      '2026年1月10日',
    ]);
  });

  it('may be to nobody in particular, and have headings and lists', async () => {
    const file = await writeSignedDocument({
      title: '情况通报',
      addressee: null,
      blocks: [
        { kind: 'heading', text: '一、逾期提交的机关' },
        {
          kind: 'list',
          columns: [
            { head: '序号', width: 1 },
            { head: '机关', width: 5 },
          ],
          rows: [['1', '示例市数据局']],
        },
      ],
      office: '示例市人民政府',
      writtenOn: new Date('2026-02-01T00:00:00Z'),
    });
    expect(await textsOf(file)).toEqual([
      '情况通报',
      '一、逾期提交的机关',
      '序号',
      '机关',
      '1',
      '示例市数据局',
      '示例市人民政府',
      '2026年2月1日',
    ]);
  });
});
