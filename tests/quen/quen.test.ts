import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startQuen } from "../harness/started-quen.ts";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "quen-init-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Runs a command as `npm run quen -- …` does, without a terminal. */
function quen(...args: string[]): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ["--import", "@oxc-node/core/register", "tools/quen/quen.ts", ...args],
    {
      cwd: new URL("../..", import.meta.url),
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    },
  );
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((end) => child.on("close", (code) => end({ code, stdout, stderr })));
}

async function json(...args: string[]) {
  const { code, stdout, stderr } = await quen(...args, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

async function ask(url: string, { api, key }: { api: string; key: string }, query: string) {
  const response = await fetch(`${url}/${api}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as any;
}

const TEA = ["--name", "Tiệm Trà", "--currency", "vnd", "--locale", "vi,en"];
const WHERE = ["--time-zone", "Asia/Ho_Chi_Minh", "--points-name", "lá"];

test("what is wrong with the flags is said at once, and nothing is made", async () => {
  const wrong = ["--name", " ", "--currency", "XXY", "--locale", "v!"];
  const more = ["--time-zone", "Asia/Hanoi", "--kind", "stars"];
  const { code, stderr, stdout } = await quen("init", ...wrong, ...more);

  expect(code).toBe(2);
  expect(stdout).toBe("");
  for (const flag of ["name", "currency", "locale", "time-zone", "kind"]) {
    expect(stderr).toContain(`--${flag}: `);
  }
  expect(stderr).not.toMatch(/^ +at /m);
  expect((await quen("init")).stderr).toContain("Give --name");
  expect((await quen("key", "lose")).stderr).toContain('There is no command "key lose"');
  expect((await quen("key", "list", "--colour")).code).toBe(2);
});

test("without a program, commands say how to make one", async () => {
  const { code, stderr } = await quen("key", "list");

  expect(code).toBe(2);
  expect(stderr).toContain("npm run quen -- init");
});

const KINDS = ["points", "tiered", "visits"] as const;

test("a server without a program says how to make one", async () => {
  const server = startQuen({ DATA_DIR: dataDir, DEMO: "off" });
  await server.says("There is no program yet. Make yours: npm run quen -- init");
  expect((await server.stop("SIGTERM")).code).toBe(0);
});

// Some thirty commands, each of which loads the engine.
const COMMANDS_MS = 600_000;

test(
  "from nothing to a program of one's own, and to keys of its server",
  async () => {
    const made = [];
    for (const kind of KINDS) made.push(await json("init", ...TEA, ...WHERE, "--kind", kind));
    const server = startQuen({ DATA_DIR: dataDir, DEMO: "off" });
    try {
      await server.says("Ctrl-C");
      const url = server.url();
      for (const { keys, program } of made) await tryProgram(url, { keys, program });
      await changeKeys(url, made[0].program.id);
      await joinStaff(url, made[1].program.id);
      await addPartner(url, made[2].program.id);
    } finally {
      const { code, output } = await server.stop("SIGTERM");
      expect({ code, errors: output.match(/"level":[56]0.*/g) }).toEqual({ code: 0, errors: null });
    }
  },
  COMMANDS_MS,
);

interface MadeProgram {
  readonly program: { readonly id: string; readonly kind: string };
  readonly keys: readonly { readonly kind: string; readonly key: string }[];
}

/** Each of its keys opens its API, and a purchase earns by the template's rule. */
async function tryProgram(url: string, { program, keys }: MadeProgram): Promise<void> {
  const keyOf = (kind: string) => keys.find((key) => key.kind === kind)!.key;
  const shop = { api: "storefront", key: keyOf("SECRET") };
  const page = await ask(
    url,
    { api: "storefront", key: keyOf("PUBLISHABLE") },
    `{ program { id name pointsName tiers { name } waysToEarn { title }
      rewards { nodes { title cost } } } }`,
  );
  expect(page.data.program).toMatchObject({ id: program.id, name: "Tiệm Trà", pointsName: "lá" });
  expect(page.data.program.tiers).toHaveLength(program.kind === "tiered" ? 3 : 0);
  expect(page.data.program.rewards.nodes.length).toBeGreaterThan(0);
  const enrolled = await ask(
    url,
    shop,
    `mutation { enrollMember(input: { externalId: "1", idempotencyKey: "1" })
      { userErrors { code } } }`,
  );
  expect(enrolled.data.enrollMember.userErrors).toEqual([]);
  const bought = await ask(
    url,
    shop,
    `mutation { recordPurchase(input: { member: { externalId: "1" }, source: "pos", externalId: "1",
      placedAt: "${new Date().toISOString()}", currencyCode: "VND", total: "95000",
      lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "95000" }], idempotencyKey: "2" })
      { earned { points } userErrors { code message } } }`,
  );
  expect(bought.data.recordPurchase).toEqual({
    earned: { points: program.kind === "visits" ? 1 : 9 + 20 },
    userErrors: [],
  });
  const admin = { api: "admin", key: keyOf("ADMIN") };
  const checked = await ask(url, admin, "{ verifyLedger(first: 10) { ok } }");
  expect(checked.data.verifyLedger.ok).toBe(true);
}

/** The first owner joins by the link that a command shows, and signs in. */
async function joinStaff(url: string, programId: string): Promise<void> {
  const wrong = await quen("staff", "invite", "--email", "lan", "--program", programId);
  expect(wrong.stderr).toContain("--email: ");
  const invited = ["--email", "lan@shop.example", "--program", programId];
  const { link } = await json("staff", "invite", ...invited);
  const post = (path: string, body: object) =>
    fetch(`${url}/admin/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify(body),
    });
  const password = "a long enough password";
  const token = link.split("#")[1];
  expect((await post("accept-invitation", { token, name: "Lan", password })).status).toBe(200);
  const signedIn = await post("sign-in/email", { email: "lan@shop.example", password });
  const cookie = signedIn.headers.getSetCookie()[0]!.split(";")[0]!;
  const response = await fetch(`${url}/admin/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url, cookie },
    body: JSON.stringify({ query: "{ viewer { name role program { id } } }" }),
  });
  const { data } = (await response.json()) as any;
  expect(data.viewer).toEqual({ name: "Lan", role: "OWNER", program: { id: programId } });
}

/** A partner's key, of its making and made later, opens the partner API and no other. */
async function addPartner(url: string, programId: string): Promise<void> {
  const inProgram = ["--program", programId];
  expect((await quen("partner", "create", ...inProgram)).stderr).toContain("Give --name");
  const cinema = ["--name", "Rạp Hoa Giấy", "--source", "cinema"];
  const { partner, key } = await json("partner", "create", ...cinema, ...inProgram);
  const again = await quen("partner", "create", ...cinema, ...inProgram);
  expect(again).toMatchObject({ code: 2, stdout: "" });
  expect(again.stderr).toContain("--name: ");
  const named = ["--kind", "partner", "--partner", partner.id, "--title", "Its app"];
  const second = await json("key", "create", ...named, ...inProgram);
  for (const credential of [key, second.key]) {
    const who = "{ partner { id name } }";
    const { data } = await ask(url, { api: "partner", key: credential }, who);
    expect(data.partner).toEqual({ id: partner.id, name: "Rạp Hoa Giấy" });
    const elsewhere = await ask(url, { api: "storefront", key: credential }, who);
    expect(elsewhere.errors[0].extensions.code).toBe("UNAUTHENTICATED");
  }
  const listed = await json("partner", "list", ...inProgram);
  expect(listed).toMatchObject([{ id: partner.id, source: "cinema", status: "ACTIVE" }]);
}

async function changeKeys(url: string, programId: string): Promise<void> {
  const inProgram = ["--program", programId];
  const answer = async (key: string) =>
    (await ask(url, { api: "storefront", key }, "{ program { id } }")).errors?.[0].extensions.code;
  expect((await quen("key", "list")).stderr).toContain("--program");

  const till = await json("key", "create", "--title", "Till", ...inProgram);
  expect(await answer(till.key)).toBeUndefined();
  const next = await json("key", "rotate", till.id, "--overlap", "P1D", ...inProgram);
  expect(await answer(next.key)).toBeUndefined();
  expect(await answer(till.key)).toBeUndefined();
  const { code } = await quen("key", "revoke", next.id, ...inProgram);
  expect(code).toBe(0);
  await expect.poll(() => answer(next.key), { timeout: 20_000 }).toBe("UNAUTHENTICATED");

  const listed = await json("key", "list", ...inProgram);
  expect(listed.find((key: { id: string }) => key.id === next.id).revokedAt).not.toBeNull();
  const programs = await json("program", "list");
  expect(programs).toHaveLength(KINDS.length);
}
