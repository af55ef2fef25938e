import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import pino from "pino";
import { afterAll, expect, test } from "vitest";
import { mailAddressOf, openMailer } from "../../api/network/mailer.ts";
import { isEmailAddress } from "../../api/values/typed/email-address.ts";
import { deliverAllDue } from "../../api/jobs/delivery-worker.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";

const folder = mkdtempSync(join(tmpdir(), "quen-outbox-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("without a mail server, mails become private files, and the log names only them", async () => {
  const program = await openProgram();
  const outbox = join(folder, "outbox");
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const mailer = openMailer({
    publicUrl: "http://localhost:4000",
    mailFrom: "Trà & Co <tra@tea.example>",
    smtpUrl: null,
    outbox,
    log,
  });
  const { engine } = await program.fixture.serve({ mailer, log });
  await program.shop.enroll({ givenName: "Lan", email: "lan@tea.example" });
  await deliverEvents(program);
  for (const rounds of engine.worker().deliveryWorkers!) await deliverAllDue(rounds);

  const [file, ...others] = readdirSync(outbox);
  expect(others).toEqual([]);
  expect(file).toMatch(/^mail_[0-9a-z]{26}\.eml$/);
  expect(statSync(join(outbox, file!)).mode & 0o777).toBe(0o600);
  const parsed = await simpleParser(readFileSync(join(outbox, file!)));
  expect(parsed.subject).toBe("Chào mừng Lan đến với Tiệm trà");
  expect(parsed.from!.text).toBe('"Trà & Co" <tra@tea.example>');
  expect(parsed.messageId).toBe(`<${file!.replace(".eml", "")}@tea.example>`);
  mailer.close();
  const logged = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg.includes("outbox"));
  expect(logged).toMatchObject([{ folder: outbox, count: 1, files: [file] }]);
  expect(lines.join()).not.toMatch(/Lan|lan@/);
});

test("the files of what was sent to a member go when the member is erased", async () => {
  const program = await openProgram();
  const outbox = join(folder, "erased");
  const mailer = openMailer({
    publicUrl: "http://localhost:4000",
    mailFrom: "tea@tea.example",
    smtpUrl: null,
    outbox,
    log: { info() {} },
  });
  const { engine } = await program.fixture.serve({ mailer });
  const deliver = async () => {
    await deliverEvents(program);
    for (const rounds of engine.worker().deliveryWorkers!) await deliverAllDue(rounds);
  };
  const lan = await program.shop.enroll({ givenName: "Lan", email: "lan.e@tea.example" });
  await program.shop.enroll({ givenName: "Mai", email: "mai.e@tea.example" });
  await deliver();
  expect(readdirSync(outbox)).toHaveLength(2);

  await program.admin.erase(lan);
  await deliver();

  const [left, ...others] = readdirSync(outbox).map((file) => readFileSync(join(outbox, file)));
  expect(others).toEqual([]);
  expect((await simpleParser(left!)).subject).toContain("Mai");
  mailer.close();
});

test("many mails at once are one line in the log", async () => {
  const lines: { count: number; files: string[] }[] = [];
  const mailer = openMailer({
    publicUrl: "http://localhost:4000",
    mailFrom: "tea@tea.example",
    smtpUrl: null,
    outbox: join(folder, "many"),
    log: { info: (what) => void lines.push(what as never) },
  });
  const mail = { fromName: "Tea", to: "lan@tea.example", subject: "Hi", html: "", text: "" };
  const send = (id: number) => mailer.send({ id: `mail_${id}`, headers: {}, ...mail });
  await Promise.all(Array.from({ length: 30 }, (_, id) => send(id)));

  await expect.poll(() => lines).toHaveLength(1);
  expect(lines[0]!.count).toBe(30);
  expect(lines[0]!.files).toHaveLength(5);
  expect(readdirSync(join(folder, "many"))).toHaveLength(30);
});

test.each([
  ["a@b.example", "", "a@b.example"],
  ["Tea <a@b.example>", "Tea", "a@b.example"],
  ['"Tea, & more" <a@b.example>', "Tea, & more", "a@b.example"],
  ["Tea a@b.example", "", ""],
  ["a@b", "", ""],
  ["", "", ""],
])("from %j is %j at %j", (text, name, address) => {
  expect(mailAddressOf(text)).toMatchObject(address ? { name, address } : { address });
});

test.each([
  "a@b.example,c@d.example",
  "a@b.example\r\nBcc: c@d.example",
  "<a@b.example>",
  "a b@c.example",
  "@b.example",
  "a@",
  "a@b.",
  "a@b@c.example",
  'x"y@b.example',
  "a;b@c.example",
  "a@b.example ",
])("%j is no address to send to", (text) => {
  expect(isEmailAddress(text)).toBe(false);
});
