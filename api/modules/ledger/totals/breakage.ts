/** The points issued in a month, as they were at the end of a later one. */
export interface IssueCohort {
  /** Issued less what was taken back. */
  readonly kept: number;
  readonly expired: number;
  /** Redeemed by the end of its month, of the next one and so on, each with those before it. */
  readonly used: readonly number[];
}

/**
 * The share of issued points that will never be redeemed, by the chain ladder: what a young month
 * has used is expected to grow as that of older months did at that age, and never beyond what has
 * not expired.
 * @returns null where nothing is kept.
 */
export function breakage(cohorts: readonly IssueCohort[]): number | null {
  const growth = growthByAge(cohorts);
  let kept = 0;
  let usedInTheEnd = 0;
  for (const cohort of cohorts.filter((it) => it.kept > 0)) {
    let used = cohort.used.at(-1)!;
    for (const factor of growth.slice(cohort.used.length - 1)) used *= factor;
    kept += cohort.kept;
    usedInTheEnd += Math.max(0, Math.min(used, cohort.kept - cohort.expired));
  }
  return kept > 0 ? 1 - usedInTheEnd / kept : null;
}

/** By which factor what is used grows from one age to the next, of the months that had both. */
function growthByAge(cohorts: readonly IssueCohort[]): number[] {
  const ages = Math.max(0, ...cohorts.map(({ used }) => used.length));
  return Array.from({ length: Math.max(0, ages - 1) }, (_, age) => {
    const older = cohorts.filter(({ used }) => used.length > age + 1);
    const sum = (at: number) => older.reduce((total, { used }) => total + used[at]!, 0);
    return sum(age) > 0 ? sum(age + 1) / sum(age) : 1;
  });
}
