import { UploadVoucherCodes } from "../../../client/partner.ts";
import type { SubmitCatalogItemInput, UploadVoucherCodesInput } from "../../../client/partner.ts";
import { unique } from "../../harness/shop.ts";
import { decisionsOf, itemsOf } from "../../catalog/item-fixture.ts";
import type { ItemVersion } from "../../catalog/item-fixture.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** Items of partners that are there before writes on them are refused. */
export interface RefusalItems {
  /** Submitted; its partner suggests no cost. */
  readonly waiting: ItemVersion;
  readonly drafted: ItemVersion;
  /** Of another program. */
  readonly foreign: ItemVersion;
}

export async function addRefusalItems(
  { partner, admin }: TestProgram,
  { stranger, usedKey }: { readonly stranger: TestProgram; readonly usedKey: string },
): Promise<RefusalItems> {
  const items = itemsOf(partner);
  const { approve, sendBack } = decisionsOf(admin);
  await items.withdraw(await items.submitted(), usedKey);
  await approve({ ...(await items.submitted()), idempotencyKey: usedKey });
  await sendBack({ ...(await items.submitted()), reason: "No.", idempotencyKey: usedKey });
  const { id: itemId } = await items.submitted({ hasOwnCodes: true });
  const input = { itemId, codes: [unique("BOOK")], idempotencyKey: usedKey };
  await partner.ask(UploadVoucherCodes, { input });
  const { item } = await items.save();
  return {
    waiting: await items.submitted({ suggestedCost: null }),
    drafted: { id: item!.id, version: item!.version },
    foreign: await itemsOf(stranger.partner).submitted(),
  };
}

type Writing = (items: RefusalItems) => Partial<SubmitCatalogItemInput>;

const WRITING: readonly [code: string, field: string, when: string, inputOf: Writing][] = [
  ["NOT_FOUND", "id", "the item is another program's", ({ foreign }) => foreign],
  ["REQUIRED", "version", "no version is given", ({ waiting: { id } }) => ({ id })],
  ["REQUIRED", "id", "a version of nothing is given", () => ({ version: 1 })],
  [
    "EDITED_MEANWHILE",
    "version",
    "it was edited since",
    ({ waiting: { id } }) => ({ id, version: 7 }),
  ],
  ["INVALID", "title", "it has no name", () => ({ title: " " })],
  ["INVALID", "suggestedCost", "it is to cost nothing", () => ({ suggestedCost: 0 })],
  ["INVALID", "kind", "it is no voucher", () => ({ kind: "FREE_SHIPPING" })],
  [
    "CURRENCY_NOT_ACCEPTED",
    "value.currencyCode",
    "its value is in another currency",
    () => ({ value: { amount: "5", currencyCode: "EUR" } }),
  ],
  [
    "TOO_MANY_DECIMALS",
    "value.amount",
    "its value has a fraction of a đồng",
    () => ({ value: { amount: "5.5", currencyCode: "VND" } }),
  ],
];

const writing = (how: "save" | "submit"): readonly RefusalCase[] =>
  WRITING.map(([code, field, when, inputOf]) => ({
    code,
    field,
    when,
    send: ({ partner, items }) => itemsOf(partner)[how](inputOf(items)),
  }));

export const saveCatalogItem = writing("save");
export const submitCatalogItem = writing("submit");

type Send = (fixture: RefusalFixture, item: ItemVersion) => ReturnType<RefusalCase["send"]>;

/** What every write on an item that is there refuses. */
const onItem = (send: Send): readonly RefusalCase[] => [
  {
    code: "NOT_FOUND",
    field: "id",
    when: "the item is another program's",
    send: (fixture) => send(fixture, fixture.items.foreign),
  },
  {
    code: "EDITED_MEANWHILE",
    field: "version",
    when: "it was edited since",
    send: (fixture) => send(fixture, { ...fixture.items.waiting, version: 7 }),
  },
];

/** What the program refuses to decide on. */
const onDraft = (send: Send): RefusalCase => ({
  code: "NOT_PENDING",
  field: "id",
  when: "it was not submitted",
  send: (fixture) => send(fixture, fixture.items.drafted),
});

const onUsedKey = (send: Send): RefusalCase => ({
  code: "IDEMPOTENCY_KEY_REUSED",
  field: "idempotencyKey",
  when: "the key was used",
  send: (fixture) => send(fixture, fixture.items.waiting),
});

export const withdrawCatalogItem: readonly RefusalCase[] = [
  ...onItem(({ partner }, item) => itemsOf(partner).withdraw(item)),
  onUsedKey(({ partner, usedKey }, item) => itemsOf(partner).withdraw(item, usedKey)),
];

const uploading = (
  ...[code, field, when, inputOf]: [
    ...[code: string, field: string, when: string],
    (fixture: RefusalFixture) => Partial<UploadVoucherCodesInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { id: itemId } = fixture.items.waiting;
    const codes = { itemId, codes: ["BOOK-1"], idempotencyKey: unique("codes") };
    const input = { ...codes, ...inputOf(fixture) };
    return (await fixture.partner.ask(UploadVoucherCodes, { input })).uploadVoucherCodes;
  },
});

export const uploadVoucherCodes: readonly RefusalCase[] = [
  uploading("NOT_FOUND", "itemId", "the item is another program's", ({ items }) => ({
    itemId: items.foreign.id,
  })),
  uploading("INVALID", "itemId", "the program makes its codes", () => ({})),
  uploading("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
];

const approving =
  (cost: number | null): Send =>
  ({ admin }, item) =>
    decisionsOf(admin).approve({ ...item, cost });

const approved = (code: string, when: string, cost: number | null): RefusalCase => ({
  code,
  field: "cost",
  when,
  send: (fixture) => approving(cost)(fixture, fixture.items.waiting),
});

export const approveCatalogItem: readonly RefusalCase[] = [
  ...onItem(approving(10)),
  onDraft(approving(10)),
  approved("REQUIRED", "nobody said what it costs", null),
  approved("INVALID", "it is to cost nothing", 0),
  onUsedKey(({ admin, usedKey }, item) =>
    decisionsOf(admin).approve({ ...item, idempotencyKey: usedKey }),
  ),
];

const sendingBack =
  (reason: string): Send =>
  ({ admin }, item) =>
    decisionsOf(admin).sendBack({ ...item, reason });

export const sendBackCatalogItem: readonly RefusalCase[] = [
  ...onItem(sendingBack("No.")),
  onDraft(sendingBack("No.")),
  {
    code: "REQUIRED",
    field: "reason",
    when: "there is no reason",
    send: (fixture) => sendingBack(" ")(fixture, fixture.items.waiting),
  },
  onUsedKey(({ admin, usedKey }, item) =>
    decisionsOf(admin).sendBack({ ...item, reason: "No.", idempotencyKey: usedKey }),
  ),
];
