import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import type { Day } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import type { LotPart } from "../entry.ts";
import { sumOfPoints } from "../spending/spendable-lots.ts";
import { isBy } from "./exchanges.ts";
import type { Exchange, SpentPart } from "./exchanges.ts";

/** What a merged account had spent. */
export interface MergedSpend extends Record<"points" | "debt" | "forgiven", number> {
  readonly id: string;
  readonly subjectId: string | null;
  readonly spentOn: Day | null;
  readonly parts: readonly SpentPart[];
  /** The earlier merge of the same two, if it is what then stayed with the other member. */
  readonly stayedIn: string | null;
}

const INSERT_MERGED = sql.write("insert what came with a merge")`
  with moved as (
    insert into merged_lots (member_id, lot_id, merge_id, from_lot_id)
    select ${"memberId"}, id, ${"mergeId"}, "fromLotId"
    from jsonb_to_recordset(${"lots"}) as l (id uuid, "fromLotId" uuid)
  ), spent as (
    select * from jsonb_to_recordset(${"spends"}) as u (id uuid, "fromSpendId" uuid,
      points bigint, debt bigint, forgiven bigint, "subjectId" uuid, "spentOn" date,
      "stayedIn" uuid)
  ), used as (
    insert into uses (member_id, id, entry_sequence, points, debt, forgiven, status, subject_id,
      used_on)
    select ${"memberId"}, id, ${"sequence"}::bigint, points, debt, forgiven, 'DONE', "subjectId",
      "spentOn"
    from spent
  ), kept as (
    insert into merged_uses (member_id, use_id, merge_id, from_use_id, stayed_in)
    select ${"memberId"}, id, ${"mergeId"}, "fromSpendId", "stayedIn" from spent
  )
  insert into use_lots (member_id, use_id, lot_id, points, forgiven)
  select ${"memberId"}, "spendId", "lotId", points, forgiven
  from jsonb_to_recordset(${"parts"}) as p ("spendId" uuid, "lotId" uuid, points bigint,
    forgiven bigint)
`;

/** What a merge brings into a wallet. */
export interface Merged {
  readonly mergeId: string;
  readonly sequence: number;
  /** The lots that the merge brings, by those of the account. */
  readonly lotIds: ReadonlyMap<string, string>;
  readonly spends: readonly MergedSpend[];
  readonly exchanges: readonly Exchange[];
}

/** Stores lots, and spends with what pays for them from now on. */
export async function insertMerged(
  work: Work,
  memberId: string,
  { mergeId, sequence, lotIds, spends, exchanges }: Merged,
): Promise<void> {
  const moved = spends.map((spend) => {
    const own = exchanges.filter(({ stayedSpendId }) => stayedSpendId === spend.id);
    return {
      ...spend,
      id: uuidv7(),
      fromSpendId: spend.id,
      debt: spend.debt - sumOfPoints(own.filter(isBy("DEBT"))),
      forgiven: spend.forgiven - sumOfPoints(own.filter(isBy("PROGRAM"))),
      own,
    };
  });
  const parts = moved.flatMap(({ id: spendId, parts, own }) => [
    ...parts.map(({ lotId, points, forgiven }) => {
      const ofLot = own.filter(({ fromLotId }) => fromLotId === lotId);
      return {
        spendId,
        lotId: lotIds.get(lotId)!,
        points: points - sumOfPoints(ofLot.filter(isBy("LOT"))),
        forgiven: forgiven - sumOfPoints(ofLot.filter(isBy("PROGRAM"))),
      };
    }),
    ...[...pointsByLot(own)].map(([lotId, points]) => ({ spendId, lotId, points, forgiven: 0 })),
  ]);
  await work.rows(INSERT_MERGED, {
    memberId,
    mergeId,
    sequence,
    lots: JSON.stringify([...lotIds].map(([fromLotId, id]) => ({ id, fromLotId }))),
    spends: JSON.stringify(moved.map(({ parts: _parts, own: _own, ...spend }) => spend)),
    parts: JSON.stringify(parts.filter(({ points, forgiven }) => points > 0 || forgiven > 0)),
  });
}

/** The sum of the points of each lot. */
export function pointsByLot(parts: readonly LotPart[]): ReadonlyMap<string, number> {
  const pointsOf = new Map<string, number>();
  for (const { lotId, points } of parts) pointsOf.set(lotId, (pointsOf.get(lotId) ?? 0) + points);
  return pointsOf;
}
