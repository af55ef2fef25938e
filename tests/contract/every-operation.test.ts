import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import type { Speaker } from "../harness/speaker.ts";

type Audience = "storefront" | "admin";

let tea: TestProgram;
let lan: Enrolled;
beforeAll(async () => {
  tea = await openProgram();
  lan = await tea.shop.enroll({ givenName: "Lan" });
});

// Read from the files as they are: what was agreed on is the text, not what is generated from it.
const folder = fileURLToPath(new URL("../../client/operations/", import.meta.url));
const operations = (["storefront", "admin"] as const).flatMap((audience) =>
  readdirSync(folder + audience).map((file) => ({
    ...{ audience, name: file.replace(".graphql", "") },
    text: readFileSync(`${folder}${audience}/${file}`, "utf8"),
  })),
);

const callers: Record<string, () => Speaker | Promise<Speaker>> = {
  "storefront/program-page": () => tea.visitor,
  "storefront/loyalty-page": () => tea.memberOf(lan),
};

const variables: Record<string, () => object | Promise<object>> = {
  "storefront/program-page": () => ({}),
  "storefront/loyalty-page": () => ({}),
  "storefront/create-member-token": () => ({ input: { member: { id: lan.id } } }),
  "storefront/enroll-member": () => ({ input: { email: "mai@tea.example", idempotencyKey: "1" } }),
  "storefront/update-member": () => ({ input: { member: { id: lan.id }, familyName: "Trần" } }),
  "storefront/member-lookup": () => ({ by: { memberNumber: lan.memberNumber } }),
  "storefront/record-purchase": () => ({ input: tea.shop.purchase(lan, "50000") }),
  "storefront/record-event": () => ({ input: tea.shop.event(lan) }),
  "storefront/simulate-purchase": () => {
    const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "25000" }];
    return { input: { currencyCode: "VND", lines, total: "50000" } };
  },
  "admin/members": () => ({ first: 5, search: "lan" }),
  "admin/adjust-points": () => {
    return { input: { memberId: lan.id, points: 5, reason: "Sorry", idempotencyKey: "1" } };
  },
  "admin/verify-ledger": () => ({ memberId: lan.id }),
  "admin/tiers": () => ({}),
  "admin/earning-rules": () => ({}),
  "admin/save-earning-rule": () => {
    return { input: { title: "x", trigger: "PURCHASE", effects: [{ kind: "FIXED", points: 1 }] } };
  },
  "admin/backtest-earning-rule": async () => {
    const { id } = (await tea.admin.saveRule()).rule!;
    const [from, until] = [tea.clock.ago("P1D"), tea.clock.tomorrow()];
    return { input: { ruleId: id, from: from.toISOString(), until: until.toISOString() } };
  },
  "admin/publish-earning-rule": async () => {
    const { id, version } = (await tea.admin.saveRule()).rule!;
    return { input: { id, version, idempotencyKey: "1" } };
  },
};

test.each(operations)("$audience/$name is answered as it is written", async (operation) => {
  const { audience, name, text } = operation;
  const caller = await (callers[`${audience}/${name}`] ?? (() => everybody(audience)))();

  const { status, json } = await caller.graphql(text, await variables[`${audience}/${name}`]!());

  expect(json, JSON.stringify(json)).not.toHaveProperty("errors");
  expect(status).toBe(200);
  const [payload] = Object.values<any>(json.data);
  expect(payload).not.toBeNull();
  expect(payload.userErrors ?? []).toEqual([]);
});

function everybody(audience: Audience): Speaker {
  return audience === "admin" ? tea.admin : tea.shop;
}
