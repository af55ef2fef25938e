import { sql } from "../../../database/sql.ts";
import type { CartLine } from "../../../values/cart.ts";
import { encodeId } from "../../../values/id.ts";
import { moneyText } from "../../../values/money.ts";
import { quantityText } from "../../../values/quantity.ts";
import type { RecordedCart } from "../../purchases/recorded-purchase.ts";
import { nextPlace, PAGE_SIZE } from "../export-kind.ts";
import type { ExportKind } from "../export-kind.ts";

interface PurchaseRow {
  readonly memberId: string;
  readonly id: string;
  readonly memberExternalId: string | null;
  readonly source: string;
  readonly externalId: string;
  readonly placedAt: Date;
  readonly cart: RecordedCart;
}

const PAGE = sql.read<PurchaseRow>("list the purchases of an export")`
  select p.member_id as "memberId", p.id, f.external_id as "memberExternalId", p.source,
    p.external_id as "externalId", p.placed_at as "placedAt", p.cart
  from purchases p
  join members m on m.id = p.member_id and m.status <> 'CLOSED'
  join member_profiles f on f.member_id = p.member_id
  where p.program_id = ${"programId"} and (${"afterMember"}::uuid is null
    or (p.member_id, p.id) > (${"afterMember"}::uuid, ${"afterId"}::uuid))
  order by p.member_id, p.id limit ${"limit"}
`;

interface Place {
  readonly memberId: string;
  readonly id: string;
}

/** Purchases as an import of history reads them, as they were when they were recorded. */
export const purchaseExport: ExportKind<Place> = {
  name: "purchases",
  scopes: ["members:read", "program:write"],
  columns: [
    "member.externalId",
    "source",
    "externalId",
    "placedAt",
    "currencyCode",
    "channel",
    "locationId",
    "lines",
    "discount",
    "shipping",
    "shippingDiscount",
    "tax",
    "taxesIncluded",
    "rounding",
    "total",
    "payments",
    "couponCodes",
  ],
  async page({ lane, configuration: { programId } }, after) {
    const from = { afterMember: after?.memberId ?? null, afterId: after?.id ?? null };
    const rows = await lane.rows(PAGE, { programId, ...from, limit: PAGE_SIZE });
    return {
      lines: rows.map(lineOf),
      next: nextPlace(rows, ({ memberId, id }) => ({ memberId, id })),
    };
  },
};

function lineOf({ memberId, memberExternalId, cart, ...purchase }: PurchaseRow): object {
  const { currencyCode, channel, locationId, taxesIncluded, couponCodes = [] } = cart;
  const { source, externalId, placedAt } = purchase;
  const money = (minor: number) => moneyText(minor, currencyCode);
  const other = (minor: number) => (minor === 0 ? undefined : money(minor));
  const off = cart.shippingDiscountMinor;
  return {
    member: { externalId: memberExternalId ?? encodeId("mem", memberId) },
    source,
    externalId,
    placedAt,
    currencyCode,
    channel,
    locationId,
    lines: cart.lines.map((line) => cartLine(line, other, money)),
    discount: other(cart.discountMinor),
    shipping: other(cart.shippingMinor),
    shippingDiscount: off === undefined ? undefined : money(off),
    tax: other(cart.taxMinor),
    taxesIncluded,
    rounding: other(cart.roundingMinor),
    total: money(cart.totalMinor),
    payments: cart.payments.map(({ kind, amountMinor, reference }) => {
      return { kind, amount: money(amountMinor), reference };
    }),
    couponCodes: couponCodes.length > 0 ? couponCodes : undefined,
  };
}

function cartLine(
  { id, sku, title, category, quantity, unitPriceMinor, discountMinor, ...line }: CartLine,
  other: (minor: number) => string | undefined,
  money: (minor: number) => string,
): object {
  const { couponDiscountMinor, giftCard } = line;
  return {
    id,
    sku,
    title,
    category,
    quantity: quantityText(quantity),
    unitPrice: money(unitPriceMinor),
    discount: other(discountMinor),
    couponDiscount: couponDiscountMinor === undefined ? undefined : money(couponDiscountMinor),
    ...(giftCard && { giftCard }),
  };
}
