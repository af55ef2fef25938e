import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ExplorerCaller, ExplorerTab } from "../graphql/http/explorer.ts";
import type { Api } from "../values/api.ts";

/** The tier set that the tabs of the admin save and publish, as `admin/tiers/tiers` answers it. */
export interface TabTierSet {
  readonly id: string;
  readonly version: number;
  readonly draft: { readonly version: number } | null;
  readonly tiers: readonly (Record<string, unknown> & {
    readonly threshold: { readonly value: string } | null;
    readonly benefits: readonly { readonly title: string }[];
  })[];
}

type TabPlan = TabOptions &
  // A file of client/operations/ without its ending, or the text itself.
  ({ readonly operation: string } | { readonly query: string });

interface TabOptions {
  readonly variables?: (values: TabValues) => object;
  readonly as?: ExplorerCaller;
}

/** What the variables of the tabs are made of. */
export interface TabValues {
  readonly now: Date;
  /** The program's primary tier set; null where there is none to show. */
  readonly tierSet: TabTierSet | null;
}

const MEMBER = { externalId: "cust-0001" };
const LINE = {
  id: "1",
  sku: "CSD-M",
  title: "Iced milk coffee",
  category: "coffee",
  quantity: 2,
  unitPrice: "35000",
};
const CART = { currencyCode: "VND", lines: [LINE], total: "70000" };

/** What people want to see first of each API, in this order. */
const TABS: Record<Api, readonly TabPlan[]> = {
  storefront: [
    { operation: "storefront/members/loyalty-page", as: "MEMBER" },
    { operation: "storefront/purchases/record-purchase", variables: purchase },
    { operation: "storefront/returns/record-return", variables: purchaseReturn },
    {
      operation: "storefront/purchases/simulate-purchase",
      variables: () => ({ input: { member: MEMBER, ...CART } }),
    },
    { operation: "storefront/enrollment/enroll-member", variables: newMember },
    {
      operation: "storefront/members/create-member-token",
      variables: () => ({ input: { member: MEMBER } }),
    },
    { operation: "storefront/members/member-lookup", variables: () => ({ by: MEMBER }) },
    { operation: "storefront/programs/program-page", as: "VISITOR" },
  ],
  admin: [
    { operation: "admin/tiers/tiers" },
    { operation: "admin/tiers/save-tier-set", variables: savedTierSet },
    { operation: "admin/tiers/publish-tier-set", variables: publishedTierSet },
    { operation: "admin/tiers/preview-tier-set", variables: previewedTierSet },
    {
      operation: "admin/members/members",
      variables: () => ({ first: 20, search: "nguyen" }),
    },
    { operation: "admin/earning/earning-rules" },
    { operation: "admin/ledger/verify-ledger", variables: () => ({ first: 1000 }) },
    {
      operation: "admin/programs/advance-test-clock",
      variables: ({ now }) => ({ input: { by: "P1D", idempotencyKey: now.toISOString() } }),
      as: "SANDBOX",
    },
  ],
  partner: [
    {
      query:
        "query Partner {\n  partner { id name program { id name currencyCode pointsName } }\n}\n",
    },
  ],
};

const OPERATIONS = fileURLToPath(new URL("../../client/operations/", import.meta.url));

/** The tabs that an API's explorer starts with. */
export function explorerTabs(api: Api, values: TabValues): ExplorerTab[] {
  return TABS[api].map((plan) => ({
    query: "query" in plan ? plan.query : operationText(plan.operation),
    variables: plan.variables?.(values),
    as: plan.as,
  }));
}

/** The text of a file of client/operations/. @param operation such as `admin/tiers/tiers` */
export function operationText(operation: string): string {
  return readFileSync(`${OPERATIONS}${operation}.graphql`, "utf8");
}

function purchase(values: TabValues) {
  const order = orderOf(values);
  const input = { member: MEMBER, source: "web", externalId: order };
  const placedAt = values.now.toISOString();
  return { input: { ...input, placedAt, ...CART, idempotencyKey: order } };
}

function purchaseReturn(values: TabValues) {
  const [order, externalId] = [orderOf(values), `return-of-${orderOf(values)}`];
  const lines = [{ id: LINE.id, quantity: 1 }];
  const returnedAt = values.now.toISOString();
  const returned = { source: "web", purchaseExternalId: order, externalId, returnedAt, lines };
  return { input: { ...returned, idempotencyKey: externalId } };
}

// An order is recorded once: each visit has one of its own.
function orderOf({ now }: TabValues): string {
  return `order-${now.getTime().toString(36)}`;
}

function newMember({ now }: TabValues) {
  const externalId = `cust-${now.getTime().toString(36)}`;
  const name = { givenName: "Lan", familyName: "Tran" };
  return { input: { externalId, ...name, locale: "vi", idempotencyKey: externalId } };
}

function savedTierSet({ tierSet }: TabValues) {
  const benefit = { kind: "GIFT", title: "A pastry with the first cup of the month" };
  return { input: { ...editedTierSet(tierSet, benefit), version: versionToEdit(tierSet) } };
}

function previewedTierSet({ tierSet }: TabValues) {
  return { input: editedTierSet(tierSet) };
}

function publishedTierSet({ tierSet, now }: TabValues) {
  // The draft that the tab before this one saves.
  const version = versionToEdit(tierSet) + 1;
  const idempotencyKey = `publish-${now.getTime().toString(36)}`;
  return { input: { id: tierSet?.id ?? "tst_…", version, idempotencyKey } };
}

function versionToEdit(tierSet: TabTierSet | null): number {
  return tierSet?.draft?.version ?? tierSet?.version ?? 1;
}

/** The tier set as an input; the first tier with one more benefit, or without it if it has it. */
function editedTierSet(tierSet: TabTierSet | null, benefit?: { kind: string; title: string }) {
  const tiers = (tierSet?.tiers ?? []).map(({ threshold, benefits, memberCount, ...tier }, at) => ({
    ...tier,
    threshold: threshold?.value ?? null,
    benefits: at === 0 && benefit ? changedBenefits(benefits, benefit) : benefits,
  }));
  return { id: tierSet?.id ?? "tst_…", tiers };
}

function changedBenefits(
  benefits: readonly { readonly title: string }[],
  benefit: { readonly title: string },
) {
  const others = benefits.filter(({ title }) => title !== benefit.title);
  return others.length < benefits.length ? others : [...others, benefit];
}
