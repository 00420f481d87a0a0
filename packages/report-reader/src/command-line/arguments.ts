import { parseArgs, types } from 'node:util';
import { FORMS, type FormId } from '@zhaojian/report';

/** What the command line asks for. */
export type Request =
  | { readonly do: 'keys'; readonly form: FormId }
  | {
      readonly do: 'read';
      readonly files: readonly string[];
      readonly json: boolean;
      /** Whether the files hold only the text of section 五. */
      readonly sectionFive: boolean;
    }
  | { readonly do: 'help' };

const FORM_IDS = FORMS.map((form) => form.id).join('|');

export const USAGE = `用法：
  npm run --silent read -- 文件…             读取年度报告，打印三张统计表、校验结果和未读单元格
  npm run --silent read -- 文件… --json      每个文件输出一行 JSON
  npm run --silent read -- --section-five 文件…  文件只含第五部分的正文：列出其中的问题、措施和已完成事项（可加 --json）
  npm run --silent read -- --keys ${FORM_IDS}  按表格顺序列出全部单元格的键
压缩包（.zip）里的文件逐个读取。
退出码：0 全部读取成功；1 有文件无法读取；2 参数有误。
`;

/** Arguments that cannot be understood; the message is in Chinese. */
export class UsageError extends Error {}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'section-five': { type: 'boolean', default: false },
        keys: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(types.isNativeError(error) ? error.message : '')?.[1];
    throw new UsageError(
      option === '--keys'
        ? `--keys 需要指明格式：${FORM_IDS}。`
        : `不认识的选项：${option ?? argv.join(' ')}。文件名以 - 开头时请写成 ./-文件名。`,
    );
  }
}

/** @throws UsageError */
export function parseArguments(argv: readonly string[]): Request {
  const { values, positionals } = parse(argv);
  if (values.help) return { do: 'help' };
  if (values.keys !== undefined) {
    const form = FORMS.find(({ id }) => id === values.keys);
    if (!form) throw new UsageError(`没有“${values.keys}”这种格式。可选：${FORM_IDS}。`);
    return { do: 'keys', form: form.id };
  }
  if (positionals.length === 0) throw new UsageError('请指明要读取的文件。');
  return {
    do: 'read',
    files: positionals,
    json: values.json,
    sectionFive: values['section-five'],
  };
}
