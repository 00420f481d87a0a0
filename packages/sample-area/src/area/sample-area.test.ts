import { nameInYear } from './sample-agency.ts';
import { childrenOf, SAMPLE_AGENCIES, SAMPLE_YEARS, sampleAgency } from './sample-area.ts';

describe('the sample area', () => {
  it('says 示例 in every agency’s name of every year: nobody takes it for real', () => {
    for (const agency of SAMPLE_AGENCIES) {
      for (const year of SAMPLE_YEARS) expect(nameInYear(agency, year)).toContain('示例');
    }
  });

  it('is one city with at least three districts and some forty agencies', () => {
    const districts = childrenOf('shi').filter(({ kind }) => kind === 'government');
    expect(districts.length).toBeGreaterThanOrEqual(3);
    for (const { id } of districts) {
      const kinds = childrenOf(id).map(({ kind }) => kind);
      expect(kinds).toContain('department');
      expect(kinds).toContain('township');
    }
    expect(SAMPLE_AGENCIES.length).toBeGreaterThanOrEqual(38);
    expect(SAMPLE_AGENCIES.length).toBeLessThanOrEqual(48);
  });

  it('has parents before children, and governments whose reports cover their areas', () => {
    const seen = new Set<string>();
    for (const { id, parent, kind, coversArea } of SAMPLE_AGENCIES) {
      expect(parent === null || seen.has(parent)).toBe(true);
      expect(coversArea).toBe(kind === 'government');
      seen.add(id);
    }
  });

  it('lives through a renaming and an abolition', () => {
    expect(nameInYear(sampleAgency('shi.shuju'), 2024)).toBe('示例市数据局');
    expect(sampleAgency('shi.xiangcun').toYear).toBe(2023);
  });
});
