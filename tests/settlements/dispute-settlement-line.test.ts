import { beforeAll, expect, test } from "vitest";
import { Settlement } from "../../client/partner.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import { openPartner } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
});

type Partner = Awaited<ReturnType<typeof openPartner>>;

/** A partner with two lines in a settlement that is closed, and one in the open one. */
async function withLines() {
  const partner = await openPartner(program);
  await partner.adjust("10", "first");
  await partner.adjust("20", "second");
  program.clock.advance("P1M");
  await runTask(program, "close-ended-settlements");
  await partner.adjust("30", "third");
  const [open, closed] = await partner.settlements();
  const [first, second] = await partner.lines(closed!.id);
  return { partner, closed: closed!, open: open!, first: first!, second: second! };
}

const asPartner = async ({ client }: Partner, id: string) =>
  (await client.ask(Settlement, { id })).settlement!;

test("a note against a line of a closed settlement stands beside it; the line stays", async () => {
  const { partner, closed, open, second } = await withLines();
  const { dispute } = await partner.dispute(second.id, " We never sold this. ");
  const at = program.clock.now().toISOString();
  const note = { writtenBy: "PARTNER", text: "We never sold this.", writtenAt: at };
  expect(dispute).toEqual({ status: "OPEN", openedAt: at, notes: [note] });

  const { lines, disputesOpen } = await asPartner(partner, closed.id);
  expect(disputesOpen).toBe(1);
  expect(lines.nodes.map((line) => line.dispute)).toEqual([null, dispute]);
  expect({ ...lines.nodes[1], dispute: null }).toEqual(second);
  expect((await asPartner(partner, open.id)).disputesOpen).toBe(0);
  const [, same] = await partner.settlements();
  expect(same).toEqual(closed);
  expect((await program.admin.verify()).problems).toEqual([]);
});

test("only lines with a dispute are read where asked", async () => {
  const { partner, closed, second } = await withLines();
  await partner.dispute(second.id, "Why?");
  const { json } = await partner.client.graphql(
    `{ settlement(id: "${closed.id}") { lines(disputed: true) { nodes { id } } } }`,
  );
  expect(json.data.settlement.lines.nodes).toEqual([{ id: second.id }]);
});

test("notes of both sides are in their order, until the program closes the dispute", async () => {
  const { partner, closed, first } = await withLines();
  await partner.dispute(first.id, "Why?");
  await partner.answerDispute(first.id, "A lost receipt.");
  expect((await asPartner(partner, closed.id)).disputesOpen).toBe(0);
  const again = await partner.dispute(first.id, "Which?");
  expect(again.dispute!.status).toBe("OPEN");
  const end = await partner.answerDispute(first.id, "Corrected.", true);
  expect(end.dispute!.status).toBe("CLOSED");
  expect(end.dispute!.notes.map(({ writtenBy, text }) => `${writtenBy} ${text}`)).toEqual([
    "PARTNER Why?",
    "PROGRAM A lost receipt.",
    "PARTNER Which?",
    "PROGRAM Corrected.",
  ]);
  const late = await partner.dispute(first.id, "And yet");
  expect(late.userErrors.map(({ code }) => code)).toEqual(["DISPUTE_CLOSED"]);
});

test("a repeated note is written once; of many at once, each is", async () => {
  const { partner, first } = await withLines();
  await partner.dispute(first.id, "Once", "key");
  const again = await partner.dispute(first.id, "Once", "key");
  expect(again).toMatchObject({ replayed: true, dispute: { notes: [{ text: "Once" }] } });
  await Promise.all(
    Array.from({ length: 8 }, (_value, at) => partner.dispute(first.id, `Note ${at}`)),
  );
  const { dispute } = await partner.answerDispute(first.id, "So.");
  expect(dispute!.notes).toHaveLength(10);
  expect(new Set(dispute!.notes.map(({ text }) => text)).size).toBe(10);
});

test("a dispute takes a hundred notes", async () => {
  const { partner, first } = await withLines();
  for (let at = 0; at < 100; at++) await partner.dispute(first.id, `Note ${at}`);
  const full = await partner.dispute(first.id, "One more");
  expect(full.userErrors).toMatchObject([{ code: "INVALID", field: ["input", "note"] }]);
});
