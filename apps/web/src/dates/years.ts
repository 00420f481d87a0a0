interface Years {
  readonly fromYear: number;
  /** Null where they go on. */
  readonly toYear: number | null;
}

/** 2021–2023 年度; those that go on: 2021 年度起. */
export const yearsText = ({ fromYear, toYear }: Years): string =>
  toYear === null
    ? `${fromYear} 年度起`
    : fromYear === toYear
      ? `${fromYear} 年度`
      : `${fromYear}–${toYear} 年度`;
