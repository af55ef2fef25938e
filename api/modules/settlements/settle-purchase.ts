import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { moneyInWords } from "../../values/money.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { lockPartnerAccount } from "./accounts/partner-account.ts";
import type { PartnerAccount } from "./accounts/partner-account.ts";
import { postPartnerEntries } from "./accounts/post-partner-entries.ts";
import type { NewPartnerEntry } from "./accounts/post-partner-entries.ts";
import { amountOfPoints } from "./partner-amount.ts";

/**
 * SQL, to be cross joined with purchases `p`: as `n.issued` the points that what is kept of one
 * earns, and as `n.redeemed` those that stay paid with points.
 */
export const SETTLED_POINTS = sql`lateral (
  select coalesce((
      select r.kept_points from returns r
      where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
    ), p.points) as issued,
    (coalesce((p.context -> 'spent' ->> 'points')::bigint, 0) + coalesce((
      select sum(case when r.cancels_id is null then -coalesce((t ->> 'points')::bigint, 0)
        else coalesce((t ->> 'points')::bigint, 0) + coalesce((t ->> 'notGivenBack')::bigint, 0)
        end)
      from returns r, jsonb_array_elements(coalesce(r.result -> 'refunds', r.result -> 'charged'))
        t
      where r.member_id = p.member_id and r.purchase_id = p.id and t ->> 'tender' = 'POINTS'
    ), 0))::bigint as redeemed
) n`;

interface SettledSide {
  readonly points: number;
  readonly amountMinor: number;
  /** Null before the first entry. */
  readonly rate: string | null;
}

interface PurchaseNow {
  readonly issued: number;
  readonly redeemed: number;
  readonly issuedBefore: SettledSide;
  readonly redeemedBefore: SettledSide;
}

const before = (side: string) => sql`(
  select jsonb_build_object('points', coalesce(sum(e.points), 0),
    'amountMinor', coalesce(sum(e.amount_minor), 0), 'rate', min(trim_scale(e.rate)::text))
  from partner_entries e
  where e.member_id = p.member_id and e.document_id = p.id and e.side = ${sql.raw(`'${side}'`)}
)`;

const READ_PURCHASE = sql.read<PurchaseNow>("read what a partner's purchase comes to")`
  select n.issued, n.redeemed, ${before("ISSUED")} as "issuedBefore",
    ${before("REDEEMED")} as "redeemedBefore"
  from purchases p cross join ${SETTLED_POINTS}
  where p.member_id = ${"memberId"} and p.id = ${"purchaseId"}
`;

/** What happened to a partner's purchase. */
export interface PurchaseEvent {
  readonly kind: "PURCHASE" | "RETURN" | "RETURN_CANCELLED";
  readonly memberId: string;
  readonly purchaseId: string;
  readonly returnId?: string;
  readonly occurredAt: Date;
}

/**
 * Posts what changes of what a partner owes for a purchase. Both sides are functions of what is
 * kept, at the rates that were agreed when the purchase was recorded, each rounded once: so returns
 * and cancelled ones post differences, in whatever order and split.
 * @returns what the partner owes more for points, below 0 what less, in minor units.
 * @throws Refusal PARTNER_TERMS_MISSING, PREPAID_USED_UP, INVALID (points that nobody reimburses)
 */
export async function settlePurchase(
  work: Work,
  partnerId: string,
  event: PurchaseEvent,
): Promise<number> {
  const account = await lockPartnerAccount(work, partnerId);
  const { memberId, purchaseId } = event;
  const [purchase] = await work.rows(READ_PURCHASE, { memberId, purchaseId });
  const entries = [issuedEntry(purchase!, account), redeemedEntry(purchase!, account)];
  if (event.kind === "PURCHASE") refuseUnpaid(work, account, entries);
  const { kind, returnId, occurredAt } = event;
  const document = { memberId, id: purchaseId };
  const moved = entries
    .filter(({ points }) => points !== 0)
    .map((entry) => ({ ...entry, kind, returnId, occurredAt, document }));
  await postPartnerEntries(work, account, moved);
  return entries[0]!.amountMinor;
}

type Difference = Required<Pick<NewPartnerEntry, "side" | "points" | "amountMinor" | "rate">>;

function issuedEntry({ issued, issuedBefore }: PurchaseNow, account: PartnerAccount): Difference {
  const rate = issuedBefore.rate ?? account.terms.pricePerPoint;
  return {
    side: "ISSUED",
    points: issued - issuedBefore.points,
    amountMinor: amountOfPoints(issued, rate) - issuedBefore.amountMinor,
    rate: { rate, per: "POINT" },
  };
}

function redeemedEntry(
  { redeemed, redeemedBefore }: PurchaseNow,
  { terms }: PartnerAccount,
): Difference {
  const rate = redeemedBefore.rate ?? terms.reimbursementPerPoint;
  if (redeemed > 0 && rate === null) {
    throw refusal("INVALID", ["input", "payments"], text("settlements.pointsNotTaken"));
  }
  return {
    side: "REDEEMED",
    points: redeemed - redeemedBefore.points,
    amountMinor: -amountOfPoints(redeemed, rate ?? "0") - redeemedBefore.amountMinor,
    rate: { rate: rate ?? "0", per: "POINT" },
  };
}

/** What was paid in advance pays for a purchase whole, or it is not recorded. */
function refuseUnpaid(
  { configuration }: Work,
  { terms, balanceMinor }: PartnerAccount,
  entries: readonly Difference[],
): void {
  const owed = entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (terms.funding !== "PREPAID" || owed <= 0 || balanceMinor + owed <= 0) return;
  const { currencyCode } = configuration.part(programSnapshot);
  const message = text("settlements.prepaidUsedUp", {
    left: moneyInWords(Math.max(0, -balanceMinor), currencyCode),
    wanted: moneyInWords(owed, currencyCode),
  });
  throw refusal("PREPAID_USED_UP", ["input"], message);
}

const SUM_OF_RETURN = sql.read<{ minor: number }>("read what a partner was charged for once")`
  select coalesce(sum(amount_minor), 0)::bigint as minor from partner_entries
  where partner_id = ${"partnerId"} and side = 'ISSUED' and kind = ${"kind"}
    and (${"returnId"}::uuid is null or return_id = ${"returnId"})
    and member_id = ${"memberId"} and document_id = ${"purchaseId"}
`;

/** What was posted for the points when it happened, for a repeated answer: minor units. */
export async function settledThen(
  { rows }: Pick<Work, "rows">,
  partnerId: string,
  { kind, memberId, purchaseId, returnId = undefined }: Omit<PurchaseEvent, "occurredAt">,
): Promise<number> {
  const of = { partnerId, kind, memberId, purchaseId, returnId: returnId ?? null };
  const [sum] = await rows(SUM_OF_RETURN, of);
  return sum!.minor;
}
