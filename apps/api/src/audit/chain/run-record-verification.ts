import { BROKEN_LINK_NAMES, type RecordFound, type RecordHead } from '@zhaojian/contract';
import { type Surroundings, verifyingCommand } from '../../database/verifying-command.ts';
import { verifyChain } from './verify-chain.ts';

const WRONG_USAGE = 2;
const USAGE = `用法：npm run --silent verify-record -- [序号:哈希 ……]
核验操作记录的链。可写出先前记下的链头，核对它们仍在链上。
`;

/**
 * Verifies the chain over the record, and that the heads given are in it.
 * @param argv heads as the command printed them earlier: 1234:9f86d0…
 * @returns the exit code of `verifyingCommand`, or 2 where a head is not written as one
 */
export async function runRecordVerification(argv: readonly string[], around?: Surroundings): Promise<number> {
  const noted = argv.map(headOf);
  if (noted.includes(null)) {
    (around?.complain ?? ((text: string) => void process.stderr.write(text)))(USAGE);
    return WRONG_USAGE;
  }
  return verifyingCommand(async (manager) => {
    const found = await verifyChain(
      manager,
      noted.filter((head) => head !== null),
    );
    return { lines: reportOf(found, noted.length), holds: found.broken === 0 };
  }, around);
}

function headOf(text: string): RecordHead | null {
  const [, position, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(text) ?? [];
  return position && hash ? { position: Number(position), hash: hash.toLowerCase() } : null;
}

function reportOf({ links, waiting, head, broken, first }: RecordFound, noted: number): string[] {
  return [
    `已核验操作记录 ${links} 条，尚未入链 ${waiting} 条。`,
    ...(head
      ? [`链头  ${head.position}:${head.hash}`, '请把链头记在本系统以外，下次核验时写在命令后面。']
      : []),
    ...(broken > 0 || noted === 0 ? [] : [`记下的 ${noted} 个链头都在链上。`]),
    ...(first ? [`发现 ${broken} 处不符，第一处：${faultText(first)}`] : ['没有发现不符。']),
  ];
}

const faultText = ({ kind, position, entryId, entry }: NonNullable<RecordFound['first']>): string =>
  [
    position === null ? '' : `第 ${position} 环`,
    entryId === null ? '' : `记录 ${entryId}`,
    BROKEN_LINK_NAMES[kind],
    entry === null ? '' : `（现为：${entry}）`,
  ]
    .filter((part) => part !== '')
    .join('，')
    .replace('，（', '（');
