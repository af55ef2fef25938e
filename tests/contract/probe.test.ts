import { test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
test("probe", async () => {
  const tea = await openProgram();
  const lan = await tea.shop.enroll();
  const doc = `mutation($input: RecordPurchaseInput!) { recordPurchase(input:$input) { userErrors { code field message } } }`;
  const base = tea.shop.purchase(lan, "50000");
  const line = base.lines[0]!;
  const tries: any[] = [
    { externalId: "" }, { source: "" }, { lines: [] }, { channel: "" }, { locationId: " " }, { lines: [{ ...line, quantity: -1 }] },
    { lines: [{ ...line, quantity: 0 }] }, { lines: [{ ...line, quantity: "10000000000" }] }, { lines: [{ ...line, quantity: "1e3" }] },{ lines: [{ ...line, quantity: 1e30 }] },
    { lines: [{ ...line, quantity: "1.0005" }] }, { lines: [{ ...line, sku: "" }] }, { lines: [{ ...line, sku: "a\u0001b" }] },
    { lines: [{ ...line, title: "" }] }, { total: "1".repeat(40) }, { total: "999999999999999" }, { total: "1e5" }, { total: "50000.5" }, { total: "50000.0" }, { total: 50000 },
    { total: "-50000" }, { currencyCode: "USD" }, { currencyCode: "usd" }, { placedAt: "2026-02-30T00:00:00Z" }, { placedAt: "2027-01-01T00:00:00Z" }, { placedAt: "0001-01-01T00:00:00Z" },
    { lines: Array.from({ length: 501 }, (_, i) => ({ ...line, id: String(i) })) }, { couponCodes: Array(101).fill("x") }, {couponCodes: [""]}, {couponCodes: ["A"]},
    { member: {} }, { member: { id: lan.id, email: "a@b.vn" } }, { member: { id: "x" } }, { member: { id: null } }, { member: {email: "a\u0000"} }, { nonsense: 1 }, { idempotencyKey: "" }, { idempotencyKey: "x".repeat(256) },
    { payments: [{ kind: "CASH", amount: "-5" }] }, { payments: [{ kind: "CASH", amount: "60000" }] }, { payments: [{ kind: "CASH", amount: "60000.5" }] }, { payments: [{ kind: "CASH", amount: "9".repeat(15) }] },{ payments: [{ kind: "CASH", amount: "1", reference: "" }] },
    { rounding: "-60000" }, { rounding: "999999999999999", total: "999999999999999" }, {externalId: "\u200b"}, {externalId: "\ud800"}, {externalId: " "}, {source: "a\nb"},{channel: "\ud800"},
    { lines: [{ ...line, unitPrice: "999999999999999", quantity: 3 }] }, { discount: "60000" },
  ];
  for (const more of tries) {
    const { status, json } = await tea.shop.graphql(doc, { input: { ...base, idempotencyKey: Math.random().toString(), externalId: Math.random().toString(), ...more } });
    const brief = json.errors ? json.errors.map((e: any) => [e.extensions.code, e.extensions.field, e.message.slice(0, 120)]) : json.data.recordPurchase.userErrors.map((e: any) => [e.code, e.field.join("."), e.message.slice(0, 80)]);
    console.log(JSON.stringify(more).slice(0, 110), status, JSON.stringify(brief));
  }
});
