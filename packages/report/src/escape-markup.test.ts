import { escapeMarkup } from './escape-markup.ts';

describe('text in markup', () => {
  it('opens no element and ends no attribute', () => {
    expect(escapeMarkup(`<b title="1" id='2'>A & B</b>`)).toBe(
      '&lt;b title=&quot;1&quot; id=&#39;2&#39;&gt;A &amp; B&lt;/b&gt;',
    );
  });

  it('is otherwise left as it is', () => {
    expect(escapeMarkup('规章 1–2（件）')).toBe('规章 1–2（件）');
  });
});
