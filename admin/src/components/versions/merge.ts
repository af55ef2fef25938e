import { isSame } from "./change.tsx";

/** What two people made of the same version, field by field. */
export interface Merged<Values> {
  /** What both left, or one of them changed; where both did, mine. */
  readonly values: Values;
  /** What only the other one changed. */
  readonly theirs: readonly (keyof Values & string)[];
  /** What both changed, and not alike. */
  readonly both: readonly (keyof Values & string)[];
}

/** Puts two people's changes of one version together, so that neither's are lost. */
export function merge<Values extends object>(
  base: Values,
  { mine, theirs }: { mine: Values; theirs: Values },
): Merged<Values> {
  const names = Object.keys({ ...theirs, ...mine }) as (keyof Values & string)[];
  const changedBy = (other: Values) => names.filter((name) => !isSame(base[name], other[name]));
  const [byMe, byThem] = [changedBy(mine), changedBy(theirs)];
  const onlyTheirs = byThem.filter((name) => !byMe.includes(name));
  const values = { ...mine };
  for (const name of onlyTheirs) values[name] = theirs[name];
  return {
    values,
    theirs: onlyTheirs,
    both: byMe.filter((name) => byThem.includes(name) && !isSame(mine[name], theirs[name])),
  };
}
