import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import { AgencyDirectory } from './agency-directory.ts';
import { isShortFor, nameDistance } from './name-distance.ts';

const agency = (name: string, path: string, aliases: string[] = []): PlacedAgency => ({
  id: path.split('/').at(-2) ?? '',
  name,
  kind: 'department',
  sector: null,
  position: null,
  code: null,
  aliases,
  coversArea: false,
  parentId: null,
  path,
  fromYear: 2019,
  toYear: null,
  childCount: 0,
  revision: 1,
});

const directory = new AgencyDirectory(
  [
    agency('东示例区人民政府', 'city/east/'),
    agency('东示例区教育局', 'city/east/e1/', ['区教育局']),
    agency('西示例区教育局', 'city/west/w1/', ['区教育局']),
    agency('东示例区住房和城乡建设局', 'city/east/e2/'),
    agency('东示例区司法局', 'city/east/e3/'),
    agency('示例市财政局', 'city/f/', ['示例市财政和国资局']),
  ],
  [{ id: 'city', name: '示例市人民政府' }],
);
const names = (agencies: PlacedAgency[]) => agencies.map(({ name }) => name);

describe('whose a report is', () => {
  it.each([
    ['its name', '示例市财政局'],
    ['an alias', '示例市财政和国资局'],
    ['the areas above in front', '示例省示例市财政局'],
    ['spaces and brackets in other widths', '示例市 财政局'],
  ])('is certain by %s', (_, inReport) => {
    expect(names(directory.called(inReport))).toEqual(['示例市财政局']);
  });

  it('is not certain by a name with one letter wrong, nor by half a name', () => {
    expect(directory.called('示例市财正局')).toEqual([]);
    expect(directory.called('财政局办公室')).toEqual([]);
  });

  it('is a choice where several have the alias', () => {
    expect(names(directory.called('区教育局'))).toEqual(['东示例区教育局', '西示例区教育局']);
  });
});

describe('agencies offered', () => {
  it('are those with the nearest names, the nearest first, areas in front counting little', () => {
    expect(names(directory.near('东示列区教育局'))[0]).toBe('东示例区教育局');
    expect(names(directory.near('示例省示例市东示列区教育局'))[0]).toBe('东示例区教育局');
  });

  it.each(['住建局', '区住建局', '东示例区住建局'])('are first those that %s is short for', (written) => {
    expect(names(directory.near(written))[0]).toBe('东示例区住房和城乡建设局');
  });

  it('are before all those that the name of the file spells out', () => {
    expect(names(directory.near('教育局', '年报/东示例区司法局.docx'))[0]).toBe('东示例区司法局');
  });

  it('are none where nothing is near', () => {
    expect(directory.near('某某大学附属医院')).toEqual([]);
  });

  it('are those the file is named after, where the report does not say', () => {
    expect(names(directory.spokenOfIn('报送/示例市财政局2025年报.docx'))).toEqual(['示例市财政局']);
  });
});

describe('a short name', () => {
  it.each([
    ['住建局', '示例区住房和城乡建设局'],
    ['示例区市监局', '示例区市场监督管理局'],
    ['区发改委', '东示例区发展和改革委员会'],
  ])('%s is short for %s', (written, known) => expect(isShortFor(written, known)).toBe(true));

  it.each([
    ['西示例区住建局', '东示例区住房和城乡建设局'],
    ['住建局', '示例区住房保障中心'],
    ['教育局', '教育局'],
  ])('%s is not short for %s', (written, known) => expect(isShortFor(written, known)).toBe(false));
});

describe('how far names are apart', () => {
  it('counts letters changed, added and dropped; those in front a quarter', () => {
    expect(nameDistance('财政局', '财政局')).toBe(0);
    expect(nameDistance('财正局', '财政局')).toBe(1);
    expect(nameDistance('财局', '财政局')).toBe(1);
    expect(nameDistance('财政局科', '财政局')).toBe(1);
    expect(nameDistance('示例市财政局', '财政局')).toBe(0.75);
  });
});
