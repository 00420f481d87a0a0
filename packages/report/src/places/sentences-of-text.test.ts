import { sentencesOfText } from './sentences-of-text.ts';

describe('the sentences of a text', () => {
  it('each with the character at which it begins, without what is around it', () => {
    const text = '  一是不足；二是不全。\n第二段没有句号\n　真的吗？！是。';
    const sentences = sentencesOfText(text);
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      '一是不足；',
      '二是不全。',
      '第二段没有句号',
      '真的吗？！',
      '是。',
    ]);
    for (const sentence of sentences) expect(text.startsWith(sentence.text, sentence.at)).toBe(true);
  });

  it('are none where there is no text', () => {
    expect(sentencesOfText(' \n ')).toEqual([]);
  });
});
