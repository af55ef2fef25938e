import {
  Messages,
  MessageTemplates,
  PreviewMessage,
  ResendMessage,
  ResetMessageTemplate,
  SaveMessageTemplate,
  SendTestMessage,
  SwitchMessages,
} from "../../client/admin.ts";
import type {
  MessagesQueryVariables,
  MessageTemplatesQueryVariables,
  PreviewMessageInput,
  ResetMessageTemplateInput,
  SaveMessageTemplateInput,
  SendTestMessageInput,
  SwitchMessagesInput,
} from "../../client/admin.ts";
import { deliverAllDue } from "../../api/jobs/delivery-worker.ts";
import { openMailer } from "../../api/network/mailer.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { TestPlan } from "../harness/plans.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { openPostOffice } from "./post-office.ts";

/** What staff does with messages. */
export function messagesOf(admin: GraphqlClient) {
  return {
    templates: async (only: MessageTemplatesQueryVariables = {}) =>
      (await admin.ask(MessageTemplates, only)).messageTemplates,
    preview: async (input: PreviewMessageInput) =>
      (await admin.ask(PreviewMessage, { input })).previewMessage,
    save: async (input: SaveMessageTemplateInput) =>
      (await admin.ask(SaveMessageTemplate, { input })).saveMessageTemplate,
    reset: async (input: ResetMessageTemplateInput) =>
      (await admin.ask(ResetMessageTemplate, { input })).resetMessageTemplate,
    switch: async (...switches: SwitchMessagesInput["switches"][number][]) =>
      (await admin.ask(SwitchMessages, { input: { switches } })).switchMessages,
    sendTest: async (input: SendTestMessageInput) =>
      (await admin.ask(SendTestMessage, { input })).sendTestMessage,
    resend: async (id: string) => (await admin.ask(ResendMessage, { input: { id } })).resendMessage,
    list: async (asked: MessagesQueryVariables = {}) =>
      (await admin.ask(Messages, asked)).messages.nodes,
  };
}

export const MARKETING = {
  purpose: "marketing",
  channel: "email",
  granted: true,
  source: "checkout",
};

/** A program whose e-mails go to a mail server on this machine. */
export async function openMessages(plan: Partial<TestPlan> = {}) {
  const program = await openProgram(plan);
  const office = await openPostOffice();
  const mail = openMailer({
    publicUrl: "https://loyalty.tea.example",
    mailFrom: "hello@tea.example",
    smtpUrl: office.url,
    outbox: "",
    log: { info() {} },
  });
  const { engine } = await program.fixture.serve({ mailer: mail });
  const rounds = engine
    .worker()
    .deliveryWorkers!.find(({ deliveryWorker }) => deliveryWorker.name === "messages")!;
  const send = async () => {
    await deliverEvents(program);
    await deliverAllDue(rounds);
  };
  const { received } = office;
  /** What was received last. */
  const last = () => received.at(-1)!;
  /** The one with a subject; several are sent at once, in no particular order. */
  const called = (subject: string) => {
    const found = received.find((mail) => mail.subject === subject);
    if (found) return found;
    throw new Error(`Received: ${received.map((mail) => mail.subject).join(", ") || "nothing"}.`);
  };
  return { program, office, received, last, called, send, rounds, ...messagesOf(program.admin) };
}

/** Emits an event as a module would. */
export async function emitEvent(
  { sql, programId, uuid, clock }: TestProgram,
  event: { id?: string; type: string; memberId: string; payload: object },
): Promise<void> {
  const { id, type, memberId, payload } = event;
  await sql(`insert into events (id, program_id, member_id, type, payload, occurred_at) values (
    ${id ? `'${id}'` : "gen_random_uuid()"}, '${programId}', '${uuid(memberId)}', '${type}',
    '${JSON.stringify(payload)}', '${clock.now().toISOString()}')`);
}

/** Gives a member a coupon, and tells of it. */
export async function giveCoupon(program: TestProgram, { id }: { id: string }): Promise<void> {
  const { sql, programId, uuid, clock } = program;
  const [reward] = await sql<{ id: string }>(
    `select id from rewards where program_id = '${programId}' order by id limit 1`,
  );
  const couponId = crypto.randomUUID();
  const titles = { vi: "Một ly trà", en: "A cup of tea" };
  const row = {
    member_id: uuid(id),
    id: couponId,
    program_id: programId,
    reward_id: reward!.id,
    code: "TEA<&>42",
    status: "ACTIVE",
    issued_at: clock.now(),
    terms: { titles },
    expires_at: "2026-07-31T17:00:00Z",
  };
  await sql(
    `insert into coupons overriding user value
    select * from jsonb_populate_record(null::coupons, '${JSON.stringify(row)}')`,
  );
  await emitEvent(program, { type: "coupon.issued", memberId: id, payload: { couponId } });
}
