import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openDemo } from "../harness/open-demo.ts";

const PAGE = readFileSync("docs/operating/bring-your-customers.md", "utf8");

/** The blocks of the page in a language, in their order. */
const blocksOf = (language: string) =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm"))].map(([, it]) => it!);

test("the samples of docs/operating/bring-your-customers.md are imported as it says", async () => {
  const { url } = await openDemo();
  const send = async (path: string, type: string, body: string) => {
    const headers = { authorization: "Bearer ak_demo_moc", "content-type": type };
    const accept = { "accept-language": "en" };
    const init = { method: "POST", headers: { ...headers, ...accept }, body };
    return (await (await fetch(`${url}${path}`, init)).json()) as Record<string, unknown>;
  };
  const [member, map, answer] = blocksOf("json");
  const [table] = blocksOf("csv");
  const [curl] = blocksOf("sh");
  const onOneLine = JSON.stringify(JSON.parse(member!));
  const counts = { lines: 1, imported: 1, refused: 0 };

  const path = "/admin/import/members";
  expect(await send(path, "application/x-ndjson", onOneLine)).toMatchObject(counts);
  const query = `?map=${encodeURIComponent(map!)}`;
  expect(await send(`${path}${query}`, "text/csv", table!)).toMatchObject(counts);

  const [, sentTo] = /"http:\/\/127\.0\.0\.1:4000([^"]+)"/.exec(curl!)!;
  const [, body] = /--data-binary '([^']*)'/.exec(curl!)!;
  expect(await send(sentTo!, "application/x-ndjson", body!)).toEqual(JSON.parse(answer!));
});
