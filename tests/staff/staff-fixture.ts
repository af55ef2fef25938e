import { createHmac } from "node:crypto";
import { encodeId } from "../../api/values/id.ts";
import type { TypedDocument } from "../../client/create-client.ts";
import { InviteStaff } from "../../client/admin.ts";
import type { StaffRole } from "../../client/admin.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

export const PASSWORD = "a long enough password";

/** What a browser keeps of a server: its cookies. */
class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly server: string,
    private readonly origin = server,
  ) {}

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The same cookies, as if a page of another site sent the request. */
  on(origin: string): Browser {
    const other = new Browser(this.server, origin);
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value);
    return other;
  }

  /** A page's request by POST, as JSON; with any other headers. */
  async post(path: string, body: object = {}, headers: Record<string, string> = {}) {
    return this.#answer(path, {
      method: "POST",
      headers: { "content-type": "application/json", origin: this.origin, ...headers },
      body: JSON.stringify(body),
    });
  }

  async get(path: string, headers: Record<string, string> = { "sec-fetch-site": "same-origin" }) {
    return this.#answer(path, { method: "GET", headers });
  }

  /** Runs a typed document at the admin API; errors and data as they come. */
  async ask<Result, Variables extends object>(
    document: TypedDocument<Result, Variables>,
    variables?: Variables,
    headers: Record<string, string> = {},
  ) {
    const body = { query: document, variables };
    const { status, json } = await this.post("/admin/graphql", body, headers);
    return { status, ...(json as { data?: Result; errors?: { extensions: { code: string } }[] }) };
  }

  signIn(email: string, password = PASSWORD) {
    return this.post("/admin/auth/sign-in/email", { email, password });
  }

  async #answer(path: string, { headers, ...init }: RequestInit & { headers: object }) {
    const cookies: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    const all = { ...headers, ...cookies } as Record<string, string>;
    const response = await fetch(`${this.server}${path}`, { ...init, headers: all });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (/max-age=0/i.test(cookie)) this.#cookies.delete(name!);
      else this.#cookies.set(name!, value!);
    }
    const text = await response.text();
    const json: any = text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : null;
    return { status: response.status, headers: response.headers, json };
  }
}

/** The staff of a program: invited, joined and signed in as people are. */
export function staffOf({ admin, fixture }: TestProgram) {
  const browser = () => new Browser(fixture.url);
  const invite = async (role: StaffRole, email = `${unique("staff")}@shop.example`) =>
    (await admin.ask(InviteStaff, { input: { email, role } })).inviteStaff;
  const accept = (link: string, more: object = {}) => {
    const token = link.split("#")[1];
    const body = { token, name: "Lan", password: PASSWORD, ...more };
    return browser().post("/admin/auth/accept-invitation", body);
  };
  /** Somebody on the staff who is signed in. */
  const join = async (role: StaffRole, email = `${unique("staff")}@shop.example`) => {
    const { link, userErrors } = await invite(role, email);
    if (!link) throw new Error(JSON.stringify(userErrors));
    const accepted = await accept(link);
    const person = browser();
    const signedIn = await person.signIn(email);
    if (accepted.status !== 200 || signedIn.status !== 200) {
      throw new Error(JSON.stringify([accepted.json, signedIn.json]));
    }
    return { email, browser: person };
  };
  return { browser, invite, accept, join };
}

/** Somebody on the staff who never signs in, written as it is in the database. */
export async function addStaffRow(program: TestProgram, role: StaffRole): Promise<StaffRow> {
  const email = `${unique("staff-row")}@shop.example`;
  const [row] = await program.sql<{ id: string }>(
    `with u as (insert into auth.users (id, name, email)
       values (gen_random_uuid(), 'Hoa', '${email}') returning id)
     insert into staff (id, program_id, user_id, role, created_at)
     select gen_random_uuid(), '${program.programId}', u.id, '${role}', now() from u returning id`,
  );
  return { id: encodeId("stf", row!.id), email };
}

export interface StaffRow {
  readonly id: string;
  readonly email: string;
}

/** The code that changes every half minute (RFC 6238), as a phone shows it. */
export function codeOf(uri: string, at = Date.now()): string {
  const key = base32(new URL(uri).searchParams.get("secret")!);
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(step).digest();
  const number = hash.readUInt32BE(hash.at(-1)! & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

function base32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, "")]
    .map((letter) =>
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
    )
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
