import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { MARKETING, openMessages } from "./message-fixture.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const ONE_CLICK = "List-Unsubscribe=One-Click";

/** A member who was congratulated, and what the mail said of unsubscribing. */
async function openCongratulated(locale: "en" | "vi" = "en") {
  const fixture = await openMessages();
  const { program, send, received } = fixture;
  const member = await program.shop.enroll({
    email: "lan@tea.example",
    locale,
    consents: [MARKETING],
  });
  await program.shop.buy(member, "1000000");
  await send();
  const mail = received.find(({ headers }) => headers.has("list"))!;
  const list = mail.headers.get("list") as unknown as Record<string, { url: string; name: string }>;
  const { url: server } = await program.fixture.serve();
  const link = list.unsubscribe!.url;
  const here = link.replace("https://loyalty.tea.example", server);
  const consents = () =>
    program.sql<{ granted: boolean; source: string }>(
      `select granted, source from consents
      where member_id = '${program.uuid(member.id)}' order by id`,
    );
  return { ...fixture, member, mail, list, link, here, consents };
}

test("a marketing mail has the headers of RFC 8058 and a link to unsubscribe", async () => {
  const { mail, list, link, member: buyer, program } = await openCongratulated();

  expect(link).toMatch(/^https:\/\/loyalty\.tea\.example\/unsubscribe\/[\w-]{100,120}\?lang=en$/);
  expect(list["unsubscribe-post"]).toMatchObject({ name: ONE_CLICK });
  expect(mail.text).toContain(`Unsubscribe: ${link}`);
  expect(mail.html).toContain(`<a href="${link}">Unsubscribe</a>`);
  expect(mail.text).toContain("because you agreed to e-mails");
  for (const personal of ["lan", buyer.memberNumber, program.uuid(buyer.id)]) {
    expect(link.replace("?lang=en", "").split("/").at(-1)).not.toContain(personal + "@");
    expect(link).not.toContain(buyer.memberNumber);
  }
});

test("to follow the link shows a page and changes nothing", async () => {
  const { here, program } = await openCongratulated();

  const pages = await program.leavesNothing(() =>
    Promise.all(
      ["GET", "HEAD"].map((method) =>
        fetch(here, { method, headers: { "accept-language": "vi" } }),
      ),
    ),
  );

  const [page, head] = pages;
  expect(page!.status).toBe(200);
  expect(page!.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page!.headers.get("cache-control")).toBe("no-store");
  expect(page!.headers.get("content-security-policy")).toContain("form-action 'self'");
  const html = await page!.text();
  expect(html).toContain('<html lang="en">');
  expect(html).toContain("e-mail from Tea shop");
  expect(html).toContain('<form method="post">');
  expect(head!.status).toBe(200);
  expect(await head!.text()).toBe("");
});

test.each([
  ["a form", FORM, ONE_CLICK],
  [
    "a multipart form",
    { "content-type": "multipart/form-data; boundary=x" },
    '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
  ],
])(
  "one click by %s withdraws the consent once, and nothing that invites comes any more",
  async (_, headers, body) => {
    const {
      here,
      consents,
      program,
      member: buyer,
      send,
      list: _list,
      received,
    } = await openCongratulated();
    const click = () => fetch(here, { method: "POST", headers, body });

    const answers = await Promise.all(Array.from({ length: 5 }, click));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await answers[0]!.text()).toContain("You will get no more offers and news");
    expect(await consents()).toEqual([
      { granted: true, source: "checkout" },
      { granted: false, source: "unsubscribe link" },
    ]);
    const before = received.length;
    await program.shop.buy(buyer, "2500000");
    await send();
    expect(received).toHaveLength(before);
    const updated = await program.sql(
      `select from events
      where type = 'member.updated' and member_id = '${program.uuid(buyer.id)}'`,
    );
    expect(updated).toHaveLength(1);
  },
);

test("a member who agrees again gets mails again, and the same link unsubscribes", async () => {
  const { here, program, member: buyer, send, received, consents } = await openCongratulated();
  const click = () => fetch(here, { method: "POST", headers: FORM, body: ONE_CLICK });
  await click();
  await program.shop.update({ member: { id: buyer.id }, consents: [MARKETING] });
  const before = received.length;
  await program.shop.buy(buyer, "2500000");
  await send();
  expect(received).toHaveLength(before + 1);

  await click();
  expect((await consents()).map(({ granted }) => granted)).toEqual([true, false, true, false]);
});

test("the pages are in Vietnamese for who was written to in Vietnamese", async () => {
  const { here, link } = await openCongratulated("vi");

  expect(link).toContain("?lang=vi");
  expect(await (await fetch(here)).text()).toContain("Ngừng nhận e-mail?");
  const done = await fetch(here, { method: "POST", headers: FORM, body: ONE_CLICK });
  expect(await done.text()).toContain("từ Tiệm trà nữa");
});

test("a post that does not say what it wants is asked again, and changes nothing", async () => {
  const { here, program } = await openCongratulated();

  const answers = await program.leavesNothing(() =>
    Promise.all(
      ["", "hello=1"].map((body) => fetch(here, { method: "POST", headers: FORM, body })),
    ),
  );

  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
});

test("a link that is changed, cut off or signed elsewhere leads nowhere", async () => {
  const { here, program } = await openCongratulated();
  const elsewhere = await openProgram();
  const foreign = await elsewhere.fixture.serve({ checkpointKey: "another key ".repeat(4) });
  const [path, query] = here.split("?") as [string, string];
  const wrong = [
    `${path.slice(0, -3)}?${query}`,
    `${path}A?${query}`,
    `${path.slice(0, -5)}${path.at(-5) === "A" ? "B" : "A"}${path.slice(-4)}?${query}`,
    path.replace(/unsubscribe\/.*/, "unsubscribe"),
    path.replace(/unsubscribe\/.*/, "unsubscribe/nonsense"),
    path.replace(/^http:\/\/[^/]+/, foreign.url),
  ];

  for (const url of wrong) {
    const answers = await program.leavesNothing(() =>
      Promise.all([fetch(url), fetch(url, { method: "POST", headers: FORM, body: ONE_CLICK })]),
    );
    expect(
      answers.map(({ status }) => status),
      url,
    ).toEqual([404, 404]);
  }
});

test("the link of an erased member is followed without effect", async () => {
  const { here, program, member: buyer } = await openCongratulated();
  await program.admin.erase(buyer);

  const { status } = await program.leavesNothing(() =>
    fetch(here, { method: "POST", headers: FORM, body: ONE_CLICK }),
  );

  expect(status).toBe(200);
});

test("other methods, long forms and endless requests are refused", async () => {
  const { here } = await openCongratulated();

  const put = await fetch(here, { method: "PUT" });
  expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, POST"]);
  const long = await fetch(here, { method: "POST", headers: FORM, body: "x".repeat(5_000) });
  expect(long.status).toBe(413);
  const many = await Promise.all(Array.from({ length: 70 }, () => fetch(here)));
  const refused = many.find(({ status }) => status === 429)!;
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});
