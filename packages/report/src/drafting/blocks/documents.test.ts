import { aBasis, sumsOf } from '../testing/a-basis.ts';
import { documents } from './documents.ts';

describe('the documents in a draft', () => {
  it('are those issued, repealed and in force, each with its cells', () => {
    const key = 'proactiveDisclosure.normativeDocuments';
    const said = documents.write(
      aBasis({ [`${key}.issued`]: 12, [`${key}.repealed`]: 3, [`${key}.inForce`]: 90 }),
    );
    expect(said.at(-1)).toMatchObject({
      text: '本年制发行政规范性文件12，废止行政规范性文件3，现行有效行政规范性文件90。'.replace(
        /(\d+)/gu,
        '$1件',
      ),
      cells: [`${key}.issued`, `${key}.repealed`, `${key}.inForce`],
    });
  });

  it('are not mentioned where no report is added up', () => {
    expect(documents.write(aBasis({}, { sums: { ...sumsOf(2025), added: 0 } }))).toEqual([]);
  });
});
