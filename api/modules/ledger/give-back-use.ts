import type { Work } from "../../writes/work.ts";
import { backFromUse } from "./back-from-use.ts";
import { dueOf, dueUseRows } from "./due-rows.ts";
import type { DueRow } from "./due-rows.ts";
import { dueSteps } from "./due-steps.ts";
import { isOwed } from "./due-uses.ts";
import type { DueUse } from "./due-uses.ts";
import { endUses, expectBack } from "./end-uses.ts";
import type { ExplanationLine, PostedEntry } from "./entry.ts";
import { savePaid } from "./pay-uses.ts";
import { postEntries } from "./post-entries.ts";
import { dueEntries, emitExpired } from "./settle-due.ts";
import { useToEnd } from "./use-to-end.ts";
import type { Wallet } from "./wallet.ts";

/** A use whose points go back, and what for. */
export interface GivingBack {
  readonly useId: string;
  /** What it was spent on: for a use that came with a merge, that of the account that made it. */
  readonly redemptionId: string;
  /** Whether its points are held still, or were spent. */
  readonly status: "HELD" | "DONE";
  readonly titles: ExplanationLine["titles"];
}

/** What went back to the member; what the program had paid went back to the program. */
export interface GivenBack {
  readonly entry: PostedEntry;
  readonly points: number;
  /** How many of them had passed their expiry, and are gone. */
  readonly expired: number;
  /** How many paid what was owed, the use's own debt included. */
  readonly toDebt: number;
}

const OWING = /* sql */ `${dueUseRows("u.member_id = $1")}`;

/**
 * Gives the points of a use back to what pays for it now: a lot past its expiry expires at once, what was owed for the
 * use is owed no more, what the program paid is the program's again, and what becomes available pays other debt. The wallet must be open (`openWallet`).
 */
export async function giveBackUse(
  work: Work,
  wallet: Wallet,
  { useId, redemptionId, status, titles }: GivingBack,
): Promise<GivenBack> {
  const { memberId } = wallet;
  const { now } = work;
  const parts = await useToEnd(work, memberId, { useId, status });
  const use: DueUse = { id: useId, entrySequence: parts[0]!.useSequence, heldUntil: now, parts };
  const owing = dueOf(await work.rows<DueRow>(OWING, [memberId, now]));
  const due = [use, ...owing.filter(({ id }) => id !== useId)];
  const { steps, paid } = dueSteps(wallet, due, now);

  const ending = steps.filter((step) => step.kind === "VOID");
  const back = backFromUse(status === "HELD" ? "HELD" : "REDEEMED", ending, titles);
  expectBack(wallet, [use], now);
  const [entry] = postEntries(work, wallet, [
    {
      ...{ kind: status === "HELD" ? "VOID" : "REFUND", effectiveAt: now, occurredAt: now },
      ...{ source: { kind: "REDEMPTION", id: redemptionId }, reference: "", lots: [], ...back },
    },
    ...dueEntries(steps.filter(({ kind }) => kind !== "VOID")),
  ]);
  endUses(work, memberId, {
    useIds: [useId],
    status: status === "HELD" ? "CANCELLED" : "REFUNDED",
  });
  if (paid.length > 0) savePaid(work, memberId, paid);
  emitExpired(work, wallet, steps);

  const sum = (kind: "EXPIRE" | "DEBT_REPAID") =>
    steps.reduce((total, step) => total + (step.kind === kind ? step.points : 0), 0);
  const owed = parts.find(isOwed)?.points ?? 0;
  const { points } = back;
  return { entry: entry!, points, expired: sum("EXPIRE"), toDebt: owed + sum("DEBT_REPAID") };
}
