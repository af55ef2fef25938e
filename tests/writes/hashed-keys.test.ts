import { beforeEach, expect, test } from "vitest";
import { checkHashSecrets } from "../../api/engine/opening/check-hash-secrets.ts";
import { hashStoredKeys } from "../../api/modules/care/scheduled/hash-stored-keys.ts";
import { openKeyedHashes } from "../../api/values/keyed-hashes.ts";
import { contentHash } from "../../api/writes/content-hash.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { Shop } from "../harness/shop.ts";

const NEW_SECRET = "another secret of thirty-two letters";
const INPUT = { externalId: "cust-of-lan", phone: "0912345678" };
const KEY = "enroll-0912345678";

let testProgram: TestProgram;
let member: { id: string };
beforeEach(async () => {
  testProgram = await openProgram();
  member = await testProgram.shop.enroll({ ...INPUT, idempotencyKey: KEY });
});

const sentAgain = (shop: Shop, input: object = {}) =>
  shop.tryEnroll({ ...INPUT, idempotencyKey: KEY, ...input });

const storedKeys = () =>
  testProgram.sql<{ key: string; hash: string }>(
    `select key, encode(input_hash, 'hex') as hash from idempotency_keys
     where program_id = '${testProgram.programId}' and operation = 'enrollMember'`,
  );

/** Stores the key and its result as they were stored before keys were hashed. */
async function storeAsText() {
  const [stored] = await testProgram.sql<{ key: string; result: { sealed: string } }>(
    `select key, result from idempotency_keys
     where program_id = '${testProgram.programId}' and operation = 'enrollMember'`,
  );
  const hashes = openKeyedHashes([TOKEN_SECRET]);
  const result = hashes.open(stored!.key, KEY, stored!.result.sealed);
  await testProgram.sql(
    `update idempotency_keys set key = '${KEY}', is_hashed = false, result = '${result}',
       input_hash = '\\x${contentHash(INPUT).toString("hex")}'
     where program_id = '${testProgram.programId}' and operation = 'enrollMember'`,
  );
}

async function shopOf(hashSecrets: readonly string[]): Promise<Shop> {
  const { fixture, keys, clock } = testProgram;
  const { url: server } = await fixture.serve({ hashSecrets });
  return new Shop({ server, audience: "storefront", credential: keys.shop }, clock);
}

test("neither a key's text nor a hash that a phone number can be found by is stored", async () => {
  const [stored] = await storedKeys();

  expect(stored!.key).not.toContain("0912345678");
  expect(stored!.hash).not.toBe(contentHash(INPUT).toString("hex"));
});

test("what a request was answered is read by nobody who does not know its key", async () => {
  const id = testProgram.uuid(member.id);
  const results = () =>
    testProgram.sql<{ result: string }>(
      `select result::text from idempotency_keys where program_id = '${testProgram.programId}'`,
    );
  expect(JSON.stringify(await results())).not.toContain(id);

  await storeAsText();
  expect(JSON.stringify(await results())).toContain(id);
  await runTask(testProgram, hashStoredKeys.name);

  expect(JSON.stringify(await results())).not.toContain(id);
  expect(await sentAgain(testProgram.shop)).toMatchObject({ member: { id: member.id } });
});

test("a key that was used before keys were hashed is still the same key", async () => {
  await storeAsText();
  const { shop } = testProgram;

  expect(await sentAgain(shop)).toMatchObject({ member: { id: member.id } });
  expect((await sentAgain(shop, { phone: null })).userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED" },
  ]);
});

test("keys that were stored as texts are hashed, and are still the same keys", async () => {
  await storeAsText();
  await runTask(testProgram, hashStoredKeys.name);
  const [stored] = await storedKeys();

  expect(stored!.key).not.toContain("0912345678");
  expect(stored!.hash).not.toBe(contentHash(INPUT).toString("hex"));
  expect(await sentAgain(testProgram.shop)).toMatchObject({ member: { id: member.id } });
});

test("a key that was used with an older secret is still the same key", async () => {
  const shop = await shopOf([NEW_SECRET, TOKEN_SECRET]);

  expect(await sentAgain(shop)).toMatchObject({ member: { id: member.id } });
  expect((await sentAgain(shop, { phone: null })).userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED" },
  ]);
  expect(await storedKeys()).toHaveLength(1);
});

test("a start without an older secret is refused, naming the setting", async () => {
  const em = () => testProgram.fixture.orm.em.fork();
  await checkHashSecrets(em(), [TOKEN_SECRET]);
  await checkHashSecrets(em(), [NEW_SECRET, TOKEN_SECRET]);

  await expect(checkHashSecrets(em(), [NEW_SECRET])).rejects.toThrow(/^HASH_SECRETS: /);
  await expect(checkHashSecrets(em(), [TOKEN_SECRET])).rejects.toThrow(/^HASH_SECRETS: /);
  await checkHashSecrets(em(), [TOKEN_SECRET, NEW_SECRET]);
});

test("the hashes of two secrets have nothing in common", () => {
  const [a, b] = [[TOKEN_SECRET], [NEW_SECRET]].map((secrets) => openKeyedHashes(secrets));

  expect(a!.names(KEY)[0]).not.toBe(b!.names(KEY)[0]);
  expect(a!.names(KEY)).toEqual(a!.names(KEY));
});
