import {
  AGENCY_KIND_NAMES,
  type AgencyKind,
  agencyKindSchema,
  dueDaysOf,
  type SaveCollectionRound,
} from '@zhaojian/contract';
import { dayText } from '../dates/days.ts';

/** What saving new dates does to the agencies, in words; empty when nothing changes for anyone. */
export function roundConsequences(
  before: SaveCollectionRound | null,
  after: SaveCollectionRound,
  today: string,
): string[] {
  if (!before) return [openingOf(after, today), ...lateAtOnce(after, today)];
  return [...openAndClose(before, after, today), ...dueDayChanges(before, after, today)];
}

const openingOf = ({ opensOn, closesOn }: SaveCollectionRound, today: string): string => {
  if (closesOn < today) return `关闭日期 ${dayText(closesOn)}已过：建立后各单位不能上传或提交，只作登记。`;
  return opensOn <= today
    ? '建立后立即开始：各单位马上可以上传、填写和提交。'
    : `${dayText(opensOn)}起，各单位可以上传、填写和提交；在此之前只能看到日期。`;
};

const lateAtOnce = ({ submitOn, closesOn }: SaveCollectionRound, today: string): string[] =>
  submitOn < today && today <= closesOn
    ? [`报送截止日期 ${dayText(submitOn)}已过：没有另定日期的单位一开始就记为逾期，可以把它推迟。`]
    : [];

const isOpen = ({ opensOn, closesOn }: SaveCollectionRound, today: string): boolean =>
  opensOn <= today && today <= closesOn;

function openAndClose(before: SaveCollectionRound, after: SaveCollectionRound, today: string): string[] {
  const [was, is] = [isOpen(before, today), isOpen(after, today)];
  if (was && !is) return ['保存后填报立即停止：各单位不能再上传、更正或提交，已提交的不受影响。'];
  if (!was && is) return ['保存后填报立即开放：各单位马上可以上传、更正和提交。'];
  const lines: string[] = [];
  if (before.opensOn !== after.opensOn) {
    lines.push(`开始日期由 ${dayText(before.opensOn)}改为 ${dayText(after.opensOn)}。`);
  }
  if (before.closesOn !== after.closesOn) {
    lines.push(`${dayText(after.closesOn)}（含）以后不再接受上传和提交，原为 ${dayText(before.closesOn)}。`);
  }
  return lines;
}

const DAYS = [
  ['submitOn', '报送截止'],
  ['publishOn', '公开截止'],
] as const;

/** Kinds whose day moves the same way are stated in one line. */
function dueDayChanges(before: SaveCollectionRound, after: SaveCollectionRound, today: string): string[] {
  return DAYS.flatMap(([day, name]) => {
    const kindsByMove = new Map<string, AgencyKind[]>();
    for (const kind of agencyKindSchema.options) {
      const [was, is] = [dueDaysOf(before, kind)[day], dueDaysOf(after, kind)[day]];
      if (was === is) continue;
      const move = `${was ?? ''} ${is ?? ''}`;
      kindsByMove.set(move, [...(kindsByMove.get(move) ?? []), kind]);
    }
    return [...kindsByMove].map(([move, kinds]) => {
      const [was = '', is = ''] = move.split(' ');
      const text = `${whoseText(kinds)}的${name}日期${moveText(was, is)}`;
      return day === 'submitOn' ? `${text}：${effectOf(was, is, today)}` : `${text}。`;
    });
  });
}

const whoseText = (kinds: readonly AgencyKind[]): string =>
  kinds.length === agencyKindSchema.options.length
    ? '各类机构'
    : kinds.map((kind) => AGENCY_KIND_NAMES[kind]).join('、');

function moveText(was: string, is: string): string {
  if (was === '') return `定为 ${dayText(is)}`;
  if (is === '') return `不再规定，原为 ${dayText(was)}`;
  return `由 ${dayText(was)}${is > was ? '推迟' : '提前'}到 ${dayText(is)}`;
}

function effectOf(was: string, is: string, today: string): string {
  if (is > was) return `${dayText(is, is)}前提交的都算按时，已记的逾期随之改正。`;
  return is < today ? '新日期已过，还没有提交的单位立即记为逾期。' : `${dayText(is, is)}之后提交的记为逾期。`;
}
