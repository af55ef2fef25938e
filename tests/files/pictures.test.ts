import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { isPictureAddress } from "../../api/modules/files/picture-address.ts";
import { Reward, UpdateProgram } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { staffOf } from "../staff/staff-fixture.ts";
import { drawPicture, exif, pngChunk, SECRET, shown, withSecret } from "./sample-pictures.ts";
import type { PictureType } from "./sample-pictures.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

interface Uploaded {
  readonly url: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

async function send(bytes: Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(`${program.fixture.url}/admin/files`, {
    method: "POST",
    headers: { authorization: `Bearer ${program.keys.admin}`, "accept-language": "en", ...headers },
    body: new Uint8Array(bytes),
  });
  const answer = (await response.json()) as Uploaded & { errors?: { message: string }[] };
  return { status: response.status, ...answer };
}

/** Asks for a picture as a page of a storefront does: with no credential. */
async function load(url: string, headers: Record<string, string> = {}) {
  const { pathname } = new URL(url);
  const response = await fetch(`${program.fixture.url}${pathname}`, { headers });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

test.each<PictureType>(["image/png", "image/jpeg", "image/webp"])(
  "a picture (%s) keeps its pixels and loses everything else",
  async (type) => {
    const drawn = await drawPicture(type);
    const sent = withSecret(drawn, type);
    expect(sent.includes(SECRET)).toBe(true);

    const uploaded = await send(sent, { "content-type": "text/html" });
    expect(uploaded).toMatchObject({ status: 201, mediaType: type, width: 40, height: 24 });
    const { response, bytes } = await load(uploaded.url);

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(bytes).toHaveLength(uploaded.size);
    expect(bytes.includes("Lan")).toBe(false);
    expect(bytes.includes("script")).toBe(false);
    expect(await shown(bytes, type)).toEqual(await shown(drawn, type));
  },
);

test("a picture that was taken on its side is still shown upright", async () => {
  const drawn = await drawPicture("image/jpeg");
  const turned = Buffer.concat([drawn.subarray(0, 2), exif(6), drawn.subarray(2)]);

  const uploaded = await send(turned);
  expect(uploaded).toMatchObject({ status: 201, width: 24, height: 40 });
  const { bytes } = await load(uploaded.url);
  expect(bytes.includes("Lan")).toBe(false);
  expect(await shown(bytes, "image/jpeg")).toEqual(await shown(turned, "image/jpeg"));
});

test("its address holds its hash, so it is asked for once; the same picture is one", async () => {
  const drawn = await drawPicture("image/png");
  const [first, second] = [await send(drawn), await send(drawn)];
  const { response, bytes } = await load(first.url);
  const hash = createHash("sha256").update(bytes).digest("hex");

  expect(first.url).toBe(`http://localhost:4000/files/${hash}.png`);
  expect(second.url).toBe(first.url);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "cross-origin-resource-policy": "cross-origin",
    "access-control-allow-origin": "*",
  });
  const etag = response.headers.get("etag")!;
  const again = await load(first.url, { "if-none-match": etag });
  expect([again.response.status, again.bytes.length]).toEqual([304, 0]);
});

test("what is no picture is refused, whatever it says it is", async () => {
  const png = await drawPicture("image/png");
  const jpeg = await drawPicture("image/jpeg");
  const webp = await drawPicture("image/webp");
  const moving = Buffer.concat([
    Buffer.from("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\x02", "latin1"),
    Buffer.alloc(9),
  ]);
  const flipped = Buffer.from(png);
  flipped[45]! ^= 1;
  const refused = [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    Buffer.from("<!doctype html><script>alert(1)</script>"),
    Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1"),
    Buffer.alloc(0),
    png.subarray(0, -1),
    flipped,
    jpeg.subarray(0, -2),
    Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
    webp.subarray(0, -3),
    moving,
    ...[png, jpeg, webp].map((it) => it.subarray(0, 12)),
  ];
  for (const bytes of refused) {
    const { status, errors } = await program.leavesNothing(() =>
      send(bytes, { "content-type": "image/png" }),
    );
    expect(status).toBe(415);
    expect(errors?.[0]?.message).toMatch(/^This is no picture that can be shown everywhere\./);
  }
});

