import { parseArguments, UsageError } from './arguments.ts';

describe('the arguments of the command line', () => {
  it('name files to read, as tables or as JSON', () => {
    expect(parseArguments(['a.docx', 'b.txt'])).toEqual({
      do: 'read',
      files: ['a.docx', 'b.txt'],
      json: false,
      sectionFive: false,
    });
    expect(parseArguments(['a.docx', '--json'])).toMatchObject({ files: ['a.docx'], json: true });
  });

  it('name files that hold only section 五', () => {
    expect(parseArguments(['--section-five', 'a.txt', '--json'])).toEqual({
      do: 'read',
      files: ['a.txt'],
      json: true,
      sectionFive: true,
    });
  });

  it('ask for the keys of a form', () => {
    expect(parseArguments(['--keys', '2019'])).toEqual({ do: 'keys', form: '2019' });
  });

  it.each([
    [['--keys', '2015'], '没有“2015”这种格式'],
    [['--keys'], '--keys 需要指明格式'],
    [['--jsn', 'a.txt'], '不认识的选项：--jsn'],
    [[], '请指明要读取的文件'],
  ])('are refused in words: %j', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(UsageError);
    expect(() => parseArguments(argv)).toThrow(message);
  });
});
