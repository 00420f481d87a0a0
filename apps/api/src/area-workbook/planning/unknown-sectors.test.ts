import { nearestSector } from './unknown-sectors.ts';

const SECTORS = ['教育', '公安', '住房城乡建设', '人力资源社会保障', '市场监管', '数据'];

describe('a 条线 that is not in the list', () => {
  it.each([
    ['公安局', '公安'],
    ['公安系统', '公安'],
    ['住建', '住房城乡建设'],
    ['人社', '人力资源社会保障'],
    ['教育体育', '教育'],
    ['市场管监', '市场监管'],
    ['住房和城乡建设', '住房城乡建设'],
  ])('is taken for the nearest: %s for %s', (written, near) => {
    expect(nearestSector(written, SECTORS)).toBe(near);
  });

  it.each(['烟草', '局', '气象'])('is taken for no other where none is near: %s', (written) => {
    expect(nearestSector(written, SECTORS)).toBeUndefined();
  });
});
