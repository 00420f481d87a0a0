import { VISIBLE_TEXT } from '@zhaojian/report';
import { reportFile } from '../../testing/test-reports.ts';
import { readingAnswer } from './reading-answer.ts';

describe('what was read from a file', () => {
  it('holds nothing that cannot be kept or seen, whatever the file holds', async () => {
    const file = new TextDecoder()
      .decode(reportFile('东示例区教育局', 2025))
      .replaceAll('认真贯彻', '认\u0007真\u202E贯\u2028彻');
    const answer = await readingAnswer(new TextEncoder().encode(file), {});
    if (!('read' in answer)) throw new Error(JSON.stringify(answer));
    expect(answer.read.draft.narratives.overview.text).toContain('认真贯');
    const texts: string[] = [];
    JSON.stringify(answer.read, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.filter((text) => !VISIBLE_TEXT.test(text))).toEqual([]);
  });
});