test("a picture that is cut off anywhere is refused, not kept and not an error", async () => {
  for (const type of ["image/png", "image/jpeg", "image/webp"] as const) {
    const drawn = await drawPicture(type);
    for (let length = 0; length < drawn.length; length += 23) {
      expect((await send(drawn.subarray(0, length))).status).toBe(415);
    }
  }
});

test("a picture is as large as it may be, in bytes and in pixels", async () => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(8_193, 0);
  header.writeUInt32BE(1, 4);
  header[8] = 8;
  const wide = Buffer.concat([
    (await drawPicture("image/png")).subarray(0, 8),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc(8_194))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
  expect(await send(wide)).toMatchObject({
    status: 413,
    errors: [{ message: "The picture is too large: 8,192 pixels at most on each side." }],
  });
  const long = await send(Buffer.alloc(2 * 1024 * 1024 + 1));
  expect(long).toMatchObject({ status: 413, errors: [{ message: expect.stringMatching(/2 MB/) }] });
});

test("only who writes what shows pictures may bring one", async () => {
  const drawn = await drawPicture("image/png");
  const statusOf = async (headers: Record<string, string>) =>
    (await program.leavesNothing(() => send(drawn, headers))).status;

  expect(await statusOf({ authorization: "" })).toBe(401);
  expect(await statusOf({ authorization: `Bearer ${program.keys.shop}` })).toBe(401);
  expect(await statusOf({ authorization: `Bearer ${program.keys.partner}` })).toBe(401);
  const staff = staffOf(program);
  const { cookie: analyst } = (await staff.join("ANALYST")).browser;
  const { cookie: manager } = (await staff.join("MANAGER")).browser;
  const session = (cookie: string, origin = program.fixture.url) => {
    return { authorization: "", cookie, origin };
  };
  expect(await statusOf(session(analyst))).toBe(403);
  expect(await statusOf(session(manager, "https://elsewhere.example"))).toBe(403);
  expect((await send(drawn, session(manager))).status).toBe(201);
});

test("there is nothing at any other address", async () => {
  const hash = "0".repeat(64);
  for (const path of [`/files/${hash}.png`, `/files/${hash}.svg`, "/files/"]) {
    const response = await fetch(`${program.fixture.url}${path}`);
    expect(response.status).toBe(404);
  }
});

test("an uploaded picture is the logo of a program and the picture of a reward", async () => {
  const { url } = await send(await drawPicture("image/png"));
  const { json } = await program.admin.graphql("{ program { version } }");
  const input = { version: json.data.program.version, look: { logoUrl: url } };
  const updated = await program.admin.ask(UpdateProgram, { input });
  expect(updated.updateProgram).toMatchObject({ userErrors: [] });
  const reward = await program.admin.saveReward({ imageUrl: url });
  expect(reward.userErrors).toEqual([]);
  const { program: saved } = await program.admin.ask(Reward, { id: reward.reward!.id });
  expect(saved.reward).toMatchObject({ imageUrl: url });

  const shown = await program.visitor.graphql("{ program { look { logoUrl } } }");
  expect(shown.json.data.program.look.logoUrl).toBe(url);
});

test.each([
  ["https://tea.example/logo.png", true],
  [`http://localhost:4000/files/${"a".repeat(64)}.webp`, true],
  [`http://127.0.0.1/files/${"a".repeat(64)}.jpg`, true],
  [`http://tea.example/files/${"a".repeat(64)}.jpg`, false],
  [`http://localhost/files/${"a".repeat(64)}.svg`, false],
  ["http://localhost/logo.png", false],
  ["https://lan:secret@tea.example/logo.png", false],
  ["data:image/svg+xml,<svg/>", false],
  ["javascript:alert(1)", false],
])("whether a picture may be at %s: %s", (address, expected) => {
  expect(isPictureAddress(address)).toBe(expected);
});
