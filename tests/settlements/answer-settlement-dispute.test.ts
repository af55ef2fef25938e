import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { openPartner } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

test("an answer moves nothing; the correction is a line of the open settlement", async () => {
  const partner = await openPartner(program);
  await partner.adjust("40", "wrong");
  const [open] = await partner.settlements();
  const [line] = await partner.lines(open!.id);
  await partner.dispute(line!.id, "It was 30.");
  const answer = await partner.answerDispute(line!.id, "You are right.", true);
  expect(answer).toMatchObject({ replayed: false, dispute: { status: "CLOSED" }, userErrors: [] });
  expect(await partner.balance()).toBe(40);
  await partner.adjust("-10", "as disputed");
  const lines = await partner.lines(open!.id);
  expect(lines.map(({ amount }) => amount.amount)).toEqual(["40", "-10"]);
  expect(lines[0]).toEqual({ ...line, dispute: answer.dispute });
});

test("both sides are in the events and in the audit log, without what was written", async () => {
  const partner = await openPartner(program);
  await partner.adjust("40");
  const [line] = await partner.lines((await partner.settlements())[0]!.id);
  await partner.dispute(line!.id, "Mostly rubbish");
  await partner.answerDispute(line!.id, "Partly rubbish");
  const events = await program.sql<{ type: string; payload: object }>(
    `select type, payload from events where payload ->> 'partnerId' = '${program.uuid(partner.id)}'
     or payload ->> 'partnerId' = '${partner.id}' order by id`,
  );
  expect(events.map(({ type }) => type)).toEqual([
    "settlement.disputed",
    "settlement.dispute-answered",
  ]);
  const audited = await program.sql<{ operation: string }>(
    `select operation, changes from audit_records
     where subject_id = '${program.uuid(line!.id)}' order by id`,
  );
  expect(audited.map(({ operation }) => operation)).toEqual([
    "disputeSettlementLine",
    "answerSettlementDispute",
  ]);
  expect(JSON.stringify([events, audited])).not.toContain("rubbish");
});
